//! What a desk sees: every story, whatever its standing, the one that changed last first.

use news::{By, DeskId, ServiceId, Stage, Story, StoryId};
use serde::{Deserialize, Serialize};

use super::read::{story, whole};
use super::watched::named;
use super::words::{self, Drafts};
use crate::engine::{Db, Either, Row, Select, numbers, one_of};
use crate::{Error, Store, id, page};

/// Which stories a desk wants to see; what is left out doesn't matter. Reads from a URL's query.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct DeskQuery {
    pub service: Option<ServiceId>,
    /// The desk whose they are.
    pub desk: Option<DeskId>,
    /// Only those of these services; with none, of any.
    #[serde(skip)]
    pub services: Vec<ServiceId>,
    /// Of what nobody was offered yet, only this; with none, all of it.
    #[serde(skip)]
    pub drafts: Option<Drafts>,
    /// Words that headline and slugline must have, as searches of the wire have them. What is found by words or by writer
    /// stands in the order in which it was begun, the newest first.
    pub words: Option<String>,
    /// Who must have written in it, by the name on the record.
    pub writer: Option<String>,
    /// With none, any but [`Stage::Spiked`], unless it ended.
    pub stage: Option<Stage>,
    /// Whether readers may see it.
    pub visible: Option<bool>,
    pub held: Option<bool>,
    pub embargoed: Option<bool>,
    pub scheduled: Option<bool>,
    /// Killed or taken down.
    pub ended: Option<bool>,
    /// Only what stands after this story: the last one of the page before.
    pub before: Option<StoryId>,
    /// 100 where it isn't said, 500 at most.
    pub limit: Option<usize>,
}

/// A story, and who began it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Begun {
    pub story: StoryId,
    pub service: ServiceId,
    pub by: By,
}

const CHANGED: &str = "SELECT changed FROM story WHERE id = $1";
const SERVICES_OF: Either = one_of!("SELECT id, service FROM story WHERE ", "id", "");
const BEGUN: Either = one_of!(
    "SELECT story.id, story.service, first.writer FROM story \
     JOIN revision first ON first.story = story.id AND first.number = 1 WHERE ",
    "story.id",
    " AND story.stage <> 'spiked' ORDER BY story.id"
);
const CHANGES: &str = "SELECT coalesce((SELECT max(id) FROM wire_item), 0), \
    coalesce((SELECT max(changed) FROM story), 0)";
const ALL: &str = story!("WHERE (story.changed, story.id) < ($1, $2)");

/// The same of those that the index of words finds.
const FOUND: Either = Either {
    sqlite: "SELECT story.state, head.content FROM story_words CROSS JOIN story ON story.id = story_words.rowid \
        JOIN revision head ON head.story = story.id AND head.number = story.head \
        WHERE story_words.rowid < $1 AND story_words MATCH $2",
    pg: "SELECT story.state, head.content FROM story_words JOIN story ON story.id = story_words.story \
        JOIN revision head ON head.story = story.id AND head.number = story.head \
        WHERE story_words.story < $1 AND words @@ $2::text::tsquery",
};
const FOUND_ORDER: Either = Either {
    sqlite: " ORDER BY story_words.rowid DESC LIMIT ",
    pg: " ORDER BY story_words.story DESC LIMIT ",
};
/// The same of several services: the newest of each, by its index, and of those the newest.
const SEVERAL: &str = story!("WHERE story.id IN (");
const OF_ONE: &str = "SELECT id FROM (SELECT story.id FROM story WHERE (story.changed, story.id) < ($1, $2)";
const ORDER: &str = " ORDER BY story.changed DESC, story.id DESC LIMIT ";

/// Where a page begins: after a moment of change and a story.
type After = (i64, i64);

impl DeskQuery {
    /// What the index of words is asked, where it is.
    pub(crate) fn sought(&self, db: &Db) -> Option<String> {
        let sought = words::sought(self.words.as_deref(), self.writer.as_deref(), self.service.as_ref())?;
        Some(sought.asked_of(db))
    }

    /// The query for what the index of words finds.
    pub(crate) fn found<'a>(&'a self, db: &Db, sought: &'a str, desk: Option<&'a str>) -> Select<'a> {
        let below = self.before.map_or(i64::MAX, StoryId::number);
        let mut select = Select::new(db.pick(FOUND), [below.into(), sought.into()]).planned_anew();
        self.narrow(&mut select, desk);
        if !self.services.is_empty() {
            any_of(
                &mut select,
                " AND (false",
                self.services.iter().map(|service| (" OR story.service = ", service.as_str())),
            );
        }
        select.with(db.pick(FOUND_ORDER), page(self.limit), "");
        select
    }

    /// The query for what stands after a place in the order of changes.
    pub(crate) fn select<'a>(&'a self, (changed, story): After, desk: Option<&'a str>) -> Select<'a> {
        let after = [changed.into(), story.into()];
        if self.services.is_empty() || self.rare() {
            let mut select = Select::new(ALL, after);
            self.narrow(&mut select, desk);
            if !self.services.is_empty() {
                let services =
                    self.services.iter().map(|service| (" OR story.service || '' = ", service.as_str()));
                any_of(&mut select, " AND (false", services);
            }
            select.with(ORDER, page(self.limit), "");
            return select;
        }
        let mut select = Select::new(SEVERAL, after);
        for (n, service) in self.services.iter().enumerate() {
            select.text(if n == 0 { "" } else { " UNION ALL " });
            select.text(OF_ONE);
            select.with(" AND story.service = ", service.as_str(), "");
            self.narrow(&mut select, desk);
            select.with(ORDER, page(self.limit), ") AS part");
        }
        select.with(") ORDER BY story.changed DESC, story.id DESC LIMIT ", page(self.limit), "");
        select
    }

    /// Whether few stories are so. Then they are found by that, and `|| ''` keeps SQLite, which doesn't count, from looking
    /// through all of a service.
    fn rare(&self) -> bool {
        [self.held, self.embargoed, self.scheduled, self.ended].contains(&Some(true))
    }

    fn narrow<'a>(&'a self, select: &mut Select<'a>, desk: Option<&'a str>) {
        select.flag("story.visible", self.visible);
        select.flag("story.held", self.held);
        select.flag("story.embargoed", self.embargoed);
        select.flag("story.scheduled", self.scheduled);
        select.flag("story.ended", self.ended);
        if let Some(service) = &self.service {
            let is = if self.rare() { " AND story.service || '' = " } else { " AND story.service = " };
            select.with(is, service.as_str(), "");
        }
        if let Some(desk) = desk {
            select.with(" AND story.desk = ", desk, "");
        }
        match self.stage {
            Some(stage) => select.with(" AND story.stage = ", stage.as_str(), ""),
            // What was killed is told wherever it was left.
            None => select.text(" AND (story.stage <> 'spiked' OR story.ended)"),
        }
        if let Some(Drafts { services, desks }) = &self.drafts {
            let services = services.iter().map(|service| (" OR story.service = ", service.as_str()));
            let desks = desks.iter().map(|desk| (" OR story.desk = ", desk.as_str()));
            any_of(select, " AND (story.stage = 'ready' OR story.live IS NOT NULL", services.chain(desks));
        }
    }
}

/// Adds a condition of which one part is enough.
fn any_of<'a>(
    select: &mut Select<'a>,
    first: &'static str,
    more: impl Iterator<Item = (&'static str, &'a str)>,
) {
    select.text(first);
    more.for_each(|(text, arg)| select.with(text, arg, ""));
    select.text(")");
}

impl Store {
    /// Stories as a desk wants to see them, the one that changed last first.
    pub async fn desk(&self, query: &DeskQuery) -> Result<Vec<Story>, Error> {
        self.rows_of_desk(query).await?.iter().map(whole).collect()
    }

    /// The same, with no words but headline, slugline and section: a list tells no more, and most of a story is its text.
    pub async fn desk_named(&self, query: &DeskQuery) -> Result<Vec<Story>, Error> {
        self.rows_of_desk(query).await?.iter().map(named).collect()
    }

    async fn rows_of_desk(&self, query: &DeskQuery) -> Result<Vec<Row>, Error> {
        let desk = query.desk.as_ref().map(ToString::to_string);
        let desk = desk.as_deref();
        match query.sought(self.db()) {
            Some(sought) => query.found(self.db(), &sought, desk).rows(self.db()).await,
            None => query.select(self.place(query.before).await?, desk).rows(self.db()).await,
        }
    }

    /// The services of these stories; those that aren't here are left out.
    pub async fn services_of(&self, stories: &[StoryId]) -> Result<Vec<(StoryId, ServiceId)>, Error> {
        if stories.is_empty() {
            return Ok(Vec::new());
        }
        let ids = numbers(stories.iter().map(|story| story.number()));
        let rows = self.db().rows(self.db().pick(SERVICES_OF), &[(&ids).into()]).await?;
        let service = |text: String| text.parse().map_err(|error| Error::corrupt("a service's name", error));
        rows.iter().map(|row| Ok((id(row, 0, StoryId::from_number)?, service(row.text(1)?)?))).collect()
    }

    /// At which service each of these stories was begun, and by whom; those that were spiked, or aren't here, are left out.
    pub async fn begun_by(&self, stories: &[StoryId]) -> Result<Vec<Begun>, Error> {
        if stories.is_empty() {
            return Ok(Vec::new());
        }
        let ids = numbers(stories.iter().map(|story| story.number()));
        let rows = self.db().rows(self.db().pick(BEGUN), &[(&ids).into()]).await?;
        let service = |text: String| text.parse().map_err(|error| Error::corrupt("a service's name", error));
        let begun = |row: &Row| {
            let (story, by) = (id(row, 0, StoryId::from_number)?, row.json(2, "who began a story")?);
            Ok(Begun { story, service: service(row.text(1)?)?, by })
        };
        rows.iter().map(begun).collect()
    }

    /// How far things have come: the number of the newest wire item, and the moment, in microseconds since 1970, of the
    /// last change of a story.
    pub async fn desk_changes(&self) -> Result<(i64, i64), Error> {
        let row = self.db().row(CHANGES, &[]).await?;
        row.map_or(Ok((0, 0)), |row| Ok((row.int(0)?, row.int(1)?)))
    }

    /// Where a story stands in the order of changes; before all others where none is named.
    async fn place(&self, story: Option<StoryId>) -> Result<(i64, i64), Error> {
        let Some(id) = story else { return Ok((i64::MAX, i64::MAX)) };
        let row = self.db().row(CHANGED, &[id.number().into()]).await?;
        Ok((row.map(|row| row.int(0)).transpose()?.unwrap_or(i64::MAX), id.number()))
    }
}
