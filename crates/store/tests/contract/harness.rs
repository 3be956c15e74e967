//! A newsroom for one test: a database of its own, and people who write.

use std::future::Future;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};

use jiff::SignedDuration;
use news::story::{New, Translation};
use news::{
    Action, Actor, Body, By, Byline, Content, FamilyId, LogEntry, Role, Scope, Story, StoryId, Timestamp,
    WireRef, decide,
};
use sha2::{Digest, Sha256};
use sqlx::postgres::PgConnection;
use sqlx::{AssertSqlSafe, Connection};
use store::{Address, Each, Error, Seen, Step, Store};

use crate::skipped::skipped;

/// The tests of a module, each on both engines.
macro_rules! contract {
    ($($name:ident)*) => {
        mod sqlite {$(
            #[tokio::test(flavor = "multi_thread")]
            async fn $name() { crate::harness::on_sqlite(super::$name).await; }
        )*}
        mod postgres {$(
            #[tokio::test(flavor = "multi_thread")]
            async fn $name() { crate::harness::on_postgres(super::$name).await; }
        )*}
    };
}
pub(crate) use contract;

/// A newsroom with a database of its own. Cheap to clone.
#[derive(Clone)]
pub struct Room {
    pub store: Store,
    pub address: Address,
    pub ids: Arc<AtomicU32>,
}

pub async fn on_sqlite<F: Future<Output = ()> + Send + 'static>(test: fn(Room) -> F) {
    let folder = std::env::temp_dir().join(format!("longwave-store-{}", unique()));
    let address = Address::Sqlite(folder.join("newsroom.db"));
    let outcome = run(address, test).await;
    let _ = std::fs::remove_dir_all(folder);
    outcome.unwrap();
}

pub async fn on_postgres<F: Future<Output = ()> + Send + 'static>(test: fn(Room) -> F) {
    let Ok(server) = std::env::var("LONGWAVE_TEST_POSTGRES") else {
        skipped("no PostgreSQL; set LONGWAVE_TEST_POSTGRES to the URL of a server");
        return;
    };
    let database = format!("longwave_test_{}", unique());
    let mut admin = PgConnection::connect(&server).await.unwrap();
    let template = template(&mut admin, &server).await;
    execute(&mut admin, &format!("CREATE DATABASE {database} TEMPLATE {template}")).await;
    let outcome = run(Address::Postgres(with_database(&server, &database)), test).await;
    execute(&mut admin, &format!("DROP DATABASE {database} WITH (FORCE)")).await;
    outcome.unwrap();
}

async fn run<F: Future<Output = ()> + Send + 'static>(
    address: Address,
    test: fn(Room) -> F,
) -> Result<(), tokio::task::JoinError> {
    let store = Store::open(&address).await.unwrap();
    let room = Room { store: store.clone(), address, ids: Arc::default() };
    // A task of its own, so that the database is cleared away even when the test fails.
    let outcome = tokio::spawn(test(room)).await;
    store.close().await;
    outcome
}

/// A database that is migrated already, made once for each state of the migrations.
async fn template(admin: &mut PgConnection, server: &str) -> String {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/migrations/postgres");
    let mut files: Vec<_> = std::fs::read_dir(folder).unwrap().map(|file| file.unwrap().path()).collect();
    files.sort();
    let mut hash = Sha256::new();
    files.iter().for_each(|file| hash.update(std::fs::read(file).unwrap()));
    let hash: String = hash.finalize().iter().take(6).map(|byte| format!("{byte:02x}")).collect();
    let name = format!("longwave_template_{hash}");
    execute(admin, "SELECT pg_advisory_lock(7112345)").await;
    let there = sqlx::query("SELECT 1 FROM pg_database WHERE datname = $1").bind(&name);
    if there.fetch_optional(&mut *admin).await.unwrap().is_none() {
        let making = format!("{name}_making");
        execute(admin, &format!("DROP DATABASE IF EXISTS {making}")).await;
        execute(admin, &format!("CREATE DATABASE {making}")).await;
        let address = Address::Postgres(with_database(server, &making));
        Store::open(&address).await.unwrap().close().await;
        execute(admin, &format!("ALTER DATABASE {making} RENAME TO {name}")).await;
    }
    execute(admin, "SELECT pg_advisory_unlock(7112345)").await;
    name
}

pub async fn execute(on: &mut PgConnection, sql: &str) {
    sqlx::raw_sql(AssertSqlSafe(sql)).execute(on).await.unwrap();
}

/// The URL of another database on the same server.
fn with_database(server: &str, database: &str) -> String {
    let (place, options) = server.split_once('?').map_or((server, None), |(place, rest)| (place, Some(rest)));
    let (scheme, rest) = place.split_once("://").unwrap();
    let host = rest.split('/').next().unwrap();
    let options = options.map(|options| format!("?{options}")).unwrap_or_default();
    format!("{scheme}://{host}/{database}{options}")
}

fn unique() -> String {
    static COUNT: AtomicU32 = AtomicU32::new(0);
    let nanos = Timestamp::now().as_nanosecond();
    format!("{}_{}_{}", std::process::id(), nanos, COUNT.fetch_add(1, Ordering::Relaxed))
}

/// A moment of the test's day.
pub fn minutes(n: i64) -> Timestamp {
    "2026-11-24T10:00:00Z".parse::<Timestamp>().unwrap() + SignedDuration::from_mins(n)
}

pub fn editor() -> Actor {
    Actor::new(By::Person("mira".into()), Role::Administrator, Scope::All)
}

pub fn content(headline: &str) -> Content {
    Content {
        headline: headline.into(),
        section: Some("world".parse().unwrap()),
        bylines: vec![Byline::Name("Mira Osei".into())],
        body: Body::of_paragraphs([format!("{headline}: the ferry came in at dawn.")]),
        ..Content::default()
    }
}

pub fn step(before: &Story, action: Action, at: Timestamp) -> Step {
    let change = decide(before, action, &editor(), at).unwrap();
    let mut after = before.clone();
    after.apply(&change);
    Step { before: before.clone(), after, change }
}

/// All that was found, where all of it can be read.
pub fn whole<I, T>(found: Each<I, T>) -> Vec<T> {
    found.into_iter().map(|(_, one)| one.unwrap()).collect()
}

/// Ends once somebody waits for a lock in this database.
pub async fn somebody_waits(url: &str) {
    const WAITING: &str = "SELECT 1 FROM pg_locks JOIN pg_stat_activity USING (pid) \
        WHERE NOT granted AND datname = current_database()";
    let mut watch = PgConnection::connect(url).await.unwrap();
    while sqlx::query(WAITING).fetch_optional(&mut watch).await.unwrap().is_none() {}
}

impl Room {
    pub fn number(&self) -> u32 {
        self.ids.fetch_add(1, Ordering::Relaxed)
    }

    pub fn new_story(&self, service: &str, content: Content) -> New {
        New {
            id: StoryId::new(minutes(0), self.number()),
            family: FamilyId::new(minutes(0), self.number()),
            desk: None,
            service: service.parse().unwrap(),
            content,
            translation: None,
            wire: Vec::new(),
            embargo: None,
        }
    }

    pub async fn begin(&self, new: New) -> Story {
        let (story, change) = news::story::begin(new, &editor(), minutes(0)).unwrap();
        self.store.begin(&story, &[change], &Seen::default()).await.unwrap();
        story
    }

    pub async fn draft(&self, service: &str, headline: &str) -> Story {
        self.begin(self.new_story(service, content(headline))).await
    }

    pub async fn drawing_on(&self, service: &str, wire: &WireRef) -> Story {
        let wire = vec![wire.clone()];
        self.begin(New { wire, ..self.new_story(service, content("From the wire")) }).await
    }

    pub async fn translate(&self, source: &Story, service: &str) -> Story {
        let translation = Some(Translation { source: source.id, revision: source.head.number });
        let new = self.new_story(service, content(&format!("{} in {service}", source.head.content.headline)));
        self.begin(New { translation, family: source.family, ..new }).await
    }

    pub async fn try_act(
        &self,
        story: &mut Story,
        action: Action,
        at: Timestamp,
    ) -> Result<Option<LogEntry>, Error> {
        let step = step(story, action, at);
        let mut entries = self.store.save(std::slice::from_ref(&step), &Seen::default()).await?;
        *story = step.after;
        Ok(entries.pop())
    }

    pub async fn act(&self, story: &mut Story, action: Action, at: Timestamp) -> Option<LogEntry> {
        self.try_act(story, action, at).await.unwrap()
    }

    /// A story that readers see, published so many minutes into the day.
    pub async fn live(&self, service: &str, content: Content, at: i64) -> Story {
        let slug = content.slug.clone();
        let mut story = self.begin(self.new_story(service, content)).await;
        self.act(&mut story, Action::Publish { revision: 1, slug }, minutes(at)).await.unwrap();
        story
    }
}

pub fn write(base: u32, headline: &str) -> Action {
    Action::Write { base, content: Box::new(content(headline)), with: Vec::new() }
}

pub fn hold() -> Action {
    Action::Hold { cause: news::story::Cause::Desk, reason: "a doubt".into() }
}

pub fn kill() -> Action {
    Action::Kill { reason: "wrong".into(), notice: Some("This was wrong.".into()) }
}
