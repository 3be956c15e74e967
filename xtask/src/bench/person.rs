//! A journalist at work, as far as the server notices: pages opened with pauses between them, and a stream that tells
//! when to fetch what is new.

use std::io::{BufRead, BufReader, Write};
use std::net::TcpStream;
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use anyhow::{Context, Result};

use super::Built;
use crate::http;
use crate::newsroom::Newsroom;
use crate::project;

/// Between two pages of one person, at least, and at most so much more.
const PAUSE: Duration = Duration::from_secs(2);
const MORE: u64 = 4_000;
const PASSWORD: &str = "a bench has no secrets";

/// What is fetched where something came.
pub const NEW: &str = "what is new on the wire";

/// Every tenth of them runs the newsroom.
const fn administers(person: usize) -> bool {
    person.is_multiple_of(10)
}

/// Kinds of pages, each with addresses of it.
pub type Pages = Vec<(&'static str, Vec<String>)>;

/// A page that somebody opened.
pub struct Visit {
    pub kind: &'static str,
    pub path: String,
    pub status: u16,
    /// Milliseconds, from asking until the last byte was there.
    pub took: f64,
}

/// What all of them share.
#[derive(Clone, Copy)]
pub struct Work<'a> {
    pub port: u16,
    pub places: &'a Pages,
    /// What only administrators open.
    pub offices: &'a Pages,
    pub visits: &'a Mutex<Vec<Visit>>,
    /// What is opened before isn't measured.
    pub measured: Instant,
    pub done: &'a AtomicBool,
}

/// Accounts of their own for so many people, and a session for each.
///
/// # Errors
/// Where somebody can't come in.
pub fn sign_in(built: &Built, newsroom: &Newsroom, people: usize) -> Result<Vec<String>> {
    let settings = newsroom.data().join("bench.toml");
    std::fs::write(&settings, format!("data = {:?}\n", newsroom.data()))?;
    let role = |n: usize| match n % 10 {
        _ if administers(n) => "administrator",
        1 => "chief",
        2..=4 => "editor",
        _ => "reporter",
    };
    let come_in = |n: usize| {
        let mut invite = project::command(&built.longwave);
        invite.args([
            "account",
            "--email",
            &format!("bench{n}@example.org"),
            "--name",
            &format!("Bench {n}"),
        ]);
        let told = project::output(invite.args(["--role", role(n), "--config"]).arg(&settings))?;
        let path = told.split_whitespace().find_map(|word| word.get(word.find("/desk/invitation/")?..));
        let path = path.with_context(|| format!("no invitation in {told:?}"))?;
        let form = "Content-Type: application/x-www-form-urlencoded\r\n";
        let password = format!("password={}", PASSWORD.replace(' ', "+"));
        let answer = http::send(newsroom.port(), "POST", path, form, &password)?;
        let cookie = answer.header("set-cookie").and_then(|cookie| cookie.split(';').next());
        cookie.map(str::to_owned).with_context(|| format!("nobody came in: {}", answer.head))
    };
    (0..people).map(come_in).collect()
}

impl Work<'_> {
    /// Opens page after page until the bench ends.
    pub fn of_one(&self, person: usize, session: &str) {
        let mut dice = Dice(person as u64 + 1);
        let offices = self.offices.iter().filter(|_| administers(person));
        let places: Vec<_> = self.places.iter().chain(offices).collect();
        dice.pause(MORE, self.done);
        while !self.done.load(Ordering::Relaxed) {
            let chosen = dice.of(&places).and_then(|(kind, paths)| Some((kind, dice.of(paths)?)));
            if let Some((kind, path)) = chosen {
                self.visit(kind, path, session);
            }
            std::thread::sleep(PAUSE);
            dice.pause(MORE, self.done);
        }
    }

    /// Is told what is new, as the wire's page is, and fetches it: what became of the rows that it shows, then what came
    /// above them.
    pub fn told(&self, person: usize, session: &str) {
        let mut dice = Dice(person as u64 + 1_000);
        dice.pause(MORE, self.done);
        let page = self.visit("the wire in columns", "/desk/wire", session);
        let shown: Vec<_> = rows(&page).iter().map(|row| format!("{}:{}", row.item, row.stories)).collect();
        let columns = page.split("data-column=").skip(1);
        let mut newest: Vec<_> = columns.map(newest_of).collect();
        let Ok(mut lines) = self.stream(session) else { return };
        let mut line = String::new();
        while !self.done.load(Ordering::Relaxed) {
            line.clear();
            // Silence is no fault: it is asked again whether it is time to go.
            let Ok(_) = lines.read_line(&mut line) else { continue };
            if line.starts_with("event: wire") {
                dice.pause(FRESH_WITHIN, self.done);
                let after: Vec<_> =
                    newest.iter().enumerate().map(|(n, item)| format!("{n}:{item}")).collect();
                let (shown, after) = (shown.join(","), after.join(","));
                let path = format!("/desk/wire/meanwhile?shown={shown}&columns={after}");
                let told = self.part(NEW, &path, session);
                for came in told.split("data-came=\"").skip(1) {
                    let column = came.split('"').next().and_then(|column| column.parse::<usize>().ok());
                    if let Some(newest) = column.and_then(|column| newest.get_mut(column)) {
                        *newest = newest_of(came);
                    }
                }
            }
        }
    }

    fn stream(&self, session: &str) -> Result<BufReader<TcpStream>> {
        let mut stream = TcpStream::connect(("127.0.0.1", self.port))?;
        stream.set_read_timeout(Some(Duration::from_secs(1)))?;
        write!(
            stream,
            "GET /desk/live HTTP/1.1\r\nHost: 127.0.0.1:{}\r\nCookie: {session}\r\n\r\n",
            self.port
        )?;
        Ok(BufReader::new(stream))
    }

    /// Opens a page, notes what it took, and gives what it says.
    fn visit(&self, kind: &'static str, path: &str, session: &str) -> String {
        self.get(kind, path, &format!("Cookie: {session}\r\n"))
    }

    /// Asks for a part of a page, as the desk's script does.
    fn part(&self, kind: &'static str, path: &str, session: &str) -> String {
        self.get(kind, path, &format!("Cookie: {session}\r\nHX-Request: true\r\n"))
    }

    fn get(&self, kind: &'static str, path: &str, headers: &str) -> String {
        let began = Instant::now();
        let answer = http::send(self.port, "GET", path, headers, "");
        let took = began.elapsed().as_secs_f64() * 1000.0;
        let (status, body) = answer.map_or((0, Vec::new()), |answer| (answer.status, answer.body));
        if began >= self.measured
            && let Ok(mut visits) = self.visits.lock()
        {
            visits.push(Visit { kind, path: path.to_owned(), status, took });
        }
        String::from_utf8_lossy(&body).into_owned()
    }
}

/// A row of the wire: the item's number, and how many stories draw on it.
struct Row {
    item: String,
    stories: String,
}

/// The rows of a page, from its top.
fn rows(page: &str) -> Vec<Row> {
    let value = |row: &str, name: &str| Some(row.split_once(name)?.1.split('"').next()?.to_owned());
    let row =
        |row: &str| Some(Row { item: value(row, "data-id=\"")?, stories: value(row, "data-stories=\"")? });
    page.split("<li class=\"row").skip(1).filter_map(row).collect()
}

/// The item at the top of a column; nothing of an empty one.
fn newest_of(column: &str) -> String {
    rows(column).into_iter().next().map_or_else(String::new, |row| row.item)
}

/// Pages wait a moment of chance before they fetch what is new, so that not all of them do at once.
const FRESH_WITHIN: u64 = 1_000;

/// Choices that are the same in every run.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % sides.max(1)
    }

    fn of<'a, T>(&mut self, all: &'a [T]) -> Option<&'a T> {
        all.get(usize::try_from(self.roll(all.len() as u64)).unwrap_or_default())
    }

    /// Waits up to so many milliseconds, unless the bench ends.
    fn pause(&mut self, milliseconds: u64, done: &AtomicBool) {
        if !done.load(Ordering::Relaxed) {
            std::thread::sleep(Duration::from_millis(self.roll(milliseconds)));
        }
    }
}
