//! What the newsroom says of itself: its services, the people who sign, what stories are about.

use news::{Entry, LogEntry, Person, PersonId, Service, SetupRefusal, Timestamp, Topic, TopicId};

use crate::engine::{Either, Lock, Tx, numbers, one_of, to_json};
use crate::{Error, Store};

const SERVICES: &str = "SELECT service FROM service ORDER BY id";
pub(crate) const SAVE_SERVICE: &str = "INSERT INTO service (id, service) VALUES ($1, $2) \
    ON CONFLICT (id) DO UPDATE SET service = excluded.service";
const PEOPLE: &str = "SELECT person FROM person ORDER BY id";
pub(crate) const PERSON: &str = "SELECT person FROM person WHERE id = $1";
pub(crate) const SAVE_PERSON: &str = "INSERT INTO person (id, picture, person) VALUES ($1, $2, $3) \
    ON CONFLICT (id) DO UPDATE SET picture = excluded.picture, person = excluded.person";
const TOPICS: &str = "SELECT topic FROM topic ORDER BY id";
pub(crate) const TOPIC: &str = "SELECT topic FROM topic WHERE id = $1";
const SOME_TOPICS: Either = one_of!("SELECT topic FROM topic WHERE ", "id", "");
pub(crate) const SAVE_TOPIC: &str = "INSERT INTO topic (id, topic) VALUES ($1, $2) \
    ON CONFLICT (id) DO UPDATE SET topic = excluded.topic";

impl Store {
    /// Every service, in their order.
    pub async fn services(&self) -> Result<Vec<Service>, Error> {
        let rows = self.db().rows(SERVICES, &[]).await?;
        let services: Result<Vec<Service>, _> = rows.iter().map(|row| row.json(0, "a service")).collect();
        let mut services = services?;
        services.sort_by_key(|service| service.order);
        Ok(services)
    }

    /// Everybody who signs, the first to come first.
    pub async fn people(&self) -> Result<Vec<Person>, Error> {
        self.db().rows(PEOPLE, &[]).await?.iter().map(|row| row.json(0, "a person")).collect()
    }

    /// Somebody who signs.
    pub async fn person(&self, id: PersonId) -> Result<Option<Person>, Error> {
        let row = self.db().row(PERSON, &[id.number().into()]).await?;
        row.map(|row| row.json(0, "a person")).transpose()
    }

    /// Every topic, the first to come first.
    pub async fn topics(&self) -> Result<Vec<Topic>, Error> {
        self.db().rows(TOPICS, &[]).await?.iter().map(|row| row.json(0, "a topic")).collect()
    }

    /// What stories are about, by its id.
    pub async fn topic(&self, id: TopicId) -> Result<Option<Topic>, Error> {
        let row = self.db().row(TOPIC, &[id.number().into()]).await?;
        row.map(|row| row.json(0, "a topic")).transpose()
    }

    /// The topics with these ids, in their order; one that isn't here is left out.
    pub async fn topics_named(&self, ids: &[TopicId]) -> Result<Vec<Topic>, Error> {
        if ids.is_empty() {
            return Ok(Vec::new());
        }
        let wanted = numbers(ids.iter().map(|id| id.number()));
        let rows = self.db().rows(self.db().pick(SOME_TOPICS), &[(&wanted).into()]).await?;
        let found: Vec<Topic> = rows.iter().map(|row| row.json(0, "a topic")).collect::<Result<_, _>>()?;
        Ok(ids.iter().filter_map(|id| found.iter().find(|topic| topic.id == *id).cloned()).collect())
    }

    /// Adds a topic, or changes it.
    pub async fn save_topic(&self, topic: &Topic, now: Timestamp) -> Result<LogEntry, Error> {
        let json = to_json(topic, "a topic")?;
        let mut tx = self.db().begin().await?;
        // Before the row: whoever sets the newsroom up takes them in this order, and neither waits for the other for ever.
        tx.exclusive(Lock::Log).await?;
        tx.run(SAVE_TOPIC, &[topic.id.number().into(), (&json).into()]).await?;
        self.tell(tx, now, Entry::Topic { topic: topic.id }).await
    }
}

/// # Errors
/// [`SetupRefusal::HostTaken`] where another service has its host.
pub(crate) async fn host_is_free(tx: &mut Tx, service: &Service) -> Result<(), Error> {
    for row in tx.rows(SERVICES, &[]).await? {
        let other: Service = row.json(0, "a service")?;
        if other.id != service.id && same_host(&other, service) {
            return Err(SetupRefusal::HostTaken(other.id.to_string()).into());
        }
    }
    Ok(())
}

/// Whether two services have the same host, whatever the port.
fn same_host(one: &Service, other: &Service) -> bool {
    let host = |service: &Service| {
        let host = service.host.as_deref()?.split(':').next()?;
        Some(host.to_ascii_lowercase())
    };
    host(one).is_some_and(|one| Some(one) == host(other))
}
