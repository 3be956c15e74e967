//! What is looked for in the wire by words, as either engine's index is asked; and the words of what came before there
//! was one.

use news::{WireId, WireItem};

use super::WireQuery;
use super::receive::class_name;
use super::words;
use crate::engine::{Db, Either, Lock, Tx};
use crate::{Error, Store, id, limit};

const KEEP: Either = Either {
    sqlite: "INSERT INTO wire_words (rowid, words) VALUES ($1, $2)",
    pg: "INSERT INTO wire_words (item_id, words) VALUES ($1, $2::text::tsvector)",
};
const FORGET: Either = Either {
    sqlite: "DELETE FROM wire_words WHERE rowid IN (SELECT id FROM wire_item WHERE key = $1 AND newest)",
    pg: "DELETE FROM wire_words WHERE item_id IN (SELECT id FROM wire_item WHERE key = $1 AND newest)",
};
const BACKLOG: &str = "SELECT below FROM wire_backlog";
const WAITING: &str = "SELECT id, item FROM wire_item WHERE newest AND id < $1 ORDER BY id DESC LIMIT $2";
const CAME_TO: &str = "UPDATE wire_backlog SET below = $1";
const ALL_DONE: &str = "DELETE FROM wire_backlog";

/// A word or a phrase of a search.
#[derive(Debug, Default, PartialEq, Eq)]
struct Term {
    /// Several are a phrase: one after the other.
    words: Vec<String>,
    /// Whether it must not be there.
    barred: bool,
    /// Whether the last word is only the beginning of one.
    begins: bool,
}

/// What a search asks for: all of its words, in any order; `"several words"` as they stand; none that has a `-`
/// before it; `begin*` for every word that begins so.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Sought(Vec<Term>);

/// What opens and closes a phrase, on whatever keyboard.
const QUOTES: [char; 9] = ['"', '“', '”', '„', '«', '»', '「', '」', '＂'];
/// Terms of one search.
const TERMS: usize = 20;
/// The shortest beginning of a word that is taken for one, in characters: shorter ones stand for half the dictionary.
const BEGINNING: usize = 4;

impl Sought {
    fn read(text: &str) -> Self {
        let mut terms = Vec::new();
        let mut rest = text.trim_start();
        while !rest.is_empty() && terms.len() < TERMS {
            let bare = rest.trim_start_matches(['-', '−']);
            let barred = bare.len() < rest.len();
            let quoted = bare.strip_prefix(QUOTES);
            let (said, after) = match quoted {
                Some(inner) => inner.split_once(QUOTES).unwrap_or((inner, "")),
                None => bare.split_once(char::is_whitespace).unwrap_or((bare, "")),
            };
            let found: Vec<String> = words::words(said).take(TERMS).collect();
            let begins =
                said.ends_with('*') && found.last().is_some_and(|word| word.chars().count() >= BEGINNING);
            if quoted.is_some() || barred || begins {
                terms.extend((!found.is_empty()).then_some(Term { words: found, barred, begins }));
            } else {
                terms.extend(found.into_iter().map(|word| Term { words: vec![word], ..Term::default() }));
            }
            rest = after.trim_start();
        }
        Self(terms)
    }

    /// With what else the query asks for, in the index's words.
    pub fn of(query: &WireQuery) -> Option<Self> {
        let said = query.words.as_deref().filter(|words| !words.trim().is_empty());
        if said.is_none() && query.subject.is_none() {
            return None;
        }
        let facets = [
            query.subject.as_deref().map(words::subject),
            query.provider.as_deref().map(words::provider),
            query.language.as_deref().map(words::language),
            query.class.map(|class| format!("class={}", class_name(class))),
            query.urgency.filter(|urgency| (1..=9).contains(urgency)).map(words::urgency),
        ];
        Some(Self::with(said.unwrap_or_default(), facets.into_iter().flatten()))
    }

    /// What is said, of what is all this; where words are said that are none, nothing.
    pub fn with(said: &str, facts: impl Iterator<Item = String>) -> Self {
        let Self(mut terms) = Self::read(said);
        let none = !said.trim().is_empty() && terms.is_empty();
        let first = if none { words::NOTHING } else { words::ITEM }.to_owned();
        let facts = std::iter::once(first).chain(facts);
        terms.extend(facts.map(|word| Term { words: vec![word], ..Term::default() }));
        Self(terms)
    }

    /// As the index of this engine is asked.
    pub fn asked_of(&self, db: &Db) -> String {
        match db {
            Db::Sqlite { .. } => self.sqlite(),
            Db::Pg(_) => self.postgres(),
        }
    }

    /// As SQLite's FTS5 is asked.
    fn sqlite(&self) -> String {
        let term = |term: &Term| {
            let quoted = format!("\"{}\"", term.words.join(" ").replace('"', "\"\""));
            if term.begins { format!("{quoted}*") } else { quoted }
        };
        let of = |barred| self.0.iter().filter(move |term: &&Term| term.barred == barred).map(term);
        let wanted = of(false).collect::<Vec<_>>().join(" AND ");
        let barred: String = of(true).map(|term| format!(" NOT {term}")).collect();
        format!("({wanted}){barred}")
    }

    /// As a `tsquery` of PostgreSQL.
    fn postgres(&self) -> String {
        let term = |term: &Term| {
            let mut words: Vec<_> = term.words.iter().map(|word| lexeme(word)).collect();
            if let Some(last) = words.last_mut().filter(|_| term.begins) {
                last.push_str(":*");
            }
            format!("{}({})", if term.barred { "!" } else { "" }, words.join(" <-> "))
        };
        self.0.iter().map(term).collect::<Vec<_>>().join(" & ")
    }
}

/// A word as PostgreSQL reads it in a `tsvector` or a `tsquery`, whatever stands in it.
fn lexeme(word: &str) -> String {
    format!("'{}'", word.replace('\\', "\\\\").replace('\'', "''"))
}

/// Words as a `tsvector` is written: each with its place.
pub(crate) fn vector(words: &str) -> String {
    let words = words.split(' ').enumerate();
    words.map(|(at, word)| format!("{}:{}", lexeme(word), at + 1)).collect::<Vec<_>>().join(" ")
}

/// Keeps what an item is found by.
pub(super) async fn keep(tx: &mut Tx, number: i64, item: &WireItem) -> Result<(), Error> {
    let words = words::of_item(item);
    let words = match tx {
        Tx::Sqlite(_) => words,
        Tx::Pg(_) => vector(&words),
    };
    let sql = tx.pick(KEEP);
    tx.run(sql, &[number.into(), (&words).into()]).await.map(drop)
}

/// The newest version of this key is found no more: another one takes its place.
pub(super) async fn forget(tx: &mut Tx, key: &str) -> Result<(), Error> {
    let sql = tx.pick(FORGET);
    tx.run(sql, &[key.into()]).await.map(drop)
}

impl Store {
    /// About how many items that came before there was an index can't be found by their words yet.
    pub async fn wire_backlog(&self) -> Result<u64, Error> {
        let below = self.db().row(BACKLOG, &[]).await?.map(|row| row.int(0)).transpose()?;
        Ok(below.map_or(0, |below| u64::try_from(below - 1).unwrap_or_default()))
    }

    /// Keeps the words of some of those, the last to arrive first, and gives how many are left. Ended half way, it goes
    /// on where it was. An item that can't be read is found by no word.
    pub async fn work_off_backlog(&self, most: usize) -> Result<u64, Error> {
        let mut tx = self.db().begin().await?;
        tx.exclusive(Lock::Wire).await?;
        let Some(below) = tx.row(BACKLOG, &[]).await? else { return Ok(0) };
        let rows = tx.rows(WAITING, &[below.int(0)?.into(), limit(most).into()]).await?;
        for row in &rows {
            if let Ok(item) = row.json::<WireItem>(1, "a wire item") {
                keep(&mut tx, row.int(0)?, &item).await?;
            }
        }
        let last = rows.last().map(|row| id(row, 0, WireId::from_number)).transpose()?;
        match last.filter(|_| rows.len() >= most) {
            Some(last) => tx.run(CAME_TO, &[last.number().into()]).await?,
            None => tx.run(ALL_DONE, &[]).await?,
        };
        tx.commit().await?;
        self.wire_backlog().await
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, sqlite: &str, postgres: &str) {
        let query = WireQuery { words: Some(text.into()), ..WireQuery::default() };
        let sought = Sought::of(&query).unwrap();
        assert_eq!(sought.sqlite(), sqlite, "{text}");
        assert_eq!(sought.postgres(), postgres, "{text}");
    }

    #[test]
    fn a_search_is_asked_alike_of_both_engines() {
        check("Ferry FIRE", r#"("ferry" AND "fire" AND "is=item")"#, "('ferry') & ('fire') & ('is=item')");
        check(
            "“ferry fire” -drill*",
            r#"("ferry fire" AND "is=item") NOT "drill"*"#,
            "('ferry' <-> 'fire') & !('drill':*) & ('is=item')",
        );
        check("台湾地震", r#"("台湾" AND "地震" AND "is=item")"#, "('台湾') & ('地震') & ('is=item')");
        check("-sport", r#"("is=item") NOT "sport""#, "!('sport') & ('is=item')");
        // Nothing of it is a word, so nothing is found; nor does anything of it reach the engines.
        check("\"' OR 1=1) --\\", r#"("or 1 1" AND "is=item")"#, "('or' <-> '1' <-> '1') & ('is=item')");
        check("*** \" - ", r#"("is=nothing")"#, "('is=nothing')");
    }

    #[test]
    fn what_is_not_asked_by_words_needs_no_index() {
        assert_eq!(Sought::of(&WireQuery { words: Some("  ".into()), ..WireQuery::default() }), None);
    }
}
