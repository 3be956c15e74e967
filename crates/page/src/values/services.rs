//! The list of all language services.

use serde::Serialize;

use super::frame::{Frame, own_name};
use super::head::Head;
use crate::site::Site;
use crate::{locale, paths};

/// One service in a list.
#[derive(Debug, Serialize)]
pub struct ServiceValue {
    pub href: String,
    pub lang: &'static str,
    pub dir: &'static str,
    pub name: String,
    /// What it calls itself, unless that is its name in the list; or the headline of its story.
    pub line: Option<String>,
}

pub fn services(site: &Site) -> Vec<ServiceValue> {
    let value = |service: &news::Service| {
        let language = locale::service(service.id.as_str())?;
        let name = own_name(service, language);
        Some(ServiceValue {
            href: paths::front(&service.id),
            lang: &language.tag,
            dir: language.direction.as_str(),
            line: Some(service.site_name.clone()).filter(|own| *own != name),
            name,
        })
    };
    site.open().filter_map(value).collect()
}

pub fn head(site: &Site, frame: &Frame) -> Head {
    let title = frame.language().message("languages-all");
    let mut head = Head::named(site, frame, paths::SERVICES, title.as_ref());
    head.text = None;
    head
}
