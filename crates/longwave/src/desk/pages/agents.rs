//! Browsers as people know them: what a session's browser called itself, in two names.

/// A sign in what a browser calls itself, and whose it is. The first that is found holds: each claims to be others, too.
const BROWSERS: [(&str, &str); 9] = [
    ("Edg", "Edge"),
    ("OPR/", "Opera"),
    ("SamsungBrowser", "Samsung Internet"),
    ("YaBrowser", "Yandex Browser"),
    ("Firefox/", "Firefox"),
    ("FxiOS", "Firefox"),
    ("CriOS", "Chrome"),
    ("Chrome/", "Chrome"),
    ("Safari/", "Safari"),
];
const SYSTEMS: [(&str, &str); 7] = [
    ("Android", "Android"),
    ("iPhone", "iPhone"),
    ("iPad", "iPad"),
    ("Windows", "Windows"),
    ("CrOS", "ChromeOS"),
    ("Mac OS X", "macOS"),
    ("Linux", "Linux"),
];

/// `Firefox · Windows`; what it called itself where that says neither.
pub fn named(agent: &str) -> String {
    let found = |signs: &[(&str, &'static str)]| {
        signs.iter().find(|(sign, _)| agent.contains(sign)).map(|(_, name)| *name)
    };
    let names: Vec<_> = [found(&BROWSERS), found(&SYSTEMS)].into_iter().flatten().collect();
    if names.is_empty() { agent.to_owned() } else { names.join(" · ") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_browser_goes_by_the_name_that_people_know() {
        let gecko = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";
        let webkit = "AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36";
        let iphone = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 Version/18.5 Mobile/15E148 Safari/604.1";
        for (agent, name) in [
            (gecko.to_owned(), "Firefox · Linux"),
            (format!("Mozilla/5.0 (Windows NT 10.0; Win64; x64) {webkit}"), "Chrome · Windows"),
            (format!("Mozilla/5.0 (Windows NT 10.0; Win64; x64) {webkit} Edg/140.0.0.0"), "Edge · Windows"),
            (format!("Mozilla/5.0 (Linux; Android 10; K) {webkit}"), "Chrome · Android"),
            (iphone.to_owned(), "Safari · iPhone"),
            ("curl/8.5".to_owned(), "curl/8.5"),
            (String::new(), ""),
        ] {
            assert_eq!(named(&agent), name);
        }
    }
}
