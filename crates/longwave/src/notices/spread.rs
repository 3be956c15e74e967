//! Spreading: who is to be told of what happened, and by which ways.

use std::collections::HashMap;

use news::{Actor, By, DeskId, NoticeKind, Occasion, Right, StoryId, Way};
use store::{Account, Error, Waiting};

use super::choose::Choices;
use crate::clock::now;
use crate::newsroom::Newsroom;

const AT_ONCE: usize = 100;
/// What a translation is told of its source, once it was spread from the source.
const TO_TRANSLATION: &str = "translation";

/// Makes the notices of everything that happened since.
///
/// # Errors
/// The store's; what was spread is, and the rest is spread at the next look.
pub async fn spread(room: &Newsroom) -> Result<(), Error> {
    let waiting = room.store().occasions(AT_ONCE).await?;
    if waiting.is_empty() {
        return Ok(());
    }
    let people = People::load(room).await?;
    for (id, one) in waiting {
        let one = match one {
            Ok(one) => one,
            Err(error) => {
                tracing::error!(occasion = id, "nobody is told of it: {error:#}");
                room.store().spread(id, &[], now()).await?;
                continue;
            }
        };
        let to = match one.occasion.kind {
            NoticeKind::Source if one.occasion.about != TO_TRANSLATION => {
                to_translations(room, &one).await?;
                Vec::new()
            }
            _ => {
                let desk = desk_of(room, one.occasion.story).await?;
                people.told(&one.occasion, desk.as_ref(), &authors(room, one.occasion.story).await?)
            }
        };
        room.store().spread(one.id, &to, now()).await?;
    }
    Ok(())
}

/// Each translation of a story that changed has people of its own.
async fn to_translations(room: &Newsroom, changed: &Waiting) -> Result<(), Error> {
    let Some(source) = changed.occasion.story else { return Ok(()) };
    for (id, made) in room.store().translations_of(source).await? {
        let Some(made) = made.ok().filter(news::Story::goes_on) else { continue };
        let occasion = Occasion {
            story: Some(id),
            services: vec![made.service],
            about: TO_TRANSLATION.to_owned(),
            ..changed.occasion.clone()
        };
        room.store().note(&format!("source/{}/{id}", changed.id), changed.at, &occasion).await?;
    }
    Ok(())
}

/// Who wrote a story, by the names on the record; nobody of one that can't be read.
async fn authors(room: &Newsroom, story: Option<StoryId>) -> Result<Vec<String>, Error> {
    let Some(story) = story else { return Ok(Vec::new()) };
    let writers = match room.store().writers(story).await {
        Err(Error::Corrupt { .. }) => return Ok(Vec::new()),
        found => found?,
    };
    let name = |by| if let By::Person(name) = by { Some(name) } else { None };
    Ok(writers.into_iter().filter_map(name).collect())
}

/// The desk whose story it is; none of one that can't be read.
async fn desk_of(room: &Newsroom, story: Option<StoryId>) -> Result<Option<DeskId>, Error> {
    let Some(story) = story else { return Ok(None) };
    match room.store().story(story).await {
        Err(Error::Corrupt { .. }) => Ok(None),
        found => Ok(found?.and_then(|story| story.desk)),
    }
}

/// Everybody who may be told something.
struct People {
    accounts: Vec<(Account, Choices)>,
    /// Those who have a browser that takes notices.
    subscribed: Vec<i64>,
    mail: bool,
}

impl People {
    async fn load(room: &Newsroom) -> Result<Self, Error> {
        let mut choices: HashMap<_, _> = room.store().notice_choices().await?.into_iter().collect();
        let accounts = room.store().accounts().await?.into_iter();
        let accounts = accounts.filter(|account| account.joined && account.ended.is_none());
        let with = |account: Account| {
            let kept = choices.remove(&account.id);
            (account, Choices::read(kept.as_deref()))
        };
        let accounts = accounts.map(with).collect();
        let subscribed = room.store().subscribed().await?;
        Ok(Self { accounts, subscribed, mail: room.settings().mail.is_some() })
    }

    fn told(&self, occasion: &Occasion, desk: Option<&DeskId>, authors: &[String]) -> Vec<(i64, Way)> {
        let concerned =
            self.accounts.iter().filter(|(account, _)| concerns(occasion, desk, authors, account));
        let ways = concerned.flat_map(|(account, choices)| {
            let can = |way| match way {
                Way::Mail => self.mail,
                Way::Push => self.subscribed.contains(&account.id),
            };
            let wanted =
                Way::ALL.into_iter().filter(move |way| choices.wants(occasion.kind, *way) && can(*way));
            wanted.map(|way| (account.id, way))
        });
        ways.collect()
    }
}

/// Whether something is somebody's concern; `desk` is the one whose story it is about. Nobody is told of what they did
/// themselves.
fn concerns(occasion: &Occasion, desk: Option<&DeskId>, authors: &[String], account: &Account) -> bool {
    let own = By::Person(account.name.clone());
    if occasion.by.as_ref() == Some(&own) {
        return false;
    }
    let actor = Actor { by: own, grants: account.grants.clone() };
    let at = |right| match occasion.services.as_slice() {
        [] => actor.has_everywhere(right),
        services => services.iter().any(|service| actor.has_at(right, service, desk)),
    };
    // Who wrote it goes by the name that they had, which may be another's by now.
    let here = match occasion.services.as_slice() {
        [] => actor.has_everywhere(Right::Look),
        services => services.iter().any(|service| actor.has_within(Right::Look, service)),
    };
    let wrote = here && authors.contains(&account.name);
    // What the wire or the clock did, nobody at the desk knows of yet.
    let by_machine = matches!(occasion.by, Some(By::Wire(_) | By::Clock));
    match occasion.kind {
        NoticeKind::Kill | NoticeKind::Hold | NoticeKind::Correction => {
            wrote || by_machine && at(Right::Kill)
        }
        NoticeKind::Comment => {
            wrote || occasion.about.lines().any(|named| named == account.name) && at(Right::Write)
        }
        NoticeKind::Source => wrote,
        NoticeKind::Failure | NoticeKind::Review => at(Right::Publish),
        NoticeKind::Feed => actor.has_somewhere(Right::People),
        NoticeKind::Breaking => here,
    }
}

#[cfg(test)]
mod tests {
    use news::{Grant, Role, Scope, Timestamp};
    use sqlx::{Connection, SqliteConnection};

    use super::*;

    #[tokio::test]
    async fn a_row_that_cannot_be_read_keeps_nobody_from_being_told() {
        let folder = tempfile::tempdir().unwrap();
        let room = Newsroom::with_english(folder.path()).await;
        let file = format!("sqlite:{}", folder.path().join("longwave.db").display());
        let mut database = SqliteConnection::connect(&file).await.unwrap();
        let spoiled = "PRAGMA foreign_keys = OFF; \
            INSERT INTO revision (story, number, content, writer, at) VALUES (7, 1, '{}', 'spoiled', 0)";
        sqlx::raw_sql(spoiled).execute(&mut database).await.unwrap();
        let of_story = Occasion { story: StoryId::from_number(7).ok(), ..happened(NoticeKind::Kill, None) };
        room.store().note("one", now(), &of_story).await.unwrap();
        room.store().note("two", now(), &happened(NoticeKind::Breaking, None)).await.unwrap();
        spread(&room).await.unwrap();
        assert_eq!(room.store().occasions(AT_ONCE).await.unwrap().len(), 0);
    }

    fn account(name: &str, role: Role, service: &str) -> Account {
        let scope = Scope::Services(vec![service.parse().unwrap()]);
        Account {
            id: 1,
            email: format!("{name}@example.org"),
            name: name.into(),
            grants: vec![Grant { role, scope }],
            language: None,
            zone: None,
            joined: true,
            created: Timestamp::UNIX_EPOCH,
            ended: None,
        }
    }

    fn happened(kind: NoticeKind, by: Option<By>) -> Occasion {
        let services = vec!["english".parse().unwrap()];
        Occasion { kind, story: None, services, by, about: String::new() }
    }

    #[test]
    fn authors_are_told_and_nobody_of_what_they_did() {
        let authors = ["tom".to_owned()];
        let kill = happened(NoticeKind::Kill, Some(By::Person("mira".into())));
        assert!(concerns(&kill, None, &authors, &account("tom", Role::Reporter, "english")));
        assert!(
            !concerns(&kill, None, &authors, &account("tom", Role::Reporter, "persian")),
            "not of theirs any more"
        );
        assert!(!concerns(&kill, None, &authors, &account("mira", Role::Editor, "english")));
        assert!(
            !concerns(&kill, None, &authors, &account("ann", Role::Editor, "english")),
            "a colleague did it"
        );
    }

    #[test]
    fn what_a_machine_stopped_is_told_to_the_editors_of_its_service() {
        let kill = happened(NoticeKind::Kill, Some(By::Wire("meridian".into())));
        assert!(concerns(&kill, None, &[], &account("ann", Role::Editor, "english")));
        assert!(!concerns(&kill, None, &[], &account("omid", Role::Editor, "persian")));
        assert!(!concerns(&kill, None, &[], &account("tom", Role::Reporter, "english")));
    }

    #[test]
    fn a_correction_is_told_to_who_wrote_and_to_the_editors_of_the_service() {
        let by = Some(By::Wire("meridian".into()));
        let correction = happened(NoticeKind::Correction, by);
        let wrote = ["tom".to_owned()];
        assert!(concerns(&correction, None, &wrote, &account("tom", Role::Reporter, "english")));
        assert!(concerns(&correction, None, &wrote, &account("ann", Role::Editor, "english")));
        assert!(!concerns(&correction, None, &wrote, &account("ray", Role::Reporter, "english")));
        assert!(!concerns(&correction, None, &wrote, &account("omid", Role::Editor, "persian")));
    }

    #[test]
    fn failures_are_told_at_their_service() {
        let failure = happened(NoticeKind::Failure, None);
        assert!(concerns(&failure, None, &[], &account("ann", Role::Editor, "english")));
        assert!(!concerns(&failure, None, &[], &account("omid", Role::Editor, "persian")));
        let everywhere = Occasion { services: Vec::new(), ..failure };
        assert!(!concerns(&everywhere, None, &[], &account("ann", Role::Chief, "english")));
    }

    #[test]
    fn a_desks_people_are_told_of_its_stories() {
        let desk = |id: &str| id.parse::<DeskId>().unwrap();
        let (politics, sport) = (desk("english/politics"), desk("english/sport"));
        let scope = Scope::Desks(vec![politics.clone()]);
        let ann = Account {
            grants: vec![Grant { role: Role::Editor, scope }],
            ..account("ann", Role::Editor, "english")
        };
        let review = happened(NoticeKind::Review, None);
        assert!(concerns(&review, Some(&politics), &[], &ann));
        assert!(!concerns(&review, Some(&sport), &[], &ann));
        assert!(!concerns(&review, None, &[], &ann), "the service's own");
        assert!(concerns(&review, Some(&sport), &[], &account("mira", Role::Editor, "english")));
        assert!(concerns(&happened(NoticeKind::Breaking, None), None, &[], &ann));
        let named = Occasion { about: "ann".into(), ..happened(NoticeKind::Comment, None) };
        assert!(concerns(&named, Some(&politics), &[], &ann) && !concerns(&named, Some(&sport), &[], &ann));
    }
}
