//! What proves somebody besides their password: the second factor, its recovery codes, and single sign-on.

use crate::account::{Account, END_INVITATION, END_SESSIONS, account, read, stands};
use crate::engine::{Arg, Tx};
use crate::push::END_BROWSERS;
use crate::{Error, Store};

const SET_SECOND: &str = "UPDATE account SET second = $2, second_step = $3 WHERE id = $1";
const RESEAL: &str = "UPDATE account SET second = $3 WHERE id = $1 AND second = $2";
const USE_STEP: &str = "UPDATE account SET second_step = $2 WHERE id = $1 AND second_step < $2";
const ADD_CODE: &str = "INSERT INTO recovery (account, hash) VALUES ($1, $2) ON CONFLICT DO NOTHING";
const USE_CODE: &str = "DELETE FROM recovery WHERE account = $1 AND hash = $2";
const END_CODES: &str = "DELETE FROM recovery WHERE account = $1";
const CODES: &str = "SELECT count(*) FROM recovery WHERE account = $1";
const END_PASSKEYS: &str = "DELETE FROM passkey WHERE account = $1";
const UNBIND: &str = "UPDATE account SET issuer = NULL, subject = NULL WHERE id = $1";
const BY_SUBJECT: &str = account!(" FROM account WHERE issuer = $1 AND subject = $2");
/// Whom another provider knew may be known by this one.
const BIND: &str = "UPDATE account SET issuer = $2, subject = $3 \
    WHERE id = $1 AND (issuer IS NULL OR issuer <> $2)";

async fn replace_codes(tx: &mut Tx, account: i64, codes: &[String]) -> Result<(), Error> {
    tx.run(END_CODES, &[account.into()]).await?;
    for code in codes {
        tx.run(ADD_CODE, &[account.into(), code.into()]).await?;
    }
    Ok(())
}

impl Store {
    /// Keeps the secret of a second factor as callers sealed it, of which this time step was used to confirm it, and the fingerprints of its
    /// recovery codes, in place of earlier ones.
    ///
    /// # Errors
    /// [`Error::Overtaken`] where the password isn't this one by now, as it is kept.
    pub async fn set_second(
        &self,
        account: i64,
        password: Option<&str>,
        secret: &str,
        step: i64,
        codes: &[String],
    ) -> Result<(), Error> {
        let mut tx = self.db().begin().await?;
        stands(&mut tx, account, password).await?;
        tx.run(SET_SECOND, &[account.into(), secret.into(), step.into()]).await?;
        replace_codes(&mut tx, account, codes).await?;
        tx.commit().await
    }

    /// Keeps the same secret in another form, unless there is another by now.
    pub async fn reseal_second(&self, account: i64, before: &str, after: &str) -> Result<(), Error> {
        let mut tx = self.db().begin().await?;
        tx.run(RESEAL, &[account.into(), before.into(), after.into()]).await?;
        tx.commit().await
    }

    /// Ends a second factor and its recovery codes.
    pub async fn end_second(&self, account: i64) -> Result<(), Error> {
        let mut tx = self.db().begin().await?;
        tx.run(SET_SECOND, &[account.into(), Arg::Text(None), 0.into()]).await?;
        tx.run(END_CODES, &[account.into()]).await?;
        tx.commit().await
    }

    /// Uses a time step of the second factor up; says whether it was still unused (RFC 6238, section 5.2).
    pub async fn use_second(&self, account: i64, step: i64) -> Result<bool, Error> {
        let mut tx = self.db().begin().await?;
        let fresh = tx.run(USE_STEP, &[account.into(), step.into()]).await? == 1;
        tx.commit().await?;
        Ok(fresh)
    }

    /// Keeps the fingerprints of new recovery codes, in place of earlier ones.
    pub async fn set_recovery(&self, account: i64, codes: &[String]) -> Result<(), Error> {
        let mut tx = self.db().begin().await?;
        replace_codes(&mut tx, account, codes).await?;
        tx.commit().await
    }

    /// Uses a recovery code up; says whether there was such a one.
    pub async fn use_recovery(&self, account: i64, hash: &str) -> Result<bool, Error> {
        let mut tx = self.db().begin().await?;
        let used = tx.run(USE_CODE, &[account.into(), hash.into()]).await? == 1;
        tx.commit().await?;
        Ok(used)
    }

    /// How many recovery codes are left.
    pub async fn recovery_left(&self, account: i64) -> Result<i64, Error> {
        self.db().row(CODES, &[account.into()]).await?.map_or(Ok(0), |row| row.int(0))
    }

    /// Takes everything but the password back by which somebody comes in, and ends every session and invitation of theirs, and
    /// the notices in every browser.
    pub async fn end_factors(&self, account: i64) -> Result<(), Error> {
        let mut tx = self.db().begin().await?;
        tx.run(SET_SECOND, &[account.into(), Arg::Text(None), 0.into()]).await?;
        for statement in [END_CODES, END_PASSKEYS, END_SESSIONS, END_BROWSERS, END_INVITATION, UNBIND] {
            tx.run(statement, &[account.into()]).await?;
        }
        tx.commit().await
    }

    /// Whom a provider of single sign-on knows by this subject, ended or not.
    pub async fn account_by_subject(&self, issuer: &str, subject: &str) -> Result<Option<Account>, Error> {
        let row = self.db().row(BY_SUBJECT, &[issuer.into(), subject.into()]).await?;
        row.as_ref().map(read).transpose()
    }

    /// Binds an account to whom a provider knows; false where that provider knows it by another subject, or another account
    /// by this one.
    pub async fn bind_subject(&self, account: i64, issuer: &str, subject: &str) -> Result<bool, Error> {
        let mut tx = self.db().begin().await?;
        let bound = match tx.run(BIND, &[account.into(), issuer.into(), subject.into()]).await {
            Err(Error::Taken { .. }) => return Ok(false),
            bound => bound? == 1,
        };
        tx.commit().await?;
        Ok(bound)
    }
}
