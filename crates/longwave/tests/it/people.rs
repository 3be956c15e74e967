//! The people of a newsroom, and what they do: each verb is one or two requests to the API.

use serde_json::{Value, json};
use ureq::http::Method;

use super::http::{Answer, eventually, raw, send};

/// Somebody who holds a token.
pub struct Person {
    api: String,
    token: String,
}

impl Person {
    pub fn new(api: String, token: String) -> Self {
        Self { api, token }
    }

    /// What stands in the Authorization header.
    pub fn bearer(&self) -> String {
        format!("Bearer {}", self.token)
    }

    pub fn asks(&self, method: Method, path: &str, body: Option<&Value>) -> Answer {
        let bearer = self.bearer();
        let headers = [("authorization", bearer.as_str()), ("content-type", "application/json")];
        let body = body.map(|body| body.to_string().into_bytes());
        send(method, &format!("{}{path}", self.api), &headers, body.as_deref())
    }

    pub fn gets(&self, path: &str) -> Answer {
        self.asks(Method::GET, path, None)
    }

    /// Asks for something to be done and has no patience to wait for the answer.
    pub fn posts_and_hangs_up(&self, host: &str, path: &str, body: &Value, patience: std::time::Duration) {
        let body = body.to_string();
        let _stream = self.sends(host, path, body.len(), &body);
        std::thread::sleep(patience);
    }

    /// Sends a request that announces so many bytes, and these of them.
    pub fn sends(&self, host: &str, path: &str, length: usize, body: &str) -> std::net::TcpStream {
        let (bearer, length) = (self.bearer(), length.to_string());
        let headers = [
            ("Authorization", bearer.as_str()),
            ("Content-Type", "application/json"),
            ("Content-Length", &length),
        ];
        raw(host, &format!("POST /api/v1{path}"), &headers, body)
    }

    pub fn posts(&self, path: &str, body: &Value) -> Answer {
        self.asks(Method::POST, path, Some(body))
    }

    pub fn puts(&self, path: &str, body: &Value) -> Answer {
        self.asks(Method::PUT, path, Some(body))
    }

    /// Adds a picture's bytes.
    pub fn adds_picture(&self, bytes: &[u8]) -> Answer {
        let bearer = self.bearer();
        send(Method::POST, &format!("{}/pictures", self.api), &[("authorization", &bearer)], Some(bytes))
    }

    /// The wire item with this guid, once it has come in.
    pub fn finds(&self, guid: &str) -> Value {
        self.finds_version(guid, 0)
    }

    /// The same in at least this version.
    pub fn finds_version(&self, guid: &str, version: u64) -> Value {
        eventually(guid, || {
            let items = self.gets("/wire").done();
            let items = items.as_array().expect("a list").clone();
            items.into_iter().find(|kept| {
                kept["item"]["guid"] == guid && kept["item"]["version"].as_u64().is_some_and(|n| n >= version)
            })
        })
    }

    /// Takes a wire item to a service, having looked at what is wrong with it.
    pub fn takes(&self, guid: &str, service: &str) -> Told {
        Told(self.takes_with(guid, &json!({ "service": service, "section": "world", "anyway": true })).done())
    }

    pub fn takes_with(&self, guid: &str, body: &Value) -> Answer {
        let item = self.finds(guid);
        let id = item["id"].as_str().expect("an id");
        self.posts(&format!("/wire/{id}/take"), body)
    }

    /// Writes a story that may be published as it is.
    pub fn writes(&self, service: &str, headline: &str) -> Told {
        self.writes_content(service, &content(headline))
    }

    /// Writes a story that says this.
    pub fn writes_content(&self, service: &str, content: &Value) -> Told {
        Told(self.posts("/stories", &json!({ "service": service, "content": content })).done())
    }

    /// Writes and publishes.
    pub fn publishes_new(&self, service: &str, headline: &str) -> Told {
        let story = self.writes(service, headline);
        self.publishes(&story)
    }

    pub fn acts(&self, story: &Told, action: Value) -> Answer {
        self.posts(&format!("/stories/{}/actions", story.id()), &action)
    }

    /// Does something that must be allowed, and tells how the story then stands.
    pub fn does(&self, story: &Told, action: Value) -> Told {
        Told(self.acts(story, action).done()["story"].clone())
    }

    /// Is refused, for this reason.
    pub fn is_refused(&self, story: &Told, action: Value, why: &str) {
        let answer = self.acts(story, action);
        assert!((400..500).contains(&answer.status), "{}", answer.text());
        assert_eq!(answer.json()["why"]["refusal"], why, "{}", answer.text());
    }

    pub fn publishes(&self, story: &Told) -> Told {
        self.does(story, json!({ "action": "publish", "revision": story.revision() }))
    }

    /// Saves a revision with another headline.
    pub fn rewrites(&self, story: &Told, headline: &str) -> Told {
        let mut content = story.0["head"]["content"].clone();
        content["headline"] = json!(headline);
        self.does(story, json!({ "action": "write", "base": story.revision(), "content": content }))
    }

    pub fn updates(&self, story: &Told) -> Told {
        self.does(story, json!({ "action": "update", "revision": story.revision() }))
    }

    pub fn corrects(&self, story: &Told, note: &str) -> Told {
        self.does(story, json!({ "action": "correct", "revision": story.revision(), "note": note }))
    }

    pub fn holds(&self, story: &Told) -> Told {
        self.does(story, json!({ "action": "hold", "cause": "desk", "reason": "a caller doubts it" }))
    }

    pub fn releases(&self, story: &Told) -> Told {
        self.does(story, json!({ "action": "release", "cause": null }))
    }

    pub fn kills(&self, story: &Told, notice: &str) -> Told {
        self.does(story, json!({ "action": "kill", "reason": "it did not happen", "notice": notice }))
    }

    /// Translates a story: the words are the headline's and one paragraph's.
    pub fn translates(&self, source: &Told, service: &str, headline: &str) -> Told {
        let path = format!("/stories/{}/translations", source.id());
        let begun = Told(self.posts(&path, &json!({ "service": service })).done());
        self.rewrites(&begun, headline)
    }

    /// How the story stands now.
    pub fn looks_at(&self, story: &Told) -> Told {
        Told(self.gets(&format!("/stories/{}", story.id())).done())
    }
}

/// A story as the API tells it.
#[derive(Debug, Clone)]
pub struct Told(pub Value);

impl Told {
    pub fn id(&self) -> &str {
        self.0["id"].as_str().expect("an id")
    }

    /// The newest revision.
    pub fn revision(&self) -> u64 {
        self.0["head"]["number"].as_u64().expect("a revision")
    }

    /// The address that redirects to the story's page.
    pub fn address(&self) -> String {
        format!("/{}/a/{}", self.0["service"].as_str().expect("a service"), self.id())
    }
}

/// Everything that a story needs to be published.
pub fn content(headline: &str) -> Value {
    json!({
        "headline": headline,
        "summary": "The ferry had been missing since Sunday.",
        "section": "world",
        "bylines": [{ "name": "Mira Osei" }],
        "body": { "format": 1, "blocks": [
            { "id": "b1", "type": "paragraph", "text": [{ "text": "The ferry came in at dawn, and nobody was hurt." }] }
        ] }
    })
}
