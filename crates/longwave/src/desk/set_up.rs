//! Setting the newsroom up: services, desks, people, feeds, redirects, bylines and topics, one of them or a file of all.

use std::collections::{BTreeMap, BTreeSet};

use news::{
    Actor, Edit, Grant, Kind, Member, Person, Piece, Right, Scope, ServiceId, Setup, Timestamp, Topic,
};
use serde::Serialize;

use super::names::{check_service, has_words};
use super::{NAME, Problem, name};
use crate::ingest::of_desk;
use crate::newsroom::Newsroom;
use crate::people::{Changed, email_address};
use crate::setup::{Told, told};

/// Characters of what is said of somebody.
const BLURB: usize = 2_000;
/// Things that the record tells of one request; of more it says how many they were.
const ON_RECORD: usize = 200;

/// What was changed.
#[derive(Debug, Serialize)]
pub struct Done(pub Vec<Told>);

impl Done {
    /// As the record keeps it.
    pub fn for_record(&self) -> Changed {
        let more = self.0.len().saturating_sub(ON_RECORD);
        let told: Vec<_> = self.0.iter().take(ON_RECORD).collect();
        let json = serde_json::json!({ "changed": told, "more": more });
        Changed(json.to_string())
    }
}

/// Sets up anew what `edits` name, all of it or nothing.
///
/// # Errors
/// Where the actor lacks a right for any of it, somebody else was faster, or it would break a rule.
pub async fn set_up(
    room: &Newsroom,
    edits: Vec<Edit>,
    actor: &Actor,
    now: Timestamp,
) -> Result<Done, Problem> {
    let edits = fit(room, edits, actor)?;
    let entries = room.store().set_up(&edits, now).await?;
    entries.iter().for_each(|entry| room.follow(entry));
    // Whoever began a service or a desk may write there at once.
    let kinds: BTreeSet<_> = edits.iter().filter_map(|edit| edit.piece()).map(Piece::kind).collect();
    if kinds.contains(&Kind::Service) {
        room.read_again(true).await;
    }
    if kinds.contains(&Kind::Desk) || kinds.contains(&Kind::Redirect) {
        room.read_again(false).await;
    }
    for name in edits.iter().filter_map(|edit| silent_no_more(room, edit)) {
        room.store().forget_feed(&name).await?;
    }
    Ok(Done(edits.iter().map(told).collect()))
}

/// The name of a feed whose silence counts no more: it was removed, or is taken in again.
fn silent_no_more(room: &Newsroom, edit: &Edit) -> Option<String> {
    let Some(Piece::Feed(before)) = &edit.before else { return None };
    let name = of_desk(room.settings(), before).name();
    let goes_on = match &edit.after {
        Some(Piece::Feed(after)) => of_desk(room.settings(), after).name() == name && !before.paused,
        _ => false,
    };
    (!goes_on).then_some(name)
}

/// The edits that a file with the newsroom's setup asks for, each found to be possible.
///
/// # Errors
/// As [`set_up`]; nothing is kept either way.
pub async fn import(
    room: &Newsroom,
    wanted: &Setup,
    whole: bool,
    actor: &Actor,
    now: Timestamp,
) -> Result<Vec<Edit>, Problem> {
    if !actor.has_everywhere(Right::Setup) {
        return Err(Problem::Lacks(Right::Setup));
    }
    let edits = fit(room, room.store().setup().await?.edits(wanted, whole), actor)?;
    room.store().try_set_up(&edits, now).await?;
    Ok(edits)
}

/// The edits as they are to be kept, each allowed; those that change nothing are left out.
fn fit(room: &Newsroom, edits: Vec<Edit>, actor: &Actor) -> Result<Vec<Edit>, Problem> {
    let mut fitted = Vec::new();
    for Edit { before, after } in edits {
        let after = after.map(|piece| fit_piece(room, piece)).transpose()?;
        let edit = Edit { before, after };
        if edit.before == edit.after {
            continue;
        }
        edit.allowed(actor).map_err(Problem::Lacks)?;
        if let Some(Piece::Service(service)) = &edit.after {
            has_words(service, edit.before.is_some())?;
        }
        edit.check()?;
        fitted.push(edit);
    }
    Ok(fitted)
}

fn fit_piece(room: &Newsroom, piece: Piece) -> Result<Piece, Problem> {
    Ok(match piece {
        Piece::Service(service) => Piece::Service(check_service(service)?),
        Piece::Desk(mut desk) => {
            desk.name = name("name", &desk.name, NAME)?;
            Piece::Desk(desk)
        }
        Piece::Member(member) => Piece::Member(fit_member(member)?),
        Piece::Feed(mut feed) => {
            feed.provider = name("provider", &feed.provider, NAME)?;
            let format = feed.format.as_deref().map(str::parse::<wire::Format>).transpose();
            format.map_err(|error| Problem::Unusable(format!("format: {error}")))?;
            Piece::Feed(feed)
        }
        Piece::Redirect(redirect) => {
            redirect.check(|host| room.reader().own_host(host))?;
            Piece::Redirect(redirect)
        }
        Piece::Byline(Person { id, name: called, names, blurbs, desk, picture }) => {
            let called = name("name", &called, NAME)?;
            let (names, blurbs) = (named("names", names, NAME)?, named("blurbs", blurbs, BLURB)?);
            Piece::Byline(Person { id, name: called, names, blurbs, desk, picture })
        }
        Piece::Topic(Topic { id, concept, names }) => {
            let concept = concept.map(|concept| name("concept", &concept, BLURB)).transpose()?;
            Piece::Topic(Topic { id, concept, names: named("names", names, NAME)? })
        }
    })
}

fn fit_member(member: Member) -> Result<Member, Problem> {
    let empty = |grant: &Grant| match &grant.scope {
        Scope::All => false,
        Scope::Services(services) => services.is_empty(),
        Scope::Desks(desks) => desks.is_empty(),
    };
    if member.grants.iter().any(empty) {
        return Err(Problem::Unusable(format!("{}: a grant names no service and no desk", member.email)));
    }
    let (email, called) = (email_address(&member.email)?, name("name", &member.name, NAME)?);
    Ok(Member { email, name: called, ..member })
}

/// What each service calls something.
fn named(
    field: &str,
    texts: BTreeMap<ServiceId, String>,
    most: usize,
) -> Result<BTreeMap<ServiceId, String>, Problem> {
    let tidied = |(service, text): (ServiceId, String)| {
        let text = name(&format!("{field}.{service}"), &text, most)?;
        Ok((service, text))
    };
    texts.into_iter().map(tidied).collect()
}
