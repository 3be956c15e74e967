//! The lists that readers see, kept in their order beside the stories: a list is read from its index alone, however
//! many stories there are. Only what the rules call visible stands in one.

use news::{Byline, Content, PersonId, PictureId, SectionId, Story, TopicId};

use crate::Error;
use crate::engine::Tx;

pub(super) const REMOVE: &str = "DELETE FROM listing WHERE story = $1";
const ADD: &str = "INSERT INTO listing (list, service, published, story) VALUES ($1, $2, $3, $4) \
    ON CONFLICT DO NOTHING";

/// Everything that a service published.
pub(super) const LATEST: &str = "";

pub(super) fn section(id: &SectionId) -> String {
    format!("section/{id}")
}

pub(super) fn topic(id: TopicId) -> String {
    format!("topic/{id}")
}

pub(super) fn person(id: PersonId) -> String {
    format!("person/{id}")
}

pub(crate) fn picture(id: PictureId) -> String {
    format!("picture/{id}")
}

/// The lists in which a story with this content stands.
fn lists(content: &Content) -> Vec<String> {
    let signed = content.bylines.iter().chain(&content.translator).filter_map(|byline| match byline {
        Byline::Person(id) => Some(person(*id)),
        Byline::Name(_) => None,
    });
    let mut lists = vec![LATEST.to_owned()];
    lists.extend(content.section.iter().map(section));
    lists.extend(content.topics.iter().map(|id| topic(*id)));
    lists.extend(signed);
    lists.extend(content.pictures().iter().map(|used| picture(used.picture)));
    lists
}

/// Puts a story where readers find it, as it stands now; `content` is what they see of it, `None` where nothing.
pub(super) async fn set(tx: &mut Tx, story: &Story, content: Option<&Content>) -> Result<(), Error> {
    tx.run(REMOVE, &[story.id.number().into()]).await?;
    let (Some(live), Some(content)) = (&story.live, content) else { return Ok(()) };
    for list in lists(content) {
        let args =
            [(&list).into(), story.service.as_str().into(), live.published.into(), story.id.number().into()];
        tx.run(ADD, &args).await?;
    }
    Ok(())
}
