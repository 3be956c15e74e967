//! Sessions of people who write one story through the real room and the real database: connections that end, messages
//! that are delayed, doubled and lost with them, a process that is killed at any moment. In the end all have the same
//! words, and every character that was typed and that nobody deleted is there.
//!
//! `LONGWAVE_SESSIONS` says how many; the tests run a few hundred, `cargo xtask bench --only together` ten thousand.

#![allow(clippy::cast_possible_truncation, reason = "sides and places are small")]

mod comments;
mod overtaken;
mod rights;
mod settling;
mod sources;
mod unseen;

use std::collections::{BTreeSet, VecDeque};
use std::sync::Arc;

use bytes::Bytes;
use draft::Message;
use news::story::New;
use news::{Action, Actor, Body, By, Content, FamilyId, Role, Scope, StoryId};
use sqlx::{Connection, SqliteConnection};
use tokio::sync::mpsc;
use yrs::updates::decoder::Decode;
use yrs::updates::encoder::Encode;
use yrs::{
    Doc, GetString, ReadTxn, StateVector, Text, Transact, Update, WriteTxn, XmlElementPrelim, XmlFragment,
    XmlTextPrelim,
};

use super::room::Room;
use super::settle;
use crate::clock::{now, random};
use crate::desk::{act, begin, restore};
use crate::newsroom::Newsroom;
use crate::settings::Settings;

const SESSIONS: u64 = 300;
const STEPS: usize = 60;

/// A generator of its own for each session, so that one that fails can be run again: xorshift.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % sides as u64) as usize
    }
}

/// A browser with a document of its own.
struct Browser {
    doc: Doc,
    actor: Actor,
    seat: Option<(u64, mpsc::Receiver<Bytes>)>,
    /// What it has sent and the server hasn't read.
    on_the_way: VecDeque<Message>,
    /// The server has said how far it reaches.
    joined: bool,
    sent: u64,
    kept: u64,
    next: char,
}

impl Browser {
    fn new(number: u32) -> Self {
        let options = yrs::Options { offset_kind: yrs::OffsetKind::Utf16, ..yrs::Options::default() };
        let actor = Actor::new(By::Person(format!("person {number}")), Role::Editor, Scope::All);
        // Each types characters that nobody else does, each once: so that each can be looked for.
        let next = char::from_u32(0x4E00 + number * 0x1000).unwrap();
        let on_the_way = VecDeque::new();
        Self {
            doc: Doc::with_options(options),
            actor,
            seat: None,
            on_the_way,
            joined: false,
            sent: 0,
            kept: 0,
            next,
        }
    }

    fn connect(&mut self, room: &Room) {
        self.leave(room);
        let Ok(seat) = room.join(&self.actor, "en") else { return };
        self.seat = Some(seat);
        (self.sent, self.kept) = (0, 0);
        self.on_the_way.push_back(Message::Reached(self.doc.transact().state_vector().encode_v1()));
    }

    fn leave(&mut self, room: &Room) {
        if let Some((number, _)) = self.seat.take() {
            room.leave(number);
        }
        self.on_the_way.clear();
        self.joined = false;
    }

    /// One message arrives at the server, sometimes twice.
    fn send(&mut self, room: &Room, twice: bool) {
        let Some((number, _)) = &self.seat else { return };
        let number = *number;
        let Some(message) = self.on_the_way.pop_front() else { return };
        let bytes = draft::encode(&message);
        let change = matches!(message, Message::Update(_) | Message::Missing(_));
        for _ in 0..if twice && change { 2 } else { 1 } {
            if room.receive(number, &bytes).is_err() {
                return self.leave(room);
            }
        }
    }

    /// One message of the server's arrives.
    fn receive(&mut self, room: &Room) -> bool {
        let Some((_, out)) = &mut self.seat else { return false };
        let bytes = match out.try_recv() {
            Ok(bytes) => bytes,
            Err(mpsc::error::TryRecvError::Empty) => return false,
            Err(mpsc::error::TryRecvError::Disconnected) => {
                self.leave(room);
                return false;
            }
        };
        match draft::decode(&bytes).unwrap() {
            Message::Missing(change) | Message::Update(change) => {
                self.doc.transact_mut().apply_update(Update::decode_v1(&change).unwrap()).unwrap();
            }
            Message::Reached(reach) => {
                let reach = StateVector::decode_v1(&reach).unwrap();
                self.joined = true;
                let missing = self.doc.transact().encode_state_as_update_v1(&reach);
                self.put(Message::Missing(missing));
            }
            Message::Kept(count) => self.kept = count,
            _ => {}
        }
        true
    }

    fn put(&mut self, message: Message) {
        self.sent += 1;
        self.on_the_way.push_back(message);
    }

    /// Does something to the text, as an editor would.
    fn edit(&mut self, dice: &mut Dice, typed: &mut BTreeSet<char>, deleted: &mut BTreeSet<char>) {
        let mut txn = self.doc.transact_mut();
        let body = txn.get_or_insert_xml_fragment("body");
        let blocks = body.len(&txn);
        if blocks == 0 && !self.joined {
            return;
        }
        if blocks == 0 || dice.roll(6) == 0 {
            let at = dice.roll(blocks as usize + 1) as u32;
            let element = body.insert(&mut txn, at, XmlElementPrelim::empty("paragraph"));
            // Without an id, or with one that another block has: the server mends that.
            if dice.roll(2) == 0 {
                yrs::Xml::insert_attribute(&element, &mut txn, "id", "b1");
            }
            element.push_back(&mut txn, XmlTextPrelim::new(""));
        }
        let at = dice.roll(body.len(&txn) as usize) as u32;
        let element = body.get(&txn, at).unwrap().into_xml_element().unwrap();
        let text = match element.first_child().and_then(yrs::XmlOut::into_xml_text) {
            Some(text) => text,
            None => element.push_back(&mut txn, XmlTextPrelim::new("")),
        };
        let length = text.len(&txn) as usize;
        match dice.roll(5) {
            0 if length > 0 => {
                let at = dice.roll(length) as u32;
                let gone: Vec<char> = text.get_string(&txn).chars().collect();
                deleted.insert(gone[at as usize]);
                text.remove_range(&mut txn, at, 1);
            }
            _ => {
                let at = dice.roll(length + 1) as u32;
                text.insert(&mut txn, at, &self.next.to_string());
                typed.insert(self.next);
                self.next = char::from_u32(u32::from(self.next) + 1).unwrap();
            }
        }
        txn.commit();
        let change = txn.encode_update_v1();
        drop(txn);
        if self.joined {
            self.put(Message::Update(change));
        }
    }

    fn words(&self) -> String {
        let mut txn = self.doc.transact_mut();
        txn.get_or_insert_xml_fragment("body").get_string(&txn)
    }
}

/// A newsroom in a folder that goes when it goes.
struct House {
    newsroom: Newsroom,
    folder: tempfile::TempDir,
    record: std::sync::Mutex<mpsc::Receiver<store::Audited>>,
}

impl House {
    async fn open() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let settings = Settings::in_folder(folder.path(), "127.0.0.1:1".parse().unwrap());
        let (newsroom, work) = Newsroom::open(settings).await.unwrap();
        let service = news::Service::new("english".parse().unwrap(), "Longwave".into(), Vec::new());
        let begun = news::Edit::begun(news::Piece::Service(service.clone()));
        newsroom.store().set_up(&[begun], now()).await.unwrap();
        Self { newsroom, folder, record: std::sync::Mutex::new(work.record) }
    }

    /// Who did what, as it was put on record since this was asked last.
    fn recorded(&self) -> Vec<(String, String)> {
        let mut record = self.record.lock().unwrap();
        let entries = std::iter::from_fn(|| record.try_recv().ok());
        entries.map(|entry| (entry.who.unwrap(), entry.what)).collect()
    }

    /// Does something behind the newsroom's back: the database is made to fail, and to work again.
    async fn sql(&self, sql: &'static str) {
        let file = self.folder.path().join("longwave.db");
        let mut database = SqliteConnection::connect(&format!("sqlite:{}", file.display())).await.unwrap();
        sqlx::raw_sql(sql).execute(&mut database).await.unwrap();
    }

    async fn story(&self) -> StoryId {
        let actor = Actor::machine(By::Import);
        let new = New {
            id: StoryId::new(now(), random()),
            family: FamilyId::new(now(), random()),
            service: "english".parse().unwrap(),
            desk: None,
            content: Content { body: Body::of_paragraphs(["".into()]), ..Content::default() },
            translation: None,
            wire: Vec::new(),
            embargo: None,
        };
        begin(&self.newsroom, new, &actor, now()).await.unwrap().id
    }
}

struct Session<'a> {
    house: &'a House,
    story: StoryId,
    room: Arc<Room>,
    browsers: Vec<Browser>,
    dice: Dice,
    typed: BTreeSet<char>,
    deleted: BTreeSet<char>,
    elsewhere: u32,
}

impl<'a> Session<'a> {
    async fn begin(house: &'a House, seed: u64) -> Self {
        let mut dice = Dice(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1);
        let story = house.story().await;
        let room = Arc::new(Room::load(&house.newsroom, story).await.unwrap());
        let count = 2 + dice.roll(3) as u32;
        let browsers = (0..count).map(Browser::new).collect();
        let (typed, deleted) = (BTreeSet::new(), BTreeSet::new());
        Self { house, story, room, browsers, dice, typed, deleted, elsewhere: 0 }
    }

    async fn step(&mut self) {
        let who = self.dice.roll(self.browsers.len());
        let browser = &mut self.browsers[who];
        match self.dice.roll(40) {
            0..=13 => browser.edit(&mut self.dice, &mut self.typed, &mut self.deleted),
            14..=21 => browser.send(&self.room, self.dice.roll(8) == 0),
            22..=31 => drop(browser.receive(&self.room)),
            32 | 33 => browser.connect(&self.room),
            34 => browser.leave(&self.room),
            35 | 36 => self.room.keep(&self.house.newsroom).await.unwrap(),
            37 => drop(self.room.revise(&self.house.newsroom, None).await.unwrap()),
            38 => self.write_elsewhere().await,
            _ => self.kill().await,
        }
    }

    /// The process is killed: what wasn't kept is gone, and every connection with it.
    async fn kill(&mut self) {
        self.browsers.iter_mut().for_each(|browser| browser.leave(&self.room));
        self.room = Arc::new(Room::load(&self.house.newsroom, self.story).await.unwrap());
    }

    /// Somebody writes a revision through the API: another headline, and a word more in the first block.
    async fn write_elsewhere(&mut self) {
        let newsroom = &self.house.newsroom;
        let head = newsroom.store().story(self.story).await.unwrap().unwrap().head;
        let mut content = head.content;
        self.elsewhere += 1;
        content.headline = format!("Headline {}", self.elsewhere);
        let write = Action::Write { base: head.number, content: Box::new(content), with: Vec::new() };
        let acted = act(newsroom, self.story, write, &Actor::machine(By::Import), now()).await.unwrap();
        self.room.changed(&acted.story);
    }

    /// Everybody comes back, and everything is delivered.
    async fn come_together(&mut self) {
        self.browsers.iter_mut().for_each(|browser| browser.connect(&self.room));
        loop {
            let mut busy = false;
            for browser in &mut self.browsers {
                while !browser.on_the_way.is_empty() {
                    browser.send(&self.room, false);
                    busy = true;
                }
                while browser.receive(&self.room) {
                    busy = true;
                }
                if browser.seat.is_none() {
                    browser.connect(&self.room);
                    busy = true;
                }
            }
            self.room.keep(&self.house.newsroom).await.unwrap();
            if !busy {
                return;
            }
        }
    }

    async fn check(&mut self, seed: u64) {
        self.come_together().await;
        let revision = self.room.revise(&self.house.newsroom, None).await.unwrap();
        self.come_together().await;
        let first = self.browsers[0].words();
        for browser in &self.browsers {
            assert_eq!(browser.words(), first, "session {seed}");
            assert_eq!(browser.kept, browser.sent, "session {seed}: all is answered for");
        }
        let head = self.house.newsroom.store().story(self.story).await.unwrap().unwrap().head;
        assert_eq!(head.number, revision, "session {seed}");
        let said: Vec<char> = head.content.body.plain().chars().filter(|c| *c > '\u{4DFF}').collect();
        let once: BTreeSet<char> = said.iter().copied().collect();
        assert_eq!(said.len(), once.len(), "session {seed}: nothing is there twice");
        let lost: Vec<_> = self.typed.difference(&self.deleted).filter(|c| !once.contains(c)).collect();
        assert!(lost.is_empty(), "session {seed} lost {lost:?}");
        if self.elsewhere > 0 {
            assert_eq!(head.content.headline, format!("Headline {}", self.elsewhere), "session {seed}");
        }
        let mut ids: Vec<_> = head.content.body.blocks.iter().map(|block| &block.id).collect();
        let count = ids.len();
        ids.sort();
        ids.dedup();
        assert_eq!(ids.len(), count, "session {seed}: every block has an id of its own");
    }
}

fn sessions() -> u64 {
    std::env::var("LONGWAVE_SESSIONS").ok().and_then(|count| count.parse().ok()).unwrap_or(SESSIONS)
}

#[tokio::test]
async fn no_session_loses_a_character() {
    let house = House::open().await;
    for seed in 1..=sessions() {
        let mut session = Session::begin(&house, seed).await;
        for _ in 0..STEPS {
            session.step().await;
        }
        session.check(seed).await;
    }
    println!("{} sessions, nothing lost", sessions());
    drop(house.folder);
}

/// Somebody types in a story, and no revision says it yet.
async fn typing(house: &House, story: StoryId) -> (Arc<Room>, Browser) {
    let room = house.newsroom.together().open(&house.newsroom, story).await.unwrap();
    let mut browser = Browser::new(1);
    types(&room, &mut browser);
    (room, browser)
}

/// Somebody comes in and types; nothing of it is kept yet.
fn types(room: &Room, browser: &mut Browser) {
    browser.connect(room);
    let (mut typed, mut deleted) = (BTreeSet::new(), BTreeSet::new());
    for _ in 0..4 {
        browser.send(room, false);
        while browser.receive(room) {}
        browser.edit(&mut Dice(7), &mut typed, &mut deleted);
    }
    while !browser.on_the_way.is_empty() {
        browser.send(room, false);
    }
}

fn mira() -> Actor {
    Actor::new(By::Person("Mira".into()), Role::Editor, Scope::All)
}

#[tokio::test]
async fn a_verb_has_the_newest_words_in_a_revision() {
    let house = House::open().await;
    let story = house.story().await;
    assert_eq!(settle(&house.newsroom, story, &mira()).await.unwrap(), 1);
    let _open = typing(&house, story).await;
    assert_eq!(settle(&house.newsroom, story, &mira()).await.unwrap(), 2);
    let head = house.newsroom.store().story(story).await.unwrap().unwrap().head;
    assert_eq!(head.by, By::Person("person 1".into()), "by who typed last");
    assert!(!head.content.body.plain().is_empty());
}

#[tokio::test]
async fn a_restored_revision_comes_into_the_text_that_is_open() {
    let house = House::open().await;
    let story = house.story().await;
    let (room, mut browser) = typing(&house, story).await;
    let typed = |browser: &Browser| browser.words().chars().any(|c| c > '\u{4DFF}');
    assert!(typed(&browser));
    let restored = restore(&house.newsroom, story, 1, &mira(), now()).await.unwrap();
    assert_eq!(restored.head.number, 3);
    let said = |number| {
        let store = house.newsroom.store().clone();
        async move { store.revision(story, number).await.unwrap().unwrap().content }
    };
    assert_eq!(restored.head.content, said(1).await);
    assert_ne!(said(2).await, said(1).await, "what was typed is a revision of its own");
    assert_eq!(room.revise(&house.newsroom, None).await.unwrap(), 3);
    while browser.receive(&room) {}
    assert!(!typed(&browser), "{}", browser.words());
    // Nothing is there that would be saved again.
    assert_eq!(settle(&house.newsroom, story, &mira()).await.unwrap(), 3);
}

#[tokio::test]
async fn who_may_not_write_changes_nothing() {
    let house = House::open().await;
    let story = house.story().await;
    let room = Arc::new(Room::load(&house.newsroom, story).await.unwrap());
    let mut browser = Browser::new(1);
    browser.actor =
        Actor::new(By::Person("Omid".into()), Role::Chief, Scope::Services(vec!["persian".parse().unwrap()]));
    browser.connect(&room);
    let (mut typed, mut deleted) = (BTreeSet::new(), BTreeSet::new());
    for _ in 0..6 {
        browser.send(&room, false);
        while browser.receive(&room) {}
        browser.edit(&mut Dice(7), &mut typed, &mut deleted);
    }
    assert!(!typed.is_empty());
    assert_eq!(room.revise(&house.newsroom, None).await.unwrap(), 1);
}
