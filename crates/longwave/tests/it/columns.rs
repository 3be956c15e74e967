//! The wire in columns: how far back they reach, what becomes of rows that are shown, and how each is arranged.

use super::agency::Item;
use super::desk::Browser;
use super::http::eventually;
use super::room::Room;

/// The ids of the rows of a page, as they stand.
fn ids(page: &str) -> Vec<String> {
    let rows = page.split("<li class=\"row").skip(1);
    rows.map(|row| row.split("data-id=\"").nth(1).unwrap().split('"').next().unwrap().to_owned()).collect()
}

#[test]
fn a_column_and_a_search_reach_back_to_the_first_item() {
    let room = Room::open();
    let guids: Vec<_> = (0..70).map(|n| format!("urn:older:{n}")).collect();
    for (n, guid) in guids.iter().enumerate() {
        room.wire(&format!("{n}.xml"), Item::new(guid, "Ferry sails").xml());
    }
    let mut mira = Browser::joined(&room, "mira@example.org", "Mira Osei", "reporter", &["english"]);
    let older = |page: &str, from: &str| {
        let link = page.split("<a href=\"").skip(1).filter_map(|rest| rest.split_once('"'));
        link.map(|(href, _)| href.replace("&amp;", "&"))
            .find(|href| href.starts_with(from) && href.contains("before="))
    };
    for from in ["/desk/wire/column/0", "/desk/wire/found?q=ferry"] {
        let first = eventually("all of it is here", || {
            let page = mira.get(from).page();
            let address = older(&page, from)?;
            let rest = mira.get(&address).page();
            (ids(&page).len() + ids(&rest).len() == guids.len()).then_some((page, rest))
        });
        let (first, rest) = first;
        assert!(ids(&rest).iter().all(|id| !ids(&first).contains(id)), "none comes twice");
        assert!(rest.contains("<h1>") && older(&rest, from).is_none(), "a page by itself, and the last");
    }
}

#[test]
fn what_became_of_rows_that_are_shown_is_told_in_one_request() {
    let room = Room::open();
    let mut mira = Browser::joined(&room, "mira@example.org", "Mira Osei", "reporter", &["english"]);
    room.wire("a.xml", Item::new("urn:a", "Harbour closed").xml());
    room.wire("b.xml", Item::new("urn:b", "Ferry sails").xml());
    let shown = eventually("both are here", || {
        Some(ids(&mira.get("/desk/wire/column/0").page())).filter(|ids| ids.len() == 2)
    });
    let standing = format!("/desk/wire/meanwhile?shown={}:0,{}:0", shown[0], shown[1]);
    assert_eq!(ids(&mira.get(&standing).page()), [""; 0], "nothing became of them");
    let ferry = shown.iter().find(|id| mira.get(&format!("/desk/wire/{id}")).page().contains("Ferry sails"));
    let taken = mira.posts(&format!("/desk/wire/{}/take", ferry.unwrap()), &[("to", "english/world")]);
    assert_eq!(taken.status, 303);
    let page = mira.get(&standing).page();
    assert_eq!(ids(&page), [ferry.unwrap().clone()]);
    let bare = page.replace(['\u{2068}', '\u{2069}'], "");
    assert!(bare.contains("English (Mira Osei)"), "{page}");
    room.wire("c.xml", Item::new("urn:a", "Harbour closed").now("canceled").xml());
    eventually("the kill is told, with a way to it", || {
        let page = mira.get(&standing).page();
        (ids(&page).len() == 2 && page.contains("killed this meanwhile")).then_some(())
    });
    // In the same request, what came to each column.
    let (newest, before) = (ids(&mira.get("/desk/wire/column/0").page())[0].clone(), &shown[0]);
    let columns = format!("0:{before},1:{newest},7:{before},found:");
    let page = mira.get(&format!("{standing}&columns={columns}&q=ferry")).page();
    let came = |column: &str| page.contains(&format!("data-came=\"{column}\""));
    assert!(came("0"), "{page}");
    assert!(!came("1"), "nothing is newer");
    assert!(!came("7"), "there is no such column any more");
    assert!(came("found"), "it was empty");
    let many = "1:0,".repeat(501);
    for bad in ["x", "1:x", many.as_str()] {
        assert_eq!(mira.get(&format!("/desk/wire/meanwhile?shown={bad}")).status, 422);
    }
}

#[test]
fn a_column_is_renamed_and_looks_for_something_else() {
    let room = Room::open();
    let mut mira = Browser::joined(&room, "mira@example.org", "Mira Osei", "reporter", &["english"]);
    let form = mira.get("/desk/wire/columns/1").page();
    assert!(
        form.contains("value=\"Urgent\"") && form.contains("<option value=\"3\" selected>"),
        "its values"
    );
    assert!(form.contains("<option value=\"meridian\">"), "the providers that there are");
    let fields = [
        ("do", "change"),
        ("number", "1"),
        ("name", "Ports"),
        ("words", "harbour"),
        ("provider", "meridian"),
    ];
    assert_eq!(mira.posts("/desk/wire/columns", &fields).status, 303);
    let form = mira.get("/desk/wire/columns/1").page();
    assert!(form.contains("value=\"Ports\"") && form.contains("value=\"harbour\""));
    assert!(!form.contains("<option value=\"3\" selected>"), "what was emptied is gone");
    let columns = mira.get("/desk/wire").page();
    assert!(
        columns.contains(">Ports</h2>") && columns.contains(">All</h2>") && !columns.contains(">Urgent</h2>")
    );
    let nameless = [("do", "change"), ("number", "1"), ("name", " ")];
    assert_eq!(mira.posts("/desk/wire/columns", &nameless).status, 422);
    let nowhere = [("do", "change"), ("number", "9"), ("name", "x")];
    assert_eq!(mira.posts("/desk/wire/columns", &nowhere).status, 404);
    assert_eq!(mira.get("/desk/wire/columns/9").status, 404);
}

#[test]
fn a_column_looks_only_for_what_there_is() {
    let room = Room::open();
    let mut mira = Browser::joined(&room, "mira@example.org", "Mira Osei", "reporter", &["english"]);
    room.wire("a.xml", Item::new("urn:a", "Harbour closed").xml());
    eventually("it is here", || {
        Some(()).filter(|()| mira.get("/desk/wire/column/0").page().contains("Harbour"))
    });
    let mut sets = |field: &str, value: &str| {
        mira.posts(
            "/desk/wire/columns",
            &[("do", "change"), ("number", "1"), ("name", "Ports"), (field, value)],
        )
    };
    for (field, nonsense) in [
        ("language", "Klingon"),
        ("language", "tlh"),
        ("provider", "meridan"),
        ("subject", "floods in spring"),
    ] {
        let refused = sets(field, nonsense);
        assert_eq!(refused.status, 422, "{field} {nonsense}");
        assert!(refused.text().contains(nonsense), "{}", refused.text());
    }
    for (field, said, kept) in [
        ("language", "EN", "<option value=\"en\" selected>English</option>"),
        ("language", "fa", "<option value=\"fa\" selected>Persian</option>"),
        ("provider", " Meridian", "<option value=\"meridian\" selected>"),
        ("subject", "Earthquake", "name=\"subject\" value=\"earthquake\""),
        ("subject", "20000153", "name=\"subject\" value=\"earthquake\""),
        ("subject", "afp:FIN", "name=\"subject\" value=\"afp:FIN\""),
    ] {
        assert_eq!(sets(field, said).status, 303, "{field} {said}");
        let mut form = Browser::new(&room);
        form.signs_in("mira@example.org", super::desk::PASSWORD);
        let form = form.get("/desk/wire/columns/1").page();
        assert!(form.contains(kept), "{said}: {form}");
    }
}

/// What the columns of the wire are called, as they stand.
fn names(mira: &mut Browser) -> Vec<String> {
    let page = mira.get("/desk/wire").page();
    let heads = page.split("<h2 id=\"column-").skip(1);
    heads.map(|head| head.split(['>', '<']).nth(1).unwrap().to_owned()).collect()
}

#[test]
fn a_column_that_was_removed_is_put_back_where_it_stood() {
    let room = Room::open();
    let mut mira = Browser::joined(&room, "mira@example.org", "Mira Osei", "reporter", &["english"]);
    let bare = |page: String| page.replace(['\u{2068}', '\u{2069}'], "");
    let wire = bare(mira.get("/desk/wire").page());
    assert!(wire.contains(">Remove Urgent</button>"), "a button says of which column it is");
    assert!(!wire.contains("value=\"restore\""), "nothing was removed");
    assert_eq!(mira.posts("/desk/wire/columns", &[("do", "restore")]).status, 422);
    let removed = mira.posts("/desk/wire/columns", &[("do", "remove"), ("number", "1")]);
    assert_eq!((removed.status, removed.header("location")), (303, "/desk/wire?removed=true"));
    assert_eq!(names(&mut mira), ["All", "Killed"]);
    let after = bare(mira.get("/desk/wire?removed=true").page());
    assert!(
        after.contains("The column Urgent was removed.") && after.contains("value=\"restore\""),
        "{after}"
    );
    let restored = mira.posts("/desk/wire/columns", &[("do", "restore")]);
    assert_eq!((restored.status, restored.header("location")), (303, "/desk/wire"));
    assert_eq!(names(&mut mira), ["All", "Urgent", "Killed"]);
    assert!(mira.get("/desk/wire/columns/1").page().contains("<option value=\"3\" selected>"), "as it was");
    let gone = mira.get("/desk/wire?removed=true").page();
    assert!(!gone.contains("value=\"restore\""), "it is put back once");
}
