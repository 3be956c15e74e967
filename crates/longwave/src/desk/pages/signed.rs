//! Who signs a story, as its page shows and takes it: names, one a line, of people whom the newsroom knows and of others.

use news::{Byline, Person, PersonId, ServiceId, Story};
use serde::Serialize;

/// Somebody who can be named, as the field offers them.
#[derive(Serialize)]
pub struct Known {
    id: PersonId,
    /// As readers of the service read it.
    name: String,
    /// The general name, where that is another one.
    also: Option<String>,
}

/// Everybody whom a story of a service can name.
pub fn known(people: &[Person], service: &ServiceId) -> Vec<Known> {
    let one = |person: &Person| {
        let name = person.name_at(service);
        let also = (name != person.name).then(|| person.name.clone());
        Known { id: person.id, name: name.to_owned(), also }
    };
    people.iter().map(one).collect()
}

/// The same of those alone whom a story names, for whoever reads it only.
pub fn named(people: &[Person], story: &Story) -> Vec<Known> {
    let signed: Vec<_> = story.head.content.bylines.iter().chain(&story.head.content.translator).collect();
    let mut known = known(people, &story.service);
    known.retain(|one| signed.iter().any(|byline| **byline == Byline::Person(one.id)));
    known
}

/// The name that stands for a byline in the field. Of somebody whom nobody knows any more it is the id, so that a form
/// which is sent back loses nobody.
pub fn shown(byline: &Byline, people: &[Person], service: &ServiceId) -> String {
    match byline {
        Byline::Name(name) => name.clone(),
        Byline::Person(id) => people
            .iter()
            .find(|person| person.id == *id)
            .map_or_else(|| id.to_string(), |person| person.name_at(service).to_owned()),
    }
}

/// Who is named, a line each. Whoever stood there under that name already is who is meant, though two have it.
pub fn read(lines: &str, before: &[Byline], people: &[Person], service: &ServiceId) -> Vec<Byline> {
    let one = |line: &str| {
        let stood = before.iter().find(|byline| shown(byline, people, service) == line);
        let here = || people.iter().find(|person| person.name_at(service) == line);
        let anywhere = || people.iter().find(|person| person.name == line);
        match (stood, here().or_else(anywhere)) {
            (Some(byline), _) => byline.clone(),
            (None, Some(person)) => Byline::Person(person.id),
            (None, None) => Byline::Name(line.to_owned()),
        }
    };
    lines.lines().map(str::trim).filter(|line| !line.is_empty()).map(one).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn person(id: &str, name: &str, persian: Option<&str>) -> Person {
        let names =
            persian.map(|name| ("persian", name)).into_iter().collect::<std::collections::BTreeMap<_, _>>();
        let person = serde_json::json!({
            "id": id, "name": name, "names": names, "blurbs": {}, "desk": false, "picture": null
        });
        serde_json::from_value(person).unwrap()
    }

    #[test]
    fn somebody_is_known_by_the_name_at_the_service_and_by_the_general_one() {
        let persian = "persian".parse().unwrap();
        let people = [person("7", "Omid Rahimi", Some("امید رحیمی")), person("8", "Mira Osei", None)];
        let seven = Byline::Person("7".parse().unwrap());
        let somebody = Byline::Name("Somebody".into());
        assert_eq!(shown(&seven, &people, &persian), "امید رحیمی");
        let read = |lines| read(lines, &[], &people, &persian);
        assert_eq!(read("امید رحیمی\n\n Somebody "), [seven.clone(), somebody]);
        assert_eq!(read("Omid Rahimi"), [seven]);
    }

    #[test]
    fn of_two_with_one_name_the_one_who_stood_there_stays() {
        let english = "english".parse().unwrap();
        let people = [person("7", "Ali Reza", None), person("8", "Ali Reza", None)];
        let before = [Byline::Person("8".parse().unwrap()), Byline::Person("9".parse().unwrap())];
        assert_eq!(read("Ali Reza\n9", &before, &people, &english), before);
    }
}
