//! Taking in what a provider sent: the bytes once, each item once, whatever stops the process on the way.

use news::{Defect, ItemClass, Timestamp, WireId, WireItem};
use sha2::{Digest, Sha256};

use super::{digest, item_key, short};
use crate::engine::{Arg, Either, Tx, to_json};
use crate::migrate::hex;
use crate::{Error, Store, id, limit};

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

/// Two who take the same file in at once wait for each other here. SQLite has one writer at a time.
const LOCK: Either = Either { sqlite: "SELECT 1", pg: "SELECT pg_advisory_xact_lock(5173830482)" };
const FIND_FILE: &str = "SELECT id FROM wire_file WHERE key = $1";
const KEEP_FILE: &str = "INSERT INTO wire_file (key, provider, name, sha256, received, defects, \
        items, bytes) \
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8) RETURNING id";
const SAYS_THE_SAME: &str = "SELECT id FROM wire_item WHERE key = $1 AND version = $2 AND digest = $3";
const OF_THIS_FILE: &str =
    "SELECT id FROM wire_item WHERE key = $1 AND version = $2 AND file = $3 ORDER BY id LIMIT 1";
const LATER: &str = "SELECT 1 FROM wire_item WHERE key = $1 AND version > $2 LIMIT 1";
const NO_LONGER_NEWEST: &str = "UPDATE wire_item SET newest = false WHERE key = $1 AND newest";
const KEEP_ITEM: &str = "INSERT INTO wire_item (key, version, digest, file, provider, language, class, urgency, \
        pubstatus, quarantined, newest, handled, received, item) \
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, false, $12, $13) RETURNING id";

impl Store {
    /// Keeps a file's bytes and the items that were understood of it, in one transaction; what is here already is
    /// known again. `name` is what the provider called the file, `defects` what is wrong with it as a whole.
    pub async fn receive(
        &self,
        provider: &str,
        name: &str,
        bytes: &[u8],
        now: Timestamp,
        items: &[WireItem],
        defects: &[Defect],
    ) -> Result<Received, Error> {
        let mut tx = self.db().begin().await?;
        let lock = tx.pick(LOCK);
        tx.rows(lock, &[]).await?;
        let sha256 = hex(&Sha256::digest(bytes));
        let key = digest([provider, &sha256]);
        let known = tx.row(FIND_FILE, &[(&key).into()]).await?;
        let (file, new) = match &known {
            Some(row) => (row.int(0)?, false),
            None => {
                let defects = to_json(&defects, "a file's defects")?;
                let args: [Arg<'_>; 8] = [
                    (&key).into(),
                    short(provider).into(),
                    name.into(),
                    (&sha256).into(),
                    now.as_microsecond().into(),
                    (&defects).into(),
                    limit(items.len()).into(),
                    Arg::Bytes(bytes),
                ];
                (inserted(&mut tx, KEEP_FILE, &args).await?, true)
            }
        };
        let mut received = Vec::with_capacity(items.len());
        for item in items {
            received.push(keep(&mut tx, (file, new), item, now).await?);
        }
        tx.commit().await?;
        Ok(Received { file, new, items: received })
    }
}

async fn keep(
    tx: &mut Tx,
    (file, new_file): (i64, bool),
    item: &WireItem,
    now: Timestamp,
) -> Result<ReceivedItem, Error> {
    let said = said(item)?;
    let key = item_key(&item.provider, &item.guid).unwrap_or_else(|| digest([&item.provider, "", &said]));
    let version = i64::try_from(item.version).unwrap_or(i64::MAX);
    let mut found = tx.row(SAYS_THE_SAME, &[(&key).into(), version.into(), (&said).into()]).await?;
    if found.is_none() && !new_file {
        // The file was here before: a parser that understands it better makes no new version.
        found = tx.row(OF_THIS_FILE, &[(&key).into(), version.into(), file.into()]).await?;
    }
    if let Some(row) = found {
        return Ok(ReceivedItem { id: id(&row, 0, WireId::from_number)?, new: false });
    }
    let newest = tx.row(LATER, &[(&key).into(), version.into()]).await?.is_none();
    if newest {
        tx.run(NO_LONGER_NEWEST, &[(&key).into()]).await?;
    }
    let json = to_json(item, "a wire item")?;
    let args: [Arg<'_>; 13] = [
        (&key).into(),
        version.into(),
        (&said).into(),
        file.into(),
        short(&item.provider).into(),
        item.language.as_deref().map(short).into(),
        class_name(item.class).into(),
        item.urgency.map(i64::from).into(),
        item.pubstatus.as_str().into(),
        item.quarantined().into(),
        newest.into(),
        now.as_microsecond().into(),
        (&json).into(),
    ];
    let number = inserted(tx, KEEP_ITEM, &args).await?;
    let id = WireId::from_number(number).map_err(|error| Error::corrupt("a wire item's id", error))?;
    Ok(ReceivedItem { id, new: true })
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
