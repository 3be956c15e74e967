//! A story as ninjs 3.1.

use news::{PictureUse, Rights};
use serde_json::{Value, json};

use super::item::{Fields, bodies, rendition, rights_info, said};
use super::story::{changed, first, genre};
use super::{OutPicture, Outgoing};

/// The story as one line of ninjs 3.1, valid against IPTC's schema. A story that is withheld or canceled says only
/// that, and why: none of its words go out.
pub fn to_ninjs3(out: &Outgoing<'_>) -> String {
    let mut fields = Fields::default();
    identity(&mut fields, out);
    if out.tells() {
        words(&mut fields, out);
        about(&mut fields, out);
        rights(&mut fields, out.provider, &out.content.rights);
        let pictures = out.used_pictures();
        let associations =
            pictures.iter().enumerate().map(|(at, (used, picture))| association(out, at, used, picture));
        fields.list("associations", associations.collect());
    }
    fields.text("edNote", &out.notes().join("\n"));
    Value::Object(fields.0).to_string()
}

fn identity(fields: &mut Fields, out: &Outgoing<'_>) {
    let standard = json!({
        "name": "ninjs",
        "version": "3.1",
        "schema": "http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json",
    });
    fields.text("uri", &out.uri_of(out.story.id));
    fields.set("standard", standard);
    fields.text("type", "text");
    fields.text("representationType", if out.tells() { "full" } else { "partial" });
    fields.text("version", &out.story.version.to_string());
    fields.text("firstCreated", &first(out.story).to_string());
    fields.text("versionCreated", &changed(out.story).to_string());
    fields.option("embargoedUntil", out.embargoed().map(|end| end.to_string().into()));
    fields.text("pubStatus", out.status().as_str());
    fields.text("language", out.language);
    fields.text("copyrightHolder", out.provider);
    let url = out.url.filter(|_| out.tells());
    fields.list("altIds", url.iter().map(|url| json!({ "role": "canonical", "value": url })).collect());
}

fn words(fields: &mut Fields, out: &Outgoing<'_>) {
    let content = out.content;
    fields.list("headlines", said(&[("main", &content.headline)]));
    fields.list("descriptions", said(&[("summary", &content.summary)]));
    fields.text("by", &out.byline());
    fields.text("located", content.dateline.as_deref().unwrap_or_default());
    fields.list("bodies", bodies(&content.body, Some(out)));
}

fn about(fields: &mut Fields, out: &Outgoing<'_>) {
    let section = out.section.iter().map(|name| json!({ "name": name, "rel": "section" }));
    let topics = out.topics().map(|(name, concept)| match concept {
        Some(uri) => json!({ "name": name, "rel": "about", "uri": uri }),
        None => json!({ "name": name, "rel": "about" }),
    });
    fields.list("subjects", section.chain(topics).collect());
    fields.list("places", out.content.places.iter().map(|name| json!({ "name": name })).collect());
    let genres = out.content.label.iter().map(|label| match genre(*label) {
        (name, Some(code)) => {
            json!({ "name": name, "uri": format!("http://cv.iptc.org/newscodes/genre/{code}") })
        }
        (name, None) => json!({ "name": name }),
    });
    fields.list("genres", genres.collect());
    let agencies = out.content.agencies.iter().map(|name| json!({ "name": name, "role": "agency" }));
    let others = out.content.contributors.iter().map(|name| json!({ "name": name, "role": "contributor" }));
    fields.list("infoSources", agencies.chain(others).collect());
}

/// The newsroom's rights and those of all that it drew on, in the one place that ninjs has for them.
fn rights(fields: &mut Fields, provider: &str, all: &[Rights]) {
    let holders: Vec<&str> = std::iter::once(provider)
        .chain(all.iter().map(|rights| rights.copyright_holder.as_str()))
        .filter(|holder| !holder.is_empty())
        .collect();
    fields.text("copyrightHolder", &holders.join("; "));
    let notices: Vec<&str> =
        all.iter().map(|rights| rights.copyright_notice.as_str()).filter(|n| !n.is_empty()).collect();
    fields.text("copyrightNotice", &notices.join("\n"));
    let links: Vec<&String> = all.iter().flat_map(|rights| &rights.links).collect();
    let (info, left) = rights_info(&links);
    fields.option("rightsInfo", info);
    let terms: Vec<&str> =
        all.iter().flat_map(|rights| &rights.usage_terms).map(String::as_str).chain(left).collect();
    fields.text("usageTerms", &terms.join("\n"));
}

fn association(out: &Outgoing<'_>, at: usize, used: &PictureUse, picture: &OutPicture<'_>) -> Value {
    let known = picture.picture;
    let lead = out.content.lead.as_ref().is_some_and(|lead| lead.picture == used.picture);
    let mut fields = Fields::default();
    fields.text("name", &if lead { "featureimage".to_owned() } else { format!("picture{}", at + 1) });
    fields.text("uri", &out.picture_uri(known.id));
    fields.text("type", "picture");
    fields.text("versionCreated", &known.added.to_string());
    fields.option("contentCreated", known.taken.map(|at| at.to_string().into()));
    fields.text("pubStatus", "usable");
    let caption = used.caption.to_plain();
    fields.list(
        "descriptions",
        said(&[("caption", &caption), ("alt", &used.alt), ("creditline", &known.credit)]),
    );
    fields.text("by", &known.creator);
    fields.text("copyrightNotice", &known.copyright);
    fields.text("usageTerms", &known.usage_terms);
    let source = known.digital_source.as_ref().filter(|uri| uri.contains(':'));
    fields.option("digitalSourceType", source.map(|uri| json!({ "uri": uri })));
    fields.list(
        "renditions",
        picture.renditions.iter().enumerate().map(|(at, file)| named(at, file)).collect(),
    );
    Value::Object(fields.0)
}

/// ninjs wants each file to have a name.
fn named(at: usize, file: &news::Rendition) -> Value {
    let mut value = rendition(file);
    if let Value::Object(fields) = &mut value {
        fields.entry("name").or_insert_with(|| format!("r{}", at + 1).into());
    }
    value
}
