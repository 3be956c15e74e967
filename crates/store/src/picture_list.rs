//! Pictures as a desk looks for them: by their words, by where they may be used, and only those that somebody may see.

use news::{Actor, Picture, PictureId, Right, Scope, ServiceId, Timestamp, search_words};

use crate::engine::{Arg, Select, Tx};
use crate::picture::known;
use crate::{Error, Store, limit};

/// Who looks: the services whose drafts are theirs, and whether they answer for what is barred or kept back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Viewer {
    /// With a space before and behind each; a star is all of them.
    mine: String,
    /// The desks whose drafts are theirs, where not all of their service's are; in the same way.
    desks: String,
    barred: bool,
    embargoed: bool,
}

impl Viewer {
    /// What an actor may see, among these services.
    pub fn of(actor: &Actor, services: &[ServiceId]) -> Self {
        let mine = if actor.has_everywhere(Right::Write) {
            "*".to_owned()
        } else {
            spaced(services.iter().filter(|service| actor.has(Right::Write, service)))
        };
        let at_desks = actor.grants.iter().filter(|grant| grant.role >= Right::Write.role());
        let desks = at_desks.filter_map(|grant| match &grant.scope {
            Scope::Desks(desks) => Some(desks),
            _ => None,
        });
        let desks: Vec<_> = desks.flatten().map(ToString::to_string).collect();
        Self {
            mine: if mine.is_empty() { " ".into() } else { mine },
            desks: format!(" {} ", desks.join(" ")),
            barred: actor.has_somewhere(Right::BarPictures),
            embargoed: actor.has_somewhere(Right::Embargo),
        }
    }
}

/// Which pictures a desk looks for; what is left empty doesn't matter.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct PictureQuery {
    /// Words that all stand in what is said of it, or begin words there.
    pub words: String,
    /// Only those that this service may show now.
    pub usable_at: Option<ServiceId>,
    /// Only those that nobody may show.
    pub barred: bool,
    /// Only those whose time ends before this, and hasn't ended.
    pub ends_before: Option<Timestamp>,
    /// Only older ones than this: the last one of the page before.
    pub before: Option<PictureId>,
    pub limit: usize,
}

/// A picture that somebody may see.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SeenPicture {
    pub picture: Picture,
    /// Whether they may see what it shows: not where it is barred or kept back, unless they answer for that.
    pub whole: bool,
}

/// The picture is used by a story of a service in `$2` or of a desk in `$3`, or was added within one. Nobody knows which desk's
/// story it was added within before one uses it.
const OWN: &str = "(EXISTS (SELECT 1 FROM picture_home h WHERE h.picture = picture.id \
        AND ($2 = '*' OR $2 LIKE '% ' || h.service || ' %' OR ($3 LIKE '% ' || h.service || '/%' \
            AND NOT EXISTS (SELECT 1 FROM derived d WHERE d.kind = 'picture' \
                AND d.source = CAST(picture.id AS TEXT))))) \
    OR EXISTS (SELECT 1 FROM derived d JOIN story s ON s.id = d.story WHERE d.kind = 'picture' \
        AND d.source = CAST(picture.id AS TEXT) AND ($2 = '*' OR $2 LIKE '% ' || s.service || ' %' \
            OR $3 LIKE '% ' || s.desk || ' %')))";
/// The wire is everybody's, and so is what no story uses yet, or one that is offered to all; a draft's is its service's.
const OFFERED: &str = "($2 = '*' OR picture.wired \
    OR (NOT picture.homed AND NOT EXISTS (SELECT 1 FROM derived d WHERE d.kind = 'picture' \
        AND d.source = CAST(picture.id AS TEXT))) \
    OR EXISTS (SELECT 1 FROM derived d JOIN story s ON s.id = d.story WHERE d.kind = 'picture' \
        AND d.source = CAST(picture.id AS TEXT) AND (s.stage = 'ready' OR s.live IS NOT NULL)) \
    OR EXISTS (SELECT 1 FROM person WHERE person.picture = picture.id))";

const UNINDEXED: &str = "SELECT picture FROM picture WHERE NOT indexed LIMIT $1";
const INDEX: &str = "UPDATE picture SET barred = $1, embargoed = $2, until = $3, only_at = $4, not_at = $5, \
    wired = $6, homed = $7, indexed = TRUE WHERE id = $8";
const NO_WORDS: &str = "DELETE FROM picture_word WHERE picture = $1";
const WORD: &str = "INSERT INTO picture_word (word, picture) VALUES ($1, $2) ON CONFLICT DO NOTHING";
const HOME: &str = "INSERT INTO picture_home (picture, service) VALUES ($1, $2) ON CONFLICT DO NOTHING";

/// Words of a search that count.
const ASKED: usize = 8;

impl PictureQuery {
    /// The query, for somebody and at a moment; `words` and `service` are what is looked for, made ready.
    fn select<'a>(
        &self,
        viewer: &'a Viewer,
        words: &'a [(String, String)],
        service: Option<&'a str>,
        now: Timestamp,
    ) -> Select<'a> {
        let before = self.before.map_or(i64::MAX, PictureId::number);
        let base = "SELECT picture.picture FROM picture WHERE picture.id < $1 AND (";
        let mut select =
            Select::new(base, [before.into(), viewer.mine.as_str().into(), viewer.desks.as_str().into()]);
        select.text(OFFERED);
        select.text(" OR ");
        select.text(OWN);
        select.text(")");
        for (from, to) in words {
            select.with(
                " AND picture.id IN (SELECT w.picture FROM picture_word w WHERE w.word >= ",
                from.as_str(),
                "",
            );
            select.with(" AND w.word < ", to.as_str(), ")");
        }
        if let Some(service) = service {
            select.text(" AND NOT picture.barred AND NOT picture.embargoed");
            select.with(" AND (picture.until IS NULL OR picture.until > ", now, ")");
            select.with(" AND (picture.only_at = '' OR picture.only_at LIKE ", service, ")");
            select.with(" AND picture.not_at NOT LIKE ", service, "");
        }
        if self.barred {
            select.text(" AND picture.barred");
        }
        if let Some(end) = self.ends_before {
            select.with(" AND picture.until IS NOT NULL AND picture.until > ", now, "");
            select.with(" AND picture.until < ", end, "");
        }
        select.with(" ORDER BY picture.id DESC LIMIT ", limit(self.limit), "");
        select
    }
}

impl Store {
    /// Pictures that somebody looks for and may see, the newest first.
    pub async fn picture_list(
        &self,
        query: &PictureQuery,
        viewer: &Viewer,
        now: Timestamp,
    ) -> Result<Vec<SeenPicture>, Error> {
        let words: Vec<_> = search_words(&query.words)
            .into_iter()
            .take(ASKED)
            .map(|word| (word.clone(), format!("{word}\u{10FFFF}")))
            .collect();
        let service = query.usable_at.as_ref().map(|service| format!("% {service} %"));
        let rows = query.select(viewer, &words, service.as_deref(), now).rows(self.db()).await?;
        let found = rows.iter().map(known).collect::<Result<Vec<_>, _>>()?;
        Ok(found.into_iter().map(|picture| viewer.sees(picture, false)).collect())
    }

    /// A picture, where somebody may see it.
    pub async fn picture_for(&self, id: PictureId, viewer: &Viewer) -> Result<Option<SeenPicture>, Error> {
        let args = [id.number().into(), viewer.mine.as_str().into(), viewer.desks.as_str().into()];
        let mut select = Select::new("SELECT picture.picture, ", args);
        select.text(OWN);
        select.text(" FROM picture WHERE picture.id = $1 AND (");
        select.text(OFFERED);
        select.text(" OR ");
        select.text(OWN);
        select.text(")");
        let rows = select.rows(self.db()).await?;
        let Some(row) = rows.first() else { return Ok(None) };
        Ok(Some(viewer.sees(known(row)?, row.flag(1)?)))
    }

    /// Writes the words and columns of pictures that an older program kept; says of how many. None is left at 0.
    pub async fn index_pictures(&self, most: usize) -> Result<usize, Error> {
        let mut tx = self.db().begin().await?;
        let waiting = tx.rows(UNINDEXED, &[limit(most).into()]).await?;
        for row in &waiting {
            index(&mut tx, None, &known(row)?).await?;
        }
        tx.commit().await?;
        Ok(waiting.len())
    }
}

impl Viewer {
    /// `own`: a draft of theirs uses it, so that what its provider keeps back is theirs to work with.
    fn sees(&self, picture: Picture, own: bool) -> SeenPicture {
        let whole = (self.barred || !picture.barred) && (self.embargoed || own || picture.embargo.is_none());
        SeenPicture { picture, whole }
    }
}

/// Brings what is looked for of a picture up to date.
pub(crate) async fn index(tx: &mut Tx, before: Option<&Picture>, picture: &Picture) -> Result<(), Error> {
    let id = picture.id.number();
    let (only_at, not_at) = (spaced(&picture.limits.only_at), spaced(&picture.limits.not_at));
    let args: [Arg<'_>; 8] = [
        picture.barred.into(),
        picture.embargo.is_some().into(),
        picture.limits.until.into(),
        (&only_at).into(),
        (&not_at).into(),
        picture.wired.into(),
        (!picture.homes.is_empty()).into(),
        id.into(),
    ];
    tx.run(INDEX, &args).await?;
    for service in &picture.homes {
        tx.run(HOME, &[id.into(), service.as_str().into()]).await?;
    }
    let words = picture.search_words();
    if before.is_some_and(|before| before.search_words() == words) {
        return Ok(());
    }
    tx.run(NO_WORDS, &[id.into()]).await?;
    for word in &words {
        tx.run(WORD, &[word.into(), id.into()]).await?;
    }
    Ok(())
}

/// Names with a space before and behind each.
fn spaced<'a>(services: impl IntoIterator<Item = &'a ServiceId>) -> String {
    let names: Vec<_> = services.into_iter().map(ServiceId::as_str).collect();
    if names.is_empty() { String::new() } else { format!(" {} ", names.join(" ")) }
}
