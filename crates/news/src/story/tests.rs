//! The rules, one by one.

use jiff::{SignedDuration, Timestamp};

use super::*;
use crate::{Actor, BlockKind, Body, Byline, Missing, Role, Scope, Text};

pub(super) fn start() -> Timestamp {
    "2026-11-24T10:00:00Z".parse().unwrap()
}

pub(super) fn minutes(n: i64) -> Timestamp {
    start() + SignedDuration::from_mins(n)
}

fn person(role: Role) -> Actor {
    Actor::new(By::Person("mira".into()), role, Scope::All)
}

pub(super) fn editor() -> Actor {
    person(Role::Editor)
}

pub(super) fn content(headline: &str) -> Content {
    Content {
        headline: headline.into(),
        section: Some("world".parse().unwrap()),
        bylines: vec![Byline::Name("Mira Osei".into())],
        body: Body::of_paragraphs(["The ferry came in at dawn.".into()]),
        ..Content::default()
    }
}

fn new_story() -> (Story, Change) {
    new_story_from(None)
}

pub(super) fn new_story_from(translation: Option<Translation>) -> (Story, Change) {
    let new = New {
        id: StoryId::new(start(), 1),
        family: FamilyId::new(start(), 2),
        desk: None,
        service: "english".parse().unwrap(),
        content: content("Ferry returns"),
        translation,
        wire: Vec::new(),
        embargo: None,
    };
    begin(new, &person(Role::Reporter), start()).unwrap()
}

/// A story with everything in `actions` done to it by an editor, a minute apart.
fn after(actions: impl IntoIterator<Item = Action>) -> Story {
    let (mut story, _) = new_story();
    for (at, action) in actions.into_iter().enumerate() {
        let change = decide(&story, action, &editor(), minutes(at as i64 + 1)).unwrap();
        story.apply(&change);
    }
    story
}

pub(super) fn write(base: u32, headline: &str) -> Action {
    Action::Write { base, content: Box::new(content(headline)), with: Vec::new() }
}

pub(super) fn hold() -> Action {
    Action::Hold { cause: Cause::Desk, reason: "a caller doubts it".into() }
}

pub(super) fn kill() -> Action {
    Action::Kill { reason: "it did not happen".into(), notice: None }
}

fn refused(story: &Story, action: Action) -> Refusal {
    decide(story, action, &editor(), minutes(60)).unwrap_err()
}

#[test]
fn a_story_is_seen_from_its_publication_on() {
    assert!(!after([]).visible());
    let story = after([Action::Publish { revision: 1, slug: None }]);
    assert_eq!(story.visible_revision(), Some(1));
    assert_eq!(refused(&story, Action::Publish { revision: 1, slug: None }), Refusal::AlreadyLive);
}

#[test]
fn what_was_spiked_is_published_only_once_it_is_brought_back() {
    let to = |stage| Action::Move { stage };
    let publish = || Action::Publish { revision: 1, slug: None };
    let schedule = || Action::Schedule { revision: 1, at: minutes(90), slug: None };
    let spiked = after([to(Stage::Spiked)]);
    assert!(!spiked.goes_on());
    assert_eq!(refused(&spiked, publish()), Refusal::Spiked);
    assert_eq!(refused(&spiked, schedule()), Refusal::Spiked);
    assert!(decide(&spiked, kill(), &editor(), minutes(60)).is_ok());
    let back = after([to(Stage::Spiked), to(Stage::Draft)]);
    assert!(back.goes_on() && decide(&back, publish(), &editor(), minutes(60)).is_ok());
    for goes_out in [publish(), schedule()] {
        assert_eq!(refused(&after([goes_out]), to(Stage::Spiked)), Refusal::GoesOut);
    }
}

#[test]
fn an_address_is_fixed_by_the_first_publication() {
    let slug = Some("ferry-returns".to_owned());
    let publish = Action::Publish { revision: 1, slug: slug.clone() };
    let story = after([publish, write(1, "Ferry returns late"), Action::Update { revision: 2 }]);
    assert_eq!(story.slug(), slug.as_deref());
    let scheduled = after([Action::Schedule { revision: 1, at: minutes(30), slug: slug.clone() }]);
    let event = Event::Published { revision: 1, slug };
    assert_eq!(
        decide(&scheduled, Action::PublishDue, &Actor::machine(By::Clock), minutes(31)).unwrap().event,
        event
    );
}

#[test]
fn what_is_written_later_is_not_seen_until_it_is_published() {
    let story = after([Action::Publish { revision: 1, slug: None }, write(1, "Ferry returns late")]);
    assert_eq!(story.visible_revision(), Some(1));
    let note = Action::Correct { revision: 2, note: "The ferry was late.".into() };
    let corrected =
        after([Action::Publish { revision: 1, slug: None }, write(1, "Ferry returns late"), note]);
    assert_eq!(corrected.visible_revision(), Some(2));
    assert_eq!(corrected.corrections.len(), 1);
    assert_eq!(corrected.live.unwrap().updated, None);
}

#[test]
fn what_an_older_revision_said_may_be_said_again_and_is_not_seen_until_it_is_published() {
    let restore =
        |base, headline| Action::Restore { base, revision: 1, content: Box::new(content(headline)) };
    let live = after([
        Action::Publish { revision: 1, slug: None },
        write(1, "Ferry returns late"),
        Action::Update { revision: 2 },
    ]);
    assert_eq!(refused(&live, restore(1, "Ferry returns")), Refusal::Overtaken { newest: 2 });
    assert_eq!(refused(&live, restore(2, "Ferry returns late")), Refusal::Nothing);
    let change = decide(&live, restore(2, "Ferry returns"), &editor(), minutes(9)).unwrap();
    assert!(matches!(change.event, Event::Written { revision: 3, restored: Some(1), .. }));
    let mut restored = live;
    restored.apply(&change);
    assert_eq!((restored.head.number, restored.visible_revision()), (3, Some(2)));
    assert_eq!(restored.head.content, content("Ferry returns"));
}

#[test]
fn what_was_wrong_may_be_told_after_the_words_were_mended() {
    let published = Action::Publish { revision: 1, slug: None };
    let correct = |revision, note: &str| Action::Correct { revision, note: note.into() };
    let mended = after([published, write(1, "Ferry returns late"), Action::Update { revision: 2 }]);
    assert_eq!(refused(&mended, Action::Update { revision: 2 }), Refusal::Nothing);
    assert_eq!(refused(&mended, correct(2, " ")), Refusal::NoNote);
    let told = decide(&mended, correct(2, "The ferry was late."), &editor(), minutes(9)).unwrap();
    let mut corrected = mended.clone();
    corrected.apply(&told);
    assert_eq!((corrected.visible_revision(), corrected.corrections.len()), (Some(2), 1));
    assert_eq!(corrected.live, mended.live, "the words are the same");
    assert_eq!(refused(&corrected, correct(2, "The ferry was late.")), Refusal::Nothing, "it is told once");
    // What somebody writes meanwhile stays unseen, and an older revision stays past.
    let mut written = corrected.clone();
    written.apply(&decide(&corrected, write(2, "All home"), &editor(), minutes(10)).unwrap());
    let again = decide(&written, correct(2, "It was a bus."), &editor(), minutes(11)).unwrap();
    written.apply(&again);
    assert_eq!((written.visible_revision(), written.head.number), (Some(2), 3));
    assert_eq!(refused(&written, correct(1, "wrong")), Refusal::Overtaken { newest: 3 });
    let unpublished = after([write(1, "Ferry returns late")]);
    assert_eq!(refused(&unpublished, correct(2, "wrong")), Refusal::NotLive);
}

#[test]
fn nobody_publishes_or_overwrites_what_they_have_not_seen() {
    let story = after([write(1, "Ferry returns late")]);
    assert_eq!(
        refused(&story, Action::Publish { revision: 1, slug: None }),
        Refusal::Overtaken { newest: 2 }
    );
    assert_eq!(refused(&story, write(1, "Something else")), Refusal::Overtaken { newest: 2 });
}

#[test]
fn a_block_comes_only_from_what_the_story_draws_on() {
    let from = |guid: &str| WireRef { provider: "meridian".into(), guid: guid.into(), version: 1 };
    let mut told = content("Ferry returns late");
    let Some(block) = told.body.blocks.first_mut() else { unreachable!() };
    block.from = Some(from("urn:1"));
    let inside = told.body.blocks.clone();
    told.body = Body::of([BlockKind::Facts { title: Text::default(), blocks: inside }]);
    let write = || Action::Write { base: 1, content: Box::new(told.clone()), with: Vec::new() };
    let refusal = || Refusal::NotDrawn { wire: from("urn:1") };
    assert_eq!(refused(&after([]), write()), refusal());
    assert_eq!(refused(&after([Action::Draw { wire: from("urn:2") }]), write()), refusal());
    assert_eq!(after([Action::Draw { wire: from("urn:1") }, write()]).head.number, 2);
    let new = |wire| New {
        id: StoryId::new(start(), 3),
        family: FamilyId::new(start(), 4),
        desk: None,
        service: "english".parse().unwrap(),
        content: told.clone(),
        translation: None,
        wire,
        embargo: None,
    };
    assert_eq!(begin(new(Vec::new()), &editor(), start()), Err(refusal()));
    assert!(begin(new(vec![from("urn:1")]), &editor(), start()).is_ok());
}

#[test]
fn an_incomplete_story_says_what_it_lacks() {
    let empty = Action::Write { base: 1, content: Box::default(), with: Vec::new() };
    let expected = vec![Missing::Headline, Missing::Section, Missing::Byline, Missing::Body];
    let refusal = refused(&after([empty]), Action::Publish { revision: 2, slug: None });
    assert_eq!(refusal, Refusal::Incomplete { missing: expected });
}

#[test]
fn a_hold_stops_and_a_release_restores() {
    let held = after([Action::Publish { revision: 1, slug: None }, hold()]);
    assert_eq!((held.visible(), held.status()), (false, Status::Withheld));
    assert_eq!(refused(&held, hold()), Refusal::AlreadyHeld);
    let released =
        after([Action::Publish { revision: 1, slug: None }, hold(), Action::Release { cause: None }]);
    assert!(released.visible());
}

#[test]
fn a_release_ends_only_the_hold_it_names() {
    let wire = Cause::Wire { provider: "meridian".into(), guid: "urn:1".into() };
    let by_wire = Action::Hold { cause: wire.clone(), reason: "withheld".into() };
    let story = after([
        Action::Publish { revision: 1, slug: None },
        hold(),
        by_wire,
        Action::Release { cause: Some(Cause::Desk) },
    ]);
    assert!(!story.visible());
    assert_eq!(story.holds.len(), 1);
    let other = Action::Release { cause: Some(Cause::Desk) };
    assert_eq!(refused(&story, other), Refusal::NotHeld { cause: Some(Cause::Desk) });
}

#[test]
fn a_killed_story_stays_killed() {
    let story = after([Action::Publish { revision: 1, slug: None }, kill()]);
    assert_eq!((story.visible(), story.status()), (false, Status::Canceled));
    for action in
        [hold(), kill(), write(1, "x"), Action::Publish { revision: 1, slug: None }, Action::LiftEmbargo]
    {
        assert_eq!(refused(&story, action), Refusal::Killed);
    }
}

#[test]
fn a_story_taken_down_may_still_be_killed() {
    let gone = Action::TakeDown { reason: "rights ran out".into(), notice: None };
    let story = after([Action::Publish { revision: 1, slug: None }, gone.clone()]);
    assert_eq!(refused(&story, gone), Refusal::TakenDown);
    let killed = decide(&story, kill(), &editor(), minutes(60)).unwrap();
    assert!(matches!(killed.event, Event::Ended { kind: EndKind::Killed, .. }));
}

#[test]
fn an_embargo_bars_publication_until_it_is_over() {
    let until = minutes(30);
    let story = after([Action::Embargo { embargo: Embargo::Until(until) }]);
    let publish = || Action::Publish { revision: 1, slug: None };
    let at = |now| decide(&story, publish(), &editor(), now);
    assert_eq!(at(minutes(29)), Err(Refusal::Embargoed { until }));
    assert!(at(until).is_ok());
    let early = Action::Schedule { revision: 1, at: minutes(29), slug: None };
    assert_eq!(decide(&story, early, &editor(), minutes(2)), Err(Refusal::Embargoed { until }));
}

#[test]
fn an_embargo_pulls_what_was_out() {
    let story = after([
        Action::Publish { revision: 1, slug: None },
        Action::Embargo { embargo: Embargo::Until(minutes(30)) },
    ]);
    assert!(!story.visible());
    let clock = Actor::machine(By::Clock);
    assert!(decide(&story, Action::LiftEmbargo, &clock, minutes(29)).is_err());
    assert!(decide(&story, Action::LiftEmbargo, &clock, minutes(30)).is_ok());
}

#[test]
fn only_a_person_shortens_an_embargo() {
    let until = |n| Embargo::Until(minutes(n));
    let story = after([Action::Embargo { embargo: until(30) }]);
    let machine = Actor::machine(By::Wire("meridian".into()));
    let importer = Actor::machine(By::Import);
    let event =
        |story: &Story, action, actor: &Actor| decide(story, action, actor, minutes(5)).map(|c| c.event);
    for embargo in [until(20), until(30)] {
        let asked = Action::ExtendEmbargo { embargo: embargo.clone() };
        assert_eq!(event(&story, asked, &editor()), Err(Refusal::Nothing));
        for actor in [&machine, &importer] {
            let asked = Action::Embargo { embargo: embargo.clone() };
            assert_eq!(event(&story, asked, actor), Err(Refusal::Nothing));
        }
    }
    let early = Err(Refusal::Embargoed { until: minutes(30) });
    assert_eq!(event(&story, Action::LiftEmbargo, &importer), early);
    let unclear = Embargo::Unclear("Next Monday".into());
    for embargo in [until(40), unclear.clone()] {
        let longer = Ok(Event::Embargoed { embargo: embargo.clone() });
        assert_eq!(event(&story, Action::ExtendEmbargo { embargo }, &machine), longer);
    }
    let stuck = after([Action::Embargo { embargo: unclear }]);
    let asked = Action::ExtendEmbargo { embargo: until(40) };
    assert_eq!(event(&stuck, asked, &machine), Err(Refusal::Nothing));
    let shorter = Action::Embargo { embargo: until(10) };
    assert_eq!(event(&story, shorter, &editor()), Ok(Event::Embargoed { embargo: until(10) }));
}

#[test]
fn what_is_translated_bears_what_its_source_bears() {
    let embargo = Embargo::Until(minutes(30));
    let story = after([hold(), Action::Embargo { embargo: embargo.clone() }]);
    let asked = from_source(&story).unwrap();
    assert!(matches!(&asked[0], Action::Hold { cause: Cause::Source(id), .. } if *id == story.id));
    assert_eq!(asked[1..], [Action::ExtendEmbargo { embargo }]);
    assert_eq!(from_source(&after([])), Ok(Vec::new()));
    assert_eq!(from_source(&after([kill()])), Err(Refusal::Killed));
}

#[test]
fn a_story_taken_down_follows_its_source_and_nobody_else() {
    let story = after([Action::TakeDown { reason: "rights ran out".into(), notice: None }]);
    let cause = Cause::Source(StoryId::new(start(), 9));
    let held = Action::Hold { cause: cause.clone(), reason: "doubt".into() };
    assert!(decide(&story, held, &editor(), minutes(60)).is_ok());
    assert_eq!(refused(&story, hold()), Refusal::TakenDown);
    assert_eq!(refused(&story, Action::Release { cause: None }), Refusal::TakenDown);
    assert_eq!(refused(&story, Action::LiftEmbargo), Refusal::TakenDown);
}

#[test]
fn an_unclear_embargo_only_a_person_ends() {
    let story = after([Action::Embargo { embargo: Embargo::Unclear("Next Monday".into()) }]);
    let said = "Next Monday".to_owned();
    assert_eq!(
        refused(&story, Action::Publish { revision: 1, slug: None }),
        Refusal::EmbargoUnclear { said }
    );
    assert!(decide(&story, Action::LiftEmbargo, &Actor::machine(By::Clock), minutes(9_999)).is_err());
    assert!(decide(&story, Action::LiftEmbargo, &editor(), minutes(2)).is_ok());
}

#[test]
fn what_is_scheduled_goes_out_as_it_was_approved() {
    let story =
        after([Action::Schedule { revision: 1, at: minutes(30), slug: None }, write(1, "Not approved")]);
    let clock = Actor::machine(By::Clock);
    let due = |actor: &Actor, now| decide(&story, Action::PublishDue, actor, now).map(|change| change.event);
    assert_eq!(due(&clock, minutes(29)), Err(Refusal::NotDue { at: minutes(30) }));
    assert_eq!(due(&clock, minutes(31)), Ok(Event::Published { revision: 1, slug: None }));
    assert_eq!(due(&editor(), minutes(31)), Err(Refusal::OnlyTheClock));
}

#[test]
fn reporters_write_and_do_not_publish() {
    let story = after([]);
    let reporter = person(Role::Reporter);
    assert!(decide(&story, write(1, "x"), &reporter, minutes(1)).is_ok());
    let refusal =
        decide(&story, Action::Publish { revision: 1, slug: None }, &reporter, minutes(1)).unwrap_err();
    assert!(matches!(refusal, Refusal::NotAllowed { needed: Role::Editor, .. }));
    let persian = Scope::Services(vec!["persian".parse().unwrap()]);
    let elsewhere = Actor::new(By::Person("mira".into()), Role::Editor, persian);
    assert!(decide(&story, write(1, "x"), &elsewhere, minutes(1)).is_err());
}

#[test]
fn a_canceled_wire_item_kills_and_a_withheld_one_holds() {
    let item = |pubstatus, embargo| crate::WireItem {
        provider: "meridian".into(),
        guid: "urn:1".into(),
        pubstatus,
        embargo,
        ..crate::WireItem::default()
    };
    let asked = |pubstatus, embargo| from_wire(&item(pubstatus, embargo), start());
    assert!(matches!(asked(Status::Canceled, None)[..], [Action::Kill { .. }]));
    assert!(matches!(asked(Status::Withheld, None)[..], [Action::Hold { cause: Cause::Wire { .. }, .. }]));
    assert_eq!(asked(Status::Usable, None), []);
    assert_eq!(asked(Status::Usable, Some(Embargo::Until(start()))), []);
    let embargo = Embargo::Unclear(String::new());
    let extend = Action::ExtendEmbargo { embargo: embargo.clone() };
    assert_eq!(asked(Status::Usable, Some(embargo.clone())), std::slice::from_ref(&extend));
    // Why is said in names and the provider's own words: each journalist reads the rest in their language.
    let noted = crate::WireItem { ednotes: vec!["NOT TRUE".into()], ..item(Status::Canceled, None) };
    for (item, expected) in
        [(noted, "meridian · urn:1 · NOT TRUE"), (item(Status::Canceled, None), "meridian · urn:1")]
    {
        assert!(
            matches!(&from_wire(&item, start())[..], [Action::Kill { reason, .. }] if reason == expected)
        );
    }
    let both = asked(Status::Withheld, Some(embargo));
    assert!(matches!(&both[..], [Action::Hold { .. }, second] if *second == extend));
}

#[test]
fn the_log_tells_what_readers_see() {
    let live = after([Action::Publish { revision: 1, slug: None }, write(1, "x")]);
    let held = after([Action::Publish { revision: 1, slug: None }, hold()]);
    assert_eq!(
        told(&after([]), Action::Publish { revision: 1, slug: None }),
        Some(crate::Announcement::Appeared)
    );
    assert_eq!(told(&live, Action::Update { revision: 2 }), Some(crate::Announcement::Updated));
    assert_eq!(told(&live, hold()), Some(crate::Announcement::Pulled));
    assert_eq!(told(&live, write(2, "y")), None);
    assert_eq!(told(&held, kill()), Some(crate::Announcement::Pulled));
    assert_eq!(told(&held, Action::Release { cause: None }), Some(crate::Announcement::Appeared));
    assert_eq!(told(&live, write(2, "z")), None);
}

#[test]
fn the_log_tells_what_stops_a_story_that_readers_do_not_see() {
    use crate::Announcement::{Appeared, Pulled, Unseen};
    let embargo = || Action::Embargo { embargo: Embargo::Until(minutes(90)) };
    let publish = || Action::Publish { revision: 1, slug: None };
    let (draft, held) = (after([]), after([publish(), hold()]));
    let (stopped, both) = (after([embargo()]), after([publish(), hold(), embargo()]));
    // An alert names it: pages that show the alert must be built anew.
    for (story, action) in
        [(&draft, kill()), (&draft, embargo()), (&draft, hold()), (&stopped, Action::LiftEmbargo)]
    {
        assert_eq!(told(story, action), Some(Unseen));
    }
    assert_eq!(told(&draft, Action::Move { stage: Stage::Ready }), None);
    // The notice at its address says something else.
    assert_eq!(told(&held, embargo()), Some(Pulled));
    assert_eq!(told(&both, Action::LiftEmbargo), Some(Pulled));
    assert_eq!(told(&both, Action::Release { cause: None }), Some(Pulled));
    let longer = Action::Embargo { embargo: Embargo::Until(minutes(99)) };
    assert_eq!(told(&both, longer), None);
    assert_eq!(told(&held, Action::Release { cause: None }), Some(Appeared));
}

/// What the log says of an action of an editor's.
fn told(before: &Story, action: Action) -> Option<crate::Announcement> {
    let change = decide(before, action, &editor(), minutes(50)).unwrap();
    let mut after = before.clone();
    after.apply(&change);
    change.entry(before, &after).map(|entry| match entry {
        crate::Entry::Story { news, .. } => news,
        other => panic!("{other:?}"),
    })
}

#[test]
fn what_is_told_of_an_absence_is_what_readers_may_know() {
    use crate::Absence;
    let published = Action::Publish { revision: 1, slug: None };
    let absent = |action: Action| after([published.clone(), action]).absence();
    assert_eq!(after([published.clone()]).absence(), None);
    assert_eq!(absent(hold()), Some(Absence::Held));
    assert_eq!(absent(kill()), Some(Absence::Killed));
    assert_eq!(after([published.clone(), hold(), kill()]).absence(), Some(Absence::Killed));
    assert_eq!(after([hold()]).absence(), None);
}
