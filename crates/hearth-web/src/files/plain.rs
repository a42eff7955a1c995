//! What a cell says without its markup: a number, a day, or words.

use std::collections::BTreeSet;
use std::fmt;

use hearth_domain::Day;

/// A table as a file holds it.
#[derive(Debug, Clone)]
pub(crate) struct PlainTable {
    /// Its identifier on the page.
    pub id: &'static str,
    /// What it shows.
    pub caption: String,
    /// What the columns hold.
    pub headings: Vec<String>,
    /// The rows, as wide as the headings.
    pub rows: Vec<Vec<Plain>>,
    /// The pages that define the measures of its rows.
    pub definitions: BTreeSet<String>,
}

/// A cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Plain {
    /// Words, also where they say that something is not known.
    Words(String),
    /// A number in figures, with a point before decimals and nothing between thousands.
    Number(String),
    /// A day.
    Day(Day),
}

/// What the numbers of a column count, where the page says it in each cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Unit {
    /// Days.
    Days,
    /// Hundredths.
    Percent,
}

impl Unit {
    /// As it stands behind a heading.
    pub(crate) fn label(self) -> &'static str {
        match self {
            Self::Days => "days",
            Self::Percent => "%",
        }
    }
}

impl Plain {
    /// Reads the markup of a cell: a `time` element by what it gives to machines, figures as a
    /// number in a column of numbers, all else as words.
    pub(crate) fn read(markup: &str, holds_numbers: bool) -> (Self, Option<Unit>) {
        if let Some(read) = of_time(markup.trim()) {
            return read;
        }
        let words = words_of(markup);
        match number(&words).filter(|_| holds_numbers) {
            Some((figures, unit)) => (Self::Number(figures), unit),
            None => (Self::Words(words), None),
        }
    }
}

impl fmt::Display for Plain {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Words(text) | Self::Number(text) => out.write_str(text),
            Self::Day(day) => day.fmt(out),
        }
    }
}

/// A cell that is one `time` element: a day, a number of days, or an instant as it is.
fn of_time(markup: &str) -> Option<(Plain, Option<Unit>)> {
    let inside = markup.strip_prefix("<time datetime=\"")?.strip_suffix("</time>")?;
    let (value, words) = inside.split_once("\">")?;
    if words.contains("<time") {
        return None;
    }
    if let Some(days) = value.strip_prefix('P').and_then(|rest| rest.strip_suffix('D')) {
        return Some((Plain::Number(days.to_owned()), Some(Unit::Days)));
    }
    let plain = match value.parse() {
        Ok(day) if !value.contains('T') => Plain::Day(day),
        _ => Plain::Words(value.to_owned()),
    };
    Some((plain, None))
}

/// Figures with commas at thousands, perhaps a sign, decimals and a percent sign.
fn number(words: &str) -> Option<(String, Option<Unit>)> {
    let (figures, unit) = match words.strip_suffix('%') {
        Some(figures) => (figures.trim_end(), Some(Unit::Percent)),
        None => (words, None),
    };
    let figures = figures.replace(',', "");
    is_number(&figures).then_some((figures, unit))
}

/// Whether these are figures alone, with at most a minus before and a point within.
pub(super) fn is_number(text: &str) -> bool {
    let is_figures =
        |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    let (whole, decimals) = text.split_once('.').unwrap_or((text, "0"));
    is_figures(whole.strip_prefix('-').unwrap_or(whole)) && is_figures(decimals)
}

/// The words of markup as they are seen: without tags, without what only listeners hear, with our
/// own escapes undone, and with `; ` where a line or an item ends.
pub(crate) fn words_of(markup: &str) -> String {
    let mut words = String::new();
    let mut hidden = 0_usize;
    let mut rest = markup;
    while let Some((text, tag, after)) = next_tag(rest) {
        if hidden == 0 {
            words.push_str(text);
        }
        if ends_a_line(tag) && hidden == 0 {
            words.push('\n');
        }
        hidden = match (hidden, tag.starts_with('/')) {
            (0, _) => usize::from(tag.contains("govuk-visually-hidden")),
            (depth, true) => depth - 1,
            (depth, false) => depth + usize::from(!tag.starts_with("br")),
        };
        rest = after;
    }
    words.push_str(rest);
    let lines: Vec<String> =
        words.split('\n').map(unescaped).filter(|line| !line.is_empty()).collect();
    lines.join("; ")
}

/// What stands before the next tag, the tag, and what follows.
fn next_tag(markup: &str) -> Option<(&str, &str, &str)> {
    let (text, rest) = markup.split_once('<')?;
    let (tag, after) = rest.split_once('>')?;
    Some((text, tag, after))
}

fn ends_a_line(tag: &str) -> bool {
    matches!(tag.split(' ').next(), Some("br" | "/li" | "/p" | "/div"))
}

/// One space between words, and the four characters that the pages escape.
fn unescaped(line: &str) -> String {
    let words: Vec<&str> = line.split_whitespace().collect();
    words
        .join(" ")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&amp;", "&")
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;
    use maud::html;

    fn check(markup: maud::Markup, holds_numbers: bool, expected: Plain) {
        assert_eq!(Plain::read(&markup.0, holds_numbers).0, expected, "{}", markup.0);
    }

    fn words(text: &str) -> Plain {
        Plain::Words(text.to_owned())
    }

    fn figures(text: &str) -> Plain {
        Plain::Number(text.to_owned())
    }

    #[test]
    fn what_only_listeners_hear_is_left_out_and_lines_are_kept_apart() {
        let number = html! { a href="/x>" { "1,204" span class="govuk-visually-hidden" { " children " b { "in" } " all" } } };
        check(number, true, figures("1204"));
        let stage =
            html! { strong class="govuk-tag" { "Placed" } br; "since 1\u{a0}May\u{a0}2025" };
        check(stage, false, words("Placed; since 1 May 2025"));
        check(html! { ul { li { "one" } li { "two" } } }, false, words("one; two"));
    }

    #[test]
    fn escapes_are_undone_once() {
        check(
            html! { "A & B <c> \"d\" 'e' &amp; &lt;" },
            false,
            words("A & B <c> \"d\" 'e' &amp; &lt;"),
        );
    }

    #[test]
    fn figures_are_a_number_only_in_a_column_of_numbers() {
        check(html! { "0012" }, false, words("0012"));
        check(html! { "-1,500.5" }, true, figures("-1500.5"));
        check(html! { "not known" }, true, words("not known"));
        check(html! { "132 to 345" }, true, words("132 to 345"));
        check(html! { "" }, true, words(""));
        check(html! { "-" }, true, words("-"));
    }

    #[test]
    fn a_time_element_gives_its_day_or_its_days() {
        check(
            html! { time datetime="2026-03-31" { "31 March 2026" } },
            false,
            Plain::Day(date(2026, 3, 31)),
        );
        check(html! { time datetime="P59D" { "2 months" } }, false, figures("59"));
        let instant = html! { time datetime="2026-05-28T14:03:59Z" { "28 May 2026 at 14:03 UTC" } };
        check(instant, false, words("2026-05-28T14:03:59Z"));
        let since = html! { "since " time datetime="2026-03-31" { "31 March 2026" } };
        check(since, false, words("since 31 March 2026"));
    }
}
