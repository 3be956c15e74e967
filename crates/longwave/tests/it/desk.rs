//! The desk: coming in, what each may do there, and what is kept from whom.

use ureq::http::Method;

use super::agency::Item;
use super::http::{Answer, eventually, raw, send};
use super::room::Room;

pub const PASSWORD: &str = "four odd words here";

/// Somebody at a browser: it keeps cookies, as browsers do.
pub struct Browser {
    address: String,
    pub cookie: String,
}

impl Browser {
    pub fn new(room: &Room) -> Self {
        Self { address: room.url(""), cookie: String::new() }
    }

    /// Invited at the command line, and in.
    pub fn joined(room: &Room, email: &str, name: &str, role: &str, services: &[&str]) -> Self {
        let mut args = vec!["account", "--email", email, "--name", name, "--role", role];
        services.iter().for_each(|service| args.extend(["--service", service]));
        let link = room.output(&args);
        let path = link.trim().find("/desk/").map(|at| link.trim()[at..].to_owned());
        let path = path.expect("the link leads to the desk");
        let mut browser = Self::new(room);
        assert!(browser.get(&path).page().contains(name));
        let taken = browser.posts(&path, &[("password", PASSWORD)]);
        assert_eq!((taken.status, taken.header("location")), (303, "/desk/"), "{}", taken.text());
        browser
    }

    pub fn asks(&mut self, method: Method, path: &str, more: &[(&str, &str)], body: Option<&[u8]>) -> Answer {
        let cookie = self.cookie.clone();
        let mut headers = vec![("cookie", cookie.as_str()), ("accept-language", "en")];
        headers.extend(more);
        let answer = send(method, &format!("{}{path}", self.address), &headers, body);
        let set = answer.headers.iter().filter(|(name, _)| name == "set-cookie");
        set.for_each(|(_, cookie)| self.keeps(cookie));
        answer
    }

    /// Keeps a cookie in place of the one of the same name, or forgets that.
    fn keeps(&mut self, cookie: &str) {
        let (pair, about) = cookie.split_once(';').expect("a cookie");
        let name = format!("{}=", pair.split_once('=').expect("a pair").0);
        let kept = self.cookie.split("; ").filter(|kept| !kept.is_empty() && !kept.starts_with(&name));
        let mut kept: Vec<_> = kept.map(str::to_owned).collect();
        if !about.contains("Max-Age=0") {
            kept.push(pair.to_owned());
        }
        self.cookie = kept.join("; ");
    }

    pub fn get(&mut self, path: &str) -> Answer {
        self.asks(Method::GET, path, &[], None)
    }

    pub fn posts(&mut self, path: &str, fields: &[(&str, &str)]) -> Answer {
        self.posts_with(path, fields, &[])
    }

    /// What the desk's script sends.
    pub fn asks_json(&mut self, path: &str, json: &str) -> Answer {
        let headers = [("content-type", "application/json"), ("sec-fetch-site", "same-origin")];
        self.asks(Method::POST, path, &headers, Some(json.as_bytes()))
    }

    /// Sends a file with a form, as browsers do.
    pub fn uploads(&mut self, path: &str, bytes: &[u8]) -> Answer {
        let head = "--x\r\ncontent-disposition: form-data; name=\"file\"; filename=\"../a.jpg\"\r\n\
                    content-type: image/jpeg\r\n\r\n";
        let body = [head.as_bytes(), bytes, b"\r\n--x--\r\n"].concat();
        self.asks(Method::POST, path, &[("content-type", "multipart/form-data; boundary=x")], Some(&body))
    }

    pub fn posts_with(&mut self, path: &str, fields: &[(&str, &str)], more: &[(&str, &str)]) -> Answer {
        let plain = |b: u8| b.is_ascii_alphanumeric();
        let escape = |text: &str| -> String {
            let one = |b: u8| if plain(b) { char::from(b).to_string() } else { format!("%{b:02X}") };
            text.bytes().map(one).collect()
        };
        let pairs: Vec<_> =
            fields.iter().map(|(name, value)| format!("{}={}", escape(name), escape(value))).collect();
        let mut headers = vec![("content-type", "application/x-www-form-urlencoded")];
        headers.extend(more);
        self.asks(Method::POST, path, &headers, Some(pairs.join("&").as_bytes()))
    }

    pub fn signs_in(&mut self, email: &str, password: &str) -> Answer {
        self.posts("/desk/sign-in", &[("email", email), ("password", password)])
    }
}

#[test]
fn an_invitation_lets_somebody_in_once() {
    let room = Room::open();
    let mut mira = Browser::joined(&room, "Mira@Example.org", "Mira Osei", "reporter", &["english"]);
    assert!(mira.get("/desk/wire").page().contains("Mira Osei"));
    let link = room.output(&["account", "--email", "mira@example.org"]);
    let path = link.trim().strip_prefix(&room.url("")).unwrap().to_owned();
    let mut eve = Browser::new(&room);
    assert_eq!(eve.posts(&path, &[("password", "short")]).status, 422);
    assert_eq!(eve.posts(&path, &[("password", "mira@example.org")]).status, 422);
    assert_eq!(eve.posts(&path, &[("password", "another four odd words")]).status, 303);
    assert_eq!(eve.posts(&path, &[("password", "another four odd words")]).status, 404);
    assert_eq!(eve.get("/desk/invitation/0000").status, 404);
    // A new password ends every session that the old one began.
    assert_eq!(mira.get("/desk/wire").status, 303);
}

#[test]
fn nobody_gets_in_without_a_session() {
    let room = Room::open();
    let mut anybody = Browser::new(&room);
    let sent = anybody.get("/desk/stories?standing=held");
    assert_eq!(
        (sent.status, sent.header("location")),
        (303, "/desk/sign-in?next=/desk/stories?standing=held")
    );
    let posted = anybody.posts("/desk/stories", &[("to", "english")]);
    assert_eq!(posted.header("location"), "/desk/sign-in?undone=true");
    anybody.cookie = "longwave-desk=0123456789abcdef".into();
    assert_eq!(anybody.get("/desk/wire").status, 303, "a secret that nobody was given");
    let part = anybody.asks(Method::GET, "/desk/wire", &[("hx-request", "true")], None);
    assert_eq!((part.status, part.header("hx-redirect")), (401, "/desk/sign-in?next=/desk/wire"));
}

#[test]
fn who_was_signed_out_is_told_that_nothing_was_done_and_comes_back() {
    let room = Room::open();
    let mut mira = Browser::joined(&room, "mira@example.org", "Mira Osei", "editor", &["english"]);
    mira.cookie.clear();
    let kill = [("do", "kill"), ("reason", "It was wrong.")];
    let at = |page: &str| room.url(page);
    for (page, back) in [
        ("/desk/stories/abc?x=1", "undone=true&next=/desk/stories/abc?x=1"),
        ("/desk/stories/abc/reach", "undone=true&next=/desk/stories/abc"),
        ("/desk/../english/", "undone=true"),
        ("/english/", "undone=true"),
    ] {
        let to = format!("/desk/sign-in?{back}");
        let referer = at(page);
        let pressed = mira.posts_with("/desk/stories/abc/act", &kill, &[("referer", &referer)]);
        assert_eq!((pressed.status, pressed.header("location")), (303, to.as_str()), "{page}");
        let part = [("referer", referer.as_str()), ("hx-request", "true")];
        let part = mira.posts_with("/desk/stories/abc/reach", &kill, &part);
        assert_eq!((part.status, part.header("hx-redirect")), (401, to.as_str()), "{page}");
    }
    let said = mira.get("/desk/sign-in?undone=true&next=/desk/stories/abc?x=1").page();
    assert!(said.contains("role=\"alert\" id=\"undone\"") && said.contains("nothing was done"), "{said}");
    assert!(!mira.get("/desk/sign-in?next=/desk/wire").page().contains("id=\"undone\""));
    let way_back = [("email", "mira@example.org"), ("password", PASSWORD), ("next", "/desk/stories/abc?x=1")];
    assert_eq!(mira.posts("/desk/sign-in", &way_back).header("location"), "/desk/stories/abc?x=1");
}

#[test]
fn a_session_is_new_at_each_sign_in_and_ends_at_once() {
    let room = Room::open();
    let mut mira = Browser::joined(&room, "mira@example.org", "Mira Osei", "reporter", &["english"]);
    let first = mira.cookie.clone();
    // A cookie that somebody else planted is no session, and doesn't become one.
    let mut planted = Browser::new(&room);
    planted.cookie = "longwave-desk=planted".into();
    assert_eq!(planted.signs_in("mira@example.org", PASSWORD).status, 303);
    assert!(!planted.cookie.contains("planted") && planted.cookie != first);
    assert_eq!(planted.get("/desk/account").status, 200);
    let session = mira.get("/desk/account").page();
    let end = session.split("/desk/account/sessions/").nth(1).and_then(|rest| rest.split('/').next());
    let ended = mira.posts(&format!("/desk/account/sessions/{}/end", end.unwrap()), &[]);
    assert_eq!(ended.status, 303);
    assert_eq!(planted.get("/desk/account").status, 303, "ended from the other browser");
    let cookie = mira.cookie.clone();
    mira.posts("/desk/sign-out", &[]);
    mira.cookie = cookie;
    assert_eq!(mira.get("/desk/account").status, 303, "the secret is worth nothing any more");
}

#[test]
fn guessing_is_stopped_and_tells_nothing() {
    let room = Room::open();
    Browser::joined(&room, "mira@example.org", "Mira Osei", "reporter", &["english"]);
    let mut eve = Browser::new(&room);
    let said = |answer: Answer| {
        answer.text().split("role=\"alert\">").nth(1).unwrap().split('<').next().unwrap().to_owned()
    };
    let known = eve.signs_in("mira@example.org", "wrong");
    let unknown = eve.signs_in("nobody@example.org", "wrong");
    assert_eq!((known.status, unknown.status), (401, 401));
    assert_eq!(said(known), said(unknown));
    for _ in 0..4 {
        assert_eq!(eve.signs_in("mira@example.org", "wrong").status, 401);
    }
    assert_eq!(eve.signs_in("mira@example.org", PASSWORD).status, 429, "even the right one isn't tried");
    assert!(eve.cookie.is_empty());
}

#[test]
fn another_sites_page_can_ask_for_nothing() {
    let room = Room::open();
    let mut mira = Browser::joined(&room, "mira@example.org", "Mira Osei", "editor", &["english"]);
    for more in [("sec-fetch-site", "cross-site"), ("origin", "https://evil.example"), ("origin", "null")] {
        let answer = mira.posts_with("/desk/stories", &[("to", "english")], &[more]);
        assert_eq!(answer.status, 403, "{more:?}");
    }
    let own = [("sec-fetch-site", "same-origin")];
    assert_eq!(mira.posts_with("/desk/stories", &[("to", "english")], &own).status, 303);
    // Nor does it hear what is new; for one of another port of the same host, browsers send the cookie along.
    for (origin, status) in [(room.url(""), "200"), ("http://127.0.0.1:1".to_owned(), "403")] {
        let headers = [("Cookie", mira.cookie.as_str()), ("Origin", &origin)];
        let mut line = String::new();
        let stream = raw(room.host(), "GET /desk/live", &headers, "");
        std::io::BufRead::read_line(&mut std::io::BufReader::new(stream), &mut line).unwrap();
        assert_eq!(line.split(' ').nth(1), Some(status), "{origin}: {line}");
    }
}

#[test]
fn a_reporter_of_one_service_sees_and_does_nothing_at_another() {
    let room = Room::open();
    let mut chief = Browser::joined(&room, "chief@example.org", "The Chief", "administrator", &[]);
    let begun = chief.posts("/desk/stories", &[("to", "persian/world"), ("headline", "محرمانه")]);
    let story = begun.leads_to().to_owned();
    let mut tom = Browser::joined(&room, "tom@example.org", "Tom Ashgrove", "reporter", &["english"]);
    assert_eq!(tom.get(&story).status, 403);
    assert!(!tom.get("/desk/stories").page().contains("محرمانه"));
    let about = [
        ("base", "1"),
        ("headline", "x"),
        ("summary", ""),
        ("slugline", ""),
        ("dateline", ""),
        ("section", ""),
        ("bylines", ""),
    ];
    assert_eq!(tom.posts(&format!("{story}/about"), &about).status, 403);
    assert_eq!(tom.posts(&format!("{story}/act"), &[("do", "kill"), ("reason", "x")]).status, 403);
    assert_eq!(tom.posts(&format!("{story}/reach"), &[("do", "kill"), ("reason", "x")]).status, 403);
    assert_eq!(tom.posts(&format!("{story}/translate"), &[("to", "english")]).status, 403);
    assert_eq!(tom.posts("/desk/stories", &[("to", "persian")]).status, 403);
    assert_eq!(tom.get("/desk/people").status, 403);
    assert_eq!(tom.get("/desk/record").status, 403);
    let id = story.rsplit('/').next().unwrap().to_owned();
    for path in ["", "/history", "/revisions/1", "/family", "/ninjs"] {
        let answer = tom.get(&format!("/api/v1/stories/{id}{path}"));
        assert!([403, 404].contains(&answer.status), "{path}: {}", answer.status);
    }
    assert_eq!(tom.get("/api/v1/stories").done(), serde_json::json!([]));
    // All of it is on record.
    eventually("the record is written", || {
        let record = chief.get("/desk/record?who=Tom+Ashgrove&refused=true").page();
        (record.matches("class=\"stopped\"").count() >= 12).then_some(())
    });
}

#[test]
fn whoever_can_not_publish_is_told_who_does() {
    let room = Room::open();
    let said = "An editor publishes";
    for (role, told) in [("reporter", true), ("editor", false)] {
        let email = format!("{role}@example.org");
        let mut browser = Browser::joined(&room, &email, role, role, &["english"]);
        let begun = browser.posts("/desk/stories", &[("to", "english/world"), ("headline", "Ferry")]);
        let story = begun.leads_to();
        assert_eq!(browser.get(story).page().contains(said), told, "{role}");
        let handed = browser.posts(&format!("{story}/act"), &[("do", "move"), ("stage", "review")]);
        assert_eq!(handed.status, 303);
        let page = browser.get(story).page();
        assert_eq!((page.contains(said), page.contains("It waits for an editor.")), (false, told), "{role}");
    }
}

#[test]
fn a_chief_grants_what_is_theirs_and_no_more() {
    let room = Room::open();
    let mut omid = Browser::joined(&room, "omid@example.org", "Omid Keshvar", "chief", &["persian"]);
    let asked = |grant, role| [("email", "new@example.org"), ("name", "Nadia"), (grant, role)];
    assert_eq!(omid.posts("/desk/people", &asked("grant-english", "reporter")).status, 403);
    assert_eq!(omid.posts("/desk/people", &asked("grant-*", "reporter")).status, 403);
    assert_eq!(omid.posts("/desk/people", &asked("grant-persian", "administrator")).status, 403);
    let page = omid.posts("/desk/people", &asked("grant-persian", "editor")).page();
    let link = page.split("/desk/invitation/").nth(1).and_then(|rest| rest.split('"').next()).unwrap();
    let path = format!("/desk/invitation/{link}");
    let mut nadia = Browser::new(&room);
    assert_eq!(nadia.posts(&path, &[("password", PASSWORD)]).status, 303);
    assert_eq!(nadia.posts("/desk/stories", &[("to", "persian/world")]).status, 303);
    let people = omid.get("/desk/people").page();
    let id = people
        .split("/desk/people/")
        .filter_map(|rest| rest.split_once('"'))
        .find(|(_, rest)| rest.contains("Nadia"));
    let one = format!("/desk/people/{}", id.unwrap().0);
    assert_eq!(
        omid.posts(&one, &[("name", "Nadia"), ("ended", "yes")]).status,
        409,
        "filled in over nothing"
    );
    let page = omid.get(&one).page();
    let seen = page.split("name=\"seen\" value=\"").nth(1).and_then(|rest| rest.split('"').next()).unwrap();
    assert_eq!(omid.posts(&one, &[("seen", seen), ("name", "Nadia"), ("ended", "yes")]).status, 303);
    assert_eq!(nadia.get("/desk/stories").status, 303, "an account that ended has no session");
    assert_eq!(nadia.signs_in("new@example.org", PASSWORD).status, 401);
}

#[test]
fn an_item_is_taken_written_and_published_from_the_desk() {
    let room = Room::open();
    let mut mira = Browser::joined(&room, "mira@example.org", "Mira Osei", "editor", &["english"]);
    let link = "https://meridian.example/terms";
    let xml = Item::new("urn:a", "Harbour closed").xml();
    room.wire("a.xml", xml.replace("</rightsInfo>", &format!("<link href=\"{link}\"/></rightsInfo>")));
    let item = eventually("the item is in the list", || {
        let page = mira.get("/desk/wire").page();
        let row = page.split("<li class=\"row").nth(1)?;
        Some(row.split("href=\"").nth(1)?.split('"').next()?.to_owned())
    });
    let page = mira.get(&item).page();
    assert!(page.contains("class=\"take\"") && page.contains(&format!("<a href=\"{link}\"")), "{page}");
    let taken = mira.posts(&format!("{item}/take"), &[("to", "english/world")]);
    assert_eq!(taken.status, 303, "{}", taken.text());
    assert!(taken.header("location").ends_with("#headline"), "the keyboard is where one goes on");
    let story = taken.leads_to().to_owned();
    let again = mira.posts(&format!("{item}/take"), &[("to", "english/world")]);
    assert!(again.text().contains("name=\"anyway\""), "who took it already is told, and may go on");
    let about = [
        ("base", "1"),
        ("headline", "Harbour opens"),
        ("summary", "It is open."),
        ("slugline", "harbour"),
        ("dateline", ""),
        ("section", "world"),
        ("bylines", "Mira Osei"),
    ];
    assert_eq!(mira.posts(&format!("{story}/about"), &about).status, 303);
    let would = mira.posts(&format!("{story}/reach"), &[("do", "publish"), ("revision", "2")]).page();
    assert!(would.contains("/english/a/"), "says which pages it touches");
    assert_eq!(mira.posts(&format!("{story}/act"), &[("do", "publish"), ("revision", "2")]).status, 303);
    let page = mira.get(&story).page();
    let public = page.split("href=\"/english/a/").nth(1).and_then(|rest| rest.split('"').next()).unwrap();
    assert!(mira.get(&format!("/english/a/{public}")).page().contains("Harbour opens"));
}

#[test]
fn who_opens_a_newsroom_is_led_to_what_comes_first() {
    let room = Room::with(|_| {});
    assert_eq!(room.get("/").header("location"), "/desk/");
    let mut ada = Browser::joined(&room, "ada@example.org", "Ada", "administrator", &[]);
    let steps = ada.get("/desk/wire");
    for path in ["/desk/administration/services", "/desk/administration/feeds", "/desk/people"] {
        assert!(steps.page().contains(&format!("<li><a href=\"{path}\">")), "{path}");
        assert_eq!(ada.get(path).status, 200, "{path}");
    }
    room.person("who sets it up", "administrator", &[])
        .puts(
            "/services/english",
            &serde_json::json!({ "site_name": "Longwave", "sections": [{ "id": "world" }] }),
        )
        .done();
    eventually("the site opens", || (room.get("/").header("location") == "/services").then_some(()));
    assert!(!ada.get("/desk/wire").page().contains("first-steps"));
}
