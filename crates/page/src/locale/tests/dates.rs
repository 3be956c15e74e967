//! Dates of seven years in every service.

use jiff::Timestamp;
use jiff::civil::date;
use jiff::tz::TimeZone;

use super::super::{Language, all, service};
use super::{foreign, wrong_digits};

fn at(text: &str) -> Timestamp {
    text.parse().unwrap()
}

/// What no date may hold.
fn faults(language: &Language, text: &str) -> Vec<String> {
    let mut faults = Vec::new();
    let months = ["M01", "M02", "M03", "M04", "M05", "M06", "M07", "M08", "M09", "M10", "M11", "M12", "M13"];
    if months.iter().any(|month| text.contains(month)) {
        faults.push("a month without a name".into());
    }
    let digits = wrong_digits(language, text);
    if !digits.is_empty() {
        faults.push(format!("digits {digits}"));
    }
    let letters = foreign(language, text);
    if !letters.is_empty() {
        faults.push(format!("letters {letters}"));
    }
    if text.chars().filter(|c| *c == '(').count() != usize::from(language.second_calendar.is_some()) {
        faults.push("brackets".into());
    }
    faults
}

/// Every month of seven years, on days of one and of two digits and at both ends.
fn days() -> impl Iterator<Item = jiff::civil::Date> {
    let months = (2024..=2030).flat_map(|year| (1..=12).map(move |month| date(year, month, 1)));
    months.flat_map(|first| {
        [
            first,
            first.with().day(9).build().unwrap(),
            first.with().day(20).build().unwrap(),
            first.last_of_month(),
        ]
    })
}

#[test]
fn every_month_of_seven_years_is_written_in_every_service() {
    for language in all() {
        let mut seen = std::collections::HashSet::new();
        for day in days() {
            let noon = day.at(12, 0, 0, 0).to_zoned_datetime(TimeZone::UTC).unwrap().timestamp();
            let text = language.date(noon, &TimeZone::UTC);
            assert_eq!(faults(language, &text), Vec::<String>::new(), "{}: {text}", language.id);
            assert!(seen.insert(text.clone()), "{}: {text} names two days", language.id);
            let short = language.short_date(noon, &TimeZone::UTC);
            assert!(wrong_digits(language, &short).is_empty(), "{}: {short}", language.id);
            assert!(foreign(language, &short).is_empty(), "{}: {short}", language.id);
        }
    }
}

#[test]
fn dates_are_those_that_newsrooms_print() {
    #[track_caller]
    fn check(id: &str, day: &str, expected: &str) {
        let at = at(&format!("{day}T12:00:00Z"));
        assert_eq!(service(id).unwrap().date(at, &TimeZone::UTC), expected, "{id}");
    }
    check("english", "2026-11-05", "November 5, 2026");
    check("zimbabwe", "2026-11-05", "5 November 2026");
    check("russian", "2026-11-05", "5 ноября 2026");
    check("ukrainian", "2026-11-05", "5 листопада 2026");
    check("french-africa", "2026-02-01", "1er février 2026");
    check("french-africa", "2026-02-02", "2 février 2026");
    check("portuguese-africa", "2026-03-01", "1 de março de 2026");
    check("mandarin", "2026-11-05", "2026年11月5日");
    check("korean", "2026-11-05", "2026년 11월 5일");
    check("thai", "2026-11-05", "5 พฤศจิกายน 2569");
    check("khmer", "2026-11-05", "៥ វិច្ឆិកា ២០២៦");
    check("tibetan", "2026-11-05", "ཕྱི་ལོ་ ༢༠༢༦ ཟླ་ ༡༡ པའི་ཚེས་ ༥");
    check("haitian-creole", "2026-08-05", "5 out 2026");
    check("kinyarwanda", "2026-07-05", "5 Nyakanga 2026");
    check("kirundi", "2026-09-05", "5 Nyakanga 2026");
    check("rohingya", "2026-09-05", "5/9/2026");
    check("kurdish-sorani", "2026-12-05", "٥ی کانوونی یەکەمی ٢٠٢٦");
}

#[test]
fn two_calendars_stand_side_by_side() {
    #[track_caller]
    fn check(id: &str, day: &str, expected: &str) {
        let at = at(&format!("{day}T12:00:00Z"));
        assert_eq!(service(id).unwrap().date(at, &TimeZone::UTC), expected, "{id}");
    }
    // Nowruz, after a leap year and after a common one.
    check("persian", "2025-03-20", "۳۰ اسفند ۱۴۰۳ (۲۰ مارس ۲۰۲۵)");
    check("persian", "2025-03-21", "۱ فروردین ۱۴۰۴ (۲۱ مارس ۲۰۲۵)");
    check("dari", "2026-03-21", "۱ حمل ۱۴۰۵ (۲۱ مارچ ۲۰۲۶)");
    check("dari", "2026-08-25", "۳ سنبله ۱۴۰۵ (۲۵ اگست ۲۰۲۶)");
    check("pashto", "2026-11-05", "۵ نومبر ۲۰۲۶ (۱۴ لړم ۱۴۰۵)");
    // The Ethiopian new year falls a day later after a leap year; the thirteenth month is short.
    check("amharic", "2026-09-11", "ሴፕቴምበር 11, 2026 (መስከረም 1, 2019 ዓ.ም)");
    check("amharic", "2027-09-11", "ሴፕቴምበር 11, 2027 (ጳጉሜን 6, 2019 ዓ.ም)");
    check("tigrigna", "2027-09-12", "12 መስከረም 2027 (1 መስከረም 2020 ዓ.ም)");
    check("afan-oromo", "2026-11-05", "Sadaasa 5, 2026 (Onkololeessa 26, 2019 A.L.I.)");
}

#[test]
fn clocks_count_24_hours_in_the_zone_asked_for() {
    let evening = at("2026-11-05T19:07:00Z");
    let zone = |name: &str| TimeZone::get(name).unwrap();
    let clock = |id: &str, name: &str| service(id).unwrap().clock(evening, &zone(name));
    assert_eq!(clock("english", "UTC"), "19:07");
    assert_eq!(clock("persian", "Asia/Tehran"), "۲۲:۳۷");
    assert_eq!(clock("indonesian", "Asia/Jakarta"), "02.07");
    assert_eq!(clock("swahili", "Africa/Nairobi"), "22:07");
    let joined = |id: &str, name: &str| service(id).unwrap().date_time(evening, &zone(name));
    assert_eq!(joined("english", "UTC"), "November 5, 2026, 19:07");
    assert_eq!(joined("thai", "Asia/Bangkok"), "6 พฤศจิกายน 2569 เวลา 02:07 น.");
    assert_eq!(joined("urdu", "Asia/Karachi"), "6 نومبر، 2026، 00:07");
    assert_eq!(joined("mandarin", "Asia/Shanghai"), "2026年11月6日 03:07");
    let short = |id: &str, name: &str| service(id).unwrap().short_date_time(evening, &zone(name));
    assert_eq!(short("french-africa", "Africa/Dakar"), "5 nov. 2026, 19:07");
    assert_eq!(short("persian", "Asia/Tehran"), "۱۴ آبان ۱۴۰۵، ۲۲:۳۷");
}

#[test]
fn no_moment_is_too_far_away() {
    for language in all() {
        for moment in [Timestamp::MIN, Timestamp::UNIX_EPOCH, Timestamp::MAX] {
            for zone in [TimeZone::UTC, TimeZone::get(&language.time_zone).unwrap()] {
                assert!(!language.date_time(moment, &zone).is_empty());
                assert!(!language.short_date(moment, &zone).is_empty());
            }
        }
    }
}

/// Names of a service's own are whole years, and differ from each other.
#[test]
fn own_calendars_name_every_month() {
    for folder in super::super::files::FOLDERS {
        let Some(text) = folder.calendar else { continue };
        let own: toml::Table = text.parse().unwrap_or_else(|error| panic!("{}: {error}", folder.service));
        assert_eq!(own.get("service").and_then(toml::Value::as_str), Some(folder.service));
        for (key, length) in [
            ("months_wide", 12),
            ("months_abbreviated", 12),
            ("second_months_wide", 13),
            ("weekdays_wide", 7),
        ] {
            let names: Vec<&str> = own
                .get(key)
                .map(|names| names.as_array().unwrap().iter().map(|name| name.as_str().unwrap()).collect())
                .unwrap_or_default();
            let different: std::collections::BTreeSet<_> = names.iter().collect();
            assert_eq!(different.len(), names.len(), "{}: {key}", folder.service);
            assert!(names.is_empty() || names.len() == length, "{}: {key}", folder.service);
        }
    }
}
