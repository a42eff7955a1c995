//! Bars drawn by the server, with a name for those who hear the page and a sentence below.

use maud::{Markup, html};

/// Where the bars stand, in units of the drawing.
const LEFT: usize = 44;
const RIGHT: usize = 636;
const TOP: usize = 24;
const BOTTOM: usize = 200;

/// A chart of one series.
pub(crate) struct BarChart<'a> {
    /// The identifier.
    pub id: &'a str,
    /// What is drawn; the name of the drawing.
    pub title: String,
    /// Each bar's label and height.
    pub bars: Vec<(String, usize)>,
    /// What the drawing shows, as a sentence.
    pub sentence: String,
}

impl BarChart<'_> {
    /// The drawing with its sentence.
    pub(crate) fn render(&self) -> Markup {
        let highest = self.bars.iter().map(|(_, height)| *height).max().unwrap_or_default().max(1);
        html! {
            figure class="hearth-chart" {
                h3 class="hearth-chart__title" { (self.title) }
                div class="hearth-scroll" role="region" aria-label={ "Chart: " (self.title) } tabindex="0" {
                    svg class="hearth-chart__svg" viewBox="0 0 640 230" role="img" aria-labelledby={ (self.id) "-title" } {
                        title id={ (self.id) "-title" } { (self.title) ": " (self.in_words()) }
                        (grid(highest))
                        @for (place, (label, height)) in self.bars.iter().enumerate() {
                            (self.bar(place, label, *height, highest))
                        }
                        path class="hearth-chart__axis" d={ "M" (LEFT) " " (TOP - 4) "V" (BOTTOM) "H" (RIGHT) } {}
                    }
                }
                figcaption class="hearth-chart__caption" { (self.sentence) }
            }
        }
    }

    fn bar(&self, place: usize, label: &str, height: usize, highest: usize) -> Markup {
        let slot = (RIGHT - LEFT) / self.bars.len().max(1);
        let width = (slot * 2 / 3).min(72);
        let middle = LEFT + slot * place + slot / 2;
        let top = above_ground(height, highest);
        html! {
            @if height > 0 {
                rect class="hearth-chart__bar hearth-chart__bar--1" x=(middle - width / 2) y=(top) width=(width) height=(BOTTOM - top) {}
            }
            text class="hearth-chart__value hearth-chart__label--middle" x=(middle) y=(top - 6) { (height) }
            text class="hearth-chart__label hearth-chart__label--middle" x=(middle) y=(BOTTOM + 18) { (label) }
        }
    }

    fn in_words(&self) -> String {
        let bars: Vec<String> =
            self.bars.iter().map(|(label, height)| format!("{label} {height}")).collect();
        bars.join(", ")
    }
}

/// Lines across at round heights, with their numbers.
fn grid(highest: usize) -> Markup {
    let step = step(highest);
    html! {
        @for height in (0..=highest).step_by(step) {
            @let line = above_ground(height, highest);
            @if height > 0 { path class="hearth-chart__grid" d={ "M" (LEFT) " " (line) "H" (RIGHT) } {} }
            text class="hearth-chart__label hearth-chart__label--end" x=(LEFT - 6) y=(line + 5) { (height) }
        }
    }
}

fn above_ground(height: usize, highest: usize) -> usize {
    BOTTOM - (BOTTOM - TOP - 12) * height / highest
}

/// A round number that divides the height into at most five.
fn step(highest: usize) -> usize {
    let rounds =
        (0..18_u32).flat_map(|zeros| [1, 2, 5].map(|digit| digit * 10_usize.saturating_pow(zeros)));
    rounds.into_iter().find(|step| highest / step <= 5).unwrap_or(highest)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_stand_at_round_heights() {
        assert_eq!([1, 5, 6, 23, 55, 260].map(step), [1, 1, 2, 5, 10, 50]);
    }

    #[test]
    fn the_drawing_says_in_words_what_it_shows() {
        let bars = vec![("under 6 <months>".to_owned(), 12), ("longer".to_owned(), 0)];
        let chart = BarChart {
            id: "waits",
            title: "Waits".to_owned(),
            bars,
            sentence: "Of 12, all are new.".to_owned(),
        };
        let shown = chart.render().into_string();
        assert!(
            shown.contains(
                "<title id=\"waits-title\">Waits: under 6 &lt;months&gt; 12, longer 0</title>"
            ),
            "{shown}"
        );
        assert_eq!(shown.matches("<rect ").count(), 1, "{shown}");
        assert!(
            shown.contains(
                "<figcaption class=\"hearth-chart__caption\">Of 12, all are new.</figcaption>"
            ),
            "{shown}"
        );
        assert!(!shown.contains("style="), "{shown}");
    }
}
