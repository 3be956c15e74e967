//! The pages of one site: templates, styles and words made ready once, then asked from any thread.

use std::collections::BTreeMap;

use jiff::tz::TimeZone;
use minijinja::{Environment, Value, context};
use news::{Content, SectionId, ServiceId};

use crate::assets::{self, Asset};
use crate::html::body::Place;
use crate::shown::{BreakingNews, FrontPage, ListPage, Notice, Rendered, StoryPage};
use crate::site::{Error, Site, Theme};
use crate::styles::Styles;
use crate::templates::{self, Sources, value};
use crate::values::card::{At, cards};
use crate::values::frame::{Common, Frame};
use crate::values::head::{Head, alert_key, copyright};
use crate::values::{front, list, notice, room, services, story};
use crate::{policy, style};

const BOOT_JS: &str = include_str!("../assets/boot.js");

/// Makes every page of a site.
pub struct Pages {
    site: Site,
    templates: Environment<'static>,
    frames: BTreeMap<ServiceId, Frame>,
    /// For pages of no service.
    general: Frame,
    styles: Styles,
    csp: String,
    assets: Vec<Asset>,
}

impl Pages {
    /// Makes a site's pages ready.
    ///
    /// # Errors
    /// Where the table of languages lacks a service, a time zone is none, or the theme has a mistake; each says which.
    pub fn new(site: Site, theme: Theme) -> Result<Self, Error> {
        Self::make(site, theme, false)
    }

    /// The same pages for readers whose data is dear: in place of each picture are its words and a link to it.
    ///
    /// # Errors
    /// As [`Self::new`].
    pub fn saving(site: Site, theme: Theme) -> Result<Self, Error> {
        Self::make(site, theme, true)
    }

    fn make(site: Site, theme: Theme, saving: bool) -> Result<Self, Error> {
        let sources = Sources::new(theme)?;
        let styles = Styles::new(&sources)?;
        let (icon, boot) = (assets::icon(), style::small_js(BOOT_JS));
        let common = Common { icon: &icon.path, boot: &boot, saving: saving.then(|| styles.saving.clone()) };
        let frames = site
            .services
            .iter()
            .map(|service| Frame::of(service, &site, &common).map(|frame| (service.id.clone(), frame)));
        let frames = frames.collect::<Result<BTreeMap<_, _>, _>>()?;
        let general = Frame::of_none(&site, &common)?;
        let all = || frames.values().chain([&general]);
        let sheets = all().flat_map(|frame| [frame.sheet.as_str(), &frame.text_sheet]);
        let csp = policy::csp(sheets.chain(styles.all()), [boot.as_str()]);
        let assets = all().map(|frame| frame.script.clone()).chain([icon]).collect();
        let pages = Self { templates: sources.environment()?, styles, assets, site, frames, general, csp };
        pages.try_all()?;
        Ok(pages)
    }

    /// The site as it was set up.
    pub fn site(&self) -> &Site {
        &self.site
    }

    /// The content security policy that goes with every page, as the value of its header.
    pub fn csp(&self) -> &str {
        &self.csp
    }

    /// The policy of a page that is shown within another one of the same site.
    pub fn framed_csp(&self) -> String {
        policy::framed(&self.csp)
    }

    /// The site's own files.
    pub fn assets(&self) -> &[Asset] {
        &self.assets
    }

    /// What a story's address would end in if it were published now; None where its script gives none and nobody chose one.
    pub fn slug(&self, service: &ServiceId, content: &Content) -> Option<String> {
        story::slug(self.frame(service), &content.headline, content.slug.as_deref())
    }

    /// A story's page.
    pub fn story(&self, shown: &StoryPage<'_>) -> Result<Rendered, Error> {
        let frame = self.frame(&shown.story.service);
        let told = story::story(&self.site, frame, shown, Place::Page);
        let mut head = story::head(&self.site, frame, shown);
        head.copyright = copyright(&self.site, frame, shown.story.live.as_ref().map(|live| live.published));
        let latest = shown.latest.get(..room::for_latest(frame, shown)).unwrap_or(shown.latest);
        let own = context! {
            blocks => only(told.rich, &self.styles.blocks),
            note => only(!told.corrections.is_empty(), &self.styles.note),
            story => value(told),
            related => value(cards(frame, shown.related, At::Beside)),
            latest => value(cards(frame, latest, At::Headline)),
        };
        self.page("story.html", frame, &self.styles.story, head, shown.breaking, own)
    }

    /// The words of a story's page.
    pub fn story_text(&self, shown: &StoryPage<'_>) -> Result<Rendered, Error> {
        let frame = self.frame(&shown.story.service);
        let told = story::story(&self.site, frame, shown, Place::TextVersion);
        let related = if room::for_more(frame, shown) { shown.related } else { &[] };
        let head = story::head(&self.site, frame, shown);
        let own = context! {
            blocks => only(told.rich, &self.styles.text_blocks),
            story => value(told),
            related => value(cards(frame, related, At::Headline)),
        };
        self.page("story-text.html", frame, &self.styles.text, head, shown.breaking, own)
    }

    /// Where a story is in other languages, when it is in more than its page has room for.
    pub fn story_languages(&self, shown: &StoryPage<'_>) -> Result<Rendered, Error> {
        let frame = self.frame(&shown.story.service);
        let own = context! {
            heading => "read-in-other-languages",
            services => value(story::languages(&self.site, shown)),
        };
        let head = story::languages_head(&self.site, frame, shown);
        self.page("services.html", frame, &self.styles.list, head, shown.breaking, own)
    }

    /// A service's front.
    pub fn front(&self, shown: &FrontPage<'_>) -> Result<Rendered, Error> {
        let frame = self.frame(shown.service);
        let own = value(front::front(frame, shown));
        self.page(
            "front.html",
            frame,
            &self.styles.list,
            front::head(&self.site, frame, shown),
            shown.breaking,
            own,
        )
    }

    /// The words of a front.
    pub fn front_text(&self, shown: &FrontPage<'_>) -> Result<Rendered, Error> {
        let frame = self.frame(shown.service);
        let own = context! { list => (), cards => (), ..value(front::front(frame, shown)) };
        let head = front::head(&self.site, frame, shown);
        self.page("list-text.html", frame, &self.styles.text, head, shown.breaking, own)
    }

    /// A list of stories.
    pub fn list(&self, shown: &ListPage<'_>) -> Result<Rendered, Error> {
        let frame = self.frame(shown.service);
        let own = context! {
            list => value(list::list(frame, shown)),
            cards => value(list::cards(frame, shown)),
            latest => value(cards(frame, shown.latest, At::Plain)),
        };
        self.page(
            "list.html",
            frame,
            &self.styles.list,
            list::head(&self.site, frame, shown),
            shown.breaking,
            own,
        )
    }

    /// The words of a list.
    pub fn list_text(&self, shown: &ListPage<'_>) -> Result<Rendered, Error> {
        let frame = self.frame(shown.service);
        let nothing: [(); 0] = [];
        let own = context! {
            list => value(list::list(frame, shown)),
            cards => value(cards(frame, shown.cards, At::Plain)),
            empty => shown.cards.is_empty(),
            top => (), most_read => (), latest => value(cards(frame, shown.latest, At::Plain)), bands => value(nothing),
        };
        let head = list::head(&self.site, frame, shown);
        self.page("list-text.html", frame, &self.styles.text, head, shown.breaking, own)
    }

    /// All language services.
    pub fn services(&self) -> Result<Rendered, Error> {
        let own = context! { heading => "languages-all", services => value(services::services(&self.site)) };
        let head = services::head(&self.site, &self.general);
        self.page("services.html", &self.general, &self.styles.list, head, &[], own)
    }

    /// Why there is no page; in the words of the service whose address it is, and below what is breaking there.
    pub fn notice(
        &self,
        service: Option<&ServiceId>,
        notice: Notice<'_>,
        breaking: &[BreakingNews],
    ) -> Result<Rendered, Error> {
        let frame = service.map_or(&self.general, |service| self.frame(service));
        let told = notice::notice(&self.site, frame, notice);
        let head = notice::head(&self.site, frame, &told);
        let own = context! { notice => value(told) };
        self.page("notice.html", frame, &self.styles.list, head, breaking, own)
    }

    /// Breaking news as it stands above a page of the service, with nothing below it.
    pub fn alert(&self, service: &ServiceId, alert: &BreakingNews) -> Result<Rendered, Error> {
        let frame = self.frame(service);
        let head = Head { title: frame.site_name(&self.site).to_owned(), ..Head::default() };
        self.page("alert.html", frame, &self.styles.list, head, std::slice::from_ref(alert), context! {})
    }

    /// That something went wrong, whatever else goes wrong: where the page of that can't be made either, its title alone.
    pub fn broken(&self, service: Option<&ServiceId>) -> Rendered {
        let frame = service.map_or(&self.general, |service| self.frame(service));
        let page = self.notice(service, Notice::Broken, &[]);
        page.unwrap_or_else(|_| Rendered { html: last_resort(frame, &self.site) })
    }

    /// What a service calls one of its sections; none where it has no such section, or no name for it.
    pub fn section_name(&self, service: &ServiceId, section: &SectionId) -> Option<String> {
        self.frame(service).section_name(section).map(|name| name.text)
    }

    /// The time zone of a service's readers.
    pub fn zone(&self, service: &ServiceId) -> TimeZone {
        self.frame(service).zone.clone()
    }

    pub(crate) fn frame(&self, service: &ServiceId) -> &Frame {
        self.frames.get(service).unwrap_or(&self.general)
    }

    fn page(
        &self,
        file: &str,
        frame: &Frame,
        style: &Value,
        mut head: Head,
        alerts: &[BreakingNews],
        own: Value,
    ) -> Result<Rendered, Error> {
        head.alert_key = alert_key(alerts);
        let (site, words, style) = (frame.site.clone(), frame.printed.clone(), style.clone());
        let (head, alerts) = (value(head), value(alerts));
        let template = self.templates.get_template(file);
        let html = template
            .and_then(|template| template.render(context! { site, words, style, head, alerts, ..own }));
        Ok(Rendered { html: html.map_err(|problem| templates::template(file, &problem))? })
    }
}

/// A style where it is needed.
fn only(needed: bool, style: &Value) -> Value {
    if needed { style.clone() } else { Value::from(()) }
}

fn last_resort(frame: &Frame, site: &Site) -> String {
    let language = frame.language();
    let title = frame.words.get("error-500-title");
    let name = crate::html::Html::text(frame.site_name(site));
    format!(
        "<!doctype html><html lang=\"{}\" dir=\"{}\"><meta charset=\"utf-8\"><title>{}</title><h1>{}</h1>",
        language.tag,
        language.direction.as_str(),
        name.as_str(),
        title.as_str(),
    )
}
