//! JSON as a tree of bounded size whose texts are borrowed from the file.

mod mend;

use std::borrow::Cow;
use std::fmt;

use news::Defect;
use serde::de::{DeserializeSeed, Deserializer, Error as _, IgnoredAny, MapAccess, SeqAccess, Visitor};

use crate::clean;
use crate::defects::{add, excerpt, note, quarantine};
use crate::limits::Limits;
pub(crate) use mend::mended;

/// One value.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Json<'a> {
    Null,
    Bool(bool),
    Number(f64),
    /// A whole number.
    Whole(i64),
    Text(Cow<'a, str>),
    List(Vec<Json<'a>>),
    /// In the order of the file; a key may stand twice.
    Object(Vec<(Cow<'a, str>, Json<'a>)>),
}

impl<'a> Json<'a> {
    /// The value of a key, of the last one where it stands twice; none where this is no object.
    pub(crate) fn get(&self, key: &str) -> Option<&Json<'a>> {
        self.entries().iter().rev().find(|(known, _)| known == key).map(|(_, value)| value)
    }

    /// The keys and values of an object.
    pub(crate) fn entries(&self) -> &[(Cow<'a, str>, Json<'a>)] {
        match self {
            Self::Object(entries) => entries,
            _ => &[],
        }
    }

    /// The entries of a list; what is no list is a list of one, null a list of none.
    pub(crate) fn each(&self) -> &[Json<'a>] {
        match self {
            Self::List(list) => list,
            Self::Null => &[],
            one => std::slice::from_ref(one),
        }
    }

    /// The text of a string.
    pub(crate) fn as_str(&self) -> Option<&str> {
        match self {
            Self::Text(text) => Some(text),
            _ => None,
        }
    }

    /// A string, number or truth value as text; none for null, lists and objects.
    pub(crate) fn to_text(&self) -> Option<Cow<'_, str>> {
        match self {
            Self::Text(text) => Some(Cow::Borrowed(text)),
            Self::Whole(number) => Some(number.to_string().into()),
            Self::Number(number) => Some(number.to_string().into()),
            Self::Bool(value) => Some(value.to_string().into()),
            Self::Null | Self::List(_) | Self::Object(_) => None,
        }
    }

    /// A text as one clean line within the limit; empty for null, lists and objects.
    pub(crate) fn line(&self, place: &str, limits: &Limits, defects: &mut Vec<Defect>) -> String {
        let Some(text) = self.to_text() else { return String::new() };
        let mut line = clean::line(&text);
        if clean::cut(&mut line, limits.max_text) {
            let detail = format!("a text is longer than {} bytes", limits.max_text);
            add(defects, note("text-cut", place, detail));
        }
        line
    }

    /// A whole number that is not negative, which may stand in a string.
    pub(crate) fn number<N: std::str::FromStr>(&self) -> Option<N> {
        match self {
            Self::Number(number) if number.fract() == 0.0 => format!("{number:.0}").parse().ok(),
            other => other.to_text()?.trim().parse().ok(),
        }
    }
}

/// What a file of JSON holds.
#[derive(Debug, Default)]
pub(crate) struct Read<'a> {
    /// One document, or several behind one another, such as one on each line (JSON Lines).
    pub documents: Vec<Json<'a>>,
    /// Why reading ended before the file did; the last document is what was read until then.
    pub defect: Option<Defect>,
    /// What wasn't read, and the value before it.
    pub rest: &'a str,
}

/// Reads a file within the limits of depth and number of values: one value after the other, whatever white space stands
/// between them.
pub(crate) fn read<'a>(text: &'a str, limits: &Limits) -> Read<'a> {
    let mut left = limits.max_elements;
    let mut read = Read::default();
    let mut rest = text;
    loop {
        let mut partial = None;
        // A reader of its own for each: what it counts lines from is what it was given, and there may be very many.
        let mut deserializer = serde_json::Deserializer::from_str(rest);
        let seed = Seed { left: &mut left, depth: limits.max_depth.min(MOST_DEEP), partial: &mut partial };
        match seed.deserialize(&mut deserializer) {
            Ok(value) => read.documents.push(value),
            Err(error) => {
                read.documents.extend(partial);
                let before = text.get(..text.len() - rest.len()).unwrap_or_default();
                read.defect = Some(defect(&error, memchr::memchr_iter(b'\n', before.as_bytes()).count()));
                read.rest = after_comma(rest, &error);
                return read;
            }
        }
        let end = deserializer.into_iter::<IgnoredAny>().byte_offset();
        rest = rest.get(end..).unwrap_or_default().trim_ascii_start();
        if rest.is_empty() {
            return read;
        }
    }
}

/// What the stack of a thread bears with ease.
const MOST_DEEP: usize = 120;
const TOO_MUCH: &str = "too many or too deep values";

/// What is wrong, in a text before which so many lines stand.
fn defect(error: &serde_json::Error, before: usize) -> Defect {
    let place = format!("line {}", before + error.line());
    let message = error.to_string();
    if message.starts_with(TOO_MUCH) || message.starts_with("recursion limit") {
        return quarantine("too-large", place, format!("{TOO_MUCH}; the rest was not read"));
    }
    if error.is_eof() {
        return quarantine(crate::CUT_SHORT, place, "the JSON ends here, before it is complete");
    }
    quarantine("malformed", place, format!("no JSON ({}); nothing after it was read", excerpt(&message)))
}

/// What stands after the comma before an error; all of the text where it doesn't say where it is.
fn after_comma<'a>(text: &'a str, error: &serde_json::Error) -> &'a str {
    let mut lines = memchr::memchr_iter(b'\n', text.as_bytes());
    let line = match error.line() {
        0 => return text,
        1 => 0,
        number => lines.nth(number - 2).map_or(0, |end| end + 1),
    };
    let at = text.floor_char_boundary(line + error.column());
    let before = text.get(..at).unwrap_or_default();
    text.get(before.rfind(',').unwrap_or_default()..).unwrap_or_default()
}

/// Reads a value while `left` values may still be read; what was read before an error goes to `partial`.
struct Seed<'s, 'a> {
    left: &'s mut usize,
    depth: usize,
    partial: &'s mut Option<Json<'a>>,
}

impl<'s, 'a> Seed<'s, 'a> {
    fn inner(&mut self) -> Seed<'_, 'a> {
        Seed { left: &mut *self.left, depth: self.depth.saturating_sub(1), partial: &mut *self.partial }
    }
}

impl<'de: 'a, 'a> DeserializeSeed<'de> for Seed<'_, 'a> {
    type Value = Json<'a>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Json<'a>, D::Error> {
        if *self.left == 0 || self.depth == 0 {
            return Err(D::Error::custom(TOO_MUCH));
        }
        *self.left -= 1;
        deserializer.deserialize_any(self)
    }
}

impl<'de: 'a, 'a> Visitor<'de> for Seed<'_, 'a> {
    type Value = Json<'a>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a JSON value")
    }

    fn visit_unit<E>(self) -> Result<Json<'a>, E> {
        Ok(Json::Null)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Json<'a>, E> {
        Ok(Json::Bool(value))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Json<'a>, E> {
        Ok(Json::Whole(value))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Json<'a>, E> {
        Ok(i64::try_from(value).map_or_else(|_| Json::Text(value.to_string().into()), Json::Whole))
    }

    fn visit_f64<E>(self, value: f64) -> Result<Json<'a>, E> {
        Ok(Json::Number(value))
    }

    fn visit_borrowed_str<E>(self, value: &'de str) -> Result<Json<'a>, E> {
        Ok(Json::Text(Cow::Borrowed(value)))
    }

    fn visit_str<E>(self, value: &str) -> Result<Json<'a>, E> {
        Ok(Json::Text(Cow::Owned(value.to_owned())))
    }

    fn visit_seq<A: SeqAccess<'de>>(mut self, mut seq: A) -> Result<Json<'a>, A::Error> {
        let mut list = Vec::new();
        loop {
            match seq.next_element_seed(self.inner()) {
                Ok(Some(value)) => list.push(value),
                Ok(None) => return Ok(Json::List(list)),
                Err(error) => {
                    list.extend(self.partial.take());
                    *self.partial = Some(Json::List(list));
                    return Err(error);
                }
            }
        }
    }

    fn visit_map<A: MapAccess<'de>>(mut self, mut map: A) -> Result<Json<'a>, A::Error> {
        let mut entries = Vec::new();
        let error = loop {
            let key = match map.next_key_seed(Key) {
                Ok(Some(key)) => key,
                Ok(None) => return Ok(Json::Object(entries)),
                Err(error) => break error,
            };
            match map.next_value_seed(self.inner()) {
                Ok(value) => entries.push((key, value)),
                Err(error) => {
                    entries.extend(self.partial.take().map(|value| (key, value)));
                    break error;
                }
            }
        };
        *self.partial = Some(Json::Object(entries));
        Err(error)
    }
}

/// A key, borrowed where it has no escapes.
struct Key;

impl<'de> DeserializeSeed<'de> for Key {
    type Value = Cow<'de, str>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Cow<'de, str>, D::Error> {
        deserializer.deserialize_str(self)
    }
}

impl<'de> Visitor<'de> for Key {
    type Value = Cow<'de, str>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a key")
    }

    fn visit_borrowed_str<E>(self, value: &'de str) -> Result<Cow<'de, str>, E> {
        Ok(Cow::Borrowed(value))
    }

    fn visit_str<E>(self, value: &str) -> Result<Cow<'de, str>, E> {
        Ok(Cow::Owned(value.to_owned()))
    }
}

/// The file with U+FFFD for every escape that is half a surrogate pair and so no character.
pub(crate) fn whole(text: &str) -> Cow<'_, str> {
    let bytes = text.as_bytes();
    if memchr::memmem::find(bytes, b"\\ud").is_none() && memchr::memmem::find(bytes, b"\\uD").is_none() {
        return Cow::Borrowed(text);
    }
    let mut mended = String::new();
    let (mut kept, mut at) = (0, 0);
    while let Some(next) = bytes.get(at..).and_then(|rest| memchr::memchr(b'\\', rest)) {
        let escape = at + next;
        at = escape + 2;
        match unit(text, escape) {
            Some(0xd800..=0xdbff) if matches!(unit(text, escape + 6), Some(0xdc00..=0xdfff)) => {
                at = escape + 12;
            }
            Some(0xd800..=0xdfff) => {
                at = escape + 6;
                mended.push_str(text.get(kept..escape).unwrap_or_default());
                mended.push_str("\\ufffd");
                kept = at;
            }
            _ => {}
        }
    }
    if kept == 0 {
        return Cow::Borrowed(text);
    }
    mended.push_str(text.get(kept..).unwrap_or_default());
    Cow::Owned(mended)
}

/// The number in the `\u` escape at `at`.
fn unit(text: &str, at: usize) -> Option<u32> {
    let digits = text.get(at..at.checked_add(6)?)?.strip_prefix("\\u")?;
    u32::from_str_radix(digits, 16).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, documents: usize, code: Option<&str>) {
        let read = read(text, &Limits { max_elements: 1_000, ..Limits::default() });
        assert_eq!(read.documents.len(), documents, "{text:.60}");
        assert_eq!(read.defect.as_ref().map(|defect| defect.code.as_str()), code, "{text:.60}");
    }

    #[test]
    fn documents_follow_one_another() {
        check("{\"a\": 1} ", 1, None);
        check("{\n\"a\": [1, 2]\n}", 1, None);
        check("{\"a\": 1}\n\n{\"a\": 2}\n", 2, None);
        check("{\"a\": 1}\n{\"a\": 2", 2, Some("truncated"));
        check("{\"a\": 1} x", 1, Some("malformed"));
        check("{\n\"a\": 1\n}\n{\n\"a\": 2\n}\n", 2, None);
        check("{\"a\": 1}{\"a\": 2} [3]", 3, None);
        check("{\n\"a\": 1\n}\n{\n\"a\":", 2, Some("truncated"));
    }

    #[test]
    fn the_line_of_a_fault_is_counted_from_the_first_document() {
        for (text, line) in
            [("{\"a\": 1}\n{\"a\": 2}\n\nx", "line 4"), ("[1]\n{\n\"a\" 2}", "line 3"), ("x", "line 1")]
        {
            assert_eq!(read(text, &Limits::default()).defect.unwrap().place, line, "{text}");
        }
    }

    #[test]
    fn what_was_read_before_the_end_is_kept() {
        let cut = read("{\"a\": {\"b\": [1, 2], \"c\": \"x", &Limits::default());
        let a = cut.documents[0].get("a").unwrap();
        assert_eq!(a.get("b").unwrap().each().len(), 2);
        assert_eq!(a.get("c"), None);
        check("{\"a\": tru", 1, Some("truncated"));
        check("{'a': 1}", 1, Some("malformed"));
    }

    #[test]
    fn halves_of_surrogate_pairs_are_replaced() {
        for (given, expected) in [
            (r"\ud83d\ude00", r"\ud83d\ude00"),
            (r"\ud83d x", r"\ufffd x"),
            (r"\uDE00\ud83d", r"\ufffd\ufffd"),
            (r"\ud83d\ud83d\ude00", r"\ufffd\ud83d\ude00"),
            (r"\\ud83d", r"\\ud83d"),
            (r"\ud8", r"\ud8"),
            (r"é\ud800é", r"é\ufffdé"),
        ] {
            assert_eq!(whole(given), expected);
        }
    }

    #[test]
    fn number_and_depth_are_bounded() {
        check(&format!("[{}1]", "1,".repeat(2_000)), 1, Some("too-large"));
        check(&"[".repeat(500), 1, Some("too-large"));
    }

    #[test]
    fn numbers_and_texts_pass_for_one_another() {
        let read = read("[1, \"2\", 3.0, \"x\", null, true, 18446744073709551615]", &Limits::default());
        let numbers: Vec<Option<u64>> = read.documents[0].each().iter().map(Json::number).collect();
        assert_eq!(numbers, [Some(1), Some(2), Some(3), None, None, None, Some(u64::MAX)]);
    }
}
