//! In XML it is not told whether the child is unaccompanied.

use crate::rules::{Case, Child, Findings, Rule, Source, Years};
use crate::table::Table;

pub(super) const RULE: Rule = Rule {
    code: "105",
    finds: "The return is in XML and does not tell with 0 or 1 whether the child is an unaccompanied asylum-seeking one.",
    why: "Unaccompanied children are counted by it, and a blank says neither; in CSV a row in UASC says it.",
    remedy: "Write 1 in the element UASC of the child's HEADER where it is unaccompanied, and 0 where it is not.",
    source: Source::Department,
    years: Years::ALL,
    reads: &[Table::Header],
    reads_last: &[],
    needs: &[],
    cells: &["CHILD"],
    differs: None,
    cases: &[
        Case::fires(
            "another answer",
            "<EXPSSDA903><CHILD><HEADER><CHILDID>1</CHILDID><UASC>yes</UASC></HEADER><EPISODE><DECOM>01/05/2025</DECOM></EPISODE></CHILD></EXPSSDA903>",
            &[(Table::Header, 0)],
        ),
        Case::silent(
            "unaccompanied, and not",
            "<EXPSSDA903><CHILD><HEADER><CHILDID>1</CHILDID><UASC>1</UASC></HEADER></CHILD>\n<CHILD><HEADER><CHILDID>2</CHILDID><UASC>0</UASC></HEADER><EPISODE><DECOM>01/05/2025</DECOM></EPISODE></CHILD></EXPSSDA903>",
        ),
        Case::silent(
            "in CSV, with a row in UASC and without",
            "Header: CHILD\n1\n2\nUASC: CHILD\n1",
        ),
        Case::boundary(
            "1, and 2",
            "<EXPSSDA903><CHILD><HEADER><CHILDID>1</CHILDID><UASC>1</UASC></HEADER></CHILD>\n<CHILD><HEADER><CHILDID>2</CHILDID><UASC>2</UASC></HEADER><EPISODE><DECOM>01/05/2025</DECOM></EPISODE></CHILD></EXPSSDA903>",
            &[(Table::Header, 1)],
        ),
        Case::missing(
            "a blank element, and none",
            "<EXPSSDA903><CHILD><HEADER><CHILDID>1</CHILDID><UASC></UASC></HEADER></CHILD>\n<CHILD><HEADER><CHILDID>2</CHILDID></HEADER><EPISODE><DECOM>01/05/2025</DECOM></EPISODE></CHILD></EXPSSDA903>",
            &[(Table::Header, 0), (Table::Header, 1)],
        ),
    ],
    judge,
};

fn judge(child: &Child<'_>, found: &mut Findings) {
    let no_status = &child.given.no_status;
    found.rows(child.now.headers.iter().filter(|row| no_status.has(row)));
}
