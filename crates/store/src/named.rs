//! What accounts and tokens are called. Stories and the record know people by it, so no two have one name.

use news::{SetupRefusal, Timestamp};
use unicode_normalization::UnicodeNormalization;

use crate::Error;
use crate::engine::{Lock, Tx};

const ACCOUNTS: &str = "SELECT name FROM account WHERE id <> $1";
/// A token that ended did what it did under its number, too.
const TOKENS: &str = "SELECT name FROM token WHERE ended IS NULL AND (until IS NULL OR until > $1)";
/// No account's number.
const NOBODY: i64 = -1;

/// # Errors
/// [`SetupRefusal::NameTaken`] where somebody but `own` has this name, or one that looks like it. It stays so to the end of
/// the transaction.
pub(crate) async fn is_free(tx: &mut Tx, name: &str, own: Option<i64>, now: Timestamp) -> Result<(), Error> {
    // Who is named meanwhile waits.
    tx.exclusive(Lock::Log).await?;
    let wanted = folded(name);
    let accounts = tx.rows(ACCOUNTS, &[own.unwrap_or(NOBODY).into()]).await?;
    let tokens = tx.rows(TOKENS, &[now.into()]).await?;
    for row in accounts.iter().chain(&tokens) {
        if folded(&row.text(0)?) == wanted {
            return Err(SetupRefusal::NameTaken(name.to_owned()).into());
        }
    }
    Ok(())
}

/// A name without what nobody sees of it: case, spaces, joiners, and the other forms of its letters (NFKC).
fn folded(name: &str) -> String {
    let unseen = |c: &char| {
        c.is_whitespace() || matches!(c, '\u{AD}' | '\u{200B}'..='\u{200D}' | '\u{2060}' | '\u{FEFF}')
    };
    let lower = name.nfkc().flat_map(char::to_lowercase).filter(|c| !unseen(c)).collect::<String>();
    lower.nfkc().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_that_look_alike_are_one() {
        for other in ["mira osei", "MIRA  OSEI", "Mira\u{A0}Osei", "Ｍｉｒａ Osei", "Mira\u{200B}Osei"] {
            assert_eq!(folded("Mira Osei"), folded(other), "{other}");
        }
        assert_eq!(folded("میرا\u{200C}اوسی"), folded("میرا اوسی"));
        assert_ne!(folded("Mira Osei"), folded("Mira Oseí"));
    }
}
