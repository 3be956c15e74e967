//! Stories: kept whole, changed by one at a time, and true to their history.

use news::{
    Action, BlockKind, Body, Content, Embargo, Mark, PictureId, PictureUse, Span, Stage, Story, StoryId,
    Text, WireRef,
};
use store::{Error, Seen, SeenItem};

use crate::harness::{Room, content, contract, hold, kill, minutes, step, whole, write};

contract! {
    a_story_reads_back_as_it_was_kept
    what_is_published_stays_while_more_is_written
    a_history_replays_to_the_state
    of_two_who_write_at_once_one_is_overtaken
    a_taken_id_is_refused
    a_step_that_does_not_follow_is_refused
    all_steps_are_kept_or_none
    what_was_seen_is_looked_at_again
    of_many_who_translate_at_once_one_does
    who_saves_several_at_once_never_locks_others_out
    every_script_and_mark_comes_back
    a_family_is_kept_together
    what_was_made_from_what_is_known
    the_clock_is_told_what_is_due
}

async fn check(room: &Room, story: &Story) {
    let kept = room.store.story(story.id).await.unwrap().unwrap();
    assert_eq!(kept, *story);
    let history = room.store.history(story.id).await.unwrap();
    assert_eq!(Story::replay(&history).as_ref(), Some(story));
}

async fn a_story_reads_back_as_it_was_kept(room: Room) {
    let mut story = room.draft("english", "Ferry returns").await;
    check(&room, &story).await;
    assert_eq!(room.store.published(story.id).await.unwrap(), None);
    room.act(&mut story, Action::Move { stage: Stage::Ready }, minutes(1)).await;
    check(&room, &story).await;
    let unknown = StoryId::from_number(1).unwrap();
    assert_eq!(room.store.story(unknown).await.unwrap(), None);
    assert_eq!(room.store.history(unknown).await.unwrap(), []);
}

async fn what_is_published_stays_while_more_is_written(room: Room) {
    let mut story = room.live("english", content("First"), 1).await;
    room.act(&mut story, write(1, "Second"), minutes(2)).await;
    let published = room.store.published(story.id).await.unwrap().unwrap();
    assert_eq!(published.story, story);
    assert_eq!(published.content, content("First"));
    assert_eq!(published.story.head.content, content("Second"));
    room.act(&mut story, Action::Update { revision: 2 }, minutes(3)).await;
    let published = room.store.published(story.id).await.unwrap().unwrap();
    assert_eq!((published.story, published.content), (story.clone(), content("Second")));
    let first = room.store.revision(story.id, 1).await.unwrap().unwrap();
    assert_eq!((first.content, first.at), (content("First"), minutes(0)));
    assert_eq!(room.store.revision(story.id, 3).await.unwrap(), None);
}

async fn a_history_replays_to_the_state(room: Room) {
    let mut story = room.live("english", content("First"), 1).await;
    let until = Embargo::Until(minutes(60));
    let actions = [
        write(1, "Second"),
        Action::Correct { revision: 2, note: "the name".into() },
        hold(),
        Action::Release { cause: None },
        Action::Draw { wire: WireRef { provider: "meridian".into(), guid: "urn:1".into(), version: 4 } },
        Action::Embargo { embargo: until },
        write(2, "Third"),
        Action::LiftEmbargo,
        Action::Update { revision: 3 },
        kill(),
    ];
    for (at, action) in (2..).zip(actions) {
        room.act(&mut story, action, minutes(at)).await;
        check(&room, &story).await;
    }
}

async fn of_two_who_write_at_once_one_is_overtaken(room: Room) {
    let story = room.draft("english", "First").await;
    let writers = (0..8).map(|n| {
        let (room, mut story) = (room.clone(), story.clone());
        tokio::spawn(async move { room.try_act(&mut story, write(1, &format!("By {n}")), minutes(1)).await })
    });
    let mut kept = 0;
    for writer in writers.collect::<Vec<_>>() {
        match writer.await.unwrap() {
            Ok(_) => kept += 1,
            Err(Error::Overtaken { .. }) => {}
            Err(other) => panic!("{other}"),
        }
    }
    assert_eq!(kept, 1);
    assert_eq!(room.store.history(story.id).await.unwrap().len(), 2);
}

async fn a_taken_id_is_refused(room: Room) {
    let new = room.new_story("english", content("First"));
    let story = room.begin(new.clone()).await;
    let (other, change) = news::story::begin(new, &crate::harness::editor(), minutes(5)).unwrap();
    assert!(matches!(
        room.store.begin(&other, &[change], &Seen::default()).await,
        Err(Error::Overtaken { .. })
    ));
    check(&room, &story).await;
}

async fn a_step_that_does_not_follow_is_refused(room: Room) {
    let story = room.draft("english", "First").await;
    let mut wrong = step(&story, write(1, "Second"), minutes(1));
    wrong.change.version += 1;
    assert!(matches!(room.store.save(&[wrong], &Seen::default()).await, Err(Error::Unfit { .. })));
    check(&room, &story).await;
}

async fn all_steps_are_kept_or_none(room: Room) {
    let (first, second) =
        (room.live("english", content("A"), 1).await, room.live("persian", content("B"), 1).await);
    let steps = [step(&first, kill(), minutes(2)), step(&second, kill(), minutes(2))];
    let mut moved = second.clone();
    room.act(&mut moved, Action::Move { stage: Stage::Review }, minutes(2)).await;
    let head = room.store.log_head().await.unwrap();
    assert!(matches!(room.store.save(&steps, &Seen::default()).await, Err(Error::Overtaken { .. })));
    check(&room, &first).await;
    check(&room, &moved).await;
    assert_eq!(room.store.log_head().await.unwrap(), head);
    let steps = [step(&first, kill(), minutes(3)), step(&moved, kill(), minutes(3))];
    let entries = room.store.save(&steps, &Seen::default()).await.unwrap();
    assert_eq!(entries.iter().map(|entry| entry.seq).collect::<Vec<_>>(), [head + 1, head + 2]);
    check(&room, &steps[0].after).await;
    check(&room, &steps[1].after).await;
}

async fn what_was_seen_is_looked_at_again(room: Room) {
    let source = room.live("english", content("Source"), 1).await;
    let seen = |version, made: &[StoryId]| Seen {
        stories: vec![(source.id, version)],
        translations: vec![(source.id, made.to_vec())],
        items: Vec::new(),
    };
    let persian = room.translate(&source, "persian").await;
    let held = || [step(&source, hold(), minutes(2))];
    for stale in [seen(1, &[persian.id]), seen(2, &[])] {
        assert!(matches!(room.store.save(&held(), &stale).await, Err(Error::Overtaken { .. })));
    }
    room.store.save(&held(), &seen(2, &[persian.id])).await.unwrap();
    let item = news::WireItem {
        provider: "meridian".into(),
        guid: "a".into(),
        version: 3,
        version_created: Some(minutes(1)),
        ..Default::default()
    };
    let received =
        room.store.receive("meridian", "a", "a", minutes(1), std::slice::from_ref(&item), &[]).await.unwrap();
    let drawn = room
        .drawing_on("english", &WireRef { provider: "meridian".into(), guid: "a".into(), version: 3 })
        .await;
    let of_item = |newest, stopped, stories: &[StoryId]| {
        let (provider, guid, stories) = ("meridian".into(), "a".into(), stories.to_vec());
        Seen {
            items: vec![SeenItem { provider, guid, newest, stopped, named_by: Vec::new(), stories }],
            ..Seen::default()
        }
    };
    let begin = async |seen: Seen| {
        let new = room.new_story("english", content("Another"));
        let (story, change) = news::story::begin(new, &crate::harness::editor(), minutes(3)).unwrap();
        room.store.begin(&story, &[change], &seen).await
    };
    let newest = Some(received.items[0].id);
    for stale in [of_item(None, None, &[drawn.id]), of_item(newest, None, &[])] {
        assert!(matches!(begin(stale).await, Err(Error::Overtaken { .. })));
    }
    begin(of_item(newest, None, &[drawn.id])).await.unwrap();
    // What stops an older version comes late; the newest one stays what it is.
    let late = news::WireItem {
        version: 2,
        version_created: Some(minutes(0)),
        pubstatus: news::Status::Canceled,
        ..item
    };
    room.store.receive("meridian", "b", "b", minutes(2), &[late], &[]).await.unwrap();
    assert!(matches!(begin(of_item(newest, None, &[drawn.id])).await, Err(Error::Overtaken { .. })));
    let stopped = room.store.wire_last_stopped("meridian", "a").await.unwrap();
    assert!(stopped.is_some());
    begin(of_item(newest, stopped, &[drawn.id])).await.unwrap();
    let kept = room.store.wire_newest("meridian", "a").await.unwrap().unwrap();
    assert_eq!((Some(kept.id), kept.stories), (newest, vec![drawn.id]));
}

async fn of_many_who_translate_at_once_one_does(room: Room) {
    let source = room.live("english", content("Source"), 1).await;
    let seen = Seen { translations: vec![(source.id, Vec::new())], ..Seen::default() };
    let translators = (0..8).map(|_| {
        let (room, seen) = (room.clone(), seen.clone());
        let pin = news::story::Translation { source: source.id, revision: 1 };
        let new = news::story::New { translation: Some(pin), ..room.new_story("persian", content("x")) };
        let (story, change) = news::story::begin(new, &crate::harness::editor(), minutes(3)).unwrap();
        tokio::spawn(async move { room.store.begin(&story, &[change], &seen).await.is_ok() })
    });
    let mut begun = 0;
    for translator in translators.collect::<Vec<_>>() {
        begun += usize::from(translator.await.unwrap());
    }
    assert_eq!(begun, 1);
    assert_eq!(room.store.translations_of(source.id).await.unwrap().len(), 1);
}

async fn who_saves_several_at_once_never_locks_others_out(room: Room) {
    let mut stories = Vec::new();
    for n in 0..4 {
        stories.push(room.live("english", content(&format!("Story {n}")), 1).await.id);
    }
    let savers = (0..8usize).map(|saver| {
        let (room, mut ids) = (room.clone(), stories.clone());
        // Each in another order.
        ids.rotate_left(saver % 4);
        if saver % 2 == 0 {
            ids.reverse();
        }
        tokio::spawn(async move {
            let mut kept = 0;
            for round in 0..6 {
                let mut steps = Vec::new();
                for id in &ids {
                    let story = room.store.story(*id).await.unwrap().unwrap();
                    let turn = if story.visible() { hold() } else { Action::Release { cause: None } };
                    steps.push(step(&story, turn, minutes(round)));
                }
                match room.store.save(&steps, &Seen::default()).await {
                    Ok(_) => kept += 1,
                    Err(Error::Overtaken { .. }) => {}
                    Err(other) => panic!("{other}"),
                }
            }
            kept
        })
    });
    let mut kept = 0;
    for saver in savers.collect::<Vec<_>>() {
        kept += saver.await.unwrap();
    }
    assert!(kept >= 6);
    for id in stories {
        let story = room.store.story(id).await.unwrap().unwrap();
        assert_eq!(story.version, 2 + kept);
        check(&room, &story).await;
    }
}

async fn every_script_and_mark_comes_back(room: Room) {
    let texts = [
        "می\u{200C}رود ۱۲۳",
        "မြန်မာဘာသာစကား",
        "བོད་སྐད་",
        "ภาษาไทย",
        "አማርኛ",
        "e\u{301} ≠ é",
        "👩\u{200D}👩\u{200D}👧",
        "\u{202B}rtl\u{202C}",
        "'; DROP TABLE story; --",
        "\\ \" \u{2028}",
        "a\0b",
    ];
    let kinds = texts.map(|text| BlockKind::Paragraph {
        text: Text(
            [None, Some(Mark::Emphasis), Some(Mark::Strong), Some(Mark::Sub), Some(Mark::Sup)]
                .map(|mark| Span { text: text.into(), mark, lang: Some("fa".into()), ..Span::default() })
                .into(),
        ),
    });
    for text in texts {
        let written = Content { headline: text.into(), body: Body::of(kinds.clone()), ..content("x") };
        let story = room.begin(room.new_story("persian", written)).await;
        check(&room, &story).await;
    }
}

async fn a_family_is_kept_together(room: Room) {
    let source = room.live("english", content("Source"), 1).await;
    let persian = room.translate(&source, "persian").await;
    let mut khmer = room.translate(&source, "khmer").await;
    let relay = room.translate(&persian, "dari").await;
    room.draft("english", "Another").await;
    room.act(&mut khmer, Action::Publish { revision: 1, slug: None }, minutes(2)).await;
    let family = room.store.family(source.family).await.unwrap();
    assert_eq!(family, [source.clone(), persian.clone(), khmer.clone(), relay.clone()]);
    let made = room.store.translations_of(source.id).await.unwrap();
    let made: Vec<_> = made.into_iter().map(|(_, story)| story.unwrap()).collect();
    assert_eq!(made, [persian.clone(), khmer.clone()]);
    let seen = whole(room.store.visible_family(source.family).await.unwrap());
    assert_eq!(seen.into_iter().map(|one| one.story).collect::<Vec<_>>(), [source.clone(), khmer.clone()]);
}

async fn what_was_made_from_what_is_known(room: Room) {
    let reference =
        |provider: &str, guid: &str| WireRef { provider: provider.into(), guid: guid.into(), version: 1 };
    let first = room.drawing_on("english", &reference("meridian", "urn:1")).await;
    let mut second = room.draft("english", "By hand").await;
    let long = "g".repeat(100_000);
    for guid in ["urn:1", long.as_str(), "a\0b"] {
        room.act(&mut second, Action::Draw { wire: reference("meridian", guid) }, minutes(1)).await;
        assert!(room.store.drawing_on("meridian", guid).await.unwrap().contains(&second.id));
    }
    assert_eq!(room.store.drawing_on("meridian", "urn:1").await.unwrap(), [first.id, second.id]);
    assert_eq!(room.store.drawing_on("coastpress", "urn:1").await.unwrap(), []);
    // Texts that would be one where they are only put together.
    assert_eq!(room.store.drawing_on("meridianurn", ":1").await.unwrap(), []);
    let picture = PictureId::from_number(77).unwrap();
    let used = PictureUse { picture, alt: "A ferry".into(), caption: Text::default() };
    let with = Content { body: Body::of([BlockKind::Picture(used)]), ..content("With a picture") };
    room.act(&mut second, Action::Write { base: 1, content: Box::new(with), with: Vec::new() }, minutes(2))
        .await;
    assert_eq!(room.store.using_picture(picture).await.unwrap(), [second.id]);
    // Items without a guid are never versions of one another.
    room.drawing_on("english", &reference("meridian", "")).await;
    assert_eq!(room.store.drawing_on("meridian", "").await.unwrap(), []);
}

async fn the_clock_is_told_what_is_due(room: Room) {
    let mut scheduled = room.draft("english", "Later").await;
    room.act(&mut scheduled, Action::Schedule { revision: 1, at: minutes(30), slug: None }, minutes(1)).await;
    let mut embargoed = room.draft("english", "Under embargo").await;
    let until = Embargo::Until(minutes(20));
    room.act(&mut embargoed, Action::Embargo { embargo: until }, minutes(1)).await;
    let mut unclear = room.draft("english", "Next Monday").await;
    let monday = Embargo::Unclear("Next Monday".into());
    room.act(&mut unclear, Action::Embargo { embargo: monday }, minutes(1)).await;
    let due = async |at| room.store.due(minutes(at), 9).await.unwrap();
    assert_eq!(due(19).await, []);
    assert_eq!(due(20).await, [embargoed.id]);
    assert_eq!(due(99).await, [embargoed.id, scheduled.id]);
    assert_eq!(room.store.due(minutes(99), 1).await.unwrap(), [embargoed.id]);
    // What nothing but a person can let go is no matter of the clock.
    room.act(&mut scheduled, hold(), minutes(2)).await;
    assert_eq!(due(99).await, [embargoed.id]);
    room.act(&mut scheduled, Action::Release { cause: None }, minutes(3)).await;
    let monday = Action::Embargo { embargo: Embargo::Unclear("Next Monday".into()) };
    room.act(&mut scheduled, monday, minutes(4)).await;
    assert_eq!(due(99).await, [embargoed.id]);
    room.act(&mut scheduled, Action::LiftEmbargo, minutes(5)).await;
    assert_eq!(due(99).await, [embargoed.id, scheduled.id]);
    room.act(&mut embargoed, Action::LiftEmbargo, minutes(21)).await;
    room.act(&mut scheduled, kill(), minutes(22)).await;
    assert_eq!(due(99).await, []);
}
