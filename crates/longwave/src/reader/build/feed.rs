//! Feeds and sitemaps.

use jiff::SignedDuration;
use news::{SectionId, ServiceId};
use page::{FeedItem, SitemapEntry};
use store::{Published, Visible};

use super::super::cache::Kept;
use super::super::load::Loader;
use super::super::wanted::Feed;
use super::{XML, follows_service};
use crate::clock;
use crate::desk::Problem;

/// Stories in a feed: with their whole text, a day's work of a busy service.
const IN_FEED: usize = 30;
/// Google News takes at most a thousand stories of the last two days.
const IN_NEWS: usize = 1_000;
const NEWS_HOURS: i64 = 48;
/// A fifth of what the protocol allows, so that a map stays quick to build.
pub const IN_SITEMAP: usize = 10_000;
