//! Posts and films of other sites: where they can be shown within a page, once a reader asks for one.

/// Everything that a page may show so: the policy for its frames.
pub const FRAMES: &str = "https://www.youtube-nocookie.com https://player.vimeo.com https://platform.twitter.com \
    https://www.instagram.com https://www.tiktok.com https://t.me";

/// A post or a film that can be shown within a page.
#[derive(Debug, PartialEq, Eq)]
pub struct Embed {
    /// What readers know the site by.
    pub provider: &'static str,
    /// What the frame loads.
    pub frame: String,
    /// Whether it is as wide as a film, rather than as high as a post.
    pub film: bool,
}

/// What an address leads to, where it is a post or a film of a site that lets others show it; none for anything else,
/// which stays a link.
pub fn known(url: &str) -> Option<Embed> {
    let (host, rest) =
        url.strip_prefix("https://").or_else(|| url.strip_prefix("http://"))?.split_once('/')?;
    let rest = rest.split('#').next()?;
    let (path, query) = rest.split_once('?').unwrap_or((rest, ""));
    let parts: Vec<&str> = path.split('/').filter(|part| !part.is_empty()).collect();
    let host = host.trim_start_matches("www.").trim_start_matches("m.").trim_start_matches("mobile.");
    let of = |provider, frame: String, film| Some(Embed { provider, frame, film });
    match (host, parts.as_slice()) {
        ("youtube.com", ["watch"]) => {
            let id = query.split('&').find_map(|pair| pair.strip_prefix("v="))?;
            youtube(id)
        }
        ("youtube.com", ["shorts" | "live" | "embed", id]) | ("youtu.be", [id]) => youtube(id),
        ("vimeo.com", [id]) if digits(id) => {
            of("Vimeo", format!("https://player.vimeo.com/video/{id}?dnt=1"), true)
        }
        ("x.com" | "twitter.com", [_, "status", id, ..]) if digits(id) => {
            of("X", format!("https://platform.twitter.com/embed/Tweet.html?dnt=true&id={id}"), false)
        }
        ("instagram.com", ["p" | "reel", id]) if plain(id) => {
            of("Instagram", format!("https://www.instagram.com/p/{id}/embed/"), false)
        }
        ("tiktok.com", [_, _, id]) if path.contains("/video/") && digits(id) => {
            of("TikTok", format!("https://www.tiktok.com/embed/v2/{id}"), false)
        }
        ("t.me", [channel, id]) if plain(channel) && digits(id) => {
            of("Telegram", format!("https://t.me/{channel}/{id}?embed=1"), false)
        }
        _ => None,
    }
}

fn youtube(id: &str) -> Option<Embed> {
    let frame = format!("https://www.youtube-nocookie.com/embed/{id}");
    plain(id).then_some(Embed { provider: "YouTube", frame, film: true })
}

fn digits(id: &str) -> bool {
    (1..=25).contains(&id.len()) && id.bytes().all(|b| b.is_ascii_digit())
}

fn plain(id: &str) -> bool {
    (1..=64).contains(&id.len()) && id.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_'))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(url: &str, frame: &str) {
        assert_eq!(known(url).map(|embed| embed.frame).unwrap_or_default(), frame, "{url}");
    }

    #[test]
    fn a_post_is_known_by_its_address() {
        let film = "https://www.youtube-nocookie.com/embed/dQw4-_9WgXc";
        check("https://www.youtube.com/watch?t=3&v=dQw4-_9WgXc#a", film);
        check("https://youtu.be/dQw4-_9WgXc?si=x", film);
        check("http://m.youtube.com/shorts/dQw4-_9WgXc", film);
        check("https://vimeo.com/76979871", "https://player.vimeo.com/video/76979871?dnt=1");
        check(
            "https://x.com/agency/status/20?s=20",
            "https://platform.twitter.com/embed/Tweet.html?dnt=true&id=20",
        );
        check("https://www.instagram.com/p/Cx_1-a/", "https://www.instagram.com/p/Cx_1-a/embed/");
        check("https://www.tiktok.com/@agency/video/72", "https://www.tiktok.com/embed/v2/72");
        check("https://t.me/agency/72", "https://t.me/agency/72?embed=1");
    }

    #[test]
    fn anything_else_stays_a_link() {
        for url in [
            "https://video.example/watch?v=1",
            "https://youtube.com.evil.example/watch?v=a",
            "https://youtube.com@evil.example/watch?v=a",
            "https://www.youtube.com/watch?v=a%22onload",
            "https://www.youtube.com/watch",
            "https://x.com/agency/status/20%0A",
            "javascript:alert(1)//youtube.com/watch?v=a",
            "https://t.me/../72",
        ] {
            check(url, "");
        }
    }

    #[test]
    fn every_frame_is_one_that_the_policy_allows() {
        for url in
            ["https://youtu.be/a", "https://vimeo.com/7", "https://x.com/a/status/2", "https://t.me/a/2"]
        {
            let frame = known(url).unwrap().frame;
            assert!(
                FRAMES.split_whitespace().any(|origin| frame.starts_with(&format!("{origin}/"))),
                "{frame}"
            );
        }
    }
}
