//! Translations that fell behind or were left alone, and revisions that are compared.

use news::story::{New, Translation};
use news::{Action, Stage, StoryId};
use store::{WatchedBefore, WatchedStory};

use crate::harness::{Room, content, contract, kill, minutes, write};

contract! {
    a_translation_is_behind_until_it_is_confirmed
    the_source_that_was_written_last_comes_first
    what_is_left_of_a_killed_story_is_its_translations_that_go_on
    revisions_are_found_by_their_numbers
    what_happened_is_told_without_the_words
}

async fn behind(room: &Room, service: &str) -> Vec<StoryId> {
    let found = room.store.behind(&service.parse().unwrap(), None, None).await.unwrap();
    found.iter().map(|story| story.id).collect()
}

async fn a_translation_is_behind_until_it_is_confirmed(room: Room) {
    let mut english = room.draft("english", "First").await;
    let mut persian = room.translate(&english, "persian").await;
    let mut dari = room.translate(&persian, "dari").await;
    assert_eq!(behind(&room, "persian").await, []);
    room.act(&mut english, write(1, "Second"), minutes(1)).await;
    assert_eq!((behind(&room, "persian").await, behind(&room, "dari").await), (vec![persian.id], vec![]));
    room.act(&mut english, write(2, "Third"), minutes(2)).await;
    room.act(&mut persian, Action::Confirm { revision: 2 }, minutes(3)).await;
    assert_eq!(behind(&room, "persian").await, [persian.id]);
    room.act(&mut persian, Action::Confirm { revision: 3 }, minutes(4)).await;
    assert_eq!(behind(&room, "persian").await, []);
    // A relay follows its own source.
    room.act(&mut persian, write(1, "سوم"), minutes(5)).await;
    assert_eq!((behind(&room, "persian").await, behind(&room, "dari").await), (vec![], vec![dari.id]));
    room.act(&mut dari, kill(), minutes(6)).await;
    assert_eq!(behind(&room, "dari").await, []);
    // One that begins from an older revision is behind at once.
    let translation = Some(Translation { source: english.id, revision: 1 });
    let late = New { translation, family: english.family, ..room.new_story("khmer", content("Late")) };
    let late = room.begin(late).await;
    assert_eq!(behind(&room, "khmer").await, [late.id]);
}

async fn the_source_that_was_written_last_comes_first(room: Room) {
    let mut made = Vec::new();
    for at in 1..=3 {
        let mut english = room.draft("english", "First").await;
        made.push(room.translate(&english, "persian").await.id);
        room.act(&mut english, write(1, "Second"), minutes(at)).await;
    }
    made.reverse();
    assert_eq!(behind(&room, "persian").await, made);
    let persian = "persian".parse().unwrap();
    let rest = room.store.behind(&persian, Some(made[0]), Some(1)).await.unwrap();
    assert_eq!(rest.iter().map(|story| story.id).collect::<Vec<_>>(), made[1..2]);
}

async fn what_is_left_of_a_killed_story_is_its_translations_that_go_on(room: Room) {
    let mut source = room.live("english", content("Ferry"), 1).await;
    let other = room.live("english", content("Bridge"), 1).await;
    let persian = room.translate(&source, "persian").await;
    let mut spiked = room.translate(&source, "khmer").await;
    let mut ended = room.translate(&source, "dari").await;
    let broken = room.translate(&source, "thai").await;
    let of_other = room.translate(&other, "persian").await;
    room.act(&mut source, kill(), minutes(2)).await;
    room.act(&mut spiked, Action::Move { stage: Stage::Spiked }, minutes(3)).await;
    room.act(&mut ended, kill(), minutes(4)).await;
    let spoil = format!("UPDATE story SET state = '{{}}' WHERE id = {}", broken.id.number());
    crate::shape::behind(&room, &spoil).await.unwrap();
    let mut before = WatchedBefore::default();
    let left = room.store.translations_left(&[source.id, other.id], &mut before).await.unwrap();
    let told = |(of, made): &(StoryId, WatchedStory)| (*of, made.id, made.story.is_some());
    assert_eq!(
        left.iter().map(told).collect::<Vec<_>>(),
        [(source.id, persian.id, true), (source.id, broken.id, false), (other.id, of_other.id, true)]
    );
    assert!(room.store.translations_left(&[], &mut before).await.unwrap().is_empty());
}

async fn revisions_are_found_by_their_numbers(room: Room) {
    let mut english = room.draft("english", "First").await;
    room.act(&mut english, write(1, "Second"), minutes(1)).await;
    room.act(&mut english, write(2, "Third"), minutes(2)).await;
    let other = room.draft("persian", "Other").await;
    let named = [(english.id, 1), (english.id, 3), (other.id, 1), (other.id, 2)];
    let found = room.store.revisions(&named).await.unwrap();
    let told = |story: StoryId, number: u32| {
        let found = found.iter().find(|(id, revision)| (*id, revision.number) == (story, number));
        found.map(|(_, revision)| revision.content.headline.clone())
    };
    assert_eq!(
        named.map(|(story, number)| told(story, number).unwrap_or_default()),
        ["First", "Third", "Other", ""]
    );
    assert_eq!(room.store.revisions(&[]).await.unwrap(), []);
    let newest = |before, limit| room.store.newest_revisions(english.id, before, limit);
    let numbers = |found: Vec<news::Revision>| found.iter().map(|one| one.number).collect::<Vec<_>>();
    assert_eq!(numbers(newest(None, 2).await.unwrap()), [3, 2]);
    assert_eq!(numbers(newest(Some(2), 2).await.unwrap()), [1]);
    let stories = room.store.stories(&[other.id, english.id]).await.unwrap();
    assert_eq!(stories.len(), 2);
    assert!(stories.contains(&english) && room.store.stories(&[]).await.unwrap().is_empty());
}

async fn what_happened_is_told_without_the_words(room: Room) {
    let mut english = room.draft("english", "First").await;
    let first = Box::new(room.store.revision(english.id, 1).await.unwrap().unwrap().content);
    room.act(&mut english, write(1, "Second"), minutes(1)).await;
    room.act(&mut english, Action::Restore { base: 2, revision: 1, content: first }, minutes(2)).await;
    assert_eq!(english.head.content, content("First"));
    let events = room.store.events(english.id).await.unwrap();
    let Some(news::Event::Written { revision: 3, restored: Some(1), content, .. }) =
        events.last().map(|last| &last.event)
    else {
        panic!("{events:?}");
    };
    assert_eq!(content.headline, "");
    let other = room.draft("english", "Other").await;
    let last =
        room.store.last_changes(&[english.id, StoryId::from_number(1).unwrap(), other.id]).await.unwrap();
    let mut last: Vec<_> = last.into_iter().map(|change| (change.story, change.version, change.at)).collect();
    last.sort_by_key(|(_, version, _)| *version);
    assert_eq!(last, [(other.id, 1, minutes(0)), (english.id, 3, minutes(2))]);
    assert_eq!(room.store.last_changes(&[]).await.unwrap(), []);
    assert_eq!(news::Story::replay(&room.store.history(english.id).await.unwrap()), Some(english));
}
