//! The newsroom as it is set up: changed piece by piece, and never half.

use news::{
    DeskId, Edit, Entry, Feed, Grant, Member, Piece, Redirect, Role, Scope, Section, Service, Setup,
    SetupRefusal,
};
use store::{DeskQuery, Error};

use crate::harness::{Room, content, contract, minutes};

contract! {
    what_is_set_up_is_kept_and_told
    who_saw_something_else_changes_nothing
    a_change_is_whole_or_not_at_all
    the_last_administrator_stays
    redirects_lead_somewhere
    very_many_redirects_are_set_up_at_once
    a_desks_stories_are_found
    a_provider_was_last_heard_of
}

fn service(id: &str, host: Option<&str>) -> Service {
    let sections = vec![Section::new("world".parse().unwrap())];
    Service { host: host.map(Into::into), ..Service::new(id.parse().unwrap(), "Longwave".into(), sections) }
}

fn desk(id: &str) -> news::Desk {
    news::Desk { id: id.parse().unwrap(), name: "Politics".into(), retired: false }
}

fn feed() -> Feed {
    let name = "meridian".parse::<news::FeedId>().unwrap();
    Feed {
        id: name.clone(),
        provider: "meridian".into(),
        folder: name,
        format: None,
        paused: false,
        silent_after: Some(90),
    }
}

fn leads(from: &str, to: &str) -> Redirect {
    Redirect { from: from.into(), to: Some(to.into()), status: 301, elsewhere: false }
}

fn member(email: &str, role: Role) -> Member {
    let grants = vec![Grant { role, scope: Scope::All }];
    Member { email: email.into(), name: email.into(), grants, ended: false }
}

fn begins(piece: Piece) -> Edit {
    Edit::begun(piece)
}

async fn set_up(room: &Room, edits: &[Edit]) -> Result<Vec<Entry>, Error> {
    let told = room.store.set_up(edits, minutes(1)).await?;
    Ok(told.into_iter().map(|logged| logged.entry).collect())
}

async fn what_is_set_up_is_kept_and_told(room: Room) {
    let wanted = Setup {
        services: vec![Service { order: 2, ..service("english", None) }, service("persian", None)],
        desks: vec![desk("english/politics")],
        members: vec![member("mira@example.org", Role::Administrator)],
        feeds: vec![feed()],
        redirects: vec![leads("/old", "/english/")],
        ..Setup::default()
    };
    let told = set_up(&room, &Setup::default().edits(&wanted, false)).await.unwrap();
    assert_eq!(told.last(), Some(&Entry::Setup));
    assert_eq!(told.len(), 3, "of all that isn't a service it is told once");
    let kept = room.store.setup().await.unwrap();
    assert_eq!(kept.services[0].id.as_str(), "persian", "in the order that was set");
    assert_eq!(kept.edits(&wanted, true), []);
    let ended = Member { ended: true, ..member("mira@example.org", Role::Reporter) };
    let mut other = wanted.clone();
    other.members = vec![ended, member("omid@example.org", Role::Administrator)];
    other.feeds.clear();
    set_up(&room, &kept.edits(&other, true)).await.unwrap();
    assert_eq!(room.store.setup().await.unwrap().edits(&other, true), []);
    assert!(room.store.account_by_email("mira@example.org").await.unwrap().unwrap().ended.is_some());
}

async fn who_saw_something_else_changes_nothing(room: Room) {
    let first = service("english", None);
    set_up(&room, &[begins(Piece::Service(first.clone()))]).await.unwrap();
    assert!(matches!(
        set_up(&room, &[begins(Piece::Service(first.clone()))]).await,
        Err(Error::Overtaken { .. })
    ));
    let second = Service { off: true, ..first.clone() };
    let edit = |before: &Service, after: &Service| Edit {
        before: Some(Piece::Service(before.clone())),
        after: Some(Piece::Service(after.clone())),
    };
    set_up(&room, &[edit(&first, &second)]).await.unwrap();
    let stale = set_up(&room, &[edit(&first, &Service { order: 9, ..first.clone() })]).await;
    assert!(matches!(stale, Err(Error::Overtaken { .. })));
    assert_eq!(room.store.services().await.unwrap(), [second]);
}

async fn a_change_is_whole_or_not_at_all(room: Room) {
    let head = room.store.log_head().await.unwrap();
    let edits = |host| {
        [
            begins(Piece::Service(service("english", Some("news.example")))),
            begins(Piece::Service(service("persian", Some(host)))),
        ]
    };
    let taken = set_up(&room, &edits("NEWS.example:80")).await;
    assert!(matches!(taken, Err(Error::Setup(SetupRefusal::HostTaken(_)))), "{taken:?}");
    let nowhere = begins(Piece::Desk(desk("persian/politics")));
    assert!(matches!(set_up(&room, &[nowhere]).await, Err(Error::Setup(SetupRefusal::NoService(_)))));
    assert_eq!(room.store.setup().await.unwrap(), Setup::default());
    assert_eq!(room.store.log_head().await.unwrap(), head);
    set_up(&room, &edits("persian.example")).await.unwrap();
}

async fn the_last_administrator_stays(room: Room) {
    let mira = member("mira@example.org", Role::Administrator);
    set_up(&room, &[begins(Piece::Member(mira.clone()))]).await.unwrap();
    let ended = Edit {
        before: Some(Piece::Member(mira.clone())),
        after: Some(Piece::Member(Member { ended: true, ..mira.clone() })),
    };
    let refused = set_up(&room, std::slice::from_ref(&ended)).await;
    assert!(matches!(refused, Err(Error::Setup(SetupRefusal::LastAdministrator(_)))), "{refused:?}");
    let omid = begins(Piece::Member(member("omid@example.org", Role::Administrator)));
    set_up(&room, &[ended, omid]).await.unwrap();
}

async fn redirects_lead_somewhere(room: Room) {
    let begins = |from: &str, to: &str| begins(Piece::Redirect(leads(from, to)));
    assert!(!room.store.has_redirects().await.unwrap());
    set_up(&room, &[begins("/a", "/b"), begins("/b", "/c#part")]).await.unwrap();
    for (from, to) in [("/c", "/a"), ("/d", "/d")] {
        let refused = set_up(&room, &[begins(from, to)]).await;
        assert!(matches!(refused, Err(Error::Setup(SetupRefusal::Circle(_)))), "{from}: {refused:?}");
    }
    assert!(room.store.has_redirects().await.unwrap());
    assert_eq!(room.store.redirect("/a").await.unwrap(), Some(leads("/a", "/b")));
    assert_eq!(room.store.redirect("/A").await.unwrap(), None);
    assert_eq!(room.store.redirects("/a", 9).await.unwrap(), [leads("/b", "/c#part")]);
    let gone = Edit { before: Some(Piece::Redirect(leads("/a", "/b"))), after: None };
    set_up(&room, &[gone]).await.unwrap();
    assert_eq!(room.store.redirect("/a").await.unwrap(), None);
}

async fn a_desks_stories_are_found(room: Room) {
    let politics: DeskId = "english/politics".parse().unwrap();
    let mut story = room.draft("english", "Ferry returns").await;
    room.draft("english", "Another").await;
    let query = DeskQuery { desk: Some(politics.clone()), ..DeskQuery::default() };
    assert_eq!(room.store.desk(&query).await.unwrap(), []);
    let to = news::Action::ToDesk { desk: Some(politics.clone()) };
    room.act(&mut story, to, minutes(2)).await;
    assert_eq!(room.store.desk(&query).await.unwrap(), [story.clone()]);
    assert_eq!(room.store.story(story.id).await.unwrap().unwrap().desk, Some(politics.clone()));
    let new = news::story::New { desk: Some(politics), ..room.new_story("english", content("Third")) };
    let third = room.begin(new).await;
    assert_eq!(room.store.desk(&query).await.unwrap().len(), 2);
    assert!(third.desk.is_some());
}

async fn very_many_redirects_are_set_up_at_once(room: Room) {
    let gone = Redirect { to: None, status: 410, ..leads("/gone", "/") };
    let numbered = |n: usize| leads(&format!("/{n}"), if n.is_multiple_of(2) { "/english/" } else { "/0" });
    let all: Vec<_> = (0..2_500).map(numbered).chain([gone]).collect();
    let begun = |redirect: &Redirect| begins(Piece::Redirect(redirect.clone()));
    let edits: Vec<_> = all.iter().map(begun).collect();
    room.store.set_up(&edits, minutes(1)).await.unwrap();
    let kept = room.store.redirects("", 9_999).await.unwrap();
    assert_eq!(kept.len(), all.len());
    assert!(all.iter().all(|redirect| kept.contains(redirect)));
    let again = room.store.set_up(&edits, minutes(2)).await;
    assert!(matches!(again, Err(Error::Overtaken { .. })), "{again:?}");
    let new = leads("/new", "/1");
    let twice = room.store.set_up(&[begun(&new), begun(&new)], minutes(2)).await;
    assert!(matches!(twice, Err(Error::Overtaken { .. })), "{twice:?}");
    let away = |redirect: &Redirect| Edit { before: Some(Piece::Redirect(redirect.clone())), after: None };
    let edits: Vec<_> = all.iter().map(away).chain([begun(&new)]).collect();
    room.store.set_up(&edits, minutes(3)).await.unwrap();
    assert_eq!(room.store.redirects("", 9_999).await.unwrap(), [new]);
}

async fn a_provider_was_last_heard_of(room: Room) {
    for (provider, at) in [("meridian", 1), ("coastpress", 2), ("meridian", 3)] {
        let bytes = format!("{provider} {at}");
        room.store.receive(provider, "a", bytes, minutes(at), &[], &[]).await.unwrap();
    }
    let heard = room.store.providers().await.unwrap();
    assert_eq!(heard, [("coastpress".to_owned(), minutes(2)), ("meridian".to_owned(), minutes(3))]);
}
