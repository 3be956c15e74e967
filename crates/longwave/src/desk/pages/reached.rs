//! What an action would do, before it does it: to which stories, on which pages, in which languages, and when.

use std::collections::BTreeSet;

use axum::Form;
use axum::extract::{Path, State};
use axum::response::Response;
use news::{
    Action, Byline, Content, Embargo, PersonId, Refusal, SectionId, ServiceId, Story, StoryId, Timestamp,
    TopicId,
};
use page::paths;
use serde::Serialize;

use super::asked::Asked;
use super::checks;
use super::here::Here;
use super::shown::{StoryRow, standing, there};
use super::story::settled;
use super::trouble::Trouble;
use crate::clock::now;
use crate::damaged;
use crate::desk::{self, Problem};
use crate::newsroom::Newsroom;

#[derive(Serialize)]
struct ReachPage {
    id: StoryId,
    asked: Asked,
    reached: Vec<Reached>,
    /// Where several stories are reached: how many of them become what, and the pages that are told once for all.
    sums: Vec<Sum>,
    common: Vec<Touched>,
    /// When it happens where that isn't now, or until when it holds: the message's name, the moment, and that on the
    /// readers' clocks where they differ.
    at: Option<(&'static str, Timestamp, Option<String>)>,
    refused: Option<String>,
    /// The revision that readers have and the one that they would have, where these differ.
    compared: Option<(u32, u32)>,
    /// What readers are told with it, in the story's language: what was wrong, or why it is gone.
    told: Option<String>,
    /// How much of a translation that goes out still says what its source says.
    untranslated: usize,
    /// Suggested changes and comments that wait for somebody in what goes out.
    open: Vec<checks::Waits>,
}

/// A story that an action touches: what it is, what it would be, and where readers notice.
#[derive(Serialize)]
struct Reached {
    #[serde(flatten)]
    row: StoryRow,
    /// Whether they may see more of it than that it is there.
    seen: bool,
    becomes: &'static str,
    /// Whether it is scheduled and held: then its time alone doesn't publish it.
    waits: bool,
    pages: Vec<Touched>,
}

/// How many stories stand somewhere and come to stand elsewhere.
#[derive(Serialize)]
struct Sum {
    standing: &'static str,
    becomes: &'static str,
    count: usize,
}

/// A page, or pages of one kind, that would change.
#[derive(Serialize)]
struct Touched {
    /// The message's name.
    what: &'static str,
    name: Option<String>,
    /// The services whose pages these are, where that isn't the story's own.
    services: Vec<ServiceId>,
    hrefs: Vec<String>,
}

/// What every service has, or what may be of several stories at once.
const COMMON: [&str; 8] =
    ["front", "latest", "feeds", "sitemaps", "others", "family", "alert-ends", "alert-waits"];

impl Touched {
    fn at(what: &'static str, href: String) -> Self {
        Self { hrefs: vec![href], ..Self::of(what, Vec::new()) }
    }

    fn of(what: &'static str, services: Vec<ServiceId>) -> Self {
        Self { what, name: None, services, hrefs: Vec::new() }
    }

    /// The same of another story, too.
    fn join(&mut self, other: Self) {
        self.hrefs.extend(other.hrefs);
        let new = other.services.into_iter().filter(|service| !self.services.contains(service));
        self.services.extend(new.collect::<Vec<_>>());
    }

    fn named(what: &'static str, name: String, href: String) -> Self {
        Self { name: Some(name), ..Self::at(what, href) }
    }
}

pub async fn reach(
    State(room): State<Newsroom>,
    here: Here,
    Path(id): Path<StoryId>,
    Form(asked): Form<Asked>,
) -> Response {
    let work = async {
        let story = settled(&room, &here, id, &asked).await?;
        let zone = room.reader().zone(&story.service);
        let asked = asked.pinned(story.head.number);
        let action = desk::clean_action(asked.action(&story, &zone)?)?;
        let at = moment(&action).map(|(what, at)| (what, at, there(here.interface, &zone, at)));
        let (untranslated, open) = match goes_out(&action) {
            true => (
                checks::untranslated(&room, &story, &story.head.content).await?.len(),
                checks::open(&room, &story).await?,
            ),
            false => (0, Vec::new()),
        };
        let newest = story.head.number;
        let live = story.visible_revision().filter(|live| goes_out(&action) && *live != newest);
        let compared = live.map(|live| (live, newest));
        let told = said_with(&action);
        let (reached, refused) = match desk::reach(&room, id, action, &here.actor, now()).await {
            Ok(acted) => (reached(&room, &here, acted).await?, None),
            Err(Problem::Refused(Refusal::Nothing)) if asked.verb == "update" => {
                (Vec::new(), Some(here.interface.word("refusal-nothing-new")))
            }
            Err(problem) => (Vec::new(), Some(Trouble::from(problem).said(here.interface))),
        };
        let mut reached = reached;
        let (sums, common) = match reached.len() > 1 {
            true => (sums(&reached), common(&mut reached)),
            false => Default::default(),
        };
        let page =
            ReachPage { id, asked, reached, sums, common, at, refused, compared, told, untranslated, open };
        Ok(here.page(&room, "reach.html", page))
    };
    here.answer(&room, work).await
}

/// Whether readers see the newest revision by it.
fn goes_out(action: &Action) -> bool {
    matches!(
        action,
        Action::Publish { .. } | Action::Update { .. } | Action::Correct { .. } | Action::Schedule { .. }
    )
}

/// What readers read with an action.
fn said_with(action: &Action) -> Option<String> {
    match action {
        Action::Correct { note, .. } => Some(note.clone()),
        Action::Kill { notice, .. } | Action::TakeDown { notice, .. } => notice.clone(),
        _ => None,
    }
}

/// When an action shows where that isn't at once; an embargo shows at once, and until when.
fn moment(action: &Action) -> Option<(&'static str, Timestamp)> {
    match action {
        Action::Schedule { at, .. } => Some(("then", *at)),
        Action::Embargo { embargo: Embargo::Until(at) } => Some(("until", *at)),
        _ => None,
    }
}

async fn reached(room: &Newsroom, here: &Here, acted: desk::Acted) -> Result<Vec<Reached>, Trouble> {
    let mut reached = Vec::new();
    for after in std::iter::once(acted.story).chain(acted.reached) {
        let Some(mut before) = room.store().story(after.id).await? else { continue };
        desk::as_offered(room, std::slice::from_mut(&mut before), &here.actor).await?;
        let seen = before.seen_by(&here.actor);
        // Its addresses have words of its headline in them.
        let pages = if seen { pages(room, &before, &after).await? } else { Vec::new() };
        let waits = !after.holds.is_empty() && after.schedule.is_some();
        reached.push(Reached { row: StoryRow::of(&before), seen, becomes: standing(&after), waits, pages });
    }
    Ok(reached)
}

fn sums(reached: &[Reached]) -> Vec<Sum> {
    let mut sums: Vec<Sum> = Vec::new();
    for Reached { row, becomes, .. } in reached {
        match sums.iter_mut().find(|sum| (sum.standing, sum.becomes) == (row.standing, *becomes)) {
            Some(sum) => sum.count += 1,
            None => sums.push(Sum { standing: row.standing, becomes, count: 1 }),
        }
    }
    sums
}

/// Takes from each story what is told once for all of them.
fn common(reached: &mut [Reached]) -> Vec<Touched> {
    let mut common: Vec<Touched> = Vec::new();
    for one in reached {
        let shared = one.pages.extract_if(.., |page| COMMON.contains(&page.what));
        for page in shared {
            match common.iter_mut().find(|known| known.what == page.what) {
                Some(known) => known.join(page),
                None => common.push(page),
            }
        }
    }
    common
}

/// The pages that change when a story becomes what it would be; of one that is scheduled, those that will.
async fn pages(room: &Newsroom, before: &Story, after: &Story) -> Result<Vec<Touched>, Trouble> {
    let goes_out = after.schedule.is_some() && after.schedule != before.schedule;
    let changes = before.visible() != after.visible()
        || after.visible() && (&before.live, &before.corrections) != (&after.live, &after.corrections);
    let slug = after.schedule.as_ref().and_then(|schedule| schedule.slug.as_deref());
    let service = &after.service;
    let own = Touched::at("story", paths::story(service, after.id, after.slug().or(slug)));
    if !changes && !goes_out {
        // Readers see it neither before nor after; what its address says of that may be something else.
        let told = before.absence() != after.absence();
        let alerts = alerts(room, before, after).await?;
        return Ok(told.then_some(own).into_iter().chain(alerts).collect());
    }
    let mut lists = Lists::default();
    if before.visible() {
        room.store().published(before.id).await?.iter().for_each(|one| lists.add(&one.content));
    }
    if after.visible() || goes_out {
        lists.add(&content(room, after).await?);
    }
    lists.sections.extend(fronts_with(room, after).await?);
    let mut pages = vec![own, Touched::at("front", paths::front(service))];
    lists.pages(room, service, &mut pages).await?;
    pages.push(Touched::at("latest", paths::latest(service)));
    pages.push(Touched::at("feeds", paths::feed(service, None, "rss")));
    pages.push(Touched::at("sitemaps", paths::sitemap(service, 0)));
    pages.push(Touched::of("others", Vec::new()));
    let family = damaged::stories(room, room.store().visible_family(before.family).await?).await.into_iter();
    let services: Vec<_> =
        family.filter(|one| one.story.id != after.id).map(|one| one.story.service).collect();
    if !services.is_empty() {
        pages.push(Touched::of("family", services));
    }
    pages.extend(alerts(room, before, after).await?);
    if after.visible() && before.visible_revision() != after.visible_revision() {
        pages.extend(behind(room, after).await?);
    }
    Ok(pages)
}

/// The sections on whose fronts somebody placed the story, beside its own.
async fn fronts_with(room: &Newsroom, story: &Story) -> Result<Vec<SectionId>, Trouble> {
    let fronts = room.store().all_fronts().await?.into_iter();
    let theirs = fronts.filter(|front| front.service == story.service);
    let placed = theirs.filter(|front| front.slots.iter().any(|slot| slot.story == story.id));
    Ok(placed.filter_map(|front| front.section).collect())
}

/// Translations that say something else than the story will.
async fn behind(room: &Newsroom, story: &Story) -> Result<Option<Touched>, Trouble> {
    let made = room.store().translations_of(story.id).await?.into_iter();
    let made: Vec<_> = made.filter_map(|(_, made)| made.ok()).filter(Story::goes_on).collect();
    let behind = desk::behind(room, &made, std::slice::from_ref(story)).await?;
    let late =
        made.into_iter().filter(|made| behind.get(&made.id).is_some_and(|behind| behind.paragraphs > 0));
    let services: Vec<_> = late.map(|made| made.service).collect();
    Ok((!services.is_empty()).then(|| Touched::of("behind", services)))
}

/// What readers are shown of a story, or will be.
async fn content(room: &Newsroom, story: &Story) -> Result<Content, Trouble> {
    let scheduled = story.schedule.as_ref().map(|schedule| schedule.revision);
    let shown = story.visible_revision().or(scheduled).filter(|number| *number != story.head.number);
    let older = match shown {
        Some(number) => room.store().revision(story.id, number).await?,
        None => None,
    };
    Ok(older.map_or_else(|| story.head.content.clone(), |revision| revision.content))
}

/// Breaking news that leads to the story and is over, or waits, once nothing may be said of it.
async fn alerts(room: &Newsroom, before: &Story, after: &Story) -> Result<Option<Touched>, Trouble> {
    let over = |story: &Story| story.end.is_some() || story.embargo.is_some();
    let what = match (over(after) && !over(before), after.stopped() && !before.stopped()) {
        (true, _) => "alert-ends",
        (false, true) => "alert-waits",
        (false, false) => return Ok(None),
    };
    let running = damaged::alerts(room, room.store().running(now()).await?);
    let leads = |alert: &news::Alert| alert.story == Some(after.id);
    let services: BTreeSet<_> = running
        .into_iter()
        .flat_map(|breaking| breaking.alerts)
        .filter(|(_, alert)| leads(alert))
        .map(|(service, _)| service)
        .collect();
    let services: Vec<_> = services.into_iter().collect();
    Ok((!services.is_empty()).then(|| Touched::of(what, services)))
}

/// The lists that a story stands in, before and after.
#[derive(Default)]
struct Lists {
    sections: BTreeSet<SectionId>,
    topics: BTreeSet<TopicId>,
    people: BTreeSet<PersonId>,
}

impl Lists {
    fn add(&mut self, content: &Content) {
        self.sections.extend(content.section.clone());
        self.topics.extend(&content.topics);
        let signed = content.bylines.iter().chain(&content.translator);
        self.people.extend(signed.filter_map(|byline| match byline {
            Byline::Person(id) => Some(*id),
            Byline::Name(_) => None,
        }));
    }

    async fn pages(
        self,
        room: &Newsroom,
        service: &ServiceId,
        pages: &mut Vec<Touched>,
    ) -> Result<(), Trouble> {
        for id in self.sections {
            let name = room.reader().section_name(service, &id).unwrap_or_else(|| id.to_string());
            pages.push(Touched::named("section", name.clone(), paths::section(service, &id)));
            pages.push(Touched::named("section-feeds", name, paths::feed(service, Some(&id), "rss")));
        }
        for id in self.topics {
            let topic = room.store().topic(id).await?;
            let name = topic.and_then(|topic| topic.names.get(service).cloned());
            pages.extend(name.map(|name| Touched::named("topic", name, paths::topic(service, id, None))));
        }
        for id in self.people {
            let person = room.store().person(id).await?;
            let name = person.map(|person| person.name_at(service).to_owned());
            pages.extend(name.map(|name| Touched::named("byline", name, paths::byline(service, id, None))));
        }
        Ok(())
    }
}
