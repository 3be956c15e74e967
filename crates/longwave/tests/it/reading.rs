//! A reader opens pages.

use std::collections::BTreeSet;

use data_encoding::HEXLOWER;
use serde_json::json;
use sha2::{Digest, Sha256};

use super::room::Room;

#[test]
fn a_story_has_one_address_and_every_other_leads_there() {
    let room = Room::open();
    let story = room.editor().publishes_new("english", "Ferry returns");
    let address = room.get(&story.address()).header("location").to_owned();
    assert!(address.ends_with("/ferry-returns"), "{address}");
    assert_eq!(room.get(&address).status, 200);
    let slashes = [format!("{address}/"), format!("{}/wrong-slug/", story.address())];
    let others = [format!("{}/", story.address()), format!("{}/wrong-slug", story.address())];
    for other in others.into_iter().chain(slashes) {
        let moved = room.get(&other);
        assert_eq!((moved.status, moved.header("location")), (301, address.as_str()));
    }
    let text = room.get(&format!("{}?text", story.address()));
    assert_eq!(text.header("location"), format!("{address}?text"));
    assert_eq!(room.get(&format!("{address}/?text")).header("location"), format!("{address}?text"));
    let services = room.get("/services/");
    assert_eq!((services.status, services.header("location")), (301, "/services"));
    for nowhere in [
        "/english/a/zzz",
        "/english/a/-",
        "/english/a/1/x/",
        "/spanish/a/1/x",
        "/nowhere/",
        "/english/nothing/",
        "/x/y/z/q",
    ] {
        assert_eq!(room.get(nowhere).status, 404, "{nowhere}");
    }
    assert_eq!(room.get(&story.address().replace("english", "spanish")).status, 404);
}

#[test]
fn what_is_unchanged_is_not_sent_again() {
    let room = Room::open();
    let mira = room.editor();
    let story = mira.publishes_new("english", "Ferry returns");
    let address = room.get(&story.address()).header("location").to_owned();
    let first = room.get_with(&address, &[("accept-encoding", "br")]);
    assert_eq!(first.header("content-encoding"), "br");
    let ask =
        || room.get_with(&address, &[("accept-encoding", "br"), ("if-none-match", first.header("etag"))]);
    assert_eq!((ask().status, ask().body.len()), (304, 0));
    // A new headline makes a new page at the old address.
    mira.updates(&mira.rewrites(&story, "All home"));
    assert_eq!(ask().status, 200);
    assert!(room.get(&address).text().contains("All home"));
}

#[test]
fn pages_say_how_they_may_be_kept_and_what_they_may_load() {
    let room = Room::open();
    let page = room.get("/english/");
    assert_eq!(page.header("cache-control"), "public, no-cache");
    let policy = page.header("content-security-policy");
    assert!(policy.contains("default-src 'none'") && !policy.contains("unsafe"), "{policy}");
    assert_eq!(page.header("x-content-type-options"), "nosniff");
    assert_eq!(page.header("set-cookie"), "");
    assert!(page.page().contains("<html lang=\"en\""), "{}", page.text());
    assert!(room.get("/persian/").page().contains("dir=\"rtl\""));
}

#[test]
fn every_coding_carries_the_same_page() {
    let room = Room::open();
    let mira = room.editor();
    mira.publishes_new("english", "Ferry returns");
    let plain = room.get("/english/");
    for coding in ["br", "gzip", "zstd"] {
        let coded = room.get_with("/english/", &[("accept-encoding", coding)]);
        assert_eq!(coded.header("content-encoding"), coding);
        assert_eq!(coded.header("vary"), "accept-encoding, save-data");
        assert!(coded.body.len() < plain.body.len() / 2);
        assert_ne!(coded.header("etag"), plain.header("etag"));
    }
}

/// Its bytes come compressed in every coding that browsers take, and caches can tell one from the other.
fn check_compressed(room: &Room, file: &str) {
    let mut tags = BTreeSet::new();
    for coding in ["br", "zstd", "gzip", ""] {
        let sent = room.get_with(file, &[("accept-encoding", coding)]);
        assert_eq!((sent.status, sent.header("content-encoding")), (200, coding), "{file}");
        assert!(sent.header("vary").to_lowercase().contains("accept-encoding"), "{file} as {coding}");
        let tag = sent.header("etag");
        assert!(tag.starts_with('"') && tags.insert(tag.to_owned()), "{file} as {coding}: {tag}");
    }
}

#[test]
fn every_file_of_the_site_is_sent_compressed() {
    let room = Room::open();
    let pages = ["/english/", "/persian/", "/spanish/", "/services"].map(|path| room.get(path).page());
    let named = pages.iter().flat_map(|page| page.split('"')).filter(|part| part.starts_with("/assets/"));
    let files: BTreeSet<_> = named.collect();
    // A script for each service, and the icon.
    assert_eq!(files.len(), 4, "{files:?}");
    files.iter().for_each(|file| check_compressed(&room, file));
}

#[test]
fn every_file_of_the_desk_is_sent_compressed() {
    let room = Room::open();
    let desk = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("desk");
    let built = std::fs::read_dir(desk.join("built")).unwrap().flatten().map(|entry| entry.path());
    for file in built.chain([desk.join("desk.css")]) {
        let name = file.file_name().unwrap().to_str().unwrap();
        let Some((stem, ending @ ("css" | "js"))) = name.rsplit_once('.') else { continue };
        let hash = HEXLOWER.encode(&Sha256::digest(std::fs::read(&file).unwrap()));
        check_compressed(&room, &format!("/desk/assets/{stem}-{}.{ending}", &hash[..12]));
        if name == "push.js" {
            check_compressed(&room, "/desk/push.js");
        }
    }
}

#[test]
fn a_news_sitemap_names_what_is_new() {
    let room = Room::open();
    let mira = room.editor();
    let story = mira.publishes_new("english", "Ferry returns");
    mira.rewrites(&story, "Not yet published");
    let map = room.get("/english/news-sitemap.xml").text();
    assert!(map.contains("<news:title>Ferry returns</news:title>"), "{map}");
    assert!(map.contains(&format!("{}/ferry-returns</loc>", story.address())), "{map}");
}

/// Whether crawlers keep out of an address: a rule is how it begins, with anything in the place of a star (RFC 9309, section 2.2).
fn kept_out(robots: &str, address: &str) -> bool {
    let mut rules = robots.lines().filter_map(|line| line.strip_prefix("Disallow: "));
    rules.any(|rule| match rule.split_once('*') {
        Some((start, rest)) => address.strip_prefix(start).is_some_and(|after| after.contains(rest)),
        None => address.starts_with(rule),
    })
}

#[test]
fn robots_are_led_to_the_sitemaps_and_kept_out_of_what_is_no_page_for_them() {
    let mut room = Room::open();
    let story = room.editor().publishes_new("english", "Ferry returns");
    room.stop();
    // Another than the one that the process listens at.
    let listens = room.url("");
    room.changes(|settings| {
        *settings = settings.replace(&format!("\"{listens}\""), "\"https://news.example\"");
    });
    room.start();
    let robots = room.get("/robots.txt");
    assert_eq!(robots.header("content-type"), "text/plain; charset=utf-8");
    let robots = robots.page();
    let rules = "User-agent: *\nDisallow: /desk\nDisallow: /api/\nDisallow: /*?text\n";
    assert_eq!(robots, format!("{rules}\nSitemap: https://news.example/sitemap.xml\n"));
    let index = room.get("/sitemap.xml").page();
    for service in ["english", "persian", "spanish"] {
        for map in ["sitemap.xml", "news-sitemap.xml"].map(|map| format!("/{service}/{map}")) {
            assert!(index.contains(&format!("<loc>https://news.example{map}</loc>")), "{index}");
            assert!(room.get(&map).status == 200 && !kept_out(&robots, &map), "{map}");
        }
    }
    let page = room.story(&story).page();
    let links = page.split("href=\"").skip(1).filter_map(|rest| rest.split('"').next());
    let (text, pages): (Vec<_>, Vec<_>) =
        links.filter(|link| link.starts_with('/')).partition(|link| link.contains("?text"));
    assert!(!text.is_empty() && text.iter().all(|link| kept_out(&robots, link)), "{text:?}");
    assert!(!pages.is_empty() && !pages.iter().any(|link| kept_out(&robots, link)), "{pages:?}");
}

#[test]
fn a_list_goes_on_page_by_page() {
    let room = Room::open();
    let mira = room.editor();
    for n in 10..40 {
        mira.publishes_new("english", &format!("Headline {n}"));
    }
    let mut seen = String::new();
    let mut next = "/english/latest/".to_owned();
    for _ in 0..2 {
        let page = room.get(&next).page();
        next = page.split("?before=").nth(1).map_or_else(String::new, |rest| {
            format!("/english/latest/?before={}", rest.split(['"', '&']).next().unwrap())
        });
        seen += page.split("<main").nth(1).unwrap();
    }
    for n in 10..40 {
        assert_eq!(seen.matches(&format!("Headline {n}<")).count(), 1, "Headline {n}");
    }
}

#[test]
fn an_empty_service_says_so_in_its_language() {
    let room = Room::open();
    assert!(room.get("/english/").page().contains("There are no stories here yet."));
    let persian = page::locale::service("persian").unwrap().message("no-stories-yet").unwrap().text;
    assert!(room.get("/persian/").page().contains(&persian), "{persian}");
}

#[test]
fn a_host_of_its_own_opens_with_its_service() {
    let room = Room::open();
    let chief = room.person("chief", "administrator", &[]);
    let persian = json!({ "site_name": "Longwave", "sections": [{ "id": "world" }, { "id": "science" }], "host": "fa.example", "time_zone": "Asia/Tehran" });
    chief.puts("/services/persian", &persian).done();
    let home = |host: &str| room.get_with("/", &[("host", host)]).header("location").to_owned();
    assert_eq!(home("fa.example:8080"), "/persian/");
    assert_eq!(home("news.example"), "/services");
    assert!(room.get("/persian/").page().contains("https://fa.example/persian/"));
}

#[test]
fn whoever_follows_a_feed_sees_nothing_as_new_once_the_service_moves_to_a_host_of_its_own() {
    let room = Room::open();
    room.editor().publishes_new("english", "Ferry returns");
    let item =
        |feed: &str| feed.split("<guid").nth(1).and_then(|rest| rest.split('<').next()).map(str::to_owned);
    let ids = |feed: &str| -> Vec<String> {
        feed.split("<id>").skip(1).filter_map(|rest| Some(rest.split('<').next()?.to_owned())).collect()
    };
    let all = || {
        let [rss, atom] = ["rss", "atom"].map(|kind| room.get(&format!("/english/feed.{kind}")).page());
        let json = room.get("/english/feed.json").json();
        (item(&rss).unwrap(), ids(&atom), json["items"][0]["id"].clone(), json["home_page_url"].clone())
    };
    let (guid, atom, json, home) = all();
    assert_eq!(guid, format!(" isPermaLink=\"false\">{}", json.as_str().unwrap()));
    assert!(atom.len() == 2 && atom[0] != atom[1] && atom[1] == json, "{atom:?} {json}");
    assert!(atom.iter().all(|id| id.starts_with("urn:uuid:") && id.len() == 45), "{atom:?}");
    let chief = room.person("chief", "administrator", &[]);
    let sections = json!([{ "id": "world" }, { "id": "science" }]);
    let moved = json!({ "site_name": "Longwave", "sections": sections, "host": "english.example.org" });
    chief.puts("/services/english", &moved).done();
    let after = super::http::eventually("the feed names the host", || {
        let after = all();
        (after.3 != home).then_some(after)
    });
    assert_eq!((after.0, after.1, after.2), (guid, atom, json));
    assert!(after.3.as_str().unwrap().starts_with("https://english.example.org/"), "{}", after.3);
}
