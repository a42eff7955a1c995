//! Every indicator for England and its 153 authorities over ten years, over loaded journeys.
//!
//! A synthetic region is loaded once; its journeys, told again under other cases until there are
//! 100,000 children, are shared out among 153 authorities. Only the measuring is timed. Run with
//! `cargo bench -p hearth-app --bench england`.

#![expect(
    clippy::print_stdout,
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a benchmark prints its figures and stops where something is not as it must be"
)]

use std::time::Instant;

use hearth_app::App;
use hearth_app::import::{Mode, Sent, import_returns};
use hearth_domain::day::add_months;
use hearth_domain::{AgencyId, CaseId, CollectionYear, Journey};
use hearth_indicators::sweep::{Everybody, sweep};
use hearth_indicators::{INDICATORS, Measure, Period, Told};
use hearth_returns::Return;
use hearth_simulation::{Scenario, generate};
use hearth_testkit::{Folder, moment};
use uuid::Uuid;

const CHILDREN: usize = 100_000;
const AUTHORITIES: usize = 153;
const RUNS: usize = 9;

fn main() {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().unwrap();
    let told = runtime.block_on(journeys());
    let agencies: Vec<AgencyId> = (0..AUTHORITIES)
        .map(|number| AgencyId::parse(&format!("E{:08}", number + 1)).unwrap())
        .collect();
    let children: Vec<(CaseId, &AgencyId, &Journey)> = told
        .iter()
        .cycle()
        .take(CHILDREN)
        .zip(agencies.iter().cycle())
        .enumerate()
        .map(|(number, (journey, agency))| {
            (CaseId::new(Uuid::from_u128(u128::try_from(number).unwrap())), agency, journey)
        })
        .collect();
    let last = jiff::civil::date(2026, 3, 31);
    let periods: Vec<Period> =
        (0..10).rev().map(|before| Period::year_to(add_months(last, -12 * before))).collect();
    let told_of = Told { families: false, matches: false };
    let everybody = Everybody { children: &children, families: &[] };
    let asked: Vec<_> = periods.iter().map(|period| (*period, told_of)).collect();
    let mut seconds: Vec<f64> = Vec::new();
    let mut adopted: i64 = 0;
    for _ in 0..RUNS {
        let begun = Instant::now();
        let rows = sweep(everybody, &asked, value);
        seconds.push(begun.elapsed().as_secs_f64());
        assert_eq!(rows.len(), 10 * (AUTHORITIES + 1));
        let place = INDICATORS.iter().position(|one| one.code == "adopted").unwrap();
        let of_all = rows.iter().filter(|row| row.agency.is_none());
        adopted = of_all.filter_map(|row| *row.kept.get(place)?).sum();
    }
    seconds.sort_by(f64::total_cmp);
    println!(
        "{} indicators, {} scopes, {} years, {CHILDREN} children ({} different journeys), {adopted} adoptions: \
         minimum {:.3} s, median {:.3} s, maximum {:.3} s",
        INDICATORS.len(),
        AUTHORITIES + 1,
        periods.len(),
        told.len(),
        seconds[0],
        seconds[RUNS / 2],
        seconds[RUNS - 1],
    );
}

/// What a published table would hold: the mean, the count or the share.
fn value(measure: &Measure) -> Option<i64> {
    let whole = |count: usize| i64::try_from(count).ok();
    match measure {
        Measure::Days(days) => days.mean(),
        Measure::Waiting(waiting) => whole(waiting.children.len()),
        Measure::Count(count) => whole(count.cases.len()),
        Measure::Share(share) => share.per_mille().and_then(whole),
        Measure::Kinds(kinds) => whole(kinds.count()),
        Measure::Agencies(agencies) => whole(agencies.count()),
        Measure::Ratio(ratio) => ratio.per_hundred().and_then(whole),
        Measure::NotKnown(_) => None,
    }
}

/// The journeys of a synthetic region of ten years, loaded as the program loads them.
async fn journeys() -> Vec<Journey> {
    let folder = Folder::fresh();
    let address = format!("sqlite:{}", folder.path().join("bench.db").display());
    let now = moment("2026-06-01T09:00:00Z");
    let app = App::open(&address, now).await.unwrap();
    let context = app.request_at_this_machine(now);
    let (first, last) =
        (CollectionYear::ending_in(2017).unwrap(), CollectionYear::ending_in(2026).unwrap());
    let region = generate(&Scenario::adoption_west(1, 20_000, first, last));
    let sent = region.returns().map(|(agency, year, files)| Sent {
        agency,
        files: Return::from_files(files, year),
        folder: None,
    });
    import_returns(&context, sent.collect(), Mode::Write).await.unwrap();
    let region = context.region(None).await.unwrap();
    region.children.iter().map(|child| child.journey.clone()).collect()
}
