//! Text as words that can be found: parted as each script parts them, and written alike however they were typed.

use news::WireItem;
use news::compare::segments;
use unicode_normalization::UnicodeNormalization;

/// Words of an item that are found: what comes after is the end of a very long one.
const MOST: usize = 2_000;
/// Characters of a word; more are no word that anybody looks for.
const LONGEST: usize = 50;

/// The words of a text, in order.
pub(super) fn words(text: &str) -> impl Iterator<Item = String> {
    let parts = segments(text).filter(|(_, is_word)| *is_word);
    // What an apostrophe joins is two words: l'eau, the ferry's crew.
    parts
        .flat_map(|(part, _)| alike(part).split('\'').map(str::to_owned).collect::<Vec<_>>())
        .filter(|word| !word.is_empty())
}

/// What an item is found by, between blanks: what it is, then what it says.
pub(super) fn of_item(item: &WireItem) -> String {
    let subjects = item.subjects.iter().map(|subject| subject.name.as_str());
    let named = item.keywords.iter().chain(&item.genres).map(String::as_str).chain(subjects);
    let plain = item.body.plain();
    let texts = [item.headline.as_str(), &item.slugline, item.dateline.as_deref().unwrap_or_default()];
    let texts = texts.into_iter().chain(item.subheads.iter().map(String::as_str)).chain(named);
    let texts = texts.chain([item.byline.as_deref().unwrap_or_default(), &item.summary, &plain]);
    let said = texts.flat_map(words).take(MOST);
    facets(item).into_iter().chain(said).collect::<Vec<_>>().join(" ")
}

/// Every item has it: so that one can ask for whatever lacks a word.
pub(super) const ITEM: &str = "is=item";
/// No item has it.
pub(super) const NOTHING: &str = "is=nothing";

/// What an item is, in words that no text has. With them the index finds alone what is looked for by words and by
/// these together, however rare that is.
fn facets(item: &WireItem) -> Vec<String> {
    let mut facets = vec![ITEM.to_owned(), provider(&item.provider)];
    facets.extend(item.language.as_deref().map(language));
    facets.push(format!("class={}", super::receive::class_name(item.class)));
    let urgency = item.urgency.unwrap_or(u8::MAX);
    facets.extend((urgency..=9).map(self::urgency));
    let codes =
        item.subjects.iter().filter_map(|subject| subject.uri.as_deref().or(subject.qcode.as_deref()));
    facets.extend(codes.take(100).map(subject));
    facets
}

/// What something is, as one word that no text has: `provider=meridian`.
pub(crate) fn fact(name: &str, value: &str) -> String {
    format!("{name}={}", word_of(value))
}

pub(super) fn provider(provider: &str) -> String {
    fact("provider", provider)
}

pub(super) fn language(tag: &str) -> String {
    fact("language", tag)
}

/// So urgent, or more.
pub(super) fn urgency(urgency: u8) -> String {
    format!("urgency<={urgency}")
}

/// What a concept's URI or QCode ends in, which is how schemes number theirs: `medtop:20000151` and
/// `http://cv.iptc.org/newscodes/mediatopic/20000151` are one.
pub(super) fn subject(code: &str) -> String {
    let end = code.trim().trim_end_matches('/').rsplit(['/', ':', '#']).next();
    format!("subject={}", word_of(end.unwrap_or_default()))
}

/// A short text as one word.
fn word_of(text: &str) -> String {
    let one = |c: char| if c.is_whitespace() || c.is_control() { '_' } else { c };
    text.chars().take(LONGEST).flat_map(char::to_lowercase).map(one).collect()
}

/// A word as it is compared: without case, without the marks that people leave out, in one of the letters that look or
/// sound alike, with the digits 0 to 9.
fn alike(word: &str) -> String {
    let letters = word.nfkd().filter(|c| !left_out(*c)).flat_map(char::to_lowercase).map(one_of_alike);
    letters.nfc().filter(|c| !c.is_whitespace() && !c.is_control()).take(LONGEST).collect()
}

/// Accents of Latin, Greek and Cyrillic, points of Arabic and Hebrew, and what shows nothing: joiners, the tatweel, marks
/// of direction. The vowels of Thai, Burmese or Hindi are marks too, and stay.
const fn left_out(c: char) -> bool {
    matches!(
        c,
        '\u{300}'..='\u{36F}' | '\u{591}'..='\u{5C7}' | '\u{610}'..='\u{61A}' | '\u{64B}'..='\u{65F}' | '\u{670}'
            | '\u{640}' | '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2069}'
            | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}'
    )
}

/// Arabic and Persian keyboards have letters of their own for yeh, kaf and heh.
fn one_of_alike(c: char) -> char {
    match c {
        'ي' | 'ى' | 'ې' => 'ی',
        'ك' => 'ک',
        'ة' | 'ە' | 'ہ' | 'ھ' => 'ه',
        'ٱ' => 'ا',
        'ı' => 'i',
        'ς' => 'σ',
        '’' | 'ʼ' | '＇' => '\'',
        _ => news::digit(c).unwrap_or(c),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &str) {
        assert_eq!(words(text).collect::<Vec<_>>().join(" "), expected, "{text}");
    }

    #[test]
    fn words_are_alike_however_they_are_typed() {
        check("Ferry's CREW – “safe”, 24 aboard!", "ferry s crew safe 24 aboard");
        check("Ferry’s café, São Paulo, Ёлка", "ferry s cafe sao paulo елка");
        check("كتابي", "کتابی");
        check("کتاب\u{200C}های ۱۴۰۳", "کتابهای 1403");
        check("مُحَمَّد مؤسسة إيران", "محمد موسسه ایران");
        check("İstanbul IŞIK ışık", "istanbul isik isik");
        check("!!! — …", "");
    }

    #[test]
    fn scripts_without_spaces_are_parted() {
        check("台湾发生地震", "台湾 发生 地震");
        check("แผ่นดินไหวในไต้หวัน", "แผ่น ดิน ไหว ใน ไต้หวัน");
        let khmer = words("រញ្ជួយដីនៅកម្ពុជា").count();
        let burmese = words("မြန်မာနိုင်ငံတွင် ငလျင်လှုပ်").count();
        assert!(khmer > 1 && burmese > 2, "{khmer} {burmese}");
    }

    #[test]
    fn a_concept_is_one_however_it_is_named() {
        for code in ["medtop:20000151", "http://cv.iptc.org/newscodes/mediatopic/20000151", "20000151"] {
            assert_eq!(subject(code), "subject=20000151");
        }
    }
}
