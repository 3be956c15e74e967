//! A page of every kind, for the tests and for who wants to look at them.

#![allow(dead_code, reason = "each of those who include this file uses a part of it")]

use page::{FrontPage, ListKind, ListPage, Notice, Pages};

use crate::sample::Sample;

/// What a site's pages are made by: as designed, and where data is dear.
pub struct Site {
    pub pages: Pages,
    pub saving: Pages,
}

impl Site {
    pub fn new(site: page::Site) -> Self {
        let saving = Pages::saving(site.clone(), page::Theme::default()).unwrap();
        Self { pages: Pages::new(site, page::Theme::default()).unwrap(), saving }
    }
}

type Made = Result<page::Rendered, page::Error>;

/// A page of every kind.
pub fn every_kind(site: &Site, one: &Sample) -> Vec<(&'static str, String)> {
    let Site { pages, saving } = site;
    let bands = one.bands(pages.site());
    let section = "world".parse().unwrap();
    let person = one.people.values().next().unwrap();
    let front = one.front(&bands);
    let list = |kind| one.list(kind);
    let byline = ListKind::Byline(person, one.pictures.values().nth(2));
    let mut kinds = vec![
        ("story", pages.story(&one.page())),
        ("story-text", pages.story_text(&one.page())),
        ("story-languages", pages.story_languages(&one.page())),
        ("story-saving", saving.story(&one.page())),
        ("front", pages.front(&front)),
        ("front-text", pages.front_text(&front)),
        ("front-saving", saving.front(&front)),
        ("section", pages.list(&list(ListKind::Section(&section)))),
        ("latest", pages.list(&list(ListKind::Latest))),
        ("byline", pages.list(&list(byline))),
        ("topic", pages.list(&list(ListKind::Topic(&one.topics[0])))),
        ("list-text", pages.list_text(&list(ListKind::Latest))),
    ];
    kinds.extend(empty(pages, one));
    kinds.extend(notices(pages, one));
    kinds.into_iter().map(|(kind, page)| (kind, page.unwrap().html)).collect()
}

/// A service that has published nothing yet.
fn empty(pages: &Pages, one: &Sample) -> [(&'static str, Made); 3] {
    let front = FrontPage {
        service: &one.service,
        slots: &[],
        sections: &[],
        most_read: &[],
        latest: &[],
        breaking: &[],
    };
    let list = ListPage { cards: &[], older: None, ..one.list(ListKind::Latest) };
    [
        ("empty-front", pages.front(&front)),
        ("empty-list", pages.list(&list)),
        ("empty-text", pages.front_text(&front)),
    ]
}

fn notices<'a>(pages: &'a Pages, one: &'a Sample) -> impl Iterator<Item = (&'static str, Made)> {
    let notices = [
        ("not-found", Notice::NotFound),
        ("withdrawn", Notice::Withdrawn(Some("Why."))),
        ("taken-down", Notice::TakenDown(None)),
        ("held", Notice::Held),
        ("broken", Notice::Broken),
    ];
    notices.into_iter().map(|(kind, notice)| (kind, pages.notice(Some(&one.service), notice, &[])))
}
