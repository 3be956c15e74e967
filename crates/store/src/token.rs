//! Tokens: who may use the API. Only a fingerprint of a token's secret is kept.

use news::{Actor, By, Grant, Role, Scope, Timestamp};

use crate::engine::{Lock, Row, Tx, from_json, to_json};
use crate::named::is_free;
use crate::{Error, Store};

/// A token, without its secret.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Token {
    pub id: i64,
    /// Whom the record names when the token is used.
    pub name: String,
    pub role: Role,
    pub scope: Scope,
    pub created: Timestamp,
    /// Since when it holds no more.
    pub ended: Option<Timestamp>,
    /// When it ends by itself.
    pub until: Option<Timestamp>,
    /// When it was last used; kept to the hour or so.
    pub used: Option<Timestamp>,
    /// Whose account made it, and what they are called; none where it was made at the command line.
    pub maker: Option<(i64, String)>,
    /// The token by which it was made.
    pub parent: Option<i64>,
}

/// What a token begins with.
#[derive(Debug, Clone, Copy)]
pub struct NewToken<'a> {
    pub name: &'a str,
    pub hash: &'a str,
    pub role: Role,
    pub scope: &'a Scope,
    pub until: Option<Timestamp>,
    /// Whose account makes it, and by which token of theirs.
    pub maker: Option<i64>,
    pub parent: Option<i64>,
}

impl Token {
    /// Whether it lets anybody in at this moment.
    pub fn holds(&self, now: Timestamp) -> bool {
        self.ended.is_none() && self.until.is_none_or(|until| now < until)
    }
}

/// The columns of a token.
macro_rules! token {
    ($rest:literal) => {
        concat!(
            "SELECT token.id, token.name, token.role, token.scope, token.created, token.ended, token.until, \
             token.used, token.maker, account.name, token.parent \
             FROM token LEFT JOIN account ON account.id = token.maker",
            $rest
        )
    };
}

const SAVE: &str = "INSERT INTO token (hash, name, role, scope, created, until, maker, parent) \
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT DO NOTHING RETURNING id";
const BY_HASH: &str = token!(" WHERE token.hash = $1");
const ALL: &str = token!(" ORDER BY token.id");
const USED: &str = "UPDATE token SET used = $2 WHERE id = $1";
const END: &str = "UPDATE token SET ended = $1 WHERE id = $2 AND ended IS NULL";
/// Every one that was made by it, or by one of those.
const END_MADE: &str = "WITH RECURSIVE made (id) AS (SELECT id FROM token WHERE id = $2 \
        UNION SELECT token.id FROM token JOIN made ON token.parent = made.id) \
    UPDATE token SET ended = $1 WHERE ended IS NULL AND id IN (SELECT id FROM made)";
const OF: &str = "SELECT id, role, scope FROM token WHERE maker = $1 AND ended IS NULL";
/// These hold the maker, and the token by which another is made, to the end of the transaction: neither ends meanwhile.
const MAKER: &str = "UPDATE account SET ended = NULL WHERE id = $1 AND ended IS NULL RETURNING grants";
const PARENT: &str = "UPDATE token SET ended = NULL WHERE id = $1 AND ended IS NULL RETURNING id";
/// Those that somebody made.
pub(crate) const END_TOKENS_OF: &str = "UPDATE token SET ended = $2 WHERE maker = $1 AND ended IS NULL";

impl Store {
    /// Keeps a token's fingerprint with what it allows, and gives the number to end it by.
    ///
    /// # Errors
    /// [`Error::Overtaken`] where a token with this fingerprint is here already, or whoever makes it may no longer, and
    /// [`Error::Setup`] where somebody has its name.
    pub async fn save_token(&self, new: NewToken<'_>, now: Timestamp) -> Result<i64, Error> {
        let NewToken { name, hash, role, scope, until, maker, parent } = new;
        let mut tx = self.db().begin().await?;
        // Before any row, as whoever sets the newsroom up does: else each could wait for the other.
        tx.exclusive(Lock::Log).await?;
        may_make(&mut tx, &new).await?;
        let (role, scope) = (to_json(&role, "a role")?, to_json(scope, "a scope")?);
        let args = [
            hash.into(),
            name.into(),
            (&role).into(),
            (&scope).into(),
            now.into(),
            until.into(),
            maker.into(),
            parent.into(),
        ];
        is_free(&mut tx, name, None, now).await?;
        let row = tx.row(SAVE, &args).await?.ok_or_else(|| Error::overtaken("a token with this secret"))?;
        tx.commit().await?;
        row.int(0)
    }

    /// The token with this fingerprint, ended or not.
    pub async fn token_by_hash(&self, hash: &str) -> Result<Option<Token>, Error> {
        self.db().row(BY_HASH, &[hash.into()]).await?.as_ref().map(token).transpose()
    }

    /// Every token, the first made first.
    pub async fn tokens(&self) -> Result<Vec<Token>, Error> {
        self.db().rows(ALL, &[]).await?.iter().map(token).collect()
    }

    /// Notes that a token was used.
    pub async fn token_used(&self, id: i64, now: Timestamp) -> Result<(), Error> {
        let mut tx = self.db().begin().await?;
        tx.run(USED, &[id.into(), now.into()]).await?;
        tx.commit().await
    }

    /// Ends a token, and those that were made by it; says whether there was one that held.
    pub async fn end_token(&self, id: i64, now: Timestamp) -> Result<bool, Error> {
        let mut tx = self.db().begin().await?;
        let ended = end(&mut tx, id, now).await?;
        tx.commit().await?;
        Ok(ended)
    }
}

/// # Errors
/// Where whoever makes a token has ended meanwhile, or has less than it.
async fn may_make(tx: &mut Tx, new: &NewToken<'_>) -> Result<(), Error> {
    let ended = || Error::overtaken("who makes the token");
    if let Some(maker) = new.maker {
        let grants = tx.row(MAKER, &[maker.into()]).await?.ok_or_else(ended)?;
        let actor = Actor { by: By::Clock, grants: grants.json(0, "grants")? };
        actor.has_all_of(new.role, new.scope).then_some(()).ok_or_else(ended)?;
    }
    if let Some(parent) = new.parent {
        tx.row(PARENT, &[parent.into()]).await?.ok_or_else(ended)?;
    }
    Ok(())
}

/// Ends a token, and those that were made by it: also one that another transaction makes by one of those while they end.
async fn end(tx: &mut Tx, id: i64, now: Timestamp) -> Result<bool, Error> {
    let args = [now.into(), id.into()];
    if tx.run(END, &args).await? == 0 {
        return Ok(false);
    }
    while tx.run(END_MADE, &args).await? > 0 {}
    Ok(true)
}

/// Ends the tokens that somebody made and that have more than they have now.
pub(crate) async fn end_beyond(
    tx: &mut Tx,
    account: i64,
    grants: &[Grant],
    now: Timestamp,
) -> Result<(), Error> {
    let actor = Actor { by: By::Clock, grants: grants.to_vec() };
    for row in tx.rows(OF, &[account.into()]).await? {
        let (role, scope): (Role, Scope) = (row.json(1, "a role")?, row.json(2, "a scope")?);
        if !actor.has_all_of(role, &scope) {
            end(tx, row.int(0)?, now).await?;
        }
    }
    Ok(())
}

fn token(row: &Row) -> Result<Token, Error> {
    Ok(Token {
        id: row.int(0)?,
        name: row.text(1)?,
        role: from_json(&row.text(2)?, "a role")?,
        scope: from_json(&row.text(3)?, "a scope")?,
        created: row.time(4)?,
        ended: row.maybe_time(5)?,
        until: row.maybe_time(6)?,
        used: row.maybe_time(7)?,
        maker: row.maybe_int(8)?.zip(row.maybe_text(9)?),
        parent: row.maybe_int(10)?,
    })
}
