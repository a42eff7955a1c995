//! Who is running this, and the account PostgreSQL runs under when that is root.

use std::process::Command;

use anyhow::{Context, Result};

use crate::process;

/// A user of this machine and their group, by number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Account {
    /// The user.
    pub user: u32,
    /// The user's own group.
    pub group: u32,
}

impl Account {
    /// The account of this name.
    pub fn named(name: &str) -> Result<Self> {
        let users = std::fs::read_to_string("/etc/passwd").context("/etc/passwd")?;
        listed(&users, name).with_context(|| format!("this machine has no user `{name}`"))
    }
}

/// Whether this runs as root.
pub fn is_root() -> Result<bool> {
    Ok(process::answer(Command::new("id").arg("-u"))? == "0")
}

fn listed(users: &str, name: &str) -> Option<Account> {
    users.lines().find_map(|line| {
        let mut fields = line.split(':');
        if fields.next()? != name {
            return None;
        }
        let mut numbers = fields.skip(1);
        let user = numbers.next()?.parse().ok()?;
        Some(Account { user, group: numbers.next()?.parse().ok()? })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_account_is_read_by_its_whole_name() {
        let users = "postgres2:x:7:8::/:/bin/sh\npostgres:x:101:104:a,b:/var:/bin/sh\n";
        assert_eq!(listed(users, "postgres"), Some(Account { user: 101, group: 104 }));
        assert_eq!(listed(users, "postgre"), None);
    }

    #[test]
    fn root_is_on_every_machine() {
        assert_eq!(Account::named("root").unwrap().user, 0);
        assert!(Account::named("no-such-user-here").is_err());
    }
}
