//! The wire as a desk sees it, and what is still to be followed through.

use news::{ItemClass, Status, Timestamp, WireId, WireItem};
use serde::{Deserialize, Serialize};
use sqlx::AssertSqlSafe;

use super::receive::class_name;
use super::{item_key, short};
use crate::engine::{Arg, Row};
use crate::{Error, Store, id, limit};

/// A wire item as it is kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct KeptItem {
    pub id: WireId,
    /// Where the bytes are that it came in: see [`Store::wire_raw`].
    pub file: i64,
    pub received: Timestamp,
    /// Whether no later version is here.
    pub newest: bool,
    pub item: WireItem,
}

/// Which wire items a desk wants to see; what is left out doesn't matter. Reads from a URL's query.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct WireQuery {
    pub provider: Option<String>,
    /// BCP 47 tag, as the item has it.
    pub language: Option<String>,
    pub class: Option<ItemClass>,
    /// So urgent or more: 1 is the most urgent.
    pub urgency: Option<u8>,
    pub pubstatus: Option<Status>,
    /// Whether a person must look at it before anything is made of it.
    pub quarantined: Option<bool>,
    /// Only what came before this one: the last item of the page before.
    pub before: Option<WireId>,
    /// 100 where it isn't said, 500 at most.
    pub limit: Option<usize>,
}

const MOST: usize = 500;
const USUAL: usize = 100;
/// Urgencies that have an index of their own.
const URGENT: u8 = 3;

const LIST: &str = "SELECT id, file, received, newest, item FROM wire_item WHERE newest AND id < $1";
const ONE: &str = "SELECT id, file, received, newest, item FROM wire_item WHERE id = $1";
const VERSIONS: &str =
    "SELECT id, file, received, newest, item FROM wire_item WHERE key = $1 ORDER BY version, id";
const RAW: &str = "SELECT bytes FROM wire_file WHERE id = $1";
const UNHANDLED: &str = "SELECT id, item FROM wire_item WHERE NOT handled ORDER BY id LIMIT $1";
const HANDLED: &str = "UPDATE wire_item SET handled = true WHERE id = $1";

impl Store {
    /// The newest version of each item that the query asks for, the last to arrive first.
    pub async fn wire_list(&self, query: &WireQuery) -> Result<Vec<KeptItem>, Error> {
        let mut sql = LIST.to_owned();
        let mut args: Vec<Arg<'_>> = vec![query.before.map_or(i64::MAX, WireId::number).into()];
        if let Some(provider) = &query.provider {
            narrow(&mut sql, &mut args, "provider =", short(provider).into());
        }
        if let Some(language) = &query.language {
            narrow(&mut sql, &mut args, "language =", short(language).into());
        }
        if let Some(class) = query.class {
            narrow(&mut sql, &mut args, "class =", class_name(class).into());
        }
        if let Some(urgency) = query.urgency {
            narrow(&mut sql, &mut args, "urgency <=", i64::from(urgency).into());
            // Says what follows anyway, so that the index of the urgent ones can serve.
            sql.push_str(if urgency <= URGENT { " AND urgency <= 3" } else { "" });
        }
        if let Some(status) = query.pubstatus {
            narrow(&mut sql, &mut args, "pubstatus =", status.as_str().into());
            sql.push_str(if status == Status::Usable { "" } else { " AND pubstatus <> 'usable'" });
        }
        match query.quarantined {
            Some(true) => sql.push_str(" AND quarantined"),
            Some(false) => sql.push_str(" AND NOT quarantined"),
            None => {}
        }
        args.push(limit(query.limit.unwrap_or(USUAL).clamp(1, MOST)).into());
        sql.push_str(&format!(" ORDER BY id DESC LIMIT ${}", args.len()));
        self.db().rows(AssertSqlSafe(sql), &args).await?.iter().map(kept).collect()
    }

    /// One version of an item.
    pub async fn wire_item(&self, id: WireId) -> Result<Option<KeptItem>, Error> {
        self.db().row(ONE, &[id.number().into()]).await?.as_ref().map(kept).transpose()
    }

    /// Every version of an item, the newest last; of one version that was sent with different words, the last to
    /// arrive last.
    pub async fn wire_versions(&self, provider: &str, guid: &str) -> Result<Vec<KeptItem>, Error> {
        let Some(key) = item_key(provider, guid) else { return Ok(Vec::new()) };
        self.db().rows(VERSIONS, &[(&key).into()]).await?.iter().map(kept).collect()
    }

    /// A file's bytes, as the provider sent them.
    pub async fn wire_raw(&self, file: i64) -> Result<Option<Vec<u8>>, Error> {
        self.db().row(RAW, &[file.into()]).await?.map(|row| row.bytes(0)).transpose()
    }

    /// Items of which it isn't known that everything they ask for was done, in the order they came.
    pub async fn unhandled(&self, limit: usize) -> Result<Vec<(WireId, WireItem)>, Error> {
        let rows = self.db().rows(UNHANDLED, &[crate::limit(limit).into()]).await?;
        rows.iter().map(|row| Ok((id(row, 0, WireId::from_number)?, row.json(1, "a wire item")?))).collect()
    }

    /// Marks an item: everything that it asks for was done.
    pub async fn handled(&self, id: WireId) -> Result<(), Error> {
        let mut tx = self.db().begin().await?;
        tx.run(HANDLED, &[id.number().into()]).await?;
        tx.commit().await
    }
}

fn narrow<'a>(sql: &mut String, args: &mut Vec<Arg<'a>>, condition: &str, arg: Arg<'a>) {
    args.push(arg);
    sql.push_str(&format!(" AND {condition} ${}", args.len()));
}

fn kept(row: &Row) -> Result<KeptItem, Error> {
    Ok(KeptItem {
        id: id(row, 0, WireId::from_number)?,
        file: row.int(1)?,
        received: row.time(2)?,
        newest: row.flag(3)?,
        item: row.json(4, "a wire item")?,
    })
}
