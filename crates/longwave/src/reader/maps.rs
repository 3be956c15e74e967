//! How many sitemaps each service's stories fill. It is counted now and then: a count reads a service's whole list.

use std::collections::HashMap;
use std::time::{Duration, Instant};

use news::ServiceId;
use store::{Error, Store};
use tokio::sync::Mutex;

/// In fifty languages, each names fifty addresses: so many are 1.4 MB then, which is built and compressed in a moment and
/// kept beside pages.
pub const IN_SITEMAP: u32 = 200;
/// How long a count serves.
pub const COUNTED_FOR: Duration = Duration::from_mins(10);

/// The counts, each with the moment when it was made.
#[derive(Default)]
pub struct Maps(Mutex<HashMap<ServiceId, (Instant, u32)>>);

impl Maps {
    /// At least one: that of a service without stories is empty.
    pub async fn of(&self, store: &Store, service: &ServiceId) -> Result<u32, Error> {
        // Held meanwhile: however many ask at once, it is counted once.
        let mut counted = self.0.lock().await;
        if let Some((at, maps)) = counted.get(service)
            && at.elapsed() < COUNTED_FOR
        {
            return Ok(*maps);
        }
        let stories = store.visible_count(service).await?;
        let maps = u32::try_from(stories.div_ceil(u64::from(IN_SITEMAP))).unwrap_or(u32::MAX).max(1);
        counted.insert(service.clone(), (Instant::now(), maps));
        Ok(maps)
    }
}

#[cfg(test)]
mod tests {
    use axum::http::StatusCode;
    use sqlx::{Connection, SqliteConnection};

    use news::ServiceId;

    use super::super::build::build;
    use crate::newsroom::Newsroom;
    use crate::reader::{Of, Wanted};

    #[tokio::test]
    async fn a_map_beyond_the_last_and_the_list_of_maps_read_no_list_of_stories() {
        let folder = tempfile::tempdir().unwrap();
        let room = Newsroom::with_english(folder.path()).await;
        let english: ServiceId = "english".parse().unwrap();
        let status = async |wanted: Wanted| {
            build(&room, room.reader().site(), &wanted).await.ok().map(|kept| kept.status)
        };
        let map = |number| Wanted::At(english.clone(), Of::Sitemap(number));
        assert_eq!(status(Wanted::SitemapIndex).await, Some(StatusCode::OK));
        assert_eq!(status(map(0)).await, Some(StatusCode::OK));
        let file = format!("sqlite:{}", folder.path().join("longwave.db").display());
        let mut database = SqliteConnection::connect(&file).await.unwrap();
        sqlx::raw_sql("ALTER TABLE listing RENAME TO away").execute(&mut database).await.unwrap();
        for beyond in [1, 2, 4_000_000_000] {
            assert_eq!(status(map(beyond)).await, Some(StatusCode::NOT_FOUND), "{beyond}");
        }
        assert_eq!(status(Wanted::SitemapIndex).await, Some(StatusCode::OK));
        assert_eq!(status(map(0)).await, None, "a list that is there is read");
    }
}
