//! Parse rates of NITF, RSS, Atom and JSON Feed: items a second of processor time on one core, 8 KB each.
//!
//! `cargo bench -p wire --bench nitf` prints them all; a word after `--` picks the formats whose names contain it.

use std::hint::black_box;
use std::time::{Duration, Instant};

/// How long each format is measured; the best of several such rounds counts, as others use the machine too.
const ROUND: Duration = Duration::from_millis(200);
const ROUNDS: usize = 8;
/// Entries of a feed.
const ENTRIES: u32 = 20;

fn main() {
    let wanted = std::env::args().skip(1).find(|word| !word.starts_with('-')).unwrap_or_default();
    let files = [
        ("nitf", nitf(), 1),
        ("rss", rss(), ENTRIES),
        ("atom", atom(), ENTRIES),
        ("json-feed", json_feed(), ENTRIES),
    ];
    for (name, text, items) in files.iter().filter(|(name, ..)| name.contains(&wanted)) {
        measure(name, text.as_bytes(), *items);
    }
}

fn measure(name: &str, bytes: &[u8], items: u32) {
    let parsed = wire::parse(bytes, None);
    let whole = parsed.items.iter().all(|item| !item.quarantined() && item.body.blocks.len() >= 10);
    assert!(whole && parsed.items.len() == items as usize, "{name}: {parsed:?}");
    let best = (0..ROUNDS).map(|_| round(bytes)).fold(0.0, f64::max);
    let megabytes = best * bytes.len() as f64 / 1e6;
    let rate = best * f64::from(items);
    println!(
        "parse {name:<10} {:>5} bytes an item {rate:>8.0} items/s {megabytes:>6.0} MB/s",
        bytes.len() / items as usize
    );
}

/// Files a second of processor time in one round.
fn round(bytes: &[u8]) -> f64 {
    let (wall, start) = (Instant::now(), processor_time());
    let mut count = 0_u32;
    loop {
        for _ in 0..10 {
            black_box(wire::parse(black_box(bytes), None));
        }
        count += 10;
        let spent = match (start, processor_time()) {
            (Some(start), Some(now)) => now - start,
            _ => wall.elapsed(),
        };
        if spent >= ROUND {
            return f64::from(count) / spent.as_secs_f64();
        }
    }
}

/// How long this thread has run on a processor, where the system tells (Linux).
fn processor_time() -> Option<Duration> {
    let told = std::fs::read_to_string("/proc/thread-self/schedstat").ok()?;
    told.split_whitespace().next()?.parse().ok().map(Duration::from_nanos)
}

/// Paragraphs of about 6 KB in all, with a link or a mark in some.
fn body() -> String {
    const SENTENCES: [&str; 5] = [
        "Harbour authorities in Port Almera said on Tuesday that the breakwater had held through the night.",
        "“Nobody had to leave their home,” said Mirela Oduya, who leads the town’s emergency staff.",
        "Forecasters expect the wind to turn north by Thursday, with waves of up to four metres off the cape.",
        "The ferry to Santa Rell, which carries 1,200 people on a usual day, is to sail again on Wednesday.",
        "Fishermen had asked the ministry for a stronger wall after the flood three years ago &amp; were refused.",
    ];
    let paragraph = |number: usize| {
        let sentence =
            |offset: usize| SENTENCES.iter().cycle().nth(number + offset).copied().unwrap_or_default();
        let extra = match number % 4 {
            0 => {
                " More is on the <a href=\"https://meridian.example/almera?id=7&amp;s=1\">council’s page</a>."
            }
            1 => " The <em>Gulf Courier</em> had reported it first.",
            _ => "",
        };
        format!("<p>{} {} {}{extra}</p>\n", sentence(0), sentence(1), sentence(3))
    };
    (0..18).map(paragraph).collect()
}

fn escaped(html: &str) -> String {
    html.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

fn nitf() -> String {
    format!(
        r#"<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE nitf SYSTEM "http://www.nitf.org/IPTC/NITF/3.6/dtd/nitf-3-6.dtd">
<nitf version="-//IPTC//DTD NITF 3.6//EN" change.date="October 10, 2012" change.time="19:30">
  <head>
    <title>Almera harbour wall holds</title>
    <meta name="generator" content="Meridian Desk 4"/>
    <tobject tobject.type="News"><tobject.property tobject.property.type="Current"/>
      <tobject.subject tobject.subject.refnum="03000000" tobject.subject.type="Disaster and accident"/>
      <tobject.subject tobject.subject.refnum="17005000" tobject.subject.type="Weather" tobject.subject.matter="Warning"/></tobject>
    <docdata management-status="usable">
      <doc-id regsrc="Meridian Wire" id-string="MW-20261124-0017"/>
      <urgency ed-urg="3"/>
      <date.issue norm="20261124T103109+0100"/>
      <date.release norm="20261124T103109+0100"/>
      <date.expire norm="20261224T000000Z"/>
      <ed-msg info="Adds quotes in paragraphs 2 and 5."/>
      <du-key generation="1" version="3" key="almera-harbour"/>
      <doc.copyright year="2026" holder="Meridian Wire"/>
      <doc.rights owner="Meridian Wire" limitations="No resale without agreement"/>
      <key-list><keyword key="harbour"/><keyword key="storm"/><keyword key="flood"/></key-list>
      <identified-content><person idsrc="mw" value="1188">Mirela Oduya</person><location>Port Almera</location><org>Harbour Authority</org></identified-content>
    </docdata>
    <pubdata type="print" date.publication="20261124T103109+0100" name="World"/>
  </head>
  <body>
    <body.head>
      <hedline><hl1>Almera harbour wall holds through the night</hl1><hl2>Ferries to sail again on Wednesday</hl2></hedline>
      <byline>By <person>Ilka Sorensen</person><byttl>Meridian Wire Writer</byttl></byline>
      <distributor>Meridian Wire</distributor>
      <dateline><location>PORT ALMERA</location><story.date norm="20261124">Nov 24</story.date></dateline>
      <abstract><p>A breakwater held against waves of four metres, and ferries are to sail again.</p></abstract>
    </body.head>
    <body.content>
      <block id="Main">
{}        <media media-type="image"><media-reference source="almera.jpg" mime-type="image/jpeg" width="1200" height="675" alternate-text="Waves over a wall"/><media-caption><p>Waves at the wall on Tuesday.</p></media-caption><media-producer>Lena Oba</media-producer></media>
      </block>
    </body.content>
    <body.end><tagline>Lena Oba contributed from Santa Rell.</tagline></body.end>
  </body>
</nitf>
"#,
        body()
    )
}

fn rss() -> String {
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

fn atom() -> String {
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

fn json_feed() -> String {
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
