//! Items of one message tell of one another: a package of the files and rights of what it holds, and the other way round.

use std::collections::HashMap;

use news::{Association, ItemClass, Rendition, Status, WireItem};

use crate::handed::HandedDown;

/// Fills in what a reference leaves open and the item it names, in the same message, tells; and gives the rights of a
/// package, kind by kind, to the items in it that have none of their own. A package's embargo is one of every item that it
/// names; its status stays its own.
pub(super) fn knit(items: &mut [WireItem], handed: &HandedDown) {
    if items.len() < 2 {
        return;
    }
    // What only others say of an item is nothing to fill in from.
    let told = |item: &WireItem| !item.guid.is_empty() && item.barred.is_none();
    let numbered = items.iter().enumerate().filter(|(_, item)| told(item));
    let at: HashMap<String, usize> = numbered.map(|(number, item)| (item.guid.clone(), number)).collect();
    for number in 0..items.len() {
        let Some(item) = items.get_mut(number) else { continue };
        let (class, embargo) = (item.class, item.embargo.clone());
        let (rights, mut associations) =
            (std::mem::take(&mut item.rights), std::mem::take(&mut item.associations));
        for association in &mut associations {
            let named = at.get(&association.guid).filter(|named| **named != number);
            let Some(named) = named.and_then(|named| items.get_mut(*named)) else { continue };
            if class == ItemClass::Composite {
                handed.rights(&mut named.rights, &rights);
                handed.tell(named);
            }
            if let (ItemClass::Composite, Some(embargo)) = (class, &embargo) {
                let known = named.embargo.take();
                named.embargo = Some(known.map_or(embargo.clone(), |known| known.longer(embargo.clone())));
            }
            // What may not be used isn't brought any nearer.
            if named.pubstatus == Status::Usable && (named.embargo.is_none() || named.embargo == embargo) {
                fill(association, named, handed);
            }
        }
        if let Some(item) = items.get_mut(number) {
            (item.rights, item.associations) = (rights, associations);
            handed.tell(item);
        }
    }
}

fn fill(association: &mut Association, named: &WireItem, handed: &HandedDown) {
    handed.text(&mut association.headline, &named.headline);
    handed.text(&mut association.byline, named.byline.as_deref().unwrap_or_default());
    handed.text(&mut association.credit_line, named.credit_line.as_deref().unwrap_or_default());
    if association.class == ItemClass::Other {
        association.class = named.class;
    }
    let seen = !matches!(named.class, ItemClass::Text | ItemClass::Composite | ItemClass::Other);
    if seen {
        handed.text(&mut association.caption, &named.summary);
    }
    if association.renditions.len() < named.renditions.len() {
        let bytes = |file: &Rendition| file.name.len() + file.href.len() + file.media_type.len();
        handed.list(&mut association.renditions, &named.renditions, bytes);
    }
    handed.rights(&mut association.rights, &named.rights);
}

#[cfg(test)]
mod tests {
    use news::{Embargo, Rights};

    use super::*;
    use crate::Limits;

    fn knit(items: &mut [WireItem]) {
        super::knit(items, &HandedDown::new(&Limits::default()));
    }

    fn rights(holder: &str, terms: &[&str]) -> Rights {
        let usage_terms = terms.iter().map(|term| (*term).to_owned()).collect();
        Rights { copyright_holder: holder.into(), usage_terms, ..Rights::default() }
    }

    #[test]
    fn rights_are_inherited_kind_by_kind() {
        for (own, told, holds) in [
            (rights("", &[]), rights("P", &["No resale"]), rights("P", &["No resale"])),
            (rights("Own", &[]), rights("P", &["No resale"]), rights("Own", &["No resale"])),
            (rights("", &["Own terms"]), rights("P", &["No resale"]), rights("P", &["Own terms"])),
        ] {
            let part = Association { guid: "t".into(), ..Association::default() };
            let class = ItemClass::Composite;
            let package = WireItem {
                guid: "p".into(),
                class,
                rights: told,
                associations: vec![part],
                ..WireItem::default()
            };
            let mut items = [package, WireItem { guid: "t".into(), rights: own, ..WireItem::default() }];
            knit(&mut items);
            assert_eq!(items[1].rights, holds);
            assert_eq!(items[0].associations[0].rights, holds);
        }
    }

    #[test]
    fn a_packages_embargo_is_one_of_what_it_names() {
        let until = |text: &str| Some(Embargo::Until(text.parse().unwrap()));
        let (early, late) = (until("2099-01-01T00:00:00Z"), until("2099-01-02T00:00:00Z"));
        let unclear = Some(Embargo::Unclear("Next Monday".into()));
        for (own, of_package, holds) in [
            (None, &late, &late),
            (early.clone(), &late, &late),
            (late.clone(), &early, &late),
            (unclear.clone(), &late, &unclear),
            (late.clone(), &None, &late),
        ] {
            let named = |guid: &str| Association { guid: guid.into(), ..Association::default() };
            let item =
                |guid: &str| WireItem { guid: guid.into(), embargo: own.clone(), ..WireItem::default() };
            let class = ItemClass::Composite;
            let associations = vec![named("in")];
            let package = WireItem { class, associations, embargo: of_package.clone(), ..item("p") };
            // Whichever stands first; what the package doesn't name is as it says itself.
            let mut items = [item("in"), package, item("beside")];
            knit(&mut items);
            assert_eq!((&items[0].embargo, &items[2].embargo), (holds, &own));
        }
    }
}
