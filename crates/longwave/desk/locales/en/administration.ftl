# Administration: how the newsroom is set up.
administration = Administration
admin-services = Services and sections
admin-services-what = Each language service: its name, its host, its sections.
admin-desks = Desks
admin-desks-what = Groups of journalists with stories of their own.
admin-feeds = Providers and feeds
admin-feeds-what = Where the agencies’ files arrive.
admin-redirects = Redirects
admin-redirects-what = Where the addresses of an older site lead.
admin-bylines = Bylines
admin-bylines-what = Who signs stories, in each service’s script.
admin-topics = Topics
admin-topics-what = What stories are about, as each service calls it.
admin-tokens = Tokens for the API
admin-tokens-what = What programs come in with.
admin-setup = All as one file
admin-setup-what = The newsroom’s setup, out and in again, to be kept in git.
admin-rights = Who may do what
admin-rights-what = The one table by which everything is allowed or refused.
rights-how = A role holds at all services, at some, or at a desk. At a desk it counts for the stories of that desk alone.
right-sections = Sections and desks of a service
right-feeds = Providers and feeds (at all services)
right-redirects = Redirects (at all services)
right-setup = Take the whole setup out as a file, and bring it in (at all services)

# Services and sections
site-name = What the site calls itself
host = Host of its own
sections = Sections
switched-on = Readers see it
switched-off = Switched off
service-on = Readers see this service
service-off-title = Switch off { $name }
service-off-what = Readers then find nothing of this service any more:
service-off-pages = Its front and all its sections, topics, authors’ pages, feeds and sitemaps answer that there is nothing
service-off-stories = { $count ->
    [one] { $countText } story that readers see now is gone for them, as long as the service is off
   *[other] { $countText } stories that readers see now are gone for them, as long as the service is off
}
service-off-alerts = { $count ->
    [one] { $countText } alert that runs there is shown to nobody
   *[other] { $countText } alerts that run there are shown to nobody
}
service-off-links = It leaves the list of services, and stories of other services no longer link to its translations
service-off-back = Nothing is lost: work at the desk goes on, and once the service is switched on again everything is back at the same addresses.
service-off-do = Switch it off
service-begin = Begin a service
service-begin-how = It begins with the sections of its language, and switched off: readers see nothing of it until you switch it on.
service-time-zone = Time zone
about-page = A page about it
mirrors = Other addresses of the site
mirrors-how = One a line. For readers to whom the site is blocked; left empty, those of the whole site.
place = Place
order-how = Services of a lower number stand first.
sections-how = In the order of the menu. A section’s address never changes: one that is no longer filled is retired, and its page stays.
retired = Retired
section-add = Add a section
section-name = Name of { $id }
section-place = Place of { $id }
section-retired = { $id } is retired
in-addresses = Its name in addresses
id-how = Small Latin letters, digits and hyphens. It stays for good.

# Desks
desk = Desk
desk-none = (the whole service)
do-to-desk = Hand to this desk
event-to-desk = handed to a desk
refusal-other-desk = This desk belongs to another service.
desks-how = A desk’s drafts are its own: besides its people, only those see them who write for the whole service.
desks-empty = There is no desk yet: everybody works for the whole service.
desk-begin = Add a desk
desk-retired = This desk is retired: no story comes to it any more
desk-people = People of this desk
desk-nobody = Nobody has a role at this desk alone.
desk-invite = Add somebody
desk-invite-how = Who has no account yet gets one, and you a link for them. Then say their name, too.

# Feeds
feed = Feed
folder = Folder
format = Format
format-asked = (as the file shows)
last-seen = Last heard of
providers = When each provider was last heard of
feed-of-settings = from the settings file
feeds-empty = No feed is set up yet.
feed-begin = Add a feed
folder-how = A folder in the newsroom’s wire folder. It is made where it isn’t there.
feed-paused = Paused: nothing is taken in, files wait
paused = Paused
feed-try = Try it
feed-tried = What would come of the files that wait there
feed-tried-empty = No file waits in this folder. Put one there, then try again.
feed-items = items: { $countText }
feed-end = Remove this feed

# Redirects
redirects-how = Only an address that nothing else answers leads elsewhere, and only exactly as it stands here. A story’s own address never does.
redirects-from = From this address on
redirects-empty = No address leads elsewhere here.
redirect-from = Old address
redirect-to = Leads to
redirect-to-how = A path on this site, a story’s id, or a whole address. Empty where what was there is gone.
redirect-status = How
redirect-301 = Moved for good (301)
redirect-308 = Moved for good, request unchanged (308)
redirect-410 = Gone (410)
redirect-elsewhere = It may lead to another host
redirect-begin = Add a redirect
redirect-end = Remove
redirect-end-this = Remove { $from }
redirects-many = Bring in a list
redirects-list = The list
redirects-many-how = A line for each: old address, comma, where it leads, comma, 301, 308 or 410. All of it is brought in, or nothing.
redirects-wrong = Nothing was brought in. These lines can’t be used:
next = Next
file = File

# Tokens
token = Token
token-secret = Keep this token safe: it is shown only now.
token-make = Make a token
token-how = The record names whoever uses it so.
token-where = Where it holds
token-until = Until
last-used = Last used
token-end = End it
token-end-this = End { $name }
token-ended = holds no more
token-maker = Made by
token-by-command = at the command line

# Bylines and topics
byline-begin = Add a byline
byline-latin = Name in Latin letters
byline-desk = This is a desk that signs collectively, not a person
byline-desk-short = collective
blurb = A line about them
topic = Topic
topic-begin = Add a topic
concept = Concept (URI, such as an IPTC Media Topic)

# All as one file
setup-how = Services, sections, desks, people, feeds, redirects, bylines and topics in one TOML file, always in the same order. No password and no token is in it.
setup-export = Download newsroom.toml
setup-import = Bring a file in
setup-text = What the file says
setup-whole = The file is the whole: feeds and redirects that it doesn’t name are removed
setup-show = Show what would change
setup-apply = Do it
setup-changes = This would change: { $countText }
setup-done = It is done.
setup-wrong = The file can’t be brought in. Nothing was changed.
change-begun = new
change-changed = changed
change-removed = removed
kind-service = service
kind-desk = desk
kind-member = person
kind-feed = feed
kind-redirect = redirect
kind-byline = byline
kind-topic = topic
kind-token = token
kind-invitation = invitation
kind-factors = ways to come in

# Why the newsroom can’t be set up so
setup-stays = { $what } stays, as its address is known. Switch it off or retire it.
setup-section-lost = A section is left out: { $what }. Its address stays, so retire it instead.
setup-last-administrator = { $what } is the last administrator of all services. Make another one first.
setup-name-taken = “{ $what }” is somebody’s name already, a person’s or a token’s. Stories and the record know them by it, so choose another.
setup-host-taken = The service { $what } has this host already.
setup-no-service = There is no service { $what }. Begin it first.
setup-no-desk = There is no desk { $what }. Add it first.
setup-no-address = { $what } is no address. A path such as /old/page.html is expected.
setup-own-address = The site itself answers at { $what }: a page of its own, or a story’s address, which never leads elsewhere.
setup-elsewhere = { $what } is on another host. Tick that it may lead there.
setup-bad-status = { $what }: 301 and 308 lead somewhere, 410 leads nowhere.
setup-circle = { $what } would lead in a circle, or through too many others.

# The record
record-kind = Kind
record-since = From
record-until = To
record-stories = Stories
record-wire = Wire
record-fronts = Fronts
record-breaking = Breaking news
record-pictures = Pictures
record-people = People
record-administration = Administration
record-account = Signing in and accounts
feed-silent = Dead after so many minutes without an item
feed-silent-how = Left empty: half as long again as it was ever silent of late.

# The picture of a byline
byline-picture = Picture
byline-picture-none = No picture yet. Choose one; readers of every service see it.
