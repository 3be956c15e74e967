//! The desk's templates, and what they may call: a message, a moment, a number, a service's name.

use std::collections::BTreeMap;
use std::sync::{Arc, LazyLock, Mutex, PoisonError};

use minijinja::value::Kwargs;
use minijinja::{AutoEscape, Environment, Error, ErrorKind, Output, State, UndefinedBehavior, Value};
use news::{By, Timestamp};
use page::locale::{self, Language};
use serde::Deserialize;

use super::assets;
use super::minutes::minutes;
use super::shown::zone;
use super::words::Interface;
use crate::clock::now;

macro_rules! built_in {
    ($($name:literal),* $(,)?) => {
        &[$(($name, include_str!(concat!("../../../desk/templates/", $name)))),*]
    };
}

const TEMPLATES: &[(&str, &str)] = built_in![
    "account.html",
    "administration.html",
    "all-topics.html",
    "breaking.html",
    "byline.html",
    "bylines.html",
    "changes.html",
    "checks.html",
    "choose.html",
    "codes.html",
    "column-change.html",
    "column-fields.html",
    "column.html",
    "columns.html",
    "compare.html",
    "desk-of.html",
    "desk.html",
    "desks.html",
    "family.html",
    "feed-fields.html",
    "feed.html",
    "feeds.html",
    "frame.html",
    "front.html",
    "fronts.html",
    "goes.html",
    "grants.html",
    "invitation.html",
    "item.html",
    "meanwhile.html",
    "newer.html",
    "nothing.html",
    "no-service.html",
    "notices.html",
    "older.html",
    "parts.html",
    "people.html",
    "palette.html",
    "person.html",
    "picture-words.html",
    "picture.html",
    "pictures.html",
    "places.html",
    "preview.html",
    "reach.html",
    "record.html",
    "redirects.html",
    "revisions.html",
    "rights.html",
    "rooms.html",
    "row.html",
    "second.html",
    "service-off.html",
    "service.html",
    "services.html",
    "set-up.html",
    "setup.html",
    "sign-in.html",
    "since.html",
    "source-pane.html",
    "source.html",
    "stale.html",
    "stories.html",
    "story.html",
    "tokens.html",
    "topic.html",
    "topics.html",
    "trouble.html",
    "watch.html",
];

/// An environment for each language and zone: what its templates call speaks that language, in macros too.
type Environments = BTreeMap<(&'static str, &'static str), Arc<Environment<'static>>>;

static ENVIRONMENTS: Mutex<Environments> = Mutex::new(BTreeMap::new());

/// The templates, read once.
static READ: LazyLock<Environment<'static>> = LazyLock::new(|| {
    let mut environment = Environment::new();
    environment.set_undefined_behavior(UndefinedBehavior::SemiStrict);
    environment.set_auto_escape_callback(|_| AutoEscape::Html);
    environment.set_formatter(write);
    for (name, source) in TEMPLATES {
        if let Err(error) = environment.add_template(name, source) {
            tracing::error!(name, "a template of the desk is broken: {error:#}");
        }
    }
    environment
});

fn environment(interface: &'static Interface) -> Environment<'static> {
    let mut environment = READ.clone();
    environment.add_function("t", |key: &str, given: Kwargs| message(interface, key, &given));
    environment.add_function("when", |moment: &str| when(interface, moment));
    environment.add_function("when_at", |moment: &str, zone: &str| when_at(interface, moment, zone));
    environment.add_function("who", |by: Value| who(interface, &by));
    environment.add_function("num", |n: u64| interface.language.number(n));
    environment.add_function("service_name", |id: &str| service_name(interface, id));
    environment.add_function("service_names", |ids: Vec<String>| {
        let names: Vec<_> = ids.iter().map(|id| service_name(interface, id)).collect();
        interface.language.list(&names)
    });
    environment.add_function("defect", |code: &str| defect(interface, code));
    environment.add_function("language_name", |tag: &str| language_name(interface, tag));
    environment.add_function("takers", |taken: Value| takers(interface, &taken));
    let told = minutes(interface);
    environment.add_function("minutes", move || told.clone());
    environment.add_filter("whole", |text: &str| page::whole(text).into_owned());
    environment.add_filter("urlencode", super::here::escaped);
    environment.add_function("asset", assets::href);
    environment
}

/// A page in a language, from its template.
pub fn render(interface: &'static Interface, template: &str, values: Value) -> Result<String, Error> {
    let environment = {
        let mut made = ENVIRONMENTS.lock().unwrap_or_else(PoisonError::into_inner);
        let key = (interface.tag, interface.zone_name());
        Arc::clone(made.entry(key).or_insert_with(|| Arc::new(environment(interface))))
    };
    environment.get_template(template)?.render(values)
}

/// What is wrong with what a provider sent, by the defect's code.
pub fn defect(interface: &Interface, code: &str) -> String {
    let key = format!("defect-{}", if code == "no-guid" { "guid-missing" } else { code });
    interface.word(if interface.has(&key) { &key } else { "defect-other" })
}

/// `t("key", name=value, count=3)`: a message.
fn message(interface: &Interface, key: &str, given: &Kwargs) -> Result<String, Error> {
    let count: Option<u64> = given.get("count")?;
    let mut args = Vec::new();
    for name in given.args().filter(|name| *name != "count") {
        args.push((name, given.get::<Value>(name)?.to_string()));
    }
    let args: Vec<_> = args.iter().map(|(name, value)| (*name, value.as_str())).collect();
    Ok(interface.say(key, &args, count))
}

/// `when(moment)`: the time of day and, unless it is today, the day, in the journalist's calendar; with the moment for
/// machines.
fn when(interface: &Interface, moment: &str) -> Result<Value, Error> {
    let unfit = |_| Error::new(ErrorKind::InvalidOperation, format!("{moment:?} is no moment"));
    let at: Timestamp = moment.parse().map_err(unfit)?;
    let (language, zone) = (interface.language, &interface.zone);
    let day = |at| zone.to_datetime(at).date();
    let shown =
        if day(at) == day(now()) { language.clock(at, zone) } else { language.short_date_time(at, zone) };
    Ok(Value::from_safe_string(format!("<time datetime=\"{at}\">{}</time>", escaped(&shown))))
}

/// `when_at(moment, zone)`: the same in a service's zone, with the journalist's beside it where it differs.
fn when_at(interface: &Interface, moment: &str, of_service: &str) -> Result<Value, Error> {
    let unfit = |_| Error::new(ErrorKind::InvalidOperation, format!("{moment:?} is no moment"));
    let at: Timestamp = moment.parse().map_err(unfit)?;
    let language = interface.language;
    let (theirs, own) = (zone(of_service), &interface.zone);
    let shown =
        |zone| format!("<time datetime=\"{at}\">{}</time>", escaped(&language.short_date_time(at, zone)));
    if theirs.to_datetime(at) == own.to_datetime(at) {
        return Ok(Value::from_safe_string(shown(&theirs)));
    }
    let city = |name: &str| escaped(&name.rsplit('/').next().unwrap_or(name).replace('_', " "));
    let (one, other) = (city(of_service), city(interface.zone_name()));
    Ok(Value::from_safe_string(format!(
        "{} <bdi class=\"zone\">{one}</bdi> · {} <bdi class=\"zone\">{other}</bdi>",
        shown(&theirs),
        shown(own)
    )))
}

/// `who(by)`: who did something, by name.
fn who(interface: &Interface, by: &Value) -> Result<String, Error> {
    let unfit = |error| Error::new(ErrorKind::InvalidOperation, format!("{by} is nobody")).with_source(error);
    Ok(match By::deserialize(by).map_err(unfit)? {
        By::Person(name) | By::Wire(name) => name,
        By::Clock => interface.word("who-clock"),
        By::Import => interface.word("who-import"),
    })
}

/// `takers(taken)`: which services took an item, and who there.
fn takers(interface: &Interface, taken: &Value) -> Result<String, Error> {
    let taker = |one: Value| {
        let service = service_name(interface, &one.get_attr("service")?.to_string());
        let name = who(interface, &one.get_attr("by")?)?;
        Ok(interface.say("taken-who", &[("service", &service), ("name", &name)], None))
    };
    let takers = taken.try_iter()?.map(taker).collect::<Result<Vec<_>, Error>>()?;
    Ok(interface.language.list(&takers))
}

/// `service_name(id)`: what the interface's language calls a service's language.
pub(super) fn service_name(interface: &Interface, id: &str) -> String {
    let service = locale::service(id);
    service.map_or_else(|| id.to_owned(), |other| name_of(interface, other))
}

fn name_of(interface: &Interface, other: &'static Language) -> String {
    page::whole(&interface.language.name_of(other).text).into_owned()
}

/// `language_name(tag)`: what the interface's language calls another; else the tag itself.
fn language_name(interface: &Interface, tag: &str) -> Value {
    let tagged = || Value::from_safe_string(format!("<bdi dir=\"ltr\">{}</bdi>", escaped(tag)));
    called(interface, tag).map_or_else(tagged, Value::from)
}

/// What the interface's language calls another: as a service's, or by a message.
pub(super) fn called(interface: &Interface, tag: &str) -> Option<String> {
    let primary = tag.split('-').next().unwrap_or_default();
    let speaks =
        |other: &&Language| other.tag.split('-').next().is_some_and(|own| own.eq_ignore_ascii_case(primary));
    // Dari is Persian, too, and comes before it.
    let exactly = |other: &&Language| other.tag.eq_ignore_ascii_case(tag);
    let all = || locale::all().iter();
    if let Some(other) = all().find(exactly).or_else(|| all().find(speaks)) {
        return Some(name_of(interface, other));
    }
    let key = format!("language-{}", primary.to_ascii_lowercase());
    interface.has(&key).then(|| interface.word(&key))
}

/// Prints a value; absent ones print nothing. MiniJinja's own way also escapes slashes, of which addresses are full.
fn write(out: &mut Output<'_>, state: &mut State<'_, '_>, value: &Value) -> Result<(), Error> {
    match value.as_str() {
        None if value.is_none() => Ok(()),
        Some(text) if !value.is_safe() => out.write_str(&escaped(text)).map_err(Error::from),
        _ => minijinja::escape_formatter(out, state, value),
    }
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
        .replace('\'', "&#39;")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_language_is_called_by_its_name() {
        let called = |tag: &str| {
            ["en", "fa"].map(|reader| language_name(Interface::of(reader).unwrap(), tag).to_string())
        };
        assert_eq!(called("en-GB"), ["English", "انگلیسی"]);
        assert_eq!(called("fa"), ["Persian", "فارسی"]);
        assert_eq!(called("pt"), ["Portuguese", "پرتغالی"]);
        assert_eq!(called("de-AT"), ["German", "آلمانی"]);
        assert_eq!(called("x<y"), ["<bdi dir=\"ltr\">x&lt;y</bdi>"; 2]);
    }

    #[test]
    fn every_template_parses_and_every_message_that_it_names_is_there() {
        let english = Interface::of("en").unwrap();
        for (name, source) in TEMPLATES {
            environment(english).get_template(name).unwrap_or_else(|error| panic!("{name}: {error:#}"));
            // Those that are put together of two parts, `t("role-" ~ role)`, are tried where they are said.
            for after in source.split(" t(\"").skip(1) {
                let (key, rest) = after.split_once('"').unwrap();
                assert!(rest.starts_with(" ~") || english.has(key), "{name} says {key}, which isn't there");
            }
        }
    }
}
