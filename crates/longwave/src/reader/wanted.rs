//! What a reader may want: the key under which a page is kept, so that no query string can make a page twice.

use std::fmt;

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

impl Wanted {
    /// The service whose page it is.
    pub fn service(&self) -> Option<&ServiceId> {
        match self {
            Self::At(service, _) | Self::NotFound(Some(service)) => Some(service),
            _ => None,
        }
    }
}

/// A page in a few words, for whoever is told that it can't be built: the same for every page of its kind.
impl fmt::Display for Wanted {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self::At(service, of) = self else { return write!(f, "/") };
        match of {
            Of::Story(story, _) | Of::Languages(story) => write!(f, "/{service}/a/{story}"),
            Of::Section(section, ..) => write!(f, "/{service}/{section}/"),
            Of::Byline(person, ..) => write!(f, "/{service}/byline/{person}"),
            Of::Topic(topic, ..) => write!(f, "/{service}/topic/{topic}"),
            Of::Latest(..) => write!(f, "/{service}/latest/"),
            Of::Feed(..) => write!(f, "/{service}/feed"),
            Of::Sitemap(_) | Of::NewsSitemap => write!(f, "/{service}/sitemap.xml"),
            Of::Breaking => write!(f, "/{service}/breaking.json"),
            Of::Front(_) => write!(f, "/{service}/"),
        }
    }
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
    /// Where the story is in other languages.
    Languages(StoryId),
    Feed(Option<SectionId>, Feed),
    Sitemap(u32),
    NewsSitemap,
    Breaking,
}

impl Of {
    /// How the page is to be shown; feeds and maps are shown in one way.
    pub fn view(&self) -> View {
        match self {
            Self::Front(view)
            | Self::Section(_, _, view)
            | Self::Latest(_, view)
            | Self::Byline(_, _, view)
            | Self::Topic(_, _, view)
            | Self::Story(_, view) => *view,
            Self::Languages(_) | Self::Feed(..) | Self::Sitemap(_) | Self::NewsSitemap | Self::Breaking => {
                View::Full
            }
        }
    }
}

/// The page as designed, without its pictures until they are asked for, or its words alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum View {
    #[default]
    Full,
    Saving,
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
