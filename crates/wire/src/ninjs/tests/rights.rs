//! Rights and terms, under whatever names.

use super::*;

#[test]
fn rights_are_kept_in_whatever_shape() {
    let item = one("{\"uri\": \"u:1\", \"usageterms\": {\"en\": \"Ask.\", \"more\": [\"Not online.\"]}, \
         \"copyrightnotice\": [\"(c) A\", \"(c) B\"], \"rightsinfo\": {\"linkedrights\": \"https://l.example/\"}}");
    assert_eq!(item.rights.usage_terms, ["Ask.", "Not online."]);
    assert_eq!(item.rights.copyright_notice, "(c) A\n(c) B");
    assert_eq!(item.rights.links, ["https://l.example/"]);
}

#[test]
fn restrictions_among_descriptions_are_terms() {
    let item =
        one("{\"uri\": \"u:1\", \"body_text\": \"a\", \"description_usage\": \"Not in advertising\", \
         \"description_text\": \"A harbour\"}");
    assert_eq!(
        (item.rights.usage_terms.as_slice(), item.summary.as_str()),
        (&["Not in advertising".to_owned()][..], "A harbour")
    );
    let item = one(
        "{\"uri\": \"u:1\", \"body_text\": \"a\", \"description_usage\": \"Får ej publiceras före 18.00\"}",
    );
    assert_eq!((item.summary.as_str(), codes(&item)), ("", vec!["note-stops"]));
}

#[test]
fn rights_that_are_cut_are_told() {
    let limits = Limits { max_list: 3, ..Limits::default() };
    let long = "x".repeat(9_000);
    let holders = (0..3).map(|at| format!("\"{at}{long}\"")).collect::<Vec<_>>().join(", ");
    for (said, told) in [
        ("\"usageterms\": [\"a\", \"b\"]".to_owned(), false),
        ("\"usageterms\": [\"a\", \"b\", \"c\", \"d\"]".to_owned(), true),
        (format!("\"copyrightnotice\": [{holders}]"), true),
        (format!("\"copyrightnotice\": [\"{long}\"]"), false),
        (format!("\"usageterms\": [\"{}\"]", long.repeat(10)), true),
        (
            format!("\"associations\": {{\"a\": {{\"uri\": \"p:1\", \"copyrightholder\": [{holders}]}}}}"),
            true,
        ),
    ] {
        let text = format!("{{\"uri\": \"u:1\", \"type\": \"picture\", {said}}}");
        let item = crate::parse_with(text.as_bytes(), None, RECEIVED, &limits).items.remove(0);
        assert_eq!(codes(&item).contains(&"rights-cut"), told, "{said:.40}");
        assert_eq!(item.quarantined(), told);
    }
}

#[test]
fn rights_under_names_that_no_ninjs_has_are_kept() {
    let item =
        one(r#"{"uri":"u:1","body_text":"a","copyright":"C","license":"CC BY","rights":{"web":"no"}}"#);
    assert_eq!(
        (&*item.rights.copyright_notice, item.rights.usage_terms.join("|").as_str()),
        ("C", "CC BY|no")
    );
}
