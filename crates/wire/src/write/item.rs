//! A wire item as one JSON object with ninjs 3 field names.

use news::{Association, Body, Embargo, ItemClass, Rendition, Rights, Subject, SubjectKind, WireItem};
use serde_json::{Map, Value, json};

use super::{Outgoing, body_html};

/// The item on one line, with ninjs 3 names, and `provider`, `format` and `defects` beside them. What is absent has no
/// key, but `defects` is always there.
pub fn to_ninjs3_json(item: &WireItem) -> String {
    fields(item).to_string()
}

fn fields(item: &WireItem) -> Value {
    let mut out = Fields::default();
    out.text("uri", &item.guid);
    out.text("provider", &item.provider);
    out.text("format", &item.format);
    out.text("type", type_name(item.class));
    out.text("version", &item.version.to_string());
    out.text("pubStatus", item.pubstatus.as_str());
    out.option("urgency", item.urgency.map(Value::from));
    out.option("firstCreated", item.first_created.map(|at| at.to_string().into()));
    out.option("versionCreated", item.version_created.map(|at| at.to_string().into()));
    out.option("embargoedUntil", item.embargo.as_ref().map(embargoed));
    out.option("language", item.language.clone().map(Value::from));
    out.list("headlines", headlines(item));
    out.list("descriptions", said(&[("summary", &item.summary)]));
    out.text("slugline", &item.slugline);
    out.text("by", item.byline.as_deref().unwrap_or_default());
    out.text("located", item.dateline.as_deref().unwrap_or_default());
    out.text("edNote", &item.ednotes.join("\n"));
    out.list("infoSources", contributors(item));
    out.list("genres", item.genres.iter().map(|genre| json!({ "name": genre })).collect());
    subjects(&mut out, &item.subjects);
    rights(&mut out, &item.rights);
    out.list("bodies", bodies(&item.body, None));
    out.list("associations", item.associations.iter().map(association).collect());
    out.list("renditions", item.renditions.iter().map(rendition).collect());
    without_name(&mut out, item);
    out.set("defects", serde_json::to_value(&item.defects).unwrap_or_default());
    Value::Object(out.0)
}

/// What ninjs 3 has no name for, under names in its manner.
fn without_name(out: &mut Fields, item: &WireItem) {
    out.text("creditLine", item.credit_line.as_deref().unwrap_or_default());
    out.list("signals", item.signals.iter().map(|signal| signal.clone().into()).collect());
    out.list("keywords", item.keywords.iter().map(|keyword| keyword.clone().into()).collect());
    out.text("url", item.link.as_deref().unwrap_or_default());
}

/// An object whose empty fields are left out.
#[derive(Default)]
pub(super) struct Fields(pub(super) Map<String, Value>);

impl Fields {
    pub(super) fn set(&mut self, name: &str, value: Value) {
        self.0.insert(name.to_owned(), value);
    }

    pub(super) fn option(&mut self, name: &str, value: Option<Value>) {
        if let Some(value) = value {
            self.set(name, value);
        }
    }

    pub(super) fn text(&mut self, name: &str, text: &str) {
        if !text.is_empty() {
            self.set(name, text.into());
        }
    }

    pub(super) fn list(&mut self, name: &str, list: Vec<Value>) {
        if !list.is_empty() {
            self.set(name, Value::Array(list));
        }
    }
}

/// The word of ninjs' `type`, which has none for an animation.
pub(crate) fn type_name(class: ItemClass) -> &'static str {
    match class {
        ItemClass::Text => "text",
        ItemClass::Picture => "picture",
        ItemClass::Graphic | ItemClass::Animation => "graphic",
        ItemClass::Video => "video",
        ItemClass::Audio => "audio",
        ItemClass::Composite => "composite",
        ItemClass::Other => "component",
    }
}

fn embargoed(embargo: &Embargo) -> Value {
    match embargo {
        Embargo::Until(end) => end.to_string().into(),
        Embargo::Unclear(sent) => sent.clone().into(),
    }
}

pub(super) fn said(texts: &[(&str, &str)]) -> Vec<Value> {
    let told = texts.iter().filter(|(_, text)| !text.is_empty());
    told.map(
        |(role, text)| {
            if role.is_empty() { json!({ "value": text }) } else { json!({ "role": role, "value": text }) }
        },
    )
    .collect()
}

fn headlines(item: &WireItem) -> Vec<Value> {
    let mut headlines = said(&[("main", &item.headline)]);
    headlines.extend(item.subheads.iter().map(|subhead| json!({ "role": "subhead", "value": subhead })));
    headlines
}

fn contributors(item: &WireItem) -> Vec<Value> {
    let told = item.contributors.iter().map(|contributor| {
        let mut out = Fields::default();
        out.text("name", &contributor.name);
        out.option("role", contributor.role.clone().map(Value::from));
        out.option("uri", contributor.uri.clone().map(Value::from));
        Value::Object(out.0)
    });
    told.collect()
}

fn subjects(out: &mut Fields, subjects: &[Subject]) {
    let kinds = [
        (SubjectKind::Topic, "subjects"),
        (SubjectKind::Place, "places"),
        (SubjectKind::Person, "people"),
        (SubjectKind::Organisation, "organisations"),
        (SubjectKind::Event, "events"),
        (SubjectKind::Object, "objects"),
    ];
    for (kind, name) in kinds {
        out.list(name, subjects.iter().filter(|told| told.kind == kind).map(subject).collect());
    }
}

fn subject(subject: &Subject) -> Value {
    let mut out = Fields::default();
    out.text("name", &subject.name);
    out.option("uri", subject.uri.clone().map(Value::from));
    out.option("literal", subject.qcode.clone().map(Value::from));
    Value::Object(out.0)
}

fn rights(out: &mut Fields, rights: &Rights) {
    out.text("copyrightHolder", &rights.copyright_holder);
    out.text("copyrightNotice", &rights.copyright_notice);
    out.text("usageTerms", &rights.usage_terms.join("\n"));
    let links: Vec<&String> = rights.links.iter().collect();
    let (info, left) = rights_info(&links);
    out.option("rightsInfo", info);
    out.list("furtherRights", left.into_iter().map(Value::from).collect());
}

/// ninjs has room for one link to rights or one expression of them; the others must not be dropped for that.
pub(super) fn rights_info<'r>(links: &[&'r String]) -> (Option<Value>, Vec<&'r str>) {
    let chosen =
        links.iter().position(|link| is_link(link)).or(if links.is_empty() { None } else { Some(0) });
    let info = chosen.and_then(|at| links.get(at)).map(|link| {
        let name = if is_link(link) { "linkedRights" } else { "encodedRights" };
        json!({ name: link })
    });
    let left = links.iter().enumerate().filter(|(at, _)| Some(*at) != chosen);
    (info, left.map(|(_, link)| link.as_str()).collect())
}

/// Whether rights are a URL rather than an expression.
pub(super) fn is_link(rights: &str) -> bool {
    rights.contains(':') && !rights.contains(char::is_whitespace) && !rights.contains(['<', '{'])
}

/// The body, as `bodies` has it; `out` is what a story names.
pub(super) fn bodies(body: &Body, out: Option<&Outgoing<'_>>) -> Vec<Value> {
    if body.blocks.is_empty() {
        return Vec::new();
    }
    let plain = body.plain();
    vec![json!({
        "role": "main",
        "contentType": "text/html",
        "charCount": plain.chars().count(),
        "wordCount": plain.split_whitespace().count(),
        "value": body_html(body, out),
    })]
}

fn association(association: &Association) -> Value {
    let mut out = Fields::default();
    out.text("name", &association.rel);
    out.text("uri", &association.guid);
    out.text("type", type_name(association.class));
    out.list("headlines", said(&[("main", &association.headline)]));
    out.list("descriptions", said(&[("caption", &association.caption), ("alt", &association.alt)]));
    out.text("by", &association.byline);
    rights(&mut out, &association.rights);
    out.text("creditLine", &association.credit_line);
    out.text("edNote", &association.ednotes.join("\n"));
    out.list("renditions", association.renditions.iter().map(rendition).collect());
    Value::Object(out.0)
}

pub(super) fn rendition(rendition: &Rendition) -> Value {
    let mut out = Fields::default();
    out.text("name", &rendition.name);
    out.text("href", &rendition.href);
    out.text("contentType", &rendition.media_type);
    out.option("width", rendition.width.map(Value::from));
    out.option("height", rendition.height.map(Value::from));
    out.option("sizeInBytes", rendition.size.map(Value::from));
    Value::Object(out.0)
}

#[cfg(test)]
mod tests {
    use news::{BlockKind, Text};

    use super::*;
    use crate::defects::note;

    fn check(item: &WireItem, wanted: &Value) {
        let line = to_ninjs3_json(item);
        assert!(!line.contains('\n'), "{line}");
        let found: Value = serde_json::from_str(&line).unwrap();
        assert_eq!(found, *wanted, "{line}");
    }

    #[test]
    fn an_item_is_one_line_of_ninjs_3() {
        let text = Text::plain("One\u{2028}& two.");
        let item = WireItem {
            format: "newsml-g2 2.35".into(),
            provider: "Meridian Wire".into(),
            guid: "urn:1".into(),
            version: 3,
            embargo: Some(Embargo::Unclear("Next Monday".into())),
            urgency: Some(2),
            headline: "Wall holds".into(),
            subheads: vec!["Ferries sail".into()],
            dateline: Some("PORT ALMERA".into()),
            byline: Some("Ilka Sorensen".into()),
            ednotes: vec!["a".into(), "b".into()],
            rights: Rights {
                usage_terms: vec!["Ask.".into()],
                links: vec!["{\"permission\": 1}".into(), "https://l.example/".into()],
                ..Rights::default()
            },
            body: Body::of([BlockKind::Paragraph { text }]),
            associations: vec![Association {
                guid: "p:1".into(),
                alt: "A wall".into(),
                ednotes: vec!["FILE PHOTO".into()],
                ..Association::default()
            }],
            defects: vec![note("code", "place", "detail")],
            ..WireItem::default()
        };
        check(
            &item,
            &json!({
                "uri": "urn:1", "provider": "Meridian Wire", "format": "newsml-g2 2.35", "type": "text", "version": "3",
                "pubStatus": "usable", "embargoedUntil": "Next Monday", "urgency": 2,
                "headlines": [{ "role": "main", "value": "Wall holds" }, { "role": "subhead", "value": "Ferries sail" }],
                "located": "PORT ALMERA", "by": "Ilka Sorensen", "edNote": "a\nb", "usageTerms": "Ask.",
                "rightsInfo": { "linkedRights": "https://l.example/" }, "furtherRights": ["{\"permission\": 1}"],
                "bodies": [{
                    "role": "main", "contentType": "text/html", "charCount": 10, "wordCount": 3,
                    "value": "<p>One\u{2028}&amp; two.</p>",
                }],
                "associations": [{ "uri": "p:1", "type": "text", "descriptions": [{ "role": "alt", "value": "A wall" }], "edNote": "FILE PHOTO" }],
                "defects": [{ "severity": "note", "code": "code", "place": "place", "detail": "detail" }],
            }),
        );
    }

    #[test]
    fn what_is_absent_has_no_key() {
        check(
            &WireItem::default(),
            &json!({ "type": "text", "version": "0", "pubStatus": "usable", "defects": [] }),
        );
    }
}
