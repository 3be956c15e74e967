//! What stands under a picture: what is told of it, and who must be named.

use std::fmt::Write as _;

use news::{Picture, PictureUse};

use super::Html;
use super::body::{Around, text};
use super::words::Words;

/// The story's words, the credit, whose the picture is where that doesn't say it, and whether a machine made it.
pub fn caption(used: &PictureUse, picture: &Picture, around: Around<'_>) -> Html {
    let mut html = String::new();
    if !used.caption.is_blank() {
        html.push_str(text(&used.caption, around).as_str());
    }
    let machine = picture.digital_source.as_deref().is_some_and(made_by_machine);
    let machine = if machine { around.words.get("picture-by-machine") } else { Html::default() };
    let notices = [credit(picture, around.words), copyright(picture, around.words), machine];
    for note in notices.iter().filter(|note| !note.is_empty()) {
        let space = if html.is_empty() { "" } else { " " };
        let _ = write!(html, "{space}<small>{}</small>", note.as_str());
    }
    Html::made(html)
}

/// IPTC's terms for pictures that a trained model made, wholly or in part.
fn made_by_machine(source: &str) -> bool {
    source.to_ascii_lowercase().ends_with("trainedalgorithmicmedia")
}

fn credit(picture: &Picture, words: Words) -> Html {
    let named = named(picture);
    if named.is_empty() { Html::default() } else { words.around("credit-photo", "name", &words.name(&named)) }
}

/// Maker and owner, in one line.
pub fn named(picture: &Picture) -> String {
    let (creator, credit) = (picture.creator.trim(), picture.credit.trim());
    match (creator, credit) {
        (name, "") | ("", name) => name.to_owned(),
        (creator, credit) if credit.contains(creator) => credit.to_owned(),
        (creator, credit) => format!("{creator} / {credit}"),
    }
}

/// The notice, unless it says no more than the credit: the same name with a sign and a year.
fn copyright(picture: &Picture, words: Words) -> Html {
    let notice = picture.copyright.trim();
    let named = folded(&named(picture));
    let known = !named.is_empty() && format!(" {named} ").contains(&format!(" {} ", folded(notice)));
    if known { Html::default() } else { words.notice(notice) }
}

/// The words of a notice that name somebody, or ask for something.
fn folded(notice: &str) -> String {
    let words = notice.split(|c: char| !c.is_alphanumeric()).map(str::to_lowercase);
    let naming = |word: &String| {
        let year = word.len() == 4 && word.bytes().all(|digit| digit.is_ascii_digit());
        !(word.is_empty() || year || word == "c" || word == "copyright")
    };
    words.filter(naming).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_notice_stands_beside_a_credit_that_does_not_say_it() {
        let words = Words { language: crate::locale::service("english").unwrap() };
        for (creator, credit, notice, expected) in [
            ("Ann Lee", "Reed", "© 2026 Reed", ""),
            ("Ann Lee", "Reed", "Copyright (c) Ann Lee / Reed", ""),
            ("Ann Lee", "Reed", "© 2026 Coast Press", "© 2026 Coast Press"),
            ("Ann Lee", "Reed", "© Reed. All rights reserved.", "© Reed. All rights reserved."),
            ("", "AP", "© JAP", "© JAP"),
            ("", "", "© Reed", "© Reed"),
            ("Ann Lee", "", "", ""),
        ] {
            let picture = Picture {
                creator: creator.into(),
                credit: credit.into(),
                copyright: notice.into(),
                ..Picture::blank("7".parse().unwrap())
            };
            assert_eq!(copyright(&picture, words).as_str(), expected, "{credit} {notice}");
        }
    }

    #[test]
    fn a_notice_in_other_letters_is_in_a_language_of_its_own() {
        let copyright = |service: &str, notice: &str| {
            let picture = Picture { copyright: notice.into(), ..Picture::blank("7".parse().unwrap()) };
            let language = crate::locale::service(service).unwrap();
            copyright(&picture, Words { language }).as_str().to_owned()
        };
        let marked = "<bdi lang=\"und-Latn\" dir=\"ltr\">© Reed. All rights reserved.</bdi>";
        for (service, expected) in
            [("urdu", marked), ("burmese", marked), ("french-africa", "© Reed. All rights reserved.")]
        {
            assert_eq!(copyright(service, "© Reed. All rights reserved."), expected, "{service}");
        }
        assert_eq!(copyright("urdu", "جملہ حقوق محفوظ"), "جملہ حقوق محفوظ");
        assert_eq!(copyright("urdu", "2026"), "2026");
    }
}
