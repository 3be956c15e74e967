# Seeing: what a desk watches, and notices.

nav-watch = Watch
watch-needs = need somebody
watch-all = All of mine
watch-show = Show what changed
watch-now = { $section }: { $countText }
watch-late = Late
watch-late-none = Nothing is late.
watch-failed = Failed
watch-failed-none = Nothing failed.
watch-killed = Reached by a kill
watch-killed-none = No story was killed or taken down this week.
watch-feeds = Feeds
watch-feeds-none = No feed is set up.
watch-quarantined = Look first
watch-quarantined-none = No item of the last day waits to be looked at.
watch-scheduled = Scheduled
watch-scheduled-none = Nothing is scheduled.
watch-embargoed = Under embargo
watch-embargoed-none = Nothing is under embargo.
watch-held = Held
watch-held-none = Nothing is held.
watch-stale = Translations behind
watch-stale-none = Every translation of this week says what its source says.
stale-count = { $count ->
    [one] { $countText } translation is behind its source
   *[other] { $countText } translations are behind their source
}
late-since = was due
late-unknown = Nothing stands in its way. The newsroom’s clock tries again; if it stays here, publish it by hand.
attend = Taken care of
attended-by = { $who } takes care of it.
damaged = This story can’t be read. Readers don’t see it; it must be restored from a backup.
killed-source = translated from this
killed-seen = Readers find a notice there.
killed-unseen = Readers never saw it.
left-nothing = Nothing is left to do.
left-translation = A translation goes on at { $service }
left-damaged = A translation can’t be read; it was taken from readers
left-front = It still has a place on the front of { $service }
left-front-section = It still has a place in “{ $section }” of { $service }
held-from-readers = Taken from readers
embargo-ends = ends
who-clock = the clock
who-import = an import
failure-publication = Publishing in time
failure-page = A page for readers
failure-rendition = The sizes of a picture
failure-media = The store of pictures
failure-mail = Mail
failure-push = Notices in browsers
failure-feed = A file of a feed
failure-wire = What a wire item asks of stories
failure-unmatched = An agency stops an item that never came: look by hand for what it means
failure-times = { $count ->
    [one] { $countText } time
   *[other] { $countText } times
}
failure-first = first
failure-last = last
feed-arrived = Last item
feed-looked = Last looked at
life-well = Well
life-new = Nothing came yet
life-silent = Silent for too long
life-failing = Can’t be read

# Of what somebody is told
notices = Notices
notices-what = Tell me of
notice-mail = By mail
notice-push = In browsers
notice-kill = a story of mine that is killed or taken down
notice-hold = a story of mine that is held
notice-failure = what is late or failed at my services
notice-feed = a feed that died
notice-review = a story that waits to be edited
notice-comment = a comment on a story of mine, or one that names me
notice-source = a source that changed after I translated it
notice-breaking = breaking news
notices-no-mail = This newsroom has no mail server: nobody is mailed.
notices-browsers = Browsers that take notices
notices-browsers-none = None yet.
notices-browser-add = Take notices in this browser
notices-browser-end = No more there
notices-browser-refused = This browser was told to show no notices. Allow them for this site in its settings, then try again.
notices-browser-cannot = This browser can’t take notices.
notice-kill-said = A story at { $service } was killed or taken down
notice-hold-said = A story at { $service } is held
notice-late-said = A story at { $service } is late
notice-failure-said = Failed at { $service }: { $what }
notice-feed-said = The feed { $feed } is dead
notice-review-said = A story at { $service } waits to be edited
notice-comment-said = Somebody commented on a story at { $service }
notice-source-said = The source of your translation at { $service } changed
notice-breaking-said = Breaking news at { $service }
notice-by = { $who }, { $at }
notice-open = Open it at the desk
notice-why = Longwave tells you this because of your choice of notices.
notice-change = Change what you are told:

# What agencies sent since
watch-newer = Newer at the agency
watch-newer-none = No story is behind what its agency sent.
newer-corrected = { $provider } corrected what this story draws on.
newer-sent = { $provider } sent a newer version of what this story draws on.
newer-compare = What changed
newer-heed = Taken into account
newer-heed-what = The story’s words stay as they are; change what must be changed first. Nobody is reminded of this version any more.
newer-title = What changed at { $provider }
newer-alone = The version before isn’t here. This is all of the new one.
newer-open = Open the new version
newer-before = Open the version before
notice-correction = an agency that corrects what a story of mine draws on
notice-correction-said = An agency corrected what a story at { $service } draws on
life-paused = Paused

# What waits to be edited
watch-review = To be edited
watch-review-none = Nothing waits to be edited.

# Taken back
attended-now = You took care of it; it asks for nobody now.
attended-undo = Take it back
