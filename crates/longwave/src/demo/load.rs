//! Loading the demo: every story goes through the same rules and the same store as one that a journalist writes.

use std::collections::BTreeMap;
use std::path::Path;

use anyhow::{Context, Result};
use indicatif::{ProgressBar, ProgressStyle};
use jiff::SignedDuration;
use news::story::{Cause, New, Translation};
use news::{
    Action, Actor, Alert, BlockKind, Byline, Content, Edit, FamilyId, Focus, Person, PersonId, Picture,
    PictureUse, Piece, Section, Service, ServiceId, Slot, Story, StoryId, Text, Timestamp, Topic, TopicId,
    WireRef,
};

use super::files::{self, DEMO, NewsroomFile, StoryFile, Texts};
use super::markdown;
use crate::clock::{now, random};
use crate::desk;
use crate::ingest::receive;
use crate::newsroom::Newsroom;

/// A translation goes out so long after the one before it.
const APART: SignedDuration = SignedDuration::from_mins(3);

/// What was loaded, by the names that the files use.
struct Demo {
    room: Newsroom,
    actor: Actor,
    at: Timestamp,
    people: BTreeMap<String, PersonId>,
    topics: BTreeMap<String, TopicId>,
    pictures: BTreeMap<String, Picture>,
    wire: BTreeMap<String, WireRef>,
    /// By family, then by service.
    stories: BTreeMap<String, BTreeMap<ServiceId, StoryId>>,
}

/// Loads everything, and lays out the wire folder for a person to play with.
pub async fn load(room: &Newsroom, data: &Path) -> Result<()> {
    let newsroom: NewsroomFile = files::toml("newsroom.toml")?;
    let families = story_files()?;
    let bar = ProgressBar::new(families.len() as u64 + 3).with_message("loading the demo newsroom");
    if let Ok(style) = ProgressStyle::with_template("{msg} {wide_bar} {pos}/{len}") {
        bar.set_style(style);
    }
    let mut demo = Demo {
        room: room.clone(),
        actor: Actor::machine(news::By::Import),
        at: now(),
        people: BTreeMap::new(),
        topics: BTreeMap::new(),
        pictures: BTreeMap::new(),
        wire: BTreeMap::new(),
        stories: BTreeMap::new(),
    };
    demo.services(&newsroom.site).await?;
    demo.pictures().await?;
    bar.inc(1);
    demo.people_and_topics(&newsroom).await?;
    bar.inc(1);
    demo.wire().await?;
    bar.inc(1);
    for file in &families {
        demo.family(file).await.with_context(|| format!("demo/stories/{}", file.id))?;
        bar.inc(1);
    }
    demo.fronts(&newsroom.fronts).await?;
    demo.breaking(&newsroom).await?;
    lay_out_wire(data)?;
    bar.finish_and_clear();
    Ok(())
}

/// The families, oldest first, as a newsroom would have published them.
fn story_files() -> Result<Vec<StoryFile>> {
    let folders = DEMO.get_dir("stories").context("demo/stories is missing")?.dirs();
    let read =
        |folder: &include_dir::Dir<'_>| files::toml(&format!("{}/story.toml", folder.path().display()));
    let mut found: Vec<StoryFile> = folders.map(read).collect::<Result<_>>()?;
    found.sort_by_key(|file| std::cmp::Reverse(file.published_minutes_ago));
    Ok(found)
}

impl Demo {
    fn ago(&self, minutes: i64) -> Timestamp {
        self.at.saturating_sub(SignedDuration::from_mins(minutes)).unwrap_or(self.at)
    }

    async fn set_up(&self, piece: Piece) -> Result<()> {
        let entries = self.room.store().set_up(&[Edit::begun(piece)], self.at).await?;
        entries.iter().for_each(|entry| self.room.follow(entry));
        Ok(())
    }

    async fn services(&self, names: &Texts) -> Result<()> {
        for (id, site_name) in names {
            let id: ServiceId = id.parse()?;
            let known = page::locale::service(id.as_str());
            let known = known.with_context(|| format!("no service {id} in the table of languages"))?;
            let section = |id: &String| Ok(Section::new(id.parse()?));
            let sections = known.sections.iter().map(section).collect::<Result<_>>()?;
            let service = Service::new(id, site_name.clone(), sections);
            self.set_up(Piece::Service(service)).await?;
        }
        self.room.reader().reload(self.room.settings(), self.room.store()).await
    }

    async fn people_and_topics(&mut self, newsroom: &NewsroomFile) -> Result<()> {
        for file in &newsroom.person {
            let person = Person {
                id: PersonId::new(self.at, random()),
                name: file.name.clone(),
                names: by_service(&file.names)?,
                blurbs: by_service(&file.blurb)?,
                desk: file.collective,
                picture: file.picture.as_ref().and_then(|name| self.pictures.get(name)).map(|known| known.id),
            };
            self.people.insert(file.id.clone(), person.id);
            self.set_up(Piece::Byline(person)).await?;
        }
        for file in &newsroom.topic {
            let topic =
                Topic { id: TopicId::new(self.at, random()), concept: None, names: by_service(&file.names)? };
            self.room.store().save_topic(&topic, self.at).await?;
            self.topics.insert(file.id.clone(), topic.id);
        }
        Ok(())
    }

    async fn pictures(&mut self) -> Result<()> {
        let folder = DEMO.get_dir("pictures").context("demo/pictures is missing")?;
        for file in
            folder.files().filter(|file| file.path().extension().is_some_and(|ending| ending == "jpg"))
        {
            let name =
                file.path().file_stem().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
            let told: files::PictureFile = files::toml(&format!("pictures/{name}.toml"))?;
            let picture = desk::add_picture(&self.room, file.contents().into(), self.at).await?;
            #[expect(clippy::cast_possible_truncation, reason = "at most 10,000")]
            let [x, y] = told.focus.map(|part| (part.clamp(0.0, 1.0) * 10_000.0) as u16);
            let described = |picture: &mut Picture| {
                picture.focus = Focus { x, y };
                (picture.credit, picture.copyright) = (told.credit, told.copyright);
                (picture.caption, picture.alt) = (told.english, told.alt);
            };
            let picture = desk::change_picture(&self.room, picture.id, described, self.at).await?;
            self.pictures.insert(name, picture);
        }
        Ok(())
    }

    async fn wire(&mut self) -> Result<()> {
        let Some(folder) = DEMO.get_dir("wire") else { return Ok(()) };
        for (provider, file) in wire_files(folder) {
            let name =
                file.path().file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
            receive(&self.room, provider, &name, file.contents(), None, self.at).await?;
            for item in wire::parse(file.contents(), None, self.at).items {
                let kept =
                    WireRef { provider: provider.to_owned(), guid: item.guid.clone(), version: item.version };
                self.wire.insert(item.guid, kept);
            }
        }
        Ok(())
    }

    async fn family(&mut self, file: &StoryFile) -> Result<()> {
        let family = FamilyId::new(self.ago(file.published_minutes_ago), random());
        let source = self.story(file, &file.source.parse()?, family, None, 0).await?;
        let folder = DEMO.get_dir(format!("stories/{}", file.id)).context("its folder is missing")?;
        let names = folder.files().filter_map(|file| file.path().file_stem()?.to_str());
        let others: Vec<ServiceId> = names
            .filter(|name| *name != "story" && *name != file.source)
            .map(str::parse)
            .collect::<Result<_, _>>()?;
        for (service, place) in others.iter().zip(1..) {
            let pin = Translation { source: source.id, revision: source.head.number };
            self.story(file, service, family, Some(pin), place).await?;
        }
        self.stop(file, &source).await
    }

    /// Writes and publishes one story; where it was updated or corrected, in two revisions.
    async fn story(
        &mut self,
        file: &StoryFile,
        service: &ServiceId,
        family: FamilyId,
        translation: Option<Translation>,
        place: i32,
    ) -> Result<Story> {
        let whole = self.content(file, service)?;
        let published = self.ago(file.published_minutes_ago).saturating_add(APART * place)?.min(self.at);
        let correction =
            file.correction.as_ref().and_then(|c| Some((c.minutes_ago, c.text.get(service.as_str())?)));
        let second = correction.map(|(ago, _)| ago).or(file.updated_minutes_ago);
        let first_content = if second.is_some() { first_take(&whole) } else { whole.clone() };
        let wire = file.wire.as_ref().and_then(|guid| self.wire.get(guid)).cloned();
        let id = StoryId::new(published, random());
        let new = New {
            id,
            family,
            service: service.clone(),
            desk: None,
            content: first_content,
            translation,
            wire: wire.into_iter().collect(),
            embargo: None,
        };
        let mut story = desk::begin(&self.room, new, &self.actor, published).await?;
        story = self.act(story.id, Action::Publish { revision: 1, slug: None }, published).await?;
        if let Some(ago) = second {
            let at = self.ago(ago).max(published);
            self.act(id, Action::Write { base: 1, content: Box::new(whole), with: Vec::new() }, at).await?;
            let next = match correction {
                Some((_, note)) => Action::Correct { revision: 2, note: note.clone() },
                None => Action::Update { revision: 2 },
            };
            story = self.act(id, next, at).await?;
        }
        self.stories.entry(file.id.clone()).or_default().insert(service.clone(), id);
        Ok(story)
    }

    /// Holds or kills what the demo shows held or killed; the translations follow by themselves.
    async fn stop(&self, file: &StoryFile, source: &Story) -> Result<()> {
        if let Some(hold) = &file.hold {
            let action = Action::Hold { cause: Cause::Desk, reason: hold.reason.clone() };
            self.act(source.id, action, self.at).await?;
        }
        if let Some(kill) = &file.kill {
            self.kill(&kill.reason, &file.id, source).await?;
        }
        Ok(())
    }

    /// Kills each translation with its own notice, as each desk would, then the source.
    async fn kill(&self, notices: &Texts, family: &str, source: &Story) -> Result<()> {
        let stories = self.stories.get(family).context("it was not loaded")?;
        let (own, translations): (Vec<_>, Vec<_>) = stories.iter().partition(|(_, id)| **id == source.id);
        for (service, id) in translations.into_iter().chain(own) {
            let notice = notices.get(service.as_str()).cloned();
            let reason = notice.clone().unwrap_or_else(|| "the demo shows a killed story".into());
            self.act(*id, Action::Kill { reason, notice }, self.at).await?;
        }
        Ok(())
    }

    async fn act(&self, id: StoryId, action: Action, at: Timestamp) -> Result<Story> {
        Ok(desk::act(&self.room, id, action, &self.actor, at).await?.story)
    }

    fn content(&self, file: &StoryFile, service: &ServiceId) -> Result<Content> {
        let (front, text) = files::front_and_text(&format!("stories/{}/{service}.md", file.id))?;
        let signed = |name: &String| match self.people.get(name) {
            Some(id) => Byline::Person(*id),
            None => Byline::Name(name.clone()),
        };
        let picture = |name: &str, alt: &str, caption: Text| {
            let picture = self.pictures.get(name)?.id;
            Some(BlockKind::Picture(PictureUse { picture, alt: alt.to_owned(), caption }))
        };
        let lead = file.picture.as_ref().and_then(|name| self.pictures.get(name)).map(|picture| PictureUse {
            picture: picture.id,
            alt: front.picture_alt.clone(),
            caption: Text::plain(front.picture_caption.clone()),
        });
        Ok(desk::clean(Content {
            headline: front.headline,
            summary: front.summary,
            slugline: file.id.clone(),
            slug: front.slug,
            dateline: front.dateline,
            bylines: file.bylines.iter().map(signed).collect(),
            translator: front.translator.as_ref().map(signed),
            section: Some(file.section.parse()?),
            label: file.label,
            topics: file.topics.iter().filter_map(|name| self.topics.get(name).copied()).collect(),
            lead,
            body: markdown::body(text, &picture),
            agencies: file.agencies.iter().map(|name| agency(name)).collect(),
            ..Content::default()
        })?)
    }

    async fn fronts(&self, fronts: &BTreeMap<String, Vec<String>>) -> Result<()> {
        for (service, families) in fronts {
            let service: ServiceId = service.parse()?;
            let slot = |family: &String| self.stories.get(family)?.get(&service).copied();
            let slots = families.iter().filter_map(slot).map(|story| Slot { story, until: None }).collect();
            desk::set_front(&self.room, (service, None), slots, 0, &self.actor, self.at).await?;
        }
        Ok(())
    }

    async fn breaking(&self, newsroom: &NewsroomFile) -> Result<()> {
        for file in &newsroom.breaking {
            let linked = file.link.as_ref().and_then(|family| self.stories.get(family));
            let alert = |(service, text): (&String, &String)| {
                let service: ServiceId = service.parse()?;
                let story = linked.and_then(|stories| stories.get(&service)).copied();
                Ok((service, Alert { text: text.clone(), story }))
            };
            let alerts = file.text.iter().map(alert).collect::<Result<_>>()?;
            let new = desk::NewAlert { alerts, hours: Some(file.hours) };
            desk::send_breaking(&self.room, new, &self.actor, self.at).await?;
        }
        Ok(())
    }
}

/// A story as it first went out: without its last paragraph.
fn first_take(whole: &Content) -> Content {
    let mut first = whole.clone();
    first.body.blocks.pop();
    first
}

fn agency(name: &str) -> String {
    match name {
        "meridian" => "Meridian Wire".into(),
        "coastpress" => "Coast Press".into(),
        other => other.to_owned(),
    }
}

fn by_service(texts: &Texts) -> Result<BTreeMap<ServiceId, String>> {
    texts.iter().map(|(service, text)| Ok((service.parse()?, text.clone()))).collect()
}

/// The files of a folder and of the folders in it, in order, each with who sent it.
fn wire_files<'a>(folder: &'a include_dir::Dir<'a>) -> Vec<(&'a str, &'a include_dir::File<'a>)> {
    let inside = folder.dirs().flat_map(|dir| {
        let provider = dir.path().file_name().and_then(|name| name.to_str()).unwrap_or("meridian");
        dir.files().map(move |file| (provider, file))
    });
    let mut found: Vec<_> = folder.files().map(|file| ("meridian", file)).chain(inside).collect();
    found.sort_by_key(|(_, file)| file.path());
    found
}

/// Files to drop into the wire folder, where a person finds them.
fn lay_out_wire(data: &Path) -> Result<()> {
    let later = data.join("wire-later");
    std::fs::create_dir_all(&later)?;
    let Some(folder) = DEMO.get_dir("wire-later") else { return Ok(()) };
    for (_, file) in wire_files(folder) {
        let name = file.path().file_name().unwrap_or_default();
        std::fs::write(later.join(name), file.contents())?;
    }
    Ok(())
}
