//! A folder that is ours alone and goes when we are done with it.

use std::fs::{DirBuilder, Permissions};
use std::os::unix::fs::{DirBuilderExt, PermissionsExt};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};

use anyhow::{Context, Result};

use crate::account::Account;

static MADE: AtomicU32 = AtomicU32::new(0);

/// A new folder under the system's temporary one, removed when this is dropped.
pub struct TemporaryFolder {
    path: PathBuf,
}

impl TemporaryFolder {
    /// Makes a folder that only its owner may open; `purpose` is part of its name.
    pub fn make(purpose: &str) -> Result<Self> {
        let number = MADE.fetch_add(1, Ordering::Relaxed);
        let name = format!("hearth-{purpose}-{}-{number}", std::process::id());
        let path = std::env::temp_dir().join(name);
        DirBuilder::new()
            .mode(0o700)
            .create(&path)
            .with_context(|| format!("the folder {} could not be made", path.display()))?;
        Ok(Self { path })
    }

    /// Where it is.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Hands it to another account, for a server that refuses to run as root.
    pub fn give_to(&self, account: &Account) -> Result<()> {
        std::os::unix::fs::chown(&self.path, Some(account.user), Some(account.group))
            .and_then(|()| std::fs::set_permissions(&self.path, Permissions::from_mode(0o700)))
            .with_context(|| format!("{} could not be given away", self.path.display()))
    }
}

impl Drop for TemporaryFolder {
    fn drop(&mut self) {
        if let Err(error) = std::fs::remove_dir_all(&self.path)
            && error.kind() != std::io::ErrorKind::NotFound
        {
            eprintln!("xtask: {} could not be removed: {error}", self.path.display());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_goes_with_everything_in_it() {
        let folder = TemporaryFolder::make("temporary").unwrap();
        let path = folder.path().to_path_buf();
        std::fs::write(path.join("file"), "text").unwrap();
        assert_eq!(std::fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o700);
        drop(folder);
        assert!(!path.exists());
    }

    #[test]
    fn two_folders_for_one_purpose_differ() {
        let (one, two) = (TemporaryFolder::make("same"), TemporaryFolder::make("same"));
        assert_ne!(one.unwrap().path(), two.unwrap().path());
    }
}
