//! How the engines go about what readers and desks ask: by an index, in its order, however much is kept.

use news::{ItemClass, SectionId, ServiceId, Stage, Status, TopicId, WireId};
use sqlx::Connection;

use crate::engine::{Arg, Db, Select};
use crate::{Address, DeskQuery, Drafts, Store, Visible, WireQuery};

/// Numbers from 1 to `$1`, on both engines.
macro_rules! numbers {
    ($rest:literal) => {
        concat!("WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < $1) ", $rest)
    };
}

const SEED: &[&str] = &[
    numbers!(
        "INSERT INTO story (id, family, service, version, head, live, visible, stage, held, embargoed, scheduled, \
             ended, due, changed, headline, state) \
         SELECT i, i / 4, CASE i % 4 WHEN 0 THEN 'english' ELSE 'service-' || (i % 40) END, 2, 1, 1, i % 50 <> 0, \
             CASE i % 7 WHEN 0 THEN 'ready' ELSE 'draft' END, i % 500 = 0, i % 900 = 0, i % 800 = 0, i % 50 = 1, \
             CASE i % 800 WHEN 0 THEN i END, i, 'Headline', $2 FROM n"
    ),
    numbers!(
        "INSERT INTO revision (story, number, content, writer, at) \
         SELECT i, 1, $2, '\"clock\"', i FROM n"
    ),
    "INSERT INTO listing (list, service, published, story) SELECT '', service, id, id FROM story WHERE visible AND $2 <> '' AND $1 > 0",
    "INSERT INTO listing (list, service, published, story) \
     SELECT 'section/s' || (id % 10), service, id, id FROM story WHERE visible AND $2 <> '' AND $1 > 0",
    "INSERT INTO listing (list, service, published, story) \
     SELECT 'topic/' || (id % 300), service, id, id FROM story WHERE visible AND $2 <> '' AND $1 > 0",
    "INSERT INTO derived (kind, source, story) \
     SELECT 'translation', CAST(id - 1 AS TEXT), id FROM story WHERE id % 2 = 0 AND $2 <> '' AND $1 > 0",
    "INSERT INTO pinned (story, service, source, revision, head, moved) \
     SELECT id, service, id - 1, 1, 1 + id % 3, id FROM story WHERE id % 2 = 0 AND $2 <> '' AND $1 > 0",
    numbers!("INSERT INTO change (story, version, at, change) SELECT i, 1, i, $2 FROM n"),
    numbers!("INSERT INTO log (seq, at, entry) SELECT i, i, '{}' FROM n WHERE $2 <> ''"),
    "INSERT INTO wire_file (key, provider, name, sha256, received, defects, items, bytes) \
     VALUES ($2, 'meridian', 'a', 'b', $1, '[]', 1, $3)",
    numbers!(
        "INSERT INTO wire_file (key, provider, name, sha256, received, defects, items, bytes) \
         SELECT 'key-' || i, 'provider-' || (i % 20), 'a', $2, i, '[]', 1, (SELECT bytes FROM wire_file LIMIT 1) FROM n"
    ),
    numbers!(
        "INSERT INTO wire_item (file, key, version, digest, provider, language, class, urgency, pubstatus, \
             quarantined, newest, handled, received, item) \
         SELECT 1, 'key-' || (i / 2), i % 2, 'digest', 'provider-' || (i % 20), CASE i % 3 WHEN 0 THEN 'fa' END, \
             CASE i % 10 WHEN 0 THEN 'picture' ELSE 'text' END, CASE i % 100 WHEN 0 THEN 1 ELSE 5 END, \
             CASE i % 700 WHEN 0 THEN 'canceled' ELSE 'usable' END, i % 300 = 0, i % 2 = 1, i % 1000 <> 0, i, $2 FROM n"
    ),
    "INSERT INTO derived (kind, source, story, drawn, newer, newer_at, corrects) \
     SELECT 'wire', 'key-' || id, id, 0, (SELECT MAX(id) FROM wire_item), id, id % 10 = 1 \
     FROM story WHERE id % 4 = 1 AND $2 <> '' AND $1 > 0",
    numbers!(
        "INSERT INTO attended (what, subject, who, at) SELECT 'kill', 'story-' || i, 'mira', i FROM n WHERE $2 <> ''"
    ),
];

/// Fills a database with so many stories and wire items, all alike in their words.
pub(crate) async fn seed(db: &Db, stories: i64, items: i64, words: &str) {
    for sql in SEED {
        let count = if sql.contains("wire_item") { items } else { stories };
        let args: [Arg<'_>; 3] = [count.into(), words.into(), Arg::Bytes(b"bytes")];
        let args: &[Arg<'_>] = if sql.contains("$3") { &args } else { &args[..2] };
        let mut tx = db.begin().await.unwrap();
        tx.run(*sql, args).await.unwrap();
        tx.commit().await.unwrap();
    }
    analyze(db).await;
}

/// PostgreSQL counts by itself what it has; SQLite is asked by nobody to.
async fn analyze(db: &Db) {
    if let Db::Pg(_) = db {
        let mut tx = db.begin().await.unwrap();
        tx.run("ANALYZE", &[]).await.unwrap();
        tx.commit().await.unwrap();
    }
}

async fn check(db: &Db, name: &str, select: &Select<'_>, ordered: bool) {
    let plan = select.plan(db).await.unwrap();
    let scans = |line: &&String| {
        let line = line.trim().trim_start_matches("->").trim();
        // The lot of addresses is read whole; it was found by its index. So are the few providers.
        let small = |table: &str| ["page", "known"].contains(&table);
        let table = line.strip_prefix("SCAN ").filter(|table| !table.contains("INDEX") && !small(table));
        // All that was made of wire items, say, is as good as a table.
        table.is_some() || line.contains("Seq Scan") || line.ends_with("(kind=?)")
    };
    let sorts = |line: &&String| line.contains("Sort") || line.contains("TEMP B-TREE FOR ORDER");
    let text = plan.join("\n");
    assert!(plan.iter().find(scans).is_none(), "{name} reads a whole table:\n{text}");
    assert!(!ordered || plan.iter().find(sorts).is_none(), "{name} sorts:\n{text}");
}

/// Checks that an index of its own serves a query: to walk the list of all stories past those that aren't wanted is as
/// slow as to read the table.
async fn check_by(db: &Db, index: &str, select: &Select<'_>) {
    check(db, index, select, true).await;
    let plan = select.plan(db).await.unwrap().join("\n");
    assert!(plan.contains(&format!("{index} ")), "it isn't {index} that serves:\n{plan}");
}

async fn check_readers(db: &Db) {
    let service: ServiceId = "english".parse().unwrap();
    let section: SectionId = "s4".parse().unwrap();
    let topic = TopicId::from_number(4).unwrap();
    let newest = Visible::at(&service, 24);
    let before =
        Some((news::Timestamp::from_microsecond(1_000).unwrap(), news::StoryId::from_number(9).unwrap()));
    let queries = [
        ("the latest", newest.clone()),
        ("a later page", Visible { before, ..newest.clone() }),
        ("a section", Visible { section: Some(section.clone()), ..newest.clone() }),
        ("a topic", Visible { topic: Some(topic), ..newest.clone() }),
        ("a topic in a section", Visible { topic: Some(topic), section: Some(section), ..newest }),
    ];
    for (name, query) in queries {
        check(db, name, &query.select(&query.lists()), true).await;
    }
    for (name, sql, ordered) in crate::story::READ {
        let service: Arg<'_> = service.as_str().into();
        let args: Vec<Arg<'_>> = match name {
            name if name.contains("addresses") => vec![service, 10.into(), 20.into()],
            name if name.contains("count") => vec![service],
            name if name.contains("behind the wire") => vec![4.into(), 4.into(), 10.into()],
            name if name.starts_with("what ") => vec![4.into(), 10.into()],
            name if name.contains("translations") => vec!["4".into()],
            _ => vec![4.into()],
        };
        check(db, name, &Select::new(sql, args), *ordered).await;
    }
}

async fn check_desks(db: &Db) {
    let any = DeskQuery::default;
    let english: Option<ServiceId> = Some("english".parse().unwrap());
    let queries = [
        ("every story", any()),
        ("a service's stories", DeskQuery { service: english.clone(), ..any() }),
        (
            "what one may see",
            DeskQuery { drafts: Some(Drafts::of(english.iter().cloned().collect(), &[])), ..any() },
        ),
        ("held stories", DeskQuery { held: Some(true), ..any() }),
        ("scheduled stories", DeskQuery { scheduled: Some(true), ..any() }),
        ("embargoed stories", DeskQuery { embargoed: Some(true), ..any() }),
        (
            "ready stories",
            DeskQuery { service: english.clone(), stage: Some(Stage::Ready), ended: Some(false), ..any() },
        ),
    ];
    for (name, query) in queries {
        check(db, name, &query.select((i64::MAX, i64::MAX), None), true).await;
    }
    let left = Select::new(db.pick(crate::story::LEFT), ["4,8,12".into()]);
    check(db, "translations of what was killed", &left, false).await;
    let rare = [
        ("story_ended", DeskQuery { ended: Some(true), ..any() }),
        ("story_unseen", DeskQuery { visible: Some(false), ..any() }),
        ("story_of_stage", DeskQuery { stage: Some(Stage::Ready), ..any() }),
    ];
    let mut behind = Select::new(crate::story::BEHIND, ["english".into(), i64::MAX.into(), i64::MAX.into()]);
    behind.text(" LIMIT 50");
    check_by(db, "pinned_behind", &behind).await;
    check_by(db, "attended_at", &Select::new(crate::failure::ATTENDED, ["kill".into(), 3_990_i64.into()]))
        .await;
    // PostgreSQL counts how few they are, and may as well put them in order.
    if let Db::Sqlite { .. } = db {
        let (stage, no) = (Some(Stage::Draft), Some(false));
        let drafts = DeskQuery { service: english, stage, visible: no, ended: no, ..any() };
        check_by(db, "story_unseen_stage", &drafts.select((i64::MAX, i64::MAX), None)).await;
    }
    let held = || DeskQuery { held: Some(true), ..any() };
    let of_one = [
        ("story_held", DeskQuery { service: Some("english".parse().unwrap()), ..held() }),
        ("story_held", DeskQuery { services: vec!["english".parse().unwrap()], ..held() }),
    ];
    for (index, query) in rare.into_iter().chain(of_one) {
        check_by(db, index, &query.select((i64::MAX, i64::MAX), None)).await;
    }
    check_wire(db).await;
}

async fn check_wire(db: &Db) {
    let any = WireQuery::default;
    let queries = [
        ("the wire", any()),
        ("what came since", WireQuery { after: WireId::from_number(7_000).ok(), ..any() }),
        ("a provider's wire", WireQuery { provider: Some("provider-3".into()), ..any() }),
        ("a language's wire", WireQuery { language: Some("fa".into()), ..any() }),
        ("pictures on the wire", WireQuery { class: Some(ItemClass::Picture), ..any() }),
        ("urgent items", WireQuery { urgency: Some(2), ..any() }),
        ("canceled items", WireQuery { pubstatus: Some(Status::Canceled), ..any() }),
        ("quarantined items", WireQuery { quarantined: Some(true), ..any() }),
    ];
    for (name, query) in queries {
        check(db, name, &query.select(db, None), true).await;
    }
    let nothing: [Arg<'_>; 0] = [];
    for (name, sql) in [
        ("the providers", crate::wire::PROVIDERS),
        ("the languages", crate::wire::LANGUAGES),
        ("when providers were last heard of", crate::setup::LAST_FILES),
    ] {
        check(db, name, &Select::new(sql, nothing), false).await;
    }
    for (name, sql, args) in [
        ("one version", crate::wire::VERSION, vec!["key-9".into(), 1.into()]),
        ("the version before", crate::wire::UP_TO, vec!["key-9".into(), 1.into(), 0.into()]),
        ("what stopped an item last", crate::wire::LAST_STOPPED, vec!["key-9".into()]),
        ("what else came of an item", crate::wire::IS_HERE_BESIDE, vec!["key-9".into(), 1.into()]),
    ] {
        check(db, name, &Select::new(sql, args), false).await;
    }
    for (name, sql) in crate::wire::OF_MANY {
        check(db, name, &Select::new(db.pick(sql), ["3,5,7".into()]), false).await;
    }
    check_words(db).await;
}

/// A word that few items have is found by the index of words; one that all have, by reading from the newest on.
async fn check_words(db: &Db) {
    let sql = match db {
        Db::Sqlite { .. } => {
            "INSERT INTO wire_words (rowid, words) SELECT id, 'is=item common rare' || id FROM wire_item WHERE newest"
        }
        Db::Pg(_) => {
            "INSERT INTO wire_words (item_id, words) SELECT id, ('''is=item'' common rare' || id || ' ' || \
             (SELECT string_agg('w' || n, ' ') FROM generate_series(1, 120) n))::tsvector FROM wire_item WHERE newest"
        }
    };
    let mut tx = db.begin().await.unwrap();
    tx.run(sql, &[]).await.unwrap();
    tx.commit().await.unwrap();
    analyze(db).await;
    for (words, found, in_order) in
        [("common", 100, true), ("rare77", 1, false), ("common rare77 -other", 1, false)]
    {
        let query = WireQuery { words: Some(words.into()), ..WireQuery::default() };
        let sought = query.sought(db);
        let select = query.select(db, sought.as_deref());
        // The few that PostgreSQL's index finds are put in order then; SQLite's gives them in order.
        check(db, words, &select, in_order || matches!(db, Db::Sqlite { .. })).await;
        assert_eq!(select.rows(db).await.unwrap().len(), found, "{words}");
    }
}

async fn run(address: Address) {
    let store = Store::open(&address).await.unwrap();
    seed(store.db(), 4_000, 8_000, &"words ".repeat(200)).await;
    check_readers(store.db()).await;
    check_desks(store.db()).await;
    store.close().await;
}

/// Does something with an empty database of its own, where there is a server.
pub(crate) async fn on_postgres<F: Future<Output = ()>>(name: &str, act: impl FnOnce(Address) -> F) {
    let Ok(server) = std::env::var("LONGWAVE_TEST_POSTGRES") else {
        return crate::skipped::skipped("no PostgreSQL; set LONGWAVE_TEST_POSTGRES to the URL of a server");
    };
    let name = format!("{name}_{}", std::process::id());
    let mut admin = sqlx::PgConnection::connect(&server).await.unwrap();
    let sql = |text: String| sqlx::raw_sql(sqlx::AssertSqlSafe(text));
    sql(format!("CREATE DATABASE {name}")).execute(&mut admin).await.unwrap();
    let (place, _) = server.rsplit_once('/').unwrap();
    act(Address::Postgres(format!("{place}/{name}"))).await;
    sql(format!("DROP DATABASE {name} WITH (FORCE)")).execute(&mut admin).await.unwrap();
}

#[tokio::test]
async fn sqlite_reads_by_index() {
    let folder = std::env::temp_dir().join(format!("longwave-plans-{}", std::process::id()));
    run(Address::Sqlite(folder.join("plans.db"))).await;
    std::fs::remove_dir_all(folder).unwrap();
}

#[tokio::test]
async fn postgres_reads_by_index() {
    on_postgres("longwave_plans", run).await;
}
