//! A word in a coloured box. The word says it; the colour only helps the eye.

use hearth_app::pipeline::ends_the_way;
use hearth_domain::household::HouseholdStage;
use hearth_domain::stage::Stage;
use maud::{Markup, html};

/// The colour of a tag.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Colour {
    /// Past, replaced or beside the point.
    Grey,
    /// Under way.
    Teal,
}

impl Colour {
    fn class(self) -> &'static str {
        match self {
            Self::Grey => "govuk-tag govuk-tag--grey",
            Self::Teal => "govuk-tag govuk-tag--teal",
        }
    }
}

/// A word in a box.
pub(crate) fn tag(words: &str, colour: Colour) -> Markup {
    html! { strong class=(colour.class()) { (words) } }
}

/// A stage: under way, or the way has ended.
pub(crate) fn stage_tag(stage: Stage) -> Markup {
    tag(stage.label(), if ends_the_way(stage) { Colour::Grey } else { Colour::Teal })
}

/// A household's stage: under way, or the way rests or has ended.
pub(crate) fn household_stage_tag(stage: HouseholdStage) -> Markup {
    let is_over = stage.ends_the_way() || stage == HouseholdStage::OnHold;
    tag(stage.label(), if is_over { Colour::Grey } else { Colour::Teal })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tag_is_its_words_in_a_box() {
        assert_eq!(
            tag("<Late>", Colour::Grey).into_string(),
            "<strong class=\"govuk-tag govuk-tag--grey\">&lt;Late&gt;</strong>"
        );
        assert!(stage_tag(Stage::Placed).into_string().contains("--teal"));
        assert!(stage_tag(Stage::Adopted).into_string().contains("--grey"));
    }
}
