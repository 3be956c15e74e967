//! Items of one message tell of one another: a package of the files and rights of what it holds, and the other way round.

use std::collections::HashMap;

use news::{Association, ItemClass, Rights, Status, WireItem};

/// Fills in what a reference leaves open and the item it names, in the same message, tells; and gives the rights of a
/// package to the items in it that have none of their own.
pub(super) fn knit(items: &mut [WireItem]) {
    if items.len() < 2 {
        return;
    }
    let numbered = items.iter().enumerate().filter(|(_, item)| !item.guid.is_empty());
    let at: HashMap<String, usize> = numbered.map(|(number, item)| (item.guid.clone(), number)).collect();
    for number in 0..items.len() {
        let Some(item) = items.get_mut(number) else { continue };
        let inherited = (item.class == ItemClass::Composite && item.rights != Rights::default())
            .then(|| item.rights.clone());
        let embargo = item.embargo.clone();
        let mut associations = std::mem::take(&mut item.associations);
        for association in &mut associations {
            let named = at.get(&association.guid).filter(|named| **named != number);
            let Some(named) = named.and_then(|named| items.get_mut(*named)) else { continue };
            if let Some(rights) = inherited.as_ref().filter(|_| named.rights == Rights::default()) {
                named.rights = rights.clone();
            }
            // What may not be used isn't brought any nearer.
            if named.pubstatus == Status::Usable && (named.embargo.is_none() || named.embargo == embargo) {
                fill(association, named);
            }
        }
        if let Some(item) = items.get_mut(number) {
            item.associations = associations;
        }
    }
}

fn fill(association: &mut Association, named: &WireItem) {
    let text = |field: &mut String, told: &str| {
        if field.is_empty() {
            told.clone_into(field);
        }
    };
    text(&mut association.headline, &named.headline);
    text(&mut association.byline, named.byline.as_deref().unwrap_or_default());
    text(&mut association.credit_line, named.credit_line.as_deref().unwrap_or_default());
    if association.class == ItemClass::Other {
        association.class = named.class;
    }
    let seen = !matches!(named.class, ItemClass::Text | ItemClass::Composite | ItemClass::Other);
    if seen {
        text(&mut association.caption, &named.summary);
    }
    if association.renditions.len() < named.renditions.len() {
        association.renditions.clone_from(&named.renditions);
    }
    if association.rights == Rights::default() {
        association.rights = named.rights.clone();
    }
}
