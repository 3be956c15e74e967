//! What an editor asks of a story before it goes out, each with the place where it is mended: what must be there, and what
//! readers who can't see it all would trip over (ATAG 2.0, B.3.1).

use std::collections::HashMap;

use serde::Serialize;

use crate::{Block, BlockId, BlockKind, Content, Missing, PictureUse, Text};

/// Something to look at.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Check {
    /// What it is.
    pub what: Asked,
    /// Where it is mended.
    pub spot: Spot,
    /// The words that it is about; empty where there are none.
    pub words: String,
}

/// What is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Asked {
    /// A smaller heading that no heading stands above: a level is skipped.
    HeadingOrder,
    /// A link whose words say nothing where they are heard by themselves, such as “here”.
    LinkWords,
    /// A link whose words are its address.
    LinkAddress,
    /// Something without which it can't be published.
    #[serde(untagged)]
    Needed(Missing),
}

/// Where something stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Spot {
    /// A field beside the text, or the text as a whole, by its name.
    Field(&'static str),
    /// A block of the text.
    Block(BlockId),
}

/// Characters of the words that something is about.
const WORDS: usize = 80;
/// Words of links that only say that it is a link, in the languages that most desks write.
const SAY_NOTHING: [&str; 51] = [
    "here",
    "click",
    "click here",
    "link",
    "this link",
    "this",
    "more",
    "read more",
    "learn more",
    "see here",
    "ici",
    "cliquez ici",
    "lien",
    "ce lien",
    "plus",
    "en savoir plus",
    "lire la suite",
    "aquí",
    "clic aquí",
    "haga clic aquí",
    "enlace",
    "más",
    "leer más",
    "aqui",
    "clique aqui",
    "leia mais",
    "здесь",
    "тут",
    "ссылка",
    "подробнее",
    "далее",
    "нажмите здесь",
    "هنا",
    "اضغط هنا",
    "انقر هنا",
    "رابط",
    "الرابط",
    "المزيد",
    "اقرأ المزيد",
    "اینجا",
    "کلیک کنید",
    "اینجا کلیک کنید",
    "لینک",
    "پیوند",
    "بیشتر",
    "这里",
    "点击这里",
    "此处",
    "链接",
    "ဒီမှာ",
    "hapa",
];

impl Content {
    /// Everything to look at: what is needed first, then what would help, each in reading order.
    pub fn checks(&self) -> Vec<Check> {
        let needed = self.missing().into_iter().flat_map(|missing| self.where_missing(missing));
        needed.chain(self.heading_order()).chain(self.link_words()).collect()
    }

    /// What still says the same as in the source that it was translated from; texts without letters say nothing. A place's
    /// name is the same in many languages of one script, so there a dateline is none of it.
    pub fn untranslated(&self, source: &Self, same_script: bool) -> Vec<Spot> {
        let said = |text: &str, other: &str| text == other && text.chars().any(char::is_alphabetic);
        let fields = self.lines().into_iter().zip(source.lines());
        let fields = fields.filter(|((name, _), _)| !(same_script && *name == "dateline"));
        let fields = fields.filter(|((_, text), (_, other))| said(text, other));
        let fields = fields.map(|((name, _), _)| Spot::Field(name));
        let there: HashMap<_, _> =
            source.body.every_block().into_iter().map(|block| (&block.id, block.said())).collect();
        let same = |block: &&Block| {
            let others = there.get(&block.id).into_iter().flatten();
            block.said().iter().zip(others).any(|(text, other)| said(text, other))
        };
        let blocks =
            self.body.every_block().into_iter().filter(same).map(|block| Spot::Block(block.id.clone()));
        fields.chain(blocks).collect()
    }

    /// What it says beside its body, by the names of the fields.
    fn lines(&self) -> [(&'static str, String); 5] {
        let lead = self.lead.as_ref();
        [
            ("headline", self.headline.clone()),
            ("summary", self.summary.clone()),
            ("dateline", self.dateline.clone().unwrap_or_default()),
            ("lead-alt", lead.map(|used| used.alt.clone()).unwrap_or_default()),
            ("lead-caption", lead.map(|used| used.caption.to_plain()).unwrap_or_default()),
        ]
    }

    fn where_missing(&self, missing: Missing) -> Vec<Check> {
        let field = match missing {
            Missing::Headline => "headline",
            Missing::Section => "section",
            Missing::Byline => "bylines",
            Missing::Body => "text",
            Missing::AltText => return self.without_alt(),
        };
        vec![Check { what: Asked::Needed(missing), spot: Spot::Field(field), words: String::new() }]
    }

    fn without_alt(&self) -> Vec<Check> {
        let lacks = |used: &PictureUse| used.alt.trim().is_empty();
        let lead = self.lead.as_ref().filter(|used| lacks(used)).map(|_| Spot::Field("lead-alt"));
        let blocks = self.body.every_block().into_iter().filter(|block| block.pictures().iter().any(lacks));
        let spots = lead.into_iter().chain(blocks.map(|block| Spot::Block(block.id.clone())));
        spots
            .map(|spot| Check { what: Asked::Needed(Missing::AltText), spot, words: String::new() })
            .collect()
    }

    fn heading_order(&self) -> Vec<Check> {
        let (mut deep, mut found) = (false, Vec::new());
        for block in &self.body.blocks {
            match &block.kind {
                BlockKind::Heading { level: 3, text } if !deep && !text.is_blank() => {
                    found.push(block.check(Asked::HeadingOrder, &text.to_plain()));
                }
                BlockKind::Heading { text, .. } | BlockKind::Facts { title: text, .. } => {
                    deep |= !text.is_blank();
                }
                _ => {}
            }
        }
        found
    }

    fn link_words(&self) -> Vec<Check> {
        let of = |block: &Block| -> Vec<Check> {
            let texts = block.kind.own_texts().into_iter();
            let links = texts.flat_map(Text::links);
            links.filter_map(|words| Some(block.check(unhelpful(&words)?, &words))).collect()
        };
        self.body.every_block().into_iter().flat_map(of).collect()
    }
}

impl Block {
    /// What it says itself: all of a text, or of each picture its caption and the words for those who can't see it.
    fn said(&self) -> Vec<String> {
        match &self.kind {
            BlockKind::Picture(_) | BlockKind::Gallery { .. } => {
                self.pictures().iter().flat_map(|used| [used.caption.to_plain(), used.alt.clone()]).collect()
            }
            BlockKind::Embed { title, .. } => vec![title.clone()],
            other => {
                vec![other.own_texts().into_iter().map(Text::to_plain).collect::<Vec<_>>().join("\n")]
            }
        }
    }

    fn check(&self, what: Asked, words: &str) -> Check {
        let words = words.trim().chars().take(WORDS).collect();
        Check { what, spot: Spot::Block(self.id.clone()), words }
    }
}

impl Text {
    /// The words of each link, whole though parts of it are marked.
    fn links(&self) -> Vec<String> {
        let mut links: Vec<(&str, String)> = Vec::new();
        let mut before = None;
        for span in &self.0 {
            let link = span.link.as_deref();
            match (link, links.last_mut()) {
                (Some(to), Some((same, words))) if before == Some(to) && *same == to => {
                    words.push_str(&span.text);
                }
                (Some(to), _) => links.push((to, span.text.clone())),
                (None, _) => {}
            }
            before = link;
        }
        links.into_iter().map(|(_, words)| words).collect()
    }
}

/// What is wrong with a link's words, where something is.
fn unhelpful(words: &str) -> Option<Asked> {
    let heard = |c: char| c.is_alphanumeric() || c.is_whitespace() || !c.is_ascii();
    let plain: String = words.to_lowercase().chars().filter(|c| *c != '\u{200C}').collect();
    let plain = plain.trim_matches(|c| !heard(c) || c.is_whitespace() || "«»“”…→".contains(c));
    if plain.starts_with("www.") || plain.starts_with("http://") || plain.starts_with("https://") {
        return (!plain.contains(char::is_whitespace)).then_some(Asked::LinkAddress);
    }
    SAY_NOTHING.contains(&plain).then_some(Asked::LinkWords)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Body, Mark, Span};

    fn of(kinds: Vec<BlockKind>) -> Content {
        let section = Some("world".parse().unwrap());
        let agencies = vec!["Meridian".to_owned()];
        Content { headline: "Ferry".into(), section, agencies, body: Body::of(kinds), ..Content::default() }
    }

    fn paragraph(spans: &[(&str, Option<&str>)]) -> BlockKind {
        let span = |(text, link): &(&str, Option<&str>)| Span {
            text: (*text).into(),
            link: link.map(str::to_owned),
            ..Span::default()
        };
        BlockKind::Paragraph { text: Text(spans.iter().map(span).collect()) }
    }

    fn asked(content: &Content) -> Vec<(Asked, Spot)> {
        content.checks().into_iter().map(|check| (check.what, check.spot)).collect()
    }

    fn block(id: &str) -> Spot {
        Spot::Block(BlockId(id.into()))
    }

    #[test]
    fn each_missing_thing_says_where_it_is_missing() {
        let needed = |missing, field| (Asked::Needed(missing), Spot::Field(field));
        let all = [
            needed(Missing::Headline, "headline"),
            needed(Missing::Section, "section"),
            needed(Missing::Byline, "bylines"),
            needed(Missing::Body, "text"),
        ];
        assert_eq!(asked(&Content::default()), all);
        let used = |alt: &str| PictureUse {
            picture: "7".parse().unwrap(),
            alt: alt.into(),
            caption: Text::plain("The ferry."),
        };
        let gallery = BlockKind::Gallery { pictures: vec![used("A ferry"), used(" ")] };
        let content =
            Content { lead: Some(used("")), ..of(vec![BlockKind::Picture(used("A ferry")), gallery]) };
        let alt = |spot| (Asked::Needed(Missing::AltText), spot);
        assert_eq!(asked(&content), [alt(Spot::Field("lead-alt")), alt(block("b2"))]);
        let said = serde_json::to_value(content.checks()).unwrap();
        assert_eq!(said[1], serde_json::json!({"what": "alt-text", "spot": {"block": "b2"}, "words": ""}));
    }

    #[test]
    fn a_smaller_heading_has_a_heading_above_it() {
        let heading = |level| BlockKind::Heading { level, text: Text::plain("Aboard") };
        let content = of(vec![paragraph(&[("p", None)]), heading(3), heading(2), heading(3)]);
        assert_eq!(asked(&content), [(Asked::HeadingOrder, block("b2"))]);
    }

    #[test]
    fn the_words_of_a_link_say_where_it_leads() {
        let to = Some("https://example.org/a");
        let check = |spans: &[(&str, Option<&str>)], expected: &[Asked]| {
            let found = of(vec![paragraph(spans)]).checks();
            assert_eq!(found.iter().map(|check| check.what).collect::<Vec<_>>(), expected, "{spans:?}");
        };
        check(&[("Read it ", None), ("here.", to)], &[Asked::LinkWords]);
        check(&[("اینجا", to)], &[Asked::LinkWords]);
        check(&[("این\u{200C}جا", to)], &[Asked::LinkWords]);
        check(&[("“Click here” →", to)], &[Asked::LinkWords]);
        check(&[("https://example.org/a", to)], &[Asked::LinkAddress]);
        check(
            &[("www.example.org", to), (" and ", None), ("more", to)],
            &[Asked::LinkAddress, Asked::LinkWords],
        );
        check(&[("the port’s report", to)], &[]);
        check(&[("here", None)], &[]);
        let marked = Span {
            text: "here".into(),
            link: to.map(str::to_owned),
            mark: Some(Mark::Strong),
            ..Span::default()
        };
        let whole = Span { text: " is the report".into(), link: to.map(str::to_owned), ..Span::default() };
        let content = of(vec![BlockKind::Paragraph { text: Text(vec![marked, whole]) }]);
        assert_eq!(content.checks(), [], "a link that is marked in part is one link");
    }

    #[test]
    fn what_says_what_the_source_says_is_not_translated() {
        let source =
            of(vec![paragraph(&[("One", None)]), paragraph(&[("Two", None)]), paragraph(&[("12:30", None)])]);
        let mut made = source.clone();
        let left = |made: &Content| made.untranslated(&source, false);
        assert_eq!(left(&made), [Spot::Field("headline"), block("b1"), block("b2")]);
        made.headline = "کشتی".into();
        made.body.blocks[0].kind = paragraph(&[("یک", None)]);
        assert_eq!(left(&made), [block("b2")]);
        made.body.blocks[1].id = BlockId("new".into());
        assert_eq!(left(&made), []);
    }

    #[test]
    fn what_stands_under_and_in_place_of_pictures_is_translated_too() {
        let used = |alt: &str, caption: &str| PictureUse {
            picture: "7".parse().unwrap(),
            alt: alt.into(),
            caption: Text::plain(caption),
        };
        let embed =
            |title: &str| BlockKind::Embed { url: "https://example.org/v".into(), title: title.into() };
        let source = Content {
            lead: Some(used("Boats", "Boats in the harbour")),
            dateline: Some("PORT AUREL".into()),
            ..of(vec![
                BlockKind::Picture(used("A ferry", "")),
                BlockKind::Gallery { pictures: vec![used("A crane", "A crane"), used("A quay", "12:30")] },
                embed("A film of it"),
            ])
        };
        let field = Spot::Field;
        let mut made = Content { headline: "کشتی".into(), ..source.clone() };
        let all = [
            field("dateline"),
            field("lead-alt"),
            field("lead-caption"),
            block("b1"),
            block("b2"),
            block("b3"),
        ];
        assert_eq!(made.untranslated(&source, false), all);
        assert_eq!(made.untranslated(&source, true), all[1..], "a place is called the same in one script");
        made.lead = Some(used("قایق‌ها", "Boats in the harbour"));
        made.body.blocks[0].kind = BlockKind::Picture(used("یک کشتی", ""));
        made.body.blocks[1].kind = BlockKind::Gallery {
            pictures: vec![used("جرثقیل", "جرثقیل"), used("A quay", "12:30")],
        };
        made.body.blocks[2].kind = embed("فیلمی از آن");
        assert_eq!(made.untranslated(&source, true), [field("lead-caption"), block("b2")]);
    }
}
