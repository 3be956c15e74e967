//! Whose an element is: feeds mix many vocabularies, under prefixes of their own choice.

use crate::xml::Tag;

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
    Other,
}

/// The prefixes that a document declares, and those that everybody uses.
#[derive(Debug, Default)]
pub(super) struct Names(Vec<(String, Space)>);

impl Names {
    /// Reads the declarations of the root.
    pub(super) fn of_root(root: &Tag<'_>, atom: bool) -> Self {
        let mut names = Vec::new();
        for (name, value) in root.attributes() {
            if let Some(prefix) = name.strip_prefix("xmlns:") {
                names.push((prefix.to_owned(), of_uri(&value, atom)));
            }
        }
        Self(names)
    }

    /// Whose the element is.
    pub(super) fn space(&self, tag: &Tag<'_>, atom: bool) -> Space {
        let prefix = tag.prefix();
        if prefix.is_empty() {
            return tag.attr("xmlns").map_or(Space::Own, |uri| of_uri(&uri, atom));
        }
        if let Some((_, space)) = self.0.iter().find(|(known, _)| known == prefix) {
            return *space;
        }
        match prefix {
            "atom" => of_uri("http://www.w3.org/2005/Atom", atom),
            "content" => Space::Content,
            "dc" | "dcterms" => Space::DublinCore,
            "media" => Space::Media,
            "itunes" => Space::Itunes,
            "prism" => Space::Prism,
            "cc" | "creativeCommons" => Space::Licence,
            "app" => Space::Publishing,
            "wp" => Space::WordPress,
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
