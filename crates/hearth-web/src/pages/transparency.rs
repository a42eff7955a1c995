//! The algorithmic transparency record of matching, written from the rules themselves, under the
//! headings of tiers 1 and 2 of the Algorithmic Transparency Recording Standard.

use hearth_app::Context;
use hearth_app::matching::{self, Question};
use hearth_matching::considerations::CONSIDERATIONS;
use hearth_matching::gates::GATES;
use hearth_matching::principles::{NEVER_WEIGHED, ONLY_BY_NEED};
use hearth_matching::rules::Rules;
use maud::{Markup, html};

use crate::components::breadcrumbs::Crumb;
use crate::components::notice::sources;
use crate::components::page::{Page, Section};
use crate::components::summary_list::{Line, summary_list};
use crate::error::WebError;
use crate::links;
use crate::words::{list, lower_first, upper_first};

/// The page.
pub(crate) async fn page(context: &Context<'_>) -> Result<Page, WebError> {
    let pool = matching::pool(context, &Question::default()).await?;
    let crumbs = vec![
        Crumb::new("Matching", links::MATCHING.to_owned()),
        Crumb::new("Rules", links::MATCHING_RULES.to_owned()),
    ];
    let heading = "Algorithmic transparency record";
    Ok(Page::new(Some(Section::Matching), heading, content(&pool.rules)).below(crumbs))
}

fn content(rules: &Rules) -> Markup {
    html! {
        p class="govuk-body" { "What an agency can publish about matching with this program, under the headings of the UK Algorithmic Transparency Recording Standard. The lists of gates, considerations and rules are written from the program’s own registers, so that the record and the program cannot differ." }
        h2 class="govuk-heading-m" { "Tier 1: in short" }
        (summary_list(&tier_1()))
        h2 class="govuk-heading-m" { "Tier 2: owner and responsibility" }
        (summary_list(&owner(rules)))
        h2 class="govuk-heading-m" { "Tier 2: what it does and how it is used" }
        (summary_list(&use_of_it()))
        h2 class="govuk-heading-m" { "Tier 2: the model" }
        (summary_list(&model(rules)))
        h2 class="govuk-heading-m" { "Tier 2: the data" }
        (summary_list(&data()))
        h2 class="govuk-heading-m" { "Tier 2: risks" }
        (summary_list(&risks()))
        (sources(html! { "Algorithmic Transparency Recording Standard, Government Digital Service. What an agency must add of its own is marked “the agency writes”." }))
    }
}

fn line(key: &str, words: impl Into<String>) -> Line {
    let words = words.into();
    Line::new(key, html! { (words) })
}

fn bullets(key: &str, items: impl Iterator<Item = String>) -> Line {
    Line::new(
        key,
        html! { ul class="govuk-list govuk-list--bullet" { @for item in items { li { (item) } } } },
    )
}

fn tier_1() -> Vec<Line> {
    vec![
        line("Name", "Matching in Hearth"),
        line(
            "What it is",
            "It looks at every family that is approved and waits in the agencies’ shared records for each child who waits, and says in sentences, need by need, what is known of the two together, what stands between them and what is to be asked.",
        ),
        line(
            "Why",
            "So that every child is looked for among all families at once and early, that nobody is overlooked, and that people who decide see the same facts with their sources.",
        ),
        line(
            "How people use it",
            "A family finder reads the list and the families side by side, asks what is not known, and proposes links. A panel recommends and an agency decision-maker decides. The tool proposes, refuses and decides nothing.",
        ),
        line("Contact", "The agency writes: who answers questions about it."),
    ]
}

fn owner(rules: &Rules) -> Vec<Line> {
    vec![
        line("Organisation", "The agency writes."),
        line("Senior responsible owner", "The agency writes: the post that signs the rules."),
        line("Rules in force", rules.signed_in_words()),
        line("Supplier", "None: free software, whose source anybody can read and run."),
    ]
}

fn use_of_it() -> Vec<Line> {
    vec![
        line(
            "Scope",
            "Search and explanation. The plan for the whole pool shows managers how far families would go and which are missing; no child’s page leads to it.",
        ),
        line(
            "Human oversight",
            "Every sentence names its document, its day and who judged. A gate can be overridden only by those named in the rules, for one child and one family, with a reason.",
        ),
        line(
            "Appeals and review",
            "A need or an offer that is wrong is put right where it is recorded, and every page follows at once. A family may ask what is recorded of it.",
        ),
        line(
            "What is done without it",
            "Before: searches by hand, agency after agency. Nothing stops that, and nothing here is needed to decide.",
        ),
    ]
}

fn model(rules: &Rules) -> Vec<Line> {
    let gates = GATES.iter().map(|one| {
        format!("{} {} ({}): {}", one.code, one.name, one.class.label(), lower_first(one.checks))
    });
    let considerations =
        CONSIDERATIONS.iter().map(|one| format!("{}: {}", one.name, lower_first(one.compares)));
    let signed = rules.in_words().into_iter().map(|rule| format!("{}: {}", rule.name, rule.says));
    vec![
        line(
            "Kind",
            "Rules written out in words, and an exact solver for the plan of the whole pool whose result a separate checker proves. No machine learning, no score, no prediction.",
        ),
        bullets("Gates", gates),
        bullets("Considerations", considerations),
        bullets("What the agency signs", signed),
    ]
}

fn data() -> Vec<Line> {
    let never: Vec<String> = NEVER_WEIGHED.iter().map(|one| (*one).to_owned()).collect();
    vec![
        line(
            "Of children",
            "Journeys as the authorities’ returns and lists tell them; needs, wishes, decisions about brothers and sisters and holds, as professionals have recorded them, each with document, day and day of review.",
        ),
        line(
            "Of families",
            "Approval and availability; what panel advised; what the family and its social worker have said that it offers. What nobody has asked is shown as not known and never taken for a no.",
        ),
        line(
            "What is never used",
            format!("{}. {ONLY_BY_NEED}", upper_first(&list(&never, "and"))),
        ),
        line(
            "Sharing",
            "The agency writes: the agreement by which agencies share families for links.",
        ),
        line(
            "Impact assessments",
            "The agency writes: the data protection and equality impact assessments and their dates.",
        ),
    ]
}

fn risks() -> Vec<Line> {
    vec![
        line(
            "Records are wrong or old",
            "Sentences cite their source and day, reviews that are overdue are said, and what cannot be read is listed to be put right.",
        ),
        line(
            "People follow the order instead of judging",
            "There is no score, ties are said to be ties, and each family stands with its gaps and questions. Orders that nothing recorded supports are by reference alone, and the page says so.",
        ),
        line(
            "Unfairness to adopters",
            "Characteristics that the law protects are not recorded for matching at all; tests change each of them and show that nothing moves but a need that a professional has found of this child.",
        ),
        line(
            "Few families are asked too often",
            "Shortlists keep a cap on how many children’s lists a family stands on.",
        ),
        line(
            "A search that stops at the database’s edge",
            "Each child’s page names the agencies searched and those not searched.",
        ),
    ]
}
