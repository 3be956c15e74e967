//! Items that name others, and pictures beside a text.

use super::*;

#[test]
fn what_tts_item_replaces_is_told() {
    let refers =
        "<altId type='tt:uno'>20261124:TT:2:0</altId><altId type='tt:refuno'>20261124:TT:1:0</altId>";
    let told = item("<signal qcode='tt_sig:replace'><name>Ersätt</name></signal>", refers, "");
    assert_eq!((told.guid.as_str(), told.signal()), ("u:1", Some(news::Signal::Update)));
    assert!(
        told.defects.iter().any(|one| one.code == "replaces-other" && one.detail.contains("20261124:TT:1:0"))
    );
    assert_eq!(item("", refers, "").signal(), None);
}

#[test]
fn a_link_to_a_picture_is_one_and_one_to_itself_is_none() {
    let link = "<link residref='urn:x:p' contenttype='image/jpeg'><title role='drol:caption'>The bay</title>\
                <filename>1.jpg</filename></link>";
    let linked = item(
        &format!("{link}<link guidref='u:1' version='3'/><link guidref='u:0' contenttype='text/html'/>"),
        "",
        "",
    );
    let [picture, other] = linked.associations.as_slice() else { panic!("{:?}", linked.associations) };
    assert_eq!(
        (picture.class, picture.caption.as_str(), picture.headline.as_str()),
        (ItemClass::Picture, "The bay", "")
    );
    assert_eq!((&*picture.renditions[0].href, &*picture.renditions[0].media_type), ("1.jpg", "image/jpeg"));
    assert_eq!((other.guid.as_str(), other.class), ("u:0", ItemClass::Other));
    let killed = item("<link guidref='u:1'><pubStatus qcode='stat:canceled'/></link>", "", "");
    assert!(killed.quarantined());
}

#[test]
fn a_picture_among_the_contents_goes_with_the_text() {
    let file = |href: &str, name: &str, kind: &str| {
        format!("<remoteContent contenttype='{kind}' rendition='{name}' href='{href}'/>")
    };
    let contents = [
        file("1", "rnd:high", "image/jpeg"),
        file("2", "rnd:web", "image/jpeg"),
        file("3", "rnd:high", "image/jpeg"),
        file("4", "rnd:pdf", "application/pdf"),
    ];
    let text = item("", "", &(contents.concat() + "<inlineXML><p>a</p></inlineXML>"));
    assert_eq!((text.renditions.len(), text.renditions[0].name.as_str()), (1, "rnd:pdf"));
    let pictures: Vec<_> = text.associations.iter().map(|one| (one.class, one.renditions.len())).collect();
    assert_eq!(pictures, [(ItemClass::Picture, 2), (ItemClass::Picture, 1)]);
    let picture = item("<itemClass qcode='ninat:picture'/>", "", &file("1", "rnd:web", "image/jpeg"));
    assert_eq!((picture.renditions.len(), picture.associations.len()), (1, 0));
}
