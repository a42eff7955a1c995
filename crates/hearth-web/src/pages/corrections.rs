//! What an agency should put right in its own sources, and where it stands there.

use std::borrow::Cow;

use hearth_app::Context;
use hearth_app::corrections::{self, Correction};
use maud::{Markup, html};

use crate::components::breadcrumbs::Crumb;
use crate::components::filter::FilterForm;
use crate::components::notice::{inset, sources};
use crate::components::page::{Page, Section};
use crate::components::table::{Column, Row, Table};
use crate::error::WebError;
use crate::links;
use crate::pages::conflicts::value;
use crate::pages::pipeline::whose;
use crate::pages::sources::line;
use crate::query::{AskedIn, Field, Pairs};
use crate::standpoint::{Of, Standpoint};
use crate::words::counted;

/// What the page takes.
const TAKEN: [Field; 4] = [Field::AnyAgency, Field::Raa, Field::Membership, Field::KnownAt];

/// Where a wrong address is put right.
const ASKED: AskedIn =
    AskedIn { name: "the corrections", action: Cow::Borrowed("/corrections"), fields: &TAKEN };

/// The page.
pub(crate) async fn page(context: &Context<'_>, pairs: Pairs) -> Result<Page, WebError> {
    let asked = Standpoint::asked_of(Of::Everybody, context, &pairs, &TAKEN).await;
    let from = asked.map_err(|wrong| wrong.asked_in(ASKED))?.0;
    let mut found = corrections::corrections(context, from.agency(), from.known_at).await?;
    let members = from.scope.members_on(from.as_at);
    found.retain(|one| members.has(&one.agency));
    let crumbs = vec![Crumb::new("Where sources differ", links::conflicts(&from, 1))];
    let heading = "What to put right in the sources";
    Ok(Page::new(Some(Section::Conflicts), heading, content(&from, &found)).below(crumbs))
}

fn content(from: &Standpoint, found: &[Correction]) -> Markup {
    let agencies = from.everybody();
    let entered = from.entered();
    let form = FilterForm {
        action: &ASKED.action,
        agencies: &agencies,
        arrangements: &from.arrangements,
        entered: &entered,
        wrong: &[],
    };
    html! {
        p class="govuk-body" { "Each value is put right in the agency’s own system, once; the next time the source is sent, it tells the same as everybody else." }
        (form.asking(ASKED.fields))
        (whose(from))
        (line(from))
        h2 class="govuk-heading-m" { (counted(found.len(), "value", "values")) " to put right" }
        @if found.is_empty() {
            (inset(html! { p class="govuk-body" { "Nothing: no source tells otherwise than what a person has settled, and the newest returns tell all they should." } }))
        } @else {
            (table(from, found).render())
            (sources(html! { "A return is corrected while its year is open, and after that with the next one, as the department’s guide to the children looked after return allows. [K]" }))
        }
    }
}

fn table(from: &Standpoint, found: &[Correction]) -> Table {
    let columns = vec![
        Column::words("Case"),
        Column::words("Agency"),
        Column::words("About"),
        Column::words("Put right in"),
        Column::long_words("Where it stands"),
        Column::words("Tells"),
        Column::words("Should tell"),
        Column::long_words("Why"),
    ];
    let rows = found.iter().map(|one| row(from, one)).collect();
    Table::new("corrections", "What to put right, by agency and case", columns, rows)
        .known_as("corrections")
}

fn row(from: &Standpoint, one: &Correction) -> Row {
    let agency = from.everybody().into_iter().find(|loaded| loaded.id == one.agency);
    let address =
        if one.is_household { links::family(from, one.case) } else { links::child(from, one.case) };
    let cells = vec![
        html! { (agency.map_or_else(|| one.agency.to_string(), |loaded| loaded.name)) },
        html! { (one.kind.label()) },
        html! { (one.source) },
        html! { (one.stands_in) },
        html! { (value(one.tells.as_ref())) },
        html! { (value(one.holds.as_ref())) },
        html! { (one.why.sentence()) },
    ];
    Row { name: html! { a class="govuk-link" href=(address) { (one.number) } }, cells }
}
