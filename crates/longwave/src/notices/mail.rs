//! Notices by mail: RFC 5322 messages of plain text and HTML, given to the newsroom's mail server (RFC 5321).

use std::sync::LazyLock;
use std::time::Duration;

use anyhow::{Context, Result};
use lettre::message::header::{Header, HeaderName, HeaderValue};
use lettre::message::{Mailbox, MultiPart};
use lettre::transport::smtp::{self, authentication::Credentials};
use lettre::{Address, AsyncSmtpTransport, AsyncTransport, Message, Tokio1Executor};
use minijinja::{Environment, context};
use serde::Serialize;

use super::letter::{Letter, line};
use crate::desk::pages::Interface;
use crate::settings::{MailServer, Security, Settings};

/// Until a connection is there.
const PATIENCE: Duration = Duration::from_secs(20);
/// Until a mail is taken. The library waits for answers without end, and another process may send the notice after two
/// minutes.
const TAKEN: Duration = Duration::from_secs(60);
/// Where everybody says of what they want to be told.
pub const CHOICES: &str = "/desk/account/notices";

static TEMPLATES: LazyLock<Environment<'static>> = LazyLock::new(Environment::new);
const PAGE: &str = include_str!("../../desk/templates/mail.html");

/// The way to the newsroom's mail server.
pub struct Post {
    server: String,
    from: Mailbox,
    /// The newsroom's public address.
    address: String,
    transport: AsyncSmtpTransport<Tokio1Executor>,
}

/// Whom a mail is for, and which it is: the same one sent twice is one to whoever gets it.
pub struct To<'a> {
    pub name: &'a str,
    pub email: &'a str,
    pub notice: i64,
}

impl Post {
    /// None where the settings name no server.
    ///
    /// # Errors
    /// Where its name can't be one.
    pub fn open(settings: &Settings) -> Result<Option<Self>> {
        let Some(mail) = &settings.mail else { return Ok(None) };
        let transport = transport(mail).with_context(|| format!("mail: server = {:?}", mail.server))?;
        let (server, from) = (mail.server.clone(), mail.from.clone());
        Ok(Some(Self { server, from, address: settings.address.clone(), transport }))
    }

    pub fn server(&self) -> &str {
        &self.server
    }

    /// Whether the server answers, and lets the newsroom in.
    ///
    /// # Errors
    /// What it said.
    pub async fn try_out(&self) -> Result<bool> {
        answered_within(TAKEN, self.transport.test_connection()).await
    }

    /// Sends a mail; the server has it when this returns.
    ///
    /// # Errors
    /// What stood in the way.
    pub async fn send(&self, letter: &Letter, to: &To<'_>, interface: &Interface) -> Result<()> {
        let message = self.message(letter, to, interface)?;
        answered_within(TAKEN, self.transport.send(message)).await.map(drop)
    }

    fn message(&self, letter: &Letter, to: &To<'_>, interface: &Interface) -> Result<Message> {
        let (link, settings) =
            (format!("{}{}", self.address, letter.path), format!("{}{CHOICES}", self.address));
        let shown = Shown {
            letter,
            link: &link,
            settings: &settings,
            open: interface.word("notice-open"),
            why: interface.word("notice-why"),
            change: interface.word("notice-change"),
        };
        let address: Address =
            to.email.parse().with_context(|| format!("{} is no mail address", to.email))?;
        let id = format!("<notice-{}@{}>", to.notice, self.from.email.domain());
        let message = Message::builder()
            .from(self.from.clone())
            .to(Mailbox::new(Some(line(to.name)), address))
            .subject(letter.title.clone())
            .message_id(Some(id))
            .date_now()
            .header(AutoSubmitted)
            .header(ListUnsubscribe(settings.clone()))
            .header(ContentLanguage(letter.lang.clone()));
        Ok(message.multipart(MultiPart::alternative_plain_html(shown.text(), shown.html()?))?)
    }
}

/// What a server answers, unless that takes it too long.
async fn answered_within<T>(
    most: Duration,
    answer: impl Future<Output = Result<T, smtp::Error>>,
) -> Result<T> {
    let answered = tokio::time::timeout(most, answer).await;
    Ok(answered.with_context(|| format!("no answer for {} seconds", most.as_secs()))??)
}

fn transport(mail: &MailServer) -> Result<AsyncSmtpTransport<Tokio1Executor>> {
    type Transport = AsyncSmtpTransport<Tokio1Executor>;
    let builder = match mail.security {
        Security::Starttls => Transport::starttls_relay(&mail.server)?,
        Security::Tls => Transport::relay(&mail.server)?,
        Security::None => Transport::builder_dangerous(&mail.server),
    };
    let builder = builder.port(mail.port).timeout(Some(PATIENCE));
    let builder = match &mail.user {
        Some((user, password)) => {
            builder.credentials(Credentials::new(user.clone(), password.tell().to_owned()))
        }
        None => builder,
    };
    Ok(builder.build())
}

/// What a mail shows.
struct Shown<'a> {
    letter: &'a Letter,
    link: &'a str,
    settings: &'a str,
    open: String,
    why: String,
    change: String,
}

#[derive(Serialize)]
struct Words<'a> {
    lang: &'a str,
    dir: &'a str,
    title: &'a str,
    headline: Option<(&'a str, &'a str, &'a str)>,
    when: &'a str,
}

impl Shown<'_> {
    fn text(&self) -> String {
        let Self { letter, link, settings, why, change, .. } = self;
        let headline = letter.headline.iter().map(|(headline, ..)| format!("{headline}\r\n\r\n"));
        let headline: String = headline.collect();
        let (title, when) = (&letter.title, &letter.when);
        format!(
            "{title}\r\n\r\n{headline}{when}\r\n\r\n{link}\r\n\r\n-- \r\n{why} {change}\r\n{settings}\r\n"
        )
    }

    fn html(&self) -> Result<String> {
        let Letter { title, headline, when, lang, dir, .. } = self.letter;
        let headline = headline.as_ref().map(|(text, lang, dir)| (text.as_str(), lang.as_str(), *dir));
        let words = Words { lang, dir, title, headline, when };
        let Self { link, settings, open, why, change, .. } = self;
        let values = context! {
            letter => minijinja::Value::from(minijinja::value::Serde(words)),
            link => *link,
            settings => *settings,
            open,
            why,
            change,
        };
        Ok(TEMPLATES.render_named_str("mail.html", PAGE, values)?)
    }
}

/// Says that no person wrote it, so that no out-of-office answers (RFC 3834, section 5).
#[derive(Clone)]
struct AutoSubmitted;
/// Where whoever gets it says that they don't want it (RFC 2369, section 3.2).
#[derive(Clone)]
struct ListUnsubscribe(String);
/// The language it is in (RFC 3282).
#[derive(Clone)]
struct ContentLanguage(String);

macro_rules! header {
    ($type:ident, $name:literal, $value:expr) => {
        impl Header for $type {
            fn name() -> HeaderName {
                HeaderName::new_from_ascii_str($name)
            }

            fn parse(_: &str) -> Result<Self, Box<dyn std::error::Error + Send + Sync>> {
                Err("this header is only written".into())
            }

            fn display(&self) -> HeaderValue {
                let value: fn(&Self) -> String = $value;
                HeaderValue::new(Self::name(), value(self))
            }
        }
    };
}
header!(AutoSubmitted, "Auto-Submitted", |_| "auto-generated".to_owned());
header!(ListUnsubscribe, "List-Unsubscribe", |this| format!("<{}>", this.0));
header!(ContentLanguage, "Content-Language", |this| this.0.clone());

#[cfg(test)]
mod tests {
    use super::*;

    fn written(letter: &Letter, name: &str) -> String {
        let mut settings = Settings::in_folder("x".as_ref(), "127.0.0.1:1".parse().unwrap());
        settings.mail = Some(MailServer {
            server: "localhost".into(),
            port: 25,
            security: Security::None,
            from: "Longwave <desk@example.org>".parse().unwrap(),
            user: None,
        });
        let post = Post::open(&settings).unwrap().unwrap();
        let interface = Interface::of(&letter.lang).unwrap();
        let to = To { name, email: "omid@example.org", notice: 7 };
        String::from_utf8(post.message(letter, &to, interface).unwrap().formatted()).unwrap()
    }

    #[tokio::test]
    async fn a_server_that_says_nothing_is_left() {
        let silent = std::future::pending::<Result<(), smtp::Error>>();
        let left = answered_within(Duration::ZERO, silent).await.unwrap_err();
        assert!(left.is::<tokio::time::error::Elapsed>(), "the server's trouble, no address's: {left:#}");
    }

    fn letter(lang: &str, dir: &'static str, title: &str) -> Letter {
        Letter {
            title: title.into(),
            headline: Some(("<b>Ferry</b> & crew".into(), "en".into(), "ltr")),
            when: "10:00".into(),
            path: "/desk/stories/x".into(),
            lang: lang.into(),
            dir,
        }
    }

    #[test]
    fn nobody_writes_a_header_by_their_name() {
        let sent = written(&letter("en", "ltr", "A story was killed"), "Omid\r\nBcc: all@example.org");
        let head = sent.split("\r\n\r\n").next().unwrap();
        assert!(!head.lines().any(|line| line.starts_with("Bcc")), "{head}");
        assert!(head.contains("Auto-Submitted: auto-generated"));
        assert!(head.contains("List-Unsubscribe: <http://127.0.0.1:1/desk/account/notices>"), "{head}");
        assert!(head.contains("Message-ID: <notice-7@example.org>"));
    }

    #[test]
    fn a_mail_runs_as_its_language_does_and_its_words_are_words() {
        let shown = letter("fa", "rtl", "گزارش شما باطل شد");
        let shown = Shown {
            letter: &shown,
            link: "https://x/y",
            settings: "https://x/z",
            open: String::new(),
            why: String::new(),
            change: String::new(),
        };
        let html = shown.html().unwrap();
        assert!(html.contains("<html lang=\"fa\" dir=\"rtl\">"), "{html}");
        assert!(html.contains("lang=\"en\" dir=\"ltr\">&lt;b&gt;Ferry"), "{html}");
    }
}
