//! What a person may type after `cargo xtask`.

/// The text shown for `help` and beside every wrong command.
pub const USAGE: &str = "\
usage: cargo xtask <command>

  check                      formatting, clippy, tidy, tests, documentation: needs only Rust
  check --all                the same with PostgreSQL and a browser as well; installs what is
                             missing with apt when root, else prints the command and stops
  tidy                       the project's own rules about its files
  browser                    the pages in a browser, and nothing else
  load                       how long pages take at 200 requests a second: a release build serves a
                             region of ten years, Node asks
  reference indicators       every indicator, and the stock and flow of decisions, computed a
                             second time, by a program in Python that shares nothing with Hearth,
                             and compared
  reference matching         the plans of a release build held to OR-Tools and SciPy, on random
                             problems and structured shortages; installs them in an environment of
                             its own
  reference rules            every rule of the children looked after return held to the public
                             validator: its cases, generated and spoilt returns of 2023/24 to
                             2026/27, and one child without a first day; installs the validator in
                             an environment of its own
  postcodes FILE             the directory of postcodes that comes with the program, made anew from
                             the CSV of the ONS Postcode Directory
  reference workbooks        every workbook Hearth writes, opened in LibreOffice and compared with
                             what was written
  with-postgres COMMAND ...  runs COMMAND beside a private PostgreSQL server of its own, for
                             example: cargo xtask with-postgres cargo test -p hearth-store
  help                       this text";

/// One thing to do.
#[derive(Debug, PartialEq, Eq)]
pub enum Command {
    /// The rings that need only Rust.
    Check,
    /// Every ring.
    CheckAll,
    /// The project's rules about its files.
    Tidy,
    /// The pages in a browser.
    Browser,
    /// Pages under load.
    Load,
    /// The indicators, computed a second time and compared.
    ReferenceIndicators,
    /// Plans, held to public solvers.
    ReferenceMatching,
    /// The rules of the return, held to the public validator.
    ReferenceRules,
    /// The directory of postcodes, from this file.
    Postcodes(String),
    /// The workbooks, opened in LibreOffice and compared.
    ReferenceWorkbooks,
    /// A command of the developer's own, beside a private PostgreSQL.
    WithPostgres(Vec<String>),
    /// The usage text.
    Help,
}

/// Reads the words of the command line, or says what is wrong with them.
pub fn parse(words: &[String]) -> Result<Command, String> {
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    match words.as_slice() {
        ["check"] => Ok(Command::Check),
        ["check", "--all"] => Ok(Command::CheckAll),
        ["tidy"] => Ok(Command::Tidy),
        ["browser"] => Ok(Command::Browser),
        ["load"] => Ok(Command::Load),
        ["reference", "indicators"] => Ok(Command::ReferenceIndicators),
        ["reference", "matching"] => Ok(Command::ReferenceMatching),
        ["reference", "rules"] => Ok(Command::ReferenceRules),
        ["postcodes", file] => Ok(Command::Postcodes((*file).to_string())),
        ["postcodes"] => Err("xtask: `postcodes` needs the file to read".into()),
        ["reference", "workbooks"] => Ok(Command::ReferenceWorkbooks),
        ["reference"] => {
            Err("xtask: `reference` needs to know of what: `indicators`, `matching`, `rules` or `workbooks`"
                .into())
        }
        ["help" | "--help" | "-h"] => Ok(Command::Help),
        ["with-postgres", "--", rest @ ..] | ["with-postgres", rest @ ..] => beside(rest),
        [] => Err("xtask: no command was given".into()),
        [
            known
            @ ("check" | "tidy" | "browser" | "load" | "reference" | "help" | "--help" | "-h"),
            rest @ ..,
        ] => Err(format!("xtask: `{known}` does not take `{}`", rest.join(" "))),
        [unknown, ..] => Err(format!("xtask: there is no command `{unknown}`")),
    }
}

fn beside(words: &[&str]) -> Result<Command, String> {
    if words.is_empty() {
        return Err("xtask: `with-postgres` needs the command to run".into());
    }
    Ok(Command::WithPostgres(words.iter().map(ToString::to_string).collect()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parsed(line: &str) -> Result<Command, String> {
        parse(&line.split_whitespace().map(String::from).collect::<Vec<_>>())
    }

    #[test]
    fn every_command_is_understood() {
        assert_eq!(parsed("check"), Ok(Command::Check));
        assert_eq!(parsed("check --all"), Ok(Command::CheckAll));
        assert_eq!(parsed("tidy"), Ok(Command::Tidy));
        assert_eq!(parsed("browser"), Ok(Command::Browser));
        assert_eq!(parsed("load"), Ok(Command::Load));
        assert_eq!(parsed("reference indicators"), Ok(Command::ReferenceIndicators));
        assert_eq!(parsed("reference matching"), Ok(Command::ReferenceMatching));
        assert_eq!(parsed("reference rules"), Ok(Command::ReferenceRules));
        assert_eq!(parsed("postcodes a.csv"), Ok(Command::Postcodes("a.csv".to_string())));
        assert_eq!(parsed("reference workbooks"), Ok(Command::ReferenceWorkbooks));
        assert_eq!(parsed("--help"), Ok(Command::Help));
        let words = vec!["cargo".to_string(), "test".to_string()];
        assert_eq!(parsed("with-postgres cargo test"), Ok(Command::WithPostgres(words.clone())));
        assert_eq!(parsed("with-postgres -- cargo test"), Ok(Command::WithPostgres(words)));
    }

    #[test]
    fn wrong_words_are_named() {
        assert!(parsed("").unwrap_err().contains("no command"));
        assert!(parsed("chekc").unwrap_err().contains("`chekc`"));
        assert!(parsed("check --al").unwrap_err().contains("`--al`"));
        assert!(parsed("reference").unwrap_err().contains("`rules` or `workbooks`"));
        assert!(parsed("postcodes").unwrap_err().contains("needs the file"));
        assert!(parsed("reference adopters").unwrap_err().contains("`adopters`"));
        assert!(parsed("reference indicators now").unwrap_err().contains("`indicators now`"));
        assert!(parsed("with-postgres").unwrap_err().contains("needs the command"));
        assert!(parsed("with-postgres --").unwrap_err().contains("needs the command"));
    }
}
