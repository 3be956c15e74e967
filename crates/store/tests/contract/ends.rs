//! Ends of every kind: nothing that was acknowledged is lost, nothing is half there.

use std::io::{BufRead, BufReader, Write};
use std::process::{Command, Stdio};
use std::time::Duration;

use news::{Action, Entry, Story, WireItem};
use store::{Address, DeskQuery, Seen, Store};

use crate::harness::{Room, content, contract, hold, minutes, step, whole, write};

contract! {
    a_save_that_is_given_up_leaves_nothing_half
    a_process_that_is_killed_loses_nothing_it_acknowledged
}

/// A story, its history and the log agree.
async fn check(store: &Store, story: &Story) {
    let kept = store.story(story.id).await.unwrap().unwrap();
    let history = store.history(story.id).await.unwrap();
    assert_eq!(Story::replay(&history), Some(kept.clone()));
    let log = whole(store.log_after(0, 100_000).await.unwrap());
    let last = log.iter().rev().find_map(|logged| match &logged.entry {
        Entry::Story { story: id, news, .. } if *id == story.id => Some(*news),
        _ => None,
    });
    assert_eq!(last.is_some_and(|news| !news.bars()), kept.visible());
    let query = store::Visible::at(&story.service, 100_000);
    let listed = store.visible(&query).await.unwrap().iter().any(|(id, _)| *id == story.id);
    assert_eq!(listed, kept.visible());
}

async fn a_save_that_is_given_up_leaves_nothing_half(room: Room) {
    let mut stories =
        [room.live("english", content("A"), 1).await, room.live("english", content("B"), 1).await];
    let mut given_up = 0;
    for n in 0..60u64 {
        let action = |story: &Story| if story.visible() { hold() } else { Action::Release { cause: None } };
        let steps: Vec<_> =
            stories.iter().map(|story| step(story, action(story), minutes(2 + n as i64))).collect();
        let seen = Seen::default();
        let saving = room.store.save(&steps, &seen);
        given_up +=
            usize::from(tokio::time::timeout(Duration::from_micros(n * n * 4), saving).await.is_err());
        // Both steps or neither, seen at one moment: one that was given up late may still be kept.
        let now = room.store.desk(&DeskQuery::default()).await.unwrap();
        stories = now.try_into().unwrap();
        assert_eq!(stories[0].visible(), stories[1].visible());
        assert_eq!(stories[0].version, stories[1].version);
    }
    println!("{given_up} of 60 saves were given up");
    // Everything before this has its end when this one has.
    room.draft("english", "Last").await;
    check(&room.store, &stories[0]).await;
    check(&room.store, &stories[1]).await;
}

/// Works until it is killed, and says each thing that the store has acknowledged. The test below runs it as a process
/// of its own; in the suite it has nothing to do.
#[tokio::test]
async fn a_process_to_be_killed() {
    let Ok(address) = std::env::var("LONGWAVE_STORE_TO_WRITE") else { return };
    let address: Address = address.parse().unwrap();
    let round: u64 = std::env::var("LONGWAVE_STORE_ROUND").unwrap().parse().unwrap();
    let store = Store::open(&address).await.unwrap();
    let say = |what: &str, id: String| {
        let mut out = std::io::stdout().lock();
        writeln!(out, "{what} {id}").and_then(|()| out.flush()).unwrap();
    };
    for n in 0.. {
        let number = u32::try_from(round * 10_000 + n).unwrap();
        let new = news::story::New {
            id: news::StoryId::new(minutes(0), number),
            family: news::FamilyId::new(minutes(0), number),
            desk: None,
            service: "english".parse().unwrap(),
            content: content("Killed on the way"),
            translation: None,
            wire: Vec::new(),
            embargo: None,
        };
        let (story, change) = news::story::begin(new, &crate::harness::editor(), minutes(0)).unwrap();
        store.begin(&story, &[change], &Seen::default()).await.unwrap();
        say("begun", story.id.to_string());
        let published = step(&story, Action::Publish { revision: 1, slug: None }, minutes(1));
        store.save(std::slice::from_ref(&published), &Seen::default()).await.unwrap();
        say("published", story.id.to_string());
        store.save(&[step(&published.after, write(1, "More"), minutes(2))], &Seen::default()).await.unwrap();
        let guid = format!("{round}-{n}");
        let item =
            WireItem { provider: "meridian".into(), guid: guid.clone(), version: 1, ..WireItem::default() };
        store.receive("meridian", "a", guid.clone(), minutes(3), &[item], &[]).await.unwrap();
        say("received", guid);
    }
}

/// What a process said before it was killed, each line the kind and the id.
fn work_and_die(room: &Room, round: u64) -> Vec<(String, String)> {
    let address = match &room.address {
        Address::Sqlite(path) => path.display().to_string(),
        Address::Postgres(url) => url.clone(),
    };
    let mut child = Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "ends::a_process_to_be_killed", "--nocapture"])
        .env("LONGWAVE_STORE_TO_WRITE", address)
        .env("LONGWAVE_STORE_ROUND", round.to_string())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let lines = BufReader::new(child.stdout.take().unwrap()).lines().map_while(Result::ok);
    let said =
        |line: &String| ["begun ", "published ", "received "].iter().any(|word| line.starts_with(word));
    let mut heard = Vec::new();
    // Killed (SIGKILL) while it does the next thing, another one in each round.
    for line in lines.filter(said).take(3 + usize::try_from(round).unwrap()) {
        heard.push(line);
    }
    std::thread::sleep(Duration::from_micros(round * 137));
    child.kill().unwrap();
    child.wait().unwrap();
    let split = |line: &String| line.split_once(' ').map(|(kind, id)| (kind.to_owned(), id.to_owned()));
    heard.iter().filter_map(split).collect()
}

async fn a_process_that_is_killed_loses_nothing_it_acknowledged(room: Room) {
    for round in 1..=12 {
        let killed = room.clone();
        let said = tokio::task::spawn_blocking(move || work_and_die(&killed, round)).await.unwrap();
        assert!(said.len() >= 3, "the process did nothing");
        for (kind, id) in said {
            match kind.as_str() {
                "received" => {
                    assert_eq!(room.store.wire_versions("meridian", &id, 9).await.unwrap().len(), 1, "{id}");
                }
                kind => {
                    let story = room.store.story(id.parse().unwrap()).await.unwrap().unwrap();
                    assert!(kind != "published" || story.visible(), "{id}");
                    check(&room.store, &story).await;
                }
            }
        }
    }
    let log = whole(room.store.log_after(0, 100_000).await.unwrap());
    assert!(log.iter().enumerate().all(|(at, logged)| logged.seq == at as i64 + 1));
}
