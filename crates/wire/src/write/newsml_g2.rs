//! A story as a NewsML-G2 2.35 message: the text, and an item for each of its pictures.

use jiff::Timestamp;
use news::{Picture, PictureUse, Rights};

use super::item::is_link;
use super::markup::Markup;
use super::story::{changed, first, genre};
use super::{OutPicture, Outgoing, body_html};

/// The story as a NewsML-G2 2.35 message of power conformance, valid against IPTC's schema. A story that is withheld or
/// canceled says only that, and why: none of its words go out.
pub fn to_newsml_g2(out: &Outgoing<'_>) -> String {
    let mut xml = Markup { out: "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".to_owned() };
    xml.element("newsMessage", &[("xmlns", "http://iptc.org/std/nar/2006-10-01/")], |xml| {
        // The moment of the change rather than of the sending: the same story gives the same bytes.
        xml.element("header", &[], |xml| xml.text("sent", &[], &changed(out.story).to_string()));
        xml.element("itemSet", &[], |xml| {
            text_item(xml, out);
            if out.tells() {
                out.used_pictures().iter().for_each(|(used, picture)| picture_item(xml, out, used, picture));
            }
        });
    });
    xml.out
}

fn item(xml: &mut Markup, guid: &str, version: &str, language: &str, inside: impl FnOnce(&mut Markup)) {
    let attributes = [
        ("guid", guid),
        ("version", version),
        ("standard", "NewsML-G2"),
        ("standardversion", "2.35"),
        ("conformance", "power"),
        ("xml:lang", language),
    ];
    xml.element("newsItem", &attributes, |xml| {
        xml.empty(
            "catalogRef",
            &[("href", "http://www.iptc.org/std/catalog/catalog.IPTC-G2-Standards_41.xml")],
        );
        inside(xml);
    });
}

fn text_item(xml: &mut Markup, out: &Outgoing<'_>) {
    let guid = out.uri_of(out.story.id);
    item(xml, &guid, &out.story.version.to_string(), out.language, |xml| {
        let own = Rights { copyright_holder: out.provider.to_owned(), ..Rights::default() };
        rights(xml, &own);
        if out.tells() {
            out.content.rights.iter().for_each(|one| rights(xml, one));
        }
        item_meta(xml, out);
        if out.tells() {
            content_meta(xml, out);
            xml.element("contentSet", &[], |xml| inline(xml, out));
        }
    });
}

fn rights(xml: &mut Markup, rights: &Rights) {
    if *rights == Rights::default() {
        return;
    }
    xml.element("rightsInfo", &[], |xml| {
        if !rights.copyright_holder.is_empty() {
            xml.element("copyrightHolder", &[], |xml| xml.text("name", &[], &rights.copyright_holder));
        }
        xml.text("copyrightNotice", &[], &rights.copyright_notice);
        rights.usage_terms.iter().for_each(|terms| xml.text("usageTerms", &[], terms));
        for link in &rights.links {
            if is_link(link) {
                xml.empty("link", &[("href", link)]);
            } else {
                let attributes = [("langid", "http://www.w3.org/ns/odrl/2/"), ("enctype", "text/plain")];
                xml.text("rightsExpressionData", &attributes, link);
            }
        }
    });
}

/// The parts of itemMeta that every item has, in the schema's order.
fn item_class(xml: &mut Markup, class: &str, provider: &str, version_created: Timestamp) {
    xml.empty("itemClass", &[("qcode", class)]);
    xml.element("provider", &[], |xml| xml.text("name", &[], provider));
    xml.text("versionCreated", &[], &version_created.to_string());
}

fn item_meta(xml: &mut Markup, out: &Outgoing<'_>) {
    xml.element("itemMeta", &[], |xml| {
        item_class(xml, "ninat:text", out.provider, changed(out.story));
        xml.text("firstCreated", &[], &first(out.story).to_string());
        xml.text("embargoed", &[], &out.embargoed().map(|end| end.to_string()).unwrap_or_default());
        xml.empty("pubStatus", &[("qcode", &format!("stat:{}", out.status().as_str()))]);
        out.notes().iter().for_each(|note| xml.text("edNote", &[], note));
        if out.tells() {
            signals(xml, out);
            links(xml, out);
        }
    });
}

fn signals(xml: &mut Markup, out: &Outgoing<'_>) {
    if out.story.live.as_ref().is_some_and(|live| live.updated.is_some()) {
        xml.empty("signal", &[("qcode", "sig:update")]);
    }
    if !out.story.corrections.is_empty() {
        xml.empty("signal", &[("qcode", "sig:correction")]);
    }
}

fn links(xml: &mut Markup, out: &Outgoing<'_>) {
    for (used, picture) in out.used_pictures() {
        let guid = out.picture_uri(used.picture);
        let file = picture.renditions.first();
        let attributes = [
            ("rel", "irel:seeAlso"),
            ("residref", guid.as_str()),
            ("href", file.map_or("", |file| file.href.as_str())),
            ("contenttype", file.map_or("", |file| file.media_type.as_str())),
        ];
        xml.element("link", &attributes, |xml| {
            xml.empty("itemClass", &[("qcode", "ninat:picture")]);
            xml.text("description", &[("role", "drol:caption")], &used.caption.to_plain());
        });
    }
}

fn content_meta(xml: &mut Markup, out: &Outgoing<'_>) {
    let content = out.content;
    xml.element("contentMeta", &[], |xml| {
        for agency in &content.agencies {
            xml.element("infoSource", &[], |xml| xml.text("name", &[], agency));
        }
        for other in &content.contributors {
            xml.element("contributor", &[], |xml| xml.text("name", &[], other));
        }
        xml.empty("language", &[("tag", out.language)]);
        if let Some(label) = content.label {
            let (name, code) = genre(label);
            let qcode = code.map(|code| format!("genre:{code}")).unwrap_or_default();
            let literal = if code.is_none() { name } else { "" };
            xml.element("genre", &[("qcode", &qcode), ("literal", literal)], |xml| {
                xml.text("name", &[], name);
            });
        }
        if let Some(section) = out.section {
            xml.element("subject", &[], |xml| xml.text("name", &[], section));
        }
        for (name, concept) in out.topics() {
            xml.element("subject", &[("uri", concept.unwrap_or_default())], |xml| {
                xml.text("name", &[], name);
            });
        }
        xml.text("headline", &[], &content.headline);
        xml.text("dateline", &[], content.dateline.as_deref().unwrap_or_default());
        xml.text("by", &[], &out.byline());
        xml.text("creditline", &[], &out.credit_line());
        xml.text("description", &[("role", "drol:summary")], &content.summary);
    });
}

fn inline(xml: &mut Markup, out: &Outgoing<'_>) {
    let words = out.content.body.plain().split_whitespace().count().to_string();
    let attributes = [("contenttype", "application/xhtml+xml"), ("wordcount", words.as_str())];
    xml.element("inlineXML", &attributes, |xml| {
        let html =
            [("xmlns", "http://www.w3.org/1999/xhtml"), ("lang", out.language), ("xml:lang", out.language)];
        xml.element("html", &html, |xml| {
            xml.element("head", &[], |xml| {
                xml.element("title", &[], |xml| title(xml, &out.content.headline));
            });
            let body = body_html(&out.content.body, Some(out));
            xml.element("body", &[], |xml| xml.out.push_str(&body));
        });
    });
}

fn title(xml: &mut Markup, headline: &str) {
    super::html::escape_into(&mut xml.out, headline);
}

fn picture_item(xml: &mut Markup, out: &Outgoing<'_>, used: &PictureUse, picture: &OutPicture<'_>) {
    let known = picture.picture;
    item(xml, &out.picture_uri(known.id), "1", out.language, |xml| {
        let own = Rights {
            copyright_notice: known.copyright.clone(),
            usage_terms: Some(known.usage_terms.clone())
                .filter(|terms| !terms.is_empty())
                .into_iter()
                .collect(),
            ..Rights::default()
        };
        rights(xml, &own);
        xml.element("itemMeta", &[], |xml| {
            item_class(xml, "ninat:picture", out.provider, known.added);
            xml.text("embargoed", &[], &out.embargoed().map(|end| end.to_string()).unwrap_or_default());
            xml.empty("pubStatus", &[("qcode", "stat:usable")]);
        });
        picture_meta(xml, used, known);
        xml.element("contentSet", &[], |xml| picture.renditions.iter().for_each(|file| remote(xml, file)));
    });
}

fn picture_meta(xml: &mut Markup, used: &PictureUse, known: &Picture) {
    xml.element("contentMeta", &[], |xml| {
        xml.text("contentCreated", &[], &known.taken.map(|at| at.to_string()).unwrap_or_default());
        if let Some(source) = known.digital_source.as_ref().filter(|uri| uri.contains(':')) {
            xml.empty("digitalSourceType", &[("uri", source)]);
        }
        if !known.creator.is_empty() {
            xml.element("creator", &[], |xml| xml.text("name", &[], &known.creator));
        }
        known.keywords.iter().for_each(|keyword| xml.text("keyword", &[], keyword));
        xml.text("by", &[], &known.creator);
        xml.text("creditline", &[], &known.credit);
        xml.text("description", &[("role", "drol:caption")], &used.caption.to_plain());
    });
}

fn remote(xml: &mut Markup, file: &news::Rendition) {
    let number = |number: Option<u64>| number.map(|number| number.to_string()).unwrap_or_default();
    let size = number(file.size);
    let (width, height) = (number(file.width.map(u64::from)), number(file.height.map(u64::from)));
    let attributes = [
        ("href", file.href.as_str()),
        ("contenttype", file.media_type.as_str()),
        ("width", width.as_str()),
        ("height", height.as_str()),
        ("size", size.as_str()),
    ];
    xml.empty("remoteContent", &attributes);
}
