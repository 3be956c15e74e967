//! Every template tried with every part that a page can have, before any reader sees one: a theme may trip over a
//! correction, say, of which there is none today.

use std::collections::BTreeMap;

use news::{Content, Person, Picture, Service, Story, Topic};
use serde::Deserialize;

use crate::pages::Pages;
use crate::shown::{BreakingNews, Card, FrontPage, ListKind, ListPage, Notice, Sibling, StoryPage};
use crate::site::Error;

/// What is shown for a trial.
#[derive(Deserialize)]
struct Trial {
    story: Story,
    person: Person,
    topic: Topic,
    picture: Picture,
}

impl Trial {
    /// It, as a story of this service.
    fn at(service: &Service) -> Result<Self, Error> {
        let written = include_str!("trial.json").replace("\"english\"", &format!("\"{}\"", service.id));
        let read = serde_json::from_str(&written);
        let mut trial: Self = read.map_err(|error| Error::Trial(error.to_string()))?;
        trial.story.head.content.section = service.sections.first().map(|section| section.id.clone());
        Ok(trial)
    }

    fn card(&self) -> Card {
        let Story { id, service, head, .. } = &self.story;
        let content = &head.content;
        Card {
            story: *id,
            service: service.clone(),
            headline: content.headline.clone(),
            summary: content.summary.clone(),
            slug: self.story.slug().map(str::to_owned),
            section: content.section.clone(),
            label: content.label,
            published: head.at,
            updated: Some(head.at),
            corrected: Some(head.at),
            lead: content.lead.clone().map(|used| (self.picture.clone(), used)),
        }
    }
}

impl Pages {
    /// # Errors
    /// Names the template that trips, and over what.
    pub(crate) fn try_all(&self) -> Result<(), Error> {
        self.services()?;
        let service = self.site().services.first();
        for notice in [
            Notice::NotFound,
            Notice::Withdrawn(Some("Why.")),
            Notice::TakenDown(None),
            Notice::Held,
            Notice::Broken,
        ] {
            self.notice(service.map(|service| &service.id), notice, &[])?;
            self.notice(None, notice, &[])?;
        }
        let Some(service) = service else { return Ok(()) };
        let trial = Trial::at(service)?;
        let cards = [trial.card(), Card { lead: None, label: None, section: None, ..trial.card() }];
        let breaking = [true, false].map(|leads| BreakingNews {
            text: "Now".into(),
            href: leads.then(|| crate::paths::front(&service.id)),
        });
        breaking.iter().try_for_each(|alert| self.alert(&service.id, alert).map(drop))?;
        self.try_story(&trial, &cards, &breaking)?;
        self.try_lists(service, &trial, &cards, &breaking)
    }

    /// A story with everything, and one with nothing but its headline.
    fn try_story(&self, trial: &Trial, cards: &[Card], breaking: &[BreakingNews]) -> Result<(), Error> {
        let Trial { story, person, topic, picture } = trial;
        let sibling = |service: &Service| Sibling {
            story: story.id,
            service: service.id.clone(),
            slug: None,
            headline: "The same".into(),
            translated: true,
        };
        let full = StoryPage {
            story,
            content: &story.head.content,
            people: &BTreeMap::from([(person.id, person.clone())]),
            topics: std::slice::from_ref(topic),
            pictures: &BTreeMap::from([(picture.id, picture.clone())]),
            family: &self.site().services.iter().skip(1).take(2).map(sibling).collect::<Vec<_>>(),
            related: cards,
            latest: cards,
            breaking,
            links: &BTreeMap::new(),
        };
        let bare = StoryPage {
            story,
            content: &Content { headline: "A trial".into(), ..Content::default() },
            people: &BTreeMap::new(),
            topics: &[],
            pictures: &BTreeMap::new(),
            family: &[],
            related: &[],
            latest: &[],
            breaking: &[],
            links: &BTreeMap::new(),
        };
        for shown in [full, bare] {
            self.story(&shown)?;
            self.story_text(&shown)?;
            self.story_languages(&shown)?;
        }
        Ok(())
    }

    /// Fronts and lists of every kind, full and empty.
    fn try_lists(
        &self,
        service: &Service,
        trial: &Trial,
        cards: &[Card],
        breaking: &[BreakingNews],
    ) -> Result<(), Error> {
        let kinds = [
            service.sections.first().map(|section| ListKind::Section(&section.id)),
            Some(ListKind::Latest),
            Some(ListKind::Byline(&trial.person, Some(&trial.picture))),
            Some(ListKind::Topic(&trial.topic)),
        ];
        let service_id = &service.id;
        for (cards, breaking) in [(cards, breaking), (&[], &[])] {
            let bands: Vec<_> =
                service.sections.first().map(|one| (one.clone(), cards.to_vec())).into_iter().collect();
            let front = FrontPage {
                service: service_id,
                slots: cards,
                sections: &bands,
                most_read: cards,
                latest: cards,
                breaking,
            };
            self.front(&front)?;
            self.front_text(&front)?;
            for (kind, first) in kinds.iter().flatten().flat_map(|kind| [(*kind, true), (*kind, false)]) {
                let (newer, older) = ((!first).then_some(""), Some("before=1-1"));
                let list = ListPage {
                    service: service_id,
                    kind,
                    cards,
                    latest: cards,
                    newer,
                    older,
                    first,
                    breaking,
                };
                self.list(&list)?;
                self.list_text(&list)?;
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::site::{Site, Theme};

    fn made(file: &str, source: &str) -> Result<Pages, Error> {
        let sections = vec![news::Section::new("world".parse().unwrap())];
        let service = Service::new("persian".parse().unwrap(), "Longwave".into(), sections);
        let site = Site {
            id: "one".into(),
            name: "Longwave".into(),
            publisher: "Longwave".into(),
            base: "https://news.example".into(),
            services: vec![service.clone(), Service { id: "english".parse().unwrap(), ..service }],
            search: false,
            about: None,
            mirrors: Vec::new(),
        };
        Pages::new(site, Theme { sources: BTreeMap::from([(file.to_owned(), source.to_owned())]) })
    }

    #[test]
    fn a_theme_trips_when_it_is_read_and_not_over_a_story() {
        for (file, trips) in [
            ("story.html", "{% for one in story.corrections %}{{ one.who.name }}{% endfor %}"),
            ("story-text.html", "{% for topic in story.topics %}{{ topic.name | nothing }}{% endfor %}"),
            ("list.html", "{% if list.person %}{{ list.person.blurb.first.last }}{% endif %}"),
            ("notice.html", "{{ notice.title.of.what }}"),
        ] {
            let told = made(file, trips).err().unwrap().to_string();
            assert!(told.starts_with(&format!("template {file}: ")), "{told}");
        }
        assert!(made("notice.html", "{{ notice.title }}").is_ok());
    }
}
