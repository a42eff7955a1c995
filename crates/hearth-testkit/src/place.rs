//! A folder with a database of its own, and the program that works on it.

use crate::folder::Folder;
use crate::program::Program;

/// A folder with a database of its own, and the program that works on it.
#[derive(Debug)]
pub struct Place {
    folder: Folder,
    database: String,
    program: Program,
}

impl Place {
    /// An empty one.
    #[must_use]
    pub fn fresh(program: Program) -> Self {
        let folder = Folder::fresh();
        let database = format!("sqlite:{}", folder.path().join("hearth.db").display());
        Self { folder, database, program }
    }

    /// The path of a file in it, whether or not it is there.
    #[must_use]
    pub fn path(&self, name: &str) -> String {
        self.folder.path().join(name).display().to_string()
    }

    /// Writes a file, with the folders it stands in, and gives its path.
    ///
    /// # Panics
    /// When it cannot be written.
    #[must_use]
    pub fn file(&self, name: &str, text: &str) -> String {
        let path = self.folder.path().join(name);
        let above = path.parent().expect("a file in a folder");
        std::fs::create_dir_all(above).expect("a folder");
        std::fs::write(&path, text).expect("a file");
        self.path(name)
    }

    /// Runs a verb over the database: the exit code, what it printed and what it said.
    #[must_use]
    pub fn run(&self, words: &[&str]) -> (i32, String, String) {
        self.program.run(&self.over(words))
    }

    /// Runs a verb over the database and expects the exit code and a part of what it says.
    pub fn check(&self, words: &[&str], code: i32, expected: &str) {
        self.program.check(&self.over(words), code, expected);
    }

    fn over<'a>(&'a self, words: &[&'a str]) -> Vec<&'a str> {
        [words, &["--database", &self.database]].concat()
    }
}
