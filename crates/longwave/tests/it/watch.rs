//! Seeing: what is late, what failed, feeds that died, what a kill reached; and notices by mail and in browsers.
//!
//! The mail server and the push service are mocks within the test; what they are given is read as the real ones and a
//! real browser read it.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Mutex};

use base64::Engine;
use base64::prelude::{BASE64_STANDARD, BASE64_URL_SAFE_NO_PAD as BASE64};
use ring::aead::{AES_128_GCM, Aad, LessSafeKey, Nonce, UnboundKey};
use ring::agreement::{ECDH_P256, EphemeralPrivateKey, UnparsedPublicKey, agree_ephemeral};
use ring::hmac::{HMAC_SHA256, Key, sign};
use ring::rand::SystemRandom;
use ring::signature::{self, ECDSA_P256_SHA256_FIXED};
use serde_json::{Value, json};
use ureq::http::Method;

use super::agency::Item;
use super::desk::Browser;
use super::http::eventually;
use super::people::Person;
use super::room::Room;

fn in_millis(n: i64) -> String {
    (jiff::Timestamp::now() + jiff::SignedDuration::from_millis(n)).to_string()
}

fn watch(person: &Person) -> Value {
    person.gets("/watch").done()
}

fn section(page: &str, name: &str) -> String {
    let rest = page.split(&format!("id=\"w-{name}\"")).nth(1).unwrap_or_else(|| panic!("no section {name}"));
    rest.split("</section>").next().unwrap().to_owned()
}

#[test]
fn a_kill_that_matches_nothing_asks_for_a_person() {
    let room = Room::open();
    let mira = room.editor();
    let mut ann = Browser::joined(&room, "ann@example.org", "Ann Okoro", "editor", &[]);
    let item = Item::new("urn:meridian:1", "Ferry returns");
    room.wire("1.xml", item.xml());
    mira.finds("urn:meridian:1");
    room.wire("2.xml", item.now("canceled").xml());
    mira.finds_version("urn:meridian:1", 2);
    room.wire("3.xml", Item::new("urn:meridian:other", "Kill").now("canceled").xml());
    let kill = mira.finds("urn:meridian:other");
    let failed = eventually("it is told", || {
        let failed = watch(&mira)["failed"].clone();
        (!failed.as_array()?.is_empty()).then_some(failed)
    });
    assert_eq!(failed.as_array().unwrap().len(), 1, "{failed}");
    assert_eq!((&failed[0]["kind"], &failed[0]["subject"]), (&json!("unmatched"), &kill["id"]));
    let told = section(&ann.get("/desk/watch").page(), "failed");
    let address = format!("href=\"/desk/wire/{}\"", kill["id"].as_str().unwrap());
    assert!(told.contains("look by hand") && told.contains(&address), "{told}");
    assert!(told.contains("<bdi dir=\"auto\">Kill</bdi>"), "by its headline: {told}");
    let subject = failed[0]["id"].to_string();
    let fields = [("what", "failure"), ("subject", subject.as_str())];
    let done = ann.posts("/desk/watch/attended", &fields);
    assert_eq!(watch(&mira)["failed"], json!([]));
    let page = ann.get(done.header("location")).page();
    assert!(
        page.contains("action=\"/desk/watch/unattended\"") && page.contains("aria-keyshortcuts=\"Z\""),
        "{page}"
    );
    assert_eq!(ann.posts("/desk/watch/unattended", &fields).status, 303);
    assert_eq!(watch(&mira)["failed"][0]["id"], failed[0]["id"]);
    let mut tom = Browser::joined(&room, "tom@example.org", "Tom Ashgrove", "reporter", &["english"]);
    assert_eq!(ann.posts("/desk/watch/attended", &fields).status, 303);
    assert_eq!(tom.posts("/desk/watch/unattended", &fields).status, 403);
    let body = json!({ "what": "failure", "subject": subject });
    assert_eq!(mira.posts("/watch/unattended", &body).done()["failed"][0]["id"], failed[0]["id"]);
}

#[test]
fn a_story_that_is_held_when_its_time_comes_is_late_and_says_why() {
    let room = Room::open();
    let mira = room.editor();
    let mut ann = Browser::joined(&room, "ann@example.org", "Ann Okoro", "editor", &["english"]);
    let mut omid = Browser::joined(&room, "omid@example.org", "Omid Keshvar", "editor", &["persian"]);
    let story = mira.writes("english", "Ferry returns");
    mira.does(&story, json!({ "action": "schedule", "revision": 1, "at": in_millis(4_000) }));
    let scheduled = watch(&mira);
    assert_eq!(scheduled["scheduled"][0]["story"]["headline"], "Ferry returns");
    assert_eq!(scheduled["scheduled"][0]["by"]["person"], "The Editor");
    let page = ann.get("/desk/watch/english").page();
    assert!(!section(&page, "scheduled").contains("does not go out with it"));
    assert!(
        section(&page, "scheduled").contains("Ferry returns") && !section(&page, "late").contains("Ferry")
    );
    mira.holds(&story);
    let late = eventually("it is late", || {
        let watch = watch(&mira);
        (!watch["late"].as_array()?.is_empty()).then_some(watch)
    });
    assert_eq!(late["late"][0]["why"]["refusal"], "held");
    assert_eq!(late["needs"], 1);
    let page = ann.get("/desk/watch").page();
    assert!(section(&page, "late").contains("It is held. Release it first."));
    assert!(section(&page, "held").contains("Ferry returns"));
    assert!(page.contains("<b>1</b>"), "the way to it says how much needs somebody");
    // Another service's are not theirs.
    assert!(!omid.get("/desk/watch").page().contains("Ferry returns"));
    assert_eq!(omid.get("/desk/watch/english").status, 403);
    assert_eq!(omid.get("/desk/watch/klingon").status, 404);
    let farsi = room.person("Omid", "editor", &["persian"]);
    assert_eq!(farsi.gets("/watch").done()["late"], json!([]));
    assert_eq!(farsi.gets("/watch?service=english").status, 403);
    mira.does(&story, json!({ "action": "release", "cause": null }));
    eventually("it is out", || (watch(&mira)["needs"] == 0).then_some(()));
}

#[test]
fn what_is_scheduled_is_seen_though_it_cannot_be_read_who_did_that() {
    let room = Room::open();
    let mira = room.editor();
    let story = mira.writes("english", "Ferry returns");
    mira.does(&story, json!({ "action": "schedule", "revision": 1, "at": in_millis(3_600_000) }));
    let event = r#""event":"scheduled""#;
    let spoiled = format!(
        "INSERT INTO change (story, version, at, change) \
         SELECT story, version + 100, at, '{{{event}}}' FROM change WHERE change LIKE '%{event}%'"
    );
    assert_eq!(room.sql(&spoiled), 1);
    let seen = watch(&mira)["scheduled"][0].clone();
    assert_eq!((&seen["story"]["headline"], &seen["by"]), (&json!("Ferry returns"), &Value::Null));
}

#[test]
fn what_cannot_be_published_is_a_failure_until_somebody_takes_care() {
    let room = Room::open();
    let mira = room.editor();
    let story = mira.writes("english", "Damaged");
    mira.does(&story, json!({ "action": "schedule", "revision": 1, "at": in_millis(1_000) }));
    room.spoils(&story);
    let failure = eventually("it failed", || {
        let failed = watch(&mira)["failed"].clone();
        failed.get(0).cloned()
    });
    assert_eq!((&failure["kind"], &failure["subject"]), (&json!("publication"), &json!(story.id())));
    assert_eq!(watch(&mira)["damaged"][0]["id"], story.id());
    let subject = failure["id"].to_string();
    let fields = [("what", "failure"), ("subject", subject.as_str()), ("service", "english")];
    let mut tom = Browser::joined(&room, "tom@example.org", "Tom Ashgrove", "reporter", &["english"]);
    assert_eq!(tom.posts("/desk/watch/attended", &fields).status, 403);
    let mut omid = Browser::joined(&room, "omid@example.org", "Omid Keshvar", "editor", &["persian"]);
    assert!(!section(&omid.get("/desk/watch").page(), "failed").contains(story.id()));
    assert_eq!(omid.posts("/desk/watch/attended", &fields).status, 403);
    let mut ann = Browser::joined(&room, "ann@example.org", "Ann Okoro", "editor", &["english"]);
    assert!(section(&ann.get("/desk/watch/english").page(), "failed").contains("Taken care of"));
    let done = ann.posts("/desk/watch/attended", &fields);
    let there = format!("/desk/watch/english?attended=failure&subject={subject}");
    assert_eq!((done.status, done.header("location")), (303, there.as_str()));
    assert_eq!(ann.posts("/desk/watch/attended", &fields).status, 404, "it is done");
    for bad in [[("what", "nonsense"), ("subject", "1")], [("what", "failure"), ("subject", "x")]] {
        assert!(ann.posts("/desk/watch/attended", &bad).status >= 400);
    }
}

#[test]
fn a_feed_that_died_is_seen_and_seen_to_live_again() {
    let room = Room::open();
    let chief = room.person("chief", "administrator", &[]);
    room.wire("a.xml", Item::new("urn:a", "Harbour closed").xml());
    let feed = || chief.gets("/watch/feeds").done()[0].clone();
    eventually("it lives", || (feed()["life"] == "well" && feed()["arrivals"] == 1).then_some(()));
    std::fs::remove_dir_all(room.wire_folder()).unwrap();
    std::fs::write(room.wire_folder(), "no folder").unwrap();
    let dead = eventually("it died", || Some(feed()).filter(|feed| feed["life"] == "failing"));
    assert!(!dead["error"].as_str().unwrap().is_empty());
    assert_eq!(watch(&chief)["needs"], 1);
    std::fs::remove_file(room.wire_folder()).unwrap();
    eventually("it lives again", || (feed()["life"] == "well").then_some(()));
}

#[test]
fn only_feeds_that_are_set_up_and_not_paused_are_missed() {
    let room = Room::open();
    let chief = room.person("chief", "administrator", &[]);
    let set = |paused: bool| json!({ "provider": "harbour", "folder": "harbour", "paused": paused, "silent_after": 60 });
    let feed = |name: &str| {
        let feeds = chief.gets("/watch/feeds").done();
        feeds.as_array().unwrap().iter().find(|feed| feed["name"] == name).cloned()
    };
    chief.puts("/feeds/harbour", &set(false)).done();
    let looked = |name: &str| feed(name).filter(|feed| !feed["since"].is_null());
    eventually("it is looked at", || looked("harbour"));
    // As if it had been silent for a month.
    let long_silent =
        || room.sql("UPDATE feed_health SET health = replace(health, '\"since\":\"20', '\"since\":\"19')");
    let lives = |life: &str| feed("harbour").filter(|feed| feed["life"] == life);
    let needs = |n: u64| (watch(&chief)["needs"] == n).then_some(());
    assert!(long_silent() > 0);
    eventually("it is missed", || lives("silent").and(needs(1)));
    chief.puts("/feeds/harbour", &set(true)).done();
    eventually("it is paused", || lives("paused").and(needs(0)));
    let mut ann = Browser::joined(&room, "ann@example.org", "Ann Okoro", "editor", &["english"]);
    assert!(section(&ann.get("/desk/watch").page(), "feeds").contains(">Paused<"));
    chief.puts("/feeds/harbour", &set(false)).done();
    eventually("nobody missed it while it was paused", || lives("new"));
    eventually("it is looked at again", || looked("harbour"));
    assert!(long_silent() > 0);
    eventually("it is missed again", || needs(1));
    assert_eq!(chief.asks(Method::DELETE, "/feeds/harbour", None).status, 204);
    eventually("it is forgotten", || needs(0).filter(|()| feed("harbour").is_none()));
}

#[test]
fn what_is_to_be_edited_waits_for_whoever_may_publish_it() {
    let room = Room::open();
    let mira = room.editor();
    let [first, second, persian] = [("english", "First"), ("english", "Second"), ("persian", "سوم")]
        .map(|(at, headline)| mira.writes(at, headline));
    let draft = mira.writes("english", "Still a draft");
    for story in [&second, &first, &persian] {
        mira.does(story, json!({ "action": "move", "stage": "review" }));
    }
    let mut ann = Browser::joined(&room, "ann@example.org", "Ann Okoro", "editor", &["english"]);
    let mut tom = Browser::joined(&room, "tom@example.org", "Tom Ashgrove", "reporter", &["english"]);
    let shown = section(&ann.get("/desk/watch/english").page(), "review");
    let at = |story: &super::people::Told| shown.find(&format!("/desk/stories/{}", story.id()));
    assert!(at(&first).unwrap() < at(&second).unwrap(), "what was written first comes first");
    assert_eq!((at(&draft), at(&persian)), (None, None));
    assert!(!tom.get("/desk/watch").page().contains("id=\"w-review\""), "he edits nothing");
    let reporter = room.person("Ines", "reporter", &["english"]);
    assert_eq!(watch(&reporter)["review"], json!([]));
    assert_eq!(watch(&mira)["review"].as_array().unwrap().len(), 3);
    mira.publishes(&first);
    mira.kills(&second, "It was wrong.");
    assert_eq!(watch(&mira)["review"][0]["story"]["id"], persian.id());
    assert!(section(&ann.get("/desk/watch").page(), "review").contains("Nothing waits to be edited."));
}

#[test]
fn what_a_kill_reached_is_seen_with_what_is_left_to_do() {
    let room = Room::open();
    let mira = room.editor();
    let item = Item::new("urn:meridian:1", "Ferry returns");
    room.wire("ferry.xml", item.xml());
    let story = mira.publishes(&mira.takes("urn:meridian:1", "english"));
    let translation = mira.publishes(&mira.translates(&story, "persian", "کشتی بازگشت"));
    let slots = json!({ "slots": [{ "story": story.id() }], "seen": 0 });
    mira.puts("/fronts/english", &slots).done();
    room.wire("kill.xml", item.now("canceled").xml());
    let killed = eventually("both are killed", || {
        let killed = watch(&mira)["killed"].clone();
        (killed.as_array()?.len() == 2).then_some(killed)
    });
    let of =
        |id: &str| killed.as_array().unwrap().iter().find(|one| one["story"]["id"] == id).unwrap().clone();
    assert_eq!(of(story.id())["left"], json!([{ "left": "front", "service": "english", "section": null }]));
    assert_eq!(of(story.id())["by"]["wire"], "meridian");
    assert_eq!(of(translation.id())["source"], story.id());
    assert_eq!(watch(&mira)["needs"], 2);
    let mut ann = Browser::joined(&room, "ann@example.org", "Ann Okoro", "editor", &["english"]);
    let page = section(&ann.get("/desk/watch").page(), "killed");
    assert!(page.contains("It still has a place on the front of"), "{page}");
    assert!(!page.contains("کشتی"));
    let care = |id| [("what", "kill"), ("subject", id)];
    assert_eq!(ann.posts("/desk/watch/attended", &care(translation.id())).status, 403);
    assert_eq!(ann.posts("/desk/watch/attended", &care(story.id())).status, 303);
    assert!(section(&ann.get("/desk/watch").page(), "killed").contains("Ann Okoro"));
    assert_eq!(watch(&mira)["needs"], 1);
    let body = json!({ "what": "kill", "subject": translation.id() });
    assert_eq!(mira.posts("/watch/attended", &body).done()["needs"], 0);
}

#[test]
fn an_item_that_nobody_could_read_waits_to_be_looked_at() {
    let room = Room::open();
    let mira = room.editor();
    room.wire("menu.xml", "Today: soup");
    let one = eventually("it waits", || watch(&mira)["quarantined"].get(0).cloned());
    assert_eq!((&one["item"], &one["headline"]), (&Value::Null, &json!("menu.xml")));
    assert_eq!(one["codes"], json!(["format-unknown"]));
    // Whoever must decide is told why in their own language, and exactly beside it.
    let mut omid = Browser::joined(&room, "omid@example.org", "Omid Keshvar", "editor", &["persian"]);
    omid.posts("/desk/language", &[("language", "fa"), ("next", "/desk/account")]);
    let page = section(&omid.get("/desk/watch").page(), "quarantined");
    assert!(page.contains("در قالبی است که اینجا خوانده نمی‌شود."), "{page}");
    assert!(page.contains("lang=\"en\" dir=\"ltr\">file: "), "{page}");
    room.wire("noted.xml", Item { note: "Do not publish before noon", ..Item::new("urn:n", "Ferry") }.xml());
    let item = mira.finds("urn:n")["id"].as_str().unwrap().to_owned();
    let page = omid.get(&format!("/desk/wire/{item}")).page();
    assert!(
        page.contains("یادداشتی به سردبیران") && page.contains("lang=\"en\" dir=\"ltr\">edNote: "),
        "{page}"
    );
    let refused = omid.posts(&format!("/desk/wire/{item}/take"), &[("to", "persian/world")]).page();
    assert!(refused.contains("این خبر ایرادی دارد. آن را ببینید"), "{refused}");
    let noted = json!({ "what": "quarantine", "subject": item });
    mira.posts("/watch/attended", &noted).done();
    let subject = format!("file-{}", one["file"]);
    let body = json!({ "what": "quarantine", "subject": subject });
    let reporter = room.person("tom", "reporter", &["english"]);
    assert_eq!(reporter.posts("/watch/attended", &body).status, 403);
    assert_eq!(mira.posts("/watch/attended", &body).done()["quarantined"], json!([]));
    let unknown = json!({ "what": "quarantine", "subject": "file-99999" });
    assert_eq!(mira.posts("/watch/attended", &unknown).status, 404);
}

/// A mail server that never was: it takes mail, and refuses the first ones if it is told to.
struct MailServer {
    port: u16,
    taken: Arc<Mutex<Vec<Mail>>>,
}

/// A mail as it was given: from, to, and the message.
#[derive(Clone)]
struct Mail {
    to: String,
    message: String,
}

impl Mail {
    fn header(&self, name: &str) -> String {
        let head = self.message.split("\r\n\r\n").next().unwrap().replace("\r\n ", " ");
        let found = head.lines().find_map(|line| line.strip_prefix(&format!("{name}: ")).map(str::to_owned));
        found.unwrap_or_default()
    }

    /// A part of the message by its type, decoded (RFC 2045).
    fn part(&self, kind: &str) -> String {
        let part = self.message.split("\r\n--").find(|part| part.contains(&format!("Content-Type: {kind}")));
        let (head, body) = part.unwrap_or_else(|| panic!("no {kind}")).split_once("\r\n\r\n").unwrap();
        let bytes = if head.contains("quoted-printable") {
            unquoted(body)
        } else if head.contains("base64") {
            BASE64_STANDARD.decode(body.replace("\r\n", "")).unwrap()
        } else {
            body.as_bytes().to_vec()
        };
        String::from_utf8(bytes).unwrap()
    }
}

fn unquoted(text: &str) -> Vec<u8> {
    let joined = text.replace("=\r\n", "");
    let mut bytes = Vec::new();
    let mut rest = joined.as_bytes();
    while let Some((first, after)) = rest.split_first() {
        match (first, after) {
            (b'=', [a, b, ..]) => {
                bytes.push(u8::from_str_radix(std::str::from_utf8(&[*a, *b]).unwrap(), 16).unwrap());
                rest = &after[2..];
            }
            _ => {
                bytes.push(*first);
                rest = after;
            }
        }
    }
    bytes
}

impl MailServer {
    fn open(refuses: usize) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let port = listener.local_addr().unwrap().port();
        let taken: Arc<Mutex<Vec<Mail>>> = Arc::default();
        let (mails, mut refuses) = (Arc::clone(&taken), refuses);
        std::thread::spawn(move || {
            for stream in listener.incoming() {
                let refused = refuses > 0;
                refuses = refuses.saturating_sub(1);
                let _ = Self::talk(stream.unwrap(), refused, &mails);
            }
        });
        Self { port, taken }
    }

    fn talk(mut stream: TcpStream, refused: bool, mails: &Mutex<Vec<Mail>>) -> std::io::Result<()> {
        let mut lines = BufReader::new(stream.try_clone()?);
        stream.write_all(b"220 mail.example.org\r\n")?;
        let mut to = String::new();
        loop {
            let mut line = String::new();
            if lines.read_line(&mut line)? == 0 {
                return Ok(());
            }
            let answer = match line.get(..4).unwrap_or_default() {
                "RCPT" if refused => "451 later\r\n",
                "RCPT" => {
                    line.trim_end().clone_into(&mut to);
                    "250 ok\r\n"
                }
                "DATA" => {
                    stream.write_all(b"354 go on\r\n")?;
                    let mut message = String::new();
                    while !message.ends_with("\r\n.\r\n") {
                        if lines.read_line(&mut message)? == 0 {
                            return Ok(());
                        }
                    }
                    mails.lock().unwrap().push(Mail { to: to.clone(), message });
                    "250 taken\r\n"
                }
                "QUIT" => return stream.write_all(b"221 bye\r\n"),
                _ => "250 ok\r\n",
            };
            stream.write_all(answer.as_bytes())?;
        }
    }

    fn settings(&self) -> String {
        format!(
            "[mail]\nserver = \"127.0.0.1\"\nport = {}\nsecurity = \"none\"\nfrom = \"Longwave <desk@example.org>\"\n",
            self.port
        )
    }

    fn mail_to(&self, email: &str) -> Mail {
        eventually("a mail", || {
            self.taken.lock().unwrap().iter().find(|mail| mail.to.contains(email)).cloned()
        })
    }
}

#[test]
fn a_kill_is_mailed_to_who_wrote_the_story_and_again_where_that_failed() {
    let server = MailServer::open(1);
    let room = Room::open_with(&server.settings());
    let mut tom = Browser::joined(&room, "tom@example.org", "Tom Ashgrove", "reporter", &["english"]);
    let began = tom.posts("/desk/stories", &[("to", "english/world"), ("headline", "Secret ferry")]);
    let story = began.leads_to().rsplit('/').next().unwrap().to_owned();
    let mira = room.editor();
    let kill = json!({ "action": "kill", "reason": "wrong", "notice": null });
    mira.posts(&format!("/stories/{story}/actions"), &kill).done();
    // The server would not take it at first: that is seen, and mended.
    let chief = room.person("chief", "administrator", &[]);
    eventually("that the mail failed", || (watch(&chief)["failed"][0]["kind"] == "mail").then_some(()));
    let mail = server.mail_to("tom@example.org");
    eventually("that it works again", || (watch(&chief)["failed"] == json!([])).then_some(()));
    assert!(mail.header("Subject").contains("killed"), "{}", mail.message);
    assert_eq!(mail.header("Auto-Submitted"), "auto-generated");
    assert_eq!(mail.header("List-Unsubscribe"), format!("<{}>", room.url("/desk/account/notices")));
    assert!(mail.header("Message-ID").ends_with("@example.org>") && !mail.header("Date").is_empty());
    let text = mail.part("text/plain");
    assert!(text.contains(&room.url(&format!("/desk/stories/{story}"))), "{text}");
    assert!(text.contains("The Editor"));
    assert!(!mail.message.contains("Secret ferry") && !text.contains("Secret"), "a draft's words stay here");
    assert!(mail.part("text/html").contains("<html lang=\"en\" dir=\"ltr\">"));
    assert_eq!(server.taken.lock().unwrap().len(), 1, "and nobody else is told");
}

#[test]
fn a_mail_is_in_the_language_of_whoever_gets_it_and_says_what_readers_saw() {
    let server = MailServer::open(0);
    let room = Room::open_with(&server.settings());
    let mut omid = Browser::joined(&room, "omid@example.org", "Omid Keshvar", "editor", &["english"]);
    assert_eq!(omid.posts("/desk/language", &[("language", "fa"), ("next", "/desk/account")]).status, 303);
    let mira = room.editor();
    let item = Item::new("urn:meridian:1", "Ferry returns");
    room.wire("ferry.xml", item.xml());
    mira.publishes(&mira.takes("urn:meridian:1", "english"));
    room.wire("kill.xml", item.now("canceled").xml());
    let mail = server.mail_to("omid@example.org");
    let html = mail.part("text/html");
    assert!(html.contains("<html lang=\"fa\" dir=\"rtl\">"), "{html}");
    assert!(html.contains("<p lang=\"en\" dir=\"ltr\">Ferry returns</p>"), "{html}");
    assert!(mail.part("text/plain").contains("باطل"));
    assert_eq!(mail.header("Content-Language"), "fa");
}

#[test]
fn everybody_chooses_of_what_they_are_told() {
    let server = MailServer::open(0);
    let room = Room::open_with(&server.settings());
    let mut ann = Browser::joined(&room, "ann@example.org", "Ann Okoro", "editor", &["english"]);
    let mut omid = Browser::joined(&room, "omid@example.org", "Omid Keshvar", "editor", &["english"]);
    let page = ann.get("/desk/account/notices").page();
    assert!(page.contains("name=\"kill-mail\" aria-labelledby=\"k-kill n-mail\" checked"), "{page}");
    assert_eq!(ann.posts("/desk/account/notices", &[("review-mail", "on")]).status, 303);
    assert_eq!(omid.posts("/desk/account/notices", &[("nonsense", "on")]).status, 303);
    assert!(
        !ann.get("/desk/account/notices")
            .page()
            .contains("name=\"kill-mail\" aria-labelledby=\"k-kill n-mail\" checked")
    );
    let mira = room.editor();
    let story = mira.writes("english", "Ferry returns");
    mira.does(&story, json!({ "action": "move", "stage": "review" }));
    let mail = server.mail_to("ann@example.org");
    assert!(mail.header("Subject").contains("edited"), "{}", mail.message);
    assert!(server.taken.lock().unwrap().iter().all(|mail| !mail.to.contains("omid")));
}

/// A push service that never was, and the browser for which it takes messages.
struct PushService {
    origin: String,
    taken: Arc<Mutex<Vec<Pushed>>>,
    gone: Arc<Mutex<bool>>,
}

/// A message as it was given.
struct Pushed {
    path: String,
    headers: String,
    body: Vec<u8>,
}

impl PushService {
    fn open() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let origin = format!("http://{}", listener.local_addr().unwrap());
        let (taken, gone): (Arc<Mutex<Vec<Pushed>>>, Arc<Mutex<bool>>) = Default::default();
        let (messages, ended) = (Arc::clone(&taken), Arc::clone(&gone));
        std::thread::spawn(move || {
            for stream in listener.incoming() {
                let mut stream = stream.unwrap();
                let Some(message) = Self::read(&stream) else { continue };
                let status = if *ended.lock().unwrap() { "410 Gone" } else { "201 Created" };
                messages.lock().unwrap().push(message);
                let _ =
                    stream.write_all(format!("HTTP/1.1 {status}\r\ncontent-length: 0\r\n\r\n").as_bytes());
            }
        });
        Self { origin, taken, gone }
    }

    fn read(stream: &TcpStream) -> Option<Pushed> {
        let mut lines = BufReader::new(stream);
        let mut start = String::new();
        lines.read_line(&mut start).ok()?;
        let path = start.strip_prefix("POST ")?.split(' ').next()?.to_owned();
        let mut headers = String::new();
        while !headers.ends_with("\r\n\r\n") && lines.read_line(&mut headers).ok()? > 2 {}
        let length =
            headers.to_lowercase().split("content-length: ").nth(1)?.lines().next()?.trim().parse().ok()?;
        let mut body = vec![0; length];
        lines.read_exact(&mut body).ok()?;
        Some(Pushed { path, headers, body })
    }
}

/// One step of HKDF (RFC 5869), written out.
fn hkdf(salt: &[u8], secret: &[u8], info: &[u8], length: usize) -> Vec<u8> {
    let key = sign(&Key::new(HMAC_SHA256, salt), secret);
    let expanded = sign(&Key::new(HMAC_SHA256, key.as_ref()), &[info, &[1]].concat());
    expanded.as_ref()[..length].to_vec()
}

/// What a browser makes of a message (RFC 8291, section 3, and RFC 8188, section 2).
fn opened(message: &[u8], own: EphemeralPrivateKey, auth: &[u8]) -> Value {
    let public = own.compute_public_key().unwrap();
    let (salt, rest) = message.split_at(16);
    let length = usize::from(rest[4]);
    let (theirs, sealed) = rest[5..].split_at(length);
    let key = UnparsedPublicKey::new(&ECDH_P256, theirs);
    agree_ephemeral(own, &key, |secret| {
        let info = [b"WebPush: info\0", public.as_ref(), theirs].concat();
        let input = hkdf(auth, secret, &info, 32);
        let key = hkdf(salt, &input, b"Content-Encoding: aes128gcm\0", 16);
        let nonce = hkdf(salt, &input, b"Content-Encoding: nonce\0", 12);
        let key = LessSafeKey::new(UnboundKey::new(&AES_128_GCM, &key).unwrap());
        let mut record = sealed.to_vec();
        let nonce = Nonce::try_assume_unique_for_key(&nonce).unwrap();
        let plain = key.open_in_place(nonce, Aad::empty(), &mut record).unwrap();
        let (last, text) = plain.split_last().unwrap();
        assert_eq!(*last, 2, "the last record");
        serde_json::from_slice(text).unwrap()
    })
    .unwrap()
}

/// Whether the token is the newsroom's, for this service (RFC 8292).
fn signed(headers: &str, origin: &str, key: &str) {
    let authorization =
        headers.lines().find_map(|line| line.strip_prefix("authorization: vapid t=")).unwrap();
    let (token, own) = authorization.split_once(", k=").unwrap();
    assert_eq!(own, key, "the key that the page names");
    let (claims, signature) = token.rsplit_once('.').unwrap();
    let public = signature::UnparsedPublicKey::new(&ECDSA_P256_SHA256_FIXED, BASE64.decode(own).unwrap());
    public.verify(claims.as_bytes(), &BASE64.decode(signature).unwrap()).unwrap();
    let claims: Value =
        serde_json::from_slice(&BASE64.decode(claims.split_once('.').unwrap().1).unwrap()).unwrap();
    assert_eq!(claims["aud"], origin);
}

#[test]
fn a_browser_is_told_in_a_message_that_only_it_can_read() {
    let service = PushService::open();
    let room = Room::open_with(&format!("[notices]\npush_also = [\"{}\"]\n", service.origin));
    let mut tom = Browser::joined(&room, "tom@example.org", "Tom Ashgrove", "reporter", &["english"]);
    let page = tom.get("/desk/account/notices").page();
    let newsroom = page.split("data-key=\"").nth(1).unwrap().split('"').next().unwrap().to_owned();
    let own = EphemeralPrivateKey::generate(&ECDH_P256, &SystemRandom::new()).unwrap();
    let (key, auth) = (BASE64.encode(own.compute_public_key().unwrap()), [7; 16]);
    let endpoint = format!("{}/to/tom", service.origin);
    let auth_text = BASE64.encode(auth);
    let fields = [("endpoint", endpoint.as_str()), ("key", &key), ("auth", &auth_text)];
    for (field, bad) in
        [(0, "http://127.0.0.1:1/x"), (0, "ftp://push.example.net/"), (0, ""), (1, "short"), (2, "short")]
    {
        let mut wrong = fields;
        wrong[field].1 = bad;
        assert_eq!(tom.posts("/desk/account/notices/browsers", &wrong).status, 422, "{bad}");
    }
    assert_eq!(tom.posts("/desk/account/notices/browsers", &fields).status, 303);
    let began = tom.posts("/desk/stories", &[("to", "english/world"), ("headline", "Secret ferry")]);
    let path = began.leads_to().to_owned();
    let story = path.rsplit('/').next().unwrap();
    let mira = room.editor();
    let hold = json!({ "action": "hold", "cause": "desk", "reason": "a doubt" });
    mira.posts(&format!("/stories/{story}/actions"), &hold).done();
    let told = eventually("a message", || service.taken.lock().unwrap().pop());
    assert_eq!(told.path, "/to/tom");
    signed(&told.headers, &service.origin, &newsroom);
    let message = opened(&told.body, own, &auth);
    assert!(message["title"].as_str().unwrap().contains("held"), "{message}");
    assert_eq!((&message["path"], &message["body"]), (&json!(path), &json!("")));
    assert!(!message.to_string().contains("Secret"));
    // A browser that takes no more is forgotten.
    *service.gone.lock().unwrap() = true;
    let kill = json!({ "action": "kill", "reason": "wrong", "notice": null });
    mira.posts(&format!("/stories/{story}/actions"), &kill).done();
    eventually("it is forgotten", || {
        (!tom.get("/desk/account/notices").page().contains("data-endpoint")).then_some(())
    });
}

/// Has somebody told of a story of theirs in browsers at these addresses.
fn takes_notices(browser: &mut Browser, endpoints: &[String]) {
    for endpoint in endpoints {
        let own = EphemeralPrivateKey::generate(&ECDH_P256, &SystemRandom::new()).unwrap();
        let (key, auth) = (BASE64.encode(own.compute_public_key().unwrap()), BASE64.encode([7; 16]));
        let fields = [("endpoint", endpoint.as_str()), ("key", &key), ("auth", &auth)];
        assert_eq!(browser.posts("/desk/account/notices/browsers", &fields).status, 303);
    }
}

/// Holds a story that somebody began: they are told.
fn holds_a_story_of(room: &Room, browser: &mut Browser) {
    let began = browser.posts("/desk/stories", &[("to", "english/world"), ("headline", "Ferry")]);
    let story = began.leads_to().rsplit('/').next().unwrap().to_owned();
    let hold = json!({ "action": "hold", "cause": "desk", "reason": "a doubt" });
    room.editor().posts(&format!("/stories/{story}/actions"), &hold).done();
}

#[test]
fn a_browser_that_does_not_answer_keeps_no_other_waiting_and_is_forgotten() {
    let (service, silent) = (PushService::open(), TcpListener::bind("127.0.0.1:0").unwrap());
    let silent = (format!("http://{}", silent.local_addr().unwrap()), silent);
    let dead = "http://127.0.0.1:1".to_owned();
    let also = json!([service.origin, silent.0, dead]);
    let room = Room::open_with(&format!("[notices]\npush_also = {also}\n"));
    let mut tom = Browser::joined(&room, "tom@example.org", "Tom Ashgrove", "reporter", &["english"]);
    let mut omid = Browser::joined(&room, "omid@example.org", "Omid Keshvar", "reporter", &["english"]);
    takes_notices(&mut omid, &[format!("{dead}/x")]);
    assert_eq!(room.sql("UPDATE push_subscription SET failing = 1 WHERE endpoint LIKE '%:1/x'"), 1);
    holds_a_story_of(&room, &mut omid);
    eventually("it is forgotten", || {
        (!omid.get("/desk/account/notices").page().contains("data-endpoint")).then_some(())
    });
    let mut endpoints: Vec<_> = (0..10).map(|n| format!("{}/{n}", silent.0)).collect();
    endpoints.push(format!("{}/to/tom", service.origin));
    takes_notices(&mut tom, &endpoints);
    holds_a_story_of(&room, &mut tom);
    eventually("a message", || service.taken.lock().unwrap().pop());
}

#[test]
fn a_mail_server_that_says_nothing_keeps_no_browser_waiting() {
    let (service, silent) = (PushService::open(), TcpListener::bind("127.0.0.1:0").unwrap());
    let mail = MailServer { port: silent.local_addr().unwrap().port(), taken: Arc::default() };
    let push = format!("[notices]\npush_also = [\"{}\"]\n", service.origin);
    let room = Room::open_with(&(mail.settings() + &push));
    let mut tom = Browser::joined(&room, "tom@example.org", "Tom Ashgrove", "reporter", &["english"]);
    takes_notices(&mut tom, &[format!("{}/to/tom", service.origin)]);
    tom.posts("/desk/account/notices", &[("hold-mail", "on"), ("hold-push", "on")]);
    holds_a_story_of(&room, &mut tom);
    let _talking = silent.accept().unwrap();
    eventually("a message", || service.taken.lock().unwrap().pop());
    holds_a_story_of(&room, &mut tom);
    eventually("another", || service.taken.lock().unwrap().pop());
}

#[test]
fn who_leaves_is_told_no_more_in_that_browser() {
    let service = PushService::open();
    let room = Room::open_with(&format!("[notices]\npush_also = [\"{}\"]\n", service.origin));
    let mut tom = Browser::joined(&room, "tom@example.org", "Tom Ashgrove", "reporter", &["english"]);
    let [here, there] = ["here", "there"].map(|place| format!("{}/{place}", service.origin));
    takes_notices(&mut tom, &[here.clone(), there.clone()]);
    tom.posts("/desk/sign-out", &[("endpoint", &here)]);
    assert_eq!(room.sql("UPDATE push_subscription SET failing = NULL WHERE endpoint LIKE '%/here'"), 0);
    assert_eq!(room.sql("UPDATE push_subscription SET failing = NULL WHERE endpoint LIKE '%/there'"), 1);
    // A new password ends what the old one let in.
    let link = room.output(&["account", "--email", "tom@example.org"]);
    let path = link.trim()[link.find("/desk/").unwrap()..].to_owned();
    assert_eq!(tom.posts(&path, &[("password", "another four odd words")]).status, 303);
    assert!(!tom.get("/desk/account/notices").page().contains("data-endpoint"));
}

#[test]
fn nobody_ends_the_notices_of_somebody_else_s_browser() {
    let service = PushService::open();
    let room = Room::open_with(&format!("[notices]\npush_also = [\"{}\"]\n", service.origin));
    let mut tom = Browser::joined(&room, "tom@example.org", "Tom Ashgrove", "reporter", &["english"]);
    let mut eve = Browser::joined(&room, "eve@example.org", "Eve", "reporter", &["english"]);
    let own = EphemeralPrivateKey::generate(&ECDH_P256, &SystemRandom::new()).unwrap();
    let (key, auth) = (BASE64.encode(own.compute_public_key().unwrap()), BASE64.encode([7; 16]));
    let endpoint = format!("{}/to/tom", service.origin);
    tom.posts("/desk/account/notices/browsers", &[("endpoint", &endpoint), ("key", &key), ("auth", &auth)]);
    let page = tom.get("/desk/account/notices").page();
    let end =
        page.split("action=\"/desk/account/notices/browsers/").nth(1).unwrap().split('"').next().unwrap();
    let end = format!("/desk/account/notices/browsers/{end}");
    eve.posts(&end, &[]);
    assert!(tom.get("/desk/account/notices").page().contains("data-endpoint"));
    tom.posts(&end, &[]);
    assert!(!tom.get("/desk/account/notices").page().contains("data-endpoint"));
    assert_eq!(Browser::new(&room).get("/desk/watch").status, 303, "who isn't signed in sees nothing");
}

#[test]
fn check_says_whether_mail_works() {
    let server = MailServer::open(0);
    let room = Room::open_with(&server.settings());
    let told = room.command(&["check"]).output().unwrap();
    assert!(String::from_utf8_lossy(&told.stdout).contains("127.0.0.1 answers, and takes mail"));
    let nobody = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
    let settings = server.settings().replace(&server.port.to_string(), &nobody.to_string());
    let broken = Room::open_with(&settings);
    let told = broken.command(&["check"]).output().unwrap();
    assert!(!told.status.success());
    assert!(String::from_utf8_lossy(&told.stdout).contains("BAD    mail"));
}

#[test]
fn a_desk_has_a_page_of_its_own() {
    let room = Room::open();
    let chief = room.person("chief of all", "administrator", &[]);
    for name in ["politics", "sport"] {
        chief.puts(&format!("/desks/english/{name}"), &json!({ "name": name })).done();
    }
    for (desk, headline) in [("english/politics", "Votes counted"), ("english/sport", "Secret transfer")] {
        let content = super::people::content(headline);
        let story = chief
            .posts("/stories", &json!({ "service": "english", "desk": desk, "content": content }))
            .done();
        let hold = json!({ "action": "hold", "cause": "desk", "reason": "a doubt" });
        chief.posts(&format!("/stories/{}/actions", story["id"].as_str().unwrap()), &hold).done();
    }
    let mut mira = Browser::joined(&room, "mira@example.org", "Mira", "administrator", &[]);
    let invited = mira.posts(
        "/desk/administration/desks/english/politics/people",
        &[("email", "tom@example.org"), ("name", "Tom"), ("role", "reporter")],
    );
    let page = invited.page();
    let link = page.split("/desk/invitation/").nth(1).and_then(|rest| rest.split('"').next()).unwrap();
    let mut tom = Browser::new(&room);
    tom.posts(&format!("/desk/invitation/{link}"), &[("password", "four odd words here")]);
    let held = |browser: &mut Browser, path: &str| {
        let held = section(&browser.get(path).page(), "held");
        (held.contains("Votes counted"), held.contains("Secret transfer"))
    };
    assert_eq!(held(&mut mira, "/desk/watch/english"), (true, true));
    assert_eq!(held(&mut mira, "/desk/watch/english/politics"), (true, false));
    assert_eq!(held(&mut tom, "/desk/watch/english/politics"), (true, false));
    assert_eq!(held(&mut tom, "/desk/watch"), (true, false), "whoever is of a desk alone watches it");
    assert_eq!(held(&mut tom, "/desk/watch/english"), (true, false));
    for nowhere in ["english/sport", "english/nowhere", "persian/politics"] {
        assert_eq!(tom.get(&format!("/desk/watch/{nowhere}")).status, 403, "{nowhere}");
    }
    assert_eq!(mira.get("/desk/watch/english/nowhere").status, 404);
    assert!(mira.get("/desk/watch").page().contains("href=\"/desk/watch/english/politics\""));
    let told = chief.gets("/watch?desk=english/politics").done();
    let held = told["held"].as_array().unwrap();
    assert_eq!((held.len(), &held[0]["story"]["desk"]), (1, &json!("english/politics")));
}
