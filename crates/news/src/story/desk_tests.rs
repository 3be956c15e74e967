//! A desk's drafts are its own, whatever was done to them before.

use proptest::prelude::*;

use super::history_tests::any_action;
use super::tests::{editor, minutes, new_story_from};
use super::*;
use crate::{DeskId, Grant, Role, Scope};

const DESKS: [&str; 2] = ["english/politics", "english/sport"];

fn desk(name: &str) -> DeskId {
    name.parse().unwrap()
}

fn at(role: Role, desks: &[&str]) -> Actor {
    Actor::new(By::Person("tom".into()), role, Scope::Desks(desks.iter().map(|name| desk(name)).collect()))
}

fn any_move() -> impl Strategy<Value = Action> {
    let desks = prop_oneof![Just(None), Just(Some(desk(DESKS[0]))), Just(Some(desk(DESKS[1])))];
    prop_oneof![
        1 => desks.prop_map(|desk| Action::ToDesk { desk }),
        1 => Just(Action::Move { stage: Stage::Draft }),
        2 => any_action(),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1_000))]
    #[test]
    fn who_is_at_one_desk_sees_and_changes_no_draft_of_another(
        steps in proptest::collection::vec((0u8..3, any_move(), any_move()), 1..40),
        role in prop_oneof![Just(Role::Reporter), Just(Role::Editor), Just(Role::Chief)],
    ) {
        let (mut story, begun) = new_story_from(None);
        let mut history = vec![begun];
        let tom = at(role, &[DESKS[0]]);
        for (minute, (who, action, tried)) in steps.into_iter().enumerate() {
            let now = minutes(i64::try_from(minute).unwrap());
            let own = story.desk.as_ref() == Some(&desk(DESKS[0]));
            let offered = story.stage == Stage::Ready || story.live.is_some();
            prop_assert_eq!(story.seen_by(&tom), own || offered);
            if !own {
                let refused = decide(&story, tried, &tom, now);
                prop_assert!(matches!(refused, Err(Refusal::NotAllowed { .. })), "{:?}", refused);
            }
            let actor = if who == 0 { tom.clone() } else { editor() };
            let Ok(change) = decide(&story, action, &actor, now) else { continue };
            story.apply(&change);
            history.push(change);
        }
        prop_assert_eq!(Story::replay(&history), Some(story));
    }
}

#[test]
fn a_desk_begins_stories_of_its_own_and_hands_them_on() {
    let tom = at(Role::Reporter, &[DESKS[0]]);
    let (story, _) = new_story_from(None);
    let new = |desk| New {
        id: story.id,
        family: story.family,
        service: story.service.clone(),
        desk,
        content: Content::default(),
        translation: None,
        wire: Vec::new(),
        embargo: None,
    };
    assert!(begin(new(None), &tom, minutes(0)).is_err(), "the service's as a whole are not theirs");
    assert!(begin(new(Some(desk(DESKS[1]))), &tom, minutes(0)).is_err());
    assert_eq!(tom.desk_at(&story.service), Some(desk(DESKS[0])));
    assert_eq!(editor().desk_at(&story.service), None);
    let (mut story, _) = begin(new(Some(desk(DESKS[0]))), &tom, minutes(0)).unwrap();
    let elsewhere = Action::ToDesk { desk: Some(desk("persian/politics")) };
    assert!(matches!(decide(&story, elsewhere, &tom, minutes(1)), Err(Refusal::OtherDesk { .. })));
    let on = decide(&story, Action::ToDesk { desk: Some(desk(DESKS[1])) }, &tom, minutes(1)).unwrap();
    story.apply(&on);
    assert!(!story.seen_by(&tom), "handed on, it is the other desk's");
    let wrong = New { desk: Some(desk("persian/politics")), ..new(None) };
    assert!(matches!(begin(wrong, &editor(), minutes(0)), Err(Refusal::OtherDesk { .. })));
}

#[test]
fn a_grant_at_a_desk_is_none_at_its_service() {
    let chief = at(Role::Chief, &[DESKS[0]]);
    let service = "english".parse().unwrap();
    assert!(!chief.has(Right::Fronts, &service) && !chief.has_everywhere(Right::People));
    let grant = |scope| [Grant { role: Role::Reporter, scope }];
    assert!(chief.may_grant(&grant(Scope::Desks(vec![desk(DESKS[0])]))));
    assert!(!chief.may_grant(&grant(Scope::Desks(vec![desk(DESKS[1])]))));
    assert!(!chief.may_grant(&grant(Scope::Services(vec![service.clone()]))));
    let of_service = Actor::new(By::Person("mira".into()), Role::Chief, Scope::Services(vec![service]));
    assert!(of_service.may_grant(&grant(Scope::Desks(vec![desk(DESKS[1])]))));
}
