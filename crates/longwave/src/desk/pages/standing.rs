//! What became of the wire items that somebody is shown: a later version, a kill, a colleague who took one.

use axum::extract::rejection::QueryRejection;
use axum::extract::{Query, State};
use axum::response::Response;
use news::WireId;
use serde::{Deserialize, Serialize};

use super::here::Here;
use super::shown::Row;
use super::trouble::Trouble;
use super::wire::rows_of;
use crate::newsroom::Newsroom;

/// Rows that may be asked for at one time.
const MOST: usize = 500;

/// What is shown: each item's number and how many stories drew on it then, as `12:0,15:2`.
#[derive(Deserialize)]
pub struct Shown {
    shown: String,
}

#[derive(Serialize)]
struct StandingPage {
    /// What is shown, and how it is now; only what is different.
    changed: Vec<(WireId, Row)>,
}

fn read(shown: &str) -> Result<Vec<(WireId, usize)>, Trouble> {
    let one = |text: &str| {
        let (id, stories) = text.split_once(':')?;
        Some((id.parse().ok()?, stories.parse().ok()?))
    };
    let shown: Option<Vec<_>> = shown.split(',').filter(|text| !text.is_empty()).map(one).collect();
    shown.filter(|shown| shown.len() <= MOST).ok_or_else(|| Trouble::unusable("shown"))
}

pub async fn standing(
    State(room): State<Newsroom>,
    here: Here,
    query: Result<Query<Shown>, QueryRejection>,
) -> Response {
    let work = async {
        let shown = read(&query?.0.shown)?;
        let ids: Vec<_> = shown.iter().map(|(id, _)| *id).collect();
        let mut now = room.store().wire_standing(&ids).await?;
        now.retain(|now| now.newest != now.shown || !shown.contains(&(now.shown, now.stories)));
        let newest: Vec<_> = now.iter().map(|now| now.newest).collect();
        let rows = rows_of(&room, &room.store().wire_items(&newest).await?).await?;
        let row = |id: WireId| rows.iter().find(|row| row.id == id).cloned();
        let changed = now.iter().filter_map(|now| Some((now.shown, row(now.newest)?))).collect();
        Ok(here.page(&room, "standing.html", StandingPage { changed }))
    };
    here.answer(&room, work).await
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_no_page_asks_is_refused() {
        assert_eq!(read("").unwrap(), []);
        assert_eq!(read("z:0,10:2").unwrap().len(), 2);
        for bad in ["1", "1:x", "u:1", "1:-1", "1:0:0", &"1:0,".repeat(MOST + 1)] {
            assert!(read(bad).is_err(), "{bad}");
        }
    }
}
