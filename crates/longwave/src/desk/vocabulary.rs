//! IPTC's Media Topics: what news is about, by numbers that agencies send and by IPTC's own names.

use std::sync::LazyLock;

const TABLE: &str = include_str!("../../desk/vocabulary/media-topics.tsv");
const SCHEME: &str = "http://cv.iptc.org/newscodes/mediatopic/";
/// The languages of the table's names, in its order.
const LANGUAGES: [&str; 5] = ["en", "fr", "es", "ar", "zh"];

/// A concept of the vocabulary.
#[derive(Debug)]
pub struct MediaTopic {
    /// The number, as a QCode has it after `medtop:`.
    pub code: &'static str,
    broader: &'static str,
    /// In each language of [`LANGUAGES`]; empty where IPTC has none.
    names: Vec<&'static str>,
    /// The words of all names, as searches compare them.
    words: Vec<String>,
}

static TOPICS: LazyLock<Vec<MediaTopic>> = LazyLock::new(|| {
    let lines = TABLE.lines().filter(|line| !line.starts_with('#'));
    lines.filter_map(topic).collect()
});

fn topic(line: &'static str) -> Option<MediaTopic> {
    let mut columns = line.split('\t');
    let (code, broader) = (columns.next()?, columns.next()?);
    let names: Vec<_> = columns.collect();
    let words = names.iter().flat_map(|name| store::words(name)).collect();
    Some(MediaTopic { code, broader, names, words })
}

impl MediaTopic {
    /// The concept that a URI or a QCode names; none where it is none of this vocabulary, or was retired.
    pub fn of(concept: &str) -> Option<&'static Self> {
        let code = concept.strip_prefix(SCHEME).or_else(|| concept.strip_prefix("medtop:"))?;
        let at = TOPICS.binary_search_by(|topic| topic.code.cmp(code)).ok()?;
        TOPICS.get(at)
    }

    /// Those of which some name has all of these words or their beginnings, the shortest name first.
    pub fn search(words: &[String], most: usize) -> Vec<&'static Self> {
        let fits = |topic: &&Self| begin(&topic.words, words);
        let mut found: Vec<_> = TOPICS.iter().filter(fits).collect();
        found.sort_by_key(|topic| topic.names.first().map_or(0, |name| name.len()));
        found.truncate(most);
        found
    }

    /// The one of this name, in whatever language and however it is typed.
    pub fn named(name: &str) -> Option<&'static Self> {
        let wanted = store::words(name);
        let is_so = |topic: &&Self| topic.names.iter().any(|name| store::words(name) == wanted);
        if wanted.is_empty() { None } else { TOPICS.iter().find(is_so) }
    }

    /// Those that are part of no other.
    pub fn widest() -> impl Iterator<Item = &'static Self> {
        TOPICS.iter().filter(|topic| topic.broader.is_empty())
    }

    pub fn uri(&self) -> String {
        format!("{SCHEME}{}", self.code)
    }

    /// Its name in a language by that language's tag; none where IPTC has none. Chinese is written in simplified letters.
    pub fn name(&self, tag: &str) -> Option<&'static str> {
        let primary = tag.split('-').next()?;
        let at = LANGUAGES.iter().position(|language| *language == primary)?;
        self.names.get(at).copied().filter(|name| !name.is_empty() && !tag.contains("Hant"))
    }

    /// Its name in a language, else in English, with the language that it is in.
    pub fn name_for(&self, tag: &str) -> (&'static str, &'static str) {
        let own = LANGUAGES.into_iter().find(|language| tag.split('-').next() == Some(*language));
        let own = own.and_then(|language| Some((self.name(tag)?, language)));
        own.unwrap_or((self.names.first().copied().unwrap_or_default(), "en"))
    }

    /// What it is part of.
    pub fn broader(&self) -> Option<&'static Self> {
        Self::of(&format!("medtop:{}", self.broader))
    }
}

/// Whether each word begins one of `known`.
pub fn begin(known: &[String], words: &[String]) -> bool {
    !words.is_empty() && words.iter().all(|word| known.iter().any(|known| known.starts_with(word.as_str())))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_whole() {
        assert!(TOPICS.len() > 1_000);
        assert!(TOPICS.is_sorted_by_key(|topic| topic.code));
        for topic in TOPICS.iter() {
            assert_eq!(topic.names.len(), LANGUAGES.len(), "{}", topic.code);
            assert!(topic.name("en").is_some(), "{}", topic.code);
            assert!(
                topic.broader.is_empty() || topic.broader().is_some(),
                "{} in {}",
                topic.code,
                topic.broader
            );
        }
    }

    #[test]
    fn a_topic_is_found_by_its_names() {
        let found = |words: &str| {
            let words: Vec<_> = store::words(words);
            MediaTopic::search(&words, 5).iter().map(|topic| topic.code).collect::<Vec<_>>()
        };
        assert_eq!(found("earthquake").first(), Some(&"20000153"));
        assert!(found("地震").contains(&"20000153"));
        assert_eq!(MediaTopic::named(" Earthquake").map(|topic| topic.code), Some("20000153"));
        assert!(MediaTopic::named("earth").is_none() && MediaTopic::named(" - ").is_none());
        assert!((10..30).contains(&MediaTopic::widest().count()));
        assert!(found("zzzz").is_empty() && found("").is_empty());
        let quake = MediaTopic::of("medtop:20000153").unwrap();
        assert_eq!(quake.name_for("fa"), (quake.name("en").unwrap(), "en"));
        assert_eq!(quake.name("zh-Hant"), None);
        assert!(MediaTopic::of(&quake.uri()).is_some() && MediaTopic::of("subject:1").is_none());
    }
}
