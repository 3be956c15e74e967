//! Pictures are cropped, kept to what their owners allow, and kept from those they aren't for.

use jiff::{SignedDuration, Timestamp};
use serde_json::{Value, json};
use ureq::http::Method;

use super::desk::Browser;
use super::http::{Answer, eventually, send};
use super::people::{Person, Told, content};
use super::picture::{jpeg, jpeg_that_says};
use super::room::Room;

fn id(picture: &Value) -> String {
    picture["id"].as_str().expect("an id").to_owned()
}

/// A story that shows a picture above its text.
fn showing(picture: &str) -> Value {
    let mut content = content("Ferry returns");
    content["lead"] = json!({ "picture": picture, "alt": "A ferry at a quay", "caption": [] });
    content
}

fn changes(who: &Person, picture: &str, change: &Value) -> Answer {
    who.asks(Method::PATCH, &format!("/pictures/{picture}"), Some(change))
}

/// Why publishing a story was refused.
fn barred(who: &Person, story: &Told, action: Value) -> Value {
    let answer = who.acts(story, action);
    assert_eq!(answer.status, 409, "{}", answer.text());
    let why = answer.json()["why"].clone();
    assert_eq!(why["refusal"], "picture-barred", "{why}");
    why
}

fn limits(more: Value) -> Value {
    let mut limits = json!({ "until": null, "only_at": [], "not_at": [], "reason": "" });
    limits.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    json!({ "limits": limits })
}

#[test]
fn a_picture_that_may_not_be_used_is_not_published_and_the_reason_is_told() {
    let room = Room::open();
    let mira = room.editor();
    let picture = id(&mira.adds_picture(&jpeg()).done());
    let story = mira.writes_content("english", &showing(&picture));
    let publish = json!({ "action": "publish", "revision": 1 });
    let past = "2026-01-01T00:00:00Z";
    changes(&mira, &picture, &limits(json!({ "until": past }))).done();
    assert_eq!(barred(&mira, &story, publish.clone())["at"], past);
    let later = Timestamp::now() + SignedDuration::from_hours(2);
    changes(&mira, &picture, &limits(json!({ "until": later.to_string() }))).done();
    let too_late = later + SignedDuration::from_hours(1);
    let schedule = json!({ "action": "schedule", "revision": 1, "at": too_late.to_string() });
    assert_eq!(barred(&mira, &story, schedule)["bar"], "lapsed");
    changes(&mira, &picture, &limits(json!({ "only_at": ["persian"] }))).done();
    assert_eq!(barred(&mira, &story, publish.clone())["service"], "english");
    changes(&mira, &picture, &limits(json!({ "not_at": ["persian"], "reason": "sold" }))).done();
    changes(&mira, &picture, &json!({ "barred": true })).done();
    assert_eq!(barred(&mira, &story, publish)["reason"], "sold");
    changes(&mira, &picture, &json!({ "barred": false })).done();
    let story = mira.publishes(&story);
    assert!(room.story(&story).page().contains("<picture"));
    // What an update would show is held against the same.
    let next = mira.rewrites(&story, "All home");
    changes(&mira, &picture, &limits(json!({ "not_at": ["english"] }))).done();
    barred(&mira, &next, json!({ "action": "update", "revision": 2 }));
}

#[test]
fn a_picture_leaves_every_page_when_its_time_is_over() {
    let room = Room::open();
    let mira = room.editor();
    let picture = id(&mira.adds_picture(&jpeg()).done());
    let story = mira.publishes(&mira.writes_content("english", &showing(&picture)));
    let rendition = format!("/media/{picture}/16x9/256.jpg");
    assert_eq!(room.get(&rendition).status, 200);
    let end = Timestamp::now() + SignedDuration::from_secs(6);
    changes(&mira, &picture, &limits(json!({ "until": end.to_string() }))).done();
    assert!(room.story(&story).page().contains("<picture") && room.everywhere("english").contains(&picture));
    eventually("it is gone", || (room.get(&rendition).status == 404).then_some(()));
    assert!(Timestamp::now() >= end);
    let shown =
        || room.story(&story).page().contains("<picture") || room.everywhere("english").contains(&picture);
    eventually("no page shows it", || (!shown()).then_some(()));
    eventually("the clock has noted it", || {
        (mira.gets(&format!("/pictures/{picture}")).done()["lapsed"] == true).then_some(())
    });
    // Somebody got the right for longer.
    changes(&mira, &picture, &limits(json!({}))).done();
    assert_eq!(room.get(&rendition).status, 200);
    eventually("its story shows it again", || room.story(&story).page().contains("<picture").then_some(()));
}

#[test]
fn a_picture_barred_at_a_service_stays_where_it_may_be() {
    let room = Room::open();
    let mira = room.editor();
    let picture = id(&mira.adds_picture(&jpeg()).done());
    let english = mira.publishes(&mira.writes_content("english", &showing(&picture)));
    let persian = mira.publishes(&mira.writes_content("persian", &showing(&picture)));
    let rendition = format!("/media/{picture}/16x9/256.jpg");
    // An editor of the service bars it there, and nowhere else.
    let lucia = room.person("Lucia", "editor", &["english"]);
    changes(&lucia, &picture, &limits(json!({ "not_at": ["english"] }))).done();
    let shown =
        || room.story(&english).page().contains("<picture") || room.everywhere("english").contains(&picture);
    eventually("it is gone from there", || (!shown()).then_some(()));
    assert!(room.story(&persian).page().contains("<picture"));
    assert_eq!(room.get(&rendition).status, 200);
    assert_eq!(changes(&lucia, &picture, &limits(json!({ "not_at": ["english", "persian"] }))).status, 403);
    let never = limits(json!({ "not_at": ["english"], "until": "2026-01-01T00:00:00Z" }));
    assert_eq!(changes(&lucia, &picture, &never).status, 403);
    assert_eq!(changes(&lucia, &picture, &json!({ "barred": true })).status, 403);
    let nobody = room.person("Tom", "reporter", &["english"]);
    assert_eq!(changes(&nobody, &picture, &limits(json!({}))).status, 403);
    // What Persian readers are told that it shows is not for an English reporter to say.
    assert_eq!(changes(&nobody, &picture, &json!({ "alt": "A ferry" })).status, 403);
    changes(&mira, &picture, &limits(json!({ "only_at": ["spanish"] }))).done();
    assert_eq!(room.get(&rendition).status, 404);
}

/// A small picture, soon cut anew, in which red grows from left to right.
fn reddening() -> Vec<u8> {
    let picture = image::RgbImage::from_fn(480, 320, |x, _| image::Rgb([(x * 255 / 479) as u8, 90, 120]));
    let mut bytes = std::io::Cursor::new(Vec::new());
    picture.write_to(&mut bytes, image::ImageFormat::Jpeg).unwrap();
    bytes.into_inner()
}

/// The least and the most red of a rendition.
fn reds(answer: &Answer) -> (u8, u8) {
    let picture = image::load_from_memory(&answer.body).unwrap().into_rgb8();
    let reds = picture.pixels().map(|pixel| pixel.0[0]);
    (reds.clone().min().unwrap(), reds.max().unwrap())
}

#[test]
fn a_crop_is_what_readers_see_at_an_address_of_its_own() {
    let room = Room::open();
    let mira = room.editor();
    let picture = id(&mira.adds_picture(&reddening()).done());
    let story = mira.publishes(&mira.writes_content("english", &showing(&picture)));
    let address = format!("/media/{picture}/16x9/144.jpg");
    let whole = room.get(&address);
    assert!(reds(&whole).1 > 200);
    assert!(room.story(&story).page().contains(&format!("/media/{picture}/16x9/408.jpg\"")));
    let crop = |left| json!({ "crops": { "16x9": { "left": left, "top": 1_000, "width": 1_000 } } });
    let cropped = changes(&mira, &picture, &crop(0)).done();
    assert_eq!(
        (cropped["look"].as_u64(), cropped["crops"]["16x9"]["width"].as_u64()),
        (Some(1), Some(1_000))
    );
    let left = room.get(&address);
    assert!(reds(&left).1 < 40 && left.header("etag") != whole.header("etag"));
    assert_eq!(left.header("cache-control"), "public, max-age=60");
    let page = room.story(&story).page();
    assert!(page.contains(&format!("/media/{picture}/16x9/144.jpg?1")), "{page}");
    assert!(!page.contains("16x9/408"), "nothing is enlarged");
    changes(&mira, &picture, &crop(9_000)).done();
    assert!(reds(&room.get(&address)).0 > 180);
    // Other shapes follow the focus, and so does this one again.
    assert!(reds(&room.get(&format!("/media/{picture}/original/144.jpg?2"))).0 < 20);
    let back = changes(&mira, &picture, &json!({ "crops": {} })).done();
    assert_eq!(back["look"], 3);
    assert_eq!(room.get(&address).body, whole.body);
    // Numbers from nowhere are brought inside.
    let wild = json!({ "crops": { "1x1": { "left": 65_535, "top": 65_535, "width": 0 } } });
    changes(&mira, &picture, &wild).done();
    assert_eq!(room.get(&format!("/media/{picture}/1x1/144.jpg")).status, 200);
    assert_eq!(changes(&mira, &picture, &json!({ "crops": { "2x1": {} } })).status, 422);
}

#[test]
fn a_crop_is_what_readers_see_though_what_was_made_before_was_not_forgotten() {
    let mut room = Room::open();
    let mira = room.editor();
    let picture = id(&mira.adds_picture(&reddening()).done());
    mira.publishes(&mira.writes_content("english", &showing(&picture)));
    let address = format!("/media/{picture}/16x9/144.jpg");
    assert!(reds(&room.get(&address)).1 > 200);
    // The process ends between the change and all that follows.
    room.kill_9();
    let crop = "UPDATE picture SET picture = replace(picture, '\"crops\":{},\"look\":0', \
        '\"crops\":{\"16x9\":{\"left\":0,\"top\":1000,\"width\":1000}},\"look\":1')";
    assert_eq!(room.sql(crop), 1);
    room.start();
    assert!(reds(&room.get(&address)).1 < 40);
}

/// A PNG that says it has so many pixels, and has none.
fn bomb(side: u32) -> Vec<u8> {
    let mut header = b"IHDR".to_vec();
    header.extend(side.to_be_bytes());
    header.extend(side.to_be_bytes());
    header.extend([8, 2, 0, 0, 0]);
    let crc = crc(&header).to_be_bytes();
    let mut bytes = b"\x89PNG\r\n\x1a\n\0\0\0\x0d".to_vec();
    bytes.extend(header);
    bytes.extend(crc);
    bytes
}

fn crc(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(!0_u32, |crc, byte| {
        (0..8)
            .fold(crc ^ u32::from(*byte), |crc, _| (crc >> 1) ^ (0xEDB8_8320 & (0_u32.wrapping_sub(crc & 1))))
    })
}

fn hostile() -> Vec<(&'static str, Vec<u8>)> {
    let whole = jpeg();
    vec![
        ("nothing", Vec::new()),
        ("SVG", b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>".to_vec()),
        ("HTML", b"<!doctype html><script>alert(1)</script>".to_vec()),
        (
            "HTML behind a JPEG's first bytes",
            b"\xFF\xD8\xFF\xE0<!doctype html><script>alert(1)</script>".to_vec(),
        ),
        ("half a JPEG", whole[..whole.len() / 2].to_vec()),
        ("a bomb", bomb(60_000)),
        ("a PNG without pixels", bomb(64)),
        ("GIF", b"GIF89a\x01\0\x01\0\0\0\0;".to_vec()),
        ("a JPEG of nothing", b"\xFF\xD8\xFF\xD9".to_vec()),
    ]
}

#[test]
fn hostile_uploads_are_refused_with_the_reason_and_leave_nothing() {
    let room = Room::open();
    let mira = room.editor();
    let mut tom = Browser::joined(&room, "tom@example.org", "Tom", "reporter", &["english"]);
    for (what, bytes) in hostile() {
        let answer = mira.adds_picture(&bytes);
        assert_eq!((answer.status, answer.json()["error"].clone()), (422, json!("unusable")), "{what}");
        let answer = tom.asks(Method::POST, "/desk/pictures/add", &[], Some(&bytes));
        let why = answer.json()["why"].as_str().unwrap().to_owned();
        assert!(answer.status == 422 && why.ends_with('.'), "{what}: {why}");
        let answer = tom.uploads("/desk/pictures", &bytes);
        assert_eq!(answer.status, 422, "{what}");
    }
    let large = vec![0xFF; (64 << 20) + 1];
    assert_eq!(tom.asks(Method::POST, "/desk/pictures/add", &[], Some(&large)).status, 422);
    assert_eq!(mira.gets("/pictures").done(), json!([]));
    // What a picture says of itself stays words.
    let evil = jpeg_that_says("photoshop:Credit='&lt;script&gt;alert(1)&lt;/script&gt;'");
    let added = tom.uploads("/desk/pictures", &evil);
    assert_eq!(added.status, 303, "{}", added.text());
    let page = tom.get(added.header("location")).page();
    assert!(page.contains("&lt;script&gt;alert(1)") && !page.contains("<script>alert"));
}

#[test]
fn what_the_sender_asks_of_editors_is_kept_though_it_comes_by_the_api() {
    let room = Room::open();
    let mira = room.editor();
    let asks = "EMBARGOED until the King has spoken";
    let picture = mira.adds_picture(&jpeg_that_says(&format!("photoshop:Instructions='{asks}'"))).done();
    assert_eq!(picture["instructions"], asks);
    let mut tom = Browser::joined(&room, "tom@example.org", "Tom", "reporter", &["english"]);
    assert!(tom.get(&format!("/desk/pictures/{}", id(&picture))).page().contains(asks));
}

#[test]
fn a_drafts_picture_is_kept_from_other_services_until_it_is_offered() {
    let room = Room::open();
    let roya = room.person("Roya", "reporter", &["persian"]);
    let mut eve = Browser::joined(&room, "eve@example.org", "Eve", "editor", &["english"]);
    let ed = room.person("Ed", "editor", &["english"]);
    let bearer = roya.bearer();
    let add = |who: &str, service: &str| {
        let url = room.url(&format!("/api/v1/pictures?service={service}"));
        send(Method::POST, &url, &[("authorization", who)], Some(&jpeg()))
    };
    assert_eq!(add(&ed.bearer(), "persian").status, 403);
    let picture = id(&add(&bearer, "persian").done());
    let refused = |eve: &mut Browser| {
        let paths = [format!("/desk/pictures/{picture}"), format!("/desk/media/{picture}/original/256.jpg")];
        for path in paths {
            assert_eq!(eve.get(&path).status, 403, "{path}");
        }
        for form in ["", "/look", "/rights"] {
            let path = format!("/desk/pictures/{picture}{form}");
            assert_eq!(eve.posts(&path, &[("x", "1"), ("y", "1")]).status, 403, "{path}");
        }
        for path in [format!("/pictures/{picture}"), format!("/pictures/{picture}/stories")] {
            assert_eq!(ed.gets(&path).status, 403, "{path}");
        }
        assert_eq!(changes(&ed, &picture, &json!({ "caption": "mine" })).status, 403);
        assert_eq!(ed.gets("/pictures").done(), json!([]));
        // Nor is it seen by way of a story that names it.
        let new = json!({ "service": "english", "content": showing(&picture) });
        assert_eq!(ed.posts("/stories", &new).status, 403);
        let write = json!({ "action": "write", "base": 1, "content": showing(&picture) });
        assert_eq!(ed.acts(&ed.writes("english", "Ours"), write).status, 403);
        assert!(!eve.get("/desk/pictures").page().contains(&picture));
    };
    refused(&mut eve);
    let story = roya.writes_content("persian", &showing(&picture));
    refused(&mut eve);
    // It is on record who tried.
    let mut chief = Browser::joined(&room, "chief@example.org", "Chief", "administrator", &[]);
    eventually("it is on record", || {
        chief
            .get("/desk/record.csv?refused=true")
            .page()
            .contains(&format!("/desk/media/{picture}"))
            .then_some(())
    });
    // Another story of theirs can't be told by the picture that it shares.
    roya.does(&story, json!({ "action": "move", "stage": "ready" }));
    assert_eq!(eve.get(&format!("/desk/media/{picture}/original/256.jpg")).status, 200);
    let mut secret = showing(&picture);
    secret["headline"] = json!("A secret headline");
    roya.writes_content("persian", &secret);
    let page = eve.get(&format!("/desk/pictures/{picture}")).page();
    assert!(page.contains("Ferry returns") && !page.contains("A secret headline"));
    assert!(page.contains("A story that is not yours to see"));
    assert_eq!(ed.gets("/pictures?q=ferr&usable_at=english").done(), json!([]));
    assert_eq!(ed.gets("/pictures?usable_at=english").done()[0]["id"], picture);
}

#[test]
fn who_does_not_answer_for_it_does_not_see_what_is_barred() {
    let room = Room::open();
    let mira = room.editor();
    let picture = id(&mira.adds_picture(&jpeg()).done());
    let mut tom = Browser::joined(&room, "tom@example.org", "Tom", "reporter", &["english"]);
    let mut eve = Browser::joined(&room, "eve@example.org", "Eve", "editor", &["english"]);
    let media = format!("/desk/media/{picture}/original/256.jpg");
    let seen = tom.get(&media);
    assert_eq!(seen.header("cache-control"), "private, no-cache");
    let again = tom.asks(Method::GET, &media, &[("if-none-match", seen.header("etag"))], None);
    assert_eq!(again.status, 304, "what the browser has it needn't be sent");
    let barred = json!({ "barred": true, "limits": { "reason": "It is not the ferry." } });
    changes(&mira, &picture, &barred).done();
    assert_eq!((tom.get(&media).status, eve.get(&media).status), (403, 200));
    let page = tom.get(&format!("/desk/pictures/{picture}")).page();
    assert!(page.contains("It is not the ferry.") && !page.contains(&media));
    assert!(tom.get("/desk/pictures?show=barred").page().contains("It is not the ferry."));
    assert!(!tom.get("/desk/pictures?at=english").page().contains(&picture));
    let lead = |story: &Told| format!("/desk/stories/{}/lead", story.id());
    let story = mira.writes("english", "Ferry returns");
    assert_eq!(
        tom.posts(&lead(&story), &[("picture", &picture)]).status,
        403,
        "nor is it theirs by naming it"
    );
}

#[test]
fn take_attaches_no_picture_that_somebody_must_look_at_first() {
    let room = Room::open();
    let mira = room.editor();
    let properties = "photoshop:Instructions='EMBARGOED until the King has spoken'";
    room.wire("visit.jpg", jpeg_that_says(properties));
    let kept = mira.finds("file:visit.jpg");
    assert_eq!(kept["item"]["defects"][0]["severity"], "quarantine");
    let item = |guid: &str, file: &str| {
        json!({
            "uri": guid, "version": "1", "type": "text", "versioncreated": "2026-11-24T10:00:00Z",
            "headline": "A visit", "body_text": "Somebody came.", "associations": { "featureimage": {
                "uri": format!("{guid}:picture"), "type": "picture", "body_text": "A visitor",
                "renditions": { "full": { "href": file, "mimetype": "image/jpeg" } }
            } }
        })
        .to_string()
    };
    room.wire("visit.json", item("urn:meridian:1", "visit.jpg"));
    assert_eq!(mira.takes("urn:meridian:1", "english").0["head"]["content"]["lead"], Value::Null);
    // Whoever takes the picture's own item has looked at it.
    let own = mira.takes("file:visit.jpg", "english");
    assert!(own.0["head"]["content"]["lead"].is_object());
    room.wire("sound.jpg", jpeg());
    mira.finds("file:sound.jpg");
    room.wire("sound.json", item("urn:meridian:2", "sound.jpg"));
    let story = mira.takes("urn:meridian:2", "english");
    assert_eq!(story.0["head"]["content"]["lead"]["alt"], "A visitor");
    // It is offered to whoever writes the story, with the others.
    let mut tom = Browser::joined(&room, "tom@example.org", "Tom", "reporter", &["english"]);
    let part = tom.get(&format!("/desk/pictures/choose?story={}", story.id())).page();
    assert!(part.contains("data-alt=\"A visitor\""), "{part}");
}

#[test]
fn what_is_known_of_a_picture_travels_in_its_files() {
    let room = Room::open();
    let mira = room.editor();
    let picture = id(&mira.adds_picture(&jpeg_that_says("photoshop:Credit='Its file'")).done());
    mira.publishes(&mira.writes_content("english", &showing(&picture)));
    let address = format!("/media/{picture}/16x9/256.jpg");
    let carries = |words: &str| {
        eventually(words, || {
            let file = room.get(&address);
            assert_eq!(file.status, 200);
            file.body.windows(words.len()).any(|window| window == words.as_bytes()).then_some(())
        });
    };
    carries("Its file");
    let known = json!({ "credit": "The desk", "copyright": "© 2026 Reed", "usage_terms": "No sales. ".repeat(90).trim() });
    assert_eq!(changes(&mira, &picture, &known).done()["look"], 1);
    for words in
        ["<photoshop:Credit>The desk</photoshop:Credit>", "© 2026 Reed", "No sales. No sales.</rdf:li>"]
    {
        carries(words);
    }
    // Nothing that travels was changed: what was made stays.
    assert_eq!(changes(&mira, &picture, &json!({ "caption": "The ferry." })).done()["look"], 1);
    carries("The desk");
}

#[test]
fn a_picture_is_described_cropped_and_put_above_a_story_without_script() {
    let room = Room::open();
    let mira = room.editor();
    let mut eve = Browser::joined(&room, "eve@example.org", "Eve", "editor", &["english"]);
    let added = eve.uploads("/desk/pictures", &jpeg());
    let page = added.header("location").to_owned();
    let picture = page.rsplit('/').next().unwrap().to_owned();
    let done = |answer: Answer| assert_eq!(answer.status, 303, "{}", answer.text());
    let words = [
        ("caption", "The ferry"),
        ("credit", "Ana"),
        ("keywords", "ferry; dawn"),
        ("alt/english", "A ferry at a quay"),
        ("caption/english", "The ferry at dawn."),
    ];
    done(eve.posts(&page, &words));
    let look =
        [("x", "10"), ("y", "90"), ("1x1", "on"), ("left-1x1", "5"), ("top-1x1", "0"), ("width-1x1", "40.5")];
    done(eve.posts(&format!("{page}/look"), &look));
    assert_eq!(eve.posts(&format!("{page}/look"), &[("x", "NaN"), ("y", "0")]).status, 422);
    let rights =
        [("until", "2099-01-01T00:00"), ("mode", "only"), ("service", "english"), ("service", "persian")];
    // Whoever answers for one service can't say this for all.
    assert_eq!(eve.posts(&format!("{page}/rights"), &rights).status, 403);
    let known = mira.gets(&format!("/pictures/{picture}")).done();
    assert_eq!(known["keywords"], json!(["ferry", "dawn"]));
    assert_eq!(known["words"]["english"]["alt"], "A ferry at a quay");
    assert_eq!(known["focus"], json!({ "x": 1_000, "y": 9_000 }));
    assert_eq!(known["crops"], json!({ "1x1": { "left": 500, "top": 0, "width": 4_050 } }));
    let mut chief = Browser::joined(&room, "chief@example.org", "Chief", "administrator", &[]);
    done(chief.posts(&format!("{page}/rights"), &rights));
    let known = mira.gets(&format!("/pictures/{picture}")).done();
    assert_eq!(known["limits"]["only_at"], json!(["english", "persian"]));
    // Barring says why.
    assert_eq!(chief.posts(&format!("{page}/rights"), &[("barred", "on")]).status, 409);
    let story = mira.writes("english", "Ferry returns");
    done(eve.posts(&format!("/desk/stories/{}/lead", story.id()), &[("picture", &picture)]));
    let lead = mira.looks_at(&story).0["head"]["content"]["lead"].clone();
    assert_eq!(
        (lead["alt"].as_str(), &lead["caption"][0]["text"]),
        (Some("A ferry at a quay"), &json!("The ferry at dawn."))
    );
    done(
        eve.posts(
            &format!("/desk/stories/{}/lead", story.id()),
            &[("remove", "true"), ("picture", &picture)],
        ),
    );
    assert_eq!(mira.looks_at(&story).0["head"]["content"]["lead"], Value::Null);
    let persian = mira.writes("persian", "Ferry returns");
    let other = eve.posts(&format!("/desk/stories/{}/lead", persian.id()), &[("picture", &picture)]);
    assert_eq!(other.status, 403);
}

#[test]
fn what_readers_see_of_a_picture_is_for_an_editor_of_theirs() {
    let room = Room::open();
    let mira = room.editor();
    let picture = id(&mira.adds_picture(&jpeg()).done());
    let tom = room.person("Tom", "reporter", &["english"]);
    let roya = room.person("Roya", "editor", &["persian"]);
    let ed = room.person("Ed", "editor", &["english"]);
    let crop = json!({ "crops": { "1x1": { "left": 500, "top": 0, "width": 4_000 } } });
    // Nobody's readers see it yet.
    changes(
        &tom,
        &picture,
        &json!({ "caption": "The ferry", "credit": "Ana", "focus": { "x": 5_000, "y": 4_000 } }),
    )
    .done();
    let mut shown = showing(&picture);
    shown["headline"] = json!("کشتی بازگشت");
    let story = mira.publishes(&mira.writes_content("persian", &shown));
    for change in [json!({ "caption": "x" }), json!({ "credit": "x" }), json!({ "alt": "x" }), crop.clone()] {
        for who in [&tom, &ed] {
            assert_eq!(changes(who, &picture, &change).status, 403, "{change}");
        }
    }
    // What is as it was, what only colleagues see, and what their own readers do, is theirs still.
    let own = json!({ "caption": "The ferry", "keywords": ["ferry"], "words": { "english": { "alt": "A ferry", "caption": "" } } });
    changes(&tom, &picture, &own).done();
    let mut ann = Browser::joined(&room, "ann@example.org", "Ann", "reporter", &["english"]);
    let page = format!("/desk/pictures/{picture}");
    let told = ann.get(&page).page();
    assert!(told.contains("Readers see it now") && told.contains(story.id()), "{told}");
    assert!(told.contains("for an editor of one of these services"));
    assert_eq!(ann.posts(&format!("{page}/look"), &[("x", "10"), ("y", "90")]).status, 403);
    changes(&roya, &picture, &crop).done();
    changes(&mira, &picture, &json!({ "credit": "Ana Reyes" })).done();
    // Once readers see it no longer, it is a picture as any other.
    mira.holds(&story);
    eventually("it is gone", || {
        (changes(&tom, &picture, &json!({ "credit": "Ana" })).status == 200).then_some(())
    });
}
