//! What a story or a service names must be there.

use news::{Byline, Content, Service};

use super::Problem;
use crate::newsroom::Newsroom;

/// # Errors
/// Names the picture, person or topic that isn't here.
pub async fn named_things_exist(room: &Newsroom, content: &Content) -> Result<(), Problem> {
    for used in content.pictures() {
        let found = room.store().picture(used.picture).await?;
        found.ok_or_else(|| Problem::not_found("picture", used.picture))?;
    }
    for byline in content.bylines.iter().chain(&content.translator) {
        if let Byline::Person(id) = byline {
            room.store().person(*id).await?.ok_or_else(|| Problem::not_found("person", id))?;
        }
    }
    for id in &content.topics {
        room.store().topic(*id).await?.ok_or_else(|| Problem::not_found("topic", id))?;
    }
    Ok(())
}

/// # Errors
/// Where the language table has no such service, or the service says what can't be.
pub fn check_service(service: &Service) -> Result<(), Problem> {
    if page::locale::service(service.id.as_str()).is_none() {
        return Err(Problem::not_found("service in the table of languages", &service.id));
    }
    if let Some(zone) = &service.time_zone {
        let known = jiff::tz::TimeZone::get(zone);
        known.map_err(|_| Problem::Unusable(format!("time_zone: {zone:?} is no IANA time zone")))?;
    }
    let reserved = ["a", "byline", "topic", "latest", "live", "search"];
    match service.sections.iter().find(|section| reserved.contains(&section.id.as_str())) {
        Some(section) => {
            Err(Problem::Unusable(format!("sections: {} is an address of the site's own", section.id)))
        }
        None => Ok(()),
    }
}
