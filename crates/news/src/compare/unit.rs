//! What is compared one by one: each field of a story, and each block of its text.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::{Block, BlockId, BlockKind, Byline, Content, Label, PersonId, PictureUse, Span, Text, TopicId};

/// A field beside the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Field {
    Headline,
    Summary,
    Dateline,
    Lead,
    Slugline,
    Section,
    Label,
    Slug,
    Bylines,
    Translator,
    Topics,
    Agencies,
    Contributors,
    Places,
    Note,
    Rights,
}

/// Where a unit stands.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Place {
    Field(Field),
    Block(BlockId),
}

/// What a text of a unit is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Role {
    /// Its words, in lines where there are several.
    Text,
    /// Whose words they are.
    Cite,
    /// What is told under a picture or above a table.
    Caption,
    /// What a picture shows, for who can't see it.
    Alt,
    /// Which picture, by its id.
    Picture,
    /// Where an embed leads.
    Address,
}

/// What ids are called.
#[derive(Debug, Clone, Default)]
pub struct Names {
    pub people: BTreeMap<PersonId, String>,
    pub topics: BTreeMap<TopicId, String>,
}

/// One thing that a story says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Unit {
    pub place: Place,
    /// The kind of block, by its name; none of a field.
    pub kind: Option<&'static str>,
    pub texts: Vec<(Role, String)>,
    /// How it is built, marked and linked; texts that are marked alike are one.
    form: Option<BlockKind>,
}

impl Unit {
    /// Whether a reader would be told the same.
    pub fn same(&self, other: &Self) -> bool {
        self.texts == other.texts && self.form == other.form
    }

    fn field(field: Field, text: impl Into<String>) -> Self {
        Self { place: Place::Field(field), kind: None, texts: vec![(Role::Text, text.into())], form: None }
    }
}

/// The fields whose words a translation has too.
pub(super) fn spoken(content: &Content) -> Vec<Unit> {
    let lead = content.lead.as_ref();
    vec![
        Unit::field(Field::Headline, &content.headline),
        Unit::field(Field::Summary, &content.summary),
        Unit::field(Field::Dateline, content.dateline.as_deref().unwrap_or_default()),
        Unit {
            place: Place::Field(Field::Lead),
            kind: None,
            texts: lead.map(|used| pictured(std::slice::from_ref(used))).unwrap_or_default(),
            form: lead.map(|used| BlockKind::Picture(plain_picture(used))),
        },
    ]
}

/// Every other field.
pub(super) fn beside(content: &Content, names: &Names) -> Vec<Unit> {
    let signed = |byline: &Byline| match byline {
        Byline::Name(name) => name.clone(),
        Byline::Person(id) => names.people.get(id).cloned().unwrap_or_else(|| id.to_string()),
    };
    let topic = |id: &TopicId| names.topics.get(id).cloned().unwrap_or_else(|| id.to_string());
    let lines = |lines: Vec<String>| lines.join("\n");
    let rights = content.rights.iter().flat_map(|one| {
        [&one.copyright_holder, &one.copyright_notice].into_iter().chain(&one.usage_terms).chain(&one.links)
    });
    vec![
        Unit::field(Field::Slugline, &content.slugline),
        Unit::field(Field::Section, content.section.as_ref().map(ToString::to_string).unwrap_or_default()),
        Unit::field(Field::Label, content.label.map(Label::as_str).unwrap_or_default()),
        Unit::field(Field::Slug, content.slug.as_deref().unwrap_or_default()),
        Unit::field(Field::Bylines, lines(content.bylines.iter().map(signed).collect())),
        Unit::field(Field::Translator, lines(content.translator.iter().map(signed).collect())),
        Unit::field(Field::Topics, lines(content.topics.iter().map(topic).collect())),
        Unit::field(Field::Agencies, content.agencies.join("\n")),
        Unit::field(Field::Contributors, content.contributors.join("\n")),
        Unit::field(Field::Places, content.places.join("\n")),
        Unit::field(Field::Note, &content.note),
        Unit::field(Field::Rights, lines(rights.filter(|text| !text.is_empty()).cloned().collect())),
    ]
}

/// Every block in reading order; those within a fact box follow its title.
pub(super) fn blocks(blocks: &[Block]) -> Vec<Unit> {
    let mut found = Vec::new();
    for block in blocks {
        found.push(unit(block));
        if let BlockKind::Facts { blocks: inside, .. } = &block.kind {
            found.extend(self::blocks(inside));
        }
    }
    found
}

fn unit(block: &Block) -> Unit {
    let (kind, texts) = said(&block.kind);
    Unit {
        place: Place::Block(block.id.clone()),
        kind: Some(kind),
        texts,
        form: Some(plain_kind(&block.kind)),
    }
}

fn said(kind: &BlockKind) -> (&'static str, Vec<(Role, String)>) {
    let one = |text: &Text| vec![(Role::Text, text.to_plain())];
    match kind {
        BlockKind::Paragraph { text } => ("paragraph", one(text)),
        BlockKind::Heading { text, .. } => ("heading", one(text)),
        BlockKind::Pull { text } => ("pull", one(text)),
        BlockKind::List { items, .. } => ("list", vec![(Role::Text, lines(items))]),
        BlockKind::Quote { text, cite } => {
            let cite = cite.iter().map(|cite| (Role::Cite, cite.to_plain()));
            ("quote", std::iter::once((Role::Text, lines(text))).chain(cite).collect())
        }
        BlockKind::Picture(used) => ("picture", pictured(std::slice::from_ref(used))),
        BlockKind::Gallery { pictures } => ("gallery", pictured(pictures)),
        BlockKind::Table { caption, rows, .. } => {
            let row = |row: &Vec<Text>| row.iter().map(Text::to_plain).collect::<Vec<_>>().join(" | ");
            let rows = rows.iter().map(row).collect::<Vec<_>>().join("\n");
            let caption = caption.iter().map(|caption| (Role::Caption, caption.to_plain()));
            ("table", caption.chain([(Role::Text, rows)]).collect())
        }
        BlockKind::Facts { title, .. } => ("facts", one(title)),
        BlockKind::Embed { url, title } => {
            ("embed", vec![(Role::Text, title.clone()), (Role::Address, url.clone())])
        }
    }
}

fn lines(texts: &[Text]) -> String {
    texts.iter().map(Text::to_plain).collect::<Vec<_>>().join("\n")
}

fn pictured(used: &[PictureUse]) -> Vec<(Role, String)> {
    let all = |of: fn(&PictureUse) -> String| used.iter().map(of).collect::<Vec<_>>().join("\n");
    vec![
        (Role::Picture, all(|used| used.picture.to_string())),
        (Role::Alt, all(|used| used.alt.clone())),
        (Role::Caption, all(|used| used.caption.to_plain())),
    ]
}

/// A kind as it is compared: its texts in as few spans as say the same, and without the blocks within it, which are
/// compared by themselves.
fn plain_kind(kind: &BlockKind) -> BlockKind {
    let all = |texts: &[Text]| texts.iter().map(plain).collect();
    match kind {
        BlockKind::Paragraph { text } => BlockKind::Paragraph { text: plain(text) },
        BlockKind::Heading { level, text } => BlockKind::Heading { level: *level, text: plain(text) },
        BlockKind::List { ordered, items } => BlockKind::List { ordered: *ordered, items: all(items) },
        BlockKind::Quote { text, cite } => {
            BlockKind::Quote { text: all(text), cite: cite.as_ref().map(plain) }
        }
        BlockKind::Pull { text } => BlockKind::Pull { text: plain(text) },
        BlockKind::Picture(used) => BlockKind::Picture(plain_picture(used)),
        BlockKind::Gallery { pictures } => {
            BlockKind::Gallery { pictures: pictures.iter().map(plain_picture).collect() }
        }
        BlockKind::Table { caption, head, rows } => BlockKind::Table {
            caption: caption.as_ref().map(plain),
            head: *head,
            rows: rows.iter().map(|row| all(row)).collect(),
        },
        BlockKind::Facts { title, .. } => BlockKind::Facts { title: plain(title), blocks: Vec::new() },
        BlockKind::Embed { url, title } => BlockKind::Embed { url: url.clone(), title: title.clone() },
    }
}

fn plain_picture(used: &PictureUse) -> PictureUse {
    PictureUse { caption: plain(&used.caption), ..used.clone() }
}

fn plain(text: &Text) -> Text {
    let mut spans: Vec<Span> = Vec::new();
    for span in text.0.iter().filter(|span| !span.text.is_empty()) {
        match spans.last_mut() {
            Some(last) if (last.mark, &last.link, &last.lang) == (span.mark, &span.link, &span.lang) => {
                last.text.push_str(&span.text);
            }
            _ => spans.push(span.clone()),
        }
    }
    Text(spans)
}
