//! Redirects, many in each statement: an archive that moved brings a hundred thousand, and nobody else writes meanwhile.

use std::collections::{BTreeMap, BTreeSet};

use news::{Edit, Piece, Redirect, SetupRefusal};
use serde::Serialize;

use crate::Error;
use crate::engine::{Either, Row, Tx, to_json};

/// Redirects in one statement.
const LOT: usize = 1_000;
/// Redirects that lead from one to the next; no reader is sent further.
const HOPS: usize = 10;
const SOME: Either = Either {
    sqlite: "SELECT address, target, status, elsewhere FROM redirect \
        WHERE address IN (SELECT value FROM json_each($1))",
    pg: "SELECT address, target, status, elsewhere FROM redirect \
        WHERE address IN (SELECT jsonb_array_elements_text($1::text::jsonb))",
};
const SAVE: Either = Either {
    sqlite: "INSERT INTO redirect (address, target, status, elsewhere) \
        SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3 FROM json_each($1) WHERE true \
        ON CONFLICT (address) DO UPDATE SET target = excluded.target, status = excluded.status, \
            elsewhere = excluded.elsewhere",
    pg: "INSERT INTO redirect (address, target, status, elsewhere) \
        SELECT value ->> 0, value ->> 1, (value ->> 2)::bigint, (value ->> 3)::boolean \
        FROM jsonb_array_elements($1::text::jsonb) \
        ON CONFLICT (address) DO UPDATE SET target = excluded.target, status = excluded.status, \
            elsewhere = excluded.elsewhere",
};
const END: Either = Either {
    sqlite: "DELETE FROM redirect WHERE address IN (SELECT value FROM json_each($1))",
    pg: "DELETE FROM redirect WHERE address IN (SELECT jsonb_array_elements_text($1::text::jsonb))",
};

/// Redirects by their addresses.
pub(crate) type Known = BTreeMap<String, Redirect>;

/// The redirects that are changed, as they are kept now.
///
/// # Errors
/// [`Error::Overtaken`] where one is changed twice at once.
pub(crate) async fn known(tx: &mut Tx, edits: &[Edit]) -> Result<Known, Error> {
    let addresses: Vec<&str> = edits.iter().filter_map(of).map(|redirect| redirect.from.as_str()).collect();
    let mut once = BTreeSet::new();
    if let Some(twice) = addresses.iter().find(|address| !once.insert(**address)) {
        return Err(Error::overtaken(format!("redirect {twice}")));
    }
    some(tx, &addresses).await
}

/// Keeps them as they are to be.
pub(crate) async fn change(tx: &mut Tx, edits: &[Edit]) -> Result<(), Error> {
    let (mut saved, mut ended) = (Vec::new(), Vec::new());
    for edit in edits {
        match (of(edit), &edit.after) {
            (Some(Redirect { from, to, status, elsewhere }), Some(_)) => {
                saved.push((from, to, status, elsewhere));
            }
            (Some(redirect), None) => ended.push(&redirect.from),
            (None, _) => {}
        }
    }
    run(tx, SAVE, &saved).await?;
    run(tx, END, &ended).await
}

/// # Errors
/// [`SetupRefusal::Circle`] where one leads in a circle, or through too many others.
pub(crate) async fn lead_somewhere(tx: &mut Tx, edits: &[Edit]) -> Result<(), Error> {
    let leading = edits.iter().filter(|edit| edit.after.is_some()).filter_map(of);
    // Each with where it leads to, hop by hop.
    let mut on_the_way: Vec<(&str, Redirect)> =
        leading.map(|redirect| (redirect.from.as_str(), redirect.clone())).collect();
    for _ in 0..=HOPS {
        let targets: Vec<&str> = on_the_way.iter().filter_map(|(_, at)| at.inside()).collect();
        if targets.is_empty() {
            return Ok(());
        }
        let next = some(tx, &targets).await?;
        let hop = |(from, at): &(_, Redirect)| Some((*from, next.get(at.inside()?)?.clone()));
        on_the_way = on_the_way.iter().filter_map(hop).collect();
        if let Some((circle, _)) = on_the_way.iter().find(|(from, at)| at.from == *from) {
            return Err(SetupRefusal::Circle((*circle).to_owned()).into());
        }
    }
    match on_the_way.first() {
        Some((far, _)) => Err(SetupRefusal::Circle((*far).to_owned()).into()),
        None => Ok(()),
    }
}

/// The redirect that an edit is of.
fn of(edit: &Edit) -> Option<&Redirect> {
    if let Some(Piece::Redirect(redirect)) = edit.piece() { Some(redirect) } else { None }
}

async fn some(tx: &mut Tx, addresses: &[&str]) -> Result<Known, Error> {
    let mut known = Known::new();
    for lot in addresses.chunks(LOT) {
        let (sql, lot) = (tx.pick(SOME), to_json(&lot, "addresses")?);
        for row in tx.rows(sql, &[(&lot).into()]).await? {
            let found = redirect(&row)?;
            known.insert(found.from.clone(), found);
        }
    }
    Ok(known)
}

async fn run<T: Serialize>(tx: &mut Tx, statement: Either, redirects: &[T]) -> Result<(), Error> {
    let sql = tx.pick(statement);
    for lot in redirects.chunks(LOT) {
        tx.run(sql, &[(&to_json(&lot, "redirects")?).into()]).await?;
    }
    Ok(())
}

/// A redirect of a row.
pub(crate) fn redirect(row: &Row) -> Result<Redirect, Error> {
    Ok(Redirect {
        from: row.text(0)?,
        to: row.maybe_text(1)?,
        status: u16::try_from(row.int(2)?).unwrap_or(410),
        elsewhere: row.flag(3)?,
    })
}
