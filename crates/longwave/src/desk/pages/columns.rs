//! The columns of the wire: saved searches, which each journalist arranges, names and changes.

use axum::Form;
use axum::extract::rejection::{FormRejection, PathRejection};
use axum::extract::{Path, State};
use axum::response::Response;
use news::{ItemClass, Status};
use serde::{Deserialize, Serialize};
use store::WireQuery;

use super::administration::mark;
use super::choices::{Choices, subject, subject_shown};
use super::here::{Here, see_other};
use super::trouble::Trouble;
use super::wire::{ROWS, Rows};
use crate::desk;
use crate::newsroom::Newsroom;

/// Characters of a search.
pub const WORDS: usize = 200;

const TEXT: usize = 80;
/// Columns that one may have side by side.
pub const COLUMNS: usize = 8;

/// A saved search: a column of the wire.
#[derive(Debug, Clone, Serialize, Deserialize, Default, PartialEq)]
#[serde(default)]
pub struct Column {
    /// What its owner calls it; the columns that everybody starts with have a message for a name.
    pub name: String,
    pub provider: String,
    pub language: String,
    pub class: Option<ItemClass>,
    pub urgency: Option<u8>,
    pub pubstatus: Option<Status>,
    pub quarantined: Option<bool>,
    /// Words to be found in the items: see [`WireQuery::words`].
    pub words: String,
    /// A concept that must be among their subjects.
    pub subject: String,
}

impl Column {
    /// Where it is by itself, with this number.
    pub fn address(&self, number: usize) -> String {
        format!("/desk/wire/column/{number}?seen={}", self.mark())
    }

    /// What it asks of the store, from one item on or up to one.
    pub fn query(&self, Rows { after, before }: Rows) -> WireQuery {
        let some = |text: &String| Some(text.clone()).filter(|text| !text.is_empty());
        WireQuery {
            provider: some(&self.provider),
            language: some(&self.language),
            class: self.class,
            urgency: self.urgency,
            pubstatus: self.pubstatus,
            quarantined: self.quarantined,
            words: some(&self.words),
            subject: some(&self.subject),
            before,
            after,
            limit: Some(ROWS),
        }
    }

    /// What a page knows it by, wherever it stands by now.
    pub fn mark(&self) -> String {
        mark(Some(self)).chars().take(8).collect()
    }
}

/// What everybody starts with: all of it, what is urgent, and what must not be used.
fn usual(here: &Here) -> Vec<Column> {
    let named = |key: &str| Column { name: here.interface.word(key), ..Column::default() };
    vec![
        named("wire-column-all"),
        Column { urgency: Some(3), ..named("wire-column-urgent") },
        Column { pubstatus: Some(Status::Canceled), ..named("wire-column-killed") },
    ]
}

/// How somebody arranged their desk.
#[derive(Serialize, Deserialize, Default)]
#[serde(default)]
struct Arranged {
    wire: Vec<Column>,
    /// What was removed last, and where it stood.
    removed: Option<(usize, Column)>,
}

async fn arranged(room: &Newsroom, here: &Here) -> Result<Arranged, Trouble> {
    let arranged = room.store().arranged(here.at.account.id).await?;
    let arranged: Arranged = serde_json::from_str(&arranged).unwrap_or_default();
    Ok(if arranged.wire.is_empty() { Arranged { wire: usual(here), ..arranged } } else { arranged })
}

/// Their columns, in their order.
pub async fn columns_of(room: &Newsroom, here: &Here) -> Result<Vec<Column>, Trouble> {
    Ok(arranged(room, here).await?.wire)
}

/// What the column was called that they removed last, where there is room for it.
pub async fn removed_of(room: &Newsroom, here: &Here) -> Result<Option<String>, Trouble> {
    let Arranged { wire, removed } = arranged(room, here).await?;
    Ok(removed.filter(|_| wire.len() < COLUMNS).map(|(_, column)| column.name))
}

/// What to do with the columns.
#[derive(Deserialize)]
pub struct Arrange {
    /// `add`, `restore`, or what to do with the column of this number.
    #[serde(rename = "do")]
    verb: String,
    #[serde(default)]
    number: usize,
    /// What the page that asks knows the column by; it may stand elsewhere by now.
    #[serde(default)]
    seen: String,
    #[serde(default)]
    name: String,
    #[serde(default)]
    provider: String,
    #[serde(default)]
    language: String,
    #[serde(default)]
    class: String,
    #[serde(default)]
    urgency: String,
    #[serde(default)]
    pubstatus: String,
    #[serde(default)]
    words: String,
    #[serde(default)]
    subject: String,
}

/// A word of a form as the value that it stands for; an empty one is none.
fn chosen<T: serde::de::DeserializeOwned>(word: &str) -> Result<Option<T>, Trouble> {
    if word.is_empty() {
        return Ok(None);
    }
    let value = serde_json::from_value(serde_json::Value::String(word.to_owned()));
    value.map(Some).map_err(|_| Trouble::Astray(word.into()))
}

impl Arrange {
    /// The column that the form describes; `before` is what it looked for until now.
    async fn column(&self, room: &Newsroom, before: &Column) -> Result<Column, Trouble> {
        let choices = Choices::find(room, before).await?;
        Ok(Column {
            name: desk::name("name", &self.name, TEXT)?,
            provider: choices.provider(&self.provider)?,
            language: choices.language(&self.language)?,
            class: chosen(&self.class)?,
            urgency: self.urgency.parse().ok(),
            pubstatus: chosen(&self.pubstatus)?,
            quarantined: before.quarantined,
            words: desk::line("words", &self.words, WORDS)?,
            subject: subject(&desk::line("subject", &self.subject, WORDS)?)?,
        })
    }
}

pub async fn arrange(
    State(room): State<Newsroom>,
    here: Here,
    form: Result<Form<Arrange>, FormRejection>,
) -> Response {
    let work = async {
        let Form(asked) = form?;
        let Arranged { wire: mut columns, mut removed } = arranged(&room, &here).await?;
        let overtaken = || store::Error::Overtaken { what: "it".into() };
        let at = match asked.seen.as_str() {
            "" => asked.number,
            seen => columns.iter().position(|column| column.mark() == seen).ok_or_else(overtaken)?,
        };
        match asked.verb.as_str() {
            "add" if columns.len() < COLUMNS => columns.push(asked.column(&room, &Column::default()).await?),
            "change" => {
                let column = columns.get_mut(at).ok_or_else(|| Trouble::not_found("column", at))?;
                *column = asked.column(&room, column).await?;
            }
            "remove" if at < columns.len() => removed = Some((at, columns.remove(at))),
            "restore" if columns.len() < COLUMNS => {
                let (at, column) = removed.take().ok_or_else(|| Trouble::Astray("restore".into()))?;
                columns.insert(at.min(columns.len()), column);
            }
            "earlier" if at > 0 && at < columns.len() => columns.swap(at - 1, at),
            "later" if at + 1 < columns.len() => columns.swap(at, at + 1),
            _ => return Err(Trouble::Astray(asked.verb)),
        }
        let arranged = serde_json::to_string(&Arranged { wire: columns, removed }).unwrap_or_default();
        room.store().arrange(here.at.account.id, &arranged).await?;
        // Right after it, what was done is said, with the way to undo it.
        Ok(see_other(if asked.verb == "remove" { "/desk/wire?removed=true" } else { "/desk/wire" }))
    };
    here.answer(&room, work).await
}

#[derive(Serialize)]
struct ChangePage {
    seen: String,
    column: Column,
    choices: Choices,
}

/// A column as a form, with what it says now.
pub async fn change(
    State(room): State<Newsroom>,
    here: Here,
    number: Result<Path<usize>, PathRejection>,
) -> Response {
    let work = async {
        let Path(number) = number?;
        let mut columns = columns_of(&room, &here).await?.into_iter();
        let column = columns.nth(number).ok_or_else(|| Trouble::not_found("column", number))?;
        let choices = Choices::find(&room, &column).await?.told(here.interface);
        let seen = column.mark();
        let column = Column { subject: subject_shown(&column.subject, here.interface), ..column };
        let page = ChangePage { seen, column, choices };
        Ok(here.page(&room, "column-change.html", page))
    };
    here.answer(&room, work).await
}
