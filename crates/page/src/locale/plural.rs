//! Plural forms, from one table of our own: the libraries disagree, and some know nothing of a language that we publish in.
//!
//! Whole numbers only: the system counts stories, minutes and pictures. Rules as in CLDR's plurals.xml where it has the
//! language; Kinyarwanda, Kirundi, Haitian Creole and Rohingya are from grammars.

/// The form that a count asks for, named as in UTS 35.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Plural {
    Zero,
    One,
    Two,
    Few,
    Many,
    Other,
}

impl Plural {
    /// As a variant key in the messages.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Zero => "zero",
            Self::One => "one",
            Self::Two => "two",
            Self::Few => "few",
            Self::Many => "many",
            Self::Other => "other",
        }
    }
}

/// The form for a count in the language of a tag; script and region don't matter, except for Portuguese, which is European.
pub(super) fn of(tag: &str, n: u64) -> Plural {
    match tag.split('-').next().unwrap_or(tag) {
        "ru" | "uk" => east_slavic(n),
        "ar" => arabic(n),
        "sr" | "bs" | "hr" => south_slavic(n),
        "mk" => one_if(n % 10 == 1 && n % 100 != 11),
        "fr" => romance(n, n <= 1),
        "es" | "pt" => romance(n, n == 1),
        // Zero goes with the singular.
        "hy" | "ff" | "am" | "bn" | "fa" | "ln" | "ti" => one_if(n <= 1),
        "my" | "yue" | "zh" | "id" | "km" | "ko" | "lo" | "th" | "bo" | "vi" | "bm" | "sg" | "wo" | "ht"
        | "rhg" => Plural::Other,
        _ => one_if(n == 1),
    }
}

fn one_if(one: bool) -> Plural {
    if one { Plural::One } else { Plural::Other }
}

fn east_slavic(n: u64) -> Plural {
    match (n % 10, n % 100) {
        (1, rest) if rest != 11 => Plural::One,
        (2..=4, rest) if !(12..=14).contains(&rest) => Plural::Few,
        _ => Plural::Many,
    }
}

fn south_slavic(n: u64) -> Plural {
    match east_slavic(n) {
        Plural::Many => Plural::Other,
        form => form,
    }
}

fn arabic(n: u64) -> Plural {
    match (n, n % 100) {
        (0, _) => Plural::Zero,
        (1, _) => Plural::One,
        (2, _) => Plural::Two,
        (_, 3..=10) => Plural::Few,
        (_, 11..) => Plural::Many,
        _ => Plural::Other,
    }
}

/// "Un million de": whole millions take a form of their own.
fn romance(n: u64, one: bool) -> Plural {
    if one {
        Plural::One
    } else if n != 0 && n.is_multiple_of(1_000_000) {
        Plural::Many
    } else {
        Plural::Other
    }
}
