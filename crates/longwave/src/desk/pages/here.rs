//! Who is at the desk, in which language, and a page for them.

use std::convert::Infallible;

use axum::extract::{FromRequestParts, OptionalFromRequestParts};
use axum::http::header::{ACCEPT_LANGUAGE, LOCATION, REFERER};
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode, Uri};
use axum::response::{Html, IntoResponse, Response};
use minijinja::{Value, context};
use news::{Actor, Right, ServiceId, StoryId};
use serde::Serialize;

use super::enter::within;
use super::trouble::Trouble;
use super::words::Interface;
use super::{administration, templates};
use crate::newsroom::Newsroom;
use crate::people::AtDesk;
use crate::seeing::Filter;

/// The language of those who aren't signed in.
pub struct Anybody {
    pub interface: &'static Interface,
}

/// Somebody signed in.
pub struct Here {
    pub at: AtDesk,
    pub actor: Actor,
    pub interface: &'static Interface,
    /// Whether only a part of a page is wanted: htmx asks.
    pub part: bool,
    /// The page on which they pressed something; none where they only look.
    pub pressed: Option<String>,
    /// How much of what they watch needs a person; none where that isn't known.
    needs: Option<usize>,
}

const HTMX: HeaderName = HeaderName::from_static("hx-request");

fn is_part(headers: &HeaderMap) -> bool {
    headers.contains_key(HTMX)
}

fn asked(headers: &HeaderMap) -> &'static Interface {
    let accepted = headers.get(ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    // There is always one: the tests count them.
    Interface::asked(accepted).unwrap_or_else(|| unreachable!("the desk has languages"))
}

impl Anybody {
    pub fn of(headers: &HeaderMap) -> Self {
        Self { interface: asked(headers) }
    }

    /// A page for them.
    pub fn page<T: Serialize>(&self, room: &Newsroom, template: &str, values: T) -> Response {
        render(room, self.interface, None, template, values)
    }
}

impl FromRequestParts<Newsroom> for Anybody {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &Newsroom) -> Result<Self, Infallible> {
        Ok(Self::of(&parts.headers))
    }
}

impl Here {
    async fn find(parts: &Parts, room: &Newsroom) -> Result<Option<Self>, Trouble> {
        let Some(at) = AtDesk::of(parts, room).await? else { return Ok(None) };
        let chosen = at.account.language.as_deref().and_then(Interface::of);
        let interface = chosen.unwrap_or_else(|| asked(&parts.headers));
        let interface = at.account.zone.as_deref().map_or(interface, |zone| interface.in_zone(zone));
        let part = is_part(&parts.headers);
        let pressed = pressed_at(&parts.headers).filter(|_| parts.method != Method::GET);
        let mut here = Self { actor: at.actor(), at, interface, part, pressed, needs: None };
        // A page has it in its frame; that it can't be told keeps nobody from the page.
        if !part {
            here.needs = here.needs(room).await.ok();
        }
        Ok(Some(here))
    }

    /// A page for them.
    pub fn page<T: Serialize>(&self, room: &Newsroom, template: &str, values: T) -> Response {
        render(room, self.interface, Some(self), template, values)
    }

    /// What a handler made, or the page that says why not.
    pub async fn answer(
        &self,
        room: &Newsroom,
        work: impl Future<Output = Result<Response, Trouble>>,
    ) -> Response {
        match work.await {
            Ok(response) => response,
            Err(trouble) => trouble.tell(room, self),
        }
    }

    /// How much of what they watch needs a person.
    pub async fn needs(&self, room: &Newsroom) -> Result<usize, Trouble> {
        let filter = Filter::of(room, &self.actor, None)?;
        Ok(room.seeing().lately(room).await?.needs(&filter))
    }

    /// The services at which they have a right, in the order of the site.
    pub fn services_with(&self, room: &Newsroom, right: Right) -> Vec<ServiceId> {
        let all = room.reader().services();
        all.into_iter().filter(|service| self.actor.has(right, service)).collect()
    }

    /// The services at which they write, for all of it or at a desk of it.
    pub fn writes_at(&self, room: &Newsroom) -> Vec<ServiceId> {
        let all = room.reader().services();
        let writes = |id: &ServiceId| self.actor.has(Right::Write, id) || self.actor.desk_at(id).is_some();
        all.into_iter().filter(writes).collect()
    }
}

impl FromRequestParts<Newsroom> for Here {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, room: &Newsroom) -> Result<Self, Response> {
        match Self::find(parts, room).await {
            Ok(Some(here)) if here.actor.has_somewhere(Right::Look) || is_ones_own(parts.uri.path()) => {
                Ok(here)
            }
            Ok(Some(here)) => {
                Err((StatusCode::FORBIDDEN, here.page(room, "nothing.html", ())).into_response())
            }
            Ok(None) => Err(to_sign_in(parts)),
            Err(trouble) => Err(trouble.into_response()),
        }
    }
}

/// What whoever is signed in may do though nothing is granted them: look after their account.
fn is_ones_own(path: &str) -> bool {
    const OWN: [&str; 2] = ["/desk/account", "/desk/language"];
    OWN.contains(&path) || path.starts_with("/desk/account/")
}

impl OptionalFromRequestParts<Newsroom> for Here {
    type Rejection = Trouble;

    async fn from_request_parts(parts: &mut Parts, room: &Newsroom) -> Result<Option<Self>, Trouble> {
        Self::find(parts, room).await
    }
}

/// Whoever isn't signed in is sent to do that first, and then to where they wanted to go. Who pressed something on a page
/// goes back to that page, and is told that nothing was done.
fn to_sign_in(parts: &Parts) -> Response {
    let part = is_part(&parts.headers);
    let whole_page = parts.method == Method::GET && !part;
    let to = match pressed_at(&parts.headers).filter(|_| !whole_page) {
        Some(page) => format!("/desk/sign-in?undone=true&next={}", escaped(&page)),
        None if parts.method == Method::GET => {
            let wanted = parts.uri.path_and_query().map_or("/desk/", |wanted| wanted.as_str());
            format!("/desk/sign-in?next={}", escaped(wanted))
        }
        None => "/desk/sign-in?undone=true".to_owned(),
    };
    if part {
        // htmx follows this with the whole page; it would put a redirect's page into a part of this one.
        return (StatusCode::UNAUTHORIZED, [(HeaderName::from_static("hx-redirect"), to)]).into_response();
    }
    see_other(&to)
}

/// The page of the desk that a request was made from, as its browser says.
fn pressed_at(headers: &HeaderMap) -> Option<String> {
    let referer: Uri = headers.get(REFERER)?.to_str().ok()?.parse().ok()?;
    let page = referer.path_and_query()?.as_str();
    // What an action would do is shown in answer to a form, and is no page to come back to.
    let page = page.strip_suffix("/reach").unwrap_or(page);
    (within(page) == page).then(|| page.to_owned())
}

/// A path and its query as one value of another query (RFC 3986, section 3.4).
pub fn escaped(path: &str) -> String {
    let plain =
        |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'/' | b'-' | b'.' | b'_' | b'~' | b'?' | b'=');
    let one = |b: u8| if plain(b) { char::from(b).to_string() } else { format!("%{b:02X}") };
    path.bytes().map(one).collect()
}

/// Sends a browser on with GET (RFC 9110, section 15.4.4).
pub fn see_other(to: &str) -> Response {
    let to = HeaderValue::from_str(to).unwrap_or(HeaderValue::from_static("/desk/"));
    (StatusCode::SEE_OTHER, [(LOCATION, to)]).into_response()
}

/// `desk_of(id)`: a desk's name and its service; of one that is no more, its id and nothing.
fn desk_of(room: &Newsroom, id: &str) -> Vec<String> {
    let found = room.reader().desks(None).into_iter().find(|desk| desk.id.to_string() == id);
    let told = found.map(|desk| vec![desk.name, desk.id.service().to_string()]);
    told.unwrap_or_else(|| vec![id.to_owned(), String::new()])
}

/// Sends a browser on to a story that was begun just now: its headline has the keyboard, as an address with a fragment leads to a
/// field (HTML Standard, scrolling to a fragment).
pub fn to_begun(story: StoryId) -> Response {
    see_other(&format!("/desk/stories/{story}#headline"))
}

fn render<T: Serialize>(
    room: &Newsroom,
    interface: &'static Interface,
    here: Option<&Here>,
    template: &str,
    values: T,
) -> Response {
    let frame = context! {
        interface => interface.tag,
        lang => &interface.language.tag,
        dir => interface.direction(),
        own_zone => interface.zone_name(),
        newsroom => &room.settings().name,
        me => here.map(|here| context! { name => &here.at.account.name, email => &here.at.account.email }),
        needs => here.and_then(|here| here.needs),
        may_look => here.is_some_and(|here| here.actor.has_somewhere(Right::Look)),
        may_people => here.is_some_and(|here| here.actor.has_somewhere(Right::People)),
        may_record => here.is_some_and(|here| administration::reads_record(&here.actor)),
        rooms => here.map(|here| administration::rooms(&here.actor)).unwrap_or_default(),
        may_fronts => here.is_some_and(|here| here.actor.has_somewhere(Right::Fronts)),
        may_break => here.is_some_and(|here| here.actor.has_somewhere(Right::Breaking)),
        no_service => room.reader().services().is_empty(),
        part => here.is_some_and(|here| here.part),
        languages => Interface::all().iter().map(|one| context! {
            tag => one.tag, name => &one.language.endonym, dir => one.direction(),
        }).collect::<Vec<_>>(),
    };
    let desks = room.clone();
    let desk_of = move |id: &str| desk_of(&desks, id);
    let frame = context! { desk_of => Value::from_function(desk_of), ..frame };
    let values = context! { ..Value::from(minijinja::value::Serde(values)), ..frame };
    match templates::render(interface, template, values) {
        Ok(html) => Html(html).into_response(),
        Err(error) => {
            // What went wrong in a template that another one includes is told by that one's error.
            let error = anyhow::Error::from(error);
            tracing::error!(template, "a page of the desk can't be made: {error:#}");
            StatusCode::INTERNAL_SERVER_ERROR.into_response()
        }
    }
}
