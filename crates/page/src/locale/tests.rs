//! Every service: dates, numbers, plurals, messages.

use super::all;

#[test]
fn the_table_parses() {
    toml::from_str::<super::Table>(super::files::SERVICES).unwrap();
    assert_eq!(all().len(), 57);
}

#[test]
#[ignore = "prints for the eye"]
fn look() {
    let at: news::Timestamp = "2026-11-05T14:07:00Z".parse().unwrap();
    for language in all() {
        let zone = jiff::tz::TimeZone::get(&language.time_zone).unwrap();
        println!(
            "{} | {} | {} | {} | {} | {}",
            language.id,
            language.date_time(at, &zone),
            language.short_date(at, &zone),
            language.number(1234567),
            language.number(1234),
            language.list(&["A".into(), "B".into(), "C".into()])
        );
    }
}
