//! What a story or a service names must be there, and what names it must be fit for an address.

use std::collections::BTreeSet;

use news::{Byline, Content, Scope, Service, ServiceId};

use super::{NAME, Problem, Why, name};
use crate::newsroom::Newsroom;

/// What a story of this service names is here.
///
/// # Errors
/// Names the section, picture, person or topic that isn't.
pub async fn named_things_exist(
    room: &Newsroom,
    service: &ServiceId,
    content: &Content,
) -> Result<(), Problem> {
    room.knows_section(service, content.section.as_ref())?;
    let used: Vec<_> = content.pictures().iter().map(|used| used.picture).collect();
    let pictures: BTreeSet<_> =
        room.store().pictures(&used).await?.into_iter().map(|picture| picture.id).collect();
    if let Some(missing) = used.iter().find(|id| !pictures.contains(id)) {
        return Err(Problem::not_found("picture", missing));
    }
    for byline in content.bylines.iter().chain(&content.translator) {
        if let Byline::Person(id) = byline {
            room.store().person(*id).await?.ok_or_else(|| Problem::not_found("person", id))?;
        }
    }
    let known = room.store().topics_named(&content.topics).await?;
    match content.topics.iter().find(|id| known.iter().all(|topic| topic.id != **id)) {
        Some(missing) => Err(Problem::not_found("topic", missing)),
        None => Ok(()),
    }
}

/// # Errors
/// Names the service or desk that isn't there.
pub fn scope_is_there(room: &Newsroom, scope: &Scope) -> Result<(), Problem> {
    let none =
        |field: &str| Err(Problem::Unusable(format!("{field}: name at least one, or let scope be \"all\"")));
    match scope {
        Scope::All => Ok(()),
        Scope::Services(services) if services.is_empty() => none("scope.services"),
        Scope::Services(services) => services.iter().try_for_each(|service| room.knows_service(service)),
        Scope::Desks(desks) if desks.is_empty() => none("scope.desks"),
        Scope::Desks(desks) => desks.iter().try_for_each(|desk| room.knows_desk(Some(desk))),
    }
}

/// A service as it is to be kept.
///
/// # Errors
/// Where the language table has no such service, or the service says what can't be.
pub fn check_service(mut service: Service) -> Result<Service, Problem> {
    if page::locale::service(service.id.as_str()).is_none() {
        return Err(Problem::not_found("service in the table of languages", &service.id));
    }
    service.site_name = name("site_name", &service.site_name, NAME)?;
    for section in &mut service.sections {
        section.name = section.name.as_ref().map(|text| name("sections", text, NAME)).transpose()?;
    }
    if let Some(zone) = &service.time_zone {
        let known = jiff::tz::TimeZone::get(zone);
        known.map_err(|_| Why::TimeZone { zone: zone.clone() })?;
    }
    if let Some(host) = service.host.as_ref().filter(|host| !is_host(host)) {
        return Err(Why::Host { host: host.clone() }.into());
    }
    for address in service.about.iter().chain(&service.mirrors) {
        if !is_web_address(address) {
            return Err(Why::WebAddress { address: address.clone() }.into());
        }
    }
    check_sections(&service)?;
    Ok(service)
}

/// Readers of a service are shown no gaps. One that is there already can still be switched off.
///
/// # Errors
/// Where its language has no words for what readers meet.
pub fn has_words(service: &Service, is_there: bool) -> Result<(), Problem> {
    let lacks =
        page::locale::service(service.id.as_str()).map(page::locale::Language::lacks).unwrap_or_default();
    if lacks.is_empty() || (is_there && service.off) {
        return Ok(());
    }
    Err(Why::NoWords { service: service.id.clone(), lacking: lacks.len() }.into())
}

fn check_sections(service: &Service) -> Result<(), Problem> {
    const RESERVED: [&str; 6] = ["a", "byline", "topic", "latest", "live", "search"];
    let mut ids = BTreeSet::new();
    for section in &service.sections {
        if RESERVED.contains(&section.id.as_str()) {
            return Err(Why::SectionReserved { section: section.id.to_string() }.into());
        }
        if !ids.insert(&section.id) {
            return Err(Why::SectionTwice { section: section.id.to_string() }.into());
        }
    }
    Ok(())
}

fn is_web_address(address: &str) -> bool {
    let rest = address.strip_prefix("https://").or_else(|| address.strip_prefix("http://"));
    let host = rest.and_then(|rest| rest.split('/').next());
    host.is_some_and(is_host) && address.bytes().all(|b| b.is_ascii_graphic() && b != b'"')
}

/// A host's name (RFC 1123, section 2.1), with a port where it has one.
fn is_host(host: &str) -> bool {
    let (host, port) = host.split_once(':').map_or((host, None), |(host, port)| (host, Some(port)));
    let letters = |label: &str| label.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-');
    let label = |label: &str| {
        (1..=63).contains(&label.len()) && letters(label) && !label.starts_with('-') && !label.ends_with('-')
    };
    host.len() <= 253 && host.split('.').all(label) && port.is_none_or(|port| port.parse::<u16>().is_ok())
}

#[cfg(test)]
mod tests {
    use news::Section;

    use super::*;

    #[test]
    fn a_host_is_a_hosts_name() {
        for good in ["persian.example.org", "localhost", "127.0.0.1:8080", "abcdefgh.onion"] {
            assert!(is_host(good), "{good}");
        }
        for bad in ["", "https://example.org", "example.org/", "a..b", "-a.org", "a b", "موج.example", "a:b"]
        {
            assert!(!is_host(bad), "{bad}");
        }
    }

    #[test]
    fn a_service_without_words_can_only_be_switched_off() {
        let service =
            |id: &str, off| Service { off, ..Service::new(id.parse().unwrap(), "N".into(), Vec::new()) };
        for (id, off, is_there, fine) in [
            ("arabic", true, false, false),
            ("arabic", false, true, false),
            ("arabic", true, true, true),
            ("persian", false, false, true),
            ("rohingya", false, false, true),
        ] {
            assert_eq!(has_words(&service(id, off), is_there).is_ok(), fine, "{id} {off} {is_there}");
        }
    }

    #[test]
    fn a_section_stands_in_the_menu_once() {
        let section = |id: &str| Section::new(id.parse().unwrap());
        let service = |sections| Service::new("english".parse().unwrap(), "Longwave".into(), sections);
        assert!(check_service(service(vec![section("world"), section("sport")])).is_ok());
        for sections in [vec![section("world"), section("world")], vec![section("latest")]] {
            assert!(check_service(service(sections)).is_err());
        }
        assert!(check_service(Service { site_name: " ".into(), ..service(Vec::new()) }).is_err());
        let named = Section { name: Some("World\u{202E}\n".into()), ..section("world") };
        let evil = Service { site_name: " Long\u{202E}wave\u{7} ".into(), ..service(vec![named]) };
        let tidied = check_service(evil).unwrap();
        assert_eq!((&*tidied.site_name, tidied.sections[0].name.as_deref()), ("Longwave", Some("World")));
    }
}
