//! Reading a file with the newsroom's setup: what isn't known is told with its line, and what would do.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use anyhow::{Context, Result, bail};
use news::{
    Desk, DeskId, Feed, FeedId, Grant, Member, Person, PersonId, Redirect, Role, Scope, Section, SectionId,
    Service, ServiceId, Setup, Topic, TopicId,
};
use serde::Deserialize;
use serde::de::value::MapAccessDeserializer;
use serde::de::{Deserializer, MapAccess, Visitor};

use super::VERSION;

#[derive(Deserialize)]
struct Versioned {
    version: Option<u32>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    #[serde(rename = "version")]
    _version: u32,
    #[serde(default)]
    service: Vec<WrittenService>,
    #[serde(default)]
    desk: Vec<WrittenDesk>,
    #[serde(default)]
    person: Vec<WrittenMember>,
    #[serde(default)]
    feed: Vec<WrittenFeed>,
    #[serde(default)]
    byline: Vec<WrittenByline>,
    #[serde(default)]
    topic: Vec<WrittenTopic>,
    #[serde(default)]
    redirects: BTreeMap<String, Target>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenService {
    id: ServiceId,
    name: String,
    #[serde(default)]
    order: u32,
    #[serde(default)]
    off: bool,
    host: Option<String>,
    time_zone: Option<String>,
    about: Option<String>,
    #[serde(default)]
    mirrors: Vec<String>,
    sections: Vec<WrittenSection>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenSection {
    id: SectionId,
    name: Option<String>,
    #[serde(default)]
    retired: bool,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenDesk {
    id: DeskId,
    name: String,
    #[serde(default)]
    retired: bool,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenMember {
    email: String,
    name: String,
    grants: Vec<WrittenGrant>,
    #[serde(default)]
    ended: bool,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenGrant {
    role: Role,
    #[serde(default)]
    everywhere: bool,
    services: Option<Vec<ServiceId>>,
    desks: Option<Vec<DeskId>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenFeed {
    id: FeedId,
    provider: String,
    folder: FeedId,
    format: Option<String>,
    #[serde(default)]
    paused: bool,
    /// Minutes.
    silent_after: Option<u32>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenByline {
    id: PersonId,
    name: String,
    #[serde(default)]
    desk: bool,
    #[serde(default)]
    names: BTreeMap<ServiceId, String>,
    #[serde(default)]
    blurbs: BTreeMap<ServiceId, String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenTopic {
    id: TopicId,
    concept: Option<String>,
    #[serde(default)]
    names: BTreeMap<ServiceId, String>,
}

/// Where an address leads: a text, or a table where more is to be said.
struct Target(WrittenTarget);

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenTarget {
    to: Option<String>,
    #[serde(default = "Redirect::usual")]
    status: u16,
    #[serde(default)]
    elsewhere: bool,
}

impl<'de> Deserialize<'de> for Target {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Either;
        impl<'de> Visitor<'de> for Either {
            type Value = Target;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an address, or a table with to, status and elsewhere")
            }

            fn visit_str<E>(self, to: &str) -> Result<Target, E> {
                let (status, elsewhere) = (Redirect::usual(), false);
                Ok(Target(WrittenTarget { to: Some(to.to_owned()), status, elsewhere }))
            }

            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Target, A::Error> {
                WrittenTarget::deserialize(MapAccessDeserializer::new(map)).map(Target)
            }
        }
        deserializer.deserialize_any(Either)
    }
}

/// What a file says.
///
/// # Errors
/// Names the line of what can't be read, and what was expected there.
pub fn read(text: &str) -> Result<Setup> {
    let found = toml::from_str::<Versioned>(text)?.version;
    match found {
        Some(VERSION) => {}
        Some(other) => {
            bail!("version = {other}: this longwave reads version {VERSION}; export the file anew with it")
        }
        None => bail!("the file must begin with: version = {VERSION}"),
    }
    let file: File = toml::from_str(text)?;
    Ok(Setup {
        services: once("service", file.service.into_iter().map(service).collect(), |one| one.id.to_string())?,
        desks: once("desk", file.desk.into_iter().map(desk).collect(), |one| one.id.to_string())?,
        members: once("person", members(file.person)?, |one| one.email.clone())?,
        feeds: once("feed", file.feed.into_iter().map(feed).collect(), |one| one.id.to_string())?,
        redirects: file.redirects.into_iter().map(redirect).collect(),
        bylines: once("byline", file.byline.into_iter().map(byline).collect(), |one| one.id.to_string())?,
        topics: once("topic", file.topic.into_iter().map(topic).collect(), |one| one.id.to_string())?,
    })
}

/// # Errors
/// Names what stands there twice.
fn once<T>(kind: &str, all: Vec<T>, key: impl Fn(&T) -> String) -> Result<Vec<T>> {
    let mut keys = BTreeSet::new();
    match all.iter().map(key).find(|key| !keys.insert(key.clone())) {
        Some(twice) => bail!("[[{kind}]] {twice} stands there twice; leave one out"),
        None => Ok(all),
    }
}

fn service(written: WrittenService) -> Service {
    let section = |WrittenSection { id, name, retired }| Section { id, name, retired };
    let sections = written.sections.into_iter().map(section).collect();
    let WrittenService { id, name, order, off, host, time_zone, about, mirrors, .. } = written;
    Service { id, site_name: name, sections, host, time_zone, about, mirrors, order, off }
}

fn desk(WrittenDesk { id, name, retired }: WrittenDesk) -> Desk {
    Desk { id, name, retired }
}

fn members(written: Vec<WrittenMember>) -> Result<Vec<Member>> {
    let member = |written: WrittenMember| {
        let WrittenMember { email, name, grants, ended } = written;
        let grants: Result<_> = grants.into_iter().map(grant).collect();
        let grants = grants.with_context(|| format!("[[person]] {email}"))?;
        Ok(Member { email: email.to_lowercase(), name, grants, ended })
    };
    written.into_iter().map(member).collect()
}

fn grant(written: WrittenGrant) -> Result<Grant> {
    let scope = match (written.everywhere, written.services, written.desks) {
        (true, None, None) => Scope::All,
        (false, Some(services), None) => Scope::Services(services),
        (false, None, Some(desks)) => Scope::Desks(desks),
        _ => bail!("a grant holds either everywhere = true, or at services = [...], or at desks = [...]"),
    };
    Ok(Grant { role: written.role, scope })
}

fn feed(WrittenFeed { id, provider, folder, format, paused, silent_after }: WrittenFeed) -> Feed {
    Feed { id, provider, folder, format, paused, silent_after }
}

fn byline(WrittenByline { id, name, desk, names, blurbs }: WrittenByline) -> Person {
    Person { id, name, names, blurbs, desk, picture: None }
}

fn topic(WrittenTopic { id, concept, names }: WrittenTopic) -> Topic {
    Topic { id, concept, names }
}

fn redirect((from, Target(WrittenTarget { to, status, elsewhere })): (String, Target)) -> Redirect {
    Redirect { from, to, status, elsewhere }
}

#[cfg(test)]
mod tests {
    use super::super::write;
    use super::*;

    const WHOLE: &str = include_str!("whole.toml");

    #[test]
    fn what_is_written_is_what_was_read() {
        let setup = read(WHOLE).unwrap();
        assert_eq!(write(&setup, &[]), WHOLE);
        assert_eq!(read(&write(&setup, &[])).unwrap(), setup);
    }

    #[test]
    fn feeds_of_the_settings_are_named_and_no_part_of_it() {
        let setup = read(WHOLE).unwrap();
        let written = write(&setup, &["meridian".into(), "coast\n[[feed]]".into()]);
        assert!(written.contains("changed there: [\"meridian\", \"coast\\n[[feed]]\"]\n"), "{written}");
        assert_eq!(read(&written).unwrap(), setup);
    }

    #[test]
    fn a_mistake_is_told_with_its_line_and_what_would_do() {
        let told = |text: &str| format!("{:#}", read(text).unwrap_err());
        let unknown = told("version = 1\n\n[[service]]\nid = \"english\"\nnmae = \"x\"\nsections = []\n");
        assert!(
            unknown.contains("line 5") && unknown.contains("nmae") && unknown.contains("name"),
            "{unknown}"
        );
        let bad = told("version = 1\n[[desk]]\nid = \"Politics\"\nname = \"x\"\n");
        assert!(bad.contains("line 3") && bad.contains("Politics"), "{bad}");
        let target = told("version = 1\n[redirects]\n\"/old\" = { too = \"/new\" }\n");
        assert!(target.contains("line 3") && target.contains("too"), "{target}");
        assert!(told("").contains("version = 1"));
        assert!(told("version = 2\nnew = true\n").contains("reads version 1"));
        let twice =
            "version = 1\n[[desk]]\nid = \"a/b\"\nname = \"x\"\n[[desk]]\nid = \"a/b\"\nname = \"y\"\n";
        assert!(told(twice).contains("a/b"), "{}", told(twice));
        let grant =
            "version = 1\n[[person]]\nemail = \"a@b\"\nname = \"A\"\ngrants = [{ role = \"editor\" }]\n";
        assert!(told(grant).contains("a@b") && told(grant).contains("everywhere"));
    }
}
