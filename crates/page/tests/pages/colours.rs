//! The colours of the theme keep their contrast, in the light and in the dark.

use std::collections::BTreeMap;

const THEME: &str = include_str!("../../templates/theme.css");

/// Text and what it stands on: each pair at least 7:1.
const TEXT: [(&str, &str); 8] = [
    ("ink", "paper"),
    ("ink", "tint"),
    ("soft", "paper"),
    ("soft", "tint"),
    ("accent", "paper"),
    ("accent", "tint"),
    ("white", "band"),
    ("white", "alert"),
];
/// Marks that say something without words, such as the bar beside a correction: at least 4.5:1.
const MARKS: [(&str, &str); 3] = [("accent", "paper"), ("alert", "white"), ("band", "white")];

/// The colours of the rule after a selector.
fn colours(selector: &str) -> BTreeMap<&'static str, u32> {
    let (_, rule) = THEME.split_once(&format!("{selector} {{")).unwrap_or_else(|| panic!("no {selector}"));
    let rule = rule.split_once('}').unwrap().0;
    let set = rule.split(';').filter_map(|one| one.trim().strip_prefix("--")?.split_once(": #"));
    set.map(|(name, hex)| {
        let hex: String =
            if hex.len() == 3 { hex.chars().flat_map(|c| [c, c]).collect() } else { hex.into() };
        (name, u32::from_str_radix(&hex, 16).unwrap())
    })
    .collect()
}

/// WCAG 2.2, relative luminance.
fn luminance(colour: u32) -> f64 {
    let part = |shift: u32| {
        let part = f64::from(colour >> shift & 0xFF) / 255.0;
        if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
    };
    0.2126 * part(16) + 0.7152 * part(8) + 0.0722 * part(0)
}

fn contrast(one: u32, other: u32) -> f64 {
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

fn check(theme: &str, colours: &BTreeMap<&str, u32>) {
    for (pairs, least) in [(&TEXT[..], 7.0), (&MARKS[..], 4.5)] {
        for (one, other) in pairs {
            let contrast = contrast(colours[one], colours[other]);
            assert!(contrast >= least, "{theme}: {one} on {other} has {contrast:.2}:1");
        }
    }
}

#[test]
fn text_and_marks_stand_out_in_both_themes() {
    let mut light = colours("\n:root");
    light.insert("white", 0x00FF_FFFF);
    check("light", &light);
    let dark = colours(":root:not(.light)");
    assert_eq!(dark, colours("\n.dark"), "the switch and the device give the same dark");
    check("dark", &light.into_iter().chain(dark).collect());
}

#[test]
fn contrast_is_that_of_wcag() {
    assert!((contrast(0, 0x00FF_FFFF) - 21.0).abs() < 1e-9);
    assert!((contrast(0x0076_7676, 0x00FF_FFFF) - 4.54).abs() < 0.01);
}
