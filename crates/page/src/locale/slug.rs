//! Slugs: the readable end of an address, in ASCII. The id is the identity; a slug only helps people.

use super::SlugRule;

/// The longest slug; longer headlines are cut at a word's end.
const LONGEST: usize = 80;

pub(super) fn slugify(rule: SlugRule, tag: &str, headline: &str) -> Option<String> {
    if rule == SlugRule::Id {
        return None;
    }
    let mut slug = String::new();
    for word in words(tag, headline) {
        if !slug.is_empty() && slug.len() + 1 + word.len() > LONGEST {
            break;
        }
        if !slug.is_empty() {
            slug.push('-');
        }
        slug.extend(word.chars().take(LONGEST));
    }
    (!slug.is_empty()).then_some(slug)
}

fn words(tag: &str, headline: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    for c in headline.chars() {
        if joins(c) {
            continue;
        }
        match letter(tag, c) {
            Some(ascii) => words.iter_mut().last().into_iter().for_each(|word| word.push_str(&ascii)),
            None => words.push(String::new()),
        }
    }
    words.retain(|word| !word.is_empty());
    words
}

/// Marks and apostrophes inside a word vanish: `bu’aa` is `buaa`, not `bu-aa`.
fn joins(c: char) -> bool {
    matches!(c, '\'' | '’' | '‘' | 'ʻ' | 'ʼ' | '`' | '´' | '\u{ad}' | '\u{300}'..='\u{36f}' | '\u{200b}'..='\u{200d}' | '՛' | '՜' | '՞')
}

fn letter(_tag: &str, c: char) -> Option<String> {
    c.is_ascii_alphanumeric().then(|| c.to_ascii_lowercase().to_string())
}
