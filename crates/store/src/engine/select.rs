//! A query that is put together: fixed texts and numbered parameters, so that nothing that anybody sent becomes SQL.

use sqlx::AssertSqlSafe;

use super::{Arg, Db, Row};
use crate::Error;

/// A query with the parameters that it names so far.
#[derive(Debug)]
pub(crate) struct Select<'a> {
    sql: String,
    args: Vec<Arg<'a>>,
    anew: bool,
}

impl<'a> Select<'a> {
    /// Begins with a text that names `args` as `$1` and on.
    pub fn new(sql: &'static str, args: impl Into<Vec<Arg<'a>>>) -> Self {
        Self { sql: sql.to_owned(), args: args.into(), anew: false }
    }

    /// Has it planned each time for its very parameters: what is quick for a rare word is slow for a common one.
    pub fn planned_anew(mut self) -> Self {
        self.anew = true;
        self
    }

    /// Adds a text.
    pub fn text(&mut self, text: &'static str) {
        self.sql.push_str(text);
    }

    /// Adds a text, then a parameter, then the rest of the text.
    pub fn with(&mut self, text: &'static str, arg: impl Into<Arg<'a>>, rest: &'static str) {
        self.args.push(arg.into());
        self.sql.push_str(text);
        self.sql.push_str(&format!("${}", self.args.len()));
        self.sql.push_str(rest);
    }

    /// Adds a condition on a column that is true or false. Written out, so that the index of the rare ones can serve.
    pub fn flag(&mut self, column: &'static str, wanted: Option<bool>) {
        match wanted {
            Some(true) => self.text(" AND "),
            Some(false) => self.text(" AND NOT "),
            None => return,
        }
        self.text(column);
    }

    pub async fn rows(&self, db: &Db) -> Result<Vec<Row>, Error> {
        // Every text in it is of this program.
        let sql = AssertSqlSafe(self.sql.as_str());
        if self.anew { db.rows_planned_anew(sql, &self.args).await } else { db.rows(sql, &self.args).await }
    }

    /// How the engine goes about it, a line for each step.
    #[cfg(test)]
    pub async fn plan(&self, db: &Db) -> Result<Vec<String>, Error> {
        let (explain, column) = match db {
            Db::Sqlite { .. } => ("EXPLAIN QUERY PLAN", 3),
            Db::Pg(_) => ("EXPLAIN (COSTS OFF)", 0),
        };
        let rows = db.rows(AssertSqlSafe(format!("{explain} {}", self.sql)), &self.args).await?;
        rows.iter().map(|row| row.text(column)).collect()
    }
}
