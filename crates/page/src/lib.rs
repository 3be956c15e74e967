//! Content to pages, feeds and sitemaps, in every service's language and script.

pub mod locale;
