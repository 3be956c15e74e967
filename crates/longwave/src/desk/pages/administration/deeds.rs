//! What a journalist reads in the record in place of a request's method and route: routes are for programs.

use news::{PictureId, StoryId, WireId};

/// Messages, and what each stands for: words of the desk's own, or a method and its route.
const DEEDS: &[(&str, &[&str])] = &[
    ("deed-sign-in", &["sign-in", "POST /desk/sign-in"]),
    (
        "deed-sign-in-passkey",
        &["sign-in by passkey", "POST /desk/sign-in/passkey", "POST /desk/sign-in/passkey/challenge"],
    ),
    ("deed-sign-in-provider", &["sign-in by provider"]),
    ("deed-second-factor", &["second factor", "POST /desk/sign-in/second"]),
    ("deed-recovery-code", &["recovery code"]),
    ("deed-sign-out", &["POST /desk/sign-out"]),
    ("deed-invitation", &["invitation", "POST /desk/invitation/{secret}"]),
    ("deed-language", &["POST /desk/language"]),
    ("deed-zone", &["POST /desk/account/zone"]),
    ("deed-password", &["POST /desk/account/password"]),
    ("deed-second-set-up", &["POST /desk/account/second", "POST /desk/account/second/confirm"]),
    ("deed-codes", &["POST /desk/account/second/codes"]),
    ("deed-second-end", &["POST /desk/account/second/end"]),
    ("deed-passkey-add", &["POST /desk/account/passkeys", "POST /desk/account/passkeys/challenge"]),
    ("deed-passkey-end", &["POST /desk/account/passkeys/{id}/end"]),
    ("deed-session-end", &["POST /desk/account/sessions/{id}/end"]),
    ("deed-notices", &["POST /desk/account/notices"]),
    ("deed-browser-add", &["POST /desk/account/notices/browsers"]),
    ("deed-browser-end", &["POST /desk/account/notices/browsers/{id}/end"]),
    ("deed-columns", &["POST /desk/wire/columns"]),
    ("do-take", &["POST /desk/wire/{id}/take", "POST /api/v1/wire/{id}/take"]),
    ("do-begin", &["POST /desk/stories", "POST /api/v1/stories"]),
    ("do-write", &["POST /desk/stories/{id}/about"]),
    ("do-confirm", &["POST /desk/stories/{id}/confirm"]),
    (
        "do-restore",
        &[
            "POST /desk/stories/{id}/revisions/{number}/restore",
            "POST /api/v1/stories/{id}/revisions/{number}/restore",
        ],
    ),
    (
        "do-translate",
        &[
            "POST /desk/stories/{id}/translate",
            "POST /desk/families/{id}/translate",
            "POST /api/v1/stories/{id}/translations",
        ],
    ),
    ("deed-reach", &["POST /desk/stories/{id}/reach", "POST /api/v1/stories/{id}/reach"]),
    ("deed-comment", &["comment"]),
    ("deed-comment-resolved", &["comment resolved"]),
    ("deed-comment-reopened", &["comment reopened"]),
    ("deed-suggestion-accepted", &["suggestions accepted"]),
    ("deed-suggestion-rejected", &["suggestions rejected"]),
    ("deed-topics", &["POST /desk/stories/{id}/topics"]),
    ("deed-act", &["POST /desk/stories/{id}/act", "POST /api/v1/stories/{id}/actions"]),
    ("deed-lead", &["POST /desk/stories/{id}/lead"]),
    ("newer-heed", &["POST /desk/stories/{id}/newer", "POST /api/v1/stories/{id}/newer"]),
    (
        "do-front",
        &[
            "POST /desk/fronts/{service}",
            "POST /desk/fronts/{service}/{section}",
            "PUT /api/v1/fronts/{service}",
            "PUT /api/v1/fronts/{service}/{section}",
        ],
    ),
    ("do-break", &["POST /desk/breaking", "POST /api/v1/breaking"]),
    ("do-break-end", &["POST /desk/breaking/{id}/end", "POST /api/v1/breaking/{id}/end"]),
    ("deed-invite", &["longwave account", "POST /desk/people"]),
    ("deed-member", &["POST /desk/people/{id}", "PUT /api/v1/members/{email}"]),
    ("deed-invite-again", &["POST /desk/people/{id}/invite", "POST /api/v1/members/{email}/invite"]),
    ("deed-factors-end", &["POST /desk/people/{id}/factors/end"]),
    ("deed-attended", &["POST /desk/watch/attended", "POST /api/v1/watch/attended"]),
    ("deed-unattended", &["POST /desk/watch/unattended", "POST /api/v1/watch/unattended"]),
    (
        "deed-byline",
        &["POST /desk/administration/bylines/{id}", "POST /api/v1/people", "PUT /api/v1/people/{id}"],
    ),
    (
        "deed-topic",
        &["POST /desk/administration/topics/{id}", "POST /api/v1/topics", "PUT /api/v1/topics/{id}"],
    ),
    (
        "deed-service",
        &[
            "POST /desk/administration/services",
            "POST /desk/administration/services/{id}",
            "PUT /api/v1/services/{id}",
        ],
    ),
    ("deed-sections", &["POST /desk/administration/services/{id}/sections"]),
    (
        "deed-desk",
        &[
            "POST /desk/administration/desks",
            "POST /desk/administration/desks/{service}/{name}",
            "PUT /api/v1/desks/{service}/{name}",
        ],
    ),
    ("deed-desk-people", &["POST /desk/administration/desks/{service}/{name}/people"]),
    ("deed-feed", &["POST /desk/administration/feeds", "PUT /api/v1/feeds/{id}"]),
    ("deed-feed-try", &["POST /desk/administration/feeds/try", "POST /api/v1/feeds/try"]),
    ("deed-feed-end", &["POST /desk/administration/feeds/{id}/end", "DELETE /api/v1/feeds/{id}"]),
    (
        "deed-redirect",
        &[
            "POST /desk/administration/redirects",
            "POST /desk/administration/redirects/many",
            "POST /api/v1/redirects",
        ],
    ),
    ("deed-redirect-end", &["POST /desk/administration/redirects/end", "POST /api/v1/redirects/remove"]),
    ("deed-token", &["longwave token", "POST /desk/administration/tokens", "POST /api/v1/tokens"]),
    ("deed-token-end", &["POST /desk/administration/tokens/{id}/end", "POST /api/v1/tokens/{id}/end"]),
    ("deed-setup", &["longwave newsroom import", "POST /desk/administration/setup", "PUT /api/v1/newsroom"]),
    ("deed-picture-add", &["POST /desk/pictures", "POST /desk/pictures/add", "POST /api/v1/pictures"]),
    ("deed-picture", &["POST /desk/pictures/{id}", "PATCH /api/v1/pictures/{id}"]),
    ("deed-picture-look", &["POST /desk/pictures/{id}/look"]),
    ("deed-picture-rights", &["POST /desk/pictures/{id}/rights"]),
];

/// The message for what the record calls `what`. Whatever was only to be looked at is one thing, as is what no address
/// takes.
pub fn deed(what: &str) -> &'static str {
    let known = DEEDS.iter().find(|(_, all)| all.contains(&what)).map(|(key, _)| *key);
    known.unwrap_or(if what.starts_with("GET ") { "deed-look" } else { "deed-other" })
}

/// Where what was asked about is seen at the desk: a story, a wire item or a picture.
pub fn thing(about: &str) -> Option<String> {
    let path = about.strip_prefix("/desk/").or_else(|| about.strip_prefix("/api/v1/"))?;
    let mut parts = path.split('/');
    let (room, id) = (parts.next()?, parts.next()?);
    let (room, known) = match room {
        "stories" => ("stories", id.parse::<StoryId>().is_ok()),
        "wire" => ("wire", id.parse::<WireId>().is_ok()),
        "pictures" | "media" => ("pictures", id.parse::<PictureId>().is_ok()),
        _ => return None,
    };
    known.then(|| format!("/desk/{room}/{id}"))
}

#[cfg(test)]
mod tests {
    use super::super::super::words::Interface;
    use super::*;

    /// Every method of every route in these lines that changes something.
    fn changing(source: &str, below: &str) -> Vec<String> {
        let source: String = source.split_whitespace().collect();
        let of = |route: &str| {
            let (path, handlers) = route.split_once('"').unwrap();
            let methods = ["post", "put", "patch", "delete"].into_iter();
            let there = methods.filter(|method| {
                handlers.contains(&format!(",{method}(")) || handlers.contains(&format!(").{method}("))
            });
            there.map(|method| format!("{} {below}{path}", method.to_uppercase())).collect::<Vec<_>>()
        };
        source.split(".route(\"").skip(1).flat_map(of).collect()
    }

    #[test]
    fn the_record_has_words_for_every_route_that_changes_something() {
        let routes: Vec<_> = [
            (include_str!("../mod.rs"), ""),
            (include_str!("mod.rs"), ""),
            (include_str!("../pictures/mod.rs"), ""),
            (include_str!("../../../api/mod.rs"), "/api/v1"),
        ]
        .into_iter()
        .flat_map(|(source, below)| changing(source, below))
        .collect();
        assert!(routes.len() > 80 && routes.contains(&"DELETE /api/v1/feeds/{id}".to_owned()), "{routes:?}");
        let wordless: Vec<_> = routes.iter().filter(|what| deed(what) == "deed-other").collect();
        assert_eq!(wordless, [""; 0]);
        let of_our_own = |what: &&&str| !what.contains(' ') || !what.contains('/');
        let known = DEEDS.iter().flat_map(|(_, all)| *all);
        let gone: Vec<_> =
            known.filter(|what| !of_our_own(what) && !routes.contains(&(**what).to_owned())).collect();
        assert_eq!(gone, [&""; 0], "routes that are no more");
    }

    #[test]
    fn every_deed_has_its_message() {
        let english = Interface::of("en").unwrap();
        let keys = DEEDS.iter().map(|(key, _)| *key).chain(["deed-look", "deed-other"]);
        assert_eq!(keys.filter(|key| !english.has(key)).collect::<Vec<_>>(), [""; 0]);
        assert_eq!(["sign-in", "recovery code"].map(deed), ["deed-sign-in", "deed-recovery-code"]);
        assert_eq!(["GET /desk/record", "POST "].map(deed), ["deed-look", "deed-other"]);
    }

    #[test]
    fn what_was_asked_about_is_a_way_there() {
        let story = StoryId::from_number(7).map(|id| id.to_string()).unwrap();
        assert_eq!(
            thing(&format!("/api/v1/stories/{story}/actions")),
            Some(format!("/desk/stories/{story}"))
        );
        assert_eq!(
            thing(&format!("/desk/media/{story}/16x9/7.jpg")),
            Some(format!("/desk/pictures/{story}"))
        );
        for none in ["/desk/stories", "/desk/wire/columns", "/desk/people/7", "mira@example.org", ""] {
            assert_eq!(thing(none), None, "{none}");
        }
    }
}
