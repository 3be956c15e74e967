//! Stories back to wire formats.

mod html;
mod item;
mod markup;
mod newsml_g2;
mod ninjs3;
mod story;

pub(crate) use html::body_html;
pub use item::to_ninjs3_json;
pub use newsml_g2::to_newsml_g2;
pub use ninjs3::to_ninjs3;

use news::{Content, Picture, Rendition, Story, StoryId, Topic};

/// A story as it goes out: what it says, and what only the newsroom can tell of what it names.
#[derive(Clone, Copy)]
pub struct Outgoing<'a> {
    /// The story; tells its id, status, embargo and times.
    pub story: &'a Story,
    /// What the revision says that goes out.
    pub content: &'a Content,
    /// BCP 47 tag of the service.
    pub language: &'a str,
    /// The newsroom as it wants to be named.
    pub provider: &'a str,
    /// The site's absolute address, such as `https://news.example/`; ids are made of it.
    pub base: &'a str,
    /// Where readers find the story, if they may.
    pub url: Option<&'a str>,
    /// The bylines as printed, in order; then the translator's, if there is one.
    pub bylines: &'a [String],
    /// The section's name in the service's language.
    pub section: Option<&'a str>,
    /// What the story is about.
    pub topics: &'a [Topic],
    /// Every picture that the content uses; one that is missing here is left out.
    pub pictures: &'a [OutPicture<'a>],
    /// The public address of a story that the text links to; without one the link is left out, its words stay.
    pub story_url: &'a dyn Fn(StoryId) -> Option<String>,
}

/// A picture of an outgoing story and where its files are.
#[derive(Debug, Clone)]
pub struct OutPicture<'a> {
    /// What is known of it.
    pub picture: &'a Picture,
    /// Its files, the best first, with absolute addresses.
    pub renditions: Vec<Rendition>,
}
