//! Feeds of twenty entries with their full text.

use super::words::body;

/// Entries of a feed.
pub const ENTRIES: u32 = 20;

pub fn rss() -> String {
    let item = |number: u32| {
        format!(
            r#"<item><title>Harbour wall {number} holds &amp;amp; ferries wait</title><link>https://meridian.example/2026/{number}</link>
<guid isPermaLink="false">mw:{number}</guid><pubDate>Tue, 24 Nov 2026 10:31:09 +0100</pubDate><dc:creator>Ilka Sorensen</dc:creator>
<category>Weather</category><category>Gulf</category><description>A breakwater held against waves of four metres.</description>
<content:encoded><![CDATA[{}]]></content:encoded>
<media:content url="https://meridian.example/p/{number}.jpg" type="image/jpeg" width="1200" height="675"><media:credit>Lena Oba</media:credit></media:content></item>
"#,
            body()
        )
    };
    format!(
        r#"<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/"><channel><title>Meridian Wire</title><link>https://meridian.example/</link><language>en</language><copyright>© 2026 Meridian Wire</copyright>
{}</channel></rss>"#,
        (0..ENTRIES).map(item).collect::<String>()
    )
}

pub fn atom() -> String {
    let entry = |number: u32| {
        format!(
            r#"<entry><id>urn:mw:{number}</id><title>Harbour wall {number} holds</title><link rel="alternate" href="https://meridian.example/2026/{number}"/>
<published>2026-11-24T10:31:09+01:00</published><updated>2026-11-24T12:00:00Z</updated><author><name>Ilka Sorensen</name></author>
<category term="weather" label="Weather"/><summary>A breakwater held against waves of four metres.</summary>
<content type="html">{}</content></entry>
"#,
            escaped(&body())
        )
    };
    format!(
        r#"<?xml version="1.0" encoding="UTF-8"?><feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>Meridian Wire</title><id>urn:mw</id><updated>2026-11-24T12:00:00Z</updated><rights>© 2026 Meridian Wire</rights>
{}</feed>"#,
        (0..ENTRIES).map(entry).collect::<String>()
    )
}

pub fn json_feed() -> String {
    let item = |number: u32| {
        serde_json::json!({
            "id": format!("mw:{number}"),
            "url": format!("https://meridian.example/2026/{number}"),
            "title": format!("Harbour wall {number} holds"),
            "summary": "A breakwater held against waves of four metres.",
            "content_html": body(),
            "date_published": "2026-11-24T10:31:09+01:00",
            "date_modified": "2026-11-24T12:00:00Z",
            "authors": [{ "name": "Ilka Sorensen" }],
            "tags": ["weather", "gulf"],
            "image": format!("https://meridian.example/p/{number}.jpg"),
        })
    };
    let items: Vec<_> = (0..ENTRIES).map(item).collect();
    serde_json::json!({
        "version": "https://jsonfeed.org/version/1.1",
        "title": "Meridian Wire",
        "home_page_url": "https://meridian.example/",
        "language": "en",
        "items": items,
    })
    .to_string()
}

fn escaped(html: &str) -> String {
    html.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}
