//! What a reader may want: the key under which a page is kept, so that no query string can make a page twice.

use news::{PersonId, SectionId, ServiceId, StoryId, TopicId};

/// A page, feed or map.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Wanted {
    Services,
    Robots,
    NotFound(Option<ServiceId>),
    SitemapIndex,
    At(ServiceId, Of),
}

/// What of a service.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Of {
    Front(View),
    Section(SectionId, Paging, View),
    Latest(Paging, View),
    Byline(PersonId, Paging, View),
    Topic(TopicId, Paging, View),
    Story(StoryId, View),
    Feed(Option<SectionId>, Feed),
    Sitemap(u32),
    NewsSitemap,
    Breaking,
}

/// The page as designed, or its words alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum View {
    #[default]
    Full,
    Text,
}

/// Which page of a list: what came before this story, which was published then (in microseconds).
pub type Paging = Option<(i64, StoryId)>;

/// A feed's format.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Feed {
    Rss,
    Atom,
    Json,
}
