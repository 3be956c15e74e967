//! Made-up content for tests, the benchmark and the example: one story with everything a page can show, in any service.

#![allow(dead_code, reason = "each of those who include this file uses a part of it")]

use std::collections::BTreeMap;
use std::io::Read;
use std::path::PathBuf;

use news::story::{Correction, Live, Translation};
use news::{
    Block, BlockId, BlockKind, Body, By, Byline, Content, Label, Mark, Person, PersonId, Picture, PictureId,
    PictureUse, Revision, Rights, Section, Service, ServiceId, Span, Stage, Story, StoryId, Text, Timestamp,
    Topic,
};
use page::locale::{self, Language, ServiceStatus};
use page::{BreakingNews, Card, FrontPage, ListKind, ListPage, Pages, Sibling, Site, StoryPage, Theme};

pub const BASE: &str = "https://news.example";

/// A note to colleagues, which nobody else may see.
pub const NOTE: &str = "Ask the minister’s office again before noon.";

pub fn at(time: &str) -> Timestamp {
    time.parse().unwrap()
}

/// Every service that publishes, each with ten sections.
pub fn all_services() -> Vec<&'static Language> {
    locale::all().iter().filter(|language| language.status != ServiceStatus::Closed).collect()
}

pub fn site(of: &[&'static Language]) -> Site {
    let service = |language: &&'static Language| {
        let sections = language.sections.iter().map(|id| Section::new(id.parse().unwrap())).collect();
        Service::new(language.id.parse().unwrap(), format!("Longwave {}", language.endonym), sections)
    };
    Site {
        id: "one newsroom".into(),
        name: "Longwave".into(),
        publisher: "Longwave".into(),
        base: BASE.into(),
        services: of.iter().map(service).collect(),
        search: false,
        about: None,
        mirrors: Vec::new(),
    }
}

pub fn pages(of: &[&'static Language]) -> Pages {
    Pages::new(site(of), Theme::default()).unwrap()
}

/// Where the samples are, if somebody said so.
pub fn samples() -> Option<PathBuf> {
    std::env::var_os("LONGWAVE_SAMPLES").map(PathBuf::from)
}

/// Some sentences of a language, as many as stand in `count` lines of the samples, where they are here.
pub fn sentences(language: &Language, count: usize) -> Option<Vec<String>> {
    let root = samples()?;
    let short = language.tag.split('-').next().unwrap_or_default();
    let names = [language.tag.as_str(), if language.tag == "fa-AF" { "prs" } else { short }, short];
    let file = names.iter().find_map(|name| {
        ["flores200", "ntrex"]
            .iter()
            .find_map(|set| std::fs::read(root.join("text").join(set).join(format!("{name}.txt.gz"))).ok())
    })?;
    let mut text = String::new();
    flate2::read::GzDecoder::new(&file[..]).read_to_string(&mut text).ok()?;
    Some(text.lines().map(|line| line.trim_matches('"').to_owned()).take(count).collect())
}

/// Words made of the language's own letters, for languages without samples: the same for every run.
pub fn pseudo(language: &Language, count: usize) -> Vec<String> {
    let letters: Vec<char> = language.endonym.chars().filter(|c| c.is_alphanumeric()).collect();
    let mut state = 7_u64;
    let mut next = move |below: usize| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) as usize % below
    };
    let mut sentence = || {
        let word = |next: &mut dyn FnMut(usize) -> usize| -> String {
            (0..3 + next(5)).map(|_| letters[next(letters.len())]).collect()
        };
        (0..18).map(|_| word(&mut next)).collect::<Vec<_>>().join(" ")
    };
    (0..count).map(|_| sentence()).collect()
}

pub fn lines(language: &Language, count: usize) -> Vec<String> {
    sentences(language, count).unwrap_or_else(|| pseudo(language, count))
}

pub fn picture(number: u32, width: u32, height: u32) -> Picture {
    Picture {
        id: PictureId::new(at("2026-11-20T08:00:00Z"), number),
        width,
        height,
        focus: Default::default(),
        caption: String::new(),
        alt: "A picture".into(),
        credit: "Agency One".into(),
        creator: "Ana Person".into(),
        copyright: "© Agency One".into(),
        usage_terms: String::new(),
        keywords: Vec::new(),
        digital_source: None,
        taken: None,
        added: at("2026-11-20T08:00:00Z"),
        sha256: String::new(),
        media_type: "image/jpeg".into(),
        ..Picture::blank(PictureId::new(at("2026-11-20T08:00:00Z"), number))
    }
}

/// Everything that one story's page is made of.
pub struct Sample {
    pub service: ServiceId,
    pub story: Story,
    pub people: BTreeMap<PersonId, Person>,
    pub topics: Vec<Topic>,
    pub pictures: BTreeMap<PictureId, Picture>,
    pub family: Vec<Sibling>,
    pub related: Vec<Card>,
    pub latest: Vec<Card>,
    pub breaking: Vec<BreakingNews>,
    pub links: BTreeMap<StoryId, String>,
}

impl Sample {
    pub fn page(&self) -> StoryPage<'_> {
        StoryPage {
            story: &self.story,
            content: &self.story.head.content,
            people: &self.people,
            topics: &self.topics,
            pictures: &self.pictures,
            family: &self.family,
            related: &self.related,
            latest: &self.latest,
            breaking: &self.breaking,
            links: &self.links,
        }
    }

    /// Made from the first of its family.
    pub fn translated(&mut self) {
        if let Some(source) = self.family.first() {
            self.story.translation = Some(Translation { source: source.story, revision: 1 });
        }
    }

    /// The story and its family.
    pub fn whole_family(&self) -> Vec<Sibling> {
        let own = Sibling {
            story: self.story.id,
            service: self.service.clone(),
            slug: self.story.slug().map(str::to_owned),
            headline: self.story.head.content.headline.clone(),
            translated: self.story.translation.is_some(),
        };
        std::iter::once(own).chain(self.family.iter().cloned()).collect()
    }

    pub fn content(&mut self) -> &mut Content {
        &mut self.story.head.content
    }

    pub fn front<'a>(&'a self, bands: &'a [(Section, Vec<Card>)]) -> FrontPage<'a> {
        FrontPage {
            service: &self.service,
            slots: &self.latest[..self.latest.len().min(5)],
            sections: bands,
            most_read: &self.related,
            latest: &self.latest,
            breaking: &self.breaking,
        }
    }

    pub fn bands(&self, site: &Site) -> Vec<(Section, Vec<Card>)> {
        let sections = &site.service(&self.service).unwrap().sections;
        sections.iter().take(3).map(|section| (section.clone(), self.related.clone())).collect()
    }

    pub fn list<'a>(&'a self, kind: ListKind<'a>) -> ListPage<'a> {
        let older = Some("before=1795000000000000-abc");
        ListPage {
            latest: &[],
            service: &self.service,
            kind,
            cards: &self.latest,
            newer: None,
            older,
            first: true,
            breaking: &[],
        }
    }
}

fn id(number: u32) -> StoryId {
    StoryId::new(at("2026-11-24T09:00:00Z"), number)
}

fn used(number: u32, alt: &str, caption: &str) -> PictureUse {
    let picture = picture(number, 0, 0).id;
    PictureUse { picture, alt: alt.into(), caption: Text::plain(caption) }
}

pub fn card(language: &Language, number: u32, headline: &str, summary: &str) -> Card {
    let lead = (number != 7).then(|| (picture(number % 4, 1800, 1200), used(number % 4, summary, "")));
    Card {
        story: id(100 + number),
        service: language.id.parse().unwrap(),
        headline: headline.into(),
        summary: summary.into(),
        slug: language.slugify(headline),
        section: Some("world".parse().unwrap()),
        label: (number == 3).then_some(Label::Analysis),
        published: at("2026-11-24T07:30:00Z"),
        updated: None,
        corrected: None,
        lead,
    }
}

fn short(line: &str, chars: usize) -> String {
    line.chars().take(chars).collect::<String>().trim_end_matches([' ', ',']).to_owned()
}

/// A story of paragraphs alone, as long as `paragraphs` are, with all the furniture of an ordinary story.
pub fn plain(language: &Language, paragraphs: Vec<String>) -> Sample {
    let words = lines(language, 60);
    let line = |at: usize, chars: usize| short(&words[at % words.len()], chars);
    let mut sample = frame(language, &line);
    let content = sample.content();
    content.body = Body::of_paragraphs(paragraphs);
    sample
}

/// The same on a busy day: news is breaking, and the story was corrected, translated, and worked on by several people and an
/// agency.
pub fn busy(language: &Language, paragraphs: Vec<String>) -> Sample {
    let mut sample = plain(language, paragraphs);
    let words = lines(language, 60);
    let line = |at: usize, chars: usize| short(&words[at % words.len()], chars);
    sample.breaking = vec![BreakingNews { text: line(50, 80), href: Some(format!("/{}/a/1", language.id)) }];
    sample.story.corrections = vec![correction(line(48, 120))];
    credit(sample.content());
    sample
}

/// Has a translator, contributors and an agency's notice.
fn credit(content: &mut Content) {
    content.translator = Some(Byline::Name("Sam Translator".into()));
    content.contributors = vec!["Ana Person".into(), "Bo Person".into(), "Cy Person".into()];
    content.rights = vec![Rights {
        copyright_notice: "© 2026 Agency One. All rights reserved.".into(),
        ..Rights::default()
    }];
}

/// The same at every service that publishes: translated over the hours that follow, and headlined in each language's own words.
pub fn everywhere(mut sample: Sample) -> Sample {
    let sibling = |(at, language): (usize, &'static Language)| {
        let hours = jiff::SignedDuration::from_mins(at as i64 * 7);
        let random = u32::try_from(at).unwrap().wrapping_mul(2_654_435_761);
        let headline = short(&lines(language, 20)[19], 70);
        Sibling {
            story: StoryId::new(sample.story.live.as_ref().unwrap().published + hours, random),
            service: language.id.parse().unwrap(),
            slug: language.slugify(&headline),
            headline,
            translated: true,
        }
    };
    let others = all_services().into_iter().filter(|language| language.id != sample.service.as_str());
    sample.family = others.enumerate().map(sibling).collect();
    sample
}

fn correction(note: String) -> Correction {
    Correction { revision: 2, note, at: at("2026-11-24T12:00:00Z") }
}

/// A story with a block of every kind, corrected, updated and translated.
pub fn full(language: &Language) -> Sample {
    full_of(language, &lines(language, 60))
}

/// The same of these lines.
pub fn full_of(language: &Language, words: &[String]) -> Sample {
    let line = |at: usize, chars: usize| short(&words[at % words.len()], chars);
    let mut sample = frame(language, &line);
    let text = |at: usize| Text::plain(line(at, 400));
    let marked = Text(vec![
        Span { text: line(20, 60) + " ", ..Span::default() },
        Span { text: line(21, 20), mark: Some(Mark::Emphasis), ..Span::default() },
        Span { text: " ".into(), ..Span::default() },
        Span { text: line(22, 30), link: Some("https://example.org/report".into()), ..Span::default() },
        Span { text: " ".into(), ..Span::default() },
        Span { text: line(23, 30), link: Some(format!("story:{}", id(101))), ..Span::default() },
        Span { text: ". ".into(), ..Span::default() },
        Span { text: "Deutsche Welle".into(), lang: Some("de".into()), ..Span::default() },
    ]);
    let facts = [
        BlockKind::Paragraph { text: text(24) },
        BlockKind::List { ordered: false, items: vec![text(25), text(26)] },
    ];
    let facts = facts.into_iter().enumerate();
    let cell = |at: usize| Text::plain(line(at, 18));
    let kinds = vec![
        BlockKind::Paragraph { text: text(10) },
        BlockKind::Paragraph { text: marked },
        BlockKind::Heading { level: 2, text: Text::plain(line(11, 40)) },
        BlockKind::Paragraph { text: text(12) },
        BlockKind::Pull { text: text(12) },
        BlockKind::Quote { text: vec![text(13)], cite: Some(Text::plain(line(14, 25))) },
        BlockKind::Picture(used(2, &line(15, 60), &line(16, 90))),
        BlockKind::Pull { text: Text::plain(format!("{0} {0}", line(47, 400))) },
        BlockKind::Gallery {
            pictures: vec![used(1, &line(15, 60), &line(16, 90)), used(2, &line(17, 60), "")],
        },
        BlockKind::Heading { level: 3, text: Text::plain(line(17, 30)) },
        BlockKind::List { ordered: true, items: vec![text(18), text(19)] },
        BlockKind::Table {
            caption: Some(Text::plain(line(27, 40))),
            head: true,
            rows: (0..4).map(|row| (0..4).map(|column| cell(28 + row * 4 + column)).collect()).collect(),
        },
        BlockKind::Facts {
            title: Text::plain(line(45, 30)),
            blocks: facts
                .map(|(at, kind)| Block { id: BlockId(format!("f{at}")), from: None, kind })
                .collect(),
        },
        BlockKind::Embed { url: "https://video.example/watch?v=1&t=2".into(), title: line(46, 50) },
        BlockKind::Paragraph { text: text(47) },
    ];
    sample.content().body = Body::of(kinds);
    sample.content().label = Some(Label::Analysis);
    credit(sample.content());
    sample.content().places = vec![line(4, 8), line(14, 25)];
    sample.content().note = NOTE.into();
    sample.story.corrections = vec![correction(line(48, 120))];
    sample.translated();
    sample
}

fn frame(language: &Language, line: &dyn Fn(usize, usize) -> String) -> Sample {
    let service: ServiceId = language.id.parse().unwrap();
    let now = at("2026-11-24T09:00:00Z");
    let person = Person {
        id: PersonId::new(now, 1),
        name: "Ana Person".into(),
        names: BTreeMap::new(),
        blurbs: BTreeMap::from([(service.clone(), line(1, 160))]),
        desk: false,
        picture: Some(picture(3, 0, 0).id),
    };
    let topic = Topic {
        id: news::TopicId::new(now, 1),
        concept: None,
        names: BTreeMap::from([(service.clone(), line(2, 14))]),
    };
    let content = Content {
        headline: line(0, 70),
        summary: line(3, 140),
        dateline: Some(format!("{} —", line(4, 8))),
        bylines: vec![Byline::Person(person.id), Byline::Name(line(5, 10))],
        section: Some("world".parse().unwrap()),
        topics: vec![topic.id],
        lead: Some(used(1, &line(6, 80), &line(7, 120))),
        agencies: vec!["Agency One".into(), "Agency Two".into()],
        ..Content::default()
    };
    let story = Story {
        id: id(1),
        family: news::FamilyId::new(now, 1),
        desk: None,
        service: service.clone(),
        translation: None,
        wire: Vec::new(),
        version: 4,
        stage: Stage::Ready,
        head: Revision { number: 2, content, by: By::Clock, at: now },
        live: Some(Live {
            revision: 2,
            published: now,
            updated: Some(at("2026-11-24T11:15:00Z")),
            slug: language.slugify(&line(0, 70)),
        }),
        schedule: None,
        embargo: None,
        holds: Vec::new(),
        end: None,
        corrections: Vec::new(),
    };
    let siblings = ["english", "persian", "russian", "burmese", "french-africa", "swahili"];
    let siblings = siblings.iter().filter(|id| **id != language.id).enumerate();
    Sample {
        family: siblings
            .map(|(at, other)| Sibling {
                story: id(50 + u32::try_from(at).unwrap()),
                service: other.parse().unwrap(),
                slug: None,
                headline: "The same".into(),
                translated: at > 0,
            })
            .collect(),
        related: (0..4).map(|n| card(language, n + 1, &line(30 + n as usize, 60), &line(40, 100))).collect(),
        latest: (0..6).map(|n| card(language, n + 5, &line(35 + n as usize, 60), &line(41, 100))).collect(),
        breaking: Vec::new(),
        links: BTreeMap::from([(id(101), format!("/{service}/a/{}/first", id(101)))]),
        pictures: [picture(1, 2400, 1600), picture(2, 1500, 1000), picture(3, 600, 600)]
            .into_iter()
            .map(|p| (p.id, p))
            .collect(),
        people: BTreeMap::from([(person.id, person)]),
        topics: vec![topic],
        service,
        story,
    }
}
