//! The wire as a desk sees it, and what is still to be followed through.

use news::{Defect, ItemClass, Status, StoryId, Timestamp, WireHeading, WireId, WireItem, WireRef};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use super::receive::class_name;
use super::search::Sought;
use super::{item_key, short};
use crate::engine::{Db, Either, Row, Select, numbers, one_of};
use crate::{Error, Store, id, limit, number, page};

/// A wire item as it is kept: whole, or what lists tell of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct KeptItem<T = WireItem> {
    pub id: WireId,
    /// Where the bytes are that it came in: see [`Store::wire_raw`].
    pub file: i64,
    pub received: Timestamp,
    /// Whether no later version is here.
    pub newest: bool,
    pub item: T,
    /// The stories that draw on it, in any version, oldest first.
    pub stories: Vec<StoryId>,
}

impl KeptItem {
    /// What lists tell of it.
    pub fn heading(&self) -> KeptItem<WireHeading> {
        let Self { id, file, received, newest, .. } = *self;
        KeptItem { id, file, received, newest, item: self.item.heading(), stories: self.stories.clone() }
    }
}

/// A file of which nothing could be made: a person must look at it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct RefusedFile {
    /// Where its bytes are: see [`Store::wire_raw`].
    pub file: i64,
    pub provider: String,
    /// What the provider called it.
    pub name: String,
    pub received: Timestamp,
    /// Why nothing could be made of it.
    pub defects: Vec<Defect>,
}

/// How a wire item stands that somebody is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Standing {
    pub shown: WireId,
    /// Its newest version.
    pub newest: WireId,
    /// How many stories draw on it that weren't spiked.
    pub stories: usize,
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
    /// Words that it must have, `"in this order"` or in any, and `-not` those; `begin*` for whatever begins so.
    pub words: Option<String>,
    /// A concept's URI, QCode or bare code that must be among its subjects.
    pub subject: Option<String>,
    /// Only what came before this one: the last item of the page before.
    pub before: Option<WireId>,
    /// Only what came after this one.
    pub after: Option<WireId>,
    /// 100 where it isn't said, 500 at most.
    pub limit: Option<usize>,
}

/// Urgencies that have an index of their own.
const URGENT: u8 = 3;

const LIST: &str = "SELECT id, file, received, newest, item FROM wire_item WHERE newest AND id < $1";
/// The same of those that the index of words finds, in its order: the newest first.
const FOUND: Either = Either {
    sqlite: "SELECT id, file, received, newest, item FROM wire_words \
        CROSS JOIN wire_item ON wire_item.id = wire_words.rowid WHERE newest AND wire_words.rowid < $1 \
        AND wire_words MATCH $2",
    pg: "SELECT id, file, received, newest, item FROM wire_words \
        JOIN wire_item ON wire_item.id = wire_words.item_id WHERE newest AND wire_words.item_id < $1 \
        AND words @@ $2::text::tsquery",
};
const LATER: Either = Either { sqlite: " AND wire_words.rowid > ", pg: " AND wire_words.item_id > " };
const IN_ORDER: Either =
    Either { sqlite: " ORDER BY wire_words.rowid DESC", pg: " ORDER BY wire_words.item_id DESC" };
const ONE: &str = "SELECT id, file, received, newest, item FROM wire_item WHERE id = $1";
const VERSIONS: &str = "SELECT id, file, received, newest, item FROM wire_item WHERE key = $1 \
    ORDER BY newest DESC, version DESC, id DESC LIMIT $2";
/// Of what was sent again under the same number, the last to arrive.
pub(crate) const VERSION: &str = "SELECT id, file, received, newest, item FROM wire_item \
    WHERE key = $1 AND version = $2 ORDER BY id DESC LIMIT 1";
pub(crate) const UP_TO: &str = "SELECT id, file, received, newest, item FROM wire_item \
    WHERE key = $1 AND version <= $2 AND id <> $3 ORDER BY version DESC, id DESC LIMIT 1";
/// Its first column is the id.
pub(crate) const LAST_STOPPED: &str =
    "SELECT id FROM wire_item WHERE key = $1 AND pubstatus <> 'usable' ORDER BY id DESC LIMIT 1";
/// Of very many, the last to arrive.
const STOPPING: &str = "SELECT id, file, received, newest, item FROM wire_item \
    WHERE key = $1 AND pubstatus <> 'usable' ORDER BY id DESC LIMIT 1000";
/// Its first column is the id.
pub(crate) const NEWEST: &str =
    "SELECT id, file, received, newest, item FROM wire_item WHERE key = $1 AND newest";
/// Its first column is the id.
pub(crate) const NAMING: &str = "SELECT wire_item.id, file, received, newest, wire_item.item FROM named \
    JOIN wire_item ON wire_item.id = named.item WHERE named.key = $1 AND newest \
    ORDER BY wire_item.id DESC LIMIT 100";
/// Every value of a column of the newest versions, from one to the next by its index.
macro_rules! values_of {
    ($column:literal) => {
        concat!(
            "WITH RECURSIVE known (value) AS (SELECT min(",
            $column,
            ") FROM wire_item WHERE newest \
             UNION ALL SELECT (SELECT min(",
            $column,
            ") FROM wire_item WHERE newest AND ",
            $column,
            " > known.value) \
             FROM known WHERE known.value IS NOT NULL) SELECT value FROM known WHERE value IS NOT NULL"
        )
    };
}
pub(crate) const PROVIDERS: &str = values_of!("provider");
pub(crate) const LANGUAGES: &str = values_of!("language");
const IS_KNOWN: &str = "SELECT 1 FROM wire_item WHERE key = $1 AND newest";
pub(crate) const IS_HERE_BESIDE: &str = "SELECT 1 FROM wire_item WHERE key = $1 AND id <> $2 LIMIT 1";
pub(crate) const IS_HERE: &str = "SELECT 1 FROM wire_item WHERE key = $1 AND version = $2";
/// From the few items to their stories, in this order, whatever is known of how many of either there are.
const STORIES: Either = one_of!(
    "SELECT wire_item.id, derived.story FROM wire_item CROSS JOIN derived \
     WHERE derived.kind = 'wire' AND derived.source = wire_item.key AND ",
    "wire_item.id",
    " ORDER BY derived.story"
);
const STANDING: Either = one_of!(
    "SELECT shown.id, latest.id, (SELECT count(*) FROM derived JOIN story ON story.id = derived.story \
     WHERE derived.kind = 'wire' AND derived.source = shown.key AND story.stage <> 'spiked') \
     FROM wire_item shown JOIN wire_item latest ON latest.key = shown.key AND latest.newest WHERE ",
    "shown.id",
    ""
);
const SOME: Either = one_of!("SELECT id, file, received, newest, item FROM wire_item WHERE ", "id", "");
/// What is asked of many items at once, by their numbers.
#[cfg(test)]
pub(crate) const OF_MANY: [(&str, Either); 3] =
    [("items", SOME), ("how items stand", STANDING), ("the stories of items", STORIES)];
const FILE_IS_HERE: &str = "SELECT 1 FROM wire_file WHERE id = $1";
const RAW: &str = "SELECT bytes FROM wire_file WHERE id = $1";
/// What isn't usable comes before everything else. An embargo alone stands in no column, and comes in its turn.
const UNHANDLED: [&str; 2] = [
    "SELECT id, item FROM wire_item WHERE NOT handled AND pubstatus <> 'usable' ORDER BY id LIMIT $1",
    "SELECT id, item FROM wire_item WHERE NOT handled AND pubstatus = 'usable' ORDER BY id LIMIT $1",
];
const HANDLED: Either = one_of!("UPDATE wire_item SET handled = true WHERE ", "id", "");
const REFUSED: &str = "SELECT id, provider, name, received, defects FROM wire_file \
    WHERE items = 0 AND id < $1 ORDER BY id DESC LIMIT $2";

impl WireQuery {
    /// What the index of words is asked, where words are looked for.
    pub(crate) fn sought(&self, db: &Db) -> Option<String> {
        Sought::of(self).map(|sought| sought.asked_of(db))
    }

    pub(crate) fn select<'a>(&'a self, db: &Db, sought: Option<&'a str>) -> Select<'a> {
        let below = self.before.map_or(i64::MAX, WireId::number).into();
        let (mut select, later, order) = match sought {
            Some(sought) => {
                let found = Select::new(db.pick(FOUND), [below, sought.into()]).planned_anew();
                (found, db.pick(LATER), db.pick(IN_ORDER))
            }
            None => (Select::new(LIST, [below]), " AND id > ", " ORDER BY id DESC"),
        };
        if let Some(after) = self.after {
            select.with(later, after.number(), "");
        }
        self.narrow(&mut select);
        select.text(order);
        select.with(" LIMIT ", page(self.limit), "");
        select
    }

    fn narrow<'a>(&'a self, select: &mut Select<'a>) {
        if let Some(provider) = &self.provider {
            select.with(" AND provider = ", short(provider), "");
        }
        if let Some(language) = &self.language {
            select.with(" AND language = ", short(language), "");
        }
        if let Some(class) = self.class {
            select.with(" AND class = ", class_name(class), "");
        }
        if let Some(urgency) = self.urgency {
            select.with(" AND urgency <= ", i64::from(urgency), "");
            // Says what follows anyway, so that the index of the urgent ones can serve.
            select.text(if urgency <= URGENT { " AND urgency <= 3" } else { "" });
        }
        if let Some(status) = self.pubstatus {
            select.with(" AND pubstatus = ", status.as_str(), "");
            select.text(if status == Status::Usable { "" } else { " AND pubstatus <> 'usable'" });
        }
        select.flag("quarantined", self.quarantined);
    }
}

impl Store {
    /// The newest version of each item that the query asks for, the last to arrive first.
    pub async fn wire_list(&self, query: &WireQuery) -> Result<Vec<KeptItem>, Error> {
        self.listed(query).await
    }

    /// The same, of each what lists tell: a whole item takes several times as long to read.
    pub async fn wire_headings(&self, query: &WireQuery) -> Result<Vec<KeptItem<WireHeading>>, Error> {
        self.listed(query).await
    }

    async fn listed<T: DeserializeOwned>(&self, query: &WireQuery) -> Result<Vec<KeptItem<T>>, Error> {
        let sought = query.sought(self.db());
        self.kept(&query.select(self.db(), sought.as_deref()).rows(self.db()).await?).await
    }

    /// One version of an item.
    pub async fn wire_item(&self, id: WireId) -> Result<Option<KeptItem>, Error> {
        Ok(self.kept(&self.db().rows(ONE, &[id.number().into()]).await?).await?.pop())
    }

    /// The newest version of an item.
    pub async fn wire_newest(&self, provider: &str, guid: &str) -> Result<Option<KeptItem>, Error> {
        let Some(key) = item_key(provider, guid) else { return Ok(None) };
        Ok(self.kept(&self.db().rows(NEWEST, &[(&key).into()]).await?).await?.pop())
    }

    /// The items that name this one as theirs, each in its newest version, the last to arrive first: packages that it
    /// is in, and pictures of which it is a file. Of very many, the newest hundred.
    pub async fn wire_naming(&self, provider: &str, guid: &str) -> Result<Vec<KeptItem>, Error> {
        let Some(key) = item_key(provider, guid) else { return Ok(Vec::new()) };
        self.kept(&self.db().rows(NAMING, &[(&key).into()]).await?).await
    }

    /// Every provider that an item ever came from, whether a feed of it is still there or not. Of a name that is longer, the
    /// first hundred characters.
    pub async fn wire_providers(&self) -> Result<Vec<String>, Error> {
        self.db().rows(PROVIDERS, &[]).await?.iter().map(|row| row.text(0)).collect()
    }

    /// Every language that an item came in, by its tag as it was sent.
    pub async fn wire_languages(&self) -> Result<Vec<String>, Error> {
        self.db().rows(LANGUAGES, &[]).await?.iter().map(|row| row.text(0)).collect()
    }

    /// Whether anything came of an item.
    pub async fn wire_knows(&self, provider: &str, guid: &str) -> Result<bool, Error> {
        let Some(key) = item_key(provider, guid) else { return Ok(false) };
        Ok(self.db().row(IS_KNOWN, &[(&key).into()]).await?.is_some())
    }

    /// Whether anything else came of an item than this.
    pub async fn wire_knows_beside(&self, provider: &str, guid: &str, but: WireId) -> Result<bool, Error> {
        let Some(key) = item_key(provider, guid) else { return Ok(false) };
        Ok(self.db().row(IS_HERE_BESIDE, &[(&key).into(), but.number().into()]).await?.is_some())
    }

    /// Whether a provider sent this version of an item.
    pub async fn wire_is_here(&self, named: &WireRef) -> Result<bool, Error> {
        let Some(key) = item_key(&named.provider, &named.guid) else { return Ok(false) };
        Ok(self.db().row(IS_HERE, &[(&key).into(), number(named.version).into()]).await?.is_some())
    }

    /// This version of an item; where it was sent with different words, the last to arrive.
    pub async fn wire_version(&self, named: &WireRef) -> Result<Option<KeptItem>, Error> {
        let Some(key) = item_key(&named.provider, &named.guid) else { return Ok(None) };
        let args = [(&key).into(), number(named.version).into()];
        Ok(self.kept(&self.db().rows(VERSION, &args).await?).await?.pop())
    }

    /// This version of an item, or the last before it by their numbers; never `but`, where that is named.
    pub async fn wire_up_to(&self, named: &WireRef, but: Option<WireId>) -> Result<Option<KeptItem>, Error> {
        let Some(key) = item_key(&named.provider, &named.guid) else { return Ok(None) };
        let but = but.map_or(0, WireId::number);
        let args = [(&key).into(), number(named.version).into(), but.into()];
        Ok(self.kept(&self.db().rows(UP_TO, &args).await?).await?.pop())
    }

    /// The versions of an item, the newest first, the others by their numbers, at most `most`; of one version that was
    /// sent with different words, the last to arrive first.
    pub async fn wire_versions(
        &self,
        provider: &str,
        guid: &str,
        most: usize,
    ) -> Result<Vec<KeptItem>, Error> {
        let Some(key) = item_key(provider, guid) else { return Ok(Vec::new()) };
        self.kept(&self.db().rows(VERSIONS, &[(&key).into(), limit(most).into()]).await?).await
    }

    /// The last to arrive of what isn't usable of an item.
    pub async fn wire_last_stopped(&self, provider: &str, guid: &str) -> Result<Option<WireId>, Error> {
        let Some(key) = item_key(provider, guid) else { return Ok(None) };
        let row = self.db().row(LAST_STOPPED, &[(&key).into()]).await?;
        row.map(|row| id(&row, 0, WireId::from_number)).transpose()
    }

    /// What stops a version of an item: a version that isn't older, or what another item said of it; of several, what
    /// cancels before what withholds. A later version that is usable again doesn't make this one so.
    pub async fn wire_stopping(&self, of: &KeptItem, now: Timestamp) -> Result<Option<KeptItem>, Error> {
        let Some(key) = item_key(&of.item.provider, &of.item.guid) else { return Ok(None) };
        let stopped = self.kept(&self.db().rows(STOPPING, &[(&key).into()]).await?).await?;
        let mut stopping: Vec<_> = stopped.into_iter().filter(|other| stops(other, of, now)).collect();
        stopping.sort_by_key(|kept| kept.item.pubstatus != Status::Canceled);
        Ok(stopping.into_iter().next())
    }

    /// How items stand that somebody is shown: little is read of each, for it is asked often and of many.
    pub async fn wire_standing(&self, shown: &[WireId]) -> Result<Vec<Standing>, Error> {
        let (sql, shown) = (self.db().pick(STANDING), numbers(shown.iter().map(|id| id.number())));
        let standing = |row: &Row| {
            let (shown, newest) = (id(row, 0, WireId::from_number)?, id(row, 1, WireId::from_number)?);
            Ok(Standing { shown, newest, stories: usize::try_from(row.int(2)?).unwrap_or_default() })
        };
        self.db().rows(sql, &[(&shown).into()]).await?.iter().map(standing).collect()
    }

    /// Of these versions of items, what lists tell.
    pub async fn wire_headings_of(&self, ids: &[WireId]) -> Result<Vec<KeptItem<WireHeading>>, Error> {
        let (sql, wanted) = (self.db().pick(SOME), numbers(ids.iter().map(|id| id.number())));
        self.kept(&self.db().rows(sql, &[(&wanted).into()]).await?).await
    }

    /// Items with the stories that draw on them.
    async fn kept<T: DeserializeOwned>(&self, rows: &[Row]) -> Result<Vec<KeptItem<T>>, Error> {
        let mut items: Vec<KeptItem<T>> = rows.iter().map(kept).collect::<Result<_, _>>()?;
        if items.is_empty() {
            return Ok(items);
        }
        let (sql, wanted) = (self.db().pick(STORIES), numbers(items.iter().map(|item| item.id.number())));
        for row in self.db().rows(sql, &[(&wanted).into()]).await? {
            let (item, story) = (id(&row, 0, WireId::from_number)?, id(&row, 1, StoryId::from_number)?);
            items.iter_mut().filter(|kept| kept.id == item).for_each(|kept| kept.stories.push(story));
        }
        Ok(items)
    }

    /// Whether there is a file of this number.
    pub async fn wire_file_is_here(&self, file: i64) -> Result<bool, Error> {
        Ok(self.db().row(FILE_IS_HERE, &[file.into()]).await?.is_some())
    }

    /// A file's bytes, as the provider sent them.
    pub async fn wire_raw(&self, file: i64) -> Result<Option<Vec<u8>>, Error> {
        self.db().row(RAW, &[file.into()]).await?.map(|row| row.bytes(0)).transpose()
    }

    /// Items of which it isn't known that everything they ask for was done: those that aren't usable, then the others, in
    /// the order they came. One that can't be read stands in nobody's way.
    pub async fn unhandled(&self, most: usize) -> Result<Vec<(WireId, Result<WireItem, Error>)>, Error> {
        let mut rows = Vec::new();
        for sql in UNHANDLED {
            rows.append(&mut self.db().rows(sql, &[limit(most - rows.len()).into()]).await?);
        }
        rows.iter().map(|row| Ok((id(row, 0, WireId::from_number)?, row.json(1, "a wire item")))).collect()
    }

    /// Marks items: everything that they ask for was done.
    pub async fn handled(&self, ids: &[WireId]) -> Result<(), Error> {
        if ids.is_empty() {
            return Ok(());
        }
        let mut tx = self.db().begin().await?;
        let sql = tx.pick(HANDLED);
        tx.run(sql, &[(&numbers(ids.iter().map(|id| id.number()))).into()]).await?;
        tx.commit().await
    }

    /// Files of which nothing could be made, the last to arrive first; those before file `before`, where it is named.
    pub async fn refused_files(&self, before: Option<i64>, most: usize) -> Result<Vec<RefusedFile>, Error> {
        let args = [before.unwrap_or(i64::MAX).into(), limit(most).into()];
        self.db().rows(REFUSED, &args).await?.iter().map(refused).collect()
    }
}

/// Whether what isn't usable of an item stops this version of it.
fn stops(other: &KeptItem, of: &KeptItem, now: Timestamp) -> bool {
    match &other.item.barred {
        // Where no dates tell, it was said of the first version, and others came free of it.
        Some(bar) => !bar.frees(&of.item, of.item.version.saturating_sub(1)),
        None if other.id < of.id => !of.item.replaces(&other.item, other.received, now),
        None => other.item.replaces(&of.item, of.received, now),
    }
}

fn refused(row: &Row) -> Result<RefusedFile, Error> {
    Ok(RefusedFile {
        file: row.int(0)?,
        provider: row.text(1)?,
        name: row.text(2)?,
        received: row.time(3)?,
        defects: row.json(4, "a file's defects")?,
    })
}

fn kept<T: DeserializeOwned>(row: &Row) -> Result<KeptItem<T>, Error> {
    Ok(KeptItem {
        id: id(row, 0, WireId::from_number)?,
        file: row.int(1)?,
        received: row.time(2)?,
        newest: row.flag(3)?,
        item: row.json(4, "a wire item")?,
        stories: Vec::new(),
    })
}
