//! Following the log: what other processes changed, and what nobody could be told of while this one was down.

use std::time::Duration;

use anyhow::Result;
use news::{Byline, Entry, LogEntry};
use store::Each;
use tokio::sync::watch;

use crate::newsroom::Newsroom;
use crate::reader::compress::compress_ahead;
use crate::reader::{Of, View, Wanted};
use crate::renditions::Asked;

const AT_ONCE: usize = 500;
/// How long after a failure the log is read again.
const AGAIN: Duration = Duration::from_secs(1);
/// The name under which the maker of renditions keeps its place in the log.
pub const RENDITIONS: &str = "renditions";

/// Has readers see what the log says, until the newsroom closes.
pub async fn run(room: Newsroom, from: i64) {
    let mut log = Log::after(&room, from);
    while let Some(entries) = log.next().await {
        for (seq, entry) in &entries {
            match entry {
                Ok(entry) => {
                    room.follow(entry);
                    warm(&room, entry);
                }
                Err(error) => room.follow_unread(*seq, error),
            }
        }
    }
}

/// Has the pictures of stories made that appear, and of those that appeared while nobody was there to make them, until
/// the newsroom closes.
pub async fn pictures(room: Newsroom) {
    let from = match room.store().cursor(RENDITIONS).await {
        Ok(from) => from,
        Err(error) => {
            return tracing::error!("renditions are made when readers ask, until the next start: {error:#}");
        }
    };
    let mut log = Log::after(&room, from);
    while let Some(entries) = log.next().await {
        for (seq, entry) in entries {
            let asked = match entry {
                Ok(entry) => ask_for_pictures(&room, &entry).await,
                Err(error) => Err(error.into()),
            };
            if let Err(error) = asked {
                tracing::error!(log = seq, "its renditions are made when readers ask: {error:#}");
            }
        }
        room.prepare(Asked::Noted(log.place));
    }
}

/// The log from a place on.
struct Log {
    room: Newsroom,
    news: watch::Receiver<i64>,
    /// The last entry that was given.
    place: i64,
}

impl Log {
    fn after(room: &Newsroom, place: i64) -> Self {
        Self { room: room.clone(), news: room.store().watch(), place }
    }

    /// What comes next, once there is something; none when the newsroom closes.
    async fn next(&mut self) -> Option<Each<i64, LogEntry>> {
        let room = self.room.clone();
        tokio::select! {
            biased;
            () = room.closing() => None,
            entries = self.read() => entries,
        }
    }

    async fn read(&mut self) -> Option<Each<i64, LogEntry>> {
        loop {
            match self.room.store().log_after(self.place, AT_ONCE).await {
                Ok(entries) => match entries.last() {
                    Some((last, _)) => {
                        self.place = *last;
                        return Some(entries);
                    }
                    None => self.news.changed().await.ok()?,
                },
                Err(error) => {
                    tracing::error!("the log can't be read; readers see what was last built: {error:#}");
                    tokio::time::sleep(AGAIN).await;
                }
            }
        }
    }
}

/// Asks for the pictures of a story that readers see, and for the faces of those who sign it.
async fn ask_for_pictures(room: &Newsroom, logged: &LogEntry) -> Result<()> {
    let Entry::Story { story, news, .. } = &logged.entry else { return Ok(()) };
    if news.bars() {
        return Ok(());
    }
    let Some(published) = room.store().published(*story).await? else { return Ok(()) };
    let content = &published.content;
    room.prepare_pictures(content.pictures().iter().map(|used| used.picture).collect());
    for byline in content.bylines.iter().chain(&content.translator) {
        if let Byline::Person(id) = byline
            && let Some(person) = room.store().person(*id).await?
            && let Some(face) = person.picture
        {
            room.prepare(Asked::Face { picture: face, desk: person.desk });
        }
    }
    Ok(())
}

/// Builds and compresses the pages that everybody is about to ask for, so that nobody waits for them.
fn warm(room: &Newsroom, logged: &LogEntry) {
    let wanted = match &logged.entry {
        Entry::Story { story, service, .. } => {
            vec![(service, Of::Story(*story, View::Full)), (service, Of::Front(View::Full))]
        }
        Entry::Front { service, .. } => vec![(service, Of::Front(View::Full))],
        Entry::Breaking { services, .. } => services.iter().map(|s| (s, Of::Front(View::Full))).collect(),
        Entry::Picture { .. }
        | Entry::Person { .. }
        | Entry::Topic { .. }
        | Entry::Furniture { .. }
        | Entry::Setup => Vec::new(),
    };
    for (service, of) in wanted {
        let (room, wanted) = (room.clone(), Wanted::At(service.clone(), of));
        tokio::spawn(async move {
            if let Some(kept) = room.reader().page(&room, &wanted).await {
                compress_ahead(&room, &kept).await;
            }
        });
    }
}

#[cfg(test)]
mod tests {
    use news::story::New;
    use news::{
        Action, Actor, Body, By, Content, Edit, FamilyId, Piece, Section, Service, ServiceId, StoryId, Topic,
        TopicId,
    };
    use sqlx::{Connection, SqliteConnection};

    use super::*;
    use crate::clock::{now, random};
    use crate::desk::{act, begin};
    use crate::settings::Settings;

    #[tokio::test]
    async fn an_entry_that_cannot_be_read_bars_what_was_built_and_holds_nobody_up() {
        let folder = tempfile::tempdir().unwrap();
        let settings = Settings::in_folder(folder.path(), "127.0.0.1:1".parse().unwrap());
        let (room, mut work) = Newsroom::open(settings).await.unwrap();
        let world = Section::new("world".parse().unwrap());
        let service = Service::new("english".parse().unwrap(), "Longwave".into(), vec![world]);
        room.store().set_up(&[Edit::begun(Piece::Service(service.clone()))], now()).await.unwrap();
        room.read_again(true).await;
        let actor = Actor::machine(By::Import);
        let new = New {
            id: StoryId::new(now(), random()),
            family: FamilyId::new(now(), random()),
            service: service.id.clone(),
            desk: None,
            content: Content {
                headline: "Ferry returns".into(),
                section: Some("world".parse().unwrap()),
                agencies: vec!["Meridian".into()],
                body: Body::of_paragraphs(["The ferry came in at dawn.".to_owned()]),
                ..Content::default()
            },
            translation: None,
            wire: Vec::new(),
            embargo: None,
        };
        let story = begin(&room, new, &actor, now()).await.unwrap().id;
        act(&room, story, Action::Publish { revision: 1, slug: None }, &actor, now()).await.unwrap();
        let front = Wanted::At(service.id.clone(), Of::Front(View::Full));
        let shown = async || {
            let page = room.reader().page(&room, &front).await.unwrap();
            String::from_utf8_lossy(&page.body.plain().0).contains("Ferry returns")
        };
        assert!(shown().await);
        // A newer program stops it, and says so in words that this one doesn't know; then the log goes on.
        let from = room.store().log_head().await.unwrap();
        let file = format!("sqlite:{}", folder.path().join("longwave.db").display());
        let mut database = SqliteConnection::connect(&file).await.unwrap();
        let stops = r#"DELETE FROM listing; UPDATE story SET visible = false;
            INSERT INTO log (seq, at, entry) SELECT max(seq) + 1, 0, '{"kind":"stopped"}' FROM log"#;
        sqlx::raw_sql(stops).execute(&mut database).await.unwrap();
        let topic = Topic { id: TopicId::from_number(1).unwrap(), concept: None, names: [].into() };
        room.store().set_up(&[Edit::begun(Piece::Topic(topic))], now()).await.unwrap();
        let (head, pulls) = (room.store().log_head().await.unwrap(), room.reader().fresh().pulls());
        assert_eq!(head, from + 2);
        tokio::spawn(run(room.clone(), from));
        tokio::spawn(pictures(room.clone()));
        let goes_on = async {
            while room.reader().fresh().head() < head {
                tokio::task::yield_now().await;
            }
            while !matches!(work.pictures.recv().await.unwrap(), Asked::Noted(place) if place == head) {}
        };
        tokio::time::timeout(Duration::from_secs(60), goes_on).await.unwrap();
        assert!(!shown().await && room.reader().fresh().pulls() > pulls);
    }

    #[tokio::test]
    async fn a_page_is_compressed_before_anybody_asks_for_it() {
        let folder = tempfile::tempdir().unwrap();
        let room = Newsroom::with_english(folder.path()).await;
        let service: ServiceId = "english".parse().unwrap();
        let front = Wanted::At(service.clone(), Of::Front(View::Full));
        let entry = Entry::Front { service, section: None };
        warm(&room, &LogEntry { seq: 1, at: now(), entry });
        let compressed = async {
            loop {
                let kept = room.reader().page(&room, &front).await.unwrap();
                if kept.quickened.initialized() && kept.body.is_small() {
                    break;
                }
                tokio::time::sleep(Duration::from_millis(1)).await;
            }
        };
        tokio::time::timeout(Duration::from_secs(60), compressed).await.unwrap();
    }
}
