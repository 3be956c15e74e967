//! Names of elements and keys that decide on the use of an item, whoever made them up.

use news::WireItem;

use crate::defects::{add, excerpt, quarantine};
use crate::tree::Json;

/// Whether an element or key is called what stops items somewhere: `embargo_until`, `PublishingStatus`.
pub(crate) fn decides(name: &str) -> bool {
    const ENDS: [&str; 4] = ["pubstatus", "publishingstatus", "embargo", "embargoed"];
    let bytes = name.as_bytes();
    // Nearly all names have neither, and that is seen fast.
    if memchr::memmem::find(bytes, b"tatus").is_none()
        && !bytes.windows(5).any(|part| part.eq_ignore_ascii_case(b"mbarg") || part == b"TATUS")
    {
        return false;
    }
    let folded: String = name.chars().filter(char::is_ascii_alphanumeric).collect();
    let folded = folded.to_ascii_lowercase();
    folded.starts_with("embargo") || ENDS.iter().any(|end| folded.ends_with(end))
}

/// A person must look where a key that isn't known may stop the item, and says more than that nothing does.
pub(crate) fn doubt_key(item: &mut WireItem, key: &str, value: &Json<'_>) {
    if decides(key) && !matches!(value, Json::Null | Json::Bool(false)) {
        let detail = "no key that is known here is called so; it may stop the item, and was not read";
        add(&mut item.defects, quarantine("element-unread", excerpt(key), detail));
    }
}

/// So of every key of an object.
pub(crate) fn doubt_keys(item: &mut WireItem, value: &Json<'_>) {
    value.entries().iter().for_each(|(key, value)| doubt_key(item, key, value));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_that_may_stop_an_item() {
        for (name, decides_on_it) in [
            ("embargo_until", true),
            ("embargoed_text", true),
            ("_embargo", true),
            ("EMBARGO", true),
            ("utc_embargo", true),
            ("x-pub-status", true),
            ("PublishingStatus", true),
            ("PUBSTATUS", true),
            ("status", false),
            ("statusChangeOn", false),
            ("publisher", false),
            ("barge", false),
        ] {
            assert_eq!(decides(name), decides_on_it, "{name}");
        }
    }
}
