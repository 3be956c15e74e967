//! What each script asks of type. System fonts only: a page needs no font file and no other host, and every device that
//! can be set to one of these languages has a font for it; where devices differ, the best one is named first.

use std::fmt::Write as _;

use crate::locale::Language;

/// What a script asks beyond the line height of the table of languages.
struct Script {
    /// Font families, best first; empty where the device's own interface font is best.
    fonts: &'static str,
    /// Size against Latin at the same font size.
    size: f32,
    /// Whether it has a true italic; others stress by weight.
    italic: bool,
    /// Rules of its own.
    rules: &'static str,
}

const PLAIN: Script = Script { fonts: "", size: 1.0, italic: false, rules: "" };

/// Headlines in scripts whose system fonts have a serif that is complete.
const SERIF: &str = "\"Noto Serif\",Georgia,Cambria,serif";
/// Languages with letters that those serifs lack: one foreign letter in a word is worse than no serif.
const WITHOUT_SERIF: [&str; 9] = ["az", "bm", "ff", "ha", "ln", "uz", "vi", "wo", "yo"];

/// Urdu is read in Nastaliq, whose spaces are too narrow for other letters; Persian, Dari, Pashto and Sorani letters are all
/// in each of the other fonts.
fn arabic(language: &Language) -> Script {
    let (fonts, rules) = match language.tag.starts_with("ur") {
        true => (
            "\"Noto Nastaliq Urdu\",\"Jameel Noori Nastaleeq\",\"Urdu Typesetting\",sans-serif",
            ":lang(und){font-family:system-ui,sans-serif}",
        ),
        false => ("Vazirmatn,\"SF Arabic\",\"Segoe UI\",\"Noto Sans Arabic\",Tahoma,sans-serif", ""),
    };
    Script { fonts, size: 1.05, rules, ..PLAIN }
}

fn script(language: &Language) -> Script {
    match language.script.as_str() {
        "Latn" | "Cyrl" | "Grek" => Script { italic: true, ..PLAIN },
        "Arab" => arabic(language),
        "Rohg" => Script { fonts: "\"Noto Sans Hanifi Rohingya\",sans-serif", size: 1.1, ..PLAIN },
        "Beng" => Script {
            fonts: "\"Noto Sans Bengali\",\"Nirmala UI\",\"Kohinoor Bangla\",Vrinda,sans-serif",
            size: 1.05,
            ..PLAIN
        },
        "Mymr" => Script {
            fonts: "Padauk,\"Noto Sans Myanmar\",\"Myanmar Text\",\"Myanmar Sangam MN\",sans-serif",
            ..PLAIN
        },
        "Khmr" => Script {
            fonts: "\"Noto Sans Khmer\",\"Khmer OS Battambang\",\"Leelawadee UI\",\"Khmer Sangam MN\",sans-serif",
            size: 1.05,
            ..PLAIN
        },
        "Thai" => Script {
            fonts: "\"Noto Sans Thai Looped\",\"Leelawadee UI\",Thonburi,\"Noto Sans Thai\",Tahoma,sans-serif",
            size: 1.05,
            ..PLAIN
        },
        "Laoo" => Script {
            fonts: "\"Noto Sans Lao Looped\",\"Noto Sans Lao\",\"Leelawadee UI\",\"Lao Sangam MN\",sans-serif",
            size: 1.05,
            ..PLAIN
        },
        // Windows has only Himalaya for Tibetan, drawn at about half the usual size.
        "Tibt" => Script {
            fonts: "\"Noto Serif Tibetan\",Kailasa,Himalaya,Jomolhari,serif",
            size: 1.15,
            rules: "@font-face{font-family:Himalaya;src:local(\"Microsoft Himalaya\");size-adjust:150%}.mast a,.menu a,summary{padding-block-start:.35em}.cards picture{margin-block-end:1.1rem}",
            ..PLAIN
        },
        "Ethi" => {
            Script { fonts: "\"Noto Sans Ethiopic\",Ebrima,Kefa,Nyala,sans-serif", size: 1.05, ..PLAIN }
        }
        "Armn" => Script { fonts: "\"Noto Sans Armenian\",\"Segoe UI\",Mshtakan,sans-serif", ..PLAIN },
        "Geor" => {
            Script { fonts: "\"Noto Sans Georgian\",\"Segoe UI\",\"Helvetica Neue\",sans-serif", ..PLAIN }
        }
        "Hans" => Script {
            fonts: "\"PingFang SC\",\"Microsoft YaHei\",\"Noto Sans CJK SC\",\"Noto Sans SC\",sans-serif",
            rules: "body{line-break:strict;text-autospace:normal}",
            ..PLAIN
        },
        "Hant" => Script {
            fonts: "\"PingFang HK\",\"Microsoft JhengHei\",\"Noto Sans CJK HK\",\"Noto Sans HK\",sans-serif",
            rules: "body{line-break:strict;text-autospace:normal}",
            ..PLAIN
        },
        "Kore" => Script {
            fonts: "\"Apple SD Gothic Neo\",\"Malgun Gothic\",\"Noto Sans CJK KR\",\"Noto Sans KR\",sans-serif",
            rules: "body{word-break:keep-all;overflow-wrap:anywhere}",
            ..PLAIN
        },
        _ => PLAIN,
    }
}

/// What readers of a service meet its words in, for whoever shows those words elsewhere than on its pages.
#[derive(Debug, Clone, Copy, PartialEq, serde::Serialize)]
pub struct Face {
    /// Font families, best first.
    pub fonts: &'static str,
    /// Those of headlines.
    pub headlines: &'static str,
    /// Size against Latin at the same font size.
    pub size: f32,
    /// Line height, in font sizes.
    pub leading: f32,
    /// Whether emphasis is slanted; else it is bold.
    pub italic: bool,
}

/// The face of a service's language; it is that of [`sheet`].
pub fn face(language: &Language) -> Face {
    let script = script(language);
    let fonts = if script.fonts.is_empty() { "system-ui,sans-serif" } else { script.fonts };
    Face {
        fonts,
        headlines: if has_serif(&script, language) { SERIF } else { fonts },
        size: script.size,
        leading: language.line_height.max(1.5),
        italic: script.italic,
    }
}

fn has_serif(script: &Script, language: &Language) -> bool {
    script.italic && !WITHOUT_SERIF.contains(&language.tag.as_str())
}

/// The style that one service's language asks, as custom properties that `base.css` uses; empty where it asks nothing.
pub fn sheet(language: &Language) -> String {
    let script = script(language);
    let mut css = String::new();
    if !script.fonts.is_empty() {
        let _ = write!(css, "--b:{};", script.fonts);
    }
    if has_serif(&script, language) {
        let _ = write!(css, "--h:{SERIF};");
    }
    if language.line_height > 1.5 {
        // Headlines hold fewer lines and may stand closer, but marks above and below must not meet.
        let _ =
            write!(css, "--l:{};--t:{:.2};", language.line_height, (language.line_height - 0.25).max(1.25));
    }
    if (script.size - 1.0).abs() > f32::EPSILON {
        let _ = write!(css, "--s:{};", script.size);
    }
    if !script.italic {
        css.push_str("--i:normal;--w:700;");
    }
    let css = if css.is_empty() { css } else { format!(":root{{{}}}", css.trim_end_matches(';')) };
    let hyphens = if language.hyphenate { ".text p{hyphens:auto}" } else { "" };
    format!("{css}{}{hyphens}", script.rules)
}

/// What the text version asks of its lines where the language's marks need more room than most.
pub fn text_sheet(language: &Language) -> String {
    let height = language.line_height;
    if height > 1.7 { format!("body,h1,h2,h3{{line-height:{height}}}") } else { String::new() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_service_has_the_line_height_of_the_table() {
        for language in crate::locale::all() {
            let expected = format!("--l:{}", language.line_height);
            assert_eq!(sheet(language).contains(&expected), language.line_height > 1.5, "{}", language.id);
        }
    }

    #[test]
    fn a_face_is_what_the_pages_have() {
        for language in crate::locale::all() {
            let (face, sheet) = (face(language), sheet(language));
            let set =
                |what: String, is: bool| assert_eq!(sheet.contains(&what), is, "{}: {what}", language.id);
            set(format!("--b:{}", face.fonts), face.fonts != "system-ui,sans-serif");
            set(format!("--h:{}", face.headlines), face.headlines == SERIF);
            set(format!("--l:{}", face.leading), face.leading > 1.5);
            set("--i:normal".to_owned(), !face.italic);
        }
        let leading = |service| face(crate::locale::service(service).unwrap()).leading;
        assert_eq!([leading("urdu"), leading("khmer"), leading("burmese")], [2.2, 1.9, 1.8]);
    }

    #[test]
    fn only_scripts_with_an_italic_are_slanted() {
        for language in crate::locale::all() {
            let slanted = ["Latn", "Cyrl", "Grek"].contains(&language.script.as_str());
            assert_eq!(!sheet(language).contains("--i:normal"), slanted, "{}", language.id);
        }
    }

    #[test]
    fn no_rule_spaces_letters_or_names_a_side() {
        let sources = [
            include_str!("../templates/base.css"),
            include_str!("../templates/story.css"),
            include_str!("../templates/front.css"),
            include_str!("../templates/text.css"),
            include_str!("../templates/text-blocks.css"),
            include_str!("../templates/blocks.css"),
            include_str!("../assets/reader.css"),
        ];
        let sheets = crate::locale::all().iter().map(sheet);
        for css in sources.into_iter().map(str::to_owned).chain(sheets) {
            for bad in [
                "letter-spacing",
                "text-transform",
                "-left",
                "-right",
                "left:",
                "right:",
                "justify;",
                "width:100vw",
            ] {
                assert!(!css.contains(bad), "{bad} in {css}");
            }
        }
    }
}
