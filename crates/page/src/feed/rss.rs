//! RSS 2.0, with the modules that readers of news understand: content, Dublin Core, Media RSS, Atom's self
//! link.

use std::fmt::Write as _;

use news::Timestamp;

use super::{Image, Item, Told, xml};

pub fn rss(feed: &Told) -> String {
    let mut out = String::from(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<rss version=\"2.0\" \
         xmlns:atom=\"http://www.w3.org/2005/Atom\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\" \
         xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:media=\"http://search.yahoo.com/mrss/\"><channel>",
    );
    let title = xml(&feed.title);
    // Writing into a String can't fail, here and below.
    let _ = write!(
        out,
        "<title>{title}</title><link>{}</link><description>{title}</description><language>{}</language>\
         <lastBuildDate>{}</lastBuildDate><atom:link href=\"{}\" rel=\"self\" type=\"application/rss+xml\"/>",
        xml(&feed.home),
        feed.lang,
        date(feed.updated),
        xml(&feed.address),
    );
    feed.items.iter().for_each(|one| item(&mut out, one));
    out.push_str("</channel></rss>\n");
    out
}

fn item(out: &mut String, item: &Item) {
    let _ = write!(
        out,
        "<item><title>{}</title><link>{}</link><guid isPermaLink=\"false\">{}</guid><pubDate>{}</pubDate>",
        xml(&item.title),
        xml(&item.address),
        xml(&item.id),
        date(item.published),
    );
    for author in &item.authors {
        let _ = write!(out, "<dc:creator>{}</dc:creator>", xml(author));
    }
    if let Some(section) = &item.section {
        let _ = write!(out, "<category>{}</category>", xml(section));
    }
    for right in item.rights() {
        let _ = write!(out, "<dc:rights>{}</dc:rights>", xml(right));
    }
    if let Some(image) = &item.image {
        media(out, image);
    }
    let (summary, html) = (xml(&item.summary), xml(&item.html));
    let _ =
        write!(out, "<description>{summary}</description><content:encoded>{html}</content:encoded></item>");
}

/// A picture as Media RSS 1.5 has it, with what it shows and who must be named.
fn media(out: &mut String, image: &Image) {
    let Image { address, alt, credit, copyright } = image;
    let _ = write!(out, "<media:content url=\"{}\" medium=\"image\" type=\"image/jpeg\">", xml(address));
    for (name, text) in [("description", alt), ("credit", credit), ("copyright", copyright)] {
        if !text.is_empty() {
            let _ = write!(out, "<media:{name}>{}</media:{name}>", xml(text));
        }
    }
    out.push_str("</media:content>");
}

/// RFC 822, section 5.1, with the four-digit year that RSS asks.
fn date(at: Timestamp) -> String {
    at.strftime("%a, %d %b %Y %H:%M:%S GMT").to_string()
}
