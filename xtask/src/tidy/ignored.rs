//! Which paths `.gitignore` leaves out, as far as the project's own patterns go.

/// The patterns of the root's `.gitignore`: `name`, `folder/`, `*.ending`, `/from/the/root`.
pub struct Ignored {
    patterns: Vec<String>,
}

impl Ignored {
    /// Reads the patterns; git's own folder is always left out.
    pub fn read(text: &str) -> Self {
        let lines = text.lines().map(str::trim).filter(|l| !l.is_empty() && !l.starts_with('#'));
        let patterns = lines.chain([".git/"]).map(|line| line.trim_end_matches('/').to_string());
        Self { patterns: patterns.collect() }
    }

    /// Whether this path, from the root and with `/` between its parts, is left out.
    pub fn covers(&self, path: &str) -> bool {
        let name = path.rsplit('/').next().unwrap_or(path);
        self.patterns.iter().any(|pattern| {
            if let Some(ending) = pattern.strip_prefix('*') {
                return name.ends_with(ending);
            }
            let from_root = pattern.trim_start_matches('/');
            if pattern.contains('/') { path == from_root } else { name == from_root }
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_patterns_cover_what_git_would_leave_out() {
        let ignored =
            Ignored::read("# built\n/target\nnode_modules/\n*.db\n/region/\nweb/shots/\n");
        for path in [".git", "target", "a/node_modules", "a/b.db", "region", "web/shots"] {
            assert!(ignored.covers(path), "{path}");
        }
        for path in ["a/target", "a/region", "b.dbx", "shots", "crates"] {
            assert!(!ignored.covers(path), "{path}");
        }
    }
}
