//! What changes one text into another, word by word, so that whoever writes in it meanwhile loses nothing.

/// Characters removed and put in at a place; in UTF-16 code units, as browsers count.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edit {
    pub at: u32,
    pub remove: u32,
    pub insert: String,
}

/// Comparisons of words that one text is worth; beyond it, its middle is replaced whole.
const WORK: usize = 4_000_000;

/// The edits that make `new` of `old`, the last place first: each leaves the places of the next ones as they are.
pub fn edits(old: &str, new: &str) -> Vec<Edit> {
    let (old, new) = (words(old), words(new));
    let start = old.iter().zip(&new).take_while(|(a, b)| a == b).count();
    let rest = |all: &[&str]| all.len() - start;
    let end = old.iter().rev().zip(new.iter().rev()).take_while(|(a, b)| a == b).count();
    let end = end.min(rest(&old)).min(rest(&new));
    let middle = |all: &[&'_ str]| (start, all.len() - end);
    let ((from, to), (new_from, new_to)) = (middle(&old), middle(&new));
    let (before, old) = (old.get(..from).unwrap_or_default(), old.get(from..to).unwrap_or_default());
    let new = new.get(new_from..new_to).unwrap_or_default();
    let at = before.iter().map(|word| utf16(word)).sum();
    let mut edits = Vec::new();
    walk(old, new, at, &mut edits);
    edits.reverse();
    edits
}

/// UTF-16 code units of a text.
pub fn utf16(text: &str) -> u32 {
    u32::try_from(text.encode_utf16().count()).unwrap_or(u32::MAX)
}

fn walk(old: &[&str], new: &[&str], mut at: u32, edits: &mut Vec<Edit>) {
    let kept = if old.len() * new.len() <= WORK { common(old, new) } else { Vec::new() };
    let (mut from, mut new_from) = (0, 0);
    let ends = kept.into_iter().chain([(old.len(), new.len())]);
    for (to, new_to) in ends {
        let gone = old.get(from..to).unwrap_or_default();
        let insert = new.get(new_from..new_to).unwrap_or_default().concat();
        let remove = gone.iter().map(|word| utf16(word)).sum();
        if remove > 0 || !insert.is_empty() {
            edits.push(Edit { at, remove, insert });
        }
        at += remove + old.get(to).map_or(0, |kept| utf16(kept));
        (from, new_from) = (to + 1, new_to + 1);
    }
}

/// The longest common subsequence, as places in both.
fn common(old: &[&str], new: &[&str]) -> Vec<(usize, usize)> {
    let width = new.len() + 1;
    let mut longest = vec![0u32; (old.len() + 1) * width];
    let at = |table: &[u32], i: usize, j: usize| table.get(i * width + j).copied().unwrap_or_default();
    for (i, a) in old.iter().enumerate().rev() {
        for (j, b) in new.iter().enumerate().rev() {
            let best = match a == b {
                true => at(&longest, i + 1, j + 1) + 1,
                false => at(&longest, i + 1, j).max(at(&longest, i, j + 1)),
            };
            if let Some(cell) = longest.get_mut(i * width + j) {
                *cell = best;
            }
        }
    }
    let (mut i, mut j, mut found) = (0, 0, Vec::new());
    while let (Some(a), Some(b)) = (old.get(i), new.get(j)) {
        if a == b {
            found.push((i, j));
            (i, j) = (i + 1, j + 1);
        } else if at(&longest, i + 1, j) >= at(&longest, i, j + 1) {
            i += 1;
        } else {
            j += 1;
        }
    }
    found
}

/// Runs of letters and digits of scripts that set spaces; every other character by itself.
fn words(text: &str) -> Vec<&str> {
    let joins = |c: char| c.is_alphanumeric() && u32::from(c) < 0x0E00;
    let mut words = Vec::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let end = match joins(first) {
            true => rest.find(|c| !joins(c)).unwrap_or(rest.len()),
            false => first.len_utf8(),
        };
        let (word, after) = rest.split_at(end);
        words.push(word);
        rest = after;
    }
    words
}
