//! What somebody writes is text, wherever they write it.

use news::{BlockKind, Byline, PictureUse, Rights, Span, Text};
use page::locale;
use page::{BreakingNews, FeedItem, FeedPage, Notice};

use crate::kinds::{Site, every_kind};
use crate::sample::{self, Sample};
use crate::scan::{Piece, scan};

const ATTACK: &str =
    "</script></style></title><script>alert(1)</script>\"'><img src=x onerror=alert(2)>&amp;<!--{{ 7*7 }}]]>";
const HARMLESS: &str = "some words";

fn poisoned(text: &str) -> (Site, Sample) {
    let english = locale::service("english").unwrap();
    let mut site = sample::site(&[english]);
    site.name = text.into();
    site.publisher = text.into();
    site.services[0].site_name = text.into();
    site.services[0].sections[0].name = Some(text.into());
    let mut one = sample::full_of(english, &[text.to_owned()]);
    one.breaking = vec![BreakingNews { text: text.into(), href: Some(format!("/{text}")) }];
    for person in one.people.values_mut() {
        person.name = text.into();
        person.names.insert(one.service.clone(), text.into());
        person.blurbs.insert(one.service.clone(), text.into());
    }
    for picture in one.pictures.values_mut() {
        for field in [&mut picture.alt, &mut picture.credit, &mut picture.creator, &mut picture.copyright] {
            *field = text.into();
        }
    }
    for topic in &mut one.topics {
        topic.names.insert(one.service.clone(), text.into());
    }
    for card in one.related.iter_mut().chain(&mut one.latest) {
        (card.headline, card.summary) = (text.into(), text.into());
    }
    one.story.corrections[0].note = text.into();
    let span = |link: &str, lang: &str| Span {
        text: text.into(),
        link: Some(link.into()),
        lang: Some(lang.into()),
        ..Span::default()
    };
    let bad_link = Text(vec![
        span(&format!("javascript:{text}"), text),
        span(&format!("https://x/{}", text.replace(' ', "")), "fa"),
    ]);
    let content = one.content();
    content.headline = text.into();
    content.summary = text.into();
    content.dateline = Some(text.into());
    content.translator = Some(Byline::Name(text.into()));
    content.bylines.push(Byline::Name(text.into()));
    content.agencies = vec![text.into()];
    content.contributors = vec![text.into()];
    content.places = vec![text.into()];
    content.rights = vec![Rights { copyright_notice: text.into(), ..Rights::default() }];
    if let Some(PictureUse { alt, caption, .. }) = &mut content.lead {
        (*alt, *caption) = (text.into(), Text::plain(text));
    }
    let more = [
        BlockKind::Pull { text: bad_link.clone() },
        BlockKind::Pull { text: Text::plain(format!("{text} and no more of it")) },
        BlockKind::Paragraph { text: bad_link },
        BlockKind::Gallery { pictures: content.lead.iter().cloned().collect() },
        BlockKind::Embed {
            url: format!("https://video.example/{}", text.replace(' ', "")),
            title: text.into(),
        },
        BlockKind::Embed { url: format!("javascript:{text}"), title: text.into() },
        BlockKind::Facts { title: Text::plain(text), blocks: Vec::new() },
    ];
    content.body.blocks.extend(news::Body::of(more).blocks);
    (Site::new(site), one)
}

/// Tags and the names of their attributes, in order.
fn shape(html: &str) -> Vec<String> {
    let tag = |piece: Piece| match piece {
        Piece::Open { name, attributes } => {
            Some(format!("{name} {:?}", attributes.iter().map(|(key, _)| key.as_str()).collect::<Vec<_>>()))
        }
        Piece::Close(name) => Some(format!("/{name}")),
        Piece::Text(_) => None,
    };
    scan(html).into_iter().filter_map(tag).collect()
}

#[test]
fn a_page_of_hostile_text_has_the_shape_of_one_of_words() {
    let ((bad_site, bad), (good_site, good)) = (poisoned(ATTACK), poisoned(HARMLESS));
    for ((kind, bad), (_, good)) in every_kind(&bad_site, &bad).into_iter().zip(every_kind(&good_site, &good))
    {
        assert_eq!(shape(&bad), shape(&good), "{kind}");
        assert!(!bad.contains("javascript:alert") && !bad.contains("<img src=x"), "{kind}");
        assert!(!bad.contains("49]]"), "{kind}: text is not a template");
    }
    assert_eq!(
        shape(&bad_site.pages.services().unwrap().html),
        shape(&good_site.pages.services().unwrap().html)
    );
    let notice =
        |site: &Site, text| site.pages.notice(None, Notice::Withdrawn(Some(text)), &[]).unwrap().html;
    let told = notice(&bad_site, ATTACK);
    assert_eq!(shape(&told), shape(&notice(&good_site, HARMLESS)));
}

#[test]
fn data_for_search_engines_can_not_end_its_script() {
    let (Site { pages, .. }, one) = poisoned(ATTACK);
    let html = pages.story(&one.page()).unwrap().html;
    let (_, after) = html.split_once("<script type=\"application/ld+json\">").unwrap();
    let (json, _) = after.split_once("</script>").unwrap();
    let value: serde_json::Value = serde_json::from_str(json).unwrap();
    assert_eq!(value["@graph"][0]["headline"], ATTACK);
    assert_eq!(value["@graph"][0]["@type"], "NewsArticle");
    assert_eq!(
        value["@graph"][0]["contentLocation"],
        serde_json::json!([{ "@type": "Place", "name": ATTACK }])
    );
}

#[test]
fn a_note_to_colleagues_is_nowhere() {
    let (site, one) = poisoned(HARMLESS);
    let pages = &site.pages;
    assert!(!one.story.head.content.note.is_empty());
    let item = FeedItem {
        story: &one.story,
        content: &one.story.head.content,
        people: &one.people,
        pictures: &one.pictures,
        links: &one.links,
    };
    let feed = FeedPage { service: &one.service, section: None, items: &[item] };
    let feeds = [("rss", pages.rss(&feed)), ("atom", pages.atom(&feed)), ("json", pages.json_feed(&feed))];
    for (kind, html) in every_kind(&site, &one).into_iter().chain(feeds) {
        assert!(!html.contains(sample::NOTE), "{kind}");
    }
}

#[test]
fn a_sitemap_of_nothing_names_the_front() {
    let (Site { pages, .. }, one) = poisoned("");
    let front = format!("{}</loc></url></urlset>", page::paths::front(&one.service));
    for map in [pages.sitemap(&one.service, &[]), pages.news_sitemap(&one.service, &[])] {
        assert!(map.trim_end().ends_with(&front), "{map}");
    }
}

#[test]
fn feeds_and_sitemaps_stay_well_formed() {
    let (Site { pages, .. }, mut one) = poisoned(&format!("{ATTACK}\u{1}\u{B}"));
    one.content().slug = Some("a/../<b>".into());
    let item = FeedItem {
        story: &one.story,
        content: &one.story.head.content,
        people: &one.people,
        pictures: &one.pictures,
        links: &one.links,
    };
    let feed = FeedPage { service: &one.service, section: None, items: &[item] };
    let family = one.whole_family();
    let entry = page::SitemapEntry {
        story: one.story.id,
        slug: pages.slug(&one.service, &one.story.head.content),
        headline: ATTACK.into(),
        published: sample::at("2026-11-24T09:00:00Z"),
        modified: sample::at("2026-11-24T10:00:00Z"),
        family: &family,
    };
    let maps = [
        pages.sitemap(&one.service, std::slice::from_ref(&entry)),
        pages.news_sitemap(&one.service, &[entry]),
    ];
    for xml in
        [pages.rss(&feed), pages.atom(&feed), pages.sitemap_index(&Default::default())].iter().chain(&maps)
    {
        let mut reader = quick_xml::Reader::from_str(xml);
        loop {
            match reader.read_event() {
                Ok(quick_xml::events::Event::Eof) => break,
                Ok(event) => {
                    if let quick_xml::events::Event::Start(start) = event {
                        assert_ne!(start.name().as_ref(), "script");
                    }
                }
                Err(error) => panic!("{error} in {xml}"),
            }
        }
    }
    let json: serde_json::Value = serde_json::from_str(&pages.json_feed(&feed)).unwrap();
    assert_eq!(json["items"][0]["title"], format!("{ATTACK}\u{1}\u{B}"));
    assert!(!json["items"][0]["content_html"].as_str().unwrap().contains("<img src=x"));
}
