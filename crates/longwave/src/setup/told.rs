//! A change of the setup, told: what it is of, and each field as it was and as it is.

use std::collections::BTreeSet;
use std::fmt;

use news::{Edit, Grant, Kind, Piece};
use serde::Serialize;
use serde_json::{Map, Value};

/// A change, for the record and for whoever looks at it before it is done.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Told {
    pub kind: &'static str,
    pub key: String,
    /// `begun`, `changed` or `removed`.
    pub what: &'static str,
    pub fields: Vec<Field>,
}

/// One field of it; absent is empty.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Field {
    pub name: String,
    pub before: String,
    pub after: String,
}

/// What an edit changes.
pub fn told(edit: &Edit) -> Told {
    let (before, after) = (fields(edit.before.as_ref()), fields(edit.after.as_ref()));
    let names: BTreeSet<_> = before.keys().chain(after.keys()).collect();
    let field = |name: &&String| {
        let (before, after) = (text(before.get(*name)), text(after.get(*name)));
        (before != after).then(|| Field { name: (*name).clone(), before, after })
    };
    let what = match (&edit.before, &edit.after) {
        (None, _) => "begun",
        (_, None) => "removed",
        _ => "changed",
    };
    let (kind, key) =
        edit.piece().map_or((Kind::Service, String::new()), |piece| (piece.kind(), piece.key()));
    Told { kind: kind.as_str(), key, what, fields: names.iter().filter_map(field).collect() }
}

/// A token that was made, without its secret.
pub fn told_token(name: &str, grant: &Grant, until: Option<news::Timestamp>) -> Told {
    let field = |(name, value): (&str, Value)| {
        let after = text(Some(&value));
        (!after.is_empty()).then(|| Field { name: name.to_owned(), before: String::new(), after })
    };
    let fields = [
        ("role", Value::from(grant.role.as_str())),
        ("scope", serde_json::to_value(&grant.scope).unwrap_or_default()),
        ("until", serde_json::to_value(until).unwrap_or_default()),
    ];
    Told {
        kind: "token",
        key: name.to_owned(),
        what: "begun",
        fields: fields.into_iter().filter_map(field).collect(),
    }
}

/// Something by which somebody comes in that was made or taken away: nothing of it may be told but whose it is.
pub fn told_way_in(kind: &'static str, email: &str, what: &'static str) -> Told {
    Told { kind, key: email.to_owned(), what, fields: Vec::new() }
}

fn fields(piece: Option<&Piece>) -> Map<String, Value> {
    match piece.map(serde_json::to_value) {
        Some(Ok(Value::Object(fields))) => fields,
        _ => Map::new(),
    }
}

/// A value as it is read; what is nothing, no, or empty says nothing.
fn text(value: Option<&Value>) -> String {
    match value {
        None | Some(Value::Null | Value::Bool(false)) => String::new(),
        Some(Value::String(text)) => text.clone(),
        Some(Value::Array(items)) if items.is_empty() => String::new(),
        Some(Value::Object(fields)) if fields.is_empty() => String::new(),
        Some(other) => other.to_string(),
    }
}

impl fmt::Display for Told {
    /// Lines as a terminal shows them.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = match self.what {
            "begun" => '+',
            "removed" => '-',
            _ => '~',
        };
        write!(f, "{sign} {} {}", self.kind, self.key)?;
        for Field { name, before, after } in self.fields.iter().filter(|_| sign == '~') {
            write!(f, "\n    {name}: {before:?} -> {after:?}")?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use news::{Desk, Edit, Piece};

    use super::*;

    #[test]
    fn only_what_changes_is_told() {
        let desk = |name: &str, retired| {
            Some(Piece::Desk(Desk { id: "english/politics".parse().unwrap(), name: name.into(), retired }))
        };
        let changed = told(&Edit { before: desk("Politics", false), after: desk("Politics", true) });
        let field = Field { name: "retired".into(), before: String::new(), after: "true".into() };
        assert_eq!((changed.key.as_str(), changed.fields.as_slice()), ("english/politics", &[field][..]));
        assert_eq!(changed.to_string(), "~ desk english/politics\n    retired: \"\" -> \"true\"");
        assert_eq!(
            told(&Edit { before: None, after: desk("x", false) }).to_string(),
            "+ desk english/politics"
        );
    }
}
