//! Whose an element is: feeds mix many vocabularies, under prefixes of their own choice.

use crate::xml::{Space as Declared, Tag, Xml};

/// A vocabulary.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Space {
    /// The feed's own elements, whether RSS declares a namespace or not.
    Own,
    Atom,
    /// RSS 1.0's content module.
    Content,
    DublinCore,
    /// Media RSS.
    Media,
    Itunes,
    Prism,
    /// Creative Commons, of either kind.
    Licence,
    /// Atom's publishing protocol, where drafts are marked.
    Publishing,
    /// WordPress's export.
    WordPress,
    /// Yandex's modules of news and of Turbo pages, which hold the whole text.
    Yandex,
    /// AP's modules of the content and of the news management.
    Ap,
    Other,
}

/// The vocabularies of a document's namespaces, and of the prefixes that everybody uses.
#[derive(Debug, Default)]
pub(super) struct Names {
    atom: bool,
    /// The namespace that names without a prefix have at the root: the feed's own, whatever it is called.
    own: Declared,
    known: Vec<(Declared, Space)>,
}

impl Names {
    /// Of the document whose root was opened last.
    pub(super) fn of_root(xml: &Xml<'_>, atom: bool) -> Self {
        Self { atom, own: xml.default_space(), known: Vec::new() }
    }

    /// Whose the element is.
    pub(super) fn space(&mut self, xml: &Xml<'_>, tag: &Tag<'_>) -> Space {
        let declared = tag.space();
        match declared {
            Declared::Unknown => self.by_prefix(tag.prefix()),
            _ if tag.prefix().is_empty() && declared == self.own => Space::Own,
            _ => self.of_declared(xml, declared),
        }
    }

    fn of_declared(&mut self, xml: &Xml<'_>, declared: Declared) -> Space {
        if let Some((_, space)) = self.known.iter().find(|(known, _)| *known == declared) {
            return *space;
        }
        let space = of_uri(xml.uri(declared), self.atom);
        self.known.push((declared, space));
        space
    }

    fn by_prefix(&self, prefix: &str) -> Space {
        match prefix {
            "atom" => of_uri("http://www.w3.org/2005/Atom", self.atom),
            "content" => Space::Content,
            "dc" | "dcterms" => Space::DublinCore,
            "media" => Space::Media,
            "itunes" => Space::Itunes,
            "prism" | "pur" | "prl" => Space::Prism,
            "cc" | "creativeCommons" => Space::Licence,
            "app" => Space::Publishing,
            "apcm" | "apnm" => Space::Ap,
            "wp" => Space::WordPress,
            "yandex" | "turbo" => Space::Yandex,
            _ => Space::Other,
        }
    }
}

fn of_uri(uri: &str, atom: bool) -> Space {
    let uri = uri.trim().trim_end_matches(['/', '#']).to_ascii_lowercase();
    let bare = uri.trim_start_matches("http://").trim_start_matches("https://");
    match bare {
        "www.w3.org/2005/atom" | "purl.org/atom/ns" if atom => Space::Own,
        "www.w3.org/2005/atom" | "purl.org/atom/ns" => Space::Atom,
        "purl.org/rss/1.0/modules/content" => Space::Content,
        "purl.org/dc/elements/1.1" | "purl.org/dc/terms" | "purl.org/dc/elements/1.0" => Space::DublinCore,
        uri if uri.ends_with("/mrss") || uri.ends_with("/media-rss") => Space::Media,
        "www.itunes.com/dtds/podcast-1.0.dtd" => Space::Itunes,
        "web.resource.org/cc"
        | "creativecommons.org/ns"
        | "backend.userland.com/creativecommonsrssmodule"
        | "cyber.law.harvard.edu/rss/creativecommonsrssmodule.html" => Space::Licence,
        "www.w3.org/2007/app" | "purl.org/atom/app" => Space::Publishing,
        "news.yandex.ru" | "turbo.yandex.ru" => Space::Yandex,
        uri if uri.starts_with("ap.org/schemas/") => Space::Ap,
        uri if uri.starts_with("wordpress.org/export") => Space::WordPress,
        uri if uri.starts_with("prismstandard.org/namespaces") => Space::Prism,
        ""
        | "purl.org/rss/1.0"
        | "my.netscape.com/rdf/simple/0.9"
        | "channel.netscape.com/rdf/simple/0.9"
        | "backend.userland.com/rss2"
        | "purl.org/net/rss1.1"
        | "blogs.law.harvard.edu/tech/rss"
        | "cyber.law.harvard.edu/rss"
        | "www.rssboard.org/rss-specification" => Space::Own,
        _ => Space::Other,
    }
}
