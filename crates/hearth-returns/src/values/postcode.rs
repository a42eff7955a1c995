//! A postcode by its shape (Royal Mail's published format); whether it is in use is not looked up.

use hearth_domain::CollectionYear;

use crate::cell::{CellValue, Doubt};

/// A postcode of the right shape, in capitals with one space.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Postcode(String);

impl Postcode {
    /// The postcode as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl CellValue for Postcode {
    fn read(text: &str, _year: CollectionYear) -> (Option<Self>, Option<Doubt>) {
        let unreadable = || Doubt::Unreadable("expected a postcode such as BS1 4ND".into());
        let postcode = tidied(text);
        let doubt = postcode.is_none().then(unreadable);
        (postcode.map(Self), doubt)
    }

    fn write(&self, _year: CollectionYear) -> String {
        self.0.clone()
    }
}

/// The text in capitals with one space before the inward part, where it has the shape of a postcode.
fn tidied(text: &str) -> Option<String> {
    let mut letters = String::with_capacity(text.len() + 1);
    letters.extend(text.chars().filter(|c| !c.is_whitespace()));
    letters.make_ascii_uppercase();
    let (outward, inward) = letters.split_at_checked(letters.len().checked_sub(3)?)?;
    if !is_outward(outward) || !is_inward(inward) {
        return None;
    }
    let gap = outward.len();
    letters.insert(gap, ' ');
    Some(letters)
}

/// Areas never begin with Q, V or X, nor have I, J or Z second.
fn is_outward(text: &str) -> bool {
    let first = |b: u8| b.is_ascii_uppercase() && !b"QVX".contains(&b);
    let second = |b: u8| b.is_ascii_uppercase() && !b"IJZ".contains(&b);
    let figure = |b: u8| b.is_ascii_digit();
    match *text.as_bytes() {
        [a, n] => first(a) && figure(n),
        [a, n, m] if figure(n) => first(a) && (figure(m) || m.is_ascii_uppercase()),
        [a, b, n] => first(a) && second(b) && figure(n),
        [a, b, n, m] => first(a) && second(b) && figure(n) && (figure(m) || m.is_ascii_uppercase()),
        _ => false,
    }
}

/// The inward part never uses C, I, K, M, O or V.
fn is_inward(text: &str) -> bool {
    let letter = |b: u8| b.is_ascii_uppercase() && !b"CIKMOV".contains(&b);
    matches!(*text.as_bytes(), [n, a, b] if n.is_ascii_digit() && letter(a) && letter(b))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shapes_are_those_of_the_royal_mail() {
        let year = CollectionYear::ending_in(2026).unwrap();
        for good in ["BS1 4ND", "bs14nd", "W1P 1HG", "WC2B 5RH", "NE99 2WE", "M1 1AA", "B44 0AB"] {
            assert!(Postcode::read(good, year).0.is_some(), "{good}");
        }
        for bad in ["ZZ9 9ZZ", "QA1 1AA", "BS1", "BS1 44D", "é1 1AA", "1AA", "BS1 4NV"] {
            assert!(Postcode::read(bad, year).0.is_none(), "{bad}");
        }
    }
}
