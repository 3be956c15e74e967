//! The newsroom is set up: at the desk, by the API and from a file, by those who may, and all of it on record.

use serde_json::{Value, json};
use ureq::http::Method;

use super::desk::Browser;
use super::http::{eventually, send};
use super::people::{Person, content};
use super::picture::{jpeg, jpeg_that_says};
use super::room::Room;

const AT: &str = "/desk/administration";

fn seen(page: &str) -> String {
    let after =
        page.split("name=\"seen\" value=\"").nth(1).expect("the form says what it was filled in over");
    after.split('"').next().unwrap().to_owned()
}

/// What the record says was changed under these words.
fn recorded(chief: &Person, what: &str) -> Value {
    eventually(what, || {
        let entries = chief.gets("/record?limit=500").done();
        let entries = entries.as_array()?.iter().filter(|entry| entry["what"].as_str() == Some(what));
        let changed = entries.filter_map(|entry| entry["changed"].as_str()).next()?.to_owned();
        serde_json::from_str::<Value>(&changed).ok()
    })
}

#[test]
fn every_room_is_closed_to_whoever_may_not_enter_and_that_is_on_record() {
    let room = Room::open();
    let chief = room.person("chief", "administrator", &[]);
    let mut lucia = Browser::joined(&room, "lucia@example.org", "Lucia", "editor", &["spanish"]);
    let mut omid = Browser::joined(&room, "omid@example.org", "Omid", "chief", &["persian"]);
    let pages = [
        "",
        "/services",
        "/desks",
        "/feeds",
        "/redirects",
        "/tokens",
        "/bylines",
        "/bylines/new",
        "/topics",
        "/setup",
        "/setup.toml",
        "/services/english",
        "/desks/english/politics",
    ];
    for page in pages {
        assert_eq!(lucia.get(&format!("{AT}{page}")).status, 403, "{page}");
    }
    let forms = [
        ("/services", vec![("id", "french"), ("site_name", "x")]),
        ("/services/english", vec![("site_name", "x")]),
        ("/services/english/sections", vec![("new-id", "x")]),
        ("/desks", vec![("service", "english"), ("id", "x"), ("name", "x")]),
        ("/desks/english/x", vec![("name", "x")]),
        ("/desks/english/x/people", vec![("email", "a@example.org"), ("role", "reporter")]),
        ("/feeds", vec![("id", "x"), ("provider", "x"), ("folder", "x")]),
        ("/feeds/try", vec![("id", "x"), ("provider", "x"), ("folder", "x")]),
        ("/feeds/x/end", vec![]),
        ("/redirects", vec![("from", "/x"), ("to", "/english/"), ("status", "301")]),
        ("/redirects/many", vec![("text", "/x,/english/")]),
        ("/redirects/end", vec![("from", "/x")]),
        ("/tokens", vec![("name", "x"), ("role", "reporter"), ("scope", "*")]),
        ("/tokens/1/end", vec![]),
        ("/bylines/new", vec![("name", "x")]),
        ("/topics/new", vec![("concept", "x")]),
        ("/setup", vec![("text", "version = 1")]),
    ];
    for (path, fields) in &forms {
        assert_eq!(lucia.posts(&format!("{AT}{path}"), fields).status, 403, "{path}");
        // A chief sets up their own service, and nothing of another one.
        assert_eq!(omid.posts(&format!("{AT}{path}"), fields).status, 403, "{path}");
    }
    assert_eq!(lucia.get("/desk/record.csv").status, 403);
    assert!(
        lucia.get(&format!("{AT}/rights")).page().contains("<table>"),
        "the table is everybody's to read"
    );
    assert_eq!(omid.get(&format!("{AT}/services/persian")).status, 200);
    eventually("each refusal is on record", || {
        let refused = chief.gets("/record?who=Lucia&kind=administration&refused=true&limit=500").done();
        (refused.as_array()?.len() >= pages.len() + forms.len()).then_some(())
    });
}

#[test]
fn the_api_refuses_who_may_not() {
    let room = Room::open();
    let chief = room.person("chief", "administrator", &[]);
    let ana = room.person("Ana", "editor", &["spanish"]);
    for path in ["/members", "/feeds", "/redirects", "/record", "/newsroom", "/tokens"] {
        assert_eq!(ana.gets(path).status, 403, "{path}");
    }
    let grants = json!({ "name": "A", "grants": [{ "role": "reporter", "scope": "all" }] });
    let feed = json!({ "provider": "x", "folder": "x" });
    for (method, path, body) in [
        (Method::PUT, "/services/french-africa", json!({ "site_name": "x", "sections": [] })),
        (Method::PUT, "/desks/english/politics", json!({ "name": "x" })),
        (Method::PUT, "/members/a@example.org", grants),
        (Method::PUT, "/feeds/x", feed.clone()),
        (Method::POST, "/feeds/try", feed),
        (Method::POST, "/redirects", json!([{ "from": "/x", "to": "/english/" }])),
        (Method::POST, "/redirects/remove", json!(["/x"])),
        (Method::POST, "/people", json!({ "name": "x" })),
        (Method::POST, "/topics", json!({ "names": {} })),
    ] {
        let answer = ana.asks(method, path, Some(&body));
        assert_eq!(answer.status, 403, "{path}: {}", answer.text());
    }
    assert_eq!(ana.asks(Method::DELETE, "/feeds/x", None).status, 403);
    assert_eq!(chief.gets("/desks").done(), json!([]));
    assert_eq!(chief.gets("/redirects").done(), json!([]));
}

#[test]
fn a_service_begins_switched_off_and_its_sections_keep_their_addresses() {
    let room = Room::open();
    let chief = room.person("chief", "administrator", &[]);
    let mut mira = Browser::joined(&room, "mira@example.org", "Mira", "administrator", &[]);
    let begun = mira.posts(&format!("{AT}/services"), &[("id", "swahili"), ("site_name", "Mawimbi")]);
    let place = format!("{AT}/services/swahili");
    assert_eq!((begun.status, begun.header("location")), (303, place.as_str()), "{}", begun.text());
    assert_eq!(room.get("/swahili/").status, 404, "readers see nothing of it yet");
    assert!(!room.get("/services").page().contains("Mawimbi"));
    let story = json!({ "service": "swahili", "content": content("Feri") });
    assert_eq!(chief.posts("/stories", &story).status, 200, "its people work already");
    let form = seen(&mira.get(&place).page());
    let on = [("seen", form.as_str()), ("site_name", "Mawimbi Marefu"), ("on", "yes"), ("order", "3")];
    assert_eq!(mira.posts(&place, &on).status, 303);
    eventually("it is open", || (room.get("/swahili/").status == 200).then_some(()));
    let stale = mira.posts(&place, &on);
    assert_eq!(stale.status, 409, "the form was filled in over what it was before");
    let sections = format!("{place}/sections");
    let form = seen(&mira.get(&place).page());
    let add = [("seen", form.as_str()), ("new-id", "pwani"), ("new-name", "Pwani"), ("world-retired", "yes")];
    assert_eq!(mira.posts(&sections, &add).status, 303);
    eventually("the section has its page", || (room.get("/swahili/pwani/").status == 200).then_some(()));
    eventually("it is in the menu, and a retired one isn't", || {
        let front = room.get("/swahili/").page();
        (front.contains("/swahili/pwani/") && !front.contains("/swahili/world/")).then_some(())
    });
    assert_eq!(room.get("/swahili/world/").status, 200, "and its address stays");
    let lost = chief.puts("/services/swahili", &json!({ "site_name": "x", "sections": [] }));
    assert_eq!((lost.status, lost.json()["why"]["refusal"].as_str()), (409, Some("section-lost")));
    let told = recorded(&chief, "POST /desk/administration/services/{id}");
    let fields = told["changed"][0]["fields"].as_array().unwrap();
    let name = fields.iter().find(|field| field["name"] == "site_name").unwrap();
    assert_eq!((&name["before"], &name["after"]), (&json!("Mawimbi"), &json!("Mawimbi Marefu")));
}

#[test]
fn a_service_is_switched_off_once_it_was_seen_what_becomes_of_it() {
    let room = Room::open();
    let chief = room.person("chief", "administrator", &[]);
    let source = chief.publishes_new("english", "Ferry returns");
    let story = chief.publishes(&chief.translates(&source, "spanish", "Vuelve el ferri"));
    let mapped = || room.get("/english/sitemap.xml").text().contains(&story.address());
    assert!(mapped());
    let mut mira = Browser::joined(&room, "mira@example.org", "Mira", "administrator", &[]);
    let place = format!("{AT}/services/spanish");
    let form = seen(&mira.get(&place).page());
    let off = [("seen", form.as_str()), ("site_name", "Onda"), ("mirrors", ""), ("order", "2")];
    let shown = mira.posts(&place, &off).page();
    assert!(shown.contains("1 story that readers see now") && shown.contains("switched on again"), "{shown}");
    assert_eq!(room.get("/spanish/").status, 200, "nothing was done");
    let hidden: Vec<_> = shown.split("type=\"hidden\" name=\"").skip(1).collect();
    let hidden: Vec<_> = hidden
        .iter()
        .filter_map(|rest| {
            let (name, rest) = rest.split_once("\" value=\"")?;
            Some((name, rest.split('"').next()?))
        })
        .collect();
    assert_eq!(mira.posts(&place, &hidden).status, 303, "{hidden:?}");
    eventually("it is off", || (room.get("/spanish/").status == 404).then_some(()));
    assert_eq!(room.story(&story).status, 404);
    assert!(!mapped());
    let form = seen(&mira.get(&place).page());
    let on = [("seen", form.as_str()), ("site_name", "Onda"), ("on", "yes"), ("order", "2")];
    assert_eq!(mira.posts(&place, &on).status, 303, "to switch it on takes nothing from readers");
    eventually("all is back", || (room.story(&story).status == 200 && mapped()).then_some(()));
}

#[test]
fn a_service_without_words_for_its_readers_is_refused() {
    let room = Room::open();
    let chief = room.person("chief", "administrator", &[]);
    let mut mira = Browser::joined(&room, "mira@example.org", "Mira", "administrator", &[]);
    let list = mira.get(&format!("{AT}/services")).page();
    assert!(list.contains("value=\"rohingya\""), "its second language has the words");
    for id in ["arabic", "fulani", "greek"] {
        let refused = chief.puts(&format!("/services/{id}"), &json!({ "site_name": "N", "sections": [] }));
        assert_eq!(refused.status, 422, "{}", refused.text());
        assert!(refused.text().contains("91 messages that every reader meets"), "{}", refused.text());
        assert!(!list.contains(&format!("value=\"{id}\"")), "{id} isn't offered");
        let refused = mira.posts(&format!("{AT}/services"), &[("id", id), ("site_name", "N")]);
        assert_eq!(refused.status, 422);
        assert!(refused.text().contains("every reader meets"), "{}", refused.text());
        assert_eq!(room.get(&format!("/{id}/")).status, 404);
    }
    chief.puts("/services/rohingya", &json!({ "site_name": "N", "sections": [] })).done();
}

#[test]
fn a_desks_drafts_are_its_own() {
    let room = Room::open();
    let chief = room.person("chief", "administrator", &[]);
    for name in ["politics", "sport"] {
        chief.puts(&format!("/desks/english/{name}"), &json!({ "name": name })).done();
    }
    let mut mira = Browser::joined(&room, "mira@example.org", "Mira", "administrator", &[]);
    let invited = mira.posts(
        &format!("{AT}/desks/english/politics/people"),
        &[("email", "tom@example.org"), ("name", "Tom"), ("role", "reporter")],
    );
    let page = invited.page();
    let link = page.split("/desk/invitation/").nth(1).and_then(|rest| rest.split('"').next()).unwrap();
    let mut tom = Browser::new(&room);
    assert_eq!(
        tom.posts(&format!("/desk/invitation/{link}"), &[("password", "four odd words here")]).status,
        303
    );
    let own = tom.posts("/desk/stories", &[("to", "english/world"), ("headline", "Votes counted")]);
    assert_eq!(own.status, 303, "{}", own.text());
    let own = own.leads_to().to_owned();
    let other =
        json!({ "service": "english", "desk": "english/sport", "content": content("Secret transfer") });
    let other = chief.posts("/stories", &other).done();
    let whole = chief.posts("/stories", &json!({ "service": "english", "content": content("Whole") })).done();
    for id in [&other["id"], &whole["id"]] {
        let id = id.as_str().unwrap();
        assert_eq!(tom.get(&format!("/desk/stories/{id}")).status, 403);
        assert_eq!(tom.get(&format!("/api/v1/stories/{id}/history")).status, 403);
        let act = [("do", "move"), ("stage", "ready")];
        assert_eq!(tom.posts(&format!("/desk/stories/{id}/act"), &act).status, 403);
    }
    let list = tom.get("/desk/stories").page();
    assert!(list.contains("Votes counted") && !list.contains("Secret transfer"));
    let of_sport = mira.get("/desk/stories?desk=english/sport").page();
    assert!(of_sport.contains("Secret transfer") && !of_sport.contains("Votes counted"));
    its_people_have_pictures_and_a_watch(&room, &chief, &mut tom, &own, &other);
    let handed = tom.posts(&format!("{own}/act"), &[("do", "to-desk"), ("desk", "english/sport")]);
    assert_eq!(handed.status, 303, "{}", handed.text());
    assert_eq!(tom.get(&own).status, 403, "handed on, it is the other desk's");
    assert!(mira.get(&own).page().contains("english/sport"), "its history says so");
    let nowhere = chief.posts(
        &format!("/stories/{}/actions", other["id"].as_str().unwrap()),
        &json!({ "action": "to-desk", "desk": "persian/politics" }),
    );
    assert_eq!(nowhere.status, 404);
}

/// What whoever is of a desk alone can do there: all that goes by their story, and nothing of another desk's.
fn its_people_have_pictures_and_a_watch(
    room: &Room,
    chief: &Person,
    tom: &mut Browser,
    own: &str,
    other: &Value,
) {
    let id = own.rsplit('/').next().unwrap();
    let added = tom.asks(Method::POST, &format!("/desk/pictures/add?story={id}"), &[], Some(&jpeg()));
    assert_eq!(added.status, 200, "{}", added.text());
    let picture = added.json()["id"].as_str().unwrap().to_owned();
    let lead = tom.posts(&format!("{own}/lead"), &[("picture", &picture)]);
    assert_eq!(lead.status, 303, "{}", lead.text());
    let media = |picture: &str| format!("/desk/media/{picture}/original/256.jpg");
    assert_eq!(tom.get(&media(&picture)).status, 200, "the picture of their own draft");
    let url = room.url("/api/v1/pictures?service=english");
    let bearer = chief.bearer();
    let bytes = jpeg_that_says("photoshop:Credit='Another'");
    let of_sport = send(Method::POST, &url, &[("authorization", bearer.as_str())], Some(&bytes)).done();
    let of_sport = of_sport["id"].as_str().unwrap();
    let mut secret = content("Secret transfer");
    secret["lead"] = json!({ "picture": of_sport, "alt": "A player", "caption": [] });
    let other = super::people::Told(other.clone());
    chief.does(&other, json!({ "action": "write", "base": 1, "content": secret }));
    assert_eq!(tom.get(&media(of_sport)).status, 403, "not that of another desk's");
    // What is watched.
    let mine = super::people::Told(chief.gets(&format!("/stories/{id}")).done());
    for story in [&mine, &other] {
        chief.holds(story);
    }
    let held = eventually("both are held", || {
        let all = chief.gets("/watch").done()["held"].as_array().unwrap().len() == 2;
        all.then(|| tom.get("/api/v1/watch").done()["held"].clone())
    });
    assert_eq!(held.as_array().unwrap().iter().map(|one| &one["story"]["id"]).collect::<Vec<_>>(), [id]);
    let watch = tom.get("/desk/watch/english").page();
    assert!(watch.contains("Votes counted") && !watch.contains("Secret transfer"));
    chief.releases(&mine);
    // Families, and what fell behind.
    let source = chief.publishes_new("persian", "رأی‌ها");
    let family = chief.looks_at(&source).0["family"].as_str().unwrap().to_owned();
    let board = tom.get(&format!("/desk/families/{family}")).page();
    assert!(board.contains("value=\"english\""), "they may begin there");
    let form = [("source", source.id()), ("to", "english")];
    let begun = tom.posts(&format!("/desk/families/{family}/translate"), &form);
    assert_eq!(begun.status, 303, "{}", begun.text());
    let made = begun.leads_to().rsplit('/').next().unwrap().to_owned();
    chief.updates(&chief.rewrites(&source, "رأی‌ها شمرده شد"));
    assert!(tom.get("/desk/stale").page().contains(&made));
    let late = tom.get("/api/v1/stale?service=english").done();
    assert_eq!(late[0]["id"], made.as_str());
}

#[test]
fn an_old_address_leads_to_a_new_one_and_a_storys_own_to_nothing_else() {
    let room = Room::open();
    let chief = room.person("chief", "administrator", &[]);
    let story = chief.publishes_new("english", "Ferry returns");
    let posts = |body: Value| chief.posts("/redirects", &body);
    let list = json!([
        { "from": "/a/ferry/12.html", "to": story.address() },
        { "from": "/story.php?id=12", "to": "/english/", "status": 308 },
        { "from": "/gone", "status": 410 },
        { "from": "/english/", "to": "/persian/" },
    ]);
    posts(list).done();
    eventually("they lead", || (room.get("/gone").status == 410).then_some(()));
    let led = room.get("/a/ferry/12.html");
    assert_eq!((led.status, led.header("location")), (301, story.address().as_str()));
    let led = room.get("/story.php?id=12");
    assert_eq!((led.status, led.header("location")), (308, "/english/"));
    assert_eq!(room.get("/story.php?id=13").status, 404, "only exactly that one");
    assert_eq!(room.get("/english/").status, 200, "what answers by itself leads nowhere");
    assert_eq!(room.story(&story).status, 200);
    for (from, to, why) in [
        (story.address(), "/english/", "own-address"),
        ("/desk/wire".into(), "/english/", "own-address"),
        ("/x".into(), "https://evil.example/", "elsewhere"),
        ("/x".into(), "//evil.example/", "no-address"),
        ("/y".into(), "/y", "circle"),
        ("/z".into(), "/x\r\nSet-Cookie: a=b", "no-address"),
    ] {
        let refused = posts(json!([{ "from": from, "to": to }]));
        assert_eq!(refused.json()["why"]["refusal"], why, "{from} to {to}: {}", refused.text());
    }
    let mut mira = Browser::joined(&room, "mira@example.org", "Mira", "administrator", &[]);
    let many = format!("{AT}/redirects/many");
    let wrong = mira.posts(&many, &[("text", "/m1,/english/\nnonsense,x,y,z\n/m2,//evil.example/")]).page();
    assert!(wrong.contains("2: nonsense") && wrong.contains("3: "), "{wrong}");
    assert_eq!(room.get("/m1").status, 404, "all of it, or nothing");
    assert_eq!(mira.posts(&many, &[("text", "/m1,/english/\n/m2,,410\n")]).status, 303);
    assert_eq!((room.get("/m1").status, room.get("/m2").status), (301, 410));
    assert_eq!(mira.posts(&format!("{AT}/redirects/end"), &[("from", "/m1")]).status, 303);
    assert_eq!(room.get("/m1").status, 404);
}

#[test]
fn a_feed_is_tried_then_taken_in_then_paused() {
    let room = Room::open();
    let mira = room.person("chief", "administrator", &[]);
    let folder = room.folder().join("data").join("wire").join("coast");
    let feed = json!({ "provider": "coastpress", "folder": "coast" });
    assert_eq!(mira.posts("/feeds/try", &feed).done(), json!([]));
    let item = |guid: &str| super::agency::Item::new(guid, "Harbour closed").xml();
    std::fs::write(folder.join("a.xml"), item("urn:a")).unwrap();
    std::fs::write(folder.join("b.txt"), "soup").unwrap();
    let tried = mira.posts("/feeds/try", &feed).done();
    assert_eq!((&tried[0]["items"], &tried[0]["headline"]), (&json!(1), &json!("Harbour closed")));
    assert!(tried[1]["items"] == 0 && !tried[1]["defects"].as_array().unwrap().is_empty());
    assert!(folder.join("a.xml").exists(), "nothing is taken in");
    mira.puts("/feeds/coast", &feed).done();
    assert_eq!(mira.finds("urn:a")["item"]["provider"], "coastpress");
    assert!(mira.gets("/feeds").done()[0]["seen"].is_string());
    let quiet = json!({ "provider": "coastpress", "folder": "coast", "silent_after": 240 });
    mira.puts("/feeds/coast", &quiet).done();
    let mut desk = Browser::joined(&room, "feeds@example.org", "Feeds", "administrator", &[]);
    let page = desk.get(&format!("{AT}/feeds/coast")).page();
    assert!(page.contains("name=\"silent_after\"") && page.contains("value=\"240\""), "{page}");
    let seen = page.split("name=\"seen\" value=\"").nth(1).unwrap().split('"').next().unwrap().to_owned();
    let fields = |minutes: &'static str| {
        [("id", "coast"), ("provider", "coastpress"), ("folder", "coast"), ("silent_after", minutes)]
    };
    let with = |seen, minutes| [&[("seen", seen)][..], &fields(minutes)].concat();
    assert_eq!(desk.posts(&format!("{AT}/feeds"), &with(&seen, "soon")).status, 422);
    assert_eq!(desk.posts(&format!("{AT}/feeds"), &with(&seen, "90")).status, 303);
    assert_eq!(mira.gets("/feeds").done()[0]["silent_after"], 90);
    let setup = desk.get(&format!("{AT}/setup.toml")).page();
    assert!(setup.contains("silent_after = 90"), "{setup}");
    mira.puts("/feeds/coast", &json!({ "provider": "coastpress", "folder": "coast", "paused": true })).done();
    let away = json!({ "provider": "x", "folder": "../../etc" });
    assert_eq!(mira.puts("/feeds/away", &away).status, 422, "a name, never a path");
    assert_eq!(mira.asks(Method::DELETE, "/feeds/coast", None).status, 204);
    // The one of the settings' file is listed, and no part of what is set up at the desk.
    let left = mira.gets("/feeds").done();
    assert_eq!((left.as_array().map(Vec::len), &left[0]["id"]), (Some(1), &json!(null)));
    assert_eq!(left[0]["provider"], "meridian");
    let setup = desk.get(&format!("{AT}/setup.toml")).page();
    assert!(setup.contains("# Feeds of the settings' file") && !setup.contains("[[feed]]"), "{setup}");
}

#[test]
fn a_token_is_told_once_ends_by_itself_and_says_when_it_was_used() {
    let room = Room::open();
    let mut mira = Browser::joined(&room, "mira@example.org", "Mira", "administrator", &[]);
    let place = format!("{AT}/tokens");
    let asked = [("name", "Night"), ("role", "reporter"), ("scope", "persian"), ("until", "2099-12-31")];
    let page = mira.posts(&place, &asked).page();
    let secret = page.split("value=\"longwave_").nth(1).and_then(|rest| rest.split('"').next()).unwrap();
    let secret = format!("longwave_{secret}");
    assert!(!mira.get(&place).page().contains(&secret));
    let night = Person::new(room.url("/api/v1"), secret);
    assert_eq!(night.gets("/stories").status, 200);
    let chief = room.person("chief", "administrator", &[]);
    let tokens = chief.gets("/tokens").done();
    let token = tokens.as_array().unwrap().iter().find(|token| token["name"] == "Night").unwrap();
    assert!(token["used"].is_string() && token["until"].is_string(), "{token}");
    assert_eq!(mira.posts(&format!("{place}/{}/end", token["id"]), &[]).status, 303);
    assert_eq!(night.gets("/stories").status, 401);
    let past = [("name", "Late"), ("role", "reporter"), ("scope", "*"), ("until", "2001-01-01")];
    assert_eq!(mira.posts(&place, &past).status, 422);
}

#[test]
fn the_last_administrator_stays() {
    let room = Room::open();
    let chief = room.person("chief", "administrator", &[]);
    let grants = json!([{ "role": "administrator", "scope": "all" }]);
    let put = |email: &str, grants: &Value, ended: bool| {
        let name = email.split('@').next();
        let body = json!({ "name": name, "grants": grants, "ended": ended });
        chief.puts(&format!("/members/{email}"), &body)
    };
    put("mira@example.org", &grants, false).done();
    for refused in [put("mira@example.org", &grants, true), put("mira@example.org", &json!([]), false)] {
        assert_eq!(refused.json()["why"]["refusal"], "last-administrator", "{}", refused.text());
    }
    put("omid@example.org", &grants, false).done();
    put("mira@example.org", &grants, true).done();
    let nowhere = json!([{ "role": "editor", "scope": { "services": ["atlantean"] } }]);
    assert_eq!(put("eve@example.org", &nowhere, false).json()["why"]["refusal"], "no-service");
}

#[test]
fn the_newsroom_goes_out_as_a_file_and_in_again_to_the_byte() {
    let room = Room::open();
    let chief = room.person("chief", "administrator", &[]);
    chief.puts("/desks/english/politics", &json!({ "name": "Politics" })).done();
    chief
        .puts("/feeds/coast", &json!({ "provider": "coastpress", "folder": "coast", "paused": true }))
        .done();
    chief
        .posts("/redirects", &json!([{ "from": "/old", "to": "/english/" }, { "from": "/x", "status": 410 }]))
        .done();
    chief.posts("/people", &json!({ "name": "Mira Osei", "names": { "persian": "میرا" } })).done();
    chief.posts("/topics", &json!({ "names": { "english": "Ferries" } })).done();
    let mut mira = Browser::joined(&room, "mira@example.org", "Mira", "administrator", &[]);
    let file = mira.get(&format!("{AT}/setup.toml"));
    assert!(file.header("content-disposition").contains("newsroom.toml"));
    let file = file.page();
    for secret in ["argon2", "longwave_", "hash", "password =", "secret"] {
        assert!(!file.contains(secret), "{secret}: {file}");
    }
    assert_eq!(room.output(&["newsroom", "export"]).trim_end(), file.trim_end());
    let mut empty = Room::closed();
    empty.start();
    let path = empty.folder().join("newsroom.toml");
    std::fs::write(&path, &file).unwrap();
    let dry = empty.output(&["newsroom", "import", path.to_str().unwrap(), "--dry-run"]);
    assert!(dry.contains("+ service english") && dry.contains("+ redirect /old"), "{dry}");
    let before = empty.output(&["newsroom", "export"]);
    assert!(!before.contains("[[service]]"), "a dry run changes nothing: {before}");
    empty.output(&["newsroom", "import", path.to_str().unwrap()]);
    assert_eq!(empty.output(&["newsroom", "export"]).trim_end(), file.trim_end());
    assert!(empty.output(&["newsroom", "import", path.to_str().unwrap()]).contains("nothing would change"));
    eventually("the running newsroom sees it", || (empty.get("/english/").status == 200).then_some(()));
}

#[test]
fn a_file_is_brought_in_by_the_api_that_is_as_large_as_the_desk_takes() {
    let room = Room::open();
    let chief = room.person("chief", "administrator", &[]);
    let file = chief.gets("/newsroom").text() + &"\n".repeat(8 << 20);
    let bearer = chief.bearer();
    let headers = [("authorization", bearer.as_str()), ("content-type", "application/toml")];
    let sent = send(Method::PUT, &room.url("/api/v1/newsroom"), &headers, Some(file.as_bytes()));
    assert_eq!(sent.status, 200, "{}", sent.text());
}

#[test]
fn a_file_is_shown_before_it_is_brought_in() {
    let room = Room::open();
    let mut mira = Browser::joined(&room, "mira@example.org", "Mira", "administrator", &[]);
    let place = format!("{AT}/setup");
    let file = mira.get(&format!("{AT}/setup.toml")).page();
    let wrong =
        mira.posts(&place, &[("text", &file.replace("name = \"Longwave\"", "nmae = \"Longwave\""))]).page();
    assert!(wrong.contains("line ") && wrong.contains("nmae"), "{wrong}");
    let renamed = file.replace("name = \"Longwave\"", "name = \"Shortwave\"");
    let shown = mira.posts(&place, &[("text", &renamed)]).page();
    assert!(shown.contains("Shortwave") && shown.contains("<del"), "{shown}");
    assert!(!room.get("/english/").page().contains("Shortwave"), "nothing is done yet");
    let seen = seen(&shown);
    let chief = room.person("chief", "administrator", &[]);
    chief.puts("/desks/english/politics", &json!({ "name": "Politics" })).done();
    assert_eq!(
        mira.posts(&place, &[("text", &renamed), ("seen", "0000")]).status,
        200,
        "seen is something else"
    );
    let done = mira.posts(&place, &[("text", &renamed), ("seen", &seen)]);
    assert_eq!(done.status, 303, "{}", done.text());
    eventually("it is done", || room.get("/english/").page().contains("Shortwave").then_some(()));
    let lost = mira.posts(
        &place,
        &[("text", "version = 1\n[[person]]\nemail = \"mira@example.org\"\nname = \"M\"\ngrants = []\n")],
    );
    assert!(lost.page().contains("last administrator"), "{}", lost.text());
    let told = recorded(&chief, "POST /desk/administration/setup");
    assert_eq!(told["changed"][0]["key"], "english");
}

#[test]
fn the_record_is_read_by_kind_and_time_and_taken_out() {
    let room = Room::open();
    let mut mira = Browser::joined(&room, "mira@example.org", "Mira", "administrator", &[]);
    mira.posts(&format!("{AT}/desks"), &[("service", "english"), ("id", "politics"), ("name", "=Politics")]);
    mira.posts("/desk/stories", &[("to", "english/world"), ("headline", "x")]);
    eventually("the record is written", || {
        let page = mira.get("/desk/record?kind=administration&who=Mira").page();
        (page.contains("english/politics") && !page.contains("POST /desk/stories")).then_some(())
    });
    assert!(!mira.get("/desk/record?until=2001-01-01").page().contains("<tbody>"));
    assert_eq!(mira.get("/desk/record?from=yesterday").status, 422);
    let csv = mira.get("/desk/record.csv?kind=administration").page();
    assert!(csv.starts_with("at,who,") && csv.contains("english/politics"), "{csv}");
    let lines = mira.get("/desk/record.jsonl?kind=administration&who=Mira").page();
    let first: Value = serde_json::from_str(lines.lines().next().unwrap()).unwrap();
    assert_eq!((&first["who"], &first["kind"]), (&json!("Mira"), &json!("administration")));
}

#[test]
fn nobody_is_called_what_another_is_and_the_record_has_their_number() {
    let room = Room::open();
    let chief = room.person("Mira Osei", "administrator", &[]);
    let mut ann = Browser::joined(&room, "ann@example.org", "Ann", "administrator", &[]);
    let taken = |answer: super::http::Answer| {
        assert_eq!((answer.status, answer.json()["why"]["refusal"].as_str()), (409, Some("name-taken")));
    };
    let body = |name: &str| json!({ "name": name, "grants": [{ "role": "reporter", "scope": "all" }] });
    taken(chief.puts("/members/eve@example.org", &body("mira OSEI")));
    taken(chief.puts("/members/eve@example.org", &body("ann")));
    taken(chief.posts("/tokens", &json!({ "name": "An\u{200B}n", "role": "reporter", "scope": "all" })));
    let form = [("email", "eve@example.org"), ("name", "Mira  Osei"), ("grant-english", "reporter")];
    let refused = ann.posts("/desk/people", &form);
    assert!(refused.status == 409 && refused.text().contains("choose another"), "{}", refused.text());
    let token = [("name", "ann"), ("role", "reporter"), ("scope", "*")];
    assert_eq!(ann.posts(&format!("{AT}/tokens"), &token).status, 409);
    let said = room.command(&["token", "--name", "Ann", "--role", "reporter"]).output().unwrap();
    assert!(!said.status.success());
    chief.puts("/members/eve@example.org", &body("Eve")).done();
    let record = eventually("the record is written", || {
        let found = chief.gets("/record?refused=true").done();
        let all = ["Mira Osei", "Ann"].iter().all(|who| found.to_string().contains(&format!("\"{who}\"")));
        all.then_some(found)
    });
    let of = |who: &str| record.as_array().unwrap().iter().find(|entry| entry["who"] == who).unwrap().clone();
    assert!(of("Mira Osei")["token"].is_i64() && of("Mira Osei")["account"].is_null());
    assert!(of("Ann")["account"].is_i64() && of("Ann")["token"].is_null());
}

#[test]
fn what_lets_others_in_is_asked_of_who_has_shown_who_they_are() {
    let room = Room::open();
    let mut mira = Browser::joined(&room, "mira@example.org", "Mira", "administrator", &[]);
    let tom = Browser::joined(&room, "tom@example.org", "Tom", "reporter", &["english"]);
    drop(tom);
    let chief = room.person("chief", "administrator", &[]);
    let token = [("name", "Night"), ("role", "editor"), ("scope", "english")];
    let page = mira.posts(&format!("{AT}/tokens"), &token).page();
    assert!(page.contains("Night") && page.contains("<td><bdi>Mira</bdi></td>"), "{page}");
    let told = recorded(&chief, "POST /desk/administration/tokens");
    assert_eq!((&told["changed"][0]["kind"], &told["changed"][0]["key"]), (&json!("token"), &json!("Night")));
    let fields = told["changed"][0]["fields"].to_string();
    assert!(
        fields.contains("editor") && fields.contains("english") && !fields.contains("longwave_"),
        "{fields}"
    );
    let own = [("sec-fetch-site", "same-origin")];
    // A session alone makes nothing of the kind over the API.
    let body = r#"{ "name": "Other", "role": "reporter", "scope": "all" }"#;
    assert_eq!(mira.asks_json("/api/v1/tokens", body).status, 403);
    assert_eq!(mira.asks_json("/api/v1/members/tom@example.org/invite", "").status, 403);
    let in_json = [own[0], ("content-type", "application/json")];
    let body = br#"{ "name": "Eve", "grants": [{ "role": "administrator", "scope": "all" }] }"#;
    assert_eq!(mira.asks(Method::PUT, "/api/v1/members/eve@example.org", &in_json, Some(body)).status, 403);
    assert_eq!(
        mira.asks(Method::PUT, "/api/v1/newsroom?dry_run=true", &own, Some(b"version = 1")).status,
        403
    );
    assert_eq!(chief.posts("/members/tom@example.org/invite", &json!({})).status, 200);
    let told = recorded(&chief, "POST /api/v1/members/{email}/invite");
    assert_eq!(
        told["changed"][0],
        json!({
            "kind": "invitation", "key": "tom@example.org", "what": "begun", "fields": []
        })
    );
    // Nor at the desk a session that nobody has shown anything in for a while.
    let people = mira.get("/desk/people").page();
    let number = |name: &str| {
        let mut rows = people.split("/desk/people/").filter_map(|rest| rest.split_once('"'));
        rows.find(|(_, rest)| rest.contains(name)).unwrap().0.to_owned()
    };
    let tom = number("Tom");
    room.sql("UPDATE session SET begun = begun - 3600000000");
    for path in [
        format!("{AT}/tokens"),
        format!("{AT}/setup"),
        format!("{AT}/desks/english/politics/people"),
        "/desk/people".to_owned(),
        format!("/desk/people/{tom}"),
        format!("/desk/people/{tom}/invite"),
        format!("/desk/people/{tom}/factors/end"),
    ] {
        let sent = mira.posts(&path, &token);
        let to = sent.header("location").to_owned();
        let again = "/desk/sign-in?again=true&undone=true&next=/desk/";
        assert!(sent.status == 303 && to.starts_with(again), "{path}: {to}");
    }
    // A token ends with the account of whoever made it.
    let tokens = chief.gets("/tokens").done();
    let night = tokens.as_array().unwrap().iter().find(|token| token["name"] == "Night").unwrap().clone();
    assert_eq!((&night["maker"], &night["ended"]), (&json!("Mira"), &Value::Null));
    let body = json!({ "name": "Mira", "grants": [{ "role": "reporter", "scope": "all" }], "ended": true });
    let other = json!({ "name": "Ann", "grants": [{ "role": "administrator", "scope": "all" }] });
    chief.puts("/members/ann@example.org", &other).done();
    chief.puts("/members/mira@example.org", &body).done();
    let tokens = chief.gets("/tokens").done();
    let night = tokens.as_array().unwrap().iter().find(|token| token["name"] == "Night").unwrap().clone();
    assert!(night["ended"].is_string(), "{night}");
}

#[test]
fn topics_are_listed_by_the_names_that_a_journalist_reads() {
    let room = Room::open();
    let chief = room.person("chief", "administrator", &[]);
    let makes = |names: Value| chief.posts("/topics", &json!({ "names": names })).done();
    let both = makes(json!({ "english": "Zoos", "persian": "باغ وحش" }));
    makes(json!({ "english": "aviation" }));
    makes(json!({ "persian": "سیاست" }));
    let mut mira = Browser::joined(&room, "mira@example.org", "Mira Osei", "administrator", &[]);
    let mut listed = |language: &str| {
        mira.posts("/desk/language", &[("language", language)]);
        let page = mira.get("/desk/administration/topics").page();
        let names = page.split("<li><a href=\"/desk/administration/topics/").skip(1);
        names
            .map(|one| one.split("<bdi ").nth(1).unwrap().split("</bdi>").next().unwrap().to_owned())
            .collect::<Vec<_>>()
    };
    let persian = |name: &str| format!("lang=\"fa\" dir=\"rtl\">{name}");
    let english = |name: &str| format!("lang=\"en\" dir=\"ltr\">{name}");
    assert_eq!(listed("en"), [english("aviation"), english("Zoos"), persian("سیاست")]);
    assert_eq!(listed("fa"), [english("aviation"), persian("باغ وحش"), persian("سیاست")]);
    assert_eq!(listed("my"), [english("aviation"), english("Zoos"), persian("سیاست")]);
    let page = mira.get(&format!("/desk/administration/topics/{}", both["id"].as_str().unwrap())).page();
    assert!(page.contains("<h1><bdi lang=\"en\" dir=\"ltr\">Zoos</bdi></h1>"), "{page}");
}

#[test]
fn who_only_reads_a_story_reads_the_names_of_those_who_signed_it() {
    let room = Room::open();
    let chief = room.person("chief", "administrator", &[]);
    let named = |name: &str| {
        chief.posts("/people", &json!({ "name": name })).done()["id"].as_str().unwrap().to_owned()
    };
    let (signed, other) = (named("Ama Mensah"), named("Kofi Annor"));
    let mut content = content("Ferry found");
    content["bylines"] = json!([{ "person": signed }]);
    let story = chief.publishes(&chief.writes_content("english", &content));
    let mut omid = Browser::joined(&room, "omid@example.org", "Omid", "reporter", &["persian"]);
    let page = omid.get(&format!("/desk/stories/{}", story.id())).page();
    let offered = format!("value=\"Ama Mensah\" data-person=\"{signed}\"");
    assert!(page.contains(&offered) && !page.contains(&other), "{page}");
    let mut ann = Browser::joined(&room, "ann@example.org", "Ann", "reporter", &["english"]);
    let page = ann.get(&format!("/desk/stories/{}", story.id())).page();
    assert!(page.contains(&offered) && page.contains(&other), "who writes is offered everybody");
}

#[test]
fn a_byline_s_picture_is_chosen_at_the_desk() {
    let room = Room::open();
    let chief = room.person("chief", "administrator", &[]);
    let [free, barred] = [jpeg(), jpeg_that_says("photoshop:Credit='Barred'")]
        .map(|bytes| chief.adds_picture(&bytes).done()["id"].as_str().unwrap().to_owned());
    assert_eq!(
        chief.asks(Method::PATCH, &format!("/pictures/{barred}"), Some(&json!({ "barred": true }))).status,
        200
    );
    let person =
        chief.posts("/people", &json!({ "name": "Ama Mensah", "names": { "persian": "آما" } })).done();
    let at = format!("{AT}/bylines/{}", person["id"].as_str().unwrap());
    let mut mira = Browser::joined(&room, "mira@example.org", "Mira Osei", "administrator", &[]);
    let mut ann = Browser::joined(&room, "ann@example.org", "Ann Okoro", "editor", &["english"]);
    let page = mira.get(&at).page();
    assert!(
        page.contains(&format!("value=\"{free}\"")) && !page.contains(&format!("value=\"{barred}\"")),
        "{page}"
    );
    let form = seen(&page);
    let chooses = |who: &mut Browser, picture: &str, seen: &str| {
        let typed = [("name", "Ama Mensah"), ("name-persian", "آما منسا")];
        who.posts(&at, &[&[("seen", seen), ("picture", picture)], &typed[..]].concat()).status
    };
    assert_eq!(chooses(&mut ann, &free, &form), 403);
    assert_eq!(chooses(&mut mira, &barred, &form), 409);
    assert_eq!(chooses(&mut mira, "zzz", &form), 404);
    assert_eq!(chooses(&mut mira, &free, &form), 303);
    let kept = || {
        let all = chief.gets("/people").done();
        all.as_array().unwrap().iter().find(|one| one["id"] == person["id"]).unwrap().clone()
    };
    assert_eq!(
        (&kept()["picture"], &kept()["names"]["persian"]),
        (&json!(free), &json!("آما منسا")),
        "and what was typed beside it is kept"
    );
    assert_eq!(chooses(&mut mira, "", &form), 409, "somebody was faster");
    let form = seen(&mira.get(&at).page());
    assert_eq!(chooses(&mut mira, "", &form), 303);
    assert_eq!(kept()["picture"], json!(null));
}

#[test]
fn what_lets_somebody_in_is_on_record_though_a_command_did_it() {
    let room = Room::open();
    let chief = room.person("chief", "administrator", &[]);
    let _tom = Browser::joined(&room, "tom@example.org", "Tom Ashgrove", "reporter", &["english"]);
    let record = chief.gets("/record?who=command%20line&limit=100").done();
    let did: Vec<_> = record.as_array().unwrap().iter().map(|one| (&one["what"], &one["about"])).collect();
    for known in [("longwave token", "chief"), ("longwave account", "tom@example.org")] {
        assert!(did.contains(&(&json!(known.0), &json!(known.1))), "{known:?}: {did:?}");
    }
}

#[test]
fn what_is_shown_is_called_by_its_name() {
    let room = Room::open();
    let chief = room.person("chief", "administrator", &[]);
    chief.puts("/desks/english/politics", &json!({ "name": "Politics & Votes" })).done();
    let mut mira = Browser::joined(&room, "mira@example.org", "Mira Osei", "administrator", &[]);
    let invited =
        [("email", "tom@example.org"), ("name", "Tom Ashgrove"), ("grant-english/politics", "editor")];
    assert_eq!(mira.posts("/desk/people", &invited).status, 200);
    let people = mira.get("/desk/people").page();
    assert!(people.contains("<bdi>Politics &amp; Votes</bdi> · English"), "{people}");
    assert!(!people.contains(">english/politics<"), "its id is for addresses");
    let firefox = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";
    let entry = [("email", "mira@example.org"), ("password", super::desk::PASSWORD)];
    assert_eq!(mira.posts_with("/desk/sign-in", &entry, &[("user-agent", firefox)]).status, 303);
    assert!(mira.get("/desk/account").page().contains("Firefox · Linux"));
    let bare = |page: String| page.replace(['\u{2068}', '\u{2069}'], "");
    assert!(bare(mira.get("/desk/stories").page()).contains("<option value=\"english/world\">English · "));
    let mut ann = Browser::joined(&room, "ann@example.org", "Ann Okoro", "editor", &["english"]);
    let own = bare(ann.get("/desk/stories").page());
    assert!(own.contains("<option value=\"english/world\" lang=\"en\"") && !own.contains(">English · "));
}
