//! The newsroom as it is set up: read whole, and changed piece by piece, all of a change or none of it.

use news::{
    Desk, Edit, Entry, Feed, LogEntry, Member, Piece, Redirect, Scope, ServiceId, Setup, SetupRefusal,
    Timestamp,
};

use crate::account::{self, ALL as ACCOUNTS, Account, BY_EMAIL, END_INVITATION};
use crate::engine::{Lock, Row, Select, Tx, to_json};
use crate::furniture::{PERSON, SAVE_PERSON, SAVE_SERVICE, SAVE_TOPIC, TOPIC, host_is_free};
use crate::log::append;
use crate::named::is_free;
use crate::redirects::{self, Known, redirect};
use crate::token::{END_TOKENS_OF, end_beyond};
use crate::{Error, Store, limit};

const SERVICE: &str = "SELECT service FROM service WHERE id = $1";
const DESKS: &str = "SELECT desk FROM desk ORDER BY id";
const DESK: &str = "SELECT desk FROM desk WHERE id = $1";
const SAVE_DESK: &str = "INSERT INTO desk (id, desk) VALUES ($1, $2) \
    ON CONFLICT (id) DO UPDATE SET desk = excluded.desk";
const FEEDS: &str = "SELECT feed FROM feed ORDER BY id";
const FEED: &str = "SELECT feed FROM feed WHERE id = $1";
const SAVE_FEED: &str = "INSERT INTO feed (id, feed) VALUES ($1, $2) \
    ON CONFLICT (id) DO UPDATE SET feed = excluded.feed";
const END_FEED: &str = "DELETE FROM feed WHERE id = $1";
const REDIRECT: &str = "SELECT address, target, status, elsewhere FROM redirect WHERE address = $1";
const REDIRECTS: &str = "SELECT address, target, status, elsewhere FROM redirect WHERE address > $1";
const ANY_REDIRECT: &str = "SELECT 1 FROM redirect LIMIT 1";
const ADD_MEMBER: &str =
    "INSERT INTO account (email, name, grants, ended, created) VALUES ($1, $2, $3, $4, $5)";
const CHANGE_MEMBER: &str = "UPDATE account SET name = $2, grants = $3, ended = $4 WHERE email = $1";
const END_SESSIONS: &str =
    "DELETE FROM session WHERE account IN (SELECT id FROM account WHERE email = $1 AND ended IS NOT NULL)";
const END_BROWSERS: &str = "DELETE FROM push_subscription \
    WHERE account IN (SELECT id FROM account WHERE email = $1 AND ended IS NOT NULL)";
/// From one provider to the next, by the index of their files.
pub(crate) const LAST_FILES: &str = "WITH RECURSIVE known (provider) AS ( \
        SELECT min(provider) FROM wire_file \
        UNION ALL \
        SELECT (SELECT min(wire_file.provider) FROM wire_file WHERE wire_file.provider > known.provider) \
        FROM known WHERE known.provider IS NOT NULL \
    ) SELECT provider, (SELECT max(received) FROM wire_file WHERE wire_file.provider = known.provider) \
    FROM known WHERE provider IS NOT NULL ORDER BY provider";

impl Store {
    /// All of it.
    pub async fn setup(&self) -> Result<Setup, Error> {
        let members = self.accounts().await?.into_iter().map(Account::member).collect();
        Ok(Setup {
            services: self.services().await?,
            desks: self.desks().await?,
            members,
            feeds: self.feeds().await?,
            redirects: self.redirects("", usize::MAX).await?,
            bylines: self.people().await?,
            topics: self.topics().await?,
        })
    }

    /// Every desk, by its id.
    pub async fn desks(&self) -> Result<Vec<Desk>, Error> {
        self.db().rows(DESKS, &[]).await?.iter().map(|row| row.json(0, "a desk")).collect()
    }

    /// Every feed that was set up at the desk, by its id.
    pub async fn feeds(&self) -> Result<Vec<Feed>, Error> {
        self.db().rows(FEEDS, &[]).await?.iter().map(|row| row.json(0, "a feed")).collect()
    }

    /// Where an address leads, which nothing else answers.
    pub async fn redirect(&self, from: &str) -> Result<Option<Redirect>, Error> {
        self.db().row(REDIRECT, &[from.into()]).await?.as_ref().map(redirect).transpose()
    }

    /// Redirects after an address, in their order.
    pub async fn redirects(&self, after: &str, most: usize) -> Result<Vec<Redirect>, Error> {
        let mut select = Select::new(REDIRECTS, [after.into()]);
        select.with(" ORDER BY address LIMIT ", limit(most), "");
        select.rows(self.db()).await?.iter().map(redirect).collect()
    }

    /// Whether any address leads anywhere.
    pub async fn has_redirects(&self) -> Result<bool, Error> {
        Ok(self.db().row(ANY_REDIRECT, &[]).await?.is_some())
    }

    /// When each provider was last heard of.
    pub async fn providers(&self) -> Result<Vec<(String, Timestamp)>, Error> {
        self.db().rows(LAST_FILES, &[]).await?.iter().map(|row| Ok((row.text(0)?, row.time(1)?))).collect()
    }

    /// Sets up anew what `edits` name, all of it or nothing.
    ///
    /// # Errors
    /// [`Error::Overtaken`] where a piece is no longer as it was before its edit, [`Error::Setup`] where the whole would
    /// break a rule.
    pub async fn set_up(&self, edits: &[Edit], now: Timestamp) -> Result<Vec<LogEntry>, Error> {
        let mut tx = self.db().begin().await?;
        change(&mut tx, edits, now).await?;
        let mut told: Vec<_> = edits.iter().filter_map(entry).map(|entry| (now, entry)).collect();
        told.dedup();
        let entries = append(&mut tx, told).await?;
        tx.commit().await?;
        self.announce(&entries);
        Ok(entries)
    }

    /// Whether [`set_up`](Self::set_up) would do it; nothing is kept.
    ///
    /// # Errors
    /// Why not.
    pub async fn try_set_up(&self, edits: &[Edit], now: Timestamp) -> Result<(), Error> {
        let mut tx = self.db().begin().await?;
        change(&mut tx, edits, now).await
    }
}

async fn change(tx: &mut Tx, edits: &[Edit], now: Timestamp) -> Result<(), Error> {
    // Alone from here on: nobody else can be changing what the rules look at.
    tx.exclusive(Lock::Log).await?;
    let known = redirects::known(tx, edits).await?;
    for edit in edits {
        edit.check()?;
        let Some(piece) = edit.piece() else { continue };
        if kept(tx, piece, &known).await? != edit.before {
            return Err(Error::overtaken(format!("{} {}", piece.kind().as_str(), piece.key())));
        }
        match &edit.after {
            Some(after) => keep(tx, after, now).await?,
            None => remove(tx, piece).await?,
        }
    }
    redirects::change(tx, edits).await?;
    for edit in edits {
        holds(tx, edit).await?;
    }
    redirects::lead_somewhere(tx, edits).await
}

/// The piece as it is kept now; of redirects, `redirects` are.
async fn kept(tx: &mut Tx, piece: &Piece, redirects: &Known) -> Result<Option<Piece>, Error> {
    let key = piece.key();
    let (sql, key) = match piece {
        Piece::Redirect(redirect) => {
            return Ok(redirects.get(&redirect.from).cloned().map(Piece::Redirect));
        }
        Piece::Byline(person) => (PERSON, person.id.number().into()),
        Piece::Topic(topic) => (TOPIC, topic.id.number().into()),
        Piece::Service(_) => (SERVICE, (&key).into()),
        Piece::Desk(_) => (DESK, (&key).into()),
        Piece::Member(_) => (BY_EMAIL, (&key).into()),
        Piece::Feed(_) => (FEED, (&key).into()),
    };
    tx.row(sql, &[key]).await?.map(|row| read(piece, &row)).transpose()
}

/// A row as a piece of the same kind.
fn read(like: &Piece, row: &Row) -> Result<Piece, Error> {
    Ok(match like {
        Piece::Service(_) => Piece::Service(row.json(0, "a service")?),
        Piece::Desk(_) => Piece::Desk(row.json(0, "a desk")?),
        Piece::Member(_) => Piece::Member(account::read(row)?.member()),
        Piece::Feed(_) => Piece::Feed(row.json(0, "a feed")?),
        Piece::Redirect(_) => Piece::Redirect(redirect(row)?),
        Piece::Byline(_) => Piece::Byline(row.json(0, "a person")?),
        Piece::Topic(_) => Piece::Topic(row.json(0, "a topic")?),
    })
}

async fn keep(tx: &mut Tx, piece: &Piece, now: Timestamp) -> Result<(), Error> {
    let key = piece.key();
    match piece {
        Piece::Service(service) => {
            let json = to_json(service, "a service")?;
            tx.run(SAVE_SERVICE, &[(&key).into(), (&json).into()]).await?;
        }
        Piece::Desk(desk) => {
            let json = to_json(desk, "a desk")?;
            tx.run(SAVE_DESK, &[(&key).into(), (&json).into()]).await?;
        }
        Piece::Member(member) => keep_member(tx, member, now).await?,
        Piece::Feed(feed) => {
            let json = to_json(feed, "a feed")?;
            tx.run(SAVE_FEED, &[(&key).into(), (&json).into()]).await?;
        }
        // With all others, in lots.
        Piece::Redirect(_) => {}
        Piece::Byline(person) => {
            let json = to_json(person, "a person")?;
            let picture = person.picture.map(news::PictureId::number);
            tx.run(SAVE_PERSON, &[person.id.number().into(), picture.into(), (&json).into()]).await?;
        }
        Piece::Topic(topic) => {
            let json = to_json(topic, "a topic")?;
            tx.run(SAVE_TOPIC, &[topic.id.number().into(), (&json).into()]).await?;
        }
    }
    Ok(())
}

async fn keep_member(tx: &mut Tx, member: &Member, now: Timestamp) -> Result<(), Error> {
    let Member { email, name, grants, ended } = member;
    let grants = to_json(grants, "grants")?;
    let known = tx.row(BY_EMAIL, &[email.into()]).await?.as_ref().map(account::read).transpose()?;
    let since = known.as_ref().and_then(|known| known.ended).unwrap_or(now);
    let ended = ended.then_some(since);
    if known.as_ref().is_none_or(|known| known.name != *name) {
        is_free(tx, name, known.as_ref().map(|known| known.id), now).await?;
    }
    let args = [email.into(), name.into(), (&grants).into(), ended.into(), now.into()];
    match known {
        None => tx.run(ADD_MEMBER, &args).await.map(drop),
        Some(known) => {
            tx.run(CHANGE_MEMBER, args.get(..4).unwrap_or_default()).await?;
            tx.run(END_SESSIONS, &[email.into()]).await?;
            tx.run(END_BROWSERS, &[email.into()]).await?;
            if let Some(ended) = ended {
                tx.run(END_TOKENS_OF, &[known.id.into(), ended.into()]).await?;
            }
            end_beyond(tx, known.id, &member.grants, now).await?;
            // An invitation is one to what was granted when it was given.
            if member.ended || known.grants != member.grants {
                tx.run(END_INVITATION, &[known.id.into()]).await?;
            }
            Ok(())
        }
    }
}

/// Takes a piece away; [`Edit::check`] says which may be.
async fn remove(tx: &mut Tx, piece: &Piece) -> Result<(), Error> {
    match piece {
        Piece::Feed(_) => tx.run(END_FEED, &[(&piece.key()).into()]).await.map(drop),
        // With all others, in lots.
        Piece::Redirect(_) => Ok(()),
        other => Err(SetupRefusal::Stays(other.key()).into()),
    }
}

/// What must hold of the whole once everything is changed.
async fn holds(tx: &mut Tx, edit: &Edit) -> Result<(), Error> {
    match (&edit.before, &edit.after) {
        (_, Some(Piece::Service(service))) => host_is_free(tx, service).await,
        (None, Some(Piece::Desk(desk))) => is_there(tx, desk.id.service()).await,
        (before, Some(Piece::Member(after))) => {
            let administered = matches!(before, Some(Piece::Member(before)) if before.administers());
            if administered && !after.administers() {
                another_administers(tx, &after.email).await?;
            }
            grants_are_somewhere(tx, after).await
        }
        _ => Ok(()),
    }
}

async fn is_there(tx: &mut Tx, service: &ServiceId) -> Result<(), Error> {
    let there = tx.row(SERVICE, &[service.as_str().into()]).await?;
    there.map(drop).ok_or_else(|| SetupRefusal::NoService(service.to_string()).into())
}

async fn grants_are_somewhere(tx: &mut Tx, member: &Member) -> Result<(), Error> {
    for grant in &member.grants {
        match &grant.scope {
            Scope::All => {}
            Scope::Services(services) => {
                for service in services {
                    is_there(tx, service).await?;
                }
            }
            Scope::Desks(desks) => {
                for desk in desks {
                    let there = tx.row(DESK, &[(&desk.to_string()).into()]).await?;
                    there.ok_or_else(|| SetupRefusal::NoDesk(desk.to_string()))?;
                }
            }
        }
    }
    Ok(())
}

async fn another_administers(tx: &mut Tx, email: &str) -> Result<(), Error> {
    for row in tx.rows(ACCOUNTS, &[]).await? {
        if account::read(&row)?.member().administers() {
            return Ok(());
        }
    }
    Err(SetupRefusal::LastAdministrator(email.to_owned()).into())
}

/// What readers' pages are told of an edit.
fn entry(edit: &Edit) -> Option<Entry> {
    Some(match edit.piece()? {
        Piece::Service(service) => Entry::Furniture { service: Some(service.id.clone()) },
        Piece::Desk(_) | Piece::Feed(_) | Piece::Redirect(_) => Entry::Setup,
        Piece::Byline(person) => Entry::Person { person: person.id },
        Piece::Topic(topic) => Entry::Topic { topic: topic.id },
        Piece::Member(_) => return None,
    })
}
