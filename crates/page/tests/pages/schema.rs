//! What search engines read, against schema.org's own vocabulary where the samples are here.

use std::collections::{BTreeMap, BTreeSet};
use std::io::Read;

use page::locale;
use serde_json::{Map, Value};

use crate::sample;

/// schema.org's types and properties.
struct Vocabulary(BTreeMap<String, Value>);

impl Vocabulary {
    fn read() -> Option<Self> {
        let file = sample::samples()?.join("output_schemas/schemaorg-30.0-current-https.jsonld.gz");
        let mut text = String::new();
        flate2::read::GzDecoder::new(std::fs::File::open(file).ok()?).read_to_string(&mut text).unwrap();
        let whole: Value = serde_json::from_str(&text).unwrap();
        let terms = whole["@graph"].as_array().unwrap().iter();
        Some(Self(terms.map(|term| (term["@id"].as_str().unwrap().to_owned(), term.clone())).collect()))
    }

    /// What a term names under a key.
    fn named(&self, term: &str, key: &str) -> BTreeSet<String> {
        let value = &self.0.get(&format!("schema:{term}")).unwrap_or_else(|| panic!("no {term}"))[key];
        let one = |value: &Value| Some(value["@id"].as_str()?.trim_start_matches("schema:").to_owned());
        value
            .as_array()
            .map_or_else(|| one(value).into_iter().collect(), |all| all.iter().filter_map(one).collect())
    }

    /// A type and everything that it is a kind of.
    fn kinds(&self, of: &str) -> BTreeSet<String> {
        let above = self.named(of, "rdfs:subClassOf");
        let ours = above.iter().filter(|kind| self.0.contains_key(&format!("schema:{kind}")));
        ours.flat_map(|kind| self.kinds(kind)).chain([of.to_owned()]).collect()
    }

    fn check(&self, thing: &Map<String, Value>) {
        let Some(kind) = thing.get("@type").and_then(Value::as_str) else { return };
        let kinds = self.kinds(kind);
        for (key, value) in thing.iter().filter(|(key, _)| !key.starts_with('@')) {
            assert!(!kinds.is_disjoint(&self.named(key, "schema:domainIncludes")), "a {kind} has no {key}");
            let range = self.named(key, "schema:rangeIncludes");
            let values = value.as_array().map_or(std::slice::from_ref(value), Vec::as_slice);
            values.iter().for_each(|value| self.check_value(key, value, &range));
        }
    }

    fn check_value(&self, key: &str, value: &Value, range: &BTreeSet<String>) {
        let any = |of: &[&str]| of.iter().any(|kind| range.contains(*kind));
        match value {
            Value::Object(thing) => {
                let kind = thing.get("@type").and_then(Value::as_str);
                assert!(kind.is_none_or(|kind| !self.kinds(kind).is_disjoint(range)), "{key}: {thing:?}");
                self.check(thing);
            }
            Value::Number(_) => {
                assert!(any(&["Integer", "Number", "Text", "QuantitativeValue"]), "{key}: {value}");
            }
            _ => assert!(any(&["Text", "URL", "Date", "DateTime"]), "{key}: {value}"),
        }
    }
}

#[test]
fn what_search_engines_read_is_in_the_words_of_schema_org() {
    let Some(vocabulary) = Vocabulary::read() else {
        return crate::skipped::skipped("the samples aren't here");
    };
    let pages = sample::pages(&sample::all_services());
    for service in ["english", "persian", "khmer"] {
        let mut one = sample::full(locale::service(service).unwrap());
        one.people.values_mut().for_each(|person| person.desk = service == "khmer");
        let html = pages.story(&one.page()).unwrap().html;
        let (_, json) = html.split_once("<script type=\"application/ld+json\">").unwrap();
        let json: Value = serde_json::from_str(json.split_once("</script>").unwrap().0).unwrap();
        assert_eq!(json["@context"], "https://schema.org");
        let graph = json["@graph"].as_array().unwrap();
        let kinds: Vec<_> = graph.iter().map(|thing| thing["@type"].as_str().unwrap()).collect();
        assert_eq!(kinds, ["NewsArticle", "BreadcrumbList"]);
        for key in ["image", "author", "translator", "correction", "translationOfWork", "articleSection"] {
            assert!(!graph[0][key].is_null(), "{service}: the sample shows no {key}");
        }
        graph.iter().for_each(|thing| vocabulary.check(thing.as_object().unwrap()));
    }
}
