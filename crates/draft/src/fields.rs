//! What a story says beside its texts, as JSON values in a map: whoever sets one last has set it. Who hadn't
//! seen what another set meanwhile is refused (`Bad::Unseen`), and their page sets both.

use news::Content;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;
use yrs::types::ToJson;
use yrs::{Any, Map, MapRef, ReadTxn, TransactionMut};

/// Every field with its value.
pub fn of(content: &Content) -> Vec<(&'static str, Value)> {
    fn json<T: Serialize>(value: &T) -> Value {
        serde_json::to_value(value).unwrap_or_default()
    }
    vec![
        ("section", json(&content.section)),
        ("topics", json(&content.topics)),
        ("bylines", json(&content.bylines)),
        ("translator", json(&content.translator)),
        ("label", json(&content.label)),
        ("lead", json(&content.lead)),
        ("slug", json(&content.slug)),
        ("agencies", json(&content.agencies)),
        ("contributors", json(&content.contributors)),
        ("rights", json(&content.rights)),
        ("places", json(&content.places)),
    ]
}

/// What the map says of a story; what it doesn't say, or not in a way that can be read, stays as it was.
pub fn read<T: ReadTxn>(map: &MapRef, txn: &T, content: &mut Content) {
    let value = |key: &str| {
        let value = map.get(txn, key)?.to_json(txn);
        serde_json::to_value(value).ok()
    };
    fn set<T: DeserializeOwned>(field: &mut T, value: Option<Value>) {
        if let Some(value) = value.and_then(|value| serde_json::from_value(value).ok()) {
            *field = value;
        }
    }
    set(&mut content.section, value("section"));
    set(&mut content.topics, value("topics"));
    set(&mut content.bylines, value("bylines"));
    set(&mut content.translator, value("translator"));
    set(&mut content.label, value("label"));
    set(&mut content.lead, value("lead"));
    set(&mut content.slug, value("slug"));
    set(&mut content.agencies, value("agencies"));
    set(&mut content.contributors, value("contributors"));
    set(&mut content.rights, value("rights"));
    set(&mut content.places, value("places"));
}

pub fn write(map: &MapRef, txn: &mut TransactionMut<'_>, key: &str, value: Value) {
    if let Ok(value) = serde_json::from_value::<Any>(value) {
        map.insert(txn, key, value);
    }
}
