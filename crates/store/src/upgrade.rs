//! A database of the first step, with what a newsroom kept in it, comes whole to the newest one.
//!
//! `fixtures/step-1.json` is what a demo newsroom's tables held then. It never changes: it is what newsrooms have.

use news::{Picture, Status, Story, StoryId, Timestamp, WireItem};
use serde_json::Value;
use sqlx::AssertSqlSafe;

use crate::engine::{Arg, Db};
use crate::migrate::{MIGRATIONS, run};
use crate::plans::on_postgres;
use crate::{Address, Seen, Step, Store, WireQuery};

const KEPT: &str = include_str!("../fixtures/step-1.json");
/// In an order in which each row finds what it names.
const TABLES: [&str; 12] = [
    "story",
    "revision",
    "change",
    "derived",
    "listing",
    "log",
    "wire_file",
    "wire_item",
    "picture",
    "person",
    "topic",
    "service",
];

async fn fill(db: &Db) {
    let kept: Value = serde_json::from_str(KEPT).unwrap();
    let mut tx = db.begin().await.unwrap();
    for table in TABLES {
        let columns: Vec<_> =
            kept[table]["columns"].as_array().unwrap().iter().map(|c| c.as_str().unwrap()).collect();
        for row in kept[table]["rows"].as_array().unwrap() {
            let given: Vec<_> =
                columns.iter().zip(row.as_array().unwrap()).filter(|(_, value)| !value.is_null()).collect();
            let names: Vec<_> = given.iter().map(|(name, _)| **name).collect();
            let places: Vec<_> = (1..=given.len()).map(|n| format!("${n}")).collect();
            let args: Vec<Arg<'_>> = given.iter().map(|(name, value)| arg(name, value)).collect();
            let sql = format!("INSERT INTO {table} ({}) VALUES ({})", names.join(", "), places.join(", "));
            tx.run(AssertSqlSafe(sql), &args).await.unwrap();
        }
    }
    tx.commit().await.unwrap();
}

fn arg<'a>(column: &str, value: &'a Value) -> Arg<'a> {
    match value {
        Value::Bool(flag) => (*flag).into(),
        Value::Number(number) => number.as_i64().unwrap().into(),
        text if column == "bytes" => Arg::Bytes(text.as_str().unwrap().as_bytes()),
        text => text.as_str().unwrap().into(),
    }
}

async fn upgrade(address: Address) {
    let db = Db::open(&address).await.unwrap();
    run(&db, &MIGRATIONS[..1]).await.unwrap();
    fill(&db).await;
    db.close().await;
    let store = Store::open(&address).await.unwrap();
    check_found(&store).await;
    check_stories(&store).await;
    check_wire(&store).await;
    // Kept before pictures could be barred or under an embargo.
    let picture = store.picture("6axbfegx1dn8".parse().unwrap()).await.unwrap().unwrap();
    assert!(picture.bar(Timestamp::UNIX_EPOCH).is_none());
    assert!(store.index_pictures(10).await.unwrap() > 0);
    assert_eq!(store.index_pictures(10).await.unwrap(), 0);
    let bar = |picture: &mut Picture| picture.barred = true;
    store.change_picture(picture.id, bar, Timestamp::UNIX_EPOCH).await.unwrap();
    assert_eq!(store.services().await.unwrap().len(), 3);
    // The one that was kept, and the three stories that readers saw.
    assert_eq!(store.log_head().await.unwrap(), 4);
    store.close().await;
}

/// Each story is the sum of its changes, and can be changed further.
async fn check_stories(store: &Store) {
    let kept: Value = serde_json::from_str(KEPT).unwrap();
    let ids = kept["story"]["rows"].as_array().unwrap().iter().map(|row| row[0].as_i64().unwrap());
    let mut seen = 0;
    for id in ids.map(|id| StoryId::from_number(id).unwrap()) {
        let story = store.story(id).await.unwrap().unwrap();
        assert_eq!(Story::replay(&store.history(id).await.unwrap()), Some(story.clone()));
        seen += usize::from(story.visible());
        let editor = news::Actor::machine(news::By::Person("mira".into()));
        let kill = news::Action::Kill { reason: "wrong".into(), notice: None };
        let Ok(change) = news::decide(&story, kill, &editor, Timestamp::UNIX_EPOCH) else { continue };
        let mut after = story.clone();
        after.apply(&change);
        store.save(&[Step { before: story, after, change }], &Seen::default()).await.unwrap();
    }
    assert_eq!(seen, 3);
}

/// What was kept before there was an index of words is found by them once it was read.
async fn check_found(store: &Store) {
    let words = crate::DeskQuery { words: Some("-unlikelyword".into()), ..crate::DeskQuery::default() };
    assert_eq!(store.desk(&words).await.unwrap(), []);
    while store.work_off_stories(1).await.unwrap() {}
    let all = store.desk(&crate::DeskQuery::default()).await.unwrap();
    assert_eq!(store.desk(&words).await.unwrap().len(), all.len());
}

async fn check_wire(store: &Store) {
    // What came before there was an index of words is found by them once it was read.
    let words = WireQuery { words: Some("-unlikelyword".into()), ..WireQuery::default() };
    assert_eq!(store.wire_list(&words).await.unwrap(), []);
    assert!(store.wire_backlog().await.unwrap() > 0);
    while store.work_off_backlog(1).await.unwrap() > 0 {}
    assert_eq!(store.wire_list(&words).await.unwrap(), store.wire_list(&WireQuery::default()).await.unwrap());
    let kept = store.wire_list(&WireQuery::default()).await.unwrap().pop().unwrap();
    assert_eq!(store.wire_raw(kept.file).await.unwrap().unwrap()[0], b'{');
    // A later version takes its place, and a package finds it by its name.
    let next = WireItem { version: kept.item.version + 1, pubstatus: Status::Canceled, ..kept.item.clone() };
    let (provider, now) = (kept.item.provider.clone(), Timestamp::UNIX_EPOCH);
    store.receive(&provider, "b", "b", now, std::slice::from_ref(&next), &[]).await.unwrap();
    assert_eq!(store.wire_newest(&provider, &next.guid).await.unwrap().unwrap().item, next);
    let part = news::Association { guid: next.guid.clone(), ..news::Association::default() };
    let package = WireItem {
        provider: provider.clone(),
        guid: "urn:package".into(),
        class: news::ItemClass::Composite,
        associations: vec![part],
        ..WireItem::default()
    };
    store.receive(&provider, "c", "c", now, std::slice::from_ref(&package), &[]).await.unwrap();
    assert_eq!(store.wire_naming(&provider, &next.guid).await.unwrap()[0].item, package);
}

#[tokio::test]
async fn sqlite_comes_to_the_newest_step() {
    let folder = std::env::temp_dir().join(format!("longwave-upgrade-{}", std::process::id()));
    upgrade(Address::Sqlite(folder.join("newsroom.db"))).await;
    std::fs::remove_dir_all(folder).unwrap();
}

#[tokio::test]
async fn postgres_comes_to_the_newest_step() {
    on_postgres("longwave_upgrade", upgrade).await;
}
