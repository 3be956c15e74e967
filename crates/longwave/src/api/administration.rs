//! Setting the newsroom up: desks, people who may sign in, feeds, redirects, all of it as one file; the table of rights
//! and the record.

use std::collections::BTreeMap;

use axum::extract::rejection::QueryRejection;
use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::http::header::CONTENT_TYPE;
use axum::response::IntoResponse;
use axum::{Extension, Json};
use news::{
    Desk, DeskId, DeskName, Edit, Feed, FeedId, Grant, Member, Piece, Redirect, Right, Role, ServiceId,
};
use serde::{Deserialize, Serialize};
use store::{AuditQuery, Audited};

use super::answer::{Failure, Path, within};
use super::exact::Exact;
use crate::bodies::Whole;
use crate::clock::now;
use crate::desk::{self, Done, Problem, Why};
use crate::ingest::{self, Tried};
use crate::newsroom::Newsroom;
use crate::people::{self, ByToken, Changed, Signed, readable};
use crate::settings::FolderFeed;
use crate::setup::{self, Told, told, told_way_in};

/// Redirects of one answer.
const REDIRECTS: usize = 1_000;

/// What was kept, as it is now; the record is told what it was.
pub type Kept<T> = Result<(Extension<Changed>, Json<T>), Failure>;

/// Sets up one piece.
pub async fn keep(
    room: &Newsroom,
    signed: &Signed,
    before: Option<Piece>,
    after: Piece,
) -> Result<Extension<Changed>, Failure> {
    let edit = Edit { before, after: Some(after) };
    Ok(recorded(&desk::set_up(room, vec![edit], &signed.0, now()).await?))
}

pub fn recorded(done: &Done) -> Extension<Changed> {
    Extension(done.for_record())
}

pub async fn desks(State(room): State<Newsroom>, _: Signed) -> Result<Json<Vec<Desk>>, Failure> {
    Ok(Json(room.store().desks().await?))
}

/// A desk, without its id.
#[derive(Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct DeskBody {
    name: String,
    #[serde(default)]
    retired: bool,
}

pub async fn set_desk(
    State(room): State<Newsroom>,
    Path((service, name)): Path<(ServiceId, DeskName)>,
    Whole(signed, Exact(body)): Whole<Signed, Exact<DeskBody>>,
) -> Kept<Desk> {
    let id = DeskId::new(service, name);
    let before = room.store().desks().await?.into_iter().find(|desk| desk.id == id);
    let desk = Desk { id, name: body.name, retired: body.retired };
    let changed = keep(&room, &signed, before.map(Piece::Desk), Piece::Desk(desk.clone())).await?;
    Ok((changed, Json(desk)))
}

/// Somebody who may sign in.
#[derive(Serialize)]
pub struct ToldMember {
    #[serde(flatten)]
    member: Member,
    /// Whether they took up their invitation.
    joined: bool,
}

pub async fn members(State(room): State<Newsroom>, signed: Signed) -> Result<Json<Vec<ToldMember>>, Failure> {
    signed.somewhere(Right::People)?;
    let accounts = room.store().accounts().await?.into_iter();
    let theirs = accounts.filter(|account| signed.0.may_grant(&account.grants));
    let told = |account: store::Account| ToldMember { joined: account.joined, member: account.member() };
    Ok(Json(theirs.map(told).collect()))
}

#[derive(Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct MemberBody {
    name: String,
    grants: Vec<Grant>,
    #[serde(default)]
    ended: bool,
}

pub async fn set_member(
    State(room): State<Newsroom>,
    Path(email): Path<String>,
    Whole(ByToken { signed, .. }, Exact(MemberBody { name, grants, ended })): Whole<
        ByToken,
        Exact<MemberBody>,
    >,
) -> Kept<Member> {
    let email = people::email_address(&email)?;
    let before = room.store().account_by_email(&email).await?.map(store::Account::member);
    let after = Member { email, name, grants, ended };
    let changed = keep(&room, &signed, before.map(Piece::Member), Piece::Member(after.clone())).await?;
    Ok((changed, Json(after)))
}

/// A link by which somebody chooses their password; told this once.
#[derive(Serialize)]
pub struct Link {
    link: String,
}

pub async fn invite(
    State(room): State<Newsroom>,
    ByToken { signed, .. }: ByToken,
    Path(email): Path<String>,
) -> Kept<Link> {
    let email = people::email_address(&email)?;
    let account = room.store().account_by_email(&email).await?;
    signed.somewhere(Right::People)?;
    let account = account.ok_or_else(|| Failure::not_found("member", &email))?;
    if !signed.0.may_grant(&account.grants) {
        return Err(Problem::Lacks(Right::People).into());
    }
    if account.grants.is_empty() {
        return Err(Problem::from(Why::NoRole).into());
    }
    let invited = people::invite(room.store(), &email, &account.name, &account.grants, now()).await?;
    let done = Done(vec![told_way_in("invitation", &email, "begun")]);
    let link = format!("{}/desk/invitation/{}", room.settings().address, invited.secret);
    Ok((recorded(&done), Json(Link { link })))
}

/// A feed, and when its provider was last heard of.
#[derive(Serialize)]
pub struct ToldFeed {
    /// None for a feed of the settings, which is the operator's.
    id: Option<FeedId>,
    provider: String,
    /// The folder's name in the newsroom's wire folder; of a feed of the settings, its path.
    folder: String,
    format: Option<String>,
    paused: bool,
    silent_after: Option<u32>,
    seen: Option<news::Timestamp>,
}

impl ToldFeed {
    fn set_up(feed: Feed) -> Self {
        let Feed { id, provider, folder, format, paused, silent_after } = feed;
        let (id, folder) = (Some(id), folder.to_string());
        Self { id, provider, folder, format, paused, silent_after, seen: None }
    }

    fn of_settings(feed: &FolderFeed) -> Self {
        Self {
            id: None,
            provider: feed.provider.clone(),
            folder: feed.folder.display().to_string(),
            format: feed.format.map(|format| format.as_str().to_owned()),
            paused: false,
            silent_after: feed.silent_after.and_then(|most| most.as_mins().try_into().ok()),
            seen: None,
        }
    }
}

pub async fn feeds(State(room): State<Newsroom>, signed: Signed) -> Result<Json<Vec<ToldFeed>>, Failure> {
    signed.everywhere(Right::Feeds)?;
    let seen: BTreeMap<_, _> = room.store().providers().await?.into_iter().collect();
    let set_up = room.store().feeds().await?.into_iter().map(ToldFeed::set_up);
    let all = set_up.chain(room.settings().feeds.iter().map(ToldFeed::of_settings));
    Ok(Json(all.map(|feed| ToldFeed { seen: seen.get(&feed.provider).copied(), ..feed }).collect()))
}

/// A feed, without its id.
#[derive(Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct FeedBody {
    provider: String,
    folder: FeedId,
    #[serde(default)]
    format: Option<String>,
    #[serde(default)]
    paused: bool,
    #[serde(default)]
    silent_after: Option<u32>,
}

impl FeedBody {
    fn with(self, id: FeedId) -> Feed {
        let Self { provider, folder, format, paused, silent_after } = self;
        Feed { id, provider, folder, format, paused, silent_after }
    }
}

pub async fn set_feed(
    State(room): State<Newsroom>,
    Path(id): Path<FeedId>,
    Whole(signed, Exact(body)): Whole<Signed, Exact<FeedBody>>,
) -> Kept<Feed> {
    let before = find_feed(&room, &id).await?;
    let feed = body.with(id);
    let changed = keep(&room, &signed, before.map(Piece::Feed), Piece::Feed(feed.clone())).await?;
    Ok((changed, Json(feed)))
}

async fn find_feed(room: &Newsroom, id: &FeedId) -> Result<Option<Feed>, Failure> {
    Ok(room.store().feeds().await?.into_iter().find(|feed| feed.id == *id))
}

pub async fn end_feed(
    State(room): State<Newsroom>,
    signed: Signed,
    Path(id): Path<FeedId>,
) -> Result<impl IntoResponse, Failure> {
    signed.everywhere(Right::Feeds)?;
    let before = find_feed(&room, &id).await?.ok_or_else(|| Failure::not_found("feed", &id))?;
    let edit = Edit { before: Some(Piece::Feed(before)), after: None };
    let done = desk::set_up(&room, vec![edit], &signed.0, now()).await?;
    Ok((StatusCode::NO_CONTENT, recorded(&done)))
}

/// What would come of the files that wait in a feed's folder.
pub async fn try_feed(
    State(room): State<Newsroom>,
    Whole(signed, Exact(body)): Whole<Signed, Exact<FeedBody>>,
) -> Result<Json<Vec<Tried>>, Failure> {
    signed.everywhere(Right::Feeds)?;
    let feed =
        ingest::of_desk(room.settings(), &body.with(FeedId::try_from("tried".to_owned()).map_err(bad)?));
    let tried = ingest::try_folder(&feed, room.limits()).await;
    Ok(Json(tried?))
}

fn bad(error: news::BadId) -> Problem {
    Problem::Unusable(error.to_string())
}

/// Which redirects.
#[derive(Deserialize, Default)]
#[serde(default, deny_unknown_fields)]
pub struct Which {
    /// Those after this address.
    after: String,
    limit: Option<usize>,
}

pub async fn redirects(
    State(room): State<Newsroom>,
    signed: Signed,
    query: Result<Query<Which>, QueryRejection>,
) -> Result<Json<Vec<Redirect>>, Failure> {
    signed.everywhere(Right::Redirects)?;
    let Which { after, limit } = query?.0;
    let limit = within("limit", limit, 1..=REDIRECTS)?.unwrap_or(100);
    Ok(Json(room.store().redirects(&after, limit).await?))
}

pub async fn set_redirects(
    State(room): State<Newsroom>,
    Whole(signed, Exact(all)): Whole<Signed, Exact<Vec<Redirect>>>,
) -> Kept<Done> {
    signed.everywhere(Right::Redirects)?;
    let mut edits = Vec::with_capacity(all.len());
    for redirect in all {
        let before = room.store().redirect(&redirect.from).await?.map(Piece::Redirect);
        edits.push(Edit { before, after: Some(Piece::Redirect(redirect)) });
    }
    let done = desk::set_up(&room, edits, &signed.0, now()).await?;
    Ok((recorded(&done), Json(done)))
}

/// Removes redirects, by the addresses that they are at.
pub async fn end_redirects(
    State(room): State<Newsroom>,
    Whole(signed, Exact(from)): Whole<Signed, Exact<Vec<String>>>,
) -> Kept<Done> {
    signed.everywhere(Right::Redirects)?;
    let mut edits = Vec::with_capacity(from.len());
    for from in from {
        let before = room.store().redirect(&from).await?;
        let before = before.ok_or_else(|| Failure::not_found("redirect", &from))?;
        edits.push(Edit { before: Some(Piece::Redirect(before)), after: None });
    }
    let done = desk::set_up(&room, edits, &signed.0, now()).await?;
    Ok((recorded(&done), Json(done)))
}

/// A right, and the roles that have it.
#[derive(Serialize)]
pub struct RightOf {
    right: &'static str,
    roles: Vec<Role>,
}

pub async fn rights(_: Signed) -> Json<Vec<RightOf>> {
    let roles = |right: Right| Role::ALL.into_iter().filter(|role| *role >= right.role()).collect();
    Json(Right::all().map(|right| RightOf { right: right.as_str(), roles: roles(right) }).collect())
}

/// An entry of the record, with its number.
#[derive(Serialize)]
pub struct Entry {
    pub id: i64,
    #[serde(flatten)]
    pub entry: Audited,
}

pub async fn record(
    State(room): State<Newsroom>,
    signed: Signed,
    query: Result<Query<AuditQuery>, QueryRejection>,
) -> Result<Json<Vec<Entry>>, Failure> {
    let services = readable(&signed.0)?;
    let query = AuditQuery { services, ..query?.0 };
    within("limit", query.limit, 1..=500)?;
    let found = room.store().audited(&query).await?;
    Ok(Json(found.into_iter().map(|(id, entry)| Entry { id, entry }).collect()))
}

pub async fn export(State(room): State<Newsroom>, signed: Signed) -> Result<impl IntoResponse, Failure> {
    signed.everywhere(Right::Setup)?;
    Ok(([(CONTENT_TYPE, "application/toml")], setup::whole(&room).await?))
}

/// How a file is brought in.
#[derive(Deserialize, Default)]
#[serde(default, deny_unknown_fields)]
pub struct How {
    /// Only tells what would change.
    dry_run: bool,
    /// Feeds and redirects that the file doesn't name are removed.
    whole: bool,
}

pub async fn import(
    State(room): State<Newsroom>,
    query: Result<Query<How>, QueryRejection>,
    Whole(ByToken { signed, .. }, text): Whole<ByToken, String>,
) -> Result<(Option<Extension<Changed>>, Json<Vec<Told>>), Failure> {
    signed.everywhere(Right::Setup)?;
    let How { dry_run, whole } = query?.0;
    let wanted = setup::read(&text).map_err(|error| Problem::Unusable(format!("{error:#}")))?;
    let edits = desk::import(&room, &wanted, whole, &signed.0, now()).await?;
    if dry_run {
        return Ok((None, Json(edits.iter().map(told).collect())));
    }
    let done = desk::set_up(&room, edits, &signed.0, now()).await?;
    Ok((Some(recorded(&done)), Json(done.0)))
}
