//! What a desk sees: every story, whatever its standing, the one that changed last first.

use news::{ServiceId, Stage, Story, StoryId};
use serde::{Deserialize, Serialize};
use sqlx::AssertSqlSafe;

use super::read::{story, whole};
use super::save::stage_name;
use crate::engine::Arg;
use crate::{Error, Store, limit};

/// Which stories a desk wants to see; what is left out doesn't matter. Reads from a URL's query.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct DeskQuery {
    pub service: Option<ServiceId>,
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

const MOST: usize = 500;
const USUAL: usize = 100;
const CHANGED: &str = "SELECT changed FROM story WHERE id = $1";
const ALL: &str = story!("WHERE (story.changed, story.id) < ($1, $2)");

impl DeskQuery {
    /// Conditions on what a story is; written out, so that the index of the rare ones can serve.
    fn conditions(&self) -> String {
        let asked = [
            (self.visible, "visible"),
            (self.held, "held"),
            (self.embargoed, "embargoed"),
            (self.scheduled, "scheduled"),
            (self.ended, "ended"),
        ];
        let mut conditions = String::new();
        for (wanted, column) in asked.into_iter().filter_map(|(wanted, column)| Some((wanted?, column))) {
            let not = if wanted { "" } else { "NOT " };
            conditions.push_str(&format!(" AND {not}story.{column}"));
        }
        conditions
    }
}

impl Store {
    /// Stories as a desk wants to see them, the one that changed last first.
    pub async fn desk(&self, query: &DeskQuery) -> Result<Vec<Story>, Error> {
        let (before, story) = self.place(query.before).await?;
        let mut args: Vec<Arg<'_>> = vec![before.into(), story.into()];
        let mut sql = format!("{ALL}{}", query.conditions());
        if let Some(service) = &query.service {
            args.push(service.as_str().into());
            sql.push_str(&format!(" AND story.service = ${}", args.len()));
        }
        if let Some(stage) = query.stage {
            args.push(stage_name(stage).into());
            sql.push_str(&format!(" AND story.stage = ${}", args.len()));
        }
        args.push(limit(query.limit.unwrap_or(USUAL).clamp(1, MOST)).into());
        sql.push_str(&format!(" ORDER BY story.changed DESC, story.id DESC LIMIT ${}", args.len()));
        self.db().rows(AssertSqlSafe(sql), &args).await?.iter().map(whole).collect()
    }

    /// Where a story stands in the order of changes; before all others where none is named.
    async fn place(&self, story: Option<StoryId>) -> Result<(i64, i64), Error> {
        let Some(id) = story else { return Ok((i64::MAX, i64::MAX)) };
        let row = self.db().row(CHANGED, &[id.number().into()]).await?;
        Ok((row.map(|row| row.int(0)).transpose()?.unwrap_or(i64::MAX), id.number()))
    }
}
