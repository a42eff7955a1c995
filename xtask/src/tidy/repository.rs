//! The repository as the checks see it: its files, their text, and the workspace's packages.

use std::path::Path;

use anyhow::{Context, Result};

use super::ignored::Ignored;
use super::rust_text::RustText;
use super::workspace::{self, Package};

/// Everything the checks look at.
#[derive(Default)]
pub struct Repository {
    /// Files by path; what `.gitignore` covers is not here.
    pub files: Vec<File>,
    /// The workspace's packages.
    pub packages: Vec<Package>,
}

/// One file.
pub struct File {
    /// From the root, with `/` between its parts.
    pub path: String,
    /// Its text; empty when it is not text.
    pub text: String,
    /// Its text without strings and comments, when it is Rust.
    pub rust: Option<RustText>,
}

impl Repository {
    /// Reads the files under the root and asks cargo for the packages.
    pub fn read(root: &Path) -> Result<Self> {
        let patterns = std::fs::read_to_string(root.join(".gitignore")).unwrap_or_default();
        let mut files = Vec::new();
        gather(root, "", &Ignored::read(&patterns), &mut files)?;
        files.sort_by(|one: &File, other| one.path.cmp(&other.path));
        Ok(Self { files, packages: workspace::packages(root)? })
    }

    /// The file at this path.
    pub fn file(&self, path: &str) -> Option<&File> {
        self.files.iter().find(|file| file.path == path)
    }

    /// Whether a file or a folder has this path.
    pub fn has(&self, path: &str) -> bool {
        let path = path.trim_end_matches('/');
        let inside = format!("{path}/");
        self.files.iter().any(|file| file.path == path || file.path.starts_with(&inside))
    }

    /// The Rust files with their masked text.
    pub fn rust_files(&self) -> impl Iterator<Item = (&File, &RustText)> {
        self.files.iter().filter_map(|file| Some((file, file.rust.as_ref()?)))
    }
}

impl File {
    /// A file of this path and text.
    pub fn new(path: &str, text: &str) -> Self {
        let rust = path.ends_with(".rs").then(|| RustText::read(text));
        Self { path: path.into(), text: text.into(), rust }
    }

    /// Its lines with their numbers, counted from 1.
    pub fn lines(&self) -> impl Iterator<Item = (usize, &str)> {
        numbered(&self.text)
    }

    /// Its last part.
    pub fn name(&self) -> &str {
        self.path.rsplit('/').next().unwrap_or(&self.path)
    }
}

/// Lines with their numbers, counted from 1.
pub fn numbered(text: &str) -> impl Iterator<Item = (usize, &str)> {
    text.lines().enumerate().map(|(index, line)| (index + 1, line))
}

fn gather(folder: &Path, prefix: &str, ignored: &Ignored, files: &mut Vec<File>) -> Result<()> {
    let unreadable = || format!("{} could not be read", folder.display());
    for entry in std::fs::read_dir(folder).with_context(unreadable)? {
        let entry = entry.with_context(unreadable)?;
        let path = format!("{prefix}{}", entry.file_name().to_string_lossy());
        if ignored.covers(&path) {
            continue;
        }
        if entry.file_type()?.is_dir() {
            gather(&entry.path(), &format!("{path}/"), ignored, files)?;
        } else {
            let bytes = std::fs::read(entry.path()).with_context(|| path.clone())?;
            files.push(File::new(&path, &String::from_utf8(bytes).unwrap_or_default()));
        }
    }
    Ok(())
}

#[cfg(test)]
impl Repository {
    /// A repository of these paths and texts, for the checks' own tests.
    pub fn of(files: &[(&str, &str)]) -> Self {
        let files = files.iter().map(|(path, text)| File::new(path, text)).collect();
        Self { files, packages: Vec::new() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::temporary::TemporaryFolder;

    #[test]
    fn files_are_gathered_without_the_ignored_ones() {
        let folder = TemporaryFolder::make("repository").unwrap();
        for path in ["src/a.rs", "target/b.rs", "data/c.bin"] {
            let path = folder.path().join(path);
            std::fs::create_dir_all(path.parent().unwrap()).unwrap();
            std::fs::write(path, [0xff, 0xfe]).unwrap();
        }
        let mut files = Vec::new();
        gather(folder.path(), "", &Ignored::read("/target\n"), &mut files).unwrap();
        let mut paths: Vec<&str> = files.iter().map(|file| file.path.as_str()).collect();
        paths.sort_unstable();
        assert_eq!(paths, ["data/c.bin", "src/a.rs"]);
    }

    #[test]
    fn folders_are_known_by_the_files_in_them() {
        let repository = Repository::of(&[("crates/one/src/lib.rs", "")]);
        assert!(repository.has("crates/one/") && repository.has("crates/one/src/lib.rs"));
        assert!(!repository.has("crates/on") && !repository.has("crates/two"));
    }
}
