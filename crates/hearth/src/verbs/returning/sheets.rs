//! Putting sheets into a workbook or a folder, and saying what they leave out.

use std::path::Path;

use anyhow::Context as _;
use hearth_app::returning::MadeSheets;

use super::put as put_files;
use crate::arguments::{SheetFormat, SheetPlace};

/// Writes the files and says what they hold. A workbook of invented people says so in its name.
pub(super) fn put(mut made: MadeSheets, place: &SheetPlace, what: &str) -> anyhow::Result<()> {
    let folder = match place.format {
        SheetFormat::Csv => place.out.as_path(),
        SheetFormat::Xlsx => {
            let name = name_of(&place.out, made.mark)?;
            made.files.iter_mut().for_each(|(file, _)| file.clone_from(&name));
            let folder = place.out.parent().filter(|folder| !folder.as_os_str().is_empty());
            folder.unwrap_or(Path::new("."))
        }
    };
    put_files(&made.files, folder, place.force)?;
    say(&made, folder, what);
    Ok(())
}

fn name_of(file: &Path, mark: &str) -> anyhow::Result<String> {
    let name = file.file_name().context("--out needs the name of a file, such as annex_a.xlsx")?;
    let name = name.to_string_lossy();
    let is_marked = name.starts_with(mark);
    Ok(if is_marked { name.into_owned() } else { format!("{mark}{name}") })
}

fn say(made: &MadeSheets, folder: &Path, what: &str) {
    let sheets: Vec<String> =
        made.sheets.iter().map(|(name, rows)| format!("{name} with {rows} rows")).collect();
    let files: Vec<String> =
        made.files.iter().map(|(name, _)| folder.join(name).display().to_string()).collect();
    eprintln!("Wrote {} {what} to {}.", sheets.join(" and "), files.join(" and "));
    if made.missing.is_empty() {
        return;
    }
    eprintln!("What is not in it:");
    for one in &made.missing {
        eprintln!("  {one}.");
    }
}
