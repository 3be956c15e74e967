//! A revision is written of what people typed, and one from elsewhere comes to what they type.

use std::sync::Arc;

use draft::{Applied, Message};
use news::{Action, Actor, By, Content, Refusal, Revision, WireRef};

use super::room::{Did, Room, Settled};
use super::sources::{as_drawn, draws_on};
use crate::clock::now;
use crate::desk::pages::Said;
use crate::desk::{Problem, Why, act, clean, named_things_exist};
use crate::newsroom::Newsroom;
use crate::people::carried;

const TRIES: usize = 20;

/// The draft as it is kept at one moment, as a revision of it would be.
pub(super) struct Snapshot {
    content: Content,
    state: Vec<u8>,
    /// The changes that are part of it, and the last row that holds one.
    count: usize,
    seq: i64,
    by: Option<By>,
    /// Everybody who typed what is part of it.
    typists: Vec<String>,
    /// The wire items that words of it came from and that the story doesn't draw on.
    undrawn: Vec<WireRef>,
    base: u32,
    /// It says what the last revision says.
    pub same: bool,
}

impl Room {
    /// Has the newest revision say all that was typed, and gives its number. Whoever asks may go meanwhile: what was begun
    /// is done to its end.
    ///
    /// # Errors
    /// Where that can't be a revision, or the database fails. Everybody in the room is told.
    pub(super) async fn revise(
        self: &Arc<Self>,
        newsroom: &Newsroom,
        asks: Option<&Actor>,
    ) -> Result<u32, Problem> {
        let (room, newsroom, asks) = (Arc::clone(self), newsroom.clone(), asks.cloned());
        let revising = tokio::spawn(carried(async move { room.revise_to_the_end(&newsroom, asks).await }));
        revising.await.unwrap_or_else(|broke| {
            tracing::error!(story = %self.story(), "what was typed can't be saved as a revision: {broke}");
            Err(Why::DraftUnread { story: self.story() }.into())
        })
    }

    async fn revise_to_the_end(&self, newsroom: &Newsroom, asks: Option<Actor>) -> Result<u32, Problem> {
        let _turn = self.turn.lock().await;
        let revised = self.revise_in_turn(newsroom, asks).await;
        let unsaved = revised.as_ref().err().map(Said::of).unwrap_or_default();
        self.state().tell_unsaved(unsaved);
        revised
    }

    async fn revise_in_turn(&self, newsroom: &Newsroom, asks: Option<Actor>) -> Result<u32, Problem> {
        let asks = asks.map_or(By::Clock, |actor| actor.by);
        for _ in 0..TRIES {
            self.take_in(newsroom).await?;
            self.keep_in_turn(newsroom).await?;
            let snapshot = Arc::new(self.snapshot()?);
            let by = snapshot.by.clone().unwrap_or_else(|| asks.clone());
            if self.draws(newsroom, &snapshot.undrawn, &by).await? {
                // Words of what it draws on now may stand in it.
                continue;
            }
            if snapshot.same {
                return self.settled(newsroom, &snapshot, None).await;
            }
            let story = newsroom.store().story(self.story()).await?;
            let story = story.ok_or_else(|| Problem::not_found("story", self.story()))?;
            named_things_exist(newsroom, &story.service, &snapshot.content).await?;
            self.may_use_pictures(newsroom, &snapshot.content).await?;
            let with = snapshot.typists.iter().filter(|name| By::Person((*name).clone()) != by);
            let with = with.cloned().collect();
            let write =
                Action::Write { base: snapshot.base, content: Box::new(snapshot.content.clone()), with };
            self.state().written = Some(Arc::clone(&snapshot));
            // They might write when they typed it, and use each picture.
            match act(newsroom, self.story(), write, &Actor::machine(by), now()).await {
                Ok(acted) => return self.settled(newsroom, &snapshot, Some(acted.story.head.number)).await,
                Err(Problem::Refused(Refusal::Nothing)) => {
                    return self.settled(newsroom, &snapshot, None).await;
                }
                Err(Problem::Refused(Refusal::Overtaken { newest })) => self.state().newest = newest,
                Err(problem) => return Err(problem),
            }
        }
        Err(Why::Busy.into())
    }

    /// What a revision would be written of: what is kept, so that whoever opens the room after this process was killed
    /// finds again what the revision says.
    pub(super) fn snapshot(&self) -> Result<Snapshot, Problem> {
        let state = self.state();
        let only_kept;
        let draft = match state.kept == state.since.len() {
            true => &state.draft,
            false => {
                only_kept = state.only_kept().map_err(|_| Why::DraftUnread { story: self.story() })?;
                &only_kept
            }
        };
        let wire = &state.story.wire;
        let content = clean(as_drawn(draft.content(&state.settled.content), wire))?;
        Ok(Snapshot {
            undrawn: draft.sources().into_iter().filter(|from| !draws_on(wire, from)).collect(),
            same: content == state.settled.content,
            content,
            state: draft.state(),
            count: state.kept,
            seq: state.seq,
            by: state.last.clone(),
            typists: typists(state.since.iter().take(state.kept)),
            base: state.settled.revision,
        })
    }

    /// Notes that the draft said a revision, which may have been written of it just now.
    async fn settled(
        &self,
        newsroom: &Newsroom,
        snapshot: &Snapshot,
        written: Option<u32>,
    ) -> Result<u32, Problem> {
        let revision = written.unwrap_or(snapshot.base);
        let Snapshot { content, state: bytes, count, seq, .. } = snapshot;
        let nothing_new = *count == 0 && written.is_none();
        if !nothing_new {
            newsroom.store().settle_draft(self.story(), revision, bytes, *seq).await?;
        }
        let mut state = self.state();
        state.written = None;
        state.settled = Settled { revision, content: content.clone(), state: bytes.clone() };
        state.since.drain(..*count);
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

    /// Notes the revision that was written of the draft, where that wasn't noted: the database failed in between, or said
    /// that it had. Else it would come in as if somebody elsewhere had written the same words.
    async fn note_written(&self, newsroom: &Newsroom) -> Result<(), Problem> {
        let Some(snapshot) = self.state().written.clone() else { return Ok(()) };
        let number = snapshot.base + 1;
        let revision = newsroom.store().revision(self.story(), number).await?;
        if revision.is_some_and(|revision| revision.content == snapshot.content) {
            self.settled(newsroom, &snapshot, Some(number)).await?;
        }
        self.state().written = None;
        Ok(())
    }

    /// Takes in a revision that was written elsewhere.
    async fn take_in(&self, newsroom: &Newsroom) -> Result<(), Problem> {
        self.note_written(newsroom).await?;
        let newer = {
            let state = self.state();
            state.newest > state.settled.revision
        };
        if !newer {
            return Ok(());
        }
        let story = newsroom.store().story(self.story()).await?;
        let head = story.ok_or_else(|| Problem::not_found("story", self.story()))?.head;
        let (applied, bytes) = self.adopt(&head)?;
        // The changes before it are needed still: they are not part of the revision.
        let noted = newsroom.store().settle_draft(self.story(), head.number, &bytes, 0).await;
        let mut state = self.state();
        if let Err(error) = noted {
            // Else it would be taken in a second time.
            state.mend();
            return Err(error.into());
        }
        state.did(None, Actor::machine(head.by), &applied);
        state.settled = Settled { revision: head.number, content: head.content, state: bytes };
        if !std::mem::take(&mut state.adopting) {
            // The draft was made again meanwhile, without it.
            state.mend();
        }
        state.broadcast(&Message::Revision(head.number), None);
        Ok(())
    }

    /// Joins a revision with the draft. Until that is noted, nobody may be told.
    fn adopt(&self, head: &Revision) -> Result<(Applied, Vec<u8>), Problem> {
        let mut state = self.state();
        let state = &mut *state;
        if state.adopting {
            // Whoever took one in was stopped before it was noted.
            state.mend();
        }
        let before = &state.settled;
        let adopted = state.draft.adopt(&before.state, &before.content, &head.content);
        state.adopting = adopted.is_ok();
        if adopted.is_err() {
            state.mend();
        }
        adopted.map_err(|_| Why::Unjoined { story: self.story() }.into())
    }
}

/// Who typed these changes, each once, in the order in which they first did.
fn typists<'a>(changes: impl Iterator<Item = &'a Did>) -> Vec<String> {
    let mut names = Vec::new();
    for did in changes.filter(|did| did.typed) {
        if let By::Person(name) = &did.actor.by
            && !names.contains(name)
        {
            names.push(name.clone());
        }
    }
    names
}
