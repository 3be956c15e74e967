//! What became of the wire since somebody was shown it: a later version, a kill, a colleague who took an item, and what
//! came above the columns. All of it is one request, for every open page asks it as soon as anything arrives.

use axum::extract::rejection::QueryRejection;
use axum::extract::{Query, State};
use axum::response::Response;
use futures_util::future::try_join_all;
use news::{Status, WireId};
use serde::{Deserialize, Serialize};

use super::columns::{COLUMNS, Column, columns_of};
use super::here::Here;
use super::shown::Row;
use super::trouble::Trouble;
use super::wire::{List, Looking, Rows, rows, rows_of};
use crate::newsroom::Newsroom;

/// Rows that may be asked for at one time.
const MOST: usize = 500;
/// What a column is called that has what is looked for; the others have numbers.
const FOUND: &str = "found";

/// What is shown.
#[derive(Deserialize)]
pub struct Shown {
    /// Each item's number and how many stories drew on it then, as `12:0,15:2`.
    shown: String,
    /// Each column and the newest item that it had, as `found:12,0:15,1:`; nothing where only the items are asked about.
    #[serde(default)]
    columns: String,
    #[serde(flatten)]
    looking: Looking,
}

#[derive(Serialize)]
struct MeanwhilePage {
    /// What is shown, and how it is now; only what is different.
    changed: Vec<(WireId, Row)>,
    came: Vec<Came>,
}

/// What came since in a column.
#[derive(Serialize)]
struct Came {
    column: String,
    /// Where older rows of it are found.
    address: String,
    list: List,
    /// The row that nobody may overlook, though nothing moves where they read.
    gravest: Option<Row>,
}

/// Pairs as `12:0,15:2`.
fn pairs<T>(
    text: &str,
    what: &'static str,
    most: usize,
    pair: impl Fn(&str, &str) -> Option<T>,
) -> Result<Vec<T>, Trouble> {
    let one = |text: &str| text.split_once(':').and_then(|(left, right)| pair(left, right));
    let pairs: Option<Vec<_>> = text.split(',').filter(|text| !text.is_empty()).map(one).collect();
    pairs.filter(|pairs| pairs.len() <= most).ok_or_else(|| Trouble::Astray(what.into()))
}

impl Shown {
    fn items(&self) -> Result<Vec<(WireId, usize)>, Trouble> {
        pairs(&self.shown, "shown", MOST, |id, stories| Some((id.parse().ok()?, stories.parse().ok()?)))
    }

    /// The columns' names, and after which item rows are asked for; after none, where a column was empty.
    fn columns(&self) -> Result<Vec<(String, Rows)>, Trouble> {
        pairs(&self.columns, "columns", COLUMNS + 1, |column, newest| {
            let after = if newest.is_empty() { None } else { Some(newest.parse().ok()?) };
            Some((column.to_owned(), Rows { after, before: None }))
        })
    }
}

async fn changed(room: &Newsroom, shown: &[(WireId, usize)]) -> Result<Vec<(WireId, Row)>, Trouble> {
    let ids: Vec<_> = shown.iter().map(|(id, _)| *id).collect();
    let mut now = room.standings().of(room, &ids).await?;
    now.retain(|now| now.newest != now.shown || !shown.contains(&(now.shown, now.stories)));
    let newest: Vec<_> = now.iter().map(|now| now.newest).collect();
    let rows = rows_of(room, &room.store().wire_headings_of(&newest).await?).await?;
    let row = |id: WireId| rows.iter().find(|row| row.id == id).cloned();
    Ok(now.iter().filter_map(|now| Some((now.shown, row(now.newest)?))).collect())
}

async fn came(room: &Newsroom, here: &Here, shown: &Shown) -> Result<Vec<Came>, Trouble> {
    let asked = shown.columns()?;
    if asked.is_empty() {
        return Ok(Vec::new());
    }
    let (sought, columns) = (shown.looking.column()?, columns_of(room, here).await?);
    let marks: Vec<_> = columns.iter().map(Column::mark).collect();
    let known: Vec<_> = asked.iter().map(|(name, _)| Known::of(name)).collect();
    let column = |name: &str, of: &Known<'_>| {
        if name == FOUND {
            return Some((Looking::address(&sought), &sought));
        }
        let number = of.found(&marks, &known)?;
        let column = columns.get(number)?;
        Some((column.address(number), column))
    };
    let found = asked
        .iter()
        .zip(&known)
        .filter_map(|((name, which), known)| Some((column(name, known)?, name, *which)));
    let lists = found.map(|((address, sought), column, which)| async move {
        let list = rows(room, sought, which).await?;
        let grave = list.rows.iter().filter(|row| row.gravity().is_some());
        let mut gravest = grave.min_by_key(|row| row.gravity()).cloned();
        if list.older.is_some() && gravest.as_ref().and_then(Row::gravity) != Some(0) {
            gravest = stopped(room, sought, which).await?.or(gravest);
        }
        Ok::<_, Trouble>(Came { column: column.clone(), address, list, gravest })
    });
    let mut lists = try_join_all(lists).await?;
    lists.retain(|came| !came.list.rows.is_empty());
    Ok(lists)
}

/// What a page knows a column by, as `1.4f0c2a9b`: its place and its mark. Another window may have moved, changed or removed it.
struct Known<'a> {
    number: Option<usize>,
    mark: &'a str,
}

impl<'a> Known<'a> {
    fn of(name: &'a str) -> Self {
        let (number, mark) = name.split_once('.').unwrap_or((name, ""));
        Self { number: number.parse().ok(), mark }
    }

    /// Where it stands by now: one that was moved where its mark is; one that was changed where it was, unless another one
    /// that the page knows stands there.
    fn found(&self, marks: &[String], all: &[Self]) -> Option<usize> {
        let of_another =
            |number: usize| all.iter().any(|one| marks.get(number).is_some_and(|mark| mark == one.mark));
        let moved = marks.iter().position(|mark| mark == self.mark);
        moved.or(self.number.filter(|number| !of_another(*number)))
    }
}

/// The newest that is stopped of all that came, where it is more than is shown of it.
async fn stopped(room: &Newsroom, sought: &Column, which: Rows) -> Result<Option<Row>, Trouble> {
    for status in [Status::Canceled, Status::Withheld] {
        if sought.pubstatus.is_none_or(|sought| sought == status) {
            let sought = Column { pubstatus: Some(status), ..sought.clone() };
            if let Some(row) = rows(room, &sought, which).await?.rows.into_iter().next() {
                return Ok(Some(row));
            }
        }
    }
    Ok(None)
}

pub async fn meanwhile(
    State(room): State<Newsroom>,
    here: Here,
    query: Result<Query<Shown>, QueryRejection>,
) -> Response {
    let work = async {
        let shown = query?.0;
        let changed = changed(&room, &shown.items()?).await?;
        let came = came(&room, &here, &shown).await?;
        Ok(here.page(&room, "meanwhile.html", MeanwhilePage { changed, came }))
    };
    here.answer(&room, work).await
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(shown: &str, columns: &str) -> Shown {
        Shown { shown: shown.to_owned(), columns: columns.to_owned(), looking: Looking::default() }
    }

    #[test]
    fn a_column_is_known_wherever_another_window_moved_it() {
        let found = |asked: &[&str], marks: &[&str]| {
            let marks: Vec<_> = marks.iter().map(ToString::to_string).collect();
            let known: Vec<_> = asked.iter().map(|name| Known::of(name)).collect();
            known.iter().map(|one| one.found(&marks, &known)).collect::<Vec<_>>()
        };
        assert_eq!(found(&["0.a", "1.b", "2.c"], &["b", "a", "d"]), [Some(1), Some(0), Some(2)]);
        assert_eq!(found(&["0.a", "1.b"], &["b"]), [None, Some(0)], "the first was removed");
        assert_eq!(found(&["0", "1"], &["a", "b"]), [Some(0), Some(1)]);
    }

    #[test]
    fn what_no_page_asks_is_refused() {
        assert_eq!(shown("", "").items().unwrap(), []);
        assert_eq!(shown("z:0,10:2", "").items().unwrap().len(), 2);
        for bad in ["1", "1:x", "u:1", "1:-1", "1:0:0", &"1:0,".repeat(MOST + 1)] {
            assert!(shown(bad, "").items().is_err(), "{bad}");
        }
        assert_eq!(shown("", "found:10,0:,1:z").columns().unwrap().len(), 3);
        for bad in ["0", "0:u", &"0:,".repeat(COLUMNS + 2)] {
            assert!(shown("", bad).columns().is_err(), "{bad}");
        }
    }
}
