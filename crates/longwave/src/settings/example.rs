//! The example settings, made from the defaults so that they can't tell anything else.

use super::file::Written;

/// How people come in.
const ENTERING: &str = "\
# Anyone who has this role somewhere, or a higher one, needs a second factor or a passkey, and must set one up first.
# second_factor = \"chief\"

# Leaked passwords, which nobody may choose: the list of Have I Been Pwned in one file, ordered by SHA-1, as its
# downloader makes it (some 40 GB). It is searched on this machine; no other is asked.
# leaked_passwords = \"pwnedpasswords.txt\"

# The key by which the secrets of second factors are sealed in the database; made if there is none. Restoring a database
# takes it too, and so does each of several machines at one database; keep it apart from the database's backups.
# key_file = \"data/key\"

# Single sign-on by a provider of OpenID Connect, where this newsroom is known as the client. The address to come back to,
# which the provider wants to know, is this newsroom's with /desk/sign-in/provider/back. Only people who were invited come
# in, recognised by their mail address if the provider has verified it; besides them, those of a domain named below.
# [single_sign_on]
# issuer = \"https://login.example.org\"
# name = \"Example account\"
# client = \"longwave\"
# secret_file = \"single-sign-on-secret\"
# Or, in place of the file: secret_variable = \"LONGWAVE_SIGN_ON_SECRET\"
# [[single_sign_on.admit]]
# domain = \"example.org\"
# role = \"reporter\"
# services = [\"english\"] # without it, at all of them
";

/// How people are told.
const NOTICES: &str = "\
# The server that takes the newsroom's mail: notices of kills, of failures, and of whatever else people choose.
# security: starttls (port 587), tls (465), or none (25) for a server on this machine.
# The password is in a file beside this one, or in the environment's LONGWAVE_MAIL_PASSWORD.
# [mail]
# server = \"mail.example.org\"
# port = 587
# security = \"starttls\"
# from = \"Longwave <desk@news.example.org>\"
# user = \"desk\"
# password_file = \"mail.password\"

# What notices say by mail and in browsers.
# headlines: published (the headlines that readers have seen), never, or always (drafts' too).
# push_contact: whom a browser's push service may write to; by default the public address.
# push_also: push services of your own that may be reached although they are at a private address or without TLS.
# [notices]
# headlines = \"published\"
# push_contact = \"mailto:desk@news.example.org\"
# push_also = [\"http://127.0.0.1:9090\"]
";

/// `longwave.example.toml`: every setting at its default, with what it means.
pub fn example() -> String {
    let usual = Written::default();
    format!(
        "\
# Longwave's settings. Every line shows its default or, behind a #, an example.
# Copy this file to longwave.toml, change what you need, and run: longwave check

# What the newsroom calls itself.
name = \"{name}\"

# The address that readers use; canonical links and feeds are made of it. By default, where the server listens.
# address = \"https://news.example.org\"

# Other addresses of the same site, onion services among them; every page names them, for readers for whom one is blocked.
# mirrors = [\"https://news-mirror.example.net\"]

# A page about the newsroom, which every page links to.
# about = \"https://about.example.org\"

# Where the server listens. Put a web server with TLS, or a CDN, in front of it.
listen = \"{listen}\"

# Addresses of proxies in front of it, which are believed when they say who asks (X-Forwarded-For): each one IP address.
# Without them, all clients behind a proxy count as one when passwords are guessed.
# proxies = [\"127.0.0.1\"]

# The folder of the database and the media, beside this file.
data = \"{data}\"

# The database: a SQLite file (by default longwave.db in the data folder) or PostgreSQL.
# database = \"postgres://longwave@localhost/longwave\"

# The folder of originals and renditions; by default media in the data folder. Or a bucket of S3 or a compatible
# store, if Longwave was built with --features s3: its keys are AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY of the
# environment, and AWS_ENDPOINT and AWS_REGION are used for what isn't named here.
# media = \"data/media\"
# media = \"s3://bucket/prefix\"
# media_endpoint = \"https://objects.example.net\"
# media_region = \"eu-central-1\"

# A folder with templates and colours of your own.
# theme = \"theme\"

# The folder of providers' NewsML-G2 catalogs, which say what their QCodes mean; by default catalogs in the data folder.
# Nothing is ever fetched: put them there yourself, by wget -x for example, which lays a file where its address says
# (data/catalogs/g2.agency.example/catalog.xml); one that states its url may lie anywhere in it. IPTC's are built in.
# longwave check names those that the latest items refer to and that aren't there.
# catalogs = \"data/catalogs\"

{ENTERING}
# A folder that a provider's files arrive in; write one such block for each. Feeds can be set up at the desk too, under
# Administration, in folders below wire in the data folder; the desk shows those of this file, but can't change them.
# format: newsml-g2, ninjs, nitf, rss, atom or json-feed, for files that don't say themselves what they are. A file that
# says it is another is read as that, with a note about it.
# [[feed]]
# provider = \"meridian\"
# folder = \"data/wire/meridian\"
# format = \"newsml-g2\"
# After so many minutes without anything new the feed counts as dead; without this setting, once it has been silent for
# half as long again as it ever was of late.
# silent_after = 240

{NOTICES}",
        name = usual.name,
        listen = usual.listen,
        data = usual.data.display(),
    )
}
