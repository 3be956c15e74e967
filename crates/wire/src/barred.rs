//! Items that come with another one, and what that says of their use: what stops one is told of it wherever it is used.

use news::{Bar, ItemClass, Severity, Status, WireItem};

use crate::defects::{add, excerpt, note, quarantine};
use crate::draft::push;
use crate::handed::HandedDown;
use crate::limits::Limits;
use crate::status;

/// Whether an item that `item` brings, and names at `place`, may come along with it. Where it may not, a person must look;
/// what stops it is put among `stopped`, as an item of its own.
pub(crate) fn comes_along(
    item: &mut WireItem,
    inner: &WireItem,
    place: &str,
    stopped: &mut Vec<WireItem>,
    limits: &Limits,
) -> bool {
    let known = !inner.guid.is_empty() && inner.guid != item.guid || !inner.renditions.is_empty();
    if !status::runs(inner) && known {
        push(stopped, told_by(item, inner.clone(), place), limits);
    }
    let embargoed = inner.embargo.is_some() && inner.embargo != item.embargo;
    if inner.pubstatus != Status::Usable || embargoed {
        let why = if embargoed { "under an embargo of its own" } else { inner.pubstatus.as_str() };
        let detail = format!("the associated item {:?} is {why}; it was left out", excerpt(&inner.guid));
        add(&mut item.defects, quarantine("association-barred", place, detail));
        return false;
    }
    let doubts = inner.defects.iter().filter(|defect| defect.severity == Severity::Quarantine);
    doubts.cloned().for_each(|doubt| add(&mut item.defects, doubt));
    true
}

/// What `by` says of an item that is stopped, as what bars it: no version of that item.
pub(crate) fn told_by(by: &WireItem, mut stopped: WireItem, place: &str) -> WireItem {
    let detail = format!("another item says so: {}", excerpt(&by.guid));
    add(&mut stopped.defects, note("stopped-by-other", place, detail));
    let version = std::mem::take(&mut stopped.version);
    stopped.barred = Some(Bar {
        pubstatus: stopped.pubstatus,
        embargo: stopped.embargo.clone(),
        version,
        at: stopped.version_created.filter(|_| version == 0),
        names: Vec::new(),
    });
    stopped
}

/// What a stopped item doesn't say of itself, the one that brings it says: and it was said no earlier than that was made.
pub(crate) fn belong(stopped: &mut WireItem, by: &WireItem, handed: &HandedDown) {
    handed.text(&mut stopped.provider, &by.provider);
    handed.tell(stopped);
    stopped.version_created = stopped.version_created.or(by.version_created);
    if let Some(bar) = stopped.barred.as_mut().filter(|bar| bar.version == 0) {
        bar.at = bar.at.max(by.version_created);
    }
}

/// A package's embargo is one of what it names, also where that is stopped otherwise and so no longer a part of it.
pub(crate) fn under_the_packages_embargo(inner: &mut WireItem, package: &WireItem) {
    if package.class == ItemClass::Composite
        && !status::runs(inner)
        && let Some(embargo) = &package.embargo
    {
        status::longer(inner, embargo.clone());
    }
}
