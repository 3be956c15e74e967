//! A revision is written of what people typed, and one from elsewhere comes to what they type.

use draft::{Bad, Message};
use news::{Action, Actor, By, Content, Refusal, Story};

use super::room::{Room, Settled};
use crate::clock::now;
use crate::desk::{Problem, Why, act, clean, named_things_exist};
use crate::newsroom::Newsroom;

const TRIES: usize = 20;

/// The draft at one moment, as a revision of it would be.
struct Snapshot {
    content: Content,
    state: Vec<u8>,
    /// The changes that are part of it, and the last row that holds one.
    count: usize,
    seq: i64,
    by: Option<By>,
    base: u32,
    /// It says what the last revision says.
    same: bool,
}

impl Room {
    /// Has the newest revision say all that was typed, and gives its number.
    ///
    /// # Errors
    /// Where that can't be a revision, or the database fails. Everybody in the room is told.
    pub(super) async fn revise(&self, newsroom: &Newsroom, asks: Option<&Actor>) -> Result<u32, Problem> {
        let _turn = self.turn.lock().await;
        let revised = self.revise_in_turn(newsroom, asks).await;
        let unsaved = match &revised {
            Ok(_) => String::new(),
            Err(problem) => problem.to_string(),
        };
        let mut state = self.state();
        if state.unsaved != unsaved {
            state.unsaved.clone_from(&unsaved);
            state.broadcast(&Message::Unsaved(unsaved), None);
        }
        revised
    }

    async fn revise_in_turn(&self, newsroom: &Newsroom, asks: Option<&Actor>) -> Result<u32, Problem> {
        for _ in 0..TRIES {
            self.take_in(newsroom).await?;
            self.keep_in_turn(newsroom).await?;
            let snapshot = self.snapshot()?;
            if snapshot.same {
                return self.settled(newsroom, snapshot, None).await;
            }
            let story = newsroom.store().story(self.story()).await?;
            let story = story.ok_or_else(|| Problem::not_found("story", self.story()))?;
            named_things_exist(newsroom, &story.service, &snapshot.content).await?;
            self.may_use_pictures(newsroom, &snapshot.content).await?;
            let by = snapshot.by.clone().or_else(|| asks.map(|actor| actor.by.clone())).unwrap_or(By::Clock);
            let write = Action::Write { base: snapshot.base, content: Box::new(snapshot.content.clone()) };
            // They might write when they typed it, and use each picture.
            match act(newsroom, self.story(), write, &Actor::machine(by), now()).await {
                Ok(acted) => return self.settled(newsroom, snapshot, Some(acted.story)).await,
                Err(Problem::Refused(Refusal::Nothing)) => {
                    return self.settled(newsroom, snapshot, None).await;
                }
                Err(Problem::Refused(Refusal::Overtaken { newest })) => self.state().newest = newest,
                Err(problem) => return Err(problem),
            }
        }
        Err(Why::Busy.into())
    }

    fn snapshot(&self) -> Result<Snapshot, Problem> {
        let state = self.state();
        let content = clean(state.draft.content(&state.settled.content))?;
        Ok(Snapshot {
            same: content == state.settled.content,
            content,
            state: state.draft.state(),
            count: state.since.len().min(state.kept),
            seq: state.seq,
            by: state.last.clone(),
            base: state.settled.revision,
        })
    }

    /// Notes that the draft said a revision.
    async fn settled(
        &self,
        newsroom: &Newsroom,
        snapshot: Snapshot,
        written: Option<Story>,
    ) -> Result<u32, Problem> {
        let revision = written.as_ref().map_or(snapshot.base, |story| story.head.number);
        let Snapshot { content, state: bytes, count, seq, .. } = snapshot;
        let nothing_new = count == 0 && written.is_none();
        if !nothing_new {
            newsroom.store().settle_draft(self.story(), revision, &bytes, seq).await?;
        }
        let mut state = self.state();
        state.settled = Settled { revision, content, state: bytes };
        state.since.drain(..count);
        state.kept -= count;
        state.rows = 0;
        state.newest = state.newest.max(revision);
        if state.since.is_empty() {
            (state.typed, state.first) = (None, None);
        }
        if written.is_some() {
            state.broadcast(&Message::Revision(revision), None);
        }
        Ok(revision)
    }

    /// Takes in a revision that was written elsewhere.
    async fn take_in(&self, newsroom: &Newsroom) -> Result<(), Problem> {
        let newer = {
            let state = self.state();
            state.newest > state.settled.revision
        };
        if !newer {
            return Ok(());
        }
        let story = newsroom.store().story(self.story()).await?;
        let head = story.ok_or_else(|| Problem::not_found("story", self.story()))?.head;
        let adopted = {
            let mut state = self.state();
            let state = &mut *state;
            let before = &state.settled;
            let adopted = state.draft.adopt(&before.state, &before.content, &head.content);
            if adopted == Err(Bad::Broke) {
                state.mend();
            }
            adopted
        };
        let unread =
            |_| Problem::Conflict("the newest revision can't be joined with what is being written".into());
        let (applied, bytes) = adopted.map_err(unread)?;
        // The changes before it are needed still: they are not part of the revision.
        newsroom.store().settle_draft(self.story(), head.number, &bytes, 0).await?;
        let mut state = self.state();
        state.did(None, Actor::machine(head.by), &applied);
        state.settled = Settled { revision: head.number, content: head.content, state: bytes };
        state.broadcast(&Message::Revision(head.number), None);
        Ok(())
    }
}
