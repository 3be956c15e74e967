//! Pictures as the newsroom knows them; their bytes are in [`Media`](crate::Media).

use news::{Entry, LogEntry, Picture, PictureId, Timestamp};

use crate::engine::{Either, Row, to_json};
use crate::story::picture_list;
use crate::{Error, Store, id};

const KEEP: &str = "INSERT INTO picture (id, sha256, picture) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING";
const CHANGE: &str = "UPDATE picture SET picture = $1 WHERE id = $2 AND sha256 = $3";
const ONE: &str = "SELECT picture FROM picture WHERE id = $1";
const BY_SHA: &str = "SELECT picture, id FROM picture WHERE sha256 = $1";
const SOME: Either = Either {
    sqlite: "SELECT picture FROM picture WHERE id IN (SELECT value FROM json_each('[' || $1 || ']'))",
    pg: "SELECT picture FROM picture WHERE id = ANY (string_to_array($1, ',')::bigint[])",
};
/// A picture is shown by a story that stands in readers' lists, or as somebody's face.
const SHOWN: &str = "SELECT 1 WHERE EXISTS (SELECT 1 FROM listing WHERE list = $1) \
    OR EXISTS (SELECT 1 FROM person WHERE picture = $2)";

impl Store {
    /// Keeps what is known of a picture. The same file is kept once: the id is the one that it has had since it first
    /// came.
    ///
    /// # Errors
    /// [`Error::Overtaken`] where the id belongs to another file.
    pub async fn save_picture(&self, picture: &Picture) -> Result<PictureId, Error> {
        let json = to_json(picture, "a picture")?;
        let mut tx = self.db().begin().await?;
        tx.run(KEEP, &[picture.id.number().into(), (&picture.sha256).into(), (&json).into()]).await?;
        let kept = tx.row(BY_SHA, &[(&picture.sha256).into()]).await?;
        tx.commit().await?;
        let kept = kept.ok_or_else(|| Error::overtaken(format!("picture {}", picture.id)))?;
        id(&kept, 1, PictureId::from_number)
    }

    /// Keeps what somebody changed of a picture. Where readers see it, the log tells that what stands under it may be
    /// different now.
    ///
    /// # Errors
    /// [`Error::Overtaken`] where there is no such picture with these bytes.
    pub async fn change_picture(&self, picture: &Picture, now: Timestamp) -> Result<Option<LogEntry>, Error> {
        let json = to_json(picture, "a picture")?;
        let mut tx = self.db().begin().await?;
        let args = [(&json).into(), picture.id.number().into(), (&picture.sha256).into()];
        if tx.run(CHANGE, &args).await? == 0 {
            return Err(Error::overtaken(format!("picture {}", picture.id)));
        }
        let list = picture_list(picture.id);
        let shown = tx.row(SHOWN, &[(&list).into(), picture.id.number().into()]).await?.is_some();
        let entry = match shown {
            true => Some(crate::log::append_one(&mut tx, now, Entry::Picture { picture: picture.id }).await?),
            false => None,
        };
        tx.commit().await?;
        self.announce(entry.as_slice());
        Ok(entry)
    }

    pub async fn picture(&self, id: PictureId) -> Result<Option<Picture>, Error> {
        self.db().row(ONE, &[id.number().into()]).await?.as_ref().map(known).transpose()
    }

    /// The pictures with these ids, in no order; one that isn't here is left out.
    pub async fn pictures(&self, ids: &[PictureId]) -> Result<Vec<Picture>, Error> {
        if ids.is_empty() {
            return Ok(Vec::new());
        }
        let ids: Vec<String> = ids.iter().map(|id| id.number().to_string()).collect();
        let sql = self.db().pick(SOME);
        self.db().rows(sql, &[(&ids.join(",")).into()]).await?.iter().map(known).collect()
    }

    /// The picture whose original has this SHA-256, in hex.
    pub async fn picture_by_sha(&self, sha256: &str) -> Result<Option<Picture>, Error> {
        self.db().row(BY_SHA, &[sha256.into()]).await?.as_ref().map(known).transpose()
    }

    /// Whether readers may see a picture: a story that they may see shows it, or it is the face of somebody who signs.
    pub async fn picture_visible(&self, id: PictureId) -> Result<bool, Error> {
        let list = picture_list(id);
        Ok(self.db().row(SHOWN, &[(&list).into(), id.number().into()]).await?.is_some())
    }
}

fn known(row: &Row) -> Result<Picture, Error> {
    row.json(0, "a picture")
}
