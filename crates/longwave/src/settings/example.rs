//! The example settings, made from the defaults so that they can't tell anything else.

use super::file::Written;

/// `longwave.example.toml`: every setting at its default, with what it means.
pub fn example() -> String {
    let usual = Written::default();
    format!(
        "\
# Longwave's settings. Every line shows its default or, behind a #, an example.
# Copy this file to longwave.toml, change what you need, and ask: longwave check

# What the newsroom calls itself.
name = \"{name}\"

# The address that readers use; canonical links and feeds are made of it. By default, where the server listens.
# address = \"https://news.example.org\"

# Other addresses of the same site, onion services among them; every page names them, for readers to whom one is blocked.
# mirrors = [\"https://news-mirror.example.net\"]

# A page about the newsroom, which every page links to.
# about = \"https://about.example.org\"

# Where the server listens. Put a web server with TLS, or a CDN, before it.
listen = \"{listen}\"

# Addresses of proxies in front of it, which are believed when they say who asks (X-Forwarded-For). Without them, all who
# come through a proxy count as one when somebody guesses passwords.
# proxies = [\"127.0.0.1\"]

# The folder of the database and the media, beside this file.
data = \"{data}\"

# The database: a SQLite file (by default longwave.db in the data folder) or PostgreSQL.
# database = \"postgres://longwave@localhost/longwave\"

# The folder of originals and renditions; by default media in the data folder. Or a bucket of S3 or its kin, where
# Longwave was built with --features s3: its keys are AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY of the environment,
# and AWS_ENDPOINT and AWS_REGION stand for what isn't named here.
# media = \"data/media\"
# media = \"s3://bucket/prefix\"
# media_endpoint = \"https://objects.example.net\"
# media_region = \"eu-central-1\"

# A folder with templates and colours of your own.
# theme = \"theme\"

# Whoever has this role somewhere, or a higher one, comes in with a second factor or a passkey, and sets one up first.
# second_factor = \"chief\"

# Single sign-on by a provider of OpenID Connect, where this newsroom is known as the client. The address to come back to,
# which the provider wants to know, is this newsroom's with /desk/sign-in/provider/back. Only whoever was invited comes in,
# known by the address of their mail if the provider has verified it; besides them, those of a domain named below.
# [single_sign_on]
# issuer = \"https://login.example.org\"
# name = \"Example account\"
# client = \"longwave\"
# secret_file = \"single-sign-on-secret\"
# Or, in place of the file: secret_variable = \"LONGWAVE_SIGN_ON_SECRET\"
# [[single_sign_on.admit]]
# domain = \"example.org\"
# role = \"reporter\"
# services = [\"english\"]

# A folder that a provider's files arrive in; write one such block for each.
# format: newsml-g2, ninjs, nitf, rss, atom or json-feed; without it, the bytes are asked.
# [[feed]]
# provider = \"meridian\"
# folder = \"data/wire/meridian\"
# format = \"newsml-g2\"
",
        name = usual.name,
        listen = usual.listen,
        data = usual.data.display(),
    )
}
