//! Atom, RFC 4287.

use std::fmt::Write as _;

use news::Timestamp;

use super::{Item, Told, xml};

pub fn atom(feed: &Told) -> String {
    let mut out = format!(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"{}\">",
        feed.lang
    );
    let (id, title, home, address) = (&feed.id, xml(&feed.title), xml(&feed.home), xml(&feed.address));
    // Writing into a String can't fail, here and below.
    let _ = write!(
        out,
        "<title>{title}</title><id>{id}</id><link href=\"{home}\"/><link rel=\"self\" href=\"{address}\"/>\
         <updated>{}</updated><author><name>{}</name></author>",
        date(feed.updated),
        xml(&feed.publisher),
    );
    feed.items.iter().for_each(|one| entry(&mut out, one));
    out.push_str("</feed>\n");
    out
}

fn entry(out: &mut String, item: &Item) {
    let _ = write!(
        out,
        "<entry><title>{}</title><id>{}</id><link href=\"{}\"/><published>{}</published><updated>{}</updated>",
        xml(&item.title),
        xml(&item.id),
        xml(&item.address),
        date(item.published),
        date(item.updated),
    );
    for author in &item.authors {
        let _ = write!(out, "<author><name>{}</name></author>", xml(author));
    }
    if let Some(section) = &item.section {
        let _ = write!(out, "<category term=\"{}\"/>", xml(section));
    }
    let rights: Vec<_> = item.rights().collect();
    if !rights.is_empty() {
        let _ = write!(out, "<rights>{}</rights>", xml(&rights.join("\n")));
    }
    if !item.summary.is_empty() {
        let _ = write!(out, "<summary>{}</summary>", xml(&item.summary));
    }
    let _ = write!(out, "<content type=\"html\">{}</content></entry>", xml(&item.html));
}

/// RFC 3339.
fn date(at: Timestamp) -> String {
    at.strftime("%Y-%m-%dT%H:%M:%SZ").to_string()
}
