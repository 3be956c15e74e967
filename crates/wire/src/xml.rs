//! A bounded reader of XML: borrowed events, no DTD, no entity of a document's own, no tree.

mod attributes;
mod mend;
mod scope;
mod tag;
mod vocabulary;

use std::borrow::Cow;

use news::{Defect, WireItem};
use quick_xml::errors::Error as XmlError;
use quick_xml::escape::resolve_html5_entity;
use quick_xml::events::{BytesRef, BytesStart, Event};
use quick_xml::reader::Reader;

use crate::Parsed;
use crate::clean;
use crate::defects::{MOST_OF_FILE, add, bound, excerpt, note, quarantine};
use crate::limits::Limits;
use crate::status;
pub(crate) use mend::mended;
use scope::Scope;
pub(crate) use scope::Space;
pub(crate) use tag::{Tag, unescape};
pub(crate) use vocabulary::{Standard, Vocabulary};

/// Why reading ended before the document did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Stop {
    /// The document ends within an element.
    Truncated,
    /// It is not well-formed.
    Malformed(String),
    /// It goes beyond a limit.
    Limit(&'static str),
}

impl Stop {
    /// The defect of the item or file that was being read.
    pub(crate) fn defect(&self, place: String) -> Defect {
        match self {
            Self::Truncated => {
                quarantine(crate::CUT_SHORT, place, "the document ends here, before its elements do")
            }
            Self::Malformed(what) => quarantine(
                "malformed",
                place,
                format!("not well-formed XML ({what}); nothing after it was read"),
            ),
            Self::Limit(what) => {
                quarantine("too-large", place, format!("too many or too deep {what}; the rest was not read"))
            }
        }
    }
}

/// What comes next.
pub(crate) enum Token<'a> {
    Open(Tag<'a>),
    Close,
    /// A piece of text; neighbouring pieces belong together.
    Text(Cow<'a, str>),
    /// The document is complete.
    End,
}

/// The reader. Once it has stopped it stays stopped.
pub(crate) struct Xml<'a> {
    reader: Reader<&'a [u8]>,
    text: &'a str,
    pub(crate) limits: &'a Limits,
    depth: usize,
    elements: usize,
    close_due: bool,
    /// Whether a document began.
    begun: bool,
    stopped: Option<Stop>,
    own_entities: bool,
    scope: Scope,
    /// What was wrong with the document as such.
    pub(crate) defects: Vec<Defect>,
    /// How many defects its items may still have.
    room: usize,
}

impl<'a> Xml<'a> {
    pub(crate) fn new(text: &'a str, limits: &'a Limits) -> Self {
        let text = text.trim_start_matches(clean::is_blank);
        let mut reader = Reader::from_str(text);
        reader.config_mut().allow_dangling_amp = true;
        Self {
            reader,
            text,
            limits,
            depth: 0,
            elements: 0,
            close_due: false,
            begun: false,
            stopped: None,
            own_entities: false,
            scope: Scope::default(),
            defects: Vec::new(),
            room: MOST_OF_FILE,
        }
    }

    /// The line that was read last, for defects. Costs a pass over what was read; ask once.
    pub(crate) fn line_number(&self) -> String {
        let read = usize::try_from(self.reader.buffer_position()).unwrap_or(usize::MAX).min(self.text.len());
        let lines = memchr::memchr_iter(b'\n', self.text.as_bytes().get(..read).unwrap_or_default()).count();
        format!("line {}", lines + 1)
    }

    /// How deep the reader stands: the number of elements that are open.
    pub(crate) fn depth(&self) -> usize {
        self.depth
    }

    /// What stands after the place where reading stopped, and the tag before it.
    fn unread(&self) -> &'a str {
        let read = usize::try_from(self.reader.buffer_position()).unwrap_or(usize::MAX).min(self.text.len());
        let before = self.text.get(..self.text.floor_char_boundary(read)).unwrap_or_default();
        self.text.get(before.rfind('<').unwrap_or_default()..).unwrap_or_default()
    }

    fn stop<T>(&mut self, stop: Stop) -> Result<T, Stop> {
        self.stopped = Some(stop.clone());
        Err(stop)
    }

    /// The next token. Comments and processing instructions are passed over.
    pub(crate) fn next(&mut self) -> Result<Token<'a>, Stop> {
        if let Some(stop) = &self.stopped {
            return Err(stop.clone());
        }
        if std::mem::take(&mut self.close_due) {
            return Ok(self.closed());
        }
        loop {
            let event = match self.reader.read_event() {
                Ok(event) => event,
                Err(error) => return self.failed(&error),
            };
            match event {
                Event::Start(start) => return self.opened(start, false),
                Event::Empty(start) => return self.opened(start, true),
                Event::End(_) => return Ok(self.closed()),
                Event::Text(text) => return Ok(Token::Text(text.into_inner())),
                Event::CData(text) => return Ok(Token::Text(text.into_inner())),
                Event::GeneralRef(reference) => {
                    if let Some(text) = self.resolve(&reference) {
                        return Ok(Token::Text(text));
                    }
                }
                Event::DocType(doctype) => self.doctype(&doctype),
                Event::Eof if self.depth > 0 => return self.stop(Stop::Truncated),
                Event::Eof => return Ok(Token::End),
                Event::Comment(_) | Event::PI(_) | Event::Decl(_) => {}
            }
        }
    }

    fn opened(&mut self, start: BytesStart<'a>, empty: bool) -> Result<Token<'a>, Stop> {
        self.depth += 1;
        self.elements += 1;
        if self.depth > self.limits.max_depth {
            return self.stop(Stop::Limit("elements within each other"));
        }
        if self.elements > self.limits.max_elements {
            return self.stop(Stop::Limit("elements"));
        }
        self.close_due = empty;
        let prefixed = memchr::memchr(b':', start.name().0.as_bytes()).map_or(0, |colon| colon + 1);
        self.look_at_attributes(&start);
        let prefix = start.name().0.get(..prefixed.saturating_sub(1)).unwrap_or_default();
        let space = self.scope.find(prefix);
        Ok(Token::Open(Tag { start, prefixed, space, limits: self.limits }))
    }

    fn closed(&mut self) -> Token<'a> {
        self.depth = self.depth.saturating_sub(1);
        self.scope.leave(self.depth);
        Token::Close
    }

    /// An attribute that is lost may be the one that stops an item, so a person must look.
    fn look_at_attributes(&mut self, start: &BytesStart<'_>) {
        let most = self.limits.max_attributes;
        let (declares, lost) = match attributes::count(start.attributes_raw().as_bytes(), most) {
            Ok((count, declares)) if count <= most => (declares, None),
            Ok(_) => (true, Some(("too-large", "it has too many attributes; the rest was not read"))),
            Err(lost) => (true, Some(("malformed", lost.says()))),
        };
        let place = || format!("<{}>", excerpt(start.name().0));
        if let Some((code, what)) = lost {
            add(&mut self.defects, quarantine(code, place(), what));
        }
        if start.attributes_raw().len() > self.limits.max_text {
            let detail = format!("of an attribute no more than {} bytes are kept", self.limits.max_text);
            add(&mut self.defects, note("text-cut", place(), detail));
        }
        if declares && !self.scope.enter(self.depth, start, most) {
            let detail = "it declares more namespaces than are told apart";
            add(&mut self.defects, quarantine("too-large", place(), detail));
        }
    }

    /// The name of a namespace; empty where there is none.
    pub(crate) fn uri(&self, space: Space) -> &str {
        self.scope.uri(space)
    }

    /// The namespace of names without a prefix where the reader stands.
    pub(crate) fn default_space(&self) -> Space {
        self.scope.find("")
    }

    fn failed<T>(&mut self, error: &XmlError) -> Result<T, Stop> {
        let read = usize::try_from(self.reader.buffer_position()).unwrap_or(usize::MAX);
        let in_markup = self.text.rsplit_once('<').is_some_and(|(_, last)| !last.contains('>'));
        let at_end = read >= self.text.len() || in_markup;
        match error {
            XmlError::Syntax(_) if at_end => self.stop(Stop::Truncated),
            other => {
                let what = excerpt(&other.to_string());
                self.stop(Stop::Malformed(what))
            }
        }
    }

    /// Predefined and HTML's names and character references; a name that the document declares itself is refused.
    fn resolve(&mut self, reference: &BytesRef<'_>) -> Option<Cow<'a, str>> {
        match reference.resolve_char_ref() {
            Ok(Some(character)) => return Some(Cow::Owned(character.to_string())),
            Ok(None) => {}
            Err(_) => {
                add(
                    &mut self.defects,
                    note("entity-unreadable", "text", "a character reference names no character"),
                );
                return None;
            }
        }
        let name: &str = reference;
        if let Some(text) = resolve_html5_entity(name) {
            return Some(Cow::Borrowed(text));
        }
        let detail = format!("&{}; is no entity that is known; it was left out", excerpt(name));
        let defect = if self.own_entities {
            quarantine("entities-refused", "text", detail)
        } else {
            note("entity-unknown", "text", detail)
        };
        add(&mut self.defects, defect);
        None
    }

    /// A DOCTYPE is passed over; nothing it names is fetched and nothing it declares is used.
    fn doctype(&mut self, doctype: &str) {
        if doctype.contains("<!ENTITY") {
            self.own_entities = true;
            let detail = "the document declares entities of its own; they are never expanded or fetched";
            add(&mut self.defects, quarantine("entities-refused", "DOCTYPE", detail));
        }
    }

    /// The first element of the file's next document: most files have one, but none that follows it may be lost, for it may
    /// be a kill. None at the end. Text that stands beside documents makes a person look.
    pub(crate) fn root(&mut self, parsed: &mut Parsed) -> Result<Option<Tag<'a>>, Stop> {
        loop {
            match self.next()? {
                Token::Open(tag) => {
                    self.begun = true;
                    return Ok(Some(tag));
                }
                Token::End if self.begun => return Ok(None),
                Token::End => return Err(Stop::Truncated),
                Token::Text(text) if self.begun && !text.trim_matches(clean::is_blank).is_empty() => {
                    let detail = "text stands after the end of the document; it was not read";
                    add(&mut parsed.defects, quarantine("malformed", "file", detail));
                }
                Token::Text(_) | Token::Close => {}
            }
        }
    }

    /// The next child of the element that is open; none once the element is closed. Text between is passed over.
    pub(crate) fn child(&mut self) -> Result<Option<Tag<'a>>, Stop> {
        loop {
            match self.next()? {
                Token::Open(tag) => return Ok(Some(tag)),
                Token::Close | Token::End => return Ok(None),
                Token::Text(_) => {}
            }
        }
    }

    /// Passes over the element that was opened last.
    pub(crate) fn skip(&mut self) -> Result<(), Stop> {
        let outside = self.depth.saturating_sub(1);
        while self.depth > outside {
            if matches!(self.next()?, Token::End) {
                break;
            }
        }
        Ok(())
    }

    /// All text of the element that was opened last, that of its children too, as one clean line within the limit.
    pub(crate) fn line(&mut self) -> Result<String, Stop> {
        let outside = self.depth.saturating_sub(1);
        let mut line = String::new();
        while self.depth > outside {
            match self.next()? {
                Token::Text(text) if line.len() <= self.limits.max_text => {
                    clean::squeeze_into(&mut line, &text);
                }
                Token::Open(tag) if separates(tag.local()) => clean::squeeze_into(&mut line, " "),
                Token::Open(tag) => line.push_str(clean::in_fraction(tag.local(), line.chars().next_back())),
                Token::End => break,
                _ => {}
            }
        }
        if clean::cut(&mut line, self.limits.max_text) {
            add(
                &mut self.defects,
                note("text-cut", "text", format!("a text is longer than {} bytes", self.limits.max_text)),
            );
        }
        Ok(clean::finish(line))
    }

    /// What stands in the element that was opened last, markup and all, as sent.
    pub(crate) fn source(&mut self) -> Result<&'a str, Stop> {
        let outside = self.depth.saturating_sub(1);
        let position = |xml: &Self| usize::try_from(xml.reader.buffer_position()).unwrap_or(usize::MAX);
        let start = position(self);
        let mut end = start;
        while self.depth > outside {
            end = position(self);
            if matches!(self.next()?, Token::End) {
                break;
            }
        }
        Ok(self.text.get(start..end).unwrap_or_default())
    }

    /// The element that was opened last, as sent.
    pub(crate) fn whole(&mut self, tag: &Tag<'_>) -> Result<String, Stop> {
        let (name, attributes) = (tag.name(), tag.start.attributes_raw().trim_end());
        Ok(match self.source()? {
            "" => format!("<{name}{attributes}/>"),
            inner => format!("<{name}{attributes}>{inner}</{name}>"),
        })
    }

    /// All text of the element that was opened last, as written.
    pub(crate) fn raw_text(&mut self) -> Result<String, Stop> {
        let outside = self.depth.saturating_sub(1);
        let mut whole = String::new();
        while self.depth > outside {
            match self.next()? {
                Token::Text(text) => whole.push_str(&text),
                Token::End => break,
                _ => {}
            }
        }
        Ok(whole)
    }
}

/// Reads a document; that reading ended before it did is the file's defect.
pub(crate) fn parsed<'a>(
    text: &'a str,
    limits: &'a Limits,
    document: impl FnOnce(&mut Xml<'a>, &mut Parsed) -> Result<(), Stop>,
) -> Parsed {
    let mut xml = Xml::new(text, limits);
    let mut parsed = Parsed::default();
    if let Err(stop) = document(&mut xml, &mut parsed) {
        let place = xml.line_number();
        parsed.defects.push(stop.defect(place));
    }
    parsed.defects.append(&mut xml.defects);
    parsed
}

/// Gives an item what was wrong while it was read; one that is cut off is kept, quarantined.
pub(crate) fn blame(item: &mut WireItem, xml: &mut Xml<'_>, outcome: &Result<(), Stop>) {
    if let Err(stop) = outcome {
        item.defects.push(stop.defect(xml.line_number()));
        status::heed_rest(item, xml.unread());
    }
    item.defects.append(&mut xml.defects);
    bound(&mut item.defects, &mut xml.room);
}

/// Elements that part words where they stand in running text.
fn separates(local: &str) -> bool {
    matches!(
        local,
        "p" | "br"
            | "li"
            | "div"
            | "tr"
            | "td"
            | "h1"
            | "h2"
            | "h3"
            | "h4"
            | "section"
            | "byttl"
            | "P"
            | "hl1"
            | "hl2"
            | "person"
            | "story.date"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(text: &str, limits: &Limits) -> (Result<Vec<String>, Stop>, Vec<String>) {
        let mut xml = Xml::new(text, limits);
        let mut run = || {
            let mut lines = Vec::new();
            while let Token::Open(_) = xml.next()? {
                lines.push(xml.line()?);
            }
            Ok(lines)
        };
        let found = run();
        (found, xml.defects.into_iter().map(|d| d.code).collect())
    }

    #[test]
    fn text_is_put_together() {
        let (found, defects) =
            lines("<a>x &amp;<b/> <![CDATA[<y>]]>&#233;&nbsp;z & w</a>", &Limits::default());
        assert_eq!(found, Ok(vec!["x & <y>é\u{a0}z & w".into()]));
        assert!(defects.is_empty());
    }

    #[test]
    fn entities_of_a_documents_own_are_refused() {
        let laughs = "<!DOCTYPE a [<!ENTITY l \"ha\"><!ENTITY m \"&l;&l;\"><!ENTITY f SYSTEM \"file:///etc/passwd\">]><a>x&m;&f;y</a>";
        let (found, defects) = lines(laughs, &Limits::default());
        assert_eq!(found, Ok(vec!["xy".into()]));
        assert!(defects.iter().all(|code| code == "entities-refused") && !defects.is_empty());
    }

    #[test]
    fn names_are_in_the_namespace_that_holds_where_they_stand() {
        let text = "<a xmlns='u:1' xmlns:p='u:2'><b/><p:c/><d xmlns='' xmlns:p='u:1'><p:e/></d><p:f/><q:g/>\
                    <p:h xmlns:p='u&#58;1'/><i xmlns='u:3'/><j/></a>";
        let limits = Limits::default();
        let mut xml = Xml::new(text, &limits);
        let mut found = Vec::new();
        loop {
            match xml.next().unwrap() {
                Token::Open(tag) => found.push(format!("{} {}", tag.local(), xml.uri(tag.space()))),
                Token::End => break,
                _ => {}
            }
        }
        let wanted = ["a u:1", "b u:1", "c u:2", "d ", "e u:1", "f u:2", "g ", "h u:1", "i u:3", "j u:1"];
        assert_eq!(found, wanted);
    }

    #[test]
    fn namespaces_without_end_are_told_and_cost_no_more() {
        let deep: String = (0..100).map(|at| format!("<a xmlns:p{at}='u:{at}'>")).collect();
        for text in [format!("{deep}{}", "</a>".repeat(100)), "<a xmlns:p='u:1'/>".repeat(100)] {
            let many = text.contains("u:99");
            let (_, told) = lines(&format!("<x>{text}</x>"), &Limits::default());
            assert_eq!(told.first().map(String::as_str), many.then_some("too-large"));
        }
    }

    #[test]
    fn attributes_that_may_be_lost_are_told() {
        let limits = Limits { max_attributes: 2, ..Limits::default() };
        for (text, told) in [
            ("<a b='1' c = \"2>\"/>", None),
            ("<a\n b='='\n/>", None),
            ("<a b=1/>", Some("malformed")),
            ("<a b/>", Some("malformed")),
            ("<a b=“1”/>", Some("malformed")),
            ("<a b='1' c='2' d='3'/>", Some("too-large")),
            ("<a b='1' b='2'/>", Some("malformed")),
            ("<a b='1' p:b='2'/>", None),
        ] {
            let (found, defects) = lines(text, &limits);
            assert!(found.is_ok(), "{text}");
            assert_eq!(defects.first().map(String::as_str), told, "{text}");
        }
    }

    #[test]
    fn a_cut_or_damaged_document_stops() {
        for text in ["<a><b>x</b>", "<a", "<", "<a>x<", "<a><![CDA", "<a>&am", "<a><!-- x", "<a><![CDATA[x"] {
            assert_eq!(lines(text, &Limits::default()).0, Err(Stop::Truncated), "{text}");
        }
        assert!(matches!(lines("<a></b>", &Limits::default()).0, Err(Stop::Malformed(_))));
        let deep = "<a>".repeat(500);
        assert!(matches!(lines(&deep, &Limits::default()).0, Err(Stop::Limit(_))));
    }
}
