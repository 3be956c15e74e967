//! Writing the setup as TOML: always in the same order and form, so that what changed is what a diff shows.

use std::fmt::Write as _;

use news::{Desk, Feed, Grant, Member, Person, Redirect, Scope, Section, Service, Setup, Topic};

use super::VERSION;

/// The setup as one file. It says nothing by which anybody signs in. Feeds of the settings, which are no part of it, are named in
/// a remark.
pub fn write(setup: &Setup, of_settings: &[String]) -> String {
    let mut file = File(format!(
        "# How the newsroom is set up; `longwave newsroom import` and the desk's Administration bring it in.\n\
         version = {VERSION}\n"
    ));
    setup.services.iter().for_each(|service| file.service(service));
    setup.desks.iter().for_each(|desk| file.desk(desk));
    let mut members: Vec<_> = setup.members.iter().collect();
    members.sort_by_key(|member| &member.email);
    members.into_iter().for_each(|member| file.member(member));
    setup.feeds.iter().for_each(|feed| file.feed(feed));
    file.of_settings(of_settings);
    setup.bylines.iter().for_each(|person| file.byline(person));
    setup.topics.iter().for_each(|topic| file.topic(topic));
    file.redirects(&setup.redirects);
    file.0
}

struct File(String);

impl File {
    fn begin(&mut self, kind: &str) {
        let _ = write!(self.0, "\n[[{kind}]]\n");
    }

    fn line(&mut self, key: &str, value: &str) {
        let _ = writeln!(self.0, "{key} = {value}");
    }

    fn text(&mut self, key: &str, text: &str) {
        self.line(key, &quoted(text));
    }

    fn maybe(&mut self, key: &str, text: Option<&String>) {
        if let Some(text) = text {
            self.text(key, text);
        }
    }

    fn flag(&mut self, key: &str, holds: bool) {
        if holds {
            self.line(key, "true");
        }
    }

    /// A list with a line for each.
    fn lines(&mut self, key: &str, items: &[String]) {
        if items.is_empty() {
            return self.line(key, "[]");
        }
        let items: String = items.iter().map(|item| format!("    {item},\n")).collect();
        self.line(key, &format!("[\n{items}]"));
    }

    fn service(&mut self, service: &Service) {
        self.begin("service");
        self.text("id", service.id.as_str());
        self.text("name", &service.site_name);
        if service.order != 0 {
            self.line("order", &service.order.to_string());
        }
        self.flag("off", service.off);
        self.maybe("host", service.host.as_ref());
        self.maybe("time_zone", service.time_zone.as_ref());
        self.maybe("about", service.about.as_ref());
        if !service.mirrors.is_empty() {
            self.line("mirrors", &list(service.mirrors.iter()));
        }
        self.lines("sections", &service.sections.iter().map(section).collect::<Vec<_>>());
    }

    fn desk(&mut self, desk: &Desk) {
        self.begin("desk");
        self.text("id", &desk.id.to_string());
        self.text("name", &desk.name);
        self.flag("retired", desk.retired);
    }

    fn member(&mut self, member: &Member) {
        self.begin("person");
        self.text("email", &member.email);
        self.text("name", &member.name);
        self.lines("grants", &member.grants.iter().map(grant).collect::<Vec<_>>());
        self.flag("ended", member.ended);
    }

    fn feed(&mut self, feed: &Feed) {
        self.begin("feed");
        self.text("id", feed.id.as_str());
        self.text("provider", &feed.provider);
        self.text("folder", feed.folder.as_str());
        self.maybe("format", feed.format.as_ref());
        self.flag("paused", feed.paused);
        if let Some(minutes) = feed.silent_after {
            self.line("silent_after", &minutes.to_string());
        }
    }

    fn byline(&mut self, person: &Person) {
        self.begin("byline");
        self.text("id", &person.id.to_string());
        self.text("name", &person.name);
        self.flag("desk", person.desk);
        person.names.iter().for_each(|(service, name)| self.text(&format!("names.{service}"), name));
        person.blurbs.iter().for_each(|(service, blurb)| self.text(&format!("blurbs.{service}"), blurb));
    }

    fn topic(&mut self, topic: &Topic) {
        self.begin("topic");
        self.text("id", &topic.id.to_string());
        self.maybe("concept", topic.concept.as_ref());
        topic.names.iter().for_each(|(service, name)| self.text(&format!("names.{service}"), name));
    }

    fn of_settings(&mut self, feeds: &[String]) {
        if !feeds.is_empty() {
            let _ =
                write!(self.0, "\n# Feeds of the settings' file, which are changed there: {}\n", list(feeds));
        }
    }

    /// A line for each: there may be millions.
    fn redirects(&mut self, redirects: &[Redirect]) {
        if redirects.is_empty() {
            return;
        }
        self.0.push_str("\n[redirects]\n");
        for Redirect { from, to, status, elsewhere } in redirects {
            let to = to.as_deref().map(quoted);
            let value = match (to, status, elsewhere) {
                (Some(to), 301, false) => to,
                (Some(to), status, false) => format!("{{ to = {to}, status = {status} }}"),
                (Some(to), status, true) => format!("{{ to = {to}, status = {status}, elsewhere = true }}"),
                (None, status, _) => format!("{{ status = {status} }}"),
            };
            self.line(&quoted(from), &value);
        }
    }
}

fn section(section: &Section) -> String {
    let name = section.name.as_deref().map(|name| format!(", name = {}", quoted(name))).unwrap_or_default();
    let retired = if section.retired { ", retired = true" } else { "" };
    format!("{{ id = \"{}\"{name}{retired} }}", section.id)
}

fn grant(grant: &Grant) -> String {
    let place = match &grant.scope {
        Scope::All => "everywhere = true".to_owned(),
        Scope::Services(services) => format!("services = {}", list(services)),
        Scope::Desks(desks) => format!("desks = {}", list(desks)),
    };
    format!("{{ role = \"{}\", {place} }}", grant.role.as_str())
}

fn list(items: impl IntoIterator<Item = impl ToString>) -> String {
    let items: Vec<_> = items.into_iter().map(|item| quoted(&item.to_string())).collect();
    format!("[{}]", items.join(", "))
}

/// A basic string of TOML 1.0.
fn quoted(text: &str) -> String {
    let mut quoted = String::from("\"");
    for c in text.chars() {
        match c {
            '"' | '\\' => quoted.extend(['\\', c]),
            '\n' => quoted.push_str("\\n"),
            '\t' => quoted.push_str("\\t"),
            c if c.is_control() => {
                let _ = write!(quoted, "\\u{:04X}", u32::from(c));
            }
            c => quoted.push(c),
        }
    }
    quoted.push('"');
    quoted
}
