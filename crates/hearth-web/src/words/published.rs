//! Published values in words.

use hearth_indicators::published::{Published, Vintage};

use super::number;

/// The numbers that a printed one may stand for.
pub(crate) fn range(value: &Published) -> String {
    let Some(interval) = value.interval() else { return value.kind().to_owned() };
    match (interval.single(), interval.high) {
        (Some(only), _) => with_commas(&only.to_string()),
        (None, Some(high)) => {
            format!(
                "{} to {}",
                with_commas(&interval.low.to_string()),
                with_commas(&high.to_string())
            )
        }
        (None, None) => format!("{} or more", with_commas(&interval.low.to_string())),
    }
}

/// Which edition says so.
pub(crate) fn vintage(vintage: Vintage) -> String {
    match vintage {
        Vintage::FirstPublished => "first published, since revised".to_owned(),
        Vintage::NotStated => "edition not stated".to_owned(),
        Vintage::Revised => "revised".to_owned(),
        Vintage::Edition(year) => format!("edition of {year}"),
    }
}

/// Commas at the thousands of a number as printed; anything else stays as it is.
pub(crate) fn with_commas(text: &str) -> String {
    let (whole, decimals) =
        text.split_once('.').map_or((text, None), |(one, two)| (one, Some(two)));
    if whole.is_empty() || !whole.bytes().all(|letter| letter.is_ascii_digit()) {
        return text.to_owned();
    }
    let whole = number(whole);
    decimals.map_or(whole.clone(), |decimals| format!("{whole}.{decimals}"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use hearth_indicators::published::{Amount, Interval};

    #[test]
    fn a_printed_number_stands_for_an_interval() {
        let between = Interval::between(Amount::whole(2_185), Amount::whole(2_194));
        assert_eq!(range(&Published::Rounded(between)), "2,185 to 2,194");
        assert_eq!(range(&Published::Exact(Amount::whole(27))), "27");
        assert_eq!(
            range(&Published::Suppressed(Interval::at_least(Amount::whole(1)))),
            "1 or more"
        );
        assert_eq!(range(&Published::NotAvailable), "not available");
    }

    #[test]
    fn only_numbers_get_commas() {
        let written = ["9580", "c", "1:07", "1234.5", ""].map(with_commas);
        assert_eq!(written, ["9,580", "c", "1:07", "1,234.5", ""]);
    }
}
