//! A database's shape: made once, known again, and never guessed at.

use news::Stage;
use sqlx::{AssertSqlSafe, Connection};
use store::{Address, Error, Store};

use crate::harness::{Room, content, contract, minutes};

contract! {
    what_was_kept_is_there_when_opened_again
    many_may_open_at_once
    a_newer_database_is_left_alone
    a_step_that_was_changed_is_noticed
    no_revision_and_no_history_can_be_changed
}

/// Does something to a database behind the store's back.
pub async fn behind(room: &Room, sql: &str) -> Result<(), sqlx::Error> {
    match &room.address {
        Address::Sqlite(path) => {
            let options = sqlx::sqlite::SqliteConnectOptions::new().filename(path);
            let mut connection = sqlx::SqliteConnection::connect_with(&options).await?;
            sqlx::raw_sql(AssertSqlSafe(sql)).execute(&mut connection).await?;
        }
        Address::Postgres(url) => {
            let mut connection = sqlx::PgConnection::connect(url).await?;
            sqlx::raw_sql(AssertSqlSafe(sql)).execute(&mut connection).await?;
        }
    }
    Ok(())
}

async fn what_was_kept_is_there_when_opened_again(room: Room) {
    let story = room.live("persian", content("می\u{200C}رود"), 1).await;
    let received = room.store.receive("meridian", "a", &b"\x00\xff"[..], minutes(2), &[], &[]).await.unwrap();
    room.store.set_cursor("mirror", 1).await.unwrap();
    room.store.close().await;
    let again = Store::open(&room.address).await.unwrap();
    assert_eq!(again.story(story.id).await.unwrap(), Some(story.clone()));
    assert_eq!(again.log_head().await.unwrap(), 1);
    assert_eq!(again.cursor("mirror").await.unwrap(), 1);
    assert_eq!(again.wire_raw(received.file).await.unwrap().unwrap(), b"\x00\xff");
    let room = Room { store: again.clone(), ..room };
    let mut story = story;
    room.act(&mut story, news::Action::Move { stage: Stage::Ready }, minutes(3)).await;
    assert_eq!(room.live("persian", content("Next"), 4).await.version, 2);
    assert_eq!(again.log_head().await.unwrap(), 2);
    again.close().await;
}

/// An empty database beside this one. It goes with the server of the tests.
async fn empty(url: &str) -> String {
    let (server, options) = url.split_once('?').unwrap_or((url, ""));
    let (server, name) = server.rsplit_once('/').unwrap();
    let mut admin = sqlx::PgConnection::connect(url).await.unwrap();
    crate::harness::execute(&mut admin, &format!("CREATE DATABASE {name}_empty")).await;
    format!("{server}/{name}_empty?{options}")
}

async fn many_may_open_at_once(room: Room) {
    let address = match &room.address {
        // A file that isn't there yet: all of them find an empty database.
        Address::Sqlite(path) => Address::Sqlite(path.with_file_name("another.db")),
        Address::Postgres(url) => Address::Postgres(empty(url).await),
    };
    let opening: Vec<_> = (0..6)
        .map(|_| {
            let address = address.clone();
            tokio::spawn(async move { Store::open(&address).await })
        })
        .collect();
    for opened in opening {
        let store = opened.await.unwrap().unwrap();
        assert_eq!(store.log_head().await.unwrap(), 0);
        store.close().await;
    }
}

async fn refused(room: &Room, word: &str) {
    match Store::open(&room.address).await {
        Err(Error::Migration(told)) => assert!(told.contains(word), "{told}"),
        other => panic!("{other:?}"),
    }
}

async fn a_newer_database_is_left_alone(room: Room) {
    behind(&room, "INSERT INTO migration VALUES (999, 'telepathy', 'x')").await.unwrap();
    refused(&room, "telepathy").await;
}

async fn a_step_that_was_changed_is_noticed(room: Room) {
    behind(&room, "UPDATE migration SET checksum = 'x' WHERE version = 1").await.unwrap();
    refused(&room, "step 1").await;
}

async fn no_revision_and_no_history_can_be_changed(room: Room) {
    let story = room.live("english", content("First"), 1).await;
    for sql in [
        "UPDATE revision SET content = '{}'",
        "DELETE FROM revision",
        "UPDATE change SET version = 9",
        "DELETE FROM change",
    ] {
        let told = behind(&room, sql).await.unwrap_err().to_string();
        assert!(told.contains("never"), "{told}");
    }
    assert_eq!(room.store.revision(story.id, 1).await.unwrap().unwrap().content, content("First"));
}
