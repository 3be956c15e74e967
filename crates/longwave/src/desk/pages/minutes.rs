//! How the desk says that something was minutes ago, or will be, for the script that keeps such times right: browsers lack
//! some of its languages.

use serde::Serialize;

use super::words::Interface;

/// Numbers of minutes that are told as such, each one below this.
const HOUR: u64 = 60;

/// What the script is told.
#[derive(Serialize)]
struct Minutes {
    digits: String,
    now: String,
    ago: Forms,
    ahead: Forms,
}

/// The different sentences that a language has for them, `{}` where the number stands; and which of them is for each number,
/// from 1 on.
#[derive(Serialize)]
struct Forms {
    said: Vec<String>,
    of: Vec<usize>,
}

impl Forms {
    fn of(interface: &Interface, key: &str) -> Self {
        let mut said = Vec::new();
        let form = |n| {
            let sentence = interface.say(key, &[], Some(n)).replace(&interface.language.number(n), "{}");
            said.iter().position(|known| *known == sentence).unwrap_or_else(|| {
                said.push(sentence);
                said.len() - 1
            })
        };
        let of = (1..HOUR).map(form).collect();
        Self { said, of }
    }
}

/// All of it as JSON.
pub fn minutes(interface: &Interface) -> String {
    let all = Minutes {
        digits: interface.language.numbering_system(),
        now: interface.word("minutes-now"),
        ago: Forms::of(interface, "minutes-ago"),
        ahead: Forms::of(interface, "minutes-ahead"),
    };
    serde_json::to_string(&all).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ago(tag: &str, n: usize) -> String {
        let interface = Interface::of(tag).unwrap();
        let Forms { said, of } = Forms::of(interface, "minutes-ago");
        said[of[n - 1]].replace("{}", &interface.language.number(n as u64))
    }

    #[test]
    fn every_number_has_its_form() {
        for (n, told) in [
            (1, "منذ دقيقة"),
            (2, "منذ دقيقتين"),
            (3, "منذ 3 دقائق"),
            (11, "منذ 11 دقيقة"),
            (59, "منذ 59 دقيقة"),
        ] {
            assert_eq!(ago("ar", n), told);
        }
        assert_eq!([ago("sw", 1), ago("sw", 2)], ["dakika 1 iliyopita", "dakika 2 zilizopita"]);
        assert_eq!(ago("fa", 23), "۲۳ دقیقه پیش");
        assert_eq!(ago("my", 3), "လွန်ခဲ့တဲ့ ၃ မိနစ်က");
    }
}
