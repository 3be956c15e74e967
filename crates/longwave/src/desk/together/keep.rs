//! Looking after a room: what came is kept, revisions are written in time, and a room that nobody needs ends.

use std::sync::Arc;
use std::time::{Duration, Instant};

use draft::Deed;
use news::By;
use store::{DraftChange, Error, KeptDraft};

use super::room::{Did, Room, State};
use crate::newsroom::Newsroom;

/// Changes wait so long for others, so that one transaction keeps them all.
const LOT: Duration = Duration::from_millis(500);
/// After so much quiet a revision is written.
const QUIET: Duration = Duration::from_secs(20);
/// After so much where people were told that what they typed can't be one: they see at once that they mended it.
const MENDED: Duration = Duration::from_secs(2);
/// Whoever types without a pause has a revision so often.
const OFTEN: Duration = Duration::from_secs(300);
/// Rows that a draft may have before they become one.
const ROWS: usize = 1_000;
/// Until something that failed is tried again.
const AGAIN: Duration = Duration::from_secs(5);

/// What isn't kept yet.
struct Lot {
    changes: Vec<DraftChange>,
    /// What these changes did beside the words.
    deeds: Vec<(By, Deed)>,
    /// Up to where they go.
    through: usize,
    /// How many changes had come over each connection by then.
    received: Vec<(u64, u64)>,
}

impl Room {
    /// Until nobody needs the room.
    pub(super) async fn look_after(self: Arc<Self>, newsroom: Newsroom) {
        let mut failed: Option<Instant> = None;
        loop {
            let wait = self.next(failed);
            tokio::select! {
                () = self.wake.notified() => {}
                () = tokio::time::sleep(wait) => {}
                () = newsroom.closing() => return,
            }
            // Nobody comes in any more, whatever became of what it has.
            if self.closed() && newsroom.together().end(&self) {
                return;
            }
            if failed.is_some_and(|at| at.elapsed() < AGAIN) {
                continue;
            }
            failed = self.tend(&newsroom).await.then(Instant::now);
            if failed.is_none() && newsroom.together().end(&self) {
                return;
            }
        }
    }

    /// How long there is nothing to do, unless somebody wakes us.
    fn next(&self, failed: Option<Instant>) -> Duration {
        let state = self.state();
        let soon = |from: Option<Instant>, after: Duration| from.map(|at| after.saturating_sub(at.elapsed()));
        let due = soon(state.typed, state.quiet()).into_iter().chain(soon(state.first, OFTEN)).min();
        let unsettled = due.filter(|_| state.first.is_some());
        soon(failed, AGAIN).or(unsettled).unwrap_or(Duration::from_secs(3_600)).max(Duration::from_millis(1))
    }

    /// Does what is to be done; true where it failed and is to be tried again later.
    async fn tend(self: &Arc<Self>, newsroom: &Newsroom) -> bool {
        if self.unkept() {
            if let Err(error) = self.keep(newsroom).await {
                tracing::error!("what is typed in story {} can't be kept: {error:#}", self.story());
                return true;
            }
            tokio::time::sleep(LOT).await;
        }
        if !self.due() {
            return self.owes_word();
        }
        match self.revise(newsroom, None).await {
            Ok(_) => self.owes_word(),
            Err(problem) => {
                tracing::warn!("story {} can't be saved as a revision: {problem:#}", self.story());
                // Whoever comes next, or the next process, tries again: the words are kept.
                !self.state().nobody()
            }
        }
    }

    fn unkept(&self) -> bool {
        let state = self.state();
        state.owing || state.kept < state.since.len() || !state.untold.is_empty()
    }

    /// Whether people are still to be told of a comment.
    fn owes_word(&self) -> bool {
        !self.state().untold.is_empty()
    }

    /// Whether a revision is to be written, or one from elsewhere to be taken in.
    fn due(&self) -> bool {
        let state = self.state();
        let over = |from: Option<Instant>, after: Duration| from.is_some_and(|at| at.elapsed() >= after);
        let written = state.first.is_some()
            && (state.nobody() || over(state.typed, state.quiet()) || over(state.first, OFTEN));
        written || state.newest > state.settled.revision
    }

    /// Keeps everything that came, in one transaction, and then says so to those whom it came from.
    pub(super) async fn keep(&self, newsroom: &Newsroom) -> Result<(), Error> {
        let _turn = self.turn.lock().await;
        self.keep_in_turn(newsroom).await
    }

    pub(super) async fn keep_in_turn(&self, newsroom: &Newsroom) -> Result<(), Error> {
        let Lot { mut changes, deeds, through, received } = self.lot();
        if !changes.is_empty()
            && let Err(error) = self.keep_rows(newsroom, &mut changes).await
        {
            if matches!(error, Error::Overtaken { .. }) {
                // Another process has a room for the story: whoever comes again finds what both kept.
                self.state().empty();
                self.wake.notify_one();
            }
            let mut state = self.state();
            state.owing = true;
            let newer = std::mem::replace(&mut state.deeds, deeds);
            newer.into_iter().for_each(|deed| state.deed(deed));
            return Err(error);
        }
        {
            let mut state = self.state();
            state.kept = through;
            state.rows += changes.len();
            state.seq = changes.last().map_or(state.seq, |change| change.seq);
            for (number, count) in received {
                state.kept(number, count);
            }
        }
        let commented = deeds.iter().any(|(_, deed)| *deed == Deed::Comment);
        self.record(newsroom, deeds).await;
        if commented {
            self.state().find_comments();
        }
        if let Err(error) = self.tell_comments(newsroom).await {
            tracing::warn!("of comments on story {} nobody is told yet: {error:#}", self.story());
        }
        self.fold(newsroom).await
    }

    /// Keeps rows. The database may have kept them before, and the connection to it ended before it said so: then they are
    /// kept once more, after those, for more has come since and to have a change twice does no harm.
    async fn keep_rows(&self, newsroom: &Newsroom, rows: &mut [DraftChange]) -> Result<(), Error> {
        let (store, story) = (newsroom.store(), self.story());
        let overtaken = match store.keep_changes(story, rows).await {
            Err(error @ Error::Overtaken { .. }) => error,
            done => return done,
        };
        let kept = store.draft(story).await?;
        let Some(last) = kept.and_then(|kept| self.last_of_own(&kept)) else { return Err(overtaken) };
        rows.iter_mut().zip(last + 1..).for_each(|(row, seq)| row.seq = seq);
        store.keep_changes(story, rows).await
    }

    /// The number of the last row that the database has, if this room knows all that they say.
    fn last_of_own(&self, kept: &KeptDraft) -> Option<i64> {
        let state = self.state();
        let known = |row: &DraftChange| matches!(state.draft.knows(&row.bytes), Ok(true));
        let own = kept.changes.iter().filter(|row| row.seq > state.seq).all(known);
        kept.changes.last().filter(|_| own).map(|row| row.seq)
    }

    fn lot(&self) -> Lot {
        let mut state = self.state();
        let mut runs: Vec<Vec<Did>> = Vec::new();
        for did in state.since.iter().skip(state.kept) {
            match runs.last_mut() {
                Some(run) if run.last().is_some_and(|last| last.actor.by == did.actor.by) => {
                    run.push(did.clone());
                }
                _ => runs.push(vec![did.clone()]),
            }
        }
        let (through, received, mut seq) = (state.since.len(), state.received(), state.seq);
        let deeds = std::mem::take(&mut state.deeds);
        state.owing = false;
        drop(state);
        let joined = runs.into_iter().flat_map(joined);
        let number = |did: Did| {
            seq += 1;
            DraftChange { seq, by: did.actor.by, bytes: did.bytes }
        };
        Lot { changes: joined.map(number).collect(), deeds, through, received }
    }

    /// Many small rows become one; but not while it is to be found out which of them a revision says.
    async fn fold(&self, newsroom: &Newsroom) -> Result<(), Error> {
        let folded = {
            let state = self.state();
            (state.rows > ROWS && state.written.is_none()).then(|| folded(&state)).flatten()
        };
        let Some(folded) = folded else { return Ok(()) };
        newsroom.store().fold_changes(self.story(), &folded).await?;
        self.state().rows = 1;
        Ok(())
    }
}

impl State {
    /// How long nobody types before a revision is written.
    fn quiet(&self) -> Duration {
        if self.unsaved.is_empty() { QUIET } else { MENDED }
    }
}

fn folded(state: &State) -> Option<DraftChange> {
    let kept: Vec<_> = state.since.iter().take(state.kept).map(|did| did.bytes.clone()).collect();
    let by = state.last.as_ref().or_else(|| state.since.last().map(|did| &did.actor.by))?.clone();
    Some(DraftChange { seq: state.seq, by, bytes: draft::merge(&kept).ok()? })
}

/// Changes by one person as one, where they can be read together.
fn joined(run: Vec<Did>) -> Vec<Did> {
    let bytes: Vec<_> = run.iter().map(|did| did.bytes.clone()).collect();
    match (run.first(), draft::merge(&bytes)) {
        (Some(first), Ok(bytes)) if run.len() > 1 => vec![Did { bytes, ..first.clone() }],
        _ => run,
    }
}
