//! A room: the draft, and everybody who has it open. Nothing here waits for anything.

use std::collections::{HashMap, HashSet};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Instant;

use bytes::Bytes;
use draft::{Applied, Bad, Deed, Draft, Message, Presence};
use news::{Actor, By, Content, Story, StoryId, Timestamp};
use tokio::sync::{Notify, mpsc};

use super::comments::Untold;
use super::revise::Snapshot;
use super::seat::{BEHIND, Leave, Seat};
use super::{may_see, standing};
use crate::desk::pages::Said;
use crate::newsroom::Newsroom;

/// Connections to one story; a desk has fewer people.
const SEATS: usize = 60;

/// A story that people are writing.
pub struct Room {
    story: StoryId,
    born: Timestamp,
    state: Mutex<State>,
    /// One at a time keeps changes or writes a revision.
    pub(super) turn: tokio::sync::Mutex<()>,
    /// There is something to do for whoever looks after the room.
    pub(super) wake: Notify,
}

/// What the newest revision that the room knows says.
pub(super) struct Settled {
    pub revision: u32,
    pub content: Content,
    /// The draft when it said that.
    pub state: Vec<u8>,
}

/// A change, and who made it, with what was granted them then.
#[derive(Clone)]
pub(super) struct Did {
    pub actor: Actor,
    pub bytes: Vec<u8>,
    /// It changes what a revision says: it is no comment, and no revision from elsewhere.
    pub typed: bool,
}

pub(super) struct State {
    /// The story as was last heard of it: whose it is, and what stops it.
    pub story: Story,
    pub draft: Draft,
    pub settled: Settled,
    /// Every change since the settled state: the draft can be made again of both.
    pub since: Vec<Did>,
    /// How many of them the database has.
    pub kept: usize,
    /// The number of the last one that the database has, and how many rows they are there.
    pub seq: i64,
    pub rows: usize,
    /// Who typed last, and when; and when the first did what no revision says.
    pub last: Option<By>,
    pub typed: Option<Instant>,
    pub first: Option<Instant>,
    /// The story's newest revision, as was heard.
    pub newest: u32,
    /// What a revision is written of, or was and isn't noted.
    pub written: Option<Arc<Snapshot>>,
    /// A revision from elsewhere is in the draft, and it isn't noted yet.
    pub adopting: bool,
    /// Why it can't be saved as a revision.
    pub unsaved: Said,
    /// Somebody is owed word that what they sent is kept, new or not.
    pub owing: bool,
    /// The comments that were found, and those of them of which people are to be told.
    pub found: HashSet<String>,
    pub untold: Vec<Untold>,
    /// What people did beside the words that isn't kept, and on record, yet.
    pub deeds: Vec<(By, Deed)>,
    pub closed: bool,
    seats: HashMap<u64, Seat>,
    presence: Presence,
    next: u64,
}

impl Room {
    pub(super) fn new(
        story: Story,
        born: Timestamp,
        draft: Draft,
        settled: Settled,
        seq: i64,
        since: Vec<Did>,
    ) -> Self {
        let now = (!since.is_empty()).then(Instant::now);
        let id = story.id;
        // Of what came since, a process that was killed may have told nobody. To be told twice does no harm.
        let known =
            Draft::load(&settled.state, []).map_or_else(|_| draft.comments(), |draft| draft.comments());
        let mut state = State {
            found: known.into_iter().map(|comment| comment.key).collect(),
            untold: Vec::new(),
            deeds: Vec::new(),
            draft,
            settled,
            kept: since.len(),
            rows: since.len(),
            last: since.iter().rfind(|did| did.typed).map(|did| did.actor.by.clone()),
            since,
            seq,
            typed: now,
            first: now,
            newest: story.head.number,
            written: None,
            adopting: false,
            story,
            unsaved: Said::default(),
            owing: false,
            closed: false,
            seats: HashMap::new(),
            presence: Presence::default(),
            next: 0,
        };
        state.find_comments();
        let wake = Notify::new();
        if !state.untold.is_empty() {
            wake.notify_one();
        }
        Self { story: id, born, state: Mutex::new(state), turn: tokio::sync::Mutex::default(), wake }
    }

    pub fn story(&self) -> StoryId {
        self.story
    }

    pub fn born(&self) -> Timestamp {
        self.born
    }

    pub(super) fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Whether somebody may write here now.
    pub fn may(&self, actor: &Actor) -> bool {
        self.state().story.written_by(actor)
    }

    /// Comes in. The receiver has what is to be sent; it ends when the room drops the connection.
    /// What is said there is in a language of the desk.
    pub fn join(&self, actor: &Actor, language: &'static str) -> Result<(u64, mpsc::Receiver<Bytes>), Leave> {
        let mut state = self.state();
        if state.closed {
            return Err(Leave::Again);
        }
        if state.seats.len() >= SEATS {
            return Err(Leave::Full);
        }
        let (out, receiver) = mpsc::channel(BEHIND);
        let number = state.next;
        state.next += 1;
        let may = state.story.written_by(actor);
        state.seats.insert(number, Seat::new(actor.clone(), language, may, out));
        let hello = [standing(&state.story), Message::May(may), Message::Revision(state.settled.revision)];
        hello.iter().for_each(|message| state.send(number, message));
        if !state.unsaved.is_empty() {
            state.say_unsaved(number);
        }
        Ok((number, receiver))
    }

    /// Looks again at the story, and at what somebody may there, who is `actor` by now.
    ///
    /// # Errors
    /// Says why the connection must end.
    pub async fn look_again(&self, newsroom: &Newsroom, number: u64, actor: &Actor) -> Result<(), Leave> {
        match newsroom.store().story(self.story).await {
            Ok(Some(story)) => self.changed(&story),
            Ok(None) => {}
            Err(error) => tracing::warn!(story = %self.story, %error, "who may write it is as it was"),
        }
        self.judge_again(number, actor)
    }

    fn judge_again(&self, number: u64, actor: &Actor) -> Result<(), Leave> {
        let mut state = self.state();
        let Some(seat) = state.seats.get_mut(&number) else { return Err(state.why_gone(actor)) };
        seat.actor = actor.clone();
        state.judge(number);
        if state.seats.contains_key(&number) { Ok(()) } else { Err(state.why_gone(actor)) }
    }

    /// Why somebody has no place here any longer.
    pub fn why_gone(&self, actor: &Actor) -> Leave {
        self.state().why_gone(actor)
    }

    /// Goes.
    pub fn leave(&self, number: u64) {
        self.state().remove(number);
        self.wake.notify_one();
    }

    /// Takes in a message.
    ///
    /// # Errors
    /// Says why the connection must end.
    pub fn receive(&self, number: u64, bytes: &[u8]) -> Result<(), Leave> {
        let message = draft::decode(bytes).map_err(|_| Leave::Unfit)?;
        let mut state = self.state();
        if !state.seats.contains_key(&number) {
            return Err(Leave::Again);
        }
        match message {
            Message::Reached(reach) => state.greet(number, &reach),
            Message::Missing(_) | Message::Update(_) => {
                let done = state.change(number, &message);
                self.wake.notify_one();
                done
            }
            Message::Present(presence) => state.present(number, &presence),
            _ => Err(Leave::Unfit),
        }
    }

    /// How many changes came over a connection.
    pub fn received_of(&self, number: u64) -> u64 {
        self.state().seats.get(&number).map_or(0, |seat| seat.received)
    }

    /// The story was changed: its newest revision may be another, it may be another desk's, and it may have ended.
    pub fn changed(&self, story: &Story) {
        let mut state = self.state();
        // Two changes may be told in another order than they were made in.
        if story.version <= state.story.version {
            return;
        }
        state.newest = state.newest.max(story.head.number);
        let before = std::mem::replace(&mut state.story, story.clone());
        let now = standing(story);
        if standing(&before) != now {
            state.broadcast(&now, None);
        }
        let seats: Vec<_> = state.seats.keys().copied().collect();
        seats.into_iter().for_each(|number| state.judge(number));
        self.wake.notify_one();
    }

    /// The revision that the room knows to have been said last.
    #[cfg(test)]
    pub(super) fn settled_at(&self) -> u32 {
        self.state().settled.revision
    }

    /// Whether nobody comes in any more.
    pub(super) fn closed(&self) -> bool {
        self.state().closed
    }

    /// Whether nobody needs the room any longer; then nobody comes in.
    pub(super) fn ends(&self) -> bool {
        let mut state = self.state();
        let done = state.kept == state.since.len() && state.untold.is_empty();
        state.closed = state.closed || state.seats.is_empty() && done;
        state.closed
    }
}

impl State {
    /// Sends to one; who is too far behind is dropped.
    pub fn send(&mut self, number: u64, message: &Message) {
        self.send_bytes(number, draft::encode(message).into());
    }

    fn send_bytes(&mut self, number: u64, bytes: Bytes) {
        if self.seats.get(&number).is_some_and(|seat| seat.out.try_send(bytes).is_err()) {
            self.remove(number);
        }
    }

    /// Sends to everybody but one.
    pub fn broadcast(&mut self, message: &Message, except: Option<u64>) {
        let bytes = Bytes::from(draft::encode(message));
        let others = self.seats.iter().filter(|(number, _)| Some(**number) != except);
        let behind: Vec<_> = others
            .filter(|(_, seat)| seat.out.try_send(bytes.clone()).is_err())
            .map(|(number, _)| *number)
            .collect();
        behind.into_iter().for_each(|number| self.remove(number));
    }

    /// Notes why it can't be saved as a revision, or that it can, and tells everybody in their own language.
    pub fn tell_unsaved(&mut self, unsaved: Said) {
        if self.unsaved != unsaved {
            self.unsaved = unsaved;
            let seats: Vec<_> = self.seats.keys().copied().collect();
            seats.into_iter().for_each(|number| self.say_unsaved(number));
        }
    }

    fn say_unsaved(&mut self, number: u64) {
        let Some(seat) = self.seats.get(&number) else { return };
        let unsaved = Message::Unsaved(self.unsaved.in_language(seat.language).to_owned());
        self.send(number, &unsaved);
    }

    /// Everybody must come again.
    pub fn empty(&mut self) {
        self.closed = true;
        self.seats.clear();
    }

    pub fn nobody(&self) -> bool {
        self.seats.is_empty()
    }

    /// How many changes came over each connection.
    pub fn received(&self) -> Vec<(u64, u64)> {
        self.seats.iter().map(|(number, seat)| (*number, seat.received)).collect()
    }

    /// So many changes that came over a connection are kept.
    pub fn kept(&mut self, number: u64, count: u64) {
        if self.seats.get_mut(&number).is_some_and(|seat| std::mem::replace(&mut seat.told, count) != count) {
            self.send(number, &Message::Kept(count));
        }
    }

    /// Whoever may not see the story any longer goes; whoever may write it no longer, or may again, is told.
    fn judge(&mut self, number: u64) {
        let Some(seat) = self.seats.get_mut(&number) else { return };
        if !may_see(&seat.actor, &self.story) {
            return self.remove(number);
        }
        let may = self.story.written_by(&seat.actor);
        if std::mem::replace(&mut seat.may, may) != may {
            seat.refused = false;
            self.send(number, &Message::May(may));
        }
    }

    fn why_gone(&self, actor: &Actor) -> Leave {
        if may_see(actor, &self.story) { Leave::Again } else { Leave::Hidden }
    }

    fn remove(&mut self, number: u64) {
        let Some(seat) = self.seats.remove(&number) else { return };
        let still = |client: &u64| self.seats.values().any(|seat| seat.clients.contains(client));
        let gone: Vec<_> = seat.clients.into_iter().filter(|client| !still(client)).collect();
        let gone = self.presence.leave(gone);
        if !gone.0.is_empty() {
            self.broadcast(&Message::Present(gone.encode()), None);
        }
    }

    /// Somebody says how far their document reaches: what they lack, what the room lacks, and who is here.
    fn greet(&mut self, number: u64, reach: &[u8]) -> Result<(), Leave> {
        if self.adopting {
            // What isn't noted may have to be taken back, and nobody could take it from their page.
            return Err(Leave::Again);
        }
        if self.seats.get(&number).is_some_and(Seat::is_being_greeted) {
            // What they are about to be told holds for whoever reaches further, too.
            return Ok(());
        }
        let missing = self.draft.missing(reach).map_err(|_| Leave::Unfit)?;
        let answers = [Message::Missing(missing), Message::Reached(self.draft.reach())];
        answers.iter().for_each(|message| self.send(number, message));
        let last = Bytes::from(draft::encode(&Message::Present(self.presence.encode())));
        if let Some(seat) = self.seats.get_mut(&number) {
            seat.greeting = Some(last.clone());
        }
        self.send_bytes(number, last);
        Ok(())
    }

    fn change(&mut self, number: u64, message: &Message) -> Result<(), Leave> {
        let (Message::Missing(change) | Message::Update(change)) = message else { return Err(Leave::Unfit) };
        let Some(seat) = self.seats.get_mut(&number) else { return Err(Leave::Again) };
        if !seat.may {
            return self.refuse(number, change);
        }
        seat.received += 1;
        self.owing = true;
        seat.behind &= matches!(message, Message::Update(_));
        if seat.behind {
            return Ok(());
        }
        let actor = seat.actor.clone();
        match self.draft.apply(change) {
            Ok(applied) => {
                applied.deeds.iter().for_each(|deed| self.deed((actor.by.clone(), *deed)));
                self.did(Some(number), actor, &applied);
                if applied.early { Err(Leave::Again) } else { Ok(()) }
            }
            Err(Bad::Unseen) => {
                self.mend();
                self.ask_again(number);
                Ok(())
            }
            Err(Bad::Broke | Bad::Rewritten) => {
                self.mend();
                Err(Leave::Unfit)
            }
            Err(Bad::TooLarge | Bad::Unreadable) => Err(Leave::Unfit),
        }
    }

    /// Somebody removed what they hadn't seen, or wrote in what was removed. Their page puts it back once it has what we
    /// sent, and then says anew what it has.
    fn ask_again(&mut self, number: u64) {
        if let Some(seat) = self.seats.get_mut(&number) {
            seat.behind = true;
        }
        let reached = Message::Reached(self.draft.reach());
        self.send(number, &reached);
    }

    /// Who may not write is told, once, that what they did isn't taken. Of what is here already there is nothing to say:
    /// whoever comes in sends all they have.
    fn refuse(&mut self, number: u64, change: &[u8]) -> Result<(), Leave> {
        let Some(seat) = self.seats.get_mut(&number).filter(|seat| !seat.refused) else { return Ok(()) };
        if !self.draft.knows(change).map_err(|_| Leave::Unfit)? {
            seat.refused = true;
            self.send(number, &Message::NotKept);
        }
        Ok(())
    }

    /// What was done is told to everybody else, and is to be kept.
    pub fn did(&mut self, number: Option<u64>, actor: Actor, applied: &Applied) {
        if applied.news.is_empty() {
            return;
        }
        let except = number.filter(|_| !applied.healed);
        self.broadcast(&Message::Update(applied.news.clone()), except);
        let by = actor.by.clone();
        let typed = number.is_some() && applied.typed;
        self.since.push(Did { actor, bytes: applied.news.clone(), typed });
        if typed {
            self.last = Some(by);
        }
        if number.is_some() {
            let now = Instant::now();
            self.typed = Some(now);
            self.first = self.first.or(Some(now));
        }
    }

    /// Has what somebody did beside the words put on record: of each kind once in a lot, however often they did it.
    pub fn deed(&mut self, deed: (By, Deed)) {
        if !self.deeds.contains(&deed) {
            self.deeds.push(deed);
        }
    }

    /// The draft is made again of what is known to be good.
    pub fn mend(&mut self) {
        self.adopting = false;
        match self.made_of(self.since.len()) {
            Ok(draft) => self.draft = draft,
            Err(_) => self.empty(),
        }
    }

    /// The draft as the database has it.
    pub fn only_kept(&self) -> Result<Draft, Bad> {
        self.made_of(self.kept)
    }

    fn made_of(&self, changes: usize) -> Result<Draft, Bad> {
        let since = self.since.iter().take(changes);
        Draft::load(&self.settled.state, since.map(|did| did.bytes.as_slice()))
    }

    fn present(&mut self, number: u64, presence: &[u8]) -> Result<(), Leave> {
        let presence = Presence::decode(presence).map_err(|_| Leave::Unfit)?;
        let Some(by) = self.seats.get(&number).map(|seat| seat.actor.by.clone()) else {
            return Err(Leave::Again);
        };
        // A browser that comes back may find its last connection still here, so a person may take over from themselves.
        let others = self.seats.values().filter(|seat| seat.actor.by != by);
        let taken = others.flat_map(|seat| &seat.clients).any(|client| presence.0.contains_key(client));
        let Some(seat) = self.seats.get_mut(&number) else { return Err(Leave::Again) };
        if taken || !presence.0.keys().all(|client| seat.speaks_for(*client)) {
            return Ok(());
        }
        let news = self.presence.take_in(presence.said_by(&seat.name, seat.colour));
        self.broadcast(&Message::Present(news.encode()), Some(number));
        Ok(())
    }
}
