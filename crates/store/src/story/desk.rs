//! What a desk sees: every story, whatever its standing, the one that changed last first.

use news::{By, DeskId, ServiceId, Stage, Story, StoryId};
use serde::{Deserialize, Serialize};

use super::read::{story, whole};
use super::save::stage_name;
use crate::engine::{Either, Row, Select, numbers, one_of};
use crate::{Error, Store, id, page};

/// Which stories a desk wants to see; what is left out doesn't matter. Reads from a URL's query.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct DeskQuery {
    pub service: Option<ServiceId>,
    /// The desk whose they are.
    pub desk: Option<DeskId>,
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
    " ORDER BY story.id"
);
const CHANGES: &str = "SELECT coalesce((SELECT max(id) FROM wire_item), 0), \
    coalesce((SELECT max(changed) FROM story), 0)";
const ALL: &str = story!("WHERE (story.changed, story.id) < ($1, $2)");

impl DeskQuery {
    /// The query for what stands after a place in the order of changes.
    pub(crate) fn select<'a>(&'a self, (changed, story): (i64, i64), desk: Option<&'a str>) -> Select<'a> {
        let mut select = Select::new(ALL, [changed.into(), story.into()]);
        select.flag("story.visible", self.visible);
        select.flag("story.held", self.held);
        select.flag("story.embargoed", self.embargoed);
        select.flag("story.scheduled", self.scheduled);
        select.flag("story.ended", self.ended);
        if let Some(service) = &self.service {
            select.with(" AND story.service = ", service.as_str(), "");
        }
        if let Some(desk) = desk {
            select.with(" AND story.desk = ", desk, "");
        }
        if let Some(stage) = self.stage {
            select.with(" AND story.stage = ", stage_name(stage), "");
        }
        select.with(" ORDER BY story.changed DESC, story.id DESC LIMIT ", page(self.limit), "");
        select
    }
}

impl Store {
    /// Stories as a desk wants to see them, the one that changed last first.
    pub async fn desk(&self, query: &DeskQuery) -> Result<Vec<Story>, Error> {
        let place = self.place(query.before).await?;
        let desk = query.desk.as_ref().map(ToString::to_string);
        query.select(place, desk.as_deref()).rows(self.db()).await?.iter().map(whole).collect()
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

    /// At which service each of these stories was begun, and by whom; those that aren't here are left out.
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
