//! Who may do what: one table for the rules, the desk, the API and whoever wants to read it.

use crate::{Action, Role};

/// Something that not everybody may do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Right {
    /// See the wire, what was published, and every story that its service has declared ready.
    Look,
    /// See and write a service's drafts, take wire items, translate into it, hand stories on.
    Write,
    /// Add pictures, and say what they show.
    Pictures,
    /// Publish, schedule, update, correct.
    Publish,
    /// Put under embargo, and lift it.
    Embargo,
    /// Hold and release.
    Hold,
    /// Kill and take down.
    Kill,
    /// Set fronts.
    Fronts,
    /// Send breaking news, and end it.
    Breaking,
    /// Bar a picture everywhere.
    BarPictures,
    /// Bylines, blurbs and topics, which every service shares.
    Bylines,
    /// Invite a service's people, say what they may do there, and see what was done.
    People,
    /// A service's sections and desks.
    Sections,
    /// Begin and change services.
    Services,
    /// Providers and their feeds.
    Feeds,
    /// What old addresses lead to.
    Redirects,
    /// Take the newsroom's setup out as a file, and bring it in.
    Setup,
    /// Tokens for the API.
    Tokens,
}

/// The table: each right, and the first role that has it.
const TABLE: [(Right, Role); 18] = [
    (Right::Look, Role::Reporter),
    (Right::Write, Role::Reporter),
    (Right::Pictures, Role::Reporter),
    (Right::Publish, Role::Editor),
    (Right::Embargo, Role::Editor),
    (Right::Hold, Role::Editor),
    (Right::Kill, Role::Editor),
    (Right::Fronts, Role::Editor),
    (Right::Breaking, Role::Editor),
    (Right::BarPictures, Role::Editor),
    (Right::Bylines, Role::Editor),
    (Right::People, Role::Chief),
    (Right::Sections, Role::Chief),
    (Right::Services, Role::Administrator),
    (Right::Feeds, Role::Administrator),
    (Right::Redirects, Role::Administrator),
    (Right::Setup, Role::Administrator),
    (Right::Tokens, Role::Administrator),
];

impl Right {
    /// Every right, in the order of the table.
    pub fn all() -> impl Iterator<Item = Self> {
        TABLE.iter().map(|(right, _)| *right)
    }

    /// Its name, as messages have it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Look => "look",
            Self::Write => "write",
            Self::Pictures => "pictures",
            Self::Publish => "publish",
            Self::Embargo => "embargo",
            Self::Hold => "hold",
            Self::Kill => "kill",
            Self::Fronts => "fronts",
            Self::Breaking => "breaking",
            Self::BarPictures => "bar-pictures",
            Self::Bylines => "bylines",
            Self::People => "people",
            Self::Sections => "sections",
            Self::Services => "services",
            Self::Feeds => "feeds",
            Self::Redirects => "redirects",
            Self::Setup => "setup",
            Self::Tokens => "tokens",
        }
    }

    /// The first role that has it.
    pub fn role(self) -> Role {
        TABLE.iter().find(|(right, _)| *right == self).map_or(Role::Administrator, |(_, role)| *role)
    }

    /// What an action on a story takes: reporters write and hand on, editors answer for what readers see.
    pub fn of(action: &Action) -> Self {
        match action {
            Action::Write { .. }
            | Action::Restore { .. }
            | Action::Move { .. }
            | Action::ToDesk { .. }
            | Action::Confirm { .. }
            | Action::Draw { .. } => Self::Write,
            Action::Publish { .. }
            | Action::Update { .. }
            | Action::Correct { .. }
            | Action::Schedule { .. }
            | Action::Unschedule
            | Action::PublishDue => Self::Publish,
            Action::Embargo { .. } | Action::ExtendEmbargo { .. } | Action::LiftEmbargo => Self::Embargo,
            Action::Hold { .. } | Action::Release { .. } => Self::Hold,
            Action::Kill { .. } | Action::TakeDown { .. } => Self::Kill,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_right_is_in_the_table_once() {
        let mut rights: Vec<_> = Right::all().collect();
        rights.dedup();
        assert_eq!(rights.len(), TABLE.len());
        assert!(Right::all().is_sorted(), "in the order of their declaration, so that none is left out");
        assert_eq!(rights.last(), Some(&Right::Tokens));
    }

    #[test]
    fn nobody_grants_more_than_they_have() {
        use crate::{Actor, By, Grant, Role, Scope, ServiceId};
        let at = |service: &str| Scope::Services(vec![service.parse::<ServiceId>().unwrap()]);
        let grant = |role, scope| vec![Grant { role, scope }];
        let chief = Actor::new(By::Person("mira".into()), Role::Chief, at("persian"));
        assert!(chief.may_grant(&grant(Role::Chief, at("persian"))));
        assert!(!chief.may_grant(&[]), "whoever has nothing is no service's");
        assert!(Actor::new(By::Person("ann".into()), Role::Chief, Scope::All).may_grant(&[]));
        assert!(!chief.may_grant(&grant(Role::Reporter, at("english"))));
        assert!(!chief.may_grant(&grant(Role::Administrator, at("persian"))));
        assert!(!chief.may_grant(&grant(Role::Reporter, Scope::All)));
        let editor = Actor::new(By::Person("omid".into()), Role::Editor, Scope::All);
        assert!(!editor.may_grant(&[]));
    }

    #[test]
    fn a_role_has_what_lesser_ones_have() {
        assert!(Role::ALL.is_sorted());
        assert!(TABLE.iter().all(|(right, role)| right.role() == *role));
    }
}
