//! Taking in what a provider sent: the bytes once, each item once, whatever stops the process on the way.

use bytes::Bytes;
use data_encoding::HEXLOWER;
use news::{Bar, Defect, ItemClass, Timestamp, WireId, WireItem};
use sha2::{Digest, Sha256};

use super::{digest, item_key, search, short};
use crate::engine::{Arg, Db, Lock, Row, Tx, to_json};
use crate::story::came;
use crate::{Error, Store, id, limit, number};

/// What came of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Received {
    /// Where its bytes are kept.
    pub file: i64,
    /// Whether the provider hadn't sent these bytes before.
    pub new: bool,
    /// One for each item given, in that order.
    pub items: Vec<ReceivedItem>,
}

/// What came of an item.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ReceivedItem {
    pub id: WireId,
    /// Whether it says something that wasn't here before.
    pub new: bool,
}

/// Rows that are written in one transaction, unless one item alone has more: what else is to be written, a kill among it,
/// has its turn between two.
const AT_ONCE: usize = 1_000;
/// Rows that an item has at most, but for those of the items that it names.
const OF_ITEM: usize = 5;
/// Until all of a file's items are kept, their number stands there as a negative one.
const FIND_FILE: &str = "SELECT id, items FROM wire_file WHERE key = $1";
const ALL_KEPT: &str = "UPDATE wire_file SET items = $1 WHERE id = $2";
const KEEP_FILE: &str = "INSERT INTO wire_file (key, provider, name, sha256, received, defects, \
        items, bytes) \
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8) RETURNING id";
const SAYS_THE_SAME: &str = "SELECT id FROM wire_item WHERE key = $1 AND version = $2 AND digest = $3";
const OF_THIS_FILE: &str =
    "SELECT id FROM wire_item WHERE key = $1 AND version = $2 AND file = $3 ORDER BY id LIMIT 1";
/// The newest version of an item, and what bars it.
const STANDING: &str = "SELECT id, version, received, item, bar FROM wire_item \
    LEFT JOIN wire_bar ON wire_bar.key = wire_item.key WHERE wire_item.key = $1 AND newest";
const BAR: &str =
    "INSERT INTO wire_bar (key, bar) VALUES ($1, $2) ON CONFLICT (key) DO UPDATE SET bar = excluded.bar";
const FREE: &str = "DELETE FROM wire_bar WHERE key = $1";
const NO_LONGER_NEWEST: &str =
    "UPDATE wire_item SET newest = false WHERE key = $1 AND newest RETURNING version";
const KEEP_ITEM: &str = "INSERT INTO wire_item (key, version, digest, file, provider, language, class, urgency, \
        pubstatus, quarantined, newest, handled, received, item) \
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, false, $12, $13) RETURNING id";
const NAME: &str = "INSERT INTO named (key, item) VALUES ($1, $2) ON CONFLICT DO NOTHING";

impl Store {
    /// Keeps a file's bytes and the items that were understood of it, so many in each transaction; what is here already
    /// is known again. Ended half way, it goes on where it was when the file is received again. `name` is what the
    /// provider called the file, `defects` what is wrong with it as a whole.
    pub async fn receive(
        &self,
        provider: &str,
        name: &str,
        bytes: impl Into<Bytes>,
        now: Timestamp,
        items: &[WireItem],
        defects: &[Defect],
    ) -> Result<Received, Error> {
        let bytes: Bytes = bytes.into();
        let sha256 = hashed(bytes.clone()).await?;
        let key = digest([provider, &sha256]);
        let defects = to_json(&defects, "a file's defects")?;
        let sent = Sent { key, provider, name, sha256, defects, bytes: &bytes, now };
        let mut rest = items;
        let mut tx = locked(self.db()).await?;
        let (file, new) = file(&mut tx, &sent, items.len()).await?;
        let mut received = Vec::with_capacity(items.len());
        loop {
            let (lot, later) = rest.split_at(fitting(rest));
            for item in lot {
                received.push(keep(&mut tx, &file, item, now).await?);
            }
            rest = later;
            if rest.is_empty() {
                break;
            }
            tx.commit().await?;
            tx = locked(self.db()).await?;
        }
        tx.run(ALL_KEPT, &[limit(items.len()).into(), file.id.into()]).await?;
        tx.commit().await?;
        Ok(Received { file: file.id, new, items: received })
    }
}

/// How many of these items are kept in one transaction.
fn fitting(items: &[WireItem]) -> usize {
    let mut rows = 0;
    let fits = |item: &&WireItem| {
        let first = rows == 0;
        rows += OF_ITEM + item.names().len();
        first || rows <= AT_ONCE
    };
    items.iter().take_while(fits).count()
}

/// SHA-256 in hex, made where it keeps nobody waiting: a file may be large.
async fn hashed(bytes: Bytes) -> Result<String, Error> {
    let hashing = tokio::task::spawn_blocking(move || HEXLOWER.encode(&Sha256::digest(&bytes)));
    hashing.await.map_err(|error| Error::Unfit { what: "a file".to_owned(), why: error.to_string() })
}

/// A file as it was sent.
struct Sent<'a> {
    key: String,
    provider: &'a str,
    name: &'a str,
    sha256: String,
    defects: String,
    bytes: &'a [u8],
    now: Timestamp,
}

/// A file as it is here.
struct File {
    id: i64,
    /// Whether all of its items were kept once.
    whole: bool,
}

async fn locked(db: &Db) -> Result<Tx, Error> {
    let mut tx = db.begin().await?;
    tx.exclusive(Lock::Wire).await?;
    Ok(tx)
}

/// The file's place, and whether it is new.
async fn file(tx: &mut Tx, sent: &Sent<'_>, items: usize) -> Result<(File, bool), Error> {
    if let Some(known) = tx.row(FIND_FILE, &[(&sent.key).into()]).await? {
        return Ok((File { id: known.int(0)?, whole: known.int(1)? >= 0 }, false));
    }
    let args: [Arg<'_>; 8] = [
        (&sent.key).into(),
        short(sent.provider).into(),
        sent.name.into(),
        (&sent.sha256).into(),
        sent.now.into(),
        (&sent.defects).into(),
        (-limit(items)).into(),
        Arg::Bytes(sent.bytes),
    ];
    Ok((File { id: inserted(tx, KEEP_FILE, &args).await?, whole: false }, true))
}

async fn keep(tx: &mut Tx, file: &File, item: &WireItem, now: Timestamp) -> Result<ReceivedItem, Error> {
    let said = said(item)?;
    let key = item_key(&item.provider, &item.guid).unwrap_or_else(|| digest([&item.provider, "", &said]));
    let version = number(item.version);
    let mut found = tx.row(SAYS_THE_SAME, &[(&key).into(), version.into(), (&said).into()]).await?;
    if found.is_none() && file.whole {
        // The file was here before: a parser that understands it better makes no new version.
        found = tx.row(OF_THIS_FILE, &[(&key).into(), version.into(), file.id.into()]).await?;
    }
    if let Some(row) = found {
        return Ok(ReceivedItem { id: id(&row, 0, WireId::from_number)?, new: false });
    }
    let mut place = Place { tx, key, file: file.id, now };
    let (number, new) = match &item.barred {
        Some(bar) => (place.heard(item, bar, &said).await?, true),
        None => match place.said_again(item).await? {
            Some(number) => (number, false),
            None => (place.version(item, &said).await?, true),
        },
    };
    let id = WireId::from_number(number).map_err(|error| Error::corrupt("a wire item's id", error))?;
    Ok(ReceivedItem { id, new })
}

/// Where the versions of an item are, and what others say of it.
struct Place<'t> {
    tx: &'t mut Tx,
    key: String,
    file: i64,
    now: Timestamp,
}

impl Place<'_> {
    /// Keeps a version of the item; one that what others said of it still bars is kept so.
    async fn version(&mut self, item: &WireItem, said: &str) -> Result<i64, Error> {
        let Some(known) = self.standing().await? else { return self.insert(item, said, true, &[]).await };
        if !known.gives_way(item, self.now) {
            return self.insert(item, said, false, &[]).await;
        }
        let Some(bar) = known.bar else { return self.insert(item, said, true, &[]).await };
        if bar.frees(item, u64::try_from(known.version).unwrap_or_default()) {
            self.tx.run(FREE, &[(&self.key).into()]).await?;
            return self.insert(item, said, true, &[]).await;
        }
        let mut barred = item.clone();
        bar.put_on(&mut barred);
        self.insert(&barred, said, true, &bar.names).await
    }

    /// The version that is here where this one differs from it only in a date that was in the future.
    async fn said_again(&mut self, item: &WireItem) -> Result<Option<i64>, Error> {
        if item.version_created.is_none_or(|made| number(item.version) < made.as_second()) {
            return Ok(None);
        }
        let known = self.standing().await?;
        Ok(known
            .filter(|known| known.item.as_ref().is_some_and(|here| here.is_said_again_by(item)))
            .map(|known| known.id))
    }

    /// Keeps what another item says of this one. It is followed through as it was said; what was the newest version is
    /// barred, and stays what it is otherwise.
    async fn heard(&mut self, item: &WireItem, bar: &Bar, said: &str) -> Result<i64, Error> {
        let known = self.standing().await?;
        let newest = known.as_ref().and_then(|known| known.item.clone());
        if let Some(newest) = newest.as_ref().filter(|newest| newest.barred.is_none())
            && bar.frees(newest, newest.version)
        {
            return self.insert(item, said, false, &[]).await;
        }
        let before = known.as_ref().and_then(|known| known.bar.clone()).unwrap_or_default();
        let bar = before.and(Bar { names: item.names(), ..bar.clone() });
        let json = to_json(&bar, "what bars an item")?;
        self.tx.run(BAR, &[(&self.key).into(), (&json).into()]).await?;
        // A version that can't be read bars nothing: then what is said of the item stands for it.
        let Some(mut barred) = newest else { return self.insert(item, said, true, &bar.names).await };
        let number = self.insert(item, said, false, &[]).await?;
        if bar.put_on(&mut barred) {
            barred.hear(item.clone());
            let both = digest([self::said(&barred)?.as_str(), said]);
            self.insert(&barred, &both, true, &bar.names).await?;
        } else if let Some(known) = known {
            self.names(&item.provider, &bar.names, known.id).await?;
        }
        Ok(number)
    }

    async fn standing(&mut self) -> Result<Option<Known>, Error> {
        self.tx.row(STANDING, &[(&self.key).into()]).await?.as_ref().map(Known::read).transpose()
    }

    async fn insert(
        &mut self,
        item: &WireItem,
        said: &str,
        newest: bool,
        names: &[String],
    ) -> Result<i64, Error> {
        let mut before = None;
        if newest {
            search::forget(self.tx, &self.key).await?;
            before = self.tx.row(NO_LONGER_NEWEST, &[(&self.key).into()]).await?;
        }
        let json = to_json(item, "a wire item")?;
        let args: [Arg<'_>; 13] = [
            (&self.key).into(),
            number(item.version).into(),
            said.into(),
            self.file.into(),
            short(&item.provider).into(),
            item.language.as_deref().map(short).into(),
            class_name(item.class).into(),
            item.urgency.map(i64::from).into(),
            item.pubstatus.as_str().into(),
            item.quarantined().into(),
            newest.into(),
            self.now.into(),
            (&json).into(),
        ];
        let number = inserted(self.tx, KEEP_ITEM, &args).await?;
        if newest {
            search::keep(self.tx, number, item).await?;
        }
        if let Some(before) = before {
            came(self.tx, &self.key, number, item, before.int(0)?, self.now).await?;
        }
        self.names(&item.provider, &item.names(), number).await?;
        self.names(&item.provider, names, number).await?;
        Ok(number)
    }

    /// Has each of these find the item when it comes.
    async fn names(&mut self, provider: &str, names: &[String], number: i64) -> Result<(), Error> {
        for key in names.iter().filter_map(|guid| item_key(provider, guid)) {
            self.tx.run(NAME, &[(&key).into(), number.into()]).await?;
        }
        Ok(())
    }
}

/// The newest version of an item as it is here.
struct Known {
    id: i64,
    version: i64,
    received: Timestamp,
    /// None where it can't be read.
    item: Option<WireItem>,
    bar: Option<Bar>,
}

impl Known {
    fn read(row: &Row) -> Result<Self, Error> {
        let bar = row.maybe_text(4)?.map(|_| row.json(4, "what bars an item")).transpose()?;
        Ok(Self {
            id: row.int(0)?,
            version: row.int(1)?,
            received: row.time(2)?,
            item: row.json(3, "a wire item").ok(),
            bar,
        })
    }

    /// Whether a version that comes now is the newest in its place. What only others said of the item is no version of it.
    fn gives_way(&self, item: &WireItem, now: Timestamp) -> bool {
        match &self.item {
            Some(known) => known.barred.is_some() || item.replaces(known, self.received, now),
            None => number(item.version) >= self.version,
        }
    }
}

async fn inserted(tx: &mut Tx, sql: &'static str, args: &[Arg<'_>]) -> Result<i64, Error> {
    let row = tx.row(sql, args).await?;
    row.ok_or_else(|| Error::corrupt("the wire", "a row that was put in isn't there"))?.int(0)
}

/// What an item says, as a digest. What a parser remarks of it is no part of that: a feed sends the same items in file
/// after file, each time at another line.
fn said(item: &WireItem) -> Result<String, Error> {
    let bare = WireItem { defects: Vec::new(), format: String::new(), ..item.clone() };
    Ok(digest([to_json(&bare, "a wire item")?.as_str()]))
}

pub(super) const fn class_name(class: ItemClass) -> &'static str {
    match class {
        ItemClass::Text => "text",
        ItemClass::Picture => "picture",
        ItemClass::Graphic => "graphic",
        ItemClass::Video => "video",
        ItemClass::Audio => "audio",
        ItemClass::Composite => "composite",
        ItemClass::Animation => "animation",
        ItemClass::Other => "other",
    }
}

#[cfg(test)]
mod tests {
    use news::Association;

    use super::*;

    #[test]
    fn a_lot_is_as_large_as_what_it_writes() {
        let naming = |names: usize| {
            let associations =
                (0..names).map(|n| Association { guid: n.to_string(), ..Association::default() });
            let (class, associations) = (ItemClass::Composite, associations.collect());
            WireItem { class, associations, ..WireItem::default() }
        };
        let check = |names: &[usize], expected: &[usize]| {
            let items: Vec<_> = names.iter().map(|names| naming(*names)).collect();
            let (mut rest, mut lots) = (&items[..], Vec::new());
            while !rest.is_empty() {
                lots.push(fitting(rest));
                rest = &rest[fitting(rest)..];
            }
            assert_eq!(lots, expected, "{names:?}");
        };
        check(&[], &[]);
        check(&[0; 401], &[200, 200, 1]);
        check(&[5_000; 3], &[1, 1, 1]);
        check(&[0, 990, 0, 5_000, 0, 0], &[2, 1, 1, 2]);
        check(&[495; 4], &[2, 2]);
    }
}
