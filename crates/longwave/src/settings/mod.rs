//! Settings as resolved: every default filled in, every path found, every mistake told by name and place.

mod entering;
mod example;
mod file;
mod media;
mod notices;

use std::net::{IpAddr, SocketAddr};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
pub use entering::SingleSignOn;
pub use example::example;
use jiff::SignedDuration;
pub use media::MediaPlace;
use news::Role;
pub use notices::{Headlines, MailServer, Notices, Security};
use store::Address;

/// Where settings are, unless they are named.
pub const USUAL: &str = "longwave.toml";

/// What a running newsroom goes by.
#[derive(Debug, Clone)]
pub struct Settings {
    /// What the newsroom calls itself.
    pub name: String,
    /// The public address, without a slash at its end: canonical links and feeds are made of it.
    pub address: String,
    /// Other addresses of the whole site, for readers to whom one of them is blocked.
    pub mirrors: Vec<String>,
    /// A page about the newsroom.
    pub about: Option<String>,
    pub listen: SocketAddr,
    /// Proxies in front of it, whose X-Forwarded-For says who asks.
    pub proxies: Vec<IpAddr>,
    /// A SQLite file or a `postgres://` URL.
    pub database: String,
    pub media: MediaPlace,
    /// An operator's own templates and colours.
    pub theme: Option<PathBuf>,
    pub feeds: Vec<FolderFeed>,
    /// The server that takes mail; without one nobody is mailed.
    pub mail: Option<MailServer>,
    pub notices: Notices,
    /// The folder of providers' catalogs, by which QCodes are resolved.
    pub catalogs: PathBuf,
    /// The folder in which feeds that are set up at the desk have theirs.
    pub wire: PathBuf,
    /// The file with the key by which the secrets of second factors are sealed in the database.
    pub key: PathBuf,
    /// A list of passwords that leaked, none of which is taken.
    pub leaked_passwords: Option<PathBuf>,
    /// From this role on, nobody comes in without a second factor.
    pub second_factor: Option<Role>,
    pub single_sign_on: Option<SingleSignOn>,
}

/// A folder that a provider's files arrive in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FolderFeed {
    /// Who sends; stands before whatever the items call their provider.
    pub provider: String,
    pub folder: PathBuf,
    /// The format of files that don't say themselves what they are.
    pub format: Option<wire::Format>,
    /// The longest silence that is no trouble; without it, what is usual for the feed.
    pub silent_after: Option<SignedDuration>,
}

impl FolderFeed {
    /// What the feed is called: its provider, and its folder where that has another name.
    pub fn name(&self) -> String {
        let folder = self.folder.file_name().map(|name| name.to_string_lossy().into_owned());
        match folder.filter(|folder| *folder != self.provider) {
            Some(folder) => format!("{} ({folder})", self.provider),
            None => self.provider.clone(),
        }
    }
}

impl Settings {
    /// Reads `longwave.toml` or another file; without a file, every default. `listen` stands in place of what is
    /// written there.
    pub fn load(path: Option<&Path>, listen: Option<SocketAddr>) -> Result<Self> {
        let usual = Path::new(USUAL);
        let path = path.or_else(|| usual.exists().then_some(usual));
        let (mut written, beside) = match path {
            Some(path) => (file::Written::read(path)?, path.parent().map(Path::to_owned).unwrap_or_default()),
            None => (file::Written::default(), PathBuf::new()),
        };
        // Before anything is made of it: by default the public address is where it listens.
        written.listen = listen.map_or(written.listen, |listen| listen.to_string());
        let place = path.map_or("the defaults".to_owned(), |path| path.display().to_string());
        Self::resolve(written, &beside).with_context(|| format!("in {place}"))
    }

    /// The settings of a newsroom that keeps everything in one folder.
    pub fn in_folder(data: &Path, listen: SocketAddr) -> Self {
        Self {
            name: "Longwave News".into(),
            address: format!("http://{listen}"),
            mirrors: Vec::new(),
            about: None,
            listen,
            proxies: Vec::new(),
            database: data.join("longwave.db").display().to_string(),
            media: MediaPlace::Folder(data.join("media")),
            theme: None,
            feeds: Vec::new(),
            mail: None,
            notices: Notices::default(),
            catalogs: data.join("catalogs"),
            wire: data.join("wire"),
            key: data.join("key"),
            leaked_passwords: None,
            second_factor: None,
            single_sign_on: None,
        }
    }

    fn resolve(written: file::Written, beside: &Path) -> Result<Self> {
        let data = beside.join(&written.data);
        let listen = written.listen.parse().with_context(|| {
            format!("listen = {:?} is not an address and port such as 127.0.0.1:8080", written.listen)
        })?;
        let mut settings = Self::in_folder(&data, listen);
        settings.name = written.name;
        if let Some(address) = written.address {
            settings.address = public_address("address", &address)?;
        }
        let mirrors = written.mirrors.iter().map(|mirror| public_address("mirrors", mirror));
        settings.mirrors = mirrors.collect::<Result<_>>()?;
        settings.about = written.about;
        settings.proxies = written.proxies.iter().map(|proxy| ip_address(proxy)).collect::<Result<_>>()?;
        if let Some(database) = written.database {
            settings.database = match database.parse().with_context(|| format!("database = {database:?}"))? {
                Address::Sqlite(path) => beside.join(path).display().to_string(),
                Address::Postgres(url) => url,
            };
        }
        let (endpoint, region) = (written.media_endpoint, written.media_region);
        match written.media {
            Some(url) if url.starts_with("s3://") => {
                settings.media = MediaPlace::Bucket { url, endpoint, region };
            }
            _ if endpoint.is_some() || region.is_some() => {
                bail!("media_endpoint and media_region are for media = \"s3://bucket/prefix\"")
            }
            Some(folder) => settings.media = MediaPlace::Folder(beside.join(folder)),
            None => {}
        }
        settings.theme = written.theme.map(|theme| beside.join(theme));
        settings.feeds = written.feed.into_iter().map(|feed| feed.resolve(beside)).collect::<Result<_>>()?;
        settings.mail = written.mail.map(|mail| mail.resolve(beside)).transpose()?;
        settings.notices = written.notices.resolve()?;
        if let Some(folder) = written.catalogs {
            settings.catalogs = beside.join(folder);
        }
        if let Some(file) = written.key_file {
            settings.key = beside.join(file);
        }
        settings.leaked_passwords = written.leaked_passwords.map(|file| beside.join(file));
        settings.second_factor = written.second_factor;
        settings.single_sign_on = written.single_sign_on.map(|sso| sso.resolve(beside)).transpose()?;
        Ok(settings)
    }
}

fn ip_address(proxy: &str) -> Result<IpAddr> {
    proxy.parse().with_context(|| format!("proxies: {proxy:?} is not an IP address such as 127.0.0.1"))
}

fn public_address(setting: &str, address: &str) -> Result<String> {
    let rest = address.strip_prefix("https://").or_else(|| address.strip_prefix("http://"));
    let host = rest.map(|rest| rest.trim_end_matches('/'));
    match host {
        Some(host) if !host.is_empty() && !host.contains(['/', '?', '#', ' ']) => {
            Ok(address.trim_end_matches('/').to_owned())
        }
        _ => bail!("{setting} = {address:?} must be a scheme and a host, such as https://news.example.org"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn resolve(text: &str) -> Result<Settings> {
        Settings::resolve(toml::from_str(text)?, Path::new("/srv"))
    }

    #[test]
    fn an_empty_file_gives_the_defaults() {
        let settings = resolve("").unwrap();
        assert_eq!(settings.listen.port(), 8080);
        assert_eq!(settings.media, MediaPlace::Folder("/srv/data/media".into()));
        assert_eq!(settings.catalogs, Path::new("/srv/data/catalogs"));
    }

    #[test]
    fn every_path_is_found_beside_the_settings() {
        let settings =
            resolve("database = \"news.db\"\nmedia = \"m\"\ntheme = \"t\"\ncatalogs = \"c\"").unwrap();
        assert_eq!(settings.database, "/srv/news.db");
        assert_eq!(settings.media, MediaPlace::Folder("/srv/m".into()));
        assert_eq!(settings.theme.as_deref(), Some(Path::new("/srv/t")));
        assert_eq!(settings.catalogs, Path::new("/srv/c"));
        assert_eq!(resolve("database = \"/var/news.db\"").unwrap().database, "/var/news.db");
        assert_eq!(resolve("database = \"postgres://a@b/c\"").unwrap().database, "postgres://a@b/c");
    }

    #[test]
    fn media_may_be_in_a_bucket() {
        let settings = resolve("media = \"s3://pictures/ours\"\nmedia_region = \"eu-west-1\"").unwrap();
        let (url, region) = ("s3://pictures/ours".to_owned(), Some("eu-west-1".to_owned()));
        assert_eq!(settings.media, MediaPlace::Bucket { url, endpoint: None, region });
        assert_eq!(settings.media.to_string(), "s3://pictures/ours");
        assert!(resolve("media = \"m\"\nmedia_region = \"eu-west-1\"").is_err());
    }

    #[cfg(not(feature = "s3"))]
    #[test]
    fn without_s3_a_bucket_is_refused_with_what_would_do() {
        let settings = resolve("media = \"s3://pictures\"").unwrap();
        let told = settings.media.open().unwrap_err().to_string();
        assert!(told.contains("--features s3"), "{told}");
    }

    #[test]
    fn another_place_to_listen_is_another_address_unless_that_is_set() {
        let folder = std::env::temp_dir().join(format!("longwave-settings-{}", std::process::id()));
        std::fs::create_dir_all(&folder).unwrap();
        let file = folder.join("longwave.toml");
        let listen: SocketAddr = "127.0.0.1:9999".parse().unwrap();
        for (text, address) in [
            ("", "http://127.0.0.1:9999"),
            ("address = \"https://news.example.org\"", "https://news.example.org"),
        ] {
            std::fs::write(&file, text).unwrap();
            let settings = Settings::load(Some(&file), Some(listen)).unwrap();
            assert_eq!((settings.listen, settings.address.as_str()), (listen, address));
        }
        std::fs::remove_dir_all(folder).unwrap();
    }

    #[test]
    fn mail_is_sent_by_tls_unless_somebody_says_otherwise() {
        let mail = |more: &str| {
            let text = format!("[mail]\nserver = \"mail.example.org\"\nfrom = \"desk@example.org\"\n{more}");
            resolve(&text).map(|settings| settings.mail.unwrap())
        };
        let usual = mail("").unwrap();
        assert_eq!((usual.port, usual.security), (587, Security::Starttls));
        assert_eq!(mail("security = \"tls\"").unwrap().port, 465);
        let folder = std::env::temp_dir().join(format!("longwave-mail-{}", std::process::id()));
        std::fs::write(&folder, "four odd words\n").unwrap();
        let named = mail(&format!("user = \"desk\"\npassword_file = {folder:?}")).unwrap();
        let (_, password) = named.user.clone().unwrap();
        assert_eq!(password.tell(), "four odd words");
        assert!(!format!("{named:?}").contains("odd"), "nothing prints it");
        std::fs::remove_file(folder).unwrap();
    }

    #[test]
    fn mistakes_name_the_setting() {
        for (text, word) in [
            ("listen = \"here\"", "listen"),
            ("address = \"news.example.org\"", "address"),
            ("database = \"mysql://a/b\"", "database"),
            ("proxies = [\"localhost\"]", "proxies"),
            ("adress = \"https://news.example.org\"", "adress"),
            ("second_factor = \"king\"", "second_factor"),
            ("[[feed]]\nprovider = \"x\"\nfolder = \"f\"\nformat = \"telex\"", "telex"),
            ("[mail]\nserver = \"x\"\nfrom = \"nobody\"", "from"),
            (
                "[mail]\nserver = \"x\"\nfrom = \"a@b.org\"\nuser = \"u\"\npassword_file = \"none\"",
                "password_file",
            ),
            ("[notices]\npush_contact = \"desk\"", "push_contact"),
        ] {
            let error = format!("{:#}", resolve(text).unwrap_err());
            assert!(error.contains(word), "{error}");
        }
    }

    #[test]
    fn the_example_is_true() {
        let example = include_str!("../../../../longwave.example.toml");
        assert_eq!(example, super::example(), "write it anew: longwave settings > longwave.example.toml");
        let written: file::Written = toml::from_str(example).unwrap();
        assert_eq!(written, file::Written::default());
    }
}
