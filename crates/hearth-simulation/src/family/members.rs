//! Who is in a family: ages at entry, sex, home, and what the return asks of each.

use hearth_domain::Day;
use hearth_domain::codes::{Ethnicity, PreviousPermanence, Sex};
use hearth_domain::day::add_days;

use crate::age::birthday;
use crate::assumptions as assume;
use crate::child::{Adopters, Child, EarlierPermanence};
use crate::ordinary::Person;
use crate::period::Period;
use crate::plan::Plan;
use crate::stream::Stream;
use crate::world::World;

/// The first number a child can have; every authority counts from it.
const FIRST_NUMBER: u64 = 100_001;

/// Numbers kept for one family.
const NUMBERS_A_FAMILY: u64 = 4;

/// At least this long before 18 a child enters care.
const LATEST_ENTRY_DAYS: i32 = 60;

/// One child of a family, before anything becomes of them.
#[derive(Debug, Clone)]
pub(super) struct Member {
    pub(super) number: u64,
    pub(super) siblings: Option<u64>,
    pub(super) person: Person,
    sex: Sex,
    ethnicity: Ethnicity,
    earlier: Option<EarlierPermanence>,
    /// How many days after her sixteenth birthday a girl gives birth.
    mother_after: Option<i32>,
    adopters: Adopters,
}

impl Member {
    /// The child, with what has become of them.
    pub(super) fn child(&self, periods: Vec<Period>, plans: Vec<Plan>) -> Child {
        let gave_birth =
            self.mother_after.map(|days| add_days(birthday(self.person.born, 16), days));
        let in_care = |day: &Day| periods.iter().any(|one| one.entered < *day && *day < one.left);
        Child {
            number: self.number,
            siblings: self.siblings,
            born: self.person.born,
            sex: self.sex,
            ethnicity: self.ethnicity,
            is_unaccompanied: self.person.is_unaccompanied,
            home: self.person.home.clone(),
            gave_birth: gave_birth.filter(in_care),
            earlier: self.earlier.clone(),
            adopters: self.adopters,
            periods,
            plans,
            in_truth: None,
        }
    }

    /// The same child on the way to adoption: with the adopters of the brothers and sisters they are
    /// placed with, and without an earlier adoption or guardianship.
    pub(super) fn adopted_by(&self, adopters: Adopters) -> Self {
        Self { adopters, earlier: None, ..self.clone() }
    }
}

/// Draws who adopts.
pub(super) fn draw_adopters(stream: &mut Stream) -> Adopters {
    let (sex, status) = stream.of(&assume::ADOPTERS);
    Adopters { sex, status }
}

/// Draws the children of a family, the youngest first.
pub(super) fn draw(
    world: &World<'_>,
    stream: &mut Stream,
    entered: Day,
    family: u64,
) -> Vec<Member> {
    let is_unaccompanied = stream.chance(assume::UNACCOMPANIED);
    let (low, high) =
        if is_unaccompanied { (14, 17) } else { stream.of(&assume::AGE_BAND_AT_ENTRY) };
    let youngest = days_old(stream, low, high);
    let can_have_siblings = !is_unaccompanied && high < 16;
    let size = if can_have_siblings { stream.of(&assume::FAMILY_SIZE) } else { 1 };
    let births = births(stream, entered, youngest, size);
    let ethnicity = stream.of(if is_unaccompanied {
        &assume::ETHNICITY_UNACCOMPANIED
    } else {
        &assume::ETHNICITY
    });
    let first_number = FIRST_NUMBER + family * NUMBERS_A_FAMILY;
    let siblings = (births.len() > 1).then_some(first_number);
    let home = if is_unaccompanied { None } else { world.home(stream) };
    let one = |(number, born)| Member {
        number,
        siblings,
        person: Person { born, is_unaccompanied, home: home.clone() },
        sex: draw_sex(stream, is_unaccompanied),
        ethnicity,
        earlier: draw_earlier(world, stream, (born, entered)),
        mother_after: stream
            .chance(assume::BECOMES_MOTHER)
            .then(|| stream.within(assume::MOTHER_AFTER_16)),
        adopters: draw_adopters(stream),
    };
    let girls_only = |mut member: Member| {
        member.mother_after = member.mother_after.filter(|_| member.sex == Sex::F);
        member
    };
    (first_number..).zip(births).map(one).map(girls_only).collect()
}

/// Age at entry in days, somewhere in the years from `low` to `high`; many babies are newborn.
fn days_old(stream: &mut Stream, low: i32, high: i32) -> i32 {
    if high == 0 && stream.chance(assume::NEWBORN) {
        return stream.within(assume::NEWBORN_DAYS);
    }
    let latest = 18 * 365 - LATEST_ENTRY_DAYS;
    stream.between(low * 365 + low / 4, (high * 365 + high / 4 + 364).min(latest))
}

/// The days the children were born, the youngest first; one who would be grown up is left out.
fn births(stream: &mut Stream, entered: Day, youngest: i32, size: u32) -> Vec<Day> {
    let (shortest, longest) = assume::BETWEEN_BIRTHS;
    let mut ages = vec![youngest];
    let mut age = youngest;
    for _ in 1..size {
        age += stream.between(shortest, longest);
        ages.push(age);
    }
    let born = |age: i32| add_days(entered, -age);
    let is_child = |born: &Day| add_days(entered, LATEST_ENTRY_DAYS) <= birthday(*born, 18);
    ages.into_iter().map(born).filter(is_child).collect()
}

fn draw_sex(stream: &mut Stream, is_unaccompanied: bool) -> Sex {
    let boys = if is_unaccompanied { assume::BOYS_UNACCOMPANIED } else { assume::BOYS };
    if stream.chance(boys) { Sex::M } else { Sex::F }
}

/// An earlier adoption or guardianship, between birth and entry to care.
fn draw_earlier(
    world: &World<'_>,
    stream: &mut Stream,
    (born, entered): (Day, Day),
) -> Option<EarlierPermanence> {
    let happens = stream.chance(assume::EARLIER_PERMANENCE);
    let kind = stream.of(&assume::EARLIER_PERMANENCE_KIND);
    let ago = stream.within(assume::EARLIER_PERMANENCE_AGO);
    let (month_known, elsewhere) =
        (stream.chance(assume::EARLIER_DAY_KNOWN), stream.chance(assume::EARLIER_ELSEWHERE));
    let day = add_days(entered, -ago);
    if !happens || day <= born {
        return None;
    }
    let authority =
        if elsewhere { "WAL".to_owned() } else { world.authority.dfe_number.to_string() };
    let month = if month_known { format!("{:02}", day.month()) } else { "zz".to_owned() };
    let has_order = kind != PreviousPermanence::P4;
    let known =
        if has_order && month_known { format!("{:02}", day.day()) } else { "zz".to_owned() };
    Some(EarlierPermanence { kind, authority, day: format!("{known}/{month}/{}", day.year()) })
}
