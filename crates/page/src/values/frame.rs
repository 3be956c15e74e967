//! What every page of a service has in common, made once.

use jiff::tz::TimeZone;
use minijinja::Value;
use news::{Label, Section, SectionId, Service, ServiceId};
use serde::Serialize;

use crate::assets::{self, Asset};
use crate::html::Html;
use crate::html::words::Words;
use crate::locale::{self, Language, Message};
use crate::site::{Error, Site};
use crate::templates::value as to_value;
use crate::values::picture::Shown;
use crate::{paths, typography};

/// What the frames of all services have in common.
pub struct Common<'a> {
    pub icon: &'a str,
    pub boot: &'a str,
    /// The style of pages whose pictures wait until they are asked for.
    pub saving: Option<Value>,
}

/// A service's frame, or the site's own for pages of no service.
#[derive(Debug)]
pub struct Frame {
    pub service: Option<Service>,
    pub words: Words,
    pub zone: TimeZone,
    /// The style that its script asks, and what it asks of the text version.
    pub sheet: String,
    pub text_sheet: String,
    /// What templates call `site`.
    pub site: Value,
    /// What templates call `words`.
    pub printed: Value,
    /// What its pages run.
    pub script: Asset,
    /// Whether pictures wait until they are asked for.
    pub saving: bool,
}

/// A section of the menu, or the one that a story stands in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct MenuSection {
    pub id: String,
    pub href: String,
    pub name: Html,
}

/// A link to the same in another language, or to another service.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Other {
    pub href: String,
    pub lang: &'static str,
    pub dir: &'static str,
    pub name: String,
    /// Whether the others were translated from it.
    pub original: bool,
}

/// Another address of the site.
#[derive(Serialize)]
struct Mirror<'a> {
    href: String,
    name: &'a str,
    onion: bool,
}

#[derive(Serialize)]
struct SiteValue<'a> {
    lang: &'a str,
    dir: &'a str,
    name: &'a str,
    home: Option<String>,
    latest: Option<String>,
    live: Option<String>,
    search: Option<String>,
    services: &'a str,
    sections: Vec<MenuSection>,
    languages: Vec<Other>,
    about: Option<&'a str>,
    mirrors: Vec<Mirror<'a>>,
    icon: &'a str,
    script: &'a str,
    boot: Html,
    sheet: Html,
    text_sheet: Html,
    saving: Option<Value>,
}

impl Frame {
    /// # Errors
    /// Where the table of languages hasn't the service, or its time zone is none.
    pub fn of(service: &Service, site: &Site, common: &Common<'_>) -> Result<Self, Error> {
        let language = language(&service.id)?;
        let zone = service.time_zone.as_deref().unwrap_or(&language.time_zone);
        let bad_zone = |_| Error::BadTimeZone { service: service.id.clone(), zone: zone.to_owned() };
        let zone = TimeZone::get(zone).map_err(bad_zone)?;
        Ok(Self::make(Some(service.clone()), language, zone, site, common))
    }

    /// The frame of pages that belong to no service, in the language of the English service where there is one, else of
    /// the first.
    ///
    /// # Errors
    /// Where the table of languages hasn't that service.
    pub fn of_none(site: &Site, common: &Common<'_>) -> Result<Self, Error> {
        let english = site.services.iter().find(|service| service.id.as_str() == "english");
        let language = match english.or(site.services.first()) {
            Some(service) => language(&service.id)?,
            None => locale::all().first().ok_or(Error::NoLanguages)?,
        };
        Ok(Self::make(None, language, TimeZone::UTC, site, common))
    }

    fn make(
        service: Option<Service>,
        language: &'static Language,
        zone: TimeZone,
        site: &Site,
        common: &Common<'_>,
    ) -> Self {
        let words = Words { language };
        let (sheet, text_sheet) = (typography::sheet(language), typography::text_sheet(language));
        let script = assets::script(words);
        let at = service.as_ref().map(|service| &service.id);
        let value = SiteValue {
            lang: &language.tag,
            dir: language.direction.as_str(),
            name: service.as_ref().map_or(&site.name, |service| &service.site_name),
            home: at.map(paths::front),
            latest: at.map(paths::latest),
            live: at.map(paths::live),
            search: at.filter(|_| site.search).map(paths::search),
            services: paths::SERVICES,
            sections: service.iter().flat_map(|service| sections(service, words)).collect(),
            languages: languages(site, at),
            about: service.as_ref().and_then(|service| service.about.as_deref()).or(site.about.as_deref()),
            mirrors: mirrors(own_or_all(service.as_ref(), site), at),
            icon: common.icon,
            script: &script.path,
            boot: Html::made(common.boot.to_owned()),
            sheet: Html::made(sheet.clone()),
            text_sheet: Html::made(text_sheet.clone()),
            saving: common.saving.clone(),
        };
        let (value, printed) = (to_value(value), words.printed());
        Self {
            service,
            words,
            zone,
            sheet,
            text_sheet,
            site: value,
            printed,
            script,
            saving: common.saving.is_some(),
        }
    }

    pub fn language(&self) -> &'static Language {
        self.words.language
    }

    /// What the service calls itself.
    pub fn site_name<'a>(&'a self, site: &'a Site) -> &'a str {
        self.service.as_ref().map_or(&site.name, |service| &service.site_name)
    }

    /// A section, if it has a name here.
    pub fn section(&self, id: &SectionId) -> Option<MenuSection> {
        let service = self.service.as_ref()?;
        let section = service.sections.iter().find(|section| section.id == *id)?;
        menu_section(service, section, self.words)
    }

    /// The plain name of one of the service's sections.
    pub fn section_name(&self, id: &SectionId) -> Option<Message> {
        let section = self.service.as_ref()?.sections.iter().find(|section| section.id == *id)?;
        let own = section.name.clone().map(|text| Message { text, lang: None });
        own.or_else(|| self.language().message(&format!("section-{id}")))
    }

    /// The same for where nothing can say that a name is of a second language: such a name is left out.
    pub fn own_section_name(&self, id: &SectionId) -> Option<String> {
        self.section_name(id).filter(|name| name.lang.is_none()).map(|name| name.text)
    }

    /// A picture as this frame's pages show it.
    pub fn shown(&self, picture: Shown) -> Shown {
        picture.when_asked(self.saving, self.words)
    }

    /// What kind of piece a story is, in the service's words.
    pub fn label(&self, label: Option<Label>) -> Html {
        let key = match label {
            None => return Html::default(),
            Some(Label::Analysis) => "label-analysis",
            Some(Label::Opinion) => "label-opinion",
            Some(Label::Explainer) => "label-explainer",
            Some(Label::FactCheck) => "label-fact-check",
        };
        self.words.get(key)
    }
}

fn language(service: &ServiceId) -> Result<&'static Language, Error> {
    locale::service(service.as_str()).ok_or_else(|| Error::UnknownService(service.clone()))
}

fn sections(service: &Service, words: Words) -> Vec<MenuSection> {
    service.menu().filter_map(|section| menu_section(service, section, words)).collect()
}

/// A section without a name in the service's language is nowhere shown.
pub fn menu_section(service: &Service, section: &Section, words: Words) -> Option<MenuSection> {
    let name = match &section.name {
        Some(name) => Html::text(name),
        None => words.get(&format!("section-{}", section.id)),
    };
    let (id, href) = (section.id.to_string(), paths::section(&service.id, &section.id));
    (!name.is_empty()).then_some(MenuSection { id, href, name })
}

/// A service's own mirrors, else those of the whole site.
fn own_or_all<'a>(service: Option<&'a Service>, site: &'a Site) -> &'a [String] {
    let own = service.map(|service| service.mirrors.as_slice()).filter(|own| !own.is_empty());
    own.unwrap_or(&site.mirrors)
}

fn mirrors<'a>(all: &'a [String], at: Option<&ServiceId>) -> Vec<Mirror<'a>> {
    let mirror = |base: &'a String| {
        let name = base.split_once("://").map_or(base.as_str(), |(_, host)| host);
        let path = at.map_or_else(|| paths::SERVICES.to_owned(), paths::front);
        Mirror { href: format!("{base}{path}"), name, onion: name.ends_with(".onion") }
    };
    all.iter().map(mirror).collect()
}

/// Every service but this one, each by its own name: editions share a language, so they go by what they call themselves.
fn languages(site: &Site, but: Option<&ServiceId>) -> Vec<Other> {
    site.open().filter(|service| Some(&service.id) != but).filter_map(other).collect()
}

/// A service as a link to its front.
pub fn other(service: &Service) -> Option<Other> {
    let language = locale::service(service.id.as_str())?;
    Some(Other {
        href: paths::front(&service.id),
        lang: &language.tag,
        dir: language.direction.as_str(),
        name: own_name(service, language),
        original: false,
    })
}

/// How a service stands in a list of languages.
pub fn own_name(service: &Service, language: &Language) -> String {
    match language.status {
        locale::ServiceStatus::Edition => service.site_name.clone(),
        _ => language.endonym.clone(),
    }
}
