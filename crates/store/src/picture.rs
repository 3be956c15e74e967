//! Pictures as the newsroom knows them; their bytes are in [`Media`](crate::Media).

use news::{Embargo, Entry, LogEntry, Picture, PictureId, ServiceId, Timestamp};

use crate::engine::{Either, Row, numbers, one_of, to_json};
use crate::picture_list::index;
use crate::story::picture_list;
use crate::{Each, Error, Store, id, limit};

const KEEP: &str =
    "INSERT INTO picture (id, sha256, picture, due) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING";
const CHANGE: &str = "UPDATE picture SET picture = $1, due = $2 WHERE id = $3";
const DUE: &str = "SELECT id FROM picture WHERE due <= $1 ORDER BY due LIMIT $2";
const ONE: &str = "SELECT picture FROM picture WHERE id = $1";
/// Who changes a picture holds it from reading to writing. SQLite has one writer at a time.
const ONE_TO_CHANGE: Either =
    Either { sqlite: ONE, pg: "SELECT picture FROM picture WHERE id = $1 FOR UPDATE" };
const BY_SHA: &str = "SELECT picture, id FROM picture WHERE sha256 = $1";
const SOME: Either = one_of!("SELECT picture, id FROM picture WHERE ", "id", "");
/// A picture is shown by a story that stands in readers' lists, or as somebody's face.
const SHOWN: &str = "SELECT 1 WHERE EXISTS (SELECT 1 FROM listing WHERE list = $1) \
    OR EXISTS (SELECT 1 FROM person WHERE picture = $2)";

/// The services whose readers are shown a picture by a story.
const SHOWN_AT: &str = "SELECT DISTINCT service FROM listing WHERE list = $1";

/// A picture that readers may see.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct VisiblePicture {
    /// The moment from which they may not.
    pub until: Option<Timestamp>,
    /// What it looks like: see [`Picture::look`].
    pub look: u32,
}

/// What a change made of a picture.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChangedPicture {
    pub before: Picture,
    pub after: Picture,
    /// What the log tells of it, where readers see it.
    pub told: Option<LogEntry>,
}

impl Store {
    /// Keeps what is known of a picture. The same file is kept once: the id is the one that it has had since it first
    /// came.
    ///
    /// # Errors
    /// [`Error::Overtaken`] where the id belongs to another file.
    pub async fn save_picture(&self, picture: &Picture) -> Result<PictureId, Error> {
        let json = to_json(picture, "a picture")?;
        let mut tx = self.db().begin().await?;
        let due = due(picture);
        let args = [picture.id.number().into(), (&picture.sha256).into(), (&json).into(), due.into()];
        if tx.run(KEEP, &args).await? > 0 {
            index(&mut tx, None, picture).await?;
        }
        let kept = tx.row(BY_SHA, &[(&picture.sha256).into()]).await?;
        tx.commit().await?;
        let kept = kept.ok_or_else(|| Error::overtaken(format!("picture {}", picture.id)))?;
        id(&kept, 1, PictureId::from_number)
    }

    /// Changes what is known of a picture, as it stands in that moment; none where there is no such picture. Where readers
    /// see it, the log tells that what stands under it may be different now.
    pub async fn change_picture(
        &self,
        id: PictureId,
        change: impl FnOnce(&mut Picture) + Send,
        now: Timestamp,
    ) -> Result<Option<ChangedPicture>, Error> {
        let mut tx = self.db().begin().await?;
        let read = tx.pick(ONE_TO_CHANGE);
        let Some(row) = tx.row(read, &[id.number().into()]).await? else { return Ok(None) };
        let before = known(&row)?;
        let mut after = before.clone();
        change(&mut after);
        if after == before {
            return Ok(Some(ChangedPicture { before, after, told: None }));
        }
        let json = to_json(&after, "a picture")?;
        tx.run(CHANGE, &[(&json).into(), due(&after).into(), id.number().into()]).await?;
        index(&mut tx, Some(&before), &after).await?;
        let list = picture_list(id);
        let shown = tx.row(SHOWN, &[(&list).into(), id.number().into()]).await?.is_some();
        let told = match shown {
            true => Some(self.tell(tx, now, Entry::Picture { picture: id }).await?),
            false => tx.commit().await.map(|()| None)?,
        };
        Ok(Some(ChangedPicture { before, after, told }))
    }

    /// Pictures whose embargo or whose time is over by `now`, at most `most`, what was due first first.
    pub async fn pictures_due(&self, now: Timestamp, most: usize) -> Result<Vec<PictureId>, Error> {
        let rows = self.db().rows(DUE, &[now.into(), limit(most).into()]).await?;
        rows.iter().map(|row| id(row, 0, PictureId::from_number)).collect()
    }

    /// What is known of a picture, whether readers may see it or not.
    pub async fn picture(&self, id: PictureId) -> Result<Option<Picture>, Error> {
        self.db().row(ONE, &[id.number().into()]).await?.as_ref().map(known).transpose()
    }

    /// The pictures with these ids, in no order; one that isn't here is left out. Whoever decides by their terms decides
    /// nothing where one can't be read.
    pub async fn pictures(&self, ids: &[PictureId]) -> Result<Vec<Picture>, Error> {
        self.each_picture(ids).await?.into_iter().map(|(_, picture)| picture).collect()
    }

    /// The same for whoever shows those that can be read.
    pub async fn each_picture(&self, ids: &[PictureId]) -> Result<Each<PictureId, Picture>, Error> {
        if ids.is_empty() {
            return Ok(Vec::new());
        }
        let (sql, wanted) = (self.db().pick(SOME), numbers(ids.iter().map(|id| id.number())));
        let rows = self.db().rows(sql, &[(&wanted).into()]).await?;
        rows.iter().map(|row| Ok((id(row, 1, PictureId::from_number)?, known(row)))).collect()
    }

    /// The picture whose original has this SHA-256, in hex.
    pub async fn picture_by_sha(&self, sha256: &str) -> Result<Option<Picture>, Error> {
        self.db().row(BY_SHA, &[sha256.into()]).await?.as_ref().map(known).transpose()
    }

    /// A picture where readers may see it: nothing bars it, and a story that they may see at a service where it may be
    /// used shows it, or it is the face of somebody who signs.
    pub async fn picture_visible(
        &self,
        id: PictureId,
        now: Timestamp,
    ) -> Result<Option<VisiblePicture>, Error> {
        let picture = self.picture(id).await?.unwrap_or_else(|| Picture::blank(id));
        if picture.bar(now).is_some() {
            return Ok(None);
        }
        let list = picture_list(id);
        let args = [(&list).into(), id.number().into()];
        let mut shown = self.db().row(SHOWN, &args).await?.is_some();
        if shown && (!picture.limits.only_at.is_empty() || !picture.limits.not_at.is_empty()) {
            shown = self.shown_where_it_may_be(&picture, now).await?;
        }
        Ok(shown.then_some(VisiblePicture { until: picture.limits.until, look: picture.look }))
    }

    async fn shown_where_it_may_be(&self, picture: &Picture, now: Timestamp) -> Result<bool, Error> {
        let shown = self.picture_shown_at(picture.id).await?;
        Ok(shown.iter().any(|service| picture.may_be_seen(service, now)))
    }

    /// The services whose readers see stories with a picture.
    pub async fn picture_shown_at(&self, id: PictureId) -> Result<Vec<ServiceId>, Error> {
        let list = picture_list(id);
        let rows = self.db().rows(SHOWN_AT, &[(&list).into()]).await?;
        let service =
            |row: &Row| ServiceId::try_from(row.text(0)?).map_err(|error| Error::corrupt("a service", error));
        rows.iter().map(service).collect()
    }
}

/// The next moment at which time alone may change it.
fn due(picture: &Picture) -> Option<Timestamp> {
    let embargo = match &picture.embargo {
        Some(Embargo::Until(end)) => Some(*end),
        // Only a person ends one that can't be read as a time.
        Some(Embargo::Unclear(_)) | None => None,
    };
    let until = picture.limits.until.filter(|_| !picture.lapsed);
    embargo.into_iter().chain(until).min()
}

pub(crate) fn known(row: &Row) -> Result<Picture, Error> {
    row.json(0, "a picture")
}
