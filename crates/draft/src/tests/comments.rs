//! What is done beside the words: which deeds a change is, and that nobody's words are put into another's mouth.

use yrs::TransactionMut;

use super::*;

/// Says something under a key, as an editor does.
fn says(txn: &mut TransactionMut<'_>, key: &str, words: &str) {
    let said = [("by", "Mira"), ("words", words)].map(|(key, value)| (key.to_owned(), Any::from(value)));
    let comments = txn.get_or_insert_map("comments");
    comments.insert(txn, key, Any::from(std::collections::HashMap::from(said)));
}

/// Marks the first letters of the first block.
fn marks(txn: &mut TransactionMut<'_>, letters: u32, format: &str) {
    let body = txn.get_or_insert_xml_fragment("body");
    let element = body.get(txn, 0).unwrap().into_xml_element().unwrap();
    let text = element.first_child().unwrap().into_xml_text().unwrap();
    let mark = std::collections::HashMap::from([("id".to_owned(), Any::from("c1"))]);
    text.format(txn, 0, letters, yrs::types::Attrs::from([(format.into(), Any::from(mark))]));
}

#[test]
fn a_comment_is_changed_and_taken_away_by_nobody() {
    let draft = Draft::of(&paragraphs(&["The ferry"]));
    let (mira, omid) = (browser(&draft), browser(&draft));
    let said = did(&mira, |txn| {
        says(txn, "c1", "Sure?");
        txn.get_or_insert_map("decided").insert(txn, "d1", true);
    });
    let state = draft.state();
    let with_it = || {
        let mut draft = Draft::load(&state, []).unwrap();
        draft.apply(&said).unwrap();
        draft
    };
    // Whoever hasn't seen it, too.
    let mut wins = 0;
    for _ in 0..20 {
        let blind = did(&browser(&draft), |txn| says(txn, "c1", "Surely."));
        wins += usize::from(with_it().apply(&blind) == Err(Bad::Rewritten));
    }
    assert!(wins > 0);
    omid.transact_mut().apply_update(Update::decode_v1(&said).unwrap()).unwrap();
    let check = |act: fn(&mut TransactionMut<'_>)| {
        let doc = browser(&with_it());
        assert_eq!(with_it().apply(&did(&doc, act)), Err(Bad::Rewritten));
    };
    check(|txn| says(txn, "c1", "Surely."));
    check(|txn| {
        txn.get_or_insert_map("comments").remove(txn, "c1");
    });
    check(|txn| {
        txn.get_or_insert_map("decided").insert(txn, "d1", false);
    });
    let mut draft = with_it();
    let answered = did(&omid, |txn| says(txn, "c1/a", "Yes."));
    assert_eq!(draft.apply(&answered).unwrap().deeds, [Deed::Comment].into());
    for (mark, deed) in [(true, Deed::Resolve), (false, Deed::Reopen)] {
        let change = did(&omid, |txn| {
            txn.get_or_insert_map("comments").insert(txn, "c1!", mark);
        });
        assert_eq!(draft.apply(&change).unwrap().deeds, [deed].into());
    }
    assert_eq!(draft.apply(&said).unwrap(), Applied::default(), "what is here already does nothing");
}

#[test]
fn a_comment_whose_key_looks_like_a_decision_hides_none_and_is_hidden_by_none() {
    let draft = Draft::of(&paragraphs(&["The ferry"]));
    let mira = browser(&draft);
    let said = (did(&mira, |txn| says(txn, "decided d1", "Sure?")), Deed::Comment);
    let decide = |txn: &mut TransactionMut<'_>| {
        txn.get_or_insert_map("decided").insert(txn, "d1", false);
    };
    let decided = (did(&browser(&draft), decide), Deed::Reject);
    for order in [[&said, &decided], [&decided, &said]] {
        let mut draft = Draft::load(&draft.state(), []).unwrap();
        for (change, deed) in order {
            assert_eq!(draft.apply(change).unwrap().deeds, [*deed].into());
        }
    }
}

#[test]
fn who_only_comments_typed_nothing() {
    let mut draft = Draft::of(&paragraphs(&["The ferry"]));
    let mira = browser(&draft);
    let mut check = |typed: bool, act: fn(&mut TransactionMut<'_>)| {
        assert_eq!(draft.apply(&did(&mira, act)).unwrap().typed, typed);
    };
    check(false, |txn| marks(txn, 3, "comment--abc"));
    check(false, |txn| says(txn, "c1", "Sure?"));
    check(false, |txn| {
        marks(txn, 4, "comment--def");
        says(txn, "c2", "And this?");
    });
    check(false, |txn| {
        txn.get_or_insert_map("comments").insert(txn, "c1!", true);
    });
    check(false, |txn| {
        txn.get_or_insert_map("comments").insert(txn, "c1!", false);
    });
    check(false, |txn| {
        txn.get_or_insert_map("decided").insert(txn, "d1", true);
    });
    check(true, |txn| marks(txn, 3, "strong"));
    check(true, |txn| txn.get_or_insert_text("headline").insert(txn, 0, "Ferry"));
    check(true, |txn| txn.get_or_insert_text("headline").remove_range(txn, 0, 1));
    check(true, |txn| {
        says(txn, "c3", "Sure?");
        txn.get_or_insert_text("note").insert(txn, 0, "Call the port");
    });
    assert!(draft.apply(&types(&mira, 0, " came in")).unwrap().typed);
}
