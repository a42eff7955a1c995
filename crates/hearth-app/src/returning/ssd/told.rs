//! What an extract that is written from journeys cannot give, in sentences with counts.

use std::collections::{BTreeMap, BTreeSet};

use hearth_domain::fact::Statement;
use hearth_domain::{AgencyId, CollectionYear, Fact, FactKind};
use hearth_returns::Return;
use hearth_returns::cohort::{KeptRow, kept_rows};
use hearth_returns::ssd::{ExtractRows, SsdTable, WrittenTable, read_children, stands_in};

use crate::region::StandingChild;

/// What is known of the extract.
pub(super) struct Known<'a> {
    pub agency: &'a AgencyId,
    pub year: CollectionYear,
    pub children: &'a [StandingChild],
    pub tables: &'a [WrittenTable],
    pub files: &'a [(String, Vec<u8>)],
}

/// Columns that every row should fill, and why one may be blank.
const SHOULD_BE_FILLED: [(SsdTable, &str, &str); 7] = [
    (SsdTable::Person, "pers_sex", "no source tells it"),
    (SsdTable::Person, "pers_ethnicity", "no source tells it"),
    (SsdTable::Person, "pers_dob", "no source tells it, or the child is unborn"),
    (SsdTable::CareEpisodes, "clae_entered_care_date", "no source reaches back so far"),
    (
        SsdTable::CareEpisodes,
        "clae_cla_primary_need_code",
        "journeys do not tell the category of need",
    ),
    (
        SsdTable::CareEpisodes,
        "clae_cla_placement_id",
        "no source tells the placement of those days",
    ),
    (
        SsdTable::Permanence,
        "perm_adm_decision_date",
        "a later step is told and the decision is not",
    ),
];

/// Each thing that is missing, in one sentence.
pub(super) fn missing(known: &Known<'_>) -> Vec<String> {
    let read = Read::of(known);
    let mut missing = vec![
        "names, workers and numbers of other systems: pers_forename and pers_surname are blank, and \
         ssd_involvements, ssd_professionals and ssd_linked_identifiers are not written"
            .to_owned(),
        "children who are not on the way to adoption, and the tables and columns that tell nothing of \
         adoption: they are never kept"
            .to_owned(),
    ];
    missing.extend(blanks(known.tables));
    missing.extend(read.not_kept(known.children));
    missing.extend(read.differences(known.children));
    missing
}

fn blanks(tables: &[WrittenTable]) -> Vec<String> {
    let one = |(table, column, why): &(SsdTable, &str, &str)| {
        let written = tables.iter().find(|one| one.table == *table)?;
        let (blank, rows, name) = (written.blanks(column), written.rows.len(), table.name());
        (blank > 0).then(|| format!("{name}, {column}: blank in {blank} of {rows} rows; {why}"))
    };
    SHOULD_BE_FILLED.iter().filter_map(one).collect()
}

/// What the files tell whoever reads them.
struct Read {
    kept: BTreeSet<String>,
    facts: BTreeMap<String, Vec<Fact>>,
}

impl Read {
    fn of(known: &Known<'_>) -> Self {
        let sent = Return::extract(known.files.to_vec(), known.year);
        let kept = read_children(&sent).children;
        let mut rows: BTreeMap<String, Vec<KeptRow>> = BTreeMap::new();
        for row in kept_rows(&sent, &kept) {
            rows.entry(row.child.clone()).or_default().push(row);
        }
        let facts = |(child, rows): (String, Vec<KeptRow>)| {
            let rows = rows.iter().map(|row| (known.year, row));
            (child, ExtractRows::read(rows).facts(known.agency, known.year).0)
        };
        Self { kept, facts: rows.into_iter().map(facts).collect() }
    }

    fn not_kept(&self, children: &[StandingChild]) -> Option<String> {
        let others = children.iter().filter(|child| !self.kept.contains(&child.number)).count();
        (others > 0).then(|| {
            format!(
                "{others} of {} children: nothing in the extract shows them on the way to adoption (an \
                 early notification has no column), so that whoever reads it keeps nothing of them",
                children.len()
            )
        })
    }

    /// Of how many children the files tell something less, or something more, than the journey does.
    fn differences(&self, children: &[StandingChild]) -> Vec<String> {
        let mut less: BTreeMap<FactKind, usize> = BTreeMap::new();
        let mut more: BTreeMap<FactKind, usize> = BTreeMap::new();
        for child in children {
            let Some(read) = self.facts.get(&child.number) else { continue };
            let told = child.journey.facts();
            untold(told, read).into_iter().for_each(|kind| *less.entry(kind).or_default() += 1);
            untold(read, told).into_iter().for_each(|kind| *more.entry(kind).or_default() += 1);
        }
        let all = children.len();
        let less = less.into_iter().map(|(kind, count)| {
            let what = match stands_in(kind) {
                None => "the extract has no column for it",
                Some(_) => "not told by the extract, or not with this day and code",
            };
            format!("{}, of {count} of {all} children: {what}", kind.label())
        });
        let more = more.into_iter().map(|(kind, count)| {
            let label = kind.label();
            format!("{label}, of {count} of {all} children: the extract reads as if it were told")
        });
        less.chain(more).collect()
    }
}

/// The kinds of which `told` has a fact that `read` does not tell.
fn untold(told: &[Fact], read: &[Fact]) -> BTreeSet<FactKind> {
    let is_told = |fact: &&Fact| {
        let tells = |other: &Fact| fact.agrees_with(other) || fact.leaves_room_for(other);
        !read.iter().any(tells)
    };
    let of_list = FactKind::from(Statement::ListedUntil);
    told.iter().filter(is_told).map(|fact| fact.kind).filter(|kind| *kind != of_list).collect()
}
