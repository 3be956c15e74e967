//! What readers and desks are shown, and in what order.

use news::{Action, ServiceId};
use news::{
    BlockKind, Body, Byline, Content, Embargo, PersonId, PictureId, PictureUse, Stage, StoryId, Text, TopicId,
};
use store::{DeskQuery, Drafts, Each, Visible};

use crate::harness::{Room, content, contract, hold, kill, minutes, whole, write};
use crate::shape::behind;

contract! {
    the_newest_come_first_and_no_page_repeats_or_drops_one
    a_list_holds_what_belongs_to_it
    what_is_stopped_leaves_every_list
    a_new_revision_moves_a_story_to_its_new_lists
    addresses_stand_in_lots
    a_lot_of_addresses_knows_its_families
    recent_addresses_are_the_newest
    one_that_is_damaged_keeps_no_other_from_readers
    a_desk_sees_every_standing
    a_desk_pages_through_everything
    a_desk_pages_through_what_one_may_see
    stories_are_found_by_their_words_and_writers
}

fn at(service: &str, limit: usize) -> Visible {
    Visible::at(&service.parse().unwrap(), limit)
}

async fn ids(room: &Room, query: &Visible) -> Vec<StoryId> {
    room.store.visible(query).await.unwrap().into_iter().map(|(id, _)| id).collect()
}

async fn the_newest_come_first_and_no_page_repeats_or_drops_one(room: Room) {
    let mut all = Vec::new();
    for n in 0..23 {
        // Several of one moment: the ids then say which comes first.
        let story = room.live("english", content(&format!("Story {n}")), n / 4).await;
        all.push((minutes(n / 4), story.id));
    }
    room.live("persian", content("Elsewhere"), 1).await;
    room.draft("english", "Not yet").await;
    all.sort();
    all.reverse();
    let mut paged = Vec::new();
    let mut query = at("english", 5);
    loop {
        let page = whole(room.store.visible(&query).await.unwrap());
        let Some(last) = page.last() else { break };
        query.before = Some((last.story.live.as_ref().unwrap().published, last.story.id));
        paged.extend(page.iter().map(|one| (one.story.live.as_ref().unwrap().published, one.story.id)));
    }
    assert_eq!(paged, all);
    let since = Visible { since: Some(minutes(5)), ..at("english", 100) };
    assert_eq!(ids(&room, &since).await.len(), 3);
    assert_eq!(room.store.visible_count(&"english".parse().unwrap()).await.unwrap(), 23);
}

async fn a_list_holds_what_belongs_to_it(room: Room) {
    let topics = [1, 2].map(|n| TopicId::from_number(n).unwrap());
    let people = [1, 2].map(|n| PersonId::from_number(n).unwrap());
    let both = Content {
        topics: topics.to_vec(),
        bylines: vec![Byline::Person(people[0]), Byline::Name("Somebody".into())],
        translator: Some(Byline::Person(people[1])),
        ..content("Both")
    };
    let sport =
        Content { section: Some("sport".parse().unwrap()), topics: vec![topics[1]], ..content("Sport") };
    let both = room.live("english", both, 1).await.id;
    let sport = room.live("english", sport, 2).await.id;
    let check = async |query: Visible, expected: &[StoryId]| assert_eq!(ids(&room, &query).await, expected);
    check(at("english", 9), &[sport, both]).await;
    check(Visible { section: Some("sport".parse().unwrap()), ..at("english", 9) }, &[sport]).await;
    check(Visible { topic: Some(topics[0]), ..at("english", 9) }, &[both]).await;
    check(Visible { topic: Some(topics[1]), ..at("english", 9) }, &[sport, both]).await;
    check(Visible { person: Some(people[0]), ..at("english", 9) }, &[both]).await;
    check(Visible { person: Some(people[1]), ..at("english", 9) }, &[both]).await;
    check(Visible { topic: Some(topics[1]), ..at("persian", 9) }, &[]).await;
    let world = Some("world".parse().unwrap());
    check(Visible { topic: Some(topics[1]), section: world.clone(), ..at("english", 9) }, &[both]).await;
    let person = Some(people[1]);
    check(Visible { topic: Some(topics[1]), section: world, person, ..at("english", 9) }, &[both]).await;
    check(Visible { limit: 0, ..at("english", 0) }, &[]).await;
}

fn with_picture(headline: &str, picture: PictureId) -> Content {
    let used = PictureUse { picture, alt: "A ferry".into(), caption: Text::plain("At dawn") };
    let words = content(headline).body.blocks.remove(0).kind;
    Content { body: Body::of([words, BlockKind::Picture(used)]), ..content(headline) }
}

async fn what_is_stopped_leaves_every_list(room: Room) {
    let picture = PictureId::from_number(9).unwrap();
    let seen = async |room: &Room| {
        let listed = !ids(room, &at("english", 9)).await.is_empty();
        assert_eq!(room.store.picture_visible(picture, minutes(9)).await.unwrap().is_some(), listed);
        assert_eq!(room.store.visible_count(&"english".parse().unwrap()).await.unwrap(), u64::from(listed));
        listed
    };
    let mut story = room.begin(room.new_story("english", with_picture("One", picture))).await;
    assert!(!seen(&room).await);
    room.act(&mut story, Action::Publish { revision: 1, slug: None }, minutes(1)).await;
    assert!(seen(&room).await);
    room.act(&mut story, hold(), minutes(2)).await;
    assert!(!seen(&room).await);
    assert!(!room.store.published(story.id).await.unwrap().unwrap().story.visible());
    room.act(&mut story, Action::Release { cause: None }, minutes(3)).await;
    assert!(seen(&room).await);
    room.act(&mut story, Action::Embargo { embargo: Embargo::Until(minutes(60)) }, minutes(4)).await;
    assert!(!seen(&room).await);
    room.act(&mut story, Action::LiftEmbargo, minutes(5)).await;
    assert!(seen(&room).await);
    room.act(&mut story, kill(), minutes(6)).await;
    assert!(!seen(&room).await);
    assert_eq!(whole(room.store.visible_family(story.family).await.unwrap()), []);
}

async fn a_new_revision_moves_a_story_to_its_new_lists(room: Room) {
    let pictures = [1, 2].map(|n| PictureId::from_number(n).unwrap());
    let mut story = room.live("english", with_picture("One", pictures[0]), 1).await;
    let sport = Content { section: Some("sport".parse().unwrap()), ..with_picture("Two", pictures[1]) };
    room.act(&mut story, Action::Write { base: 1, content: Box::new(sport), with: Vec::new() }, minutes(2))
        .await;
    let shown = async |section: &str| {
        let query = Visible { section: Some(section.parse().unwrap()), ..at("english", 9) };
        !ids(&room, &query).await.is_empty()
    };
    let pictures_shown = async || {
        let shown = async |picture| room.store.picture_visible(picture, minutes(9)).await.unwrap().is_some();
        (shown(pictures[0]).await, shown(pictures[1]).await)
    };
    // A draft moves nothing.
    assert_eq!(
        (shown("world").await, shown("sport").await, pictures_shown().await),
        (true, false, (true, false))
    );
    room.act(&mut story, Action::Update { revision: 2 }, minutes(3)).await;
    assert_eq!(
        (shown("world").await, shown("sport").await, pictures_shown().await),
        (false, true, (false, true))
    );
    // A story that was stopped while a newer draft was there comes back as it was.
    room.act(&mut story, hold(), minutes(4)).await;
    room.act(&mut story, write(2, "Three"), minutes(5)).await;
    room.act(&mut story, Action::Release { cause: None }, minutes(6)).await;
    assert_eq!(
        (shown("world").await, shown("sport").await, pictures_shown().await),
        (false, true, (false, true))
    );
}

async fn addresses_stand_in_lots(room: Room) {
    let service: ServiceId = "english".parse().unwrap();
    let mut stories = Vec::new();
    for n in 0..5 {
        let slug = (n == 2).then(|| "chosen".to_owned());
        stories.push(room.live("english", Content { slug, ..content(&format!("Story {n}")) }, n).await);
    }
    let lot = async |number| whole(room.store.addresses(&service, number, 2).await.unwrap());
    let first = lot(0).await;
    assert_eq!(first.iter().map(|one| one.story).collect::<Vec<_>>(), [stories[0].id, stories[1].id]);
    assert_eq!((first[0].headline.as_str(), first[0].published), ("Story 0", minutes(0)));
    assert_eq!(lot(1).await[0].slug.as_deref(), Some("chosen"));
    assert_eq!((lot(2).await.len(), lot(3).await.len()), (1, 0));
    assert_eq!(lot(1).await[0].modified, minutes(2));
    // What is written and not published, readers don't see; what is published and what is corrected, they do.
    room.act(&mut stories[2], write(1, "Draft"), minutes(10)).await;
    assert_eq!(lot(1).await[0].modified, minutes(2));
    room.act(&mut stories[2], Action::Update { revision: 2 }, minutes(11)).await;
    assert_eq!((lot(1).await[0].modified, lot(1).await[0].headline.as_str()), (minutes(11), "Draft"));
    room.act(&mut stories[2], write(2, "Corrected"), minutes(12)).await;
    let correct = Action::Correct { revision: 3, note: "the name".into() };
    room.act(&mut stories[2], correct, minutes(13)).await;
    assert_eq!(lot(1).await[0].modified, minutes(13));
    room.act(&mut stories[4], kill(), minutes(14)).await;
    assert_eq!((lot(0).await, lot(2).await), (first, vec![]));
    // Where one leaves, each that was published later moves up.
    room.act(&mut stories[0], kill(), minutes(15)).await;
    let ids = async |number| lot(number).await.iter().map(|one| one.story).collect::<Vec<_>>();
    assert_eq!((ids(0).await, ids(1).await), (vec![stories[1].id, stories[2].id], vec![stories[3].id]));
}

async fn a_lot_of_addresses_knows_its_families(room: Room) {
    let english: ServiceId = "english".parse().unwrap();
    let mut sources = Vec::new();
    for n in 0..3 {
        sources.push(room.live("english", content(&format!("Story {n}")), n).await);
    }
    let mut translations = Vec::new();
    for (source, service) in [(0, "persian"), (0, "khmer"), (2, "persian")] {
        let mut translation = room.translate(&sources[source], service).await;
        room.act(&mut translation, Action::Publish { revision: 1, slug: None }, minutes(5)).await;
        translations.push(translation);
    }
    // Readers don't see it.
    room.translate(&sources[0], "russian").await;
    let lot = async |number| {
        let found = whole(room.store.relatives(&english, number, 2).await.unwrap());
        found.into_iter().map(|one| (one.story, one.translated)).collect::<Vec<_>>()
    };
    let [first, second, third] = [0, 1, 2].map(|n| (sources[n].id, false));
    let [persian, khmer, other] = [0, 1, 2].map(|n| (translations[n].id, true));
    let in_order = |mut all: Vec<_>| {
        all.sort();
        all
    };
    assert_eq!(lot(0).await, in_order(vec![first, second, persian, khmer]));
    assert_eq!(lot(1).await, in_order(vec![third, other]));
    let named = &whole(room.store.relatives(&english, 1, 2).await.unwrap())[0];
    assert_eq!((named.headline.as_str(), named.family), ("Story 2", sources[2].family));
    assert_eq!(whole(room.store.addresses(&english, 1, 2).await.unwrap())[0].family, sources[2].family);
    room.act(&mut translations[1], kill(), minutes(6)).await;
    assert_eq!(lot(0).await, in_order(vec![first, second, persian]));
}

async fn recent_addresses_are_the_newest(room: Room) {
    let service: ServiceId = "english".parse().unwrap();
    let mut stories = Vec::new();
    for n in 0..5 {
        stories.push(room.live("english", content(&format!("Story {n}")), n).await);
    }
    room.live("persian", content("Elsewhere"), 6).await;
    room.act(&mut stories[3], write(1, "Not yet published"), minutes(7)).await;
    let recent = async |since, most| {
        let found = whole(room.store.recent_addresses(&service, minutes(since), most).await.unwrap());
        found.into_iter().map(|one| one.headline).collect::<Vec<_>>()
    };
    assert_eq!(recent(1, 10).await, ["Story 4", "Story 3", "Story 2", "Story 1"]);
    assert_eq!(recent(1, 2).await, ["Story 4", "Story 3"]);
    room.act(&mut stories[4], kill(), minutes(9)).await;
    assert_eq!(recent(3, 10).await, ["Story 3"]);
}

/// Which stories were found, and of each whether it can be read.
fn found<T>(each: Each<StoryId, T>) -> Vec<(StoryId, bool)> {
    each.into_iter().map(|(id, one)| (id, one.is_ok())).collect()
}

async fn one_that_is_damaged_keeps_no_other_from_readers(room: Room) {
    let damaged = room.live("english", content("Damaged"), 1).await;
    let mut new = room.new_story("english", content("Whole"));
    new.family = damaged.family;
    let mut whole = room.begin(new).await;
    room.act(&mut whole, Action::Publish { revision: 1, slug: None }, minutes(2)).await;
    let spoil = format!("UPDATE story SET state = '{{}}' WHERE id = {}", damaged.id.number());
    behind(&room, &spoil).await.unwrap();
    let (oldest_first, english) = ([(damaged.id, false), (whole.id, true)], &damaged.service);
    let newest_first = [oldest_first[1], oldest_first[0]];
    assert_eq!(found(room.store.visible(&at("english", 9)).await.unwrap()), newest_first);
    assert_eq!(found(room.store.visible_family(damaged.family).await.unwrap()), oldest_first);
    assert_eq!(found(room.store.addresses(english, 0, 9).await.unwrap()), oldest_first);
    assert_eq!(found(room.store.recent_addresses(english, minutes(0), 9).await.unwrap()), newest_first);
}

async fn a_desk_sees_every_standing(room: Room) {
    let draft = room.draft("english", "Draft").await.id;
    let mut held = room.live("english", content("Held"), 1).await;
    room.act(&mut held, hold(), minutes(2)).await;
    let live = room.live("persian", content("Live"), 3).await.id;
    let mut later = room.draft("persian", "Later").await;
    room.act(&mut later, Action::Move { stage: Stage::Ready }, minutes(4)).await;
    room.act(&mut later, Action::Schedule { revision: 1, at: minutes(90), slug: None }, minutes(5)).await;
    let mut under = room.draft("persian", "Under").await;
    room.act(&mut under, Action::Embargo { embargo: Embargo::Unclear("?".into()) }, minutes(6)).await;
    let mut dead = room.live("english", content("Dead"), 7).await;
    room.act(&mut dead, kill(), minutes(8)).await;
    let (held, later, under, dead) = (held.id, later.id, under.id, dead.id);
    let check = async |query: DeskQuery, expected: &[StoryId]| {
        let mut found = room.store.desk(&query).await.unwrap();
        assert_eq!(found.iter().map(|story| story.id).collect::<Vec<_>>(), expected, "{query:?}");
        for content in found.iter_mut().map(|story| &mut story.head.content) {
            let Content { headline, slugline, section, .. } = std::mem::take(content);
            *content = Content { headline, slugline, section, ..Content::default() };
        }
        assert_eq!(room.store.desk_named(&query).await.unwrap(), found, "all but their text");
    };
    let any = DeskQuery::default;
    let english: Option<ServiceId> = Some("english".parse().unwrap());
    check(any(), &[dead, under, later, live, held, draft]).await;
    check(DeskQuery { service: english.clone(), ..any() }, &[dead, held, draft]).await;
    check(DeskQuery { visible: Some(true), ..any() }, &[live]).await;
    check(DeskQuery { held: Some(true), ..any() }, &[held]).await;
    check(DeskQuery { embargoed: Some(true), ..any() }, &[under]).await;
    check(DeskQuery { scheduled: Some(true), ..any() }, &[later]).await;
    check(DeskQuery { ended: Some(true), ..any() }, &[dead]).await;
    check(DeskQuery { stage: Some(Stage::Ready), ..any() }, &[later]).await;
    check(
        DeskQuery { service: english, ended: Some(false), stage: Some(Stage::Draft), ..any() },
        &[held, draft],
    )
    .await;
    check(DeskQuery { held: Some(false), embargoed: Some(false), ..any() }, &[dead, later, live, draft])
        .await;
}

async fn a_desk_pages_through_everything(room: Room) {
    let mut all = Vec::new();
    for n in 0..7 {
        all.push(room.draft("english", &format!("Story {n}")).await.id);
    }
    all.reverse();
    let mut paged = Vec::new();
    let mut query = DeskQuery { limit: Some(3), ..DeskQuery::default() };
    while paged.len() < all.len() {
        let page = room.store.desk(&query).await.unwrap();
        assert!(!page.is_empty());
        paged.extend(page.iter().map(|story| story.id));
        query.before = paged.last().copied();
    }
    assert_eq!(paged, all);
}

async fn a_desk_pages_through_what_one_may_see(room: Room) {
    let mut theirs = Vec::new();
    for n in 0..4 {
        theirs.push(room.live("persian", content(&format!("Live {n}")), n).await.id);
        room.draft("persian", &format!("Secret {n}")).await;
        theirs.push(room.draft("english", &format!("Draft {n}")).await.id);
    }
    let english: ServiceId = "english".parse().unwrap();
    let drafts = Some(Drafts::of(vec![english.clone()], &[]));
    let mut query = DeskQuery { drafts: drafts.clone(), limit: Some(3), ..DeskQuery::default() };
    let mut paged = Vec::new();
    loop {
        let page = room.store.desk(&query).await.unwrap();
        let Some(last) = page.last() else { break };
        query.before = Some(last.id);
        assert!(page.len() == 3 || paged.len() + page.len() == theirs.len(), "a page is whole");
        paged.extend(page.iter().map(|story| story.id));
    }
    theirs.sort();
    let mut sorted = paged.clone();
    sorted.sort();
    assert_eq!(sorted, theirs);
    // Of several services at once, in one order.
    let services = vec![english, "persian".parse().unwrap()];
    let both = DeskQuery { services, drafts, ..DeskQuery::default() };
    let both: Vec<_> = room.store.desk(&both).await.unwrap().iter().map(|story| story.id).collect();
    assert_eq!(both, paged);
    let nobody = DeskQuery { drafts: Some(Drafts::of(Vec::new(), &[])), ..DeskQuery::default() };
    assert_eq!(room.store.desk(&nobody).await.unwrap().len(), 4);
}

async fn stories_are_found_by_their_words_and_writers(room: Room) {
    let mut ferry = room.draft("english", "Ferry is late").await;
    let cafe = room.live("persian", content("Café on the ferry"), 1).await;
    let found = async |query: DeskQuery| -> Vec<StoryId> {
        room.store.desk(&query).await.unwrap().iter().map(|story| story.id).collect()
    };
    let any = DeskQuery::default;
    let words = |words: &str| DeskQuery { words: Some(words.into()), ..any() };
    assert_eq!(found(words("FERRY")).await, [cafe.id, ferry.id], "what was begun last comes first");
    assert_eq!(found(words("cafe")).await, [cafe.id]);
    assert_eq!(found(words("ferry -cafe")).await, [ferry.id]);
    assert_eq!(found(DeskQuery { before: Some(cafe.id), ..words("ferry") }).await, [ferry.id]);
    let persian: ServiceId = "persian".parse().unwrap();
    assert_eq!(found(DeskQuery { service: Some(persian.clone()), ..words("ferry") }).await, [cafe.id]);
    assert_eq!(found(DeskQuery { services: vec![persian], ..words("ferry") }).await, [cafe.id]);
    let nobody = Some(Drafts::of(Vec::new(), &[]));
    assert_eq!(found(DeskQuery { drafts: nobody, ..words("ferry") }).await, [cafe.id]);
    let writer = |name: &str| DeskQuery { writer: Some(name.into()), ..any() };
    assert_eq!(found(writer("nobody")).await, []);
    assert_eq!(found(writer("mira")).await, [cafe.id, ferry.id]);
    // A headline that was written anew is found by its new words alone.
    room.act(&mut ferry, write(1, "Tide is high"), minutes(2)).await;
    assert_eq!((found(words("late")).await, found(words("tide")).await), (vec![], vec![ferry.id]));
    for hostile in ["\"", "' OR 1=1 --", "*", "()"] {
        assert_eq!(found(words(hostile)).await, [], "{hostile}");
    }
}
