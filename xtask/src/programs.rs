//! Finding programs that somebody may or may not have installed.

use std::path::{Path, PathBuf};

/// Where the program of this name lies on the search path.
pub fn on_path(name: &str) -> Option<PathBuf> {
    let folders = std::env::var_os("PATH")?;
    std::env::split_paths(&folders).map(|folder| folder.join(name)).find(|path| path.is_file())
}

/// The folder that holds PostgreSQL's `initdb` and `postgres`: Debian's newest, else the search path's.
pub fn postgres_folder() -> Option<PathBuf> {
    newest_in(Path::new("/usr/lib/postgresql")).or_else(|| {
        let folder = on_path("initdb")?.canonicalize().ok()?.parent()?.to_path_buf();
        serves(&folder).then_some(folder)
    })
}

fn newest_in(versions: &Path) -> Option<PathBuf> {
    let mut found: Vec<(u32, PathBuf)> = std::fs::read_dir(versions)
        .ok()?
        .filter_map(|entry| {
            let entry = entry.ok()?;
            let version = entry.file_name().to_str()?.parse().ok()?;
            let folder = entry.path().join("bin");
            serves(&folder).then_some((version, folder))
        })
        .collect();
    found.sort();
    found.pop().map(|(_, folder)| folder)
}

fn serves(folder: &Path) -> bool {
    folder.join("initdb").is_file() && folder.join("postgres").is_file()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::temporary::TemporaryFolder;

    #[test]
    fn the_shell_is_found_and_an_invented_program_is_not() {
        assert!(on_path("sh").is_some());
        assert!(on_path("no-such-program-here").is_none());
    }

    #[test]
    fn the_newest_complete_postgres_is_chosen() {
        let folder = TemporaryFolder::make("programs").unwrap();
        for (version, programs) in [
            ("9", &["initdb", "postgres"][..]),
            ("15", &["initdb", "postgres"]),
            ("17", &["initdb"]),
        ] {
            let bin = folder.path().join(version).join("bin");
            std::fs::create_dir_all(&bin).unwrap();
            programs.iter().for_each(|name| std::fs::write(bin.join(name), "").unwrap());
        }
        assert_eq!(newest_in(folder.path()), Some(folder.path().join("15").join("bin")));
        assert_eq!(newest_in(&folder.path().join("9")), None);
    }
}
