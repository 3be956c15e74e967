//! Accounts, invitations, sessions and the record.

use news::{Edit, Grant, Member, Piece, Role, Scope};
use store::{Account, AuditQuery, Audited, Error, NewPasskey, NewSession, NewSubscription};

use crate::harness::{Room, contract, minutes};

contract! {
    an_account_is_found_by_its_address
    an_invitation_is_taken_up_once
    a_session_ends_with_its_account
    sessions_are_seen_and_ended
    a_new_password_ends_the_other_sessions
    nobody_comes_in_by_a_password_that_is_another_by_now
    no_browser_is_told_once_what_let_it_in_holds_no_more
    a_session_gets_another_secret
    a_step_of_the_second_factor_is_used_once
    a_recovery_code_is_used_once
    a_passkey_is_one_accounts
    a_subject_is_bound_to_one_account
    everything_but_the_password_is_taken_back
    an_invitation_ends_with_what_it_was_given_for
    nobody_is_called_what_another_is
    a_token_ends_with_whoever_made_it
    the_record_is_read_from_its_end
}

fn reporter() -> Vec<Grant> {
    vec![Grant { role: Role::Reporter, scope: Scope::Services(vec!["english".parse().unwrap()]) }]
}

async fn add(room: &Room, email: &str) -> i64 {
    let name = if email == "mira@example.org" { "Mira Osei" } else { email };
    room.store.add_account(email, name, &reporter(), minutes(0)).await.unwrap()
}

/// Ends an account, as the newsroom is set up.
async fn end(room: &Room, account: Account, at: i64) {
    let before = account.member();
    let after = Member { grants: Vec::new(), ended: true, ..before.clone() };
    let edit = Edit { before: Some(Piece::Member(before)), after: Some(Piece::Member(after)) };
    room.store.set_up(&[edit], minutes(at)).await.unwrap();
}

async fn begin(room: &Room, account: i64, hash: &str, at: i64) -> i64 {
    let held = room.store.credentials(account).await.unwrap().unwrap().password;
    let password = held.as_deref();
    let new = NewSession { hash, account, password, agent: "a browser", address: "192.0.2.1", strong: false };
    room.store.begin_session(new, minutes(at)).await.unwrap()
}

async fn an_account_is_found_by_its_address(room: Room) {
    let id = add(&room, "mira@example.org").await;
    let twice = room.store.add_account("mira@example.org", "Eve", &[], minutes(1)).await;
    assert!(matches!(twice, Err(Error::Taken { .. })), "{twice:?}");
    let mira = room.store.account_by_email("mira@example.org").await.unwrap().unwrap();
    assert_eq!(
        (mira.id, mira.name.as_str(), &mira.grants, mira.joined),
        (id, "Mira Osei", &reporter(), false)
    );
    assert_eq!((mira.created, mira.ended, mira.language.as_deref()), (minutes(0), None, None));
    room.store.set_language(id, Some("fa")).await.unwrap();
    let mira = Account { language: Some("fa".into()), ..mira };
    assert_eq!(room.store.account(id).await.unwrap(), Some(mira.clone()), "all else is as it was");
    assert_eq!(room.store.accounts().await.unwrap(), [mira]);
    assert_eq!(room.store.account_by_email("eve@example.org").await.unwrap(), None);
}

async fn an_invitation_is_taken_up_once(room: Room) {
    let id = add(&room, "mira@example.org").await;
    room.store.invite(id, "old", minutes(60)).await.unwrap();
    room.store.invite(id, "new", minutes(60)).await.unwrap();
    assert_eq!(room.store.invited("old", minutes(1)).await.unwrap(), None, "replaced by the next");
    assert_eq!(room.store.invited("new", minutes(60)).await.unwrap(), None, "too late");
    assert_eq!(room.store.invited("new", minutes(1)).await.unwrap().unwrap().id, id);
    begin(&room, id, "before", 0).await;
    assert_eq!(room.store.take_up("new", "$phc", minutes(60)).await.unwrap(), None, "too late");
    assert_eq!(room.store.take_up("new", "$phc", minutes(2)).await.unwrap(), Some(id));
    assert_eq!(room.store.take_up("new", "$other", minutes(2)).await.unwrap(), None);
    let credentials = room.store.credentials(id).await.unwrap().unwrap();
    assert_eq!((credentials.password.as_deref(), credentials.second), (Some("$phc"), None));
    assert!(room.store.account(id).await.unwrap().unwrap().joined);
    assert_eq!(room.store.session_by_hash("before").await.unwrap(), None);
}

async fn a_session_ends_with_its_account(room: Room) {
    let id = add(&room, "mira@example.org").await;
    begin(&room, id, "abc", 1).await;
    room.store.invite(id, "invitation", minutes(60)).await.unwrap();
    let (session, mira) = room.store.session_by_hash("abc").await.unwrap().unwrap();
    assert_eq!((session.account, session.begun, session.seen), (id, minutes(1), minutes(1)));
    assert_eq!((session.agent.as_str(), session.address.as_str()), ("a browser", "192.0.2.1"));
    end(&room, mira, 2).await;
    assert_eq!(room.store.session_by_hash("abc").await.unwrap(), None);
    assert_eq!(room.store.invited("invitation", minutes(3)).await.unwrap(), None);
    assert_eq!(room.store.sessions(id).await.unwrap(), []);
}

async fn sessions_are_seen_and_ended(room: Room) {
    let (mira, omid) = (add(&room, "mira@example.org").await, add(&room, "omid@example.org").await);
    let old = begin(&room, mira, "old", 1).await;
    let new = begin(&room, mira, "new", 2).await;
    room.store.session_seen(old, minutes(9)).await.unwrap();
    room.store.session_seen(old, minutes(8)).await.unwrap();
    let order = |sessions: Vec<store::Session>| sessions.into_iter().map(|one| one.id).collect::<Vec<_>>();
    assert_eq!(order(room.store.sessions(mira).await.unwrap()), [old, new]);
    assert!(!room.store.end_session(new, omid).await.unwrap(), "somebody else's");
    assert!(room.store.end_session(new, mira).await.unwrap());
    assert!(!room.store.end_session(new, mira).await.unwrap());
    begin(&room, omid, "idle", 3).await;
    assert_eq!(room.store.end_old_sessions(minutes(4), minutes(0)).await.unwrap(), 1);
    assert_eq!(room.store.end_old_sessions(minutes(4), minutes(2)).await.unwrap(), 1);
    assert_eq!(room.store.session_by_hash("old").await.unwrap(), None);
}

async fn a_new_password_ends_the_other_sessions(room: Room) {
    let mira = add(&room, "mira@example.org").await;
    let here = begin(&room, mira, "here", 1).await;
    begin(&room, mira, "there", 1).await;
    room.store.set_password(mira, "$new", Some(here)).await.unwrap();
    assert!(room.store.session_by_hash("here").await.unwrap().is_some());
    assert_eq!(room.store.session_by_hash("there").await.unwrap(), None);
}

async fn nobody_comes_in_by_a_password_that_is_another_by_now(room: Room) {
    let (store, mira) = (&room.store, add(&room, "mira@example.org").await);
    let begins = async |hash: &str, password: Option<&str>| {
        let new = NewSession { hash, account: mira, password, agent: "", address: "", strong: false };
        store.begin_session(new, minutes(1)).await
    };
    begins("none", None).await.unwrap();
    store.set_password(mira, "first", None).await.unwrap();
    begins("first", Some("first")).await.unwrap();
    store.set_password(mira, "second", None).await.unwrap();
    let set_second = async |password: Option<&str>| store.set_second(mira, password, "SECRET", 0, &[]).await;
    for old in [None, Some("first")] {
        let (session, second) = (begins("old", old).await, set_second(old).await);
        assert!(matches!(session, Err(Error::Overtaken { .. })), "{session:?}");
        assert!(matches!(second, Err(Error::Overtaken { .. })), "{second:?}");
    }
    assert_eq!(store.sessions(mira).await.unwrap(), []);
    set_second(Some("second")).await.unwrap();
    end(&room, store.account(mira).await.unwrap().unwrap(), 2).await;
    let ended = begins("ended", Some("second")).await;
    assert!(matches!(ended, Err(Error::Overtaken { .. })), "{ended:?}");
}

async fn no_browser_is_told_once_what_let_it_in_holds_no_more(room: Room) {
    let id = add(&room, "mira@example.org").await;
    let (mira, store) = (room.store.account(id).await.unwrap().unwrap(), &room.store);
    let subscribes = async || {
        let endpoint = "https://push.example.net/1";
        let new = NewSubscription { account: id, endpoint, key: "k", auth: "a", agent: "" };
        store.subscribe(new, minutes(1)).await.unwrap();
        assert_eq!(store.subscribed().await.unwrap(), [id]);
    };
    subscribes().await;
    store.set_password(id, "$phc", None).await.unwrap();
    assert!(store.subscribed().await.unwrap().is_empty());
    subscribes().await;
    store.invite(id, "invitation", minutes(60)).await.unwrap();
    store.take_up("invitation", "$phc", minutes(2)).await.unwrap();
    assert!(store.subscribed().await.unwrap().is_empty());
    subscribes().await;
    store.end_factors(id).await.unwrap();
    assert!(store.subscribed().await.unwrap().is_empty());
    subscribes().await;
    store.unsubscribe_at("https://push.example.net/1", id + 1).await.unwrap();
    assert_eq!(store.subscribed().await.unwrap(), [id], "somebody else's");
    store.unsubscribe_at("https://push.example.net/1", id).await.unwrap();
    assert!(store.subscribed().await.unwrap().is_empty());
    subscribes().await;
    end(&room, mira, 2).await;
    assert!(store.subscribed().await.unwrap().is_empty());
}

async fn a_session_gets_another_secret(room: Room) {
    let mira = add(&room, "mira@example.org").await;
    let id = begin(&room, mira, "old", 1).await;
    room.store.renew_session(id, "new", false).await.unwrap();
    assert_eq!(room.store.session_by_hash("old").await.unwrap(), None);
    let (session, _) = room.store.session_by_hash("new").await.unwrap().unwrap();
    assert_eq!((session.id, session.begun, session.strong), (id, minutes(1), false));
    room.store.renew_session(id, "newer", true).await.unwrap();
    room.store.renew_session(id, "newest", false).await.unwrap();
    assert!(
        room.store.session_by_hash("newest").await.unwrap().unwrap().0.strong,
        "once strong, always strong"
    );
}

async fn a_step_of_the_second_factor_is_used_once(room: Room) {
    let mira = add(&room, "mira@example.org").await;
    room.store.set_second(mira, None, "SECRET", 6, &[]).await.unwrap();
    assert_eq!(room.store.credentials(mira).await.unwrap().unwrap().second.as_deref(), Some("SECRET"));
    room.store.reseal_second(mira, "OTHER", "x").await.unwrap();
    room.store.reseal_second(mira, "SECRET", "sealed").await.unwrap();
    assert_eq!(room.store.credentials(mira).await.unwrap().unwrap().second.as_deref(), Some("sealed"));
    assert!(!room.store.use_second(mira, 6).await.unwrap(), "it confirmed the set-up");
    assert!(room.store.use_second(mira, 7).await.unwrap());
    assert!(!room.store.use_second(mira, 7).await.unwrap());
    assert!(!room.store.use_second(mira, 6).await.unwrap());
    assert!(room.store.use_second(mira, 8).await.unwrap());
    room.store.end_second(mira).await.unwrap();
    assert_eq!(room.store.credentials(mira).await.unwrap().unwrap().second, None);
}

async fn a_recovery_code_is_used_once(room: Room) {
    let (mira, omid) = (add(&room, "mira@example.org").await, add(&room, "omid@example.org").await);
    let codes = ["one".to_owned(), "two".to_owned()];
    room.store.set_second(mira, None, "SECRET", 0, &codes).await.unwrap();
    assert!(!room.store.use_recovery(omid, "one").await.unwrap(), "somebody else's");
    assert!(room.store.use_recovery(mira, "one").await.unwrap());
    assert!(!room.store.use_recovery(mira, "one").await.unwrap());
    assert_eq!(room.store.recovery_left(mira).await.unwrap(), 1);
    room.store.set_recovery(mira, &["three".to_owned()]).await.unwrap();
    assert!(!room.store.use_recovery(mira, "two").await.unwrap(), "replaced");
    room.store.end_second(mira).await.unwrap();
    assert!(!room.store.use_recovery(mira, "three").await.unwrap());
}

async fn a_passkey_is_one_accounts(room: Room) {
    let (mira, omid) = (add(&room, "mira@example.org").await, add(&room, "omid@example.org").await);
    assert_eq!(room.store.handle(mira, "h1").await.unwrap(), "h1");
    assert_eq!(room.store.handle(mira, "h2").await.unwrap(), "h1", "the first one stays");
    let new = NewPasskey { credential: "c1", public: "{}", name: "Laptop" };
    assert!(room.store.add_passkey(mira, new, minutes(1)).await.unwrap());
    assert!(!room.store.add_passkey(omid, new, minutes(2)).await.unwrap(), "it is Mira's");
    let (found, whose) = room.store.passkey("c1", "h1").await.unwrap().unwrap();
    assert_eq!((found.name.as_str(), found.made, found.used, whose.id), ("Laptop", minutes(1), None, mira));
    assert_eq!(room.store.passkey("c1", "h2").await.unwrap(), None);
    room.store.passkey_used(found.id, "{1}", minutes(3)).await.unwrap();
    let kept = room.store.passkeys(mira).await.unwrap();
    assert_eq!((kept[0].public.as_str(), kept[0].used), ("{1}", Some(minutes(3))));
    assert!(!room.store.remove_passkey(found.id, omid).await.unwrap());
    assert!(room.store.remove_passkey(found.id, mira).await.unwrap());
    assert_eq!(room.store.passkeys(mira).await.unwrap(), []);
}

async fn a_subject_is_bound_to_one_account(room: Room) {
    let (mira, omid) = (add(&room, "mira@example.org").await, add(&room, "omid@example.org").await);
    let (first, second) = ("https://id.example", "https://other.example");
    assert!(room.store.bind_subject(mira, first, "m").await.unwrap());
    assert!(!room.store.bind_subject(mira, first, "x").await.unwrap(), "known there by another");
    assert!(!room.store.bind_subject(omid, first, "m").await.unwrap(), "it is Mira's");
    let bound = room.store.account_by_subject(first, "m").await.unwrap().unwrap();
    assert_eq!((bound.id, bound.joined), (mira, true));
    assert!(
        room.store.bind_subject(mira, second, "x").await.unwrap(),
        "the newsroom went to another provider"
    );
    assert_eq!(room.store.account_by_subject(first, "m").await.unwrap(), None);
}

async fn everything_but_the_password_is_taken_back(room: Room) {
    let mira = add(&room, "mira@example.org").await;
    room.store.set_password(mira, "$phc", None).await.unwrap();
    room.store.set_second(mira, Some("$phc"), "SECRET", 0, &["one".to_owned()]).await.unwrap();
    let new = NewPasskey { credential: "c1", public: "{}", name: "Laptop" };
    room.store.add_passkey(mira, new, minutes(1)).await.unwrap();
    room.store.bind_subject(mira, "https://id.example", "m").await.unwrap();
    begin(&room, mira, "session", 1).await;
    room.store.end_factors(mira).await.unwrap();
    let credentials = room.store.credentials(mira).await.unwrap().unwrap();
    assert_eq!((credentials.password.as_deref(), credentials.second), (Some("$phc"), None));
    assert_eq!(room.store.recovery_left(mira).await.unwrap(), 0);
    assert_eq!(room.store.passkeys(mira).await.unwrap(), []);
    assert_eq!(room.store.account_by_subject("https://id.example", "m").await.unwrap(), None);
    assert_eq!(room.store.session_by_hash("session").await.unwrap(), None);
}

async fn the_record_is_read_from_its_end(room: Room) {
    let entry = |who: Option<&str>, what: &str, status| Audited {
        at: minutes(1),
        who: who.map(Into::into),
        account: who.filter(|who| *who == "Mira").map(|_| 7),
        token: who.filter(|who| *who == "Omid").map(|_| 8),
        address: "192.0.2.1".into(),
        what: what.into(),
        about: "somebody".into(),
        status,
        kind: (what == "x").then(|| "stories".to_owned()),
        changed: (what == "x").then(|| "[1]".to_owned()),
        service: (what == "x").then(|| "persian".to_owned()),
    };
    let told =
        [entry(Some("Mira"), "sign-in", 200), entry(None, "sign-in", 401), entry(Some("Omid"), "x", 403)];
    room.store.audit(&told).await.unwrap();
    let read = async |query: AuditQuery| {
        let found = room.store.audited(&query).await.unwrap();
        found.into_iter().map(|(id, entry)| (id, entry.what, entry.status)).collect::<Vec<_>>()
    };
    let all = read(AuditQuery::default()).await;
    assert_eq!(all.iter().map(|one| one.2).collect::<Vec<_>>(), [403, 401, 200]);
    let before = AuditQuery { before: Some(all[1].0), ..AuditQuery::default() };
    assert_eq!(read(before).await, [all[2].clone()]);
    assert_eq!(read(AuditQuery { refused: true, ..AuditQuery::default() }).await.len(), 2);
    let kind = AuditQuery { kind: Some("stories".into()), ..AuditQuery::default() };
    assert_eq!(read(kind).await, [all[0].clone()]);
    let service = AuditQuery { service: Some("persian".into()), ..AuditQuery::default() };
    assert_eq!(read(service).await, [all[0].clone()]);
    let of = |services: &[&str]| {
        let services = services.iter().map(|service| (*service).to_owned()).collect();
        AuditQuery { services, ..AuditQuery::default() }
    };
    assert_eq!(read(of(&["english"])).await, []);
    assert_eq!(read(of(&["english", "persian"])).await, [all[0].clone()]);
    let between = |from, until| AuditQuery { from, until, ..AuditQuery::default() };
    assert_eq!(read(between(Some(minutes(1)), Some(minutes(2)))).await.len(), 3);
    assert_eq!(read(between(Some(minutes(2)), None)).await, []);
    assert_eq!(read(between(None, Some(minutes(1)))).await, []);
    for (part, found) in [("mIR", true), ("", true), ("Mirat", false), ("%", false)] {
        let who = AuditQuery { who: Some(part.into()), ..AuditQuery::default() };
        assert_eq!(!room.store.audited(&who).await.unwrap().is_empty(), found, "{part}");
    }
    let who = AuditQuery { who: Some("Mira".into()), ..AuditQuery::default() };
    assert_eq!(read(who).await, [all[2].clone()]);
    assert_eq!(room.store.audited(&AuditQuery::default()).await.unwrap()[2].1, told[0]);
}

async fn an_invitation_ends_with_what_it_was_given_for(room: Room) {
    use news::{Edit, Piece};
    let id = add(&room, "mira@example.org").await;
    let store = &room.store;
    let english = news::Service::new("english".parse().unwrap(), "Longwave".into(), Vec::new());
    store.set_up(&[Edit::begun(Piece::Service(english))], minutes(0)).await.unwrap();
    let invite = async || store.invite(id, "link", minutes(60)).await.unwrap();
    let holds = async || store.invited("link", minutes(1)).await.unwrap().is_some();
    let change = async |change: fn(&mut Member)| {
        let before = store.account(id).await.unwrap().unwrap().member();
        let mut after = before.clone();
        change(&mut after);
        let edit = Edit { before: Some(Piece::Member(before)), after: Some(Piece::Member(after)) };
        store.set_up(&[edit], minutes(1)).await.unwrap();
    };
    invite().await;
    change(|member| member.name = "Mira O.".into()).await;
    assert!(holds().await, "another name is no other grant");
    change(|member| member.grants = Vec::new()).await;
    assert!(!holds().await);
    invite().await;
    store.set_password(id, "$new", None).await.unwrap();
    assert!(!holds().await);
    invite().await;
    store.end_factors(id).await.unwrap();
    assert!(!holds().await);
}

async fn nobody_is_called_what_another_is(room: Room) {
    use news::{Edit, Member, Piece, SetupRefusal};
    use store::NewToken;
    let taken = |error: Option<Error>| matches!(error, Some(Error::Setup(SetupRefusal::NameTaken(_))));
    let store = &room.store;
    add(&room, "mira@example.org").await;
    let scope = Scope::All;
    let token = async |name: &str, hash: &str, until| {
        let new =
            NewToken { name, hash, role: Role::Editor, scope: &scope, until, maker: None, parent: None };
        store.save_token(new, minutes(1)).await
    };
    let member = |email: &str, name: &str| {
        let (email, name) = (email.to_owned(), name.to_owned());
        Member { email, name, grants: reporter(), ended: false }
    };
    let set_up = async |before: Option<Member>, after: Member| {
        let edit = Edit { before: before.map(Piece::Member), after: Some(Piece::Member(after)) };
        store.set_up(&[edit], minutes(1)).await
    };
    for name in ["Mira Osei", "mira  OSEI", "Ｍira Osei"] {
        assert!(taken(store.add_account("eve@example.org", name, &[], minutes(1)).await.err()), "{name}");
        assert!(taken(set_up(None, member("eve@example.org", name)).await.err()), "{name}");
        assert!(taken(token(name, "a", None).await.err()), "{name}");
    }
    assert_eq!(store.account_by_email("eve@example.org").await.unwrap(), None, "nothing is kept");
    let night = token("Night", "b", None).await.unwrap();
    token("Late", "c", Some(minutes(1))).await.unwrap();
    assert!(taken(token("night", "d", None).await.err()));
    assert!(taken(store.add_account("eve@example.org", "Night", &[], minutes(1)).await.err()));
    // Who is renamed, and who only gets something else.
    let mira = member("mira@example.org", "Mira Osei");
    assert!(taken(set_up(Some(mira.clone()), Member { name: "Night".into(), ..mira.clone() }).await.err()));
    set_up(Some(mira.clone()), Member { grants: Vec::new(), ..mira.clone() }).await.unwrap();
    // A token that ended, or is over, keeps its name from nobody.
    store.end_token(night, minutes(1)).await.unwrap();
    store.add_account("night@example.org", "Night", &[], minutes(1)).await.unwrap();
    store.add_account("late@example.org", "Late", &[], minutes(1)).await.unwrap();
}

async fn a_token_ends_with_whoever_made_it(room: Room) {
    use store::NewToken;
    let store = &room.store;
    let (mira, omid) = (add(&room, "mira@example.org").await, add(&room, "omid@example.org").await);
    let (english, all) = (reporter().remove(0).scope, Scope::All);
    let makes = async |name: &str, scope, maker, parent| {
        let new = NewToken { name, hash: name, role: Role::Reporter, scope, until: None, maker, parent };
        store.save_token(new, minutes(1)).await
    };
    let token = async |name: &str, maker, parent| makes(name, &english, maker, parent).await.unwrap();
    let holding = async || {
        let tokens = store.tokens().await.unwrap().into_iter();
        tokens.filter(|token| token.holds(minutes(2))).map(|token| token.name).collect::<Vec<_>>()
    };
    let first = token("first", Some(mira), None).await;
    let second = token("second", Some(mira), Some(first)).await;
    token("third", Some(mira), Some(second)).await;
    token("command", None, None).await;
    token("hers", Some(mira), None).await;
    token("his", Some(omid), None).await;
    let made = store.token_by_hash("third").await.unwrap().unwrap();
    assert_eq!((made.maker, made.parent), (Some((mira, "Mira Osei".to_owned())), Some(second)));
    assert!(store.end_token(first, minutes(2)).await.unwrap());
    assert_eq!(holding().await, ["command", "hers", "his"]);
    let ends = async |id| end(&room, store.account(id).await.unwrap().unwrap(), 2).await;
    ends(mira).await;
    assert_eq!(holding().await, ["command", "his"]);
    let refused = [
        makes("by who has ended", &english, Some(mira), None).await,
        makes("by one that has ended", &english, Some(omid), Some(first)).await,
        makes("more than its maker", &all, Some(omid), None).await,
    ];
    assert!(refused.iter().all(|made| matches!(made, Err(Error::Overtaken { .. }))), "{refused:?}");
    // Nor does one hold that has more than whoever made it has by now.
    let becomes = async |scope| {
        let before = store.account(omid).await.unwrap().unwrap().member();
        let after = Member { grants: vec![Grant { role: Role::Reporter, scope }], ..before.clone() };
        let edit = Edit { before: Some(Piece::Member(before)), after: Some(Piece::Member(after)) };
        store.set_up(&[edit], minutes(2)).await.unwrap();
    };
    let service = news::Service::new("english".parse().unwrap(), "Longwave".into(), Vec::new());
    store.set_up(&[Edit::begun(Piece::Service(service))], minutes(1)).await.unwrap();
    becomes(Scope::All).await;
    let wide = makes("wide", &all, Some(omid), None).await.unwrap();
    token("made by it", Some(omid), Some(wide)).await;
    assert_eq!(holding().await, ["command", "his", "wide", "made by it"]);
    becomes(english.clone()).await;
    assert_eq!(holding().await, ["command", "his"]);
    ends(omid).await;
    assert_eq!(holding().await, ["command"]);
}
