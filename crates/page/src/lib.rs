//! Content to pages, feeds and sitemaps, in every service's language and script.
//!
//! A page is a value: `values` chooses every word, date, address and picture, and a template only loops and asks. There
//! is no database, network or clock here; the same content gives the same bytes. [`Pages`] is made once for a site and
//! then shared by all threads.

mod assets;
mod feed;
mod html;
mod json_ld;
pub mod locale;
mod pages;
pub mod paths;
mod policy;
mod shown;
mod site;
mod sitemap;
mod style;
mod styles;
mod templates;
mod trial;
mod typography;
mod values;

pub use assets::Asset;
pub use feed::{FeedItem, FeedPage};
pub use html::burmese::whole;
pub use pages::Pages;
pub use shown::{
    BreakingNews, Card, FrontPage, ListKind, ListPage, Notice, Rendered, Sibling, StoryPage, breaking_json,
};
pub use site::{Error, Site, Theme};
pub use sitemap::SitemapEntry;
pub use typography::{Face, face};
