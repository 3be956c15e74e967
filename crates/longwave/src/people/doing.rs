//! What a request does, in the newsroom's words, for whoever records it: the verb, the headline and the service.
//!
//! The verbs of the desk know, far below whoever records; what they note belongs to the request that they run in. What is
//! done outside of one, by the clock or the wire, is in the history of its story alone.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use news::{ServiceId, Story};
use serde::Serialize;

tokio::task_local! {
    static DOING: Arc<Mutex<Did>>;
}

/// What was done, or was to be.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Did {
    /// As the API names actions, or a word of the desk's own: `take`, `front`.
    pub verb: Option<&'static str>,
    /// What it was done to: a headline, or the text of an alert.
    pub headline: String,
    pub service: Option<ServiceId>,
}

impl Did {
    /// Something without a verb, to this story.
    pub fn to(story: &Story) -> Self {
        let content = &story.head.content;
        let headline = if content.headline.is_empty() { &content.slugline } else { &content.headline };
        let headline = headline.chars().take(HEADLINE).collect();
        Self { verb: None, headline, service: Some(story.service.clone()) }
    }
}

/// Runs a request, and gives with its outcome what it did.
pub async fn noting<T>(request: impl Future<Output = T>) -> (T, Did) {
    let did = Arc::<Mutex<Did>>::default();
    let outcome = DOING.scope(Arc::clone(&did), request).await;
    (outcome, std::mem::take(&mut *held(&did)))
}

/// The rest of a request that goes on in a task of its own.
pub fn carried<T>(rest: impl Future<Output = T>) -> impl Future<Output = T> {
    DOING.scope(DOING.try_with(Arc::clone).unwrap_or_default(), rest)
}

fn held(did: &Mutex<Did>) -> MutexGuard<'_, Did> {
    did.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Notes what is about to be done. What was noted first stands: it is what somebody asked for, by whatever other verbs.
pub fn does(verb: &'static str) {
    let _ = DOING.try_with(|did| {
        held(did).verb.get_or_insert(verb);
    });
}

/// Notes the service and what there it is done to: of a translation first its source, then itself.
pub fn concerns(service: &ServiceId, headline: &str) {
    let _ = DOING.try_with(|did| {
        let mut did = held(did);
        did.service = Some(service.clone());
        did.headline = headline.chars().take(HEADLINE).collect();
    });
}

/// Notes the story that it is done to.
pub fn concerns_story(story: &Story) {
    let Did { headline, .. } = Did::to(story);
    concerns(&story.service, &headline);
}

/// Characters of a headline on record.
const HEADLINE: usize = 200;

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn what_is_noted_stays_with_its_request() {
        let english: ServiceId = "english".parse().unwrap();
        let request = async {
            // As what the API begins is done to its end.
            tokio::spawn(carried(async { does("take") })).await.unwrap();
            does("begin");
            concerns(&"persian".parse().unwrap(), "Source");
            concerns(&english, "Ferry");
        };
        let ((), did) = noting(request).await;
        let ferry = Did { verb: Some("take"), headline: "Ferry".into(), service: Some(english.clone()) };
        assert_eq!(did, ferry);
        // Outside of a request it is nobody's.
        does("kill");
        assert_eq!(noting(async {}).await.1, Did::default());
    }
}
