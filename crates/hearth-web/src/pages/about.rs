//! What Hearth is, what its words mean, how its numbers are made, and what it cannot tell.

use hearth_domain::household::HouseholdStage;
use hearth_domain::stage::Stage;
use hearth_domain::wait::{WaitBand, WaitClock};
use hearth_indicators::{INDICATORS, Indicator};
use maud::{Markup, html};

use crate::components::notice::inset;
use crate::components::page::{Page, Section};
use crate::components::summary_list::{Line, summary_list};
use crate::words::{list, lower_first};

/// The page.
pub(crate) fn page() -> Page {
    let content = html! {
        div class="govuk-grid-row" {
            div class="govuk-grid-column-two-thirds" {
                (what_it_is())
                (stages())
                (stages_of_households())
                (clocks())
                (numbers())
                (limits())
                (indicators())
            }
        }
    };
    Page::new(Some(Section::About), "About Hearth", content)
}

fn what_it_is() -> Markup {
    html! {
        p class="govuk-body-l" {
            "Hearth shows a regional adoption agency where its children stand on the way to adoption, and how long they have waited, from the returns that councils already make."
        }
        (inset(html! {
            p class="govuk-body" { "This is a synthetic database. Every child, family and figure in it is invented. It must not be used with live data: nobody can sign in yet, so nothing says who may see what." }
        }))
        p class="govuk-body" {
            "It is read from the children looked after return (SSDA903), which every council in England sends to the Department for Education each year, and from the list of prospective adopters (list 11 of Ofsted’s Annex A) that each agency makes for an inspection. A child’s or a household’s journey is the list of dated facts that the rows tell. Each fact keeps which table and column told it, and when it was recorded; nothing recorded is overwritten."
        }
    }
}

fn stages() -> Markup {
    let lines: Vec<Line> = Stage::ALL
        .iter()
        .map(|stage| Line::new(stage.label(), html! { (stage.meaning()) }))
        .collect();
    html! {
        h2 class="govuk-heading-m" { "Stages" }
        p class="govuk-body" { "Each child stands at one stage on a day: that of the latest plan for adoption in the latest period of care." }
        (summary_list(&lines))
    }
}

fn stages_of_households() -> Markup {
    let lines: Vec<Line> = HouseholdStage::ALL
        .iter()
        .map(|stage| Line::new(stage.label(), html! { (stage.meaning()) }))
        .collect();
    html! {
        h2 class="govuk-heading-m" { "Stages of households" }
        p class="govuk-body" { "Each household stands at one stage on a day: that of its latest run from enquiry towards approval. A household that has left or adopted and asks again begins another run." }
        (summary_list(&lines))
    }
}

fn clocks() -> Markup {
    let starts = |clock: WaitClock| match clock {
        WaitClock::Entry => "The day the child entered the latest period of care.",
        WaitClock::Decision => {
            "The day the agency decided that the child should be placed for adoption (Adoption Agencies Regulations 2005, regulation 19)."
        }
        WaitClock::Order => {
            "The day of the placement order (Adoption and Children Act 2002, section 21), or without one the day of a parent’s consent (section 19)."
        }
    };
    let lines: Vec<Line> = WaitClock::ALL
        .iter()
        .map(|clock| Line::new(format!("Waiting {}", clock.label()), html! { (starts(*clock)) }))
        .collect();
    let bands: Vec<String> = WaitBand::ALL.iter().map(|band| lower_first(band.label())).collect();
    html! {
        h2 class="govuk-heading-m" { "Clocks" }
        p class="govuk-body" { "Published figures on waiting differ because their clocks do. Every wait here names the day it is counted from." }
        (summary_list(&lines))
        p class="govuk-body" { "Waits are put in bands by whole calendar months: " (list(&bands, "and")) ". For a child whose way has ended, the wait runs to the day it did." }
    }
}

fn numbers() -> Markup {
    html! {
        h2 class="govuk-heading-m" { "How numbers are made" }
        ul class="govuk-list govuk-list--bullet" {
            li { "Every number of children or households opens the list of them, and every child or household opens the journey." }
            li { "A page shows how things stood at the end of one day. Later facts are left out, and a state that ended later is shown as still in force." }
            li { "Without a day, a page shows the last day that the loaded returns tell of: 31 March of the newest collection year." }
            li { "A page can also show what was known at an earlier moment. What was recorded after it is left out, so an old paper can be made again and a revision explained." }
            li { "Children on the way are counted on the day. Those who were adopted, whose decision was reversed or who left care otherwise are counted when that happened in the twelve months to the day." }
            li { "Where no source can tell, a page says “not known” and never 0." }
        }
    }
}

fn limits() -> Markup {
    html! {
        h2 class="govuk-heading-m" { "What it cannot tell" }
        ul class="govuk-list govuk-list--bullet" {
            li { "The return carries the day of a match only once the child is adopted. Until then a matched child stands under Authorised, and stage times to or from a match are of adopted children only." }
            li { "The return tells nothing of a parent’s consent to placement, of care applications and final hearings, or of the application for the adoption order." }
            li { "Of a child whose placement order was made before the first return that is loaded, the order is read as of the first row that tells it. Times from and to an order are therefore too short in the first years of a database." }
            li { "It is sent once a year, so what happened after 31 March is told a year later, and one year’s return may correct another’s." }
            li { "A child whose rows stop without an end is taken to have left care on 31 March of the last return that told of the child. The journey says that this day is inferred." }
            li { "The list of prospective adopters tells of no registration of interest, so a household counts as registered from the day stage one began. It tells neither which children a household is matched with nor what children it is approved for." }
            li { "Gender, ethnic group and disability of adopters are read to check a list and are not kept: no page, file or order of a list can follow them." }
            li { "Of children not on the way to adoption nothing is kept but counts by age and legal status at entry." }
        }
    }
}

fn indicators() -> Markup {
    html! {
        h2 class="govuk-heading-m" { "Indicators" }
        p class="govuk-body" { "Each is counted over the twelve months to the day, or on the day itself." }
        @for indicator in INDICATORS { (indicator_section(indicator)) }
    }
}

fn indicator_section(indicator: &Indicator) -> Markup {
    html! {
        h3 class="govuk-heading-s" {
            a class="govuk-link" href={ "/indicators/" (indicator.code) } { (indicator.title) }
        }
        p class="govuk-body" { (indicator.definition) }
        (summary_list(&[
            Line::new("Who is left out", html! { (indicator.left_out) }),
            Line::new("Example", html! { (indicator.example) }),
            Line::new("Source", html! { (indicator.source) }),
        ]))
    }
}
