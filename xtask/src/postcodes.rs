//! Postcodes of the Office for National Statistics, as the sorted file that comes with the program.

use std::collections::BTreeMap;
use std::fs::File;
use std::io::{BufRead, BufReader};
use std::path::Path;

use anyhow::{Context, Result, ensure};
use hearth_postcodes::record::{DISTRICT, MARK, Record};

const TARGET: &str = "crates/hearth-postcodes/data/postcodes.bin";

/// Postcodes of Northern Ireland are not under the Open Government Licence and are left out.
const LEFT_OUT: &str = "BT";

/// Records by outward code.
type Outward = BTreeMap<[u8; 4], Vec<Record>>;

/// Reads a CSV with the columns of the directory (pcd or pcds, oseast1m, osnrth1m, laua or oslaua) and
/// writes the file.
pub fn run(root: &Path, file: &Path) -> Result<()> {
    let opened = File::open(file).with_context(|| format!("opening {}", file.display()))?;
    let mut lines = BufReader::new(opened).lines();
    let header = lines.next().context("the file is empty")??;
    let columns = Columns::of(&header)?;
    let mut districts: BTreeMap<String, u16> = BTreeMap::new();
    let mut rows = Vec::new();
    for line in lines {
        let line = line?;
        let Some(row) = columns.row(&line) else { continue };
        if let Some(district) = row.district {
            districts.entry(district.to_owned()).or_default();
        }
        rows.push((row.postcode, row.metres, row.district.map(str::to_owned)));
    }
    for (place, number) in districts.values_mut().enumerate() {
        *number = u16::try_from(place + 1)?;
    }
    let mut outward = Outward::new();
    for (postcode, metres, district) in rows {
        let district = district.and_then(|code| districts.get(&code).copied()).unwrap_or(0);
        put(&mut outward, &postcode, metres, district)?;
    }
    let bytes = written(&districts, &mut outward)?;
    std::fs::write(root.join(TARGET), &bytes).with_context(|| format!("writing {TARGET}"))?;
    let postcodes: usize = outward.values().map(Vec::len).sum();
    println!(
        "{TARGET}: {postcodes} postcodes, {} districts, {} bytes",
        districts.len(),
        bytes.len()
    );
    Ok(())
}

struct Columns {
    postcode: usize,
    east: usize,
    north: usize,
    district: usize,
}

struct RowRead<'a> {
    postcode: String,
    metres: (u32, u32),
    district: Option<&'a str>,
}

impl Columns {
    fn of(header: &str) -> Result<Self> {
        let names: Vec<String> = header.split(',').map(|name| plain(name).to_lowercase()).collect();
        let find = |wanted: &[&str]| {
            let place = names.iter().position(|name| wanted.contains(&name.as_str()));
            place.with_context(|| format!("the file has no column {}", wanted.join(" or ")))
        };
        Ok(Self {
            postcode: find(&["pcd", "pcds", "pcd7"])?,
            east: find(&["oseast1m", "east1m"])?,
            north: find(&["osnrth1m", "north1m"])?,
            district: find(&["laua", "oslaua", "lad25cd"])?,
        })
    }

    /// The row of a line; `None` where its postcode is left out.
    fn row<'a>(&self, line: &'a str) -> Option<RowRead<'a>> {
        let cells: Vec<&'a str> = line.split(',').map(plain).collect();
        let cell = |at: usize| cells.get(at).copied().unwrap_or_default();
        let number = |at: usize| cell(at).split('.').next().and_then(|text| text.parse().ok());
        let postcode = cell(self.postcode).replace(' ', "");
        let metres = number(self.east).zip(number(self.north)).unwrap_or_default();
        let district = Some(cell(self.district)).filter(|code| !code.is_empty());
        (!postcode.starts_with(LEFT_OUT)).then_some(RowRead { postcode, metres, district })
    }
}

fn plain(cell: &str) -> &str {
    cell.trim().trim_matches('"').trim()
}

fn put(outward: &mut Outward, postcode: &str, metres: (u32, u32), district: u16) -> Result<()> {
    let split = postcode.len().checked_sub(3).and_then(|at| postcode.split_at_checked(at));
    let (code, inward) = split.with_context(|| format!("{postcode} is no postcode"))?;
    let mut padded = [b' '; 4];
    let fits = padded.get_mut(..code.len());
    fits.with_context(|| format!("{postcode} is no postcode"))?.copy_from_slice(code.as_bytes());
    let record = Record::new(inward, metres, district);
    let record = record.with_context(|| format!("{postcode} does not fit a record"))?;
    outward.entry(padded).or_default().push(record);
    Ok(())
}

fn written(districts: &BTreeMap<String, u16>, outward: &mut Outward) -> Result<Vec<u8>> {
    let count = |number: usize| u32::try_from(number).map(u32::to_le_bytes);
    let postcodes = outward.values().map(Vec::len).sum();
    let mut bytes = MARK.to_vec();
    for number in [districts.len(), outward.len(), postcodes] {
        bytes.extend(count(number)?);
    }
    for district in districts.keys() {
        ensure!(district.len() == DISTRICT, "{district} is no code of a district");
        bytes.extend(district.as_bytes());
    }
    let mut first = 0;
    for (code, records) in outward.iter_mut() {
        records.sort_unstable();
        bytes.extend(code);
        bytes.extend(count(first)?);
        first += records.len();
    }
    for record in outward.values().flatten() {
        bytes.extend(record.to_bytes());
    }
    Ok(bytes)
}
