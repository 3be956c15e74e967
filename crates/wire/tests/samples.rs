//! Sample files of agencies, read field by field; skipped where they are not at hand.
//!
//! The tables in `tests/samples/` were taken from the files by other means than this crate: a column a field, empty
//! where the item says nothing, `*` where nothing is asked.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic)] // the helpers are of tests too

use std::path::{Path, PathBuf};

use news::{Embargo, Severity, SubjectKind, Timestamp, WireItem};
use wire::Parsed;

#[path = "../../../xtask/src/skipped.rs"]
mod skipped;
use skipped::skipped;

/// When all of it came.
const RECEIVED: Timestamp = Timestamp::constant(1_795_600_000, 0);

/// Where the sample files are, if they are here.
fn samples() -> Option<PathBuf> {
    let folder = std::env::var_os("LONGWAVE_SAMPLES").map(PathBuf::from).filter(|folder| folder.is_dir());
    if folder.is_none() {
        skipped("the sample files are not here; set LONGWAVE_SAMPLES to their folder");
    }
    folder
}

fn parse(file: &Path) -> Parsed {
    wire::parse(&std::fs::read(file).unwrap(), None, RECEIVED)
}

fn first(samples: &Path, file: &str) -> WireItem {
    let parsed = parse(&samples.join(file));
    parsed.items.into_iter().next().unwrap_or_else(|| panic!("{file}: {:?}", parsed.defects))
}

/// Checks each row of a table; returns how many there were.
fn check_table(samples: &Path, table: &str) -> usize {
    let mut wrong = Vec::new();
    let rows: Vec<Vec<&str>> =
        table.lines().skip(1).filter(|row| !row.is_empty()).map(|row| row.split('\t').collect()).collect();
    for row in &rows {
        let parsed = parse(&samples.join(row[0]));
        match parsed.items.get(row[1].parse::<usize>().unwrap()) {
            Some(item) => check_row(item, row, &mut wrong),
            None => wrong.push(format!("{}: item {} is missing: {:?}", row[0], row[1], parsed.defects)),
        }
    }
    assert!(wrong.is_empty(), "{} fields are wrong:\n{}", wrong.len(), wrong.join("\n"));
    rows.len()
}

fn check_row(item: &WireItem, row: &[&str], wrong: &mut Vec<String>) {
    let embargo = match &item.embargo {
        Some(Embargo::Until(end)) => end.to_string(),
        Some(Embargo::Unclear(sent)) => format!("unclear: {sent}"),
        None => String::new(),
    };
    let found = [
        item.guid.clone(),
        item.version.to_string(),
        item.pubstatus.as_str().to_owned(),
        item.headline.chars().take(row[5].chars().count()).collect(),
        item.language.clone().unwrap_or_default(),
        item.urgency.map(|urgency| urgency.to_string()).unwrap_or_default(),
        embargo,
        item.credit_line.clone().unwrap_or_default(),
        item.renditions.len().to_string(),
        item.associations.len().to_string(),
        item.subjects.len().to_string(),
    ];
    for (column, (found, wanted)) in found.iter().zip(&row[2..]).enumerate() {
        // A message tells the urgency of items that have none.
        let ask = *wanted != "*" && !(column == 5 && wanted.is_empty());
        if ask && found != wanted {
            wrong.push(format!("{} item {} column {}: {found:?} for {wanted:?}", row[0], row[1], column + 2));
        }
    }
}

#[test]
fn newsml_g2_field_by_field() {
    let Some(samples) = samples() else { return };
    assert_eq!(check_table(&samples, include_str!("samples/g2.tsv")), 56);
}

#[test]
fn ninjs_field_by_field() {
    let Some(samples) = samples() else { return };
    assert_eq!(check_table(&samples, include_str!("samples/ninjs.tsv")), 41);
}

#[test]
fn digitalwires_field_by_field() {
    let Some(samples) = samples() else { return };
    assert_eq!(check_table(&samples, include_str!("samples/dpa.tsv")), 19);
}

/// Files below `folder`, with `part` in their path.
fn files(folder: &Path, part: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(&folder).unwrap().flatten() {
            let path = entry.path();
            if path.is_dir() {
                folders.push(path);
            } else if path.to_string_lossy().contains(part) {
                found.push(path);
            }
        }
    }
    found.sort();
    found
}

/// What must pass gives items, and quarantines none but for the causes named.
fn check_pass(folder: &Path, part: &str, least: usize, allowed: &[(&str, &str)]) {
    let all = files(folder, part);
    assert!(all.len() >= least, "{} files of {least} in {}", all.len(), folder.display());
    for file in all {
        let parsed = parse(&file);
        assert!(!parsed.items.is_empty(), "{}: {:?}", file.display(), parsed.defects);
        let defects = parsed.items.iter().flat_map(|item| &item.defects).chain(&parsed.defects);
        for defect in defects.filter(|defect| defect.severity == Severity::Quarantine) {
            let name = file.to_string_lossy();
            let known = allowed.iter().any(|(part, code)| name.contains(part) && *code == defect.code);
            assert!(known, "{name}: {defect:?}");
        }
    }
}

#[test]
fn every_g2_file_that_should_pass_does() {
    let Some(samples) = samples() else { return };
    let folder = samples.join("newsml-g2");
    // A rule of the standard: an item without a guid can't be told again. Sports results are no text that is read.
    let known = [("LISTING_24", "guid-missing"), ("LISTING_21", "content-unread")];
    check_pass(&folder.join("unit_tests"), "should_pass", 150, &[]);
    check_pass(&folder.join("examples"), ".xml", 35, &known);
    check_pass(&folder.join("dpa_output"), ".xml", 18, &[]);
    check_pass(&folder.join("validator_examples"), ".xml", 8, &[]);
}

#[test]
fn every_ninjs_file_that_should_pass_does() {
    let Some(samples) = samples() else { return };
    let known = [
        ("embargoed_bad_datetime", "embargo-unclear"),
        ("embargoed_date_only", "embargo-unclear"),
        // A note that calls notes "not for publication".
        ("_ednote", "note-stops"),
    ];
    check_pass(&samples.join("ninjs/test_suite"), "should_pass", 148, &known);
    check_pass(&samples.join("ninjs/examples"), ".json", 42, &[("extension-schema", "guid-missing")]);
}

#[test]
fn what_smells_of_a_bar_is_never_usable() {
    let Some(samples) = samples() else { return };
    for file in files(&samples.join("ninjs/test_suite"), "pubstatus") {
        let name = file.to_string_lossy();
        let usable = parse(&file).items.iter().any(|item| item.pubstatus == news::Status::Usable);
        assert_eq!(usable, name.contains("usable"), "{name}");
    }
}

/// dpa's own converter made the G2 files of the digitalwires files: both must tell the same.
#[test]
fn a_digitalwires_item_and_its_g2_say_the_same() {
    let Some(samples) = samples() else { return };
    let mut compared = 0;
    for g2 in files(&samples.join("newsml-g2/dpa_output"), ".xml") {
        let json = samples.join("dpa_digitalwires").join(g2.with_extension("json").file_name().unwrap());
        let (g2, json) = (parse(&g2).items.remove(0), parse(&json).items.remove(0));
        let told = |item: &WireItem| {
            let places = item.subjects.iter().filter(|subject| subject.kind == SubjectKind::Place).count();
            let ids = (
                item.guid.clone(),
                item.version,
                item.class,
                item.pubstatus,
                item.embargo.clone(),
                item.urgency,
            );
            let words = (item.headline.clone(), item.subheads.clone(), item.summary.clone());
            let more =
                (item.byline.clone(), item.credit_line.clone(), item.language.clone(), item.version_created);
            (ids, words, more, item.body.plain(), item.associations.len(), item.provider.clone(), places)
        };
        assert_eq!(told(&json), told(&g2), "{}", json.guid);
        // The G2 file says where an item is `located`, also of one whose digitalwires file says nothing of that.
        assert_eq!(json.dateline, g2.dateline.filter(|_| json.dateline.is_some()), "{}", json.guid);
        compared += 1;
    }
    assert_eq!(compared, 18);
}

#[test]
fn codes_are_resolved_without_asking_anybody() {
    let Some(samples) = samples() else { return };
    for (file, uri) in [
        (
            "newsml-g2/examples/LISTING_3_Photo_in_NewsML-G2.xml",
            "http://cv.iptc.org/newscodes/mediatopic/20000523",
        ),
        (
            "newsml-g2/examples/LISTING_3A_Photo_in_NewsML-G2_(URI_sibling_attributes).xml",
            "http://cv.iptc.org/newscodes/mediatopic/20000523",
        ),
        ("newsml-g2/dpa_output/with_dateline.xml", "http://cv.iptc.org/newscodes/mediatopic/20000394"),
        ("dpa_digitalwires/with_dateline.json", "http://cv.iptc.org/newscodes/mediatopic/20000394"),
    ] {
        let item = first(&samples, file);
        assert!(
            item.subjects.iter().any(|subject| subject.uri.as_deref() == Some(uri)),
            "{file}: {:?}",
            item.subjects
        );
    }
}

#[test]
fn rights_are_kept_whole() {
    let Some(samples) = samples() else { return };
    let photo = first(&samples, "newsml-g2/examples/LISTING_3_Photo_in_NewsML-G2.xml");
    assert_eq!(photo.rights.copyright_holder, "Getty Images North America");
    assert!(photo.rights.usage_terms[0].starts_with("Contact your local office"));
    assert_eq!(photo.rights.links.len(), 1);
    let odrl = first(
        &samples,
        "newsml-g2/unit_tests/2.34/should_pass/CR00219_datamining_in_rightsinfo_embeddedrights.xml",
    );
    assert!(odrl.rights.links.iter().any(|link| link.contains("<o:Policy")), "{:?}", odrl.rights);
    assert!(odrl.rights.links.iter().any(|link| link.ends_with("DMI-PROHIBITED-SEEEMBEDDEDRIGHTSEXPR")));
    let linked = first(&samples, "ninjs/examples/3.0/imageLinkedRights.json");
    assert!(linked.rights.links.iter().any(|link| link.starts_with("http")), "{:?}", linked.rights);
}

#[test]
fn bodies_have_their_blocks() {
    let Some(samples) = samples() else { return };
    for (file, blocks, begins) in [
        ("newsml-g2/dpa_output/with_dateline.xml", 15, "Ein Chatbot aus China"),
        ("newsml-g2/dpa_output/embargoed.xml", 8, "Bundespräsident Frank-Walter"),
        ("newsml-g2/examples/LISTING_22_Sports_story_in_NewsML-G2NITF.xml", 6, "(Sports Network)"),
        ("ninjs/examples/3.0/dpa_text.json", 9, "Für Lucien Favre"),
    ] {
        let body = first(&samples, file).body;
        assert_eq!(body.blocks.len(), blocks, "{file}: {:?}", body.plain());
        assert!(body.plain().starts_with(begins), "{file}: {:?}", body.plain());
    }
}

#[test]
fn qcodes_stand_for_what_the_catalogs_of_iptc_say() {
    let Some(samples) = samples() else { return };
    let catalogs = files(&samples.join("newsml-g2/catalogs"), ".xml");
    let catalogs: Vec<_> = catalogs.iter().map(|file| std::fs::read_to_string(file).unwrap()).collect();
    let schemes: Vec<_> = catalogs.iter().flat_map(|catalog| catalog.split("<scheme ").skip(1)).collect();
    assert!(schemes.len() > 140, "{} schemes", schemes.len());
    for scheme in schemes {
        let value = |name: &str| scheme.split_once(name).unwrap().1.split('"').next().unwrap();
        let (alias, uri) = (value("alias=\""), value("uri=\""));
        // A slip of the catalog's: IPTC's own pages name the concepts of these two with a slash, as they do all others.
        let slash = if ["cptdefrole", "ednoterole"].contains(&alias) { "/" } else { "" };
        let item = format!(
            "<newsItem xmlns=\"http://iptc.org/std/nar/2006-10-01/\" guid=\"urn:1\" version=\"1\" \
             standard=\"NewsML-G2\" standardversion=\"2.35\"><itemMeta><itemClass qcode=\"ninat:text\"/></itemMeta>\
             <contentMeta><headline>Ferry</headline><subject qcode=\"{alias}:x\"/></contentMeta></newsItem>"
        );
        let parsed = wire::parse(item.as_bytes(), None, RECEIVED);
        let resolved = parsed.items[0].subjects[0].uri.as_deref();
        assert_eq!(resolved, Some(format!("{uri}{slash}x").as_str()), "{alias}");
    }
}
