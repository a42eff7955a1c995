//! The rules of matching as an agency signs and keeps them: a file that `hearth match rules` writes and
//! `--rules FILE` reads.

use std::path::Path;

use anyhow::{Context as _, anyhow, ensure};
use hearth_matching::rules::{Count, Rules, SmokePolicy};
use toml::{Table, Value};

/// What a file may say; everything but the signature and the policy has to be said.
const KEYS: [&str; 6] =
    ["version", "from", "signed_by", "order", "important_gaps_allowed", "no_smokers_under"];

/// The rules of a file.
pub(crate) fn read(path: &Path) -> anyhow::Result<Rules> {
    let text = std::fs::read_to_string(path)
        .with_context(|| format!("{} could not be read", path.display()))?;
    parse(&text).with_context(|| {
        format!(
            "{} holds no rules of matching; `hearth match rules` writes a file to begin with",
            path.display()
        )
    })
}

fn parse(text: &str) -> anyhow::Result<Rules> {
    let table: Table =
        text.parse().map_err(|error: toml::de::Error| anyhow!("{}", error.message()))?;
    for key in table.keys() {
        ensure!(KEYS.contains(&key.as_str()), "{key} is no rule; there are {}", KEYS.join(", "));
    }
    let rules = Rules {
        version: words(&table, "version")?.context("version is not said")?,
        from: words(&table, "from")?
            .and_then(|day| day.parse().ok())
            .context("from has to be a day such as \"2026-04-01\"")?,
        signed_by: words(&table, "signed_by")?,
        order: order(&table)?,
        important_gaps_allowed: number(&table, "important_gaps_allowed")?
            .context("important_gaps_allowed is not said; give a number, 0 for none")?,
        smoke: number(&table, "no_smokers_under")?
            .map(|under| u8::try_from(under).map(|under| SmokePolicy { under }))
            .transpose()
            .context("no_smokers_under has to be an age in years")?,
    };
    match rules.wrong() {
        Some(why) => Err(anyhow!("{why}")),
        None => Ok(rules),
    }
}

fn words(table: &Table, key: &str) -> anyhow::Result<Option<String>> {
    match table.get(key) {
        None => Ok(None),
        Some(Value::String(words)) if !words.trim().is_empty() => Ok(Some(words.clone())),
        Some(other) => Err(anyhow!("{key} is {other}; words between quotation marks are expected")),
    }
}

fn number(table: &Table, key: &str) -> anyhow::Result<Option<u16>> {
    match table.get(key) {
        None => Ok(None),
        Some(Value::Integer(number)) => {
            let fits = u16::try_from(*number);
            fits.map(Some).map_err(|_| anyhow!("{key} is {number}; a number from 0 is expected"))
        }
        Some(other) => Err(anyhow!("{key} is {other}; a number is expected")),
    }
}

fn order(table: &Table) -> anyhow::Result<[Count; 5]> {
    let codes = Count::ALL.map(Count::code).join(", ");
    let listed = table.get("order").and_then(Value::as_array);
    let listed = listed.with_context(|| format!("order has to be a list of {codes}"))?;
    let count = |value: &Value| {
        let known = value.as_str().and_then(Count::parse);
        known.with_context(|| format!("{value} is no count; there are {codes}"))
    };
    let counts: Vec<Count> = listed.iter().map(count).collect::<anyhow::Result<_>>()?;
    let found = counts.len();
    counts
        .try_into()
        .map_err(|_| anyhow!("order names {found} counts; each of these once is expected: {codes}"))
}

/// The rules as a file.
pub(crate) fn written(rules: &Rules) -> String {
    let order = rules.order.map(|count| format!("    \"{}\",\n", count.code())).concat();
    let signed = match &rules.signed_by {
        Some(by) => format!("signed_by = {by:?}\n"),
        None => "# signed_by = \"Head of service\"\n".to_owned(),
    };
    let smoke = match rules.smoke {
        Some(policy) => format!("no_smokers_under = {}\n", policy.under),
        None => "# no_smokers_under = 5\n".to_owned(),
    };
    format!(
        "# The rules that pairs of children and families are weighed by. There is no other weight.\n\
         # Give the file with --rules; the pages and every answer name its version.\n\
         version = {:?}\n\
         from = \"{}\"\n\
         # By post, never by name.\n\
         {signed}\
         # Families are compared by the first of these; where they are equal by the next, and so on.\n\
         order = [\n{order}]\n\
         # More important gaps than these would make a match a compromised one.\n\
         important_gaps_allowed = {}\n\
         # No home with a smoker for a child under this age; leave the line out for no policy.\n\
         {smoke}",
        rules.version, rules.from, rules.important_gaps_allowed,
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refused(text: &str) -> String {
        format!("{:#}", parse(text).unwrap_err())
    }

    #[test]
    fn what_is_written_is_read_alike() {
        let signed = Rules {
            version: "2026, second".to_owned(),
            signed_by: Some("Head of service".to_owned()),
            order: [
                Count::EssentialUnknowns,
                Count::EssentialGaps,
                Count::Unknowns,
                Count::ImportantGaps,
                Count::StretchesWithoutPlan,
            ],
            important_gaps_allowed: 0,
            smoke: None,
            ..Rules::built_in()
        };
        for rules in [Rules::built_in(), signed] {
            assert_eq!(parse(&written(&rules)).unwrap(), rules);
        }
    }

    #[test]
    fn what_is_wrong_is_named_with_what_was_expected() {
        let written = written(&Rules::built_in());
        let spoilt = |from: &str, to: &str| refused(&written.replace(from, to));
        assert!(spoilt("version = \"built-in\"", "").contains("version is not said"));
        assert!(spoilt("2026-04-01", "1 April").contains("a day such as"));
        assert!(spoilt("allowed = 2", "allowed = -1").contains("a number from 0"));
        assert!(spoilt("allowed = 2", "allowed = \"two\"").contains("a number is expected"));
        assert!(spoilt("under = 5", "under = 700").contains("an age in years"));
        assert!(spoilt("\"unknowns\",", "").contains("names 4 counts"));
        assert!(spoilt("\"unknowns\",", "\"luck\",").contains("\"luck\" is no count"));
        assert!(spoilt("\"unknowns\",", "\"important-gaps\",").contains("once"));
        assert!(spoilt("version =", "fee = 1\nversion =").contains("fee is no rule"));
        assert!(refused("version = ").contains("string"));
    }
}
