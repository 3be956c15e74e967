//! Pages compressed: quickly for whoever comes at once, and as well as it can be for all others.

use std::sync::Arc;
use std::time::Duration;

use tokio::sync::Semaphore;

use super::cache::Kept;
use super::encode::Coding;
use super::fresh::State;
use crate::newsroom::Newsroom;

/// The longest that a reader waits for a page to be compressed well.
const PATIENCE: Duration = Duration::from_millis(300);
/// Pages that are compressed ahead or wait for that, each of them in memory.
const AT_MOST: usize = 32;

/// Compresses a page that everybody is about to ask for: quickly at once, and in its turn as well as it can be, unless it
/// was built anew before that. Where many wait for their turn, whoever asks for it first has that done.
pub async fn compress_ahead(room: &Newsroom, kept: &Arc<Kept>) {
    static AHEAD: Semaphore = Semaphore::const_new(1);
    static WAITING: Semaphore = Semaphore::const_new(AT_MOST);
    make_quick(kept).await;
    let Ok(_waiting) = WAITING.try_acquire() else { return };
    // One of them at a time, so that a page that somebody waits for has no other before it than that.
    let _ahead = AHEAD.acquire().await;
    let _one_at_a_time = AT_WORK.acquire().await;
    if kept.state(room.reader().fresh()) <= State::Aging && kept.begin_compressing() {
        let kept = Arc::clone(kept);
        let _ = tokio::task::spawn_blocking(move || kept.compress()).await;
    }
}

/// Compresses a page as well as it can be: before it is sent, or, while news comes in, after it was sent quickly.
pub async fn compress(room: &Newsroom, kept: &Arc<Kept>) {
    if room.reader().fresh().quiet() {
        make_small(kept);
        // Many cold pages at once: nobody waits long for the others'.
        if tokio::time::timeout(PATIENCE, kept.is_compressed()).await.is_ok() {
            return;
        }
    }
    make_quick(kept).await;
    make_small(kept);
}

/// Codes a page for a browser that takes no Brotli; once, and where nobody else's request waits behind it.
pub async fn code(kept: &Arc<Kept>, coding: Coding) {
    if !kept.body.is_coded(coding) {
        let kept = Arc::clone(kept);
        let _ = tokio::task::spawn_blocking(move || kept.body.coded(coding)).await;
    }
}

/// However many wait for it, one thread is busy with it.
async fn make_quick(kept: &Arc<Kept>) {
    let make = || async {
        let quick = Arc::clone(kept);
        let _ = tokio::task::spawn_blocking(move || quick.body.make_quick().len()).await;
    };
    kept.quickened.get_or_init(make).await;
}

/// Held by whoever makes a page's smallest form: all the others have the processor's other cores.
static AT_WORK: Semaphore = Semaphore::const_new(1);

/// Has a page's smallest form made; once.
fn make_small(kept: &Arc<Kept>) {
    if kept.begin_compressing() {
        let kept = Arc::clone(kept);
        tokio::spawn(async move {
            let _one_at_a_time = AT_WORK.acquire().await;
            let _ = tokio::task::spawn_blocking(move || kept.compress()).await;
        });
    }
}

#[cfg(test)]
mod tests {
    use tokio::task::JoinSet;

    use super::super::fresh::Depends;
    use super::*;

    #[tokio::test]
    async fn no_more_than_so_many_pages_wait_to_be_compressed() {
        const BEYOND: usize = 8;
        let folder = tempfile::tempdir().unwrap();
        let room = Newsroom::with_english(folder.path()).await;
        let busy = AT_WORK.acquire().await.unwrap();
        let site = room.reader().fresh().site();
        let page = || Arc::new(Kept::new("text/html", "news", Depends::default(), 0).of_site(site));
        let pages: Vec<_> = (0..AT_MOST + BEYOND).map(|_| page()).collect();
        let mut waiting = JoinSet::new();
        for kept in pages.clone() {
            let room = room.clone();
            waiting.spawn(async move { compress_ahead(&room, &kept).await });
        }
        let left = async {
            for _ in 0..BEYOND {
                waiting.join_next().await;
            }
        };
        tokio::time::timeout(Duration::from_secs(60), left).await.expect("the others are left");
        assert!(pages.iter().all(|kept| kept.quickened.initialized() && !kept.body.is_small()));
        drop(busy);
        while waiting.join_next().await.is_some() {}
        assert_eq!(pages.iter().filter(|kept| kept.body.is_small()).count(), AT_MOST);
    }
}
