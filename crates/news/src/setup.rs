//! The newsroom as it is set up: services, desks, people, feeds, redirects, bylines and topics, and what may be changed
//! in it.
//!
//! Whatever changes any of it is an [`Edit`], of one [`Piece`] from what it was to what it is to be: a form of the desk,
//! the API, or a file with all of it. So whoever changed it, the same rules hold, two who change the same piece don't
//! undo each other, and the record can say what it was before.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::{
    Actor, Desk, Feed, Grant, Person, Redirect, Right, Role, Scope, Section, Service, ServiceId, Topic,
};

/// Somebody who may sign in, as the newsroom is set up: never what they sign in with.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Member {
    /// In lower case.
    pub email: String,
    pub name: String,
    pub grants: Vec<Grant>,
    /// Whether they may sign in no more.
    #[serde(default)]
    pub ended: bool,
}

/// One thing of the newsroom that is set up.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub enum Piece {
    Service(Service),
    Desk(Desk),
    Member(Member),
    Feed(Feed),
    Redirect(Redirect),
    Byline(Person),
    Topic(Topic),
}

/// What kind of thing a piece is. In the order in which they come to be: each names only what stands before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    Service,
    Desk,
    Member,
    Feed,
    Redirect,
    Byline,
    Topic,
}

impl Kind {
    /// Its name, as messages and the API have it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Service => "service",
            Self::Desk => "desk",
            Self::Member => "member",
            Self::Feed => "feed",
            Self::Redirect => "redirect",
            Self::Byline => "byline",
            Self::Topic => "topic",
        }
    }
}

impl Piece {
    pub fn kind(&self) -> Kind {
        match self {
            Self::Service(_) => Kind::Service,
            Self::Desk(_) => Kind::Desk,
            Self::Member(_) => Kind::Member,
            Self::Feed(_) => Kind::Feed,
            Self::Redirect(_) => Kind::Redirect,
            Self::Byline(_) => Kind::Byline,
            Self::Topic(_) => Kind::Topic,
        }
    }

    /// What it is known by among its kind; it never changes.
    pub fn key(&self) -> String {
        match self {
            Self::Service(service) => service.id.to_string(),
            Self::Desk(desk) => desk.id.to_string(),
            Self::Member(member) => member.email.clone(),
            Self::Feed(feed) => feed.id.to_string(),
            Self::Redirect(redirect) => redirect.from.clone(),
            Self::Byline(person) => person.id.to_string(),
            Self::Topic(topic) => topic.id.to_string(),
        }
    }
}

/// A change of one piece: from nothing it begins, to nothing it is removed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Edit {
    /// As whoever changes it saw it.
    pub before: Option<Piece>,
    pub after: Option<Piece>,
}

/// Why the newsroom can't be set up so; each names what it is about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, thiserror::Error)]
#[serde(tag = "refusal", content = "what", rename_all = "kebab-case")]
pub enum SetupRefusal {
    #[error("{0} stays: readers and stories know its address. Switch it off or retire it")]
    Stays(String),
    #[error("section {0} is left out: its address stays, so retire it instead")]
    SectionLost(String),
    #[error("{0} is the last administrator of all services; make another one first")]
    LastAdministrator(String),
    #[error(
        "{0:?} is called so already: stories and the record know people and tokens by their names. Choose another"
    )]
    NameTaken(String),
    #[error("this host belongs to the service {0} already")]
    HostTaken(String),
    #[error("there is no service {0}; begin it first")]
    NoService(String),
    #[error("there is no desk {0}; add it first")]
    NoDesk(String),
    #[error("{0:?} is no address: expected a path such as /old/page.html, without blanks or a backslash")]
    NoAddress(String),
    #[error(
        "{0:?} is answered by the site itself: a page of its own, or a story's address, which never leads elsewhere"
    )]
    OwnAddress(String),
    #[error("{0:?} is on another host; say that this is meant")]
    Elsewhere(String),
    #[error("{0:?}: 301 and 308 lead somewhere, 410 leads nowhere")]
    BadStatus(String),
    #[error("{0:?} would lead in a circle, or through too many others")]
    Circle(String),
}

impl Edit {
    /// By which a piece begins.
    pub fn begun(piece: Piece) -> Self {
        Self { before: None, after: Some(piece) }
    }

    /// What it is of.
    pub fn piece(&self) -> Option<&Piece> {
        self.after.as_ref().or(self.before.as_ref())
    }

    /// # Errors
    /// The right that the actor lacks for it.
    pub fn allowed(&self, actor: &Actor) -> Result<(), Right> {
        let everywhere = |right| if actor.has_everywhere(right) { Ok(()) } else { Err(right) };
        let Some(piece) = self.piece() else { return Ok(()) };
        match piece {
            Piece::Service(service) if self.only_sections() => at(actor, &service.id),
            Piece::Service(_) => everywhere(Right::Services),
            Piece::Desk(desk) => at(actor, desk.id.service()),
            Piece::Member(_) => {
                let may = |member: &Member| actor.may_grant(&member.grants);
                let allowed = match (&self.before, &self.after) {
                    // To take away all that they could give is theirs too.
                    (Some(Piece::Member(before)), Some(Piece::Member(after))) => {
                        may(before) && (may(after) || after.grants.is_empty())
                    }
                    (_, Some(Piece::Member(member))) | (Some(Piece::Member(member)), None) => may(member),
                    _ => false,
                };
                if allowed { Ok(()) } else { Err(Right::People) }
            }
            Piece::Feed(_) => everywhere(Right::Feeds),
            Piece::Redirect(_) => everywhere(Right::Redirects),
            Piece::Byline(_) | Piece::Topic(_) => everywhere(Right::Bylines),
        }
    }

    /// Whether nothing of a service changes but its sections.
    fn only_sections(&self) -> bool {
        let (Some(Piece::Service(before)), Some(Piece::Service(after))) = (&self.before, &self.after) else {
            return false;
        };
        Service { sections: after.sections.clone(), ..before.clone() } == *after
    }

    /// # Errors
    /// Why no newsroom may be changed so, whatever else is in it.
    pub fn check(&self) -> Result<(), SetupRefusal> {
        match (&self.before, &self.after) {
            (Some(Piece::Service(before)), Some(Piece::Service(after))) => keeps_sections(before, after),
            (Some(Piece::Feed(_) | Piece::Redirect(_)), None) | (_, Some(_)) | (None, None) => Ok(()),
            (Some(piece), None) => Err(SetupRefusal::Stays(piece.key())),
        }
    }
}

/// Sections and desks are a service's own.
fn at(actor: &Actor, service: &ServiceId) -> Result<(), Right> {
    if actor.has(Right::Sections, service) { Ok(()) } else { Err(Right::Sections) }
}

fn keeps_sections(before: &Service, after: &Service) -> Result<(), SetupRefusal> {
    let there = |section: &&Section| after.sections.iter().all(|other| other.id != section.id);
    match before.sections.iter().find(there) {
        Some(lost) => Err(SetupRefusal::SectionLost(format!("{} of {}", lost.id, before.id))),
        None => Ok(()),
    }
}

/// All of it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Setup {
    pub services: Vec<Service>,
    pub desks: Vec<Desk>,
    pub members: Vec<Member>,
    pub feeds: Vec<Feed>,
    pub redirects: Vec<Redirect>,
    pub bylines: Vec<Person>,
    pub topics: Vec<Topic>,
}

impl Setup {
    /// Every piece, by kind and key.
    fn pieces(&self) -> BTreeMap<(Kind, String), Piece> {
        let services = self.services.iter().cloned().map(Piece::Service);
        let desks = self.desks.iter().cloned().map(Piece::Desk);
        let members = self.members.iter().cloned().map(Piece::Member);
        let feeds = self.feeds.iter().cloned().map(Piece::Feed);
        let redirects = self.redirects.iter().cloned().map(Piece::Redirect);
        let bylines = self.bylines.iter().cloned().map(Piece::Byline);
        let topics = self.topics.iter().cloned().map(Piece::Topic);
        let all =
            services.chain(desks).chain(members).chain(feeds).chain(redirects).chain(bylines).chain(topics);
        all.map(|piece| ((piece.kind(), piece.key()), piece)).collect()
    }

    /// What must change for the newsroom to be as `wanted` says. What isn't named there stays; only where it is the
    /// `whole` of it, feeds and redirects that it doesn't name are removed.
    pub fn edits(&self, wanted: &Self, whole: bool) -> Vec<Edit> {
        let mut present = self.pieces();
        let mut edits = Vec::new();
        for (key, after) in wanted.pieces() {
            let before = present.remove(&key);
            let after = with_picture(before.as_ref(), after);
            if before.as_ref() != Some(&after) {
                edits.push(Edit { before, after: Some(after) });
            }
        }
        let removable = |kind: &Kind| matches!(kind, Kind::Feed | Kind::Redirect);
        let gone = present.into_iter().filter(|((kind, _), _)| whole && removable(kind));
        edits.extend(gone.map(|(_, before)| Edit { before: Some(before), after: None }));
        edits
    }
}

/// A file with all of it has no pictures: a byline keeps the one that it has.
fn with_picture(before: Option<&Piece>, after: Piece) -> Piece {
    match (before, after) {
        (Some(Piece::Byline(before)), Piece::Byline(after)) if after.picture.is_none() => {
            Piece::Byline(Person { picture: before.picture, ..after })
        }
        (_, after) => after,
    }
}

impl Member {
    /// Whether they answer for the newsroom as a whole.
    pub fn administers(&self) -> bool {
        let all = |grant: &Grant| grant.role == Role::Administrator && grant.scope == Scope::All;
        !self.ended && self.grants.iter().any(all)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::By;

    fn service(id: &str, sections: &[&str]) -> Service {
        let sections = sections.iter().map(|id| Section::new(id.parse().unwrap())).collect();
        Service::new(id.parse().unwrap(), "Longwave".into(), sections)
    }

    fn edit(before: Option<Piece>, after: Option<Piece>) -> Edit {
        Edit { before, after }
    }

    fn chief() -> Actor {
        let scope = Scope::Services(vec!["persian".parse().unwrap()]);
        Actor::new(By::Person("omid".into()), Role::Chief, scope)
    }

    #[test]
    fn a_chief_changes_the_sections_of_their_service_and_nothing_else_of_it() {
        let before = service("persian", &["world"]);
        let with = |after: Service| {
            edit(Some(Piece::Service(before.clone())), Some(Piece::Service(after))).allowed(&chief())
        };
        assert_eq!(with(service("persian", &["world", "sport"])), Ok(()));
        assert_eq!(with(Service { off: true, ..before.clone() }), Err(Right::Services));
        let english = |sections| Some(Piece::Service(service("english", sections)));
        assert_eq!(edit(english(&[]), english(&["world"])).allowed(&chief()), Err(Right::Sections));
        assert_eq!(edit(None, Some(Piece::Service(before.clone()))).allowed(&chief()), Err(Right::Services));
        let desk =
            |id: &str| Some(Piece::Desk(Desk { id: id.parse().unwrap(), name: "x".into(), retired: false }));
        assert_eq!(edit(None, desk("persian/politics")).allowed(&chief()), Ok(()));
        assert_eq!(edit(None, desk("english/politics")).allowed(&chief()), Err(Right::Sections));
    }

    #[test]
    fn nobody_takes_more_than_they_could_give() {
        let member = |role, scope: Scope| {
            let grants = vec![Grant { role, scope }];
            Some(Piece::Member(Member { email: "a@b".into(), name: "A".into(), grants, ended: false }))
        };
        let persian = || Scope::Services(vec!["persian".parse().unwrap()]);
        let reporter = || member(Role::Reporter, persian());
        assert_eq!(edit(None, reporter()).allowed(&chief()), Ok(()));
        let demoted = edit(member(Role::Administrator, Scope::All), reporter());
        assert_eq!(demoted.allowed(&chief()), Err(Right::People));
        let nothing = || {
            let grants = Vec::new();
            Some(Piece::Member(Member { email: "a@b".into(), name: "A".into(), grants, ended: false }))
        };
        assert_eq!(edit(reporter(), nothing()).allowed(&chief()), Ok(()), "all that they could give");
        assert_eq!(edit(nothing(), reporter()).allowed(&chief()), Err(Right::People), "whose is nobody's");
        assert_eq!(edit(None, nothing()).allowed(&chief()), Err(Right::People));
    }

    #[test]
    fn an_address_is_never_lost() {
        let piece = |sections| Some(Piece::Service(service("persian", sections)));
        let lost = edit(piece(&["world", "sport"]), piece(&["world"])).check();
        assert_eq!(lost, Err(SetupRefusal::SectionLost("sport of persian".into())));
        assert_eq!(edit(piece(&["world"]), piece(&["sport", "world"])).check(), Ok(()));
        assert_eq!(edit(piece(&[]), None).check(), Err(SetupRefusal::Stays("persian".into())));
    }

    #[test]
    fn what_a_file_does_not_name_stays_unless_it_is_the_whole() {
        let redirect = |from: &str| Redirect { from: from.into(), to: None, status: 410, elsewhere: false };
        let present = Setup {
            services: vec![service("english", &["world"])],
            redirects: vec![redirect("/a"), redirect("/b")],
            ..Setup::default()
        };
        assert_eq!(present.edits(&present, true), []);
        let wanted = Setup { redirects: vec![redirect("/b"), redirect("/c")], ..Setup::default() };
        assert_eq!(present.edits(&wanted, false).len(), 1);
        let whole = present.edits(&wanted, true);
        assert_eq!(whole.len(), 2);
        assert_eq!(whole[1].before, Some(Piece::Redirect(redirect("/a"))), "a service is never removed");
    }
}
