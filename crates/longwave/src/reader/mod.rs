//! The reader's site: pages built once from the store, kept, and sent to everybody who asks.

mod answer;
mod build;
mod building;
mod cache;
pub mod compress;
mod encode;
mod fresh;
mod load;
mod maps;
pub mod preview;
pub mod reads;
pub mod redirect;
pub mod serve;
mod site;
mod wanted;

use std::sync::Arc;

use anyhow::Result;
use news::{Content, Desk, DeskId, FailureKind, PictureId, SectionId, ServiceId, StoryId, Timestamp};
use quick_cache::sync::Cache;
use store::{Store, VisiblePicture};

pub use self::answer::file;
pub use self::cache::Kept;
pub use self::encode::Encoded;
pub use self::fresh::Freshness;
use self::fresh::State;
pub use self::wanted::{Feed, Of, View, Wanted};
use crate::clock;
use crate::desk::Problem;
use crate::newsroom::Newsroom;
use crate::settings::Settings;

use self::building::Building;
use self::cache::{Found, Pages};
use self::maps::Maps;
use self::site::{Beside, SiteNow};

/// Pictures of which is remembered that they may be seen.
const PICTURES: usize = 20_000;
/// How often a page is built again because of what changed while it was built.
const TRIES: usize = 5;

/// When something was seen, in counts of what changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Seen {
    epoch: u64,
    pulls: u64,
    /// The newest log entry.
    head: i64,
}

/// When a picture was found to be shown, and when that ends by itself.
#[derive(Debug, Clone, Copy)]
struct SeenPicture {
    seen: Seen,
    until: Option<Timestamp>,
    look: u32,
}

/// Everything that answers readers.
pub struct Reader {
    fresh: Freshness,
    kept: Pages,
    building: Building,
    maps: Maps,
    reads: reads::Reads,
    /// Pictures that readers may see, each with the state of things when that was found.
    pictures: Cache<PictureId, SeenPicture>,
    site: std::sync::RwLock<Arc<SiteNow>>,
    beside: std::sync::RwLock<Arc<Beside>>,
    /// One at a time, so that what was read last stays.
    reloading: tokio::sync::Mutex<()>,
}

impl Reader {
    pub async fn open(settings: &Settings, store: &Store, head: i64) -> Result<Self> {
        let site = SiteNow::read(settings, store).await?;
        Ok(Self {
            fresh: Freshness::starting_at(head),
            kept: Pages::new(),
            building: Building::default(),
            maps: Maps::default(),
            reads: reads::Reads::default(),
            pictures: Cache::new(PICTURES),
            site: std::sync::RwLock::new(Arc::new(site)),
            beside: std::sync::RwLock::new(Arc::new(Beside::read(store).await?)),
            reloading: tokio::sync::Mutex::default(),
        })
    }

    /// Reads the services again.
    pub async fn reload(&self, settings: &Settings, store: &Store) -> Result<()> {
        let _turn = self.reloading.lock().await;
        let site = Arc::new(SiteNow::read(settings, store).await?);
        *self.site.write().unwrap_or_else(std::sync::PoisonError::into_inner) = site;
        self.fresh.site_changed();
        Ok(())
    }

    /// Reads again what is set up beside the site; no page is built anew for it.
    pub async fn reload_setup(&self, store: &Store) -> Result<()> {
        let _turn = self.reloading.lock().await;
        let beside = Arc::new(Beside::read(store).await?);
        *self.beside.write().unwrap_or_else(std::sync::PoisonError::into_inner) = beside;
        Ok(())
    }

    fn beside(&self) -> Arc<Beside> {
        Arc::clone(&self.beside.read().unwrap_or_else(std::sync::PoisonError::into_inner))
    }

    pub fn fresh(&self) -> &Freshness {
        &self.fresh
    }

    pub fn pages_kept(&self) -> usize {
        self.kept.len()
    }

    /// Whether readers find the service here.
    pub fn publishes(&self, service: &ServiceId) -> bool {
        self.site().pages.site().service(service).is_some_and(|service| !service.off)
    }

    /// Whether the service is here, for readers or for those who work on it.
    pub fn knows(&self, service: &ServiceId) -> bool {
        self.site().pages.site().service(service).is_some()
    }

    /// Whether stories may come to a desk.
    pub fn has_desk(&self, desk: &DeskId) -> bool {
        self.beside().desks.iter().any(|known| known.id == *desk && !known.retired)
    }

    /// The desks to which stories may come, of one service or of all.
    pub fn desks(&self, service: Option<&ServiceId>) -> Vec<Desk> {
        let of = |desk: &&Desk| service.is_none_or(|service| desk.id.service() == service) && !desk.retired;
        self.beside().desks.iter().filter(of).cloned().collect()
    }

    /// Whether an address that nothing answers may lead somewhere.
    pub fn redirects(&self) -> bool {
        self.beside().redirects
    }

    /// Whether a host is one of the newsroom's own.
    pub fn own_host(&self, host: &str) -> bool {
        let site = self.site();
        let site = site.pages.site();
        let named = |base: &String| base.split_once("://").map(|(_, host)| host.to_owned());
        let hosts = site.services.iter().filter_map(|service| service.host.clone());
        let mirrors = site.services.iter().flat_map(|service| &service.mirrors).chain(&site.mirrors);
        let bases = mirrors.chain(std::iter::once(&site.base)).filter_map(named);
        hosts.chain(bases).any(|own| own.eq_ignore_ascii_case(host))
    }

    /// Every service that is here, in the order of the site.
    pub fn services(&self) -> Vec<ServiceId> {
        self.site().pages.site().services.iter().map(|service| service.id.clone()).collect()
    }

    /// A service's sections, in the order of its menu, with their names in its language.
    pub fn sections(&self, service: &ServiceId) -> Vec<(SectionId, String)> {
        let site = self.site();
        let Some(found) = site.pages.site().service(service) else { return Vec::new() };
        let word =
            |key: &str| page::locale::service(service.as_str())?.message(key).map(|message| message.text);
        let named = |section: &news::Section| {
            let own = section.name.clone().or_else(|| word(&format!("section-{}", section.id)));
            (section.id.clone(), own.unwrap_or_else(|| section.id.to_string()))
        };
        found.menu().map(named).collect()
    }

    /// The time zone of a service's readers.
    pub fn zone(&self, service: &ServiceId) -> jiff::tz::TimeZone {
        self.site().pages.zone(service)
    }

    /// The service that has this host for its own, whatever the port.
    pub fn service_at(&self, host: &str) -> Option<ServiceId> {
        let host = host.split(':').next().filter(|host| !host.is_empty())?;
        let site = self.site();
        let services = &site.pages.site().services;
        let own = |own: &String| own.split(':').next().is_some_and(|own| own.eq_ignore_ascii_case(host));
        let open = |service: &&news::Service| service.host.as_ref().is_some_and(own) && !service.off;
        services.iter().find(open).map(|found| found.id.clone())
    }

    /// Whether the service has this section.
    pub fn has_section(&self, service: &ServiceId, section: &str) -> bool {
        self.site().pages.site().has_section(service, section)
    }

    /// Whether the service still fills this section: new stories begin in no other.
    pub fn fills_section(&self, service: &ServiceId, section: &SectionId) -> bool {
        let site = self.site();
        let service = site.pages.site().service(service);
        service.is_some_and(|service| service.menu().any(|known| known.id == *section))
    }

    /// The look of a picture, where a story that readers may see shows it, or somebody whom they know by it. The store is
    /// asked again after every change; where it can't be, what was seen may still be until a story is pulled or the picture
    /// itself changed.
    pub async fn shown_look(&self, room: &Newsroom, picture: PictureId) -> Result<Option<u32>, Problem> {
        let fresh = &self.fresh;
        let now = Seen { epoch: fresh.epoch(), pulls: fresh.pulls(), head: fresh.head() };
        let moment = clock::now();
        let before = self.pictures.get(&picture).filter(|seen| seen.until.is_none_or(|until| moment < until));
        if let Some(before) = before.filter(|before| before.seen == now) {
            return Ok(Some(before.look));
        }
        let visible = room.store().picture_visible(picture, moment).await;
        if visible.is_ok() {
            room.troubles().database_answers(FailureKind::Rendition);
        }
        match visible {
            Ok(Some(VisiblePicture { until, look })) => {
                self.pictures.insert(picture, SeenPicture { seen: now, until, look });
                Ok(Some(look))
            }
            Ok(None) => {
                self.pictures.remove(&picture);
                Ok(None)
            }
            Err(error) => match before.filter(|before| !self.may_be_barred(picture, before.seen)) {
                Some(before) => Ok(Some(before.look)),
                None => Err(error.into()),
            },
        }
    }

    /// Whether a picture may have been barred since, or the last story pulled that showed it.
    fn may_be_barred(&self, picture: PictureId, since: Seen) -> bool {
        since.pulls != self.fresh.pulls() || self.fresh.picture_changed(picture, since.head)
    }

    /// The stories of a service that readers open most.
    pub fn most_read(&self, service: &ServiceId, count: usize) -> Vec<StoryId> {
        self.reads.most(service, count)
    }

    /// What a service calls a section, where it has it and a name for it.
    pub fn section_name(&self, service: &ServiceId, section: &SectionId) -> Option<String> {
        self.site().pages.section_name(service, section)
    }

    /// What a story's address would end in if it were published now.
    pub fn slug(&self, service: &ServiceId, content: &Content) -> Option<String> {
        self.site().pages.slug(service, content)
    }

    fn site(&self) -> Arc<SiteNow> {
        Arc::clone(&self.site.read().unwrap_or_else(std::sync::PoisonError::into_inner))
    }

    /// The page as it may be shown now: kept, or built once for all who wait for it. Where it can't be built, the older
    /// one if that may be shown, else none.
    pub async fn page(&self, room: &Newsroom, wanted: &Wanted) -> Option<Arc<Kept>> {
        let mut last = None;
        for _ in 0..TRIES {
            let older = match self.kept.find(wanted, &self.fresh) {
                Found::Kept(kept) => return Some(kept),
                Found::Aging(kept) => {
                    building::begin(room, wanted);
                    return Some(kept);
                }
                Found::Missing(older) => older,
            };
            let flight = building::begin(room, wanted);
            let built = if older.is_some() { flight.soon().await } else { flight.end().await };
            let Some(built) = built else {
                last = older;
                break;
            };
            // What was begun before the last change may be out of date already.
            if built.state(&self.fresh) <= State::Aging {
                return Some(built);
            }
            last = Some(built);
        }
        last.filter(|kept| kept.state(&self.fresh) != State::Barred)
    }

    /// The page as it is now; none where it can't be built, whatever there was before.
    pub async fn page_now(&self, room: &Newsroom, wanted: &Wanted) -> Option<Arc<Kept>> {
        self.page(room, wanted).await.filter(|kept| kept.state(&self.fresh) <= State::Aging)
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use news::{Edit, Person, PersonId, Picture, Piece};
    use sqlx::{Connection, SqliteConnection};

    use super::*;

    #[tokio::test]
    async fn a_picture_that_was_just_barred_is_not_sent_while_the_store_is_away() {
        let folder = tempfile::tempdir().unwrap();
        let room = Newsroom::with_english(folder.path()).await;
        let now = clock::now();
        // Two people whom readers know by their faces.
        let [barred, other] = [1, 2].map(|n| PictureId::from_number(n).unwrap());
        for (n, face) in (1..).zip([barred, other]) {
            let picture = Picture { sha256: n.to_string(), ..Picture::blank(face) };
            room.store().save_picture(&picture).await.unwrap();
            let person = Person {
                id: PersonId::from_number(n).unwrap(),
                name: format!("Mira {n}"),
                names: BTreeMap::new(),
                blurbs: BTreeMap::new(),
                desk: false,
                picture: Some(face),
            };
            room.store().set_up(&[Edit::begun(Piece::Byline(person))], now).await.unwrap();
        }
        let shows = async |picture| Some(room.reader().shown_look(&room, picture).await.ok()?.is_some());
        assert_eq!((shows(barred).await, shows(other).await), (Some(true), Some(true)));
        let bar = |picture: &mut Picture| picture.barred = true;
        let changed = room.store().change_picture(barred, bar, now).await.unwrap().unwrap();
        let file = format!("sqlite:{}", folder.path().join("longwave.db").display());
        let mut database = SqliteConnection::connect(&file).await.unwrap();
        sqlx::raw_sql("ALTER TABLE picture RENAME TO away").execute(&mut database).await.unwrap();
        room.follow(&changed.told.unwrap());
        assert_eq!((shows(barred).await, shows(other).await), (None, Some(true)));
    }
}
