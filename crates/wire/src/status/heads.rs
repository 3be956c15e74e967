//! What stands before a headline, or around it, and is said to editors: `MANDATORY KILL: …`, `(ANULACIÓN) …`, `++ … ++`.

/// Characters of such words that are looked at.
const MOST: usize = 80;
/// Bytes that are looked at.
const LONGEST: usize = 500;
/// Brackets that are looked into.
const BRACKETS: usize = 4;
const PAIRS: [(char, char); 6] =
    [('(', ')'), ('[', ']'), ('【', '】'), ('〔', '〕'), ('（', '）'), ('［', '］')];
/// What parts such words from the headline.
const CUTS: [&str; 9] = [":", "：", " - ", " – ", " — ", "—", ".-", ".–", "--"];
/// Runs of these stand before and after them.
const MARKS: [char; 6] = ['+', '*', '/', '#', '=', '!'];

/// Each text that may be said to editors, in what a headline may be long.
pub(super) fn heads(headline: &str) -> Vec<&str> {
    let headline = headline.get(..headline.floor_char_boundary(LONGEST)).unwrap_or_default();
    let bare = unmarked(headline);
    let mut heads: Vec<&str> = Vec::new();
    if bare.len() < headline.trim().len() {
        heads.push(bare);
    }
    heads.extend(in_brackets(headline));
    heads.extend(CUTS.iter().filter_map(|cut| Some(bare.split_once(cut)?.0)));
    heads.extend(before_dash(bare));
    heads.retain(|head| !head.trim().is_empty() && head.chars().nth(MOST).is_none());
    heads
}

/// The words that a run of marks stands before, up to the next run.
fn unmarked(headline: &str) -> &str {
    let text = headline.trim();
    let inner = text.trim_start_matches(MARKS);
    if text.len() - inner.len() < 2 {
        return text;
    }
    let pairs = inner.char_indices().zip(inner.chars().skip(1));
    let end = pairs.into_iter().find(|((_, one), next)| one == next && MARKS.contains(one));
    end.and_then(|((at, _), _)| inner.get(..at)).unwrap_or(inner).trim()
}

fn in_brackets(headline: &str) -> impl Iterator<Item = &str> {
    let opened = headline.char_indices().filter_map(|(at, c)| {
        let (_, close) = PAIRS.iter().find(|(open, _)| *open == c)?;
        let inside = headline.get(at + c.len_utf8()..)?;
        inside.get(..inside.find(*close)?)
    });
    opened.take(BRACKETS)
}

/// The shouted word that a dash joins to the headline: `WITHDRAWN-Rain`, and neither `COVID-19` nor `HOLD-UP`.
fn before_dash(text: &str) -> Option<&str> {
    let (head, rest) = text.split_once(['-', '–'])?;
    let next = rest.split(|c: char| !c.is_alphanumeric()).next()?;
    (is_shouted(head) && next.contains(char::is_lowercase)).then_some(head)
}

/// Whether letters are in it and none of them is small; of scripts without capitals, all are so.
pub(super) fn is_shouted(text: &str) -> bool {
    text.contains(char::is_alphabetic) && !text.contains(char::is_lowercase)
}

/// The shouted words and numbers that a headline begins with: all of them, where it goes on otherwise; else the first
/// three, and then it may be news.
pub(super) fn shouted_words(headline: &str) -> Option<&str> {
    let text = unmarked(headline);
    let mut end = 0;
    for (count, word) in text.split_inclusive(' ').enumerate() {
        let cased = word.contains(char::is_uppercase) || word.bytes().any(|byte| byte.is_ascii_digit());
        if word.contains(char::is_lowercase) || !cased {
            return text.get(..end).map(str::trim).filter(|run| !run.is_empty());
        }
        if count == 3 {
            break;
        }
        end += word.len();
    }
    // A headline of shouted words alone is like others: only what can mean nothing else counts.
    let first = text.get(..end)?.trim();
    let sure = first.starts_with("MANDATORY") || first.bytes().any(|byte| byte.is_ascii_digit());
    sure.then_some(first)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headlines_are_cut_where_words_to_editors_end() {
        for (headline, wanted) in [
            ("KILL: Rain", vec!["KILL"]),
            ("WITHDRAWN-Rain", vec!["WITHDRAWN"]),
            ("HOLD-UP in a bank", vec![]),
            ("ANULACIÓN.- Lluvia", vec!["ANULACIÓN"]),
            ("(ANULACIÓN) Lluvia", vec!["ANULACIÓN"]),
            ("【撤稿】海岸有雨", vec!["撤稿"]),
            ("++ ANNULLARE ++ Pioggia", vec!["ANNULLARE"]),
            ("///EMBARGO 18.00///", vec!["EMBARGO 18.00"]),
            ("Rain on the coast", vec![]),
        ] {
            assert_eq!(heads(headline), wanted, "{headline}");
        }
        for (headline, wanted) in [
            ("MANDATORY KILL Rain", Some("MANDATORY KILL")),
            ("MANDATORY KILL RAIN ON THE COAST", Some("MANDATORY KILL RAIN")),
            ("EMBARGO 1800 GMT Rain", Some("EMBARGO 1800 GMT")),
            ("KILL BILL RETURNS TO CINEMAS", None),
            ("Rain", None),
            ("海岸有雨", None),
        ] {
            assert_eq!(shouted_words(headline), wanted, "{headline}");
        }
    }
}
