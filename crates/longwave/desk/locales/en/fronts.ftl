# Fronts, previews and keys: what editors arrange, look at and send.

# Fronts
nav-fronts = Fronts
services-none = There is no service yet.
fronts-none = You may set no front. Ask your service chief for it.
fronts-sections = Fronts of this service
fronts-own = The service’s own
fronts-version = Version { $number }
fronts-look = Show the preview
fronts-save = Set this front
fronts-undo = Set the one before again
fronts-candidates = Stories that could stand here
fronts-find = Find by headline or address
fronts-find-do = Find
fronts-preview = The front as readers would see it
fronts-history = What stood here
fronts-again = Begin from version { $number }
fronts-never = Nobody has set this front yet. It fills itself with the newest stories.
fronts-same = The same stories in the same places
fronts-until = Stands until
fronts-always = stands until somebody takes it out
fronts-moved = from place { $was } to place { $place }
fronts-came = put in at place { $place }
fronts-left = taken out; it was at place { $place }
fronts-overtaken = While you arranged this front, { $who } set another one, version { $number }. Yours is not set.
fronts-overtaken-do = What you made stands below. Set it again to have it in place of theirs.
fronts-theirs = Keep theirs
fronts-slots = Places, the lead first
fronts-changed = not set yet
fronts-not-yet = Readers see nothing of this yet.
fronts-discard = Discard
fronts-unset = Go on with the changes that you left here
fronts-how = Alt with the arrow keys moves the story that has the keyboard; or drag it.
fronts-pick = New stories come before this one, or in its place
fronts-end = New stories come at the end
fronts-auto = Below these places, and in those that are given up, the newest stories stand by themselves.
fronts-up = Up: { $headline }
fronts-down = Down: { $headline }
fronts-out = Take out: { $headline }
fronts-in = Put in
fronts-instead = Replace
fronts-nothing-found = No story that readers see fits.
fronts-said-place = { $headline }: place { $place } of { $places }
fronts-said-out = { $headline } is taken out
fronts-said-pick = Choose by its number which story it is to replace
fronts-said-stays = { $headline } stays where it is
fronts-over = A place can’t be given up before it is taken: look at its time.
fronts-full = A front has at most 24 places, and a story stands in one of them.

# Times
time-zone = Times are those of { $zone }.
time-there = for readers { $at }

# Previews
preview = Preview
preview-size = Size
preview-colours = Colours
preview-device = as on the device
preview-light = light
preview-dark = dark
preview-what = The page as readers will get it. It is not public by being looked at.
preview-unsettled = This is the last revision; what was written since can’t be one yet.
preview-back = Back to the story
preview-page = The whole page
preview-words = The text version

# Breaking news
breaking-ready = Ready for: { $services }. Look at each below, then send.
breaking-seen = As readers see it: { $service }

# What an action changes
reach-then = It happens at:
reach-until = From now on readers see nothing of it, until:
reach-nothing = No page changes now.
reach-pages = Which pages change
reach-told = Readers are told:
reach-story = The story’s page and its text version:
reach-front = The front:
reach-section = Section:
reach-section-feeds = Feeds (RSS, Atom, JSON) of:
reach-topic = Topic:
reach-byline = Author’s page:
reach-latest = The latest:
reach-feeds = Feeds (RSS, Atom, JSON):
reach-sitemaps = Sitemaps:
reach-others = Other stories’ pages that list it, as related or among the latest
reach-family = Links from the same story in other languages
reach-behind = Translations that will be behind it
reach-alert-ends = Breaking news that leads to it ends
reach-alert-waits = Breaking news that leads to it is hidden until it is released

# The palette and the keys
palette = Go to, or do
palette-places = Places
palette-nothing = Nothing fits.
keys = Keys
keys-close = Close

# Breaking news that can’t be sent
breaking-none = You may send no breaking news. Ask your service chief for it.
breaking-barred-held = The story is held; an alert can’t lead to it.
breaking-barred-embargoed = The story is under embargo; an alert can’t lead to it.
breaking-barred-ended = The story was killed or taken down; an alert can’t lead to it.
breaking-barred-unseen = Readers don’t see the story yet. Publish it first, then send the alert.
