//! What went wrong, as a journalist is told it.

use axum::body::to_bytes;
use axum::extract::rejection::{FormRejection, PathRejection, QueryRejection};
use axum::extract::{OptionalFromRequestParts, Request, State};
use axum::http::header::{CONTENT_TYPE, RETRY_AFTER};
use axum::http::{HeaderValue, StatusCode};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use news::{FrontRefusal, PictureBar, Refusal, Right, Role, ServiceId, SetupRefusal};
use serde::Serialize;
use serde_json::Value;

use super::here::{Anybody, Here};
use super::templates::service_name;
use super::words::Interface;
use crate::desk::{Problem, Why};
use crate::newsroom::Newsroom;

/// Bytes of what the library says, in the log.
const WHY: usize = 4_000;

/// Why a page of the desk isn't there, or something wasn't done. It is told in the journalist's language by [`Trouble::tell`].
#[derive(Debug)]
pub enum Trouble {
    Problem(Problem),
    /// This isn't theirs to do.
    NotAllowed(Right),
    /// An address or a form that none of the desk's pages sends; says what is wrong with it, for the log.
    Astray(String),
}

impl From<Problem> for Trouble {
    fn from(problem: Problem) -> Self {
        Self::Problem(problem)
    }
}

impl From<store::Error> for Trouble {
    fn from(error: store::Error) -> Self {
        Self::Problem(error.into())
    }
}

impl From<Refusal> for Trouble {
    fn from(refusal: Refusal) -> Self {
        Self::Problem(refusal.into())
    }
}

/// What a page of trouble shows.
#[derive(Serialize)]
struct Told {
    title: String,
    said: String,
    /// Where they were when they pressed what wasn't done.
    back: Option<String>,
}

impl Trouble {
    pub fn not_found(what: &'static str, id: impl ToString) -> Self {
        Self::Problem(Problem::not_found(what, id))
    }

    /// What somebody typed can't be used.
    pub fn value(value: impl Into<String>) -> Self {
        Self::Problem(Why::Value { value: value.into() }.into())
    }

    pub fn status(&self) -> StatusCode {
        let problem = match self {
            Self::Problem(problem) => problem,
            Self::NotAllowed(_) => return StatusCode::FORBIDDEN,
            Self::Astray(_) => return StatusCode::UNPROCESSABLE_ENTITY,
        };
        match problem {
            Problem::NotFound { .. } => StatusCode::NOT_FOUND,
            Problem::Refused(Refusal::NotAllowed { .. } | Refusal::NotEverywhere { .. })
            | Problem::FrontRefused(FrontRefusal::NotAllowed { .. }) => StatusCode::FORBIDDEN,
            Problem::Unusable(_) | Problem::Picture(_) => StatusCode::UNPROCESSABLE_ENTITY,
            Problem::Why(why) if !why.clashes() => StatusCode::UNPROCESSABLE_ENTITY,
            Problem::Why(_) => StatusCode::CONFLICT,
            Problem::Lacks(_) => StatusCode::FORBIDDEN,
            Problem::Refused(_) | Problem::FrontRefused(_) | Problem::Setup(_) => StatusCode::CONFLICT,
            Problem::Broken(_) => StatusCode::INTERNAL_SERVER_ERROR,
            Problem::Store(error) if lost(error) => StatusCode::CONFLICT,
            Problem::Store(_) | Problem::Page(_) | Problem::Busy => StatusCode::SERVICE_UNAVAILABLE,
        }
    }

    /// What it says in a language of the interface.
    pub fn said(&self, interface: &Interface) -> String {
        match self {
            Self::Problem(problem) => problem_in(problem, interface),
            Self::NotAllowed(right) => not_allowed(right.role(), interface),
            Self::Astray(_) => interface.word("trouble-astray"),
        }
    }

    /// Logged at the boundary, once; what the database says is not for journalists.
    fn log(&self) {
        match self {
            Self::Problem(Problem::Store(error)) if !lost(error) => {
                tracing::error!("the store failed: {error:#}");
            }
            Self::Problem(Problem::Broken(why)) => tracing::error!("the machine failed: {why}"),
            Self::Astray(why) | Self::Problem(Problem::Unusable(why)) => {
                tracing::info!("what was sent to a page of the desk can't be read: {why}");
            }
            _ => {}
        }
    }

    /// A page, or where only a part was asked for, a part, that says it.
    pub fn tell(&self, room: &Newsroom, here: &Here) -> Response {
        self.log();
        let (title, back) = (here.interface.word("trouble"), here.pressed.clone());
        let told = Told { title, said: self.said(here.interface), back };
        self.answers(here.page(room, "trouble.html", told))
    }

    fn answers(&self, page: Response) -> Response {
        let mut response = (self.status(), page).into_response();
        if matches!(self, Self::Problem(Problem::Busy)) {
            response.headers_mut().insert(RETRY_AFTER, HeaderValue::from_static("2"));
        }
        response
    }

    /// The same for somebody who isn't signed in.
    pub fn tell_anybody(&self, room: &Newsroom, anybody: &Anybody) -> Response {
        self.log();
        let title = anybody.interface.word("trouble");
        let told = Told { title, said: self.said(anybody.interface), back: None };
        self.answers(anybody.page(room, "trouble.html", told))
    }
}

/// What a problem says in a language of the interface, and nothing that only programs are told.
pub fn problem_in(problem: &Problem, interface: &Interface) -> String {
    match problem {
        Problem::NotFound { .. } => interface.word("trouble-not-found"),
        Problem::Refused(refusal) => refused(refusal, interface),
        Problem::FrontRefused(refusal) => front_refused(refusal, interface),
        Problem::Picture(refusal) => no_picture(refusal, interface),
        Problem::Unusable(_) => interface.word("trouble-astray"),
        Problem::Broken(_) => interface.word("trouble-broken"),
        Problem::Why(why) => told(why, interface),
        Problem::Setup(refusal) => set_up(refusal, interface),
        Problem::Lacks(right) => not_allowed(right.role(), interface),
        Problem::Busy => interface.word("trouble-busy"),
        Problem::Store(store::Error::Setup(refusal)) => set_up(refusal, interface),
        Problem::Store(store::Error::Overtaken { .. } | store::Error::Taken { .. }) => {
            interface.word("trouble-overtaken")
        }
        Problem::Store(_) | Problem::Page(_) => interface.word("trouble-store"),
    }
}

/// What a problem says in every language of the desk, for those who are told later or all at once; nothing where there is none.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Said(Vec<(&'static str, String)>);

impl Said {
    pub fn of(problem: &Problem) -> Self {
        Self(Interface::all().iter().map(|one| (one.tag, problem_in(problem, one))).collect())
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// In the language of this tag.
    pub fn in_language(&self, tag: &str) -> &str {
        self.0.iter().find(|(known, _)| *known == tag).map_or("", |(_, said)| said)
    }
}

/// Whether the store only said that somebody else was faster, or that a rule forbids it.
fn lost(error: &store::Error) -> bool {
    use store::Error::{Overtaken, Setup, Taken};
    matches!(error, Overtaken { .. } | Taken { .. } | Setup(_))
}

/// By its name, with what it holds: a service by its language, a field by what its label says.
pub fn told(why: &Why, interface: &Interface) -> String {
    let value = serde_json::to_value(why).unwrap_or_default();
    let text = |name: &str| value.get(name).and_then(Value::as_str).unwrap_or_default();
    let key = match why {
        Why::Stopped { status, .. } => format!("why-{}", status.as_str()),
        _ => format!("why-{}", text("why")),
    };
    let parts = value.as_object().into_iter().flatten().map(|(name, part)| {
        let said = match part.as_str() {
            Some(id) if name == "service" => service_name(interface, id),
            Some(field) if name == "field" => called(field, interface),
            Some(said) => said.to_owned(),
            None => interface.language.number(part.as_u64().unwrap_or_default()),
        };
        (name.as_str(), said)
    });
    let parts: Vec<_> = parts.collect();
    let parts: Vec<_> = parts.iter().map(|(name, said)| (*name, said.as_str())).collect();
    interface.say(&key, &parts, None)
}

/// What a field is called: by its label, or by a name of its own where what is bounded has no label; an alert by its service.
fn called(field: &str, interface: &Interface) -> String {
    if let Some(service) = field.strip_prefix("alerts.").and_then(|rest| rest.strip_suffix(".text")) {
        return service_name(interface, service);
    }
    let key = field.replace([':', ','], "").replace([' ', '_'], "-");
    let keys = ["", "part-", "field-", "editor-", "limit-"].map(|kind| format!("{kind}{key}"));
    keys.iter().find(|key| interface.has(key)).map_or_else(|| field.to_owned(), |key| interface.word(key))
}

/// Why the newsroom can't be set up so.
fn set_up(refusal: &SetupRefusal, interface: &Interface) -> String {
    let value = serde_json::to_value(refusal).unwrap_or_default();
    let part = |name: &str| value.get(name).and_then(Value::as_str).unwrap_or_default();
    interface.say(&format!("setup-{}", part("refusal")), &[("what", part("what"))], None)
}

fn not_allowed(needed: Role, interface: &Interface) -> String {
    let role = interface.word(&format!("role-{}", needed.as_str()));
    interface.say("refusal-not-allowed", &[("role", &role)], None)
}

fn not_allowed_at(needed: Role, service: &ServiceId, interface: &Interface) -> String {
    let role = interface.word(&format!("role-{}", needed.as_str()));
    let service = service_name(interface, service.as_str());
    interface.say("refusal-not-allowed-at", &[("role", &role), ("service", &service)], None)
}

fn front_refused(refusal: &FrontRefusal, interface: &Interface) -> String {
    interface.word(match refusal {
        FrontRefusal::NotAllowed { needed, service } => return not_allowed_at(*needed, service, interface),
        FrontRefusal::Overtaken { .. } => "trouble-overtaken",
        FrontRefusal::TooLong | FrontRefusal::Twice { .. } => "fronts-full",
        FrontRefusal::Over { .. } => "fronts-over",
    })
}

/// Why a file isn't taken as a picture, and what would do.
fn no_picture(refusal: &picture::Refusal, interface: &Interface) -> String {
    use picture::Refusal::{
        CutShort, Damaged, Empty, NoPixels, NotAPicture, TooLarge, TooManyBytes, TooNarrow, Unsupported,
    };
    let number = |n: u64| interface.language.number(n);
    match refusal {
        Empty => interface.word("no-picture-empty"),
        NotAPicture => interface.word("no-picture-kind"),
        TooManyBytes { allowed, .. } => {
            let most = number(u64::try_from(allowed >> 20).unwrap_or_default());
            interface.say("no-picture-bytes", &[("most", &most)], None)
        }
        TooLarge { width, height, .. } => {
            let (width, height) = (number((*width).into()), number((*height).into()));
            interface.say("no-picture-large", &[("width", &width), ("height", &height)], None)
        }
        TooNarrow { .. } => interface.word("no-picture-narrow"),
        NoPixels { .. } | Damaged { .. } | CutShort { .. } => interface.word("no-picture-damaged"),
        Unsupported { .. } => interface.word("no-picture-unsupported"),
    }
}

/// A refusal, from its name and what it holds.
pub fn refused(refusal: &Refusal, interface: &Interface) -> String {
    let value = serde_json::to_value(refusal).unwrap_or_default();
    let name = value.get("refusal").and_then(Value::as_str).unwrap_or_default();
    let key = format!("refusal-{name}");
    match refusal {
        Refusal::NotAllowed { needed, service } => not_allowed_at(*needed, service, interface),
        Refusal::NotEverywhere { needed } => {
            let role = interface.word(&format!("role-{}", needed.as_str()));
            interface.say(&key, &[("role", &role)], None)
        }
        Refusal::PictureBarred { bar, .. } => picture_barred(bar, interface),
        Refusal::Incomplete { missing } => {
            let named = missing.iter().filter_map(|missing| serde_json::to_value(missing).ok());
            let words = named.filter_map(|name| Some(interface.word(&format!("missing-{}", name.as_str()?))));
            let words: Vec<_> = words.collect();
            interface.say(&key, &[("missing", &interface.language.list(&words))], None)
        }
        Refusal::Embargoed { until: at } | Refusal::Past { at } | Refusal::NotDue { at } => {
            interface.say(&key, &[("at", &interface.language.short_date_time(*at, &interface.zone))], None)
        }
        Refusal::EmbargoUnclear { said } => interface.say(&key, &[("said", said)], None),
        _ => interface.word(&key),
    }
}

/// Why a service may not show a picture.
pub fn picture_barred(bar: &PictureBar, interface: &Interface) -> String {
    let key = format!("picture-bar-{}", bar.name());
    match bar {
        PictureBar::Barred { reason } => interface.say(&key, &[("why", reason)], None),
        PictureBar::Lapsed { at } => {
            interface.say(&key, &[("at", &interface.language.short_date_time(*at, &interface.zone))], None)
        }
        PictureBar::Embargoed | PictureBar::Elsewhere { .. } => interface.word(&key),
    }
}

impl IntoResponse for Trouble {
    /// Where nobody is known to tell it to.
    fn into_response(self) -> Response {
        self.log();
        self.answers(().into_response())
    }
}

impl From<QueryRejection> for Trouble {
    fn from(rejection: QueryRejection) -> Self {
        Self::Astray(rejection.body_text())
    }
}

impl From<FormRejection> for Trouble {
    fn from(rejection: FormRejection) -> Self {
        Self::Astray(rejection.body_text())
    }
}

impl From<PathRejection> for Trouble {
    fn from(rejection: PathRejection) -> Self {
        Self::not_found("page", rejection.body_text())
    }
}

/// What the server's own library says in English of what it can't read is told in the journalist's language.
pub async fn in_words(State(room): State<Newsroom>, request: Request, next: Next) -> Response {
    let (mut parts, body) = request.into_parts();
    let response = next.run(Request::from_parts(parts.clone(), body)).await;
    let kind = response.headers().get(CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or_default();
    if !response.status().is_client_error() || !kind.starts_with("text/plain") {
        return response;
    }
    let status = response.status();
    let why = to_bytes(response.into_body(), WHY).await.unwrap_or_default();
    let why = String::from_utf8_lossy(&why).into_owned();
    // In axum's words for a path of which a part isn't what it should be: an id that is none.
    let no_page = status == StatusCode::BAD_REQUEST && why.starts_with("Invalid URL");
    let (status, trouble) = match no_page {
        true => (StatusCode::NOT_FOUND, Trouble::not_found("page", why)),
        false => (status, Trouble::Astray(why)),
    };
    let here = <Here as OptionalFromRequestParts<Newsroom>>::from_request_parts(&mut parts, &room).await;
    let told = match here {
        Ok(Some(here)) => trouble.tell(&room, &here),
        _ => trouble.tell_anybody(&room, &Anybody::of(&parts.headers)),
    };
    (status, told).into_response()
}

pub async fn no_such_page(State(room): State<Newsroom>, here: Option<Here>, anybody: Anybody) -> Response {
    let trouble = Trouble::not_found("page", "");
    match here {
        Some(here) => trouble.tell(&room, &here),
        None => trouble.tell_anybody(&room, &anybody),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ENGLISH: &str = "only programs read this";

    #[test]
    fn what_only_programs_are_told_is_told_to_nobody_at_the_desk() {
        let said = || ENGLISH.to_owned();
        let of_store = [
            store::Error::Taken { what: said(), owner: said() },
            store::Error::Overtaken { what: said() },
            store::Error::Unfit { what: said(), why: said() },
        ];
        let of_why =
            [Why::FolderUnread { folder: "/wire/a".into(), said: said() }, Why::Doubtful { defects: said() }];
        let mut all = vec![
            Trouble::Astray(said()),
            Trouble::Problem(Problem::Unusable(said())),
            Trouble::Problem(Problem::Broken(ENGLISH)),
            Trouble::not_found(ENGLISH, said()),
        ];
        all.extend(of_store.map(Trouble::from));
        all.extend(of_why.map(|why| Trouble::Problem(why.into())));
        for interface in Interface::all() {
            for trouble in &all {
                let told = trouble.said(interface);
                assert!(
                    !told.is_empty() && !told.contains(ENGLISH),
                    "{}: {trouble:?}: {told}",
                    interface.tag
                );
            }
        }
    }

    #[test]
    fn every_reason_has_its_words() {
        let source = include_str!("../why.rs").split_once("pub enum Why {").unwrap().1;
        let source = source.split_once("\n}\n").unwrap().0;
        let variants = source.lines().filter_map(|line| line.strip_prefix("    "));
        let variants = variants.filter(|line| line.starts_with(|first: char| first.is_ascii_uppercase()));
        let names: Vec<_> = variants
            .filter_map(|line| line.split(|c: char| !c.is_ascii_alphanumeric()).next())
            .map(|name| {
                name.chars().fold(String::from("why"), |key, c| match c.is_ascii_uppercase() {
                    true => format!("{key}-{}", c.to_ascii_lowercase()),
                    false => format!("{key}{c}"),
                })
            })
            .collect();
        assert!(names.len() > 35 && names.contains(&"why-account-ended".to_owned()), "{names:?}");
        let english = Interface::of("en").unwrap();
        let wordless = names.iter().filter(|key| !english.has(key) && *key != "why-stopped");
        assert_eq!(wordless.collect::<Vec<_>>(), [""; 0]);
    }
}
