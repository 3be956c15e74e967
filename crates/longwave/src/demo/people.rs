//! The demo's people: a newsroom can't be tried without somebody to sign in as.

use std::path::Path;

use anyhow::{Context, Result};
use news::{Grant, Role, Scope, ServiceId};

use crate::clock::now;
use crate::newsroom::Newsroom;
use crate::people;

/// Holds the password that they all have, in this newsroom alone.
const PASSWORD: &str = "password";

/// One of the demo's people.
pub struct DemoPerson {
    pub email: &'static str,
    name: &'static str,
    role: Role,
    services: &'static [&'static str],
    language: &'static str,
}

/// Somebody for each role, in languages of both directions.
pub const PEOPLE: [DemoPerson; 4] = [
    DemoPerson {
        email: "mira@example.org",
        name: "Mira Talvane",
        role: Role::Administrator,
        services: &[],
        language: "en",
    },
    DemoPerson {
        email: "omid@example.org",
        name: "Omid Keshvar",
        role: Role::Chief,
        services: &["persian"],
        language: "fa",
    },
    DemoPerson {
        email: "lucia@example.org",
        name: "Lucía Ferrer",
        role: Role::Editor,
        services: &["spanish"],
        language: "es",
    },
    DemoPerson {
        email: "tom@example.org",
        name: "Tom Ashgrove",
        role: Role::Reporter,
        services: &["english"],
        language: "en",
    },
];

/// Makes the demo's people where they aren't there, and gives the password that they have.
pub async fn people(room: &Newsroom, data: &Path) -> Result<String> {
    let file = data.join(PASSWORD);
    if let Ok(password) = std::fs::read_to_string(&file) {
        return Ok(password);
    }
    let secret = people::new_secret("").context("the system has no randomness for a password")?;
    let password = format!("demo-{}", secret.chars().take(12).collect::<String>());
    for person in &PEOPLE {
        let services = person.services.iter().map(|service| service.parse::<ServiceId>());
        let services: Vec<_> = services.collect::<Result<_, _>>()?;
        let scope = if services.is_empty() { Scope::All } else { Scope::Services(services) };
        let grants = [Grant { role: person.role, scope }];
        let invited = people::invite(room.store(), person.email, person.name, &grants, now()).await?;
        let account = people::take_up(room, &invited.secret, &password, now()).await?;
        let account = account.context("the invitation holds")?;
        room.store().set_language(account.id, Some(person.language)).await?;
    }
    std::fs::write(&file, &password).with_context(|| format!("can't write {}", file.display()))?;
    Ok(password)
}
