//! Parse rates: items a second on one core, for items of 8 KB that look like an agency's.
//!
//! `cargo bench -p wire` prints them all; a word after `--` picks the formats whose names contain it.

use std::hint::black_box;
use std::time::{Duration, Instant};

/// How long each format is measured; the best of several such rounds counts, as others use the machine too.
const ROUND: Duration = Duration::from_millis(50);
const ROUNDS: usize = 40;

fn main() {
    let wanted = std::env::args().skip(1).find(|word| !word.starts_with('-')).unwrap_or_default();
    let items = [("newsml-g2", newsml_g2()), ("ninjs", ninjs())];
    for (name, bytes) in items.iter().filter(|(name, _)| name.contains(&wanted)) {
        measure(name, bytes.as_bytes());
    }
}

fn measure(name: &str, bytes: &[u8]) {
    let items = wire::parse(bytes, None).items;
    assert!(
        items.iter().all(|item| item.body.blocks.len() >= 10 && !item.quarantined()),
        "{name}: {items:?}"
    );
    assert_eq!(items.len(), 1, "{name}");
    let best = (0..ROUNDS).map(|_| round(bytes)).fold(0.0, f64::max);
    let megabytes = best * bytes.len() as f64 / 1e6;
    println!("parse {name:<10} {:>5} bytes {best:>8.0} items/s {megabytes:>6.0} MB/s", bytes.len());
}

/// Items a second of processor time in one round.
fn round(bytes: &[u8]) -> f64 {
    let (wall, start) = (Instant::now(), processor_time());
    let mut count = 0_u32;
    loop {
        for _ in 0..50 {
            black_box(wire::parse(black_box(bytes), None));
        }
        count += 50;
        let spent = match (start, processor_time()) {
            (Some(start), Some(now)) => now - start,
            _ => wall.elapsed(),
        };
        if spent >= ROUND {
            return f64::from(count) / spent.as_secs_f64();
        }
    }
}

/// How long this thread has run on a processor, where the system tells (Linux): the machine may have other work.
fn processor_time() -> Option<Duration> {
    let told = std::fs::read_to_string("/proc/thread-self/schedstat").ok()?;
    told.split_whitespace().next()?.parse().ok().map(Duration::from_nanos)
}

/// Paragraphs of about 6 KB in all, with a link or a mark in some, as agencies send them.
fn paragraphs() -> Vec<String> {
    const SENTENCES: [&str; 6] = [
        "Harbour authorities in Port Almera said on Tuesday that the breakwater had held through the night.",
        "“Nobody had to leave their home,” said Mirela Oduya, who leads the town’s emergency staff.",
        "Forecasters expect the wind to turn north by Thursday, with waves of up to four metres off the cape.",
        "The ferry to Santa Rell, which carries 1,200 people on a usual day, is to sail again on Wednesday.",
        "Fishermen had asked the ministry for a stronger wall after the flood of three years ago &amp; were refused.",
        "Repairs will cost about €3.5 million, according to a first estimate that the council was shown.",
    ];
    (0..16)
        .map(|number| {
            let sentence = |offset: usize| SENTENCES.iter().cycle().nth(number + offset).copied().unwrap_or_default();
            let extra = match number % 4 {
                0 => " More is on the <a href=\"https://meridian.example/almera?id=7&amp;s=1\">council’s page</a>.",
                1 => " The <em>Gulf Courier</em> had reported it first.",
                _ => "",
            };
            format!("{} {} {}{extra}", sentence(0), sentence(1), sentence(3))
        })
        .collect()
}

fn body() -> String {
    let mut body = String::new();
    for (number, text) in paragraphs().iter().enumerate() {
        if number == 6 {
            body.push_str("<h2>What the ministry says</h2>\n");
        }
        body.push_str("<p>");
        body.push_str(text);
        body.push_str("</p>\n");
    }
    body
}

fn newsml_g2() -> String {
    format!(
        r#"<?xml version="1.0" encoding="UTF-8"?>
<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:newsml:meridian.example:20261124:almera-harbour" version="3" standard="NewsML-G2" standardversion="2.35" conformance="power" xml:lang="en">
  <catalogRef href="http://www.iptc.org/std/catalog/catalog.IPTC-G2-Standards_38.xml"/>
  <catalogRef href="http://catalogs.meridian.example/g2/catalog-4.xml"/>
  <rightsInfo>
    <copyrightHolder uri="http://meridian.example/about"><name>Meridian Wire</name></copyrightHolder>
    <copyrightNotice>(c) 2026 Meridian Wire. All rights reserved.</copyrightNotice>
    <usageTerms>Not for use after 30 days without agreement.</usageTerms>
  </rightsInfo>
  <itemMeta>
    <itemClass qcode="ninat:text"/>
    <provider qcode="mwprov:mw"><name>Meridian Wire</name></provider>
    <versionCreated>2026-11-24T10:31:09+01:00</versionCreated>
    <firstCreated>2026-11-24T08:02:44+01:00</firstCreated>
    <pubStatus qcode="stat:usable"/>
    <service qcode="mwserv:world"><name>World</name></service>
    <title>Almera harbour wall holds</title>
    <edNote role="mwnote:desk">Adds quotes in paragraphs 2 and 5. Pictures will follow.</edNote>
    <signal qcode="sig:update"/>
    <link rel="irel:seeAlso" residref="urn:newsml:meridian.example:20261124:almera-harbour-pic" contenttype="image/jpeg"><itemClass qcode="ninat:picture"/></link>
  </itemMeta>
  <contentMeta>
    <urgency>3</urgency>
    <contentCreated>2026-11-24T08:02:44+01:00</contentCreated>
    <located qcode="geo:almera" type="cpnat:poi"><name>Port Almera</name></located>
    <creator qcode="mwstaff:1188"><name>Ilka Sorensen</name></creator>
    <contributor role="ctrol:editor"><name>Dario Venn</name></contributor>
    <language tag="en"/>
    <genre qcode="genre:Current"><name>Current</name></genre>
    <keyword>harbour</keyword><keyword>storm</keyword><keyword>flood</keyword>
    <subject type="cpnat:abstract" qcode="medtop:20000151"><name xml:lang="en">natural disaster</name></subject>
    <subject type="cpnat:abstract" qcode="medtop:20001128"><name xml:lang="en">flood</name></subject>
    <subject type="cpnat:geoArea" qcode="iso3166-1a3:PRT"><name>Portugal</name></subject>
    <slugline>ALMERA-HARBOUR/ (UPDATE 2)</slugline>
    <headline>Harbour wall holds as storm passes Port Almera</headline>
    <dateline>PORT ALMERA, Nov 24</dateline>
    <by>By Ilka Sorensen</by>
    <creditline>Meridian Wire</creditline>
    <description role="drol:summary">The breakwater of Port Almera held through the night; ferries sail again on Wednesday.</description>
  </contentMeta>
  <contentSet>
    <inlineXML contenttype="application/xhtml+xml" wordcount="870">
<html xmlns="http://www.w3.org/1999/xhtml"><head><title>Almera harbour wall holds</title></head><body>
{}</body></html>
    </inlineXML>
  </contentSet>
</newsItem>
"#,
        body()
    )
}

fn ninjs() -> String {
    let body = body().replace('"', "\\\"").replace('\n', "\\n");
    format!(
        r#"{{
  "uri": "urn:newsml:meridian.example:20261124:almera-harbour",
  "standard": {{ "name": "ninjs", "version": "3.0", "schema": "http://www.iptc.org/std/ninjs/ninjs-schema_3.0.json" }},
  "type": "text", "representationType": "full", "version": "3", "language": "en",
  "firstCreated": "2026-11-24T08:02:44+01:00", "versionCreated": "2026-11-24T10:31:09+01:00",
  "pubStatus": "usable", "urgency": 3,
  "copyrightHolder": "Meridian Wire", "copyrightNotice": "(c) 2026 Meridian Wire. All rights reserved.",
  "usageTerms": "Not for use after 30 days without agreement.",
  "edNote": "Adds quotes in paragraphs 2 and 5. Pictures will follow.",
  "slugline": "ALMERA-HARBOUR/ (UPDATE 2)", "by": "By Ilka Sorensen", "located": "Port Almera",
  "headlines": [{{ "role": "main", "value": "Harbour wall holds as storm passes Port Almera" }}],
  "descriptions": [{{ "role": "summary", "contentType": "text/plain", "value": "The breakwater of Port Almera held through the night." }}],
  "subjects": [
    {{ "name": "natural disaster", "rel": "about", "uri": "http://cv.iptc.org/newscodes/mediatopic/20000151" }},
    {{ "name": "flood", "rel": "about", "uri": "http://cv.iptc.org/newscodes/mediatopic/20001128" }}
  ],
  "places": [{{ "name": "Port Almera", "rel": "about", "literal": "geo:almera" }}],
  "people": [{{ "name": "Mirela Oduya", "rel": "about" }}],
  "genres": [{{ "name": "Current", "uri": "http://cv.iptc.org/newscodes/genre/Current" }}],
  "infoSources": [{{ "name": "Meridian Wire", "role": "source" }}],
  "associations": [{{ "name": "main", "uri": "urn:newsml:meridian.example:20261124:almera-harbour-pic", "type": "picture",
    "by": "Ruy Campos", "copyrightHolder": "Meridian Wire",
    "headlines": [{{ "value": "The breakwater of Port Almera" }}],
    "renditions": [{{ "name": "web", "href": "https://media.meridian.example/almera.jpg", "contentType": "image/jpeg", "width": 1600, "height": 900 }}] }}],
  "bodies": [{{ "role": "main", "contentType": "text/html", "charCount": 5600, "wordCount": 870, "value": "{body}" }}]
}}
"#
    )
}
