//! What holds of every rule.

use std::collections::BTreeSet;

use hearth_domain::CollectionYear;

use super::*;
use crate::table::Table;
use crate::tables::columns_of;

fn year(ending: i16) -> CollectionYear {
    CollectionYear::ending_in(ending).unwrap()
}

#[test]
fn every_rule_has_a_case_of_each_kind_and_does_what_its_cases_say() {
    let mut wrong = Vec::new();
    for rule in all() {
        let kinds: BTreeSet<CaseKind> = rule.cases.iter().map(|case| case.kind).collect();
        assert!(kinds.iter().eq(&CaseKind::ALL), "{} lacks a case: {kinds:?}", rule.code);
        for case in rule.cases {
            let year = year(case.year.unwrap_or(rule.years.example()));
            assert!(rule.years.holds(year), "{}: {} in {year}", rule.code, case.about);
            let (sent, last) = case.returns(year);
            let providers = case.providers();
            let (authority, providers) = (case.authority(), providers.as_ref());
            let brought = Brought { sent: &sent, last: last.as_ref(), authority, providers };
            let judged = judge(&brought, &[rule], 1);
            let found: Vec<(Table, u32)> =
                judged.findings.iter().map(|one| (one.table, one.row)).collect();
            let ran = judged.rules.iter().all(|one| one.outcome == Outcome::Ran);
            let mut expected = case.finds.to_vec();
            expected.sort_by_key(|(table, row)| (table.name(), *row));
            if found != expected || !ran {
                wrong.push(format!(
                    "{} ({}): {found:?}, expected {expected:?}",
                    rule.code, case.about
                ));
            }
        }
    }
    assert_eq!(wrong, Vec::<String>::new());
}

#[test]
fn a_case_that_fires_finds_something() {
    for rule in all() {
        let fires = |case: &&Case| case.kind == CaseKind::Fires;
        for case in rule.cases.iter().filter(fires) {
            assert!(!case.finds.is_empty(), "{}: {}", rule.code, case.about);
        }
    }
}

#[test]
fn every_rule_says_what_it_finds_why_and_what_to_do() {
    let mut codes = BTreeSet::new();
    for rule in all() {
        assert!(codes.insert(rule.code), "{} stands twice", rule.code);
        for text in [rule.finds, rule.why, rule.remedy].into_iter().chain(rule.differs) {
            assert!(text.len() > 20 && text.ends_with('.'), "{}: {text}", rule.code);
        }
        assert!(!rule.cells.is_empty() && !rule.reads.is_empty(), "{}", rule.code);
        let columns: BTreeSet<&str> =
            rule.reads.iter().flat_map(|table| columns_of(*table)).copied().collect();
        for cell in rule.cells {
            assert!(columns.contains(cell), "{}: no column {cell}", rule.code);
        }
    }
}

#[test]
fn a_fault_in_one_rule_touches_no_other_and_is_told() {
    const FAULTY: Rule = Rule {
        code: "faulty",
        judge: |child, _| assert!(child.now.ad1.iter().all(|row| row.matched.is_blank())),
        ..*ALL_COMPLETE
    };
    static FAULTY_RULE: Rule = FAULTY;
    const ALL_COMPLETE: &Rule = adoption::RULES[11];
    let text = "AD1: CHILD DATE_INT DATE_MATCH\n1 01/06/2025 -\n2 01/06/2025 01/07/2025";
    let (sent, _) = Case::silent("", text).returns(year(2026));
    let judged = judge(&Brought::alone(&sent), &[ALL_COMPLETE, &FAULTY_RULE], 2);
    assert_eq!(judged.findings.len(), 2);
    assert_eq!(judged.rules[0].outcome, Outcome::Ran);
    let told = Outcome::Faulted { children: 1, first: "2".to_owned() };
    assert_eq!(judged.rules[1].outcome, told);
}

#[test]
fn a_rule_that_fails_on_some_children_goes_on_with_the_next() {
    static FAULTY: Rule = Rule {
        reads: &[Table::Header],
        judge: |child, found| {
            found.rows(&child.now.headers);
            assert!(child.now.headers.iter().all(|row| row.sex.is_blank()));
        },
        ..*adoption::RULES[11]
    };
    let sex = |child| if child % 40 == 7 { "M" } else { "-" };
    let rows: String = (0..100).map(|child| format!("\n{} {}", 1000 + child, sex(child))).collect();
    let text = Box::leak(format!("Header: CHILD SEX{rows}").into_boxed_str());
    let (sent, _) = Case { text, ..Case::silent("", "") }.returns(year(2026));
    let judged = judge(&Brought::alone(&sent), &[&FAULTY], 1);
    let told = Outcome::Faulted { children: 3, first: "1007".to_owned() };
    assert_eq!(judged.rules[0].outcome, told);
    let rows: Vec<u32> = judged.findings.iter().map(|one| one.row).collect();
    assert_eq!(rows, (0..100).collect::<Vec<_>>(), "what was found before a fault stands");
    assert_eq!(&*judged.findings[47].child, "1047");
}

#[test]
fn a_rule_without_its_tables_is_not_applicable_and_says_why() {
    let (sent, _) = Case::silent("", "AD1: CHILD DATE_INT\n1 01/06/2025").returns(year(2026));
    let judged = judge(&Brought::alone(&sent), &[find("134").unwrap()], 1);
    let why = Outcome::NotApplicable("the return has no OC3 table".to_owned());
    assert_eq!(judged.rules[0].outcome, why);
}

#[test]
fn a_row_counts_though_rows_before_it_are_blank_and_a_cell_holds_a_line_end() {
    let csv = "CHILD,DOB,DATE_PLACED,DATE_PLACED_CEASED,REASON_PLACED_CEASED\n,,,,\n\
        \"7\",,\"01/05\n/2025\",,\n\n8, ,01/05/2025,,RD1\n";
    let files = vec![("p.csv".to_owned(), csv.as_bytes().to_vec())];
    let sent = crate::Return::from_files(files, year(2026));
    let judged = judge(&Brought::alone(&sent), &in_force(year(2026)), 3);
    let found: Vec<(&str, u32, &str)> =
        judged.findings.iter().map(|one| (one.rule.code, one.row, &*one.child)).collect();
    assert_eq!(found, [("115", 1, "7"), ("119", 2, "8")]);
}

#[test]
fn a_rule_without_what_it_needs_beside_the_tables_is_not_applicable_and_says_why() {
    let (sent, _) = Case::silent("", "Episodes: CHILD URN\n1 SC12345").returns(year(2026));
    let why = |code, brought: Brought<'_>| {
        let judged = judge(&brought, &[find(code).unwrap()], 1);
        match &judged.rules[0].outcome {
            Outcome::NotApplicable(why) => why.clone(),
            other => format!("{other:?}"),
        }
    };
    assert_eq!(why("1008", Brought::alone(&sent)), "no list of providers is given");
    assert!(why("1015", Brought::alone(&sent)).contains("which authority sends the return"));
    let known = Brought { authority: Some("E06000023"), ..Brought::alone(&sent) };
    assert_eq!(why("229", known), "no list of providers is given");
    assert_eq!(why("1015", known), "Ran");
}
