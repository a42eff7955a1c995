//! Lines and points drawn by the server over two axes, with a key, a name for those who hear the
//! page and a sentence below.

mod axis;

use maud::{Markup, html};

pub(crate) use axis::Axis;

/// Where the axes stand, in units of the drawing.
const LEFT: f64 = 60.0;
const RIGHT: f64 = 596.0;
const TOP: f64 = 18.0;
const BOTTOM: f64 = 252.0;

/// A drawing.
pub(crate) struct Plot<'a> {
    /// The identifier.
    pub id: &'a str,
    /// What is drawn; the name of the drawing.
    pub title: String,
    /// What lies across.
    pub across: Axis,
    /// What lies up.
    pub up: Axis,
    /// What is drawn, the hindmost first.
    pub marks: Vec<Mark>,
    /// What the drawing shows, as a sentence.
    pub sentence: String,
}

/// One thing drawn.
pub(crate) enum Mark {
    /// A line through points, with its name in the key.
    Line {
        /// How it looks.
        look: Look,
        /// Its name; without one it shares the look of the line before it.
        name: Option<&'static str>,
        /// Where it goes.
        through: Vec<(f64, f64)>,
    },
    /// A point, with a word beside it where there is one.
    Point {
        /// Where it is.
        at: (f64, f64),
        /// The word.
        word: String,
    },
}

/// How a line looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Look {
    /// What the drawing is about.
    Main,
    /// Limits of it.
    Near,
    /// Wider limits.
    Far,
    /// What it is held against.
    Against,
}

impl Look {
    fn class(self) -> &'static str {
        match self {
            Self::Main => "hearth-chart__line hearth-chart__line--1",
            Self::Near => "hearth-chart__limit",
            Self::Far => "hearth-chart__limit hearth-chart__limit--far",
            Self::Against => "hearth-chart__mark",
        }
    }
}

impl Plot<'_> {
    /// The drawing with its key and its sentence.
    pub(crate) fn render(&self) -> Markup {
        html! {
            figure class="hearth-chart" {
                h3 class="hearth-chart__title" { (self.title) }
                (self.key())
                div class="hearth-scroll" role="region" aria-label={ "Chart: " (self.title) } tabindex="0" {
                    svg class="hearth-chart__svg" viewBox="0 0 640 300" role="img" aria-labelledby={ (self.id) "-title" } {
                        title id={ (self.id) "-title" } { (self.title) ". " (self.sentence) }
                        (self.grid())
                        @for mark in &self.marks { (self.mark(mark)) }
                        path class="hearth-chart__axis" d={ "M" (LEFT) " " (TOP - 6.0) "V" (BOTTOM) "H" (RIGHT) } {}
                    }
                }
                figcaption class="hearth-chart__caption" { (self.sentence) }
            }
        }
    }

    fn key(&self) -> Markup {
        let named = self.marks.iter().filter_map(|mark| match mark {
            Mark::Line { look, name: Some(name), .. } => Some((*look, *name)),
            _ => None,
        });
        html! {
            ul class="hearth-chart__legend" {
                @for (look, name) in named {
                    li {
                        svg class="hearth-chart__sample" viewBox="0 0 34 12" aria-hidden="true" focusable="false" {
                            path class=(look.class()) d="M0 6H34" {}
                        }
                        (name)
                    }
                }
            }
        }
    }

    fn grid(&self) -> Markup {
        let middle = f64::midpoint(LEFT, RIGHT);
        html! {
            @for (value, word) in &self.up.ticks {
                @let y = self.y(*value);
                @if y < BOTTOM - 0.5 { path class="hearth-chart__grid" d={ "M" (LEFT) " " (at(y)) "H" (RIGHT) } {} }
                text class="hearth-chart__label hearth-chart__label--end" x=(LEFT - 6.0) y=(at(y + 5.0)) { (word) }
            }
            @for (value, word) in &self.across.ticks {
                @let x = self.x(*value);
                path class="hearth-chart__axis" d={ "M" (at(x)) " " (BOTTOM) "v5" } {}
                text class="hearth-chart__label hearth-chart__label--middle" x=(at(x)) y=(BOTTOM + 20.0) { (word) }
            }
            @if !self.across.name.is_empty() {
                text class="hearth-chart__label hearth-chart__label--middle" x=(middle) y=(BOTTOM + 42.0) { (self.across.name) }
            }
        }
    }

    fn mark(&self, mark: &Mark) -> Markup {
        html! {
            @match mark {
                Mark::Line { look, through, .. } => path class=(look.class()) d=(self.path(through)) {},
                Mark::Point { at: (across, up), word } => {
                    @let (x, y) = (self.x(*across), self.y(*up));
                    circle class="hearth-chart__point" cx=(at(x)) cy=(at(y)) r="5" {}
                    @if !word.is_empty() {
                        text class="hearth-chart__value" x=(at(x + 8.0)) y=(at(y - 6.0)) { (word) }
                    }
                }
            }
        }
    }

    fn path(&self, through: &[(f64, f64)]) -> String {
        let points = through.iter().enumerate().map(|(place, (across, up))| {
            let step = if place == 0 { "M" } else { "L" };
            format!("{step}{} {}", at(self.x(*across)), at(self.y(*up)))
        });
        points.collect()
    }

    fn x(&self, value: f64) -> f64 {
        LEFT + self.across.part(value) * (RIGHT - LEFT)
    }

    fn y(&self, value: f64) -> f64 {
        BOTTOM - self.up.part(value) * (BOTTOM - TOP)
    }
}

/// A place in the drawing, to a tenth of its unit.
fn at(place: f64) -> String {
    format!("{place:.1}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_and_points_stand_where_the_axes_say() {
        let plot = Plot {
            id: "tried",
            title: "Tried & shown".to_owned(),
            across: Axis::numbers("Days", 0.0, 100.0),
            up: Axis::numbers("Share", 0.0, 1_000.0),
            marks: vec![
                Mark::Line {
                    look: Look::Main,
                    name: Some("all"),
                    through: vec![(0.0, 0.0), (100.0, 1_000.0)],
                },
                Mark::Point { at: (50.0, 500.0), word: "A".to_owned() },
            ],
            sentence: "It rises.".to_owned(),
        };
        let shown = plot.render().into_string();
        assert!(shown.contains("d=\"M60.0 252.0L596.0 18.0\""), "{shown}");
        assert!(shown.contains("cx=\"328.0\" cy=\"135.0\""), "{shown}");
        assert!(shown.contains("<title id=\"tried-title\">Tried &amp; shown. It rises.</title>"));
        assert!(shown.contains(">1,000</text>") && shown.contains("</svg>all</li>"), "{shown}");
        assert!(!shown.contains("style="), "{shown}");
    }
}
