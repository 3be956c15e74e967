//! Gathering what a page shows. All of it may be seen by readers; what is noted of it says when the page is out of date.

use std::collections::BTreeMap;

use news::{
    Breaking, Byline, Content, Front, Person, PersonId, Picture, PictureId, SectionId, ServiceId, Slot,
    StoryId, Timestamp, Topic, TopicId,
};
use page::{BreakingNews, Card, Pages, Sibling, paths};
use store::{Published, Visible};

use super::fresh::{Depends, Tag};
use crate::clock;
use crate::damaged;
use crate::desk::Problem;
use crate::newsroom::Newsroom;

/// Loads for one page, and notes what it rests on.
pub struct Loader<'a> {
    pub room: &'a Newsroom,
    pub pages: &'a Pages,
    pub depends: Depends,
    /// What the desk looks at before it is so.
    pub preview: Preview,
}

/// What is shown to the desk alone.
#[derive(Default)]
pub struct Preview {
    /// Slots that take the place of those that are set.
    pub slots: Option<Vec<Slot>>,
    /// Whether pictures are there too that no reader may see yet.
    pub pictures: bool,
}

impl<'a> Loader<'a> {
    pub fn new(room: &'a Newsroom, pages: &'a Pages) -> Self {
        let depends = Depends { on: vec![Tag::Furniture], ..Depends::default() };
        Self { room, pages, depends, preview: Preview::default() }
    }

    /// Notes that the page must be built anew by this moment.
    pub fn until(&mut self, end: Timestamp) {
        self.depends.until = Some(self.depends.until.map_or(end, |until| until.min(end)));
    }

    /// Stories that readers may see, newest first.
    pub async fn visible(&self, query: &Visible) -> Result<Vec<Published>, Problem> {
        Ok(damaged::stories(self.room, self.room.store().visible(query).await?).await)
    }

    /// A story, if readers may see it.
    pub async fn published(&self, id: StoryId) -> Result<Option<Published>, Problem> {
        let found = self.room.store().published(id).await;
        if damaged::is_story(self.room, id, &found).await {
            return Ok(None);
        }
        Ok(found?.filter(|one| one.story.visible()))
    }

    /// The stories that an editor set on a front and readers may see.
    pub async fn chosen(
        &mut self,
        service: &ServiceId,
        section: Option<&SectionId>,
    ) -> Result<Vec<Published>, Problem> {
        let set = self.room.store().front(service, section).await;
        let of = section.map_or_else(|| service.to_string(), |section| format!("{service}/{section}"));
        let set = damaged::or_none(self.room, format_args!("/{of}/front"), set)?;
        let mut front = set.unwrap_or_else(|| Front::empty(service.clone(), section.cloned()));
        front.slots = self.preview.slots.take().unwrap_or(front.slots);
        let now = clock::now();
        front.next_end(now).into_iter().for_each(|end| self.until(end));
        let mut chosen = Vec::new();
        for id in front.stories(now) {
            chosen.extend(self.published(id).await?);
        }
        Ok(chosen)
    }

    /// Stories of one service as they stand in lists.
    pub async fn cards(&mut self, stories: &[Published]) -> Result<Vec<Card>, Problem> {
        let leads = stories.iter().filter_map(|one| one.content.lead.as_ref()).map(|used| used.picture);
        let pictures = match stories.first() {
            Some(first) => self.pictures(&first.story.service, leads).await?,
            None => BTreeMap::new(),
        };
        Ok(stories.iter().map(|one| self.card(one, &pictures)).collect())
    }

    fn card(&mut self, one: &Published, pictures: &BTreeMap<PictureId, Picture>) -> Card {
        self.depends.shows.push(one.story.id);
        let (story, content) = (&one.story, &one.content);
        let with_words = |used: &news::PictureUse| Some((pictures.get(&used.picture)?.clone(), used.clone()));
        let live = story.live.as_ref();
        Card {
            story: story.id,
            service: story.service.clone(),
            headline: content.headline.clone(),
            summary: content.summary.clone(),
            slug: story.slug().map(str::to_owned),
            section: content.section.clone(),
            label: content.label,
            published: live.map_or(Timestamp::UNIX_EPOCH, |live| live.published),
            updated: live.and_then(|live| live.updated),
            corrected: story.corrections.last().map(|correction| correction.at),
            lead: content.lead.as_ref().and_then(with_words),
        }
    }

    pub fn sibling(&mut self, one: &Published) -> Sibling {
        self.depends.shows.push(one.story.id);
        Sibling {
            story: one.story.id,
            service: one.story.service.clone(),
            slug: one.story.slug().map(str::to_owned),
            headline: one.content.headline.clone(),
            translated: one.story.translation.is_some(),
        }
    }

    /// The pictures that a service may show now; the page ends with the time of the first of them.
    pub async fn pictures(
        &mut self,
        service: &ServiceId,
        ids: impl IntoIterator<Item = PictureId>,
    ) -> Result<BTreeMap<PictureId, Picture>, Problem> {
        let ids: Vec<_> = ids.into_iter().collect();
        self.depends.on.extend(ids.iter().map(|id| Tag::Picture(*id)));
        let found = damaged::pictures(self.room, self.room.store().each_picture(&ids).await?);
        let now = clock::now();
        let ready = |picture: &Picture| match picture.bar_at(service, now) {
            None => true,
            Some(bar) => self.preview.pictures && matches!(bar, news::PictureBar::Embargoed),
        };
        let seen: BTreeMap<_, _> =
            found.into_iter().filter(ready).map(|picture| (picture.id, picture)).collect();
        seen.values().filter_map(|picture| picture.limits.until).for_each(|end| self.until(end));
        Ok(seen)
    }

    /// Everybody with a page of their own who signed or translated it.
    pub async fn people(&mut self, content: &Content) -> Result<BTreeMap<PersonId, Person>, Problem> {
        let mut people = BTreeMap::new();
        for byline in content.bylines.iter().chain(&content.translator) {
            if let Byline::Person(id) = byline {
                self.depends.on.push(Tag::Person(*id));
                let found = self.room.store().person(*id).await;
                let person = damaged::or_none(self.room, format_args!("/byline/{id}"), found)?;
                people.extend(person.map(|person| (*id, person)));
            }
        }
        Ok(people)
    }

    pub async fn person(&mut self, id: PersonId) -> Result<Option<Person>, Problem> {
        self.depends.on.push(Tag::Person(id));
        Ok(self.room.store().person(id).await?)
    }

    pub async fn topics(&mut self, content: &Content) -> Result<Vec<Topic>, Problem> {
        let mut topics = Vec::new();
        for id in &content.topics {
            self.depends.on.push(Tag::Topic(*id));
            let found = self.room.store().topic(*id).await;
            topics.extend(damaged::or_none(self.room, format_args!("/topic/{id}"), found)?);
        }
        Ok(topics)
    }

    pub async fn topic(&mut self, id: TopicId) -> Result<Option<Topic>, Problem> {
        self.depends.on.push(Tag::Topic(id));
        Ok(self.room.store().topic(id).await?)
    }

    /// What is breaking at a service, each alert linked to its story where readers may see it.
    pub async fn breaking(&mut self, service: &ServiceId) -> Result<Vec<BreakingNews>, Problem> {
        self.depends.on.push(Tag::Breaking(service.clone()));
        let now = clock::now();
        let mut news = Vec::new();
        for breaking in damaged::alerts(self.room, self.room.store().running(now).await?) {
            news.extend(self.alert(service, &breaking, now).await?);
        }
        Ok(news)
    }

    async fn alert(
        &mut self,
        service: &ServiceId,
        breaking: &Breaking,
        now: Timestamp,
    ) -> Result<Option<BreakingNews>, Problem> {
        let Some(alert) = breaking.alert(service, now) else { return Ok(None) };
        self.until(breaking.until);
        let mut href = None;
        if let Some(id) = alert.story {
            self.depends.on.push(Tag::Story(id));
            let story = self.room.store().story(id).await;
            // Nobody knows of one that can't be read whether it was stopped.
            if damaged::is_story(self.room, id, &story).await
                || story?.as_ref().is_some_and(news::Story::stopped)
            {
                return Ok(None);
            }
            href = self.address(id).await?;
        }
        Ok(Some(BreakingNews { text: alert.text.clone(), href }))
    }

    /// Where a story is, if readers may see it.
    pub async fn address(&mut self, story: StoryId) -> Result<Option<String>, Problem> {
        let found = self.published(story).await?;
        self.depends.shows.push(story);
        Ok(found.map(|one| paths::story(&one.story.service, story, one.story.slug())))
    }

    /// Where a text's links to other stories lead; those that readers may not see lead nowhere.
    pub async fn links(&mut self, content: &Content) -> Result<BTreeMap<StoryId, String>, Problem> {
        let texts = content.body.texts();
        let spans = texts
            .iter()
            .flat_map(|text| &text.0)
            .filter_map(|span| span.link.as_deref()?.strip_prefix("story:"));
        let named: Vec<StoryId> = spans.filter_map(|id| id.parse().ok()).collect();
        let mut links = BTreeMap::new();
        for id in named {
            links.extend(self.address(id).await?.map(|address| (id, address)));
        }
        Ok(links)
    }
}
