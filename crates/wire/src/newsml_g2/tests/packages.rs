//! What packages and links say of the items that they name.

use news::{Status, WireItem};

use super::{codes, item};
use crate::Limits;

/// A package of these references, and what is stopped by them.
fn package(meta: &str, references: &str) -> (WireItem, Vec<WireItem>) {
    let text = format!(
        "<packageItem xmlns='http://iptc.org/std/nar/2006-10-01/' xmlns:o='urn:other' guid='p:1' version='1'><itemMeta>\
         <itemClass qcode='ninat:composite'/><provider literal='MW'/>\
         <versionCreated>2026-11-24T08:00:00Z</versionCreated>{meta}</itemMeta>\
         <groupSet root='g'><group id='g' role='group:main'>{references}</group></groupSet></packageItem>"
    );
    let mut items = super::super::parse(&text, &Limits::default()).items;
    (items.remove(0), items)
}

#[test]
fn what_a_reference_says_of_use_is_heeded() {
    let (first, last) = ("<itemRef residref='u:0'/>", "<itemRef residref='u:2'/>");
    for (hints, pubstatus, embargoed) in [
        ("<pubStatus qcode='stat:canceled'/>", Status::Canceled, false),
        ("<itemMeta><pubStatus qcode='stat:withheld'/></itemMeta>", Status::Withheld, false),
        ("<pubStatus qcode='stat:what'/>", Status::Withheld, false),
        ("<pubStatus/>", Status::Withheld, false),
        ("<signal qcode='sig:kill'/>", Status::Withheld, false),
        ("<signal qcode='sig:x'><name>Mandatory kill</name></signal>", Status::Withheld, false),
        ("<embargoed/>", Status::Usable, true),
        ("<embargoed>Next Monday</embargoed>", Status::Usable, true),
        ("<embargoed>2099-11-24T10:00:00Z</embargoed><pubStatus qcode='stat:usable'/>", Status::Usable, true),
    ] {
        let told = format!(
            "<itemRef residref='u:1'><headline>Rain</headline>{hints}<edNote>Why.</edNote></itemRef>"
        );
        let (package, stopped) = package("", &format!("{first}{told}{last}"));
        assert!(package.quarantined(), "{hints}");
        let names: Vec<_> = package.associations.iter().map(|part| part.guid.as_str()).collect();
        assert_eq!((names, package.pubstatus), (vec!["u:0", "u:2"], Status::Usable), "{hints}");
        let [one] = stopped.as_slice() else { panic!("{hints} {stopped:?}") };
        assert_eq!((one.guid.as_str(), one.pubstatus, one.embargo.is_some()), ("u:1", pubstatus, embargoed));
        assert_eq!((one.provider.as_str(), one.headline.as_str(), one.ednotes.len()), ("MW", "Rain", 1));
        let bar = one.barred.as_ref().unwrap();
        assert_eq!((bar.pubstatus, &bar.embargo, bar.version), (pubstatus, &one.embargo, 0));
        assert_eq!((one.version, bar.at), (0, package.version_created));
    }
    for (hints, quarantined) in [
        ("<pubStatus qcode='stat:usable'/><versionCreated>2026-11-24T07:00:00Z</versionCreated>", false),
        ("<edNote>Adds details.</edNote>", false),
        ("<edNote>MANDATORY KILL.</edNote>", true),
        ("<o:pubStatus qcode='stat:canceled'/>", true),
        ("<PubStatus qcode='stat:canceled'/>", true),
        ("<o:more/>", false),
    ] {
        let (package, stopped) = package("", &format!("<itemRef residref='u:1'>{hints}</itemRef>"));
        assert_eq!((package.associations.len(), stopped.len()), (1, 0), "{hints}");
        assert_eq!(package.quarantined(), quarantined, "{hints} {:?}", package.defects);
    }
    let (misplaced, _) = package("", "<pubStatus qcode='stat:canceled'/>");
    assert_eq!(codes(&misplaced), ["element-unread"]);
    let (group, _) = package("", "<title>All</title><signal qcode='sig:kill'/><edNote>Why.</edNote>");
    assert_eq!((group.pubstatus, group.ednotes.len()), (Status::Withheld, 1));
    let file = "<remoteContent href='1.jpg'><signal qcode='sig:kill'/></remoteContent>";
    let (_, stopped) = package("", &format!("<itemRef residref='u:1'>{file}</itemRef>"));
    assert_eq!((stopped[0].pubstatus, stopped[0].renditions.len()), (Status::Withheld, 1));
    assert_eq!(item("", "", file).pubstatus, Status::Withheld);
}

#[test]
fn a_link_stops_what_it_leads_to_and_may_name_a_version() {
    let link = |attributes: &str, hints: &str| {
        let meta = format!("<link rel='irel:seeAlso' {attributes}>{hints}</link>");
        package(&meta, "<itemRef residref='u:2'/>")
    };
    let (package, stopped) = link("residref='u:1' version='3'", "<pubStatus qcode='stat:canceled'/>");
    assert_eq!((package.associations.len(), package.quarantined()), (1, true));
    let bar = stopped[0].barred.as_ref().unwrap();
    assert_eq!((stopped[0].version, bar.version, bar.at), (0, 3, None));
    // What has no id is nobody's, and yet somebody must look.
    let (package, stopped) = link("", "<pubStatus qcode='stat:canceled'/>");
    assert_eq!((package.quarantined(), stopped.len()), (true, 0));
}

#[test]
fn a_packages_embargo_is_one_of_what_it_says_is_withheld() {
    let withheld =
        "<itemRef residref='u:1'><pubStatus qcode='stat:withheld'/></itemRef><itemRef residref='u:2'/>";
    let (package, stopped) = package("<embargoed>2099-11-24T10:00:00Z</embargoed>", withheld);
    assert_eq!((stopped.len(), stopped[0].pubstatus), (1, Status::Withheld));
    assert_eq!(stopped[0].embargo, package.embargo);
    assert!(package.embargo.is_some() && package.associations.len() == 1);
}
