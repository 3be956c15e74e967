# The desk's interface: what journalists and editors meet.

skip = Skip to the page
nav = Desk
nav-wire = Wire
nav-stories = Stories
nav-breaking = Breaking news
nav-people = People
sign-in = Sign in
sign-out = Sign out
sign-in-wrong = The email or the password is wrong.
sign-in-wait = { $count ->
    [one] Too many wrong tries. Wait a minute, then try again.
   *[other] Too many wrong tries. Wait { $countText } minutes, then try again.
}
sign-in-forgotten = Password forgotten? Ask your service chief for a new link.
sign-in-nobody = Nobody has an account here yet. Whoever runs this newsroom makes the first one with:
email = Email
password = Password
password-new = New password
password-present = Present password
password-present-wrong = The present password is wrong, or was tried too often.
password-rules = At least 12 characters. Four words that don’t belong together are good; your name or one letter many times is not.
why-weak-password = This password is too short or too easily guessed.
why-leaked-password = This password is on a list of passwords that leaked somewhere; whoever guesses tries those first. Choose another one.
password-change = Change password
password-changed = The password is changed. You are signed out everywhere else.
password-link = Make a link for a new password
invitation = Invitation
invitation-welcome = Welcome, { $name }
invitation-choose = Choose a password, and you are in.
invitation-enter = Enter the newsroom
invitation-over = This invitation is over
invitation-over-what = It was used already, or it is too old. Ask for a new one.
invitation-link = { $count ->
    [one] Send them this link. It holds for a day, works once, and is shown only now.
   *[other] Send them this link. It holds for { $countText } days, works once, and is shown only now.
}
invite-again = Make a new invitation
nothing-granted = Nothing is open to you yet
nothing-granted-what = Your account has no role at any service. Ask your service chief for one.
back-to-desk = Back to the desk
trouble = That didn’t work
trouble-not-found = There is nothing at this address.
why-value = It can’t be done like this: { $value }
trouble-overtaken = Somebody changed it meanwhile. Look at it, then do this again.
trouble-store = The newsroom’s database can’t be reached. Nothing was changed; try again.
trouble-broken = The newsroom’s computer couldn’t do this; its log says why. Nothing was changed.
why-too-long = { $field }: at most { $most } characters, and there are { $length }.
why-empty = { $field } can’t be empty.
why-too-many = { $field }: at most { $most }, and there are { $length }.
why-link = “{ $link }” is no link that readers can follow. It begins with https://, http://, mailto: or tel:, and isn’t longer than 2,000 characters.
why-slug = The end of an address has 1 to 100 small Latin letters, digits and hyphens.
why-fact-box = A fact box can’t stand within a fact box.
why-taken-already = { $service } has a story made from this item already.
why-translated-already = { $service } has a translation of it already.
why-at-home = The story is written in { $service } already.
why-doubtful = Something is wrong with this item. Look at it, then take it all the same.
why-canceled = { $provider } has killed this item. Nothing may be made of it.
why-withheld = { $provider } withholds this item. Nothing may be made of it until a new version comes.
why-busy = Somebody is writing in this story at this very moment. Try again.
why-draft-unread = What was last being written can’t be read. The revisions are all there.
why-no-address = “{ $email }” is no mail address.
why-account-exists = { $email } has an account already.
why-account-ended = The account of { $email } has ended. Take that back first.
why-hours = From 1 to { $most } hours.
why-no-service = Choose at least one service.
why-time-zone = There is no time zone “{ $zone }”. Its name is like Asia/Tehran.
why-no-words = { $service } has no words yet for { $lacking } things that every reader meets. Its readers would be shown gaps.
why-host = “{ $host }” is no host’s name. One is like persian.example.org.
why-web-address = “{ $address }” is no web address. One is like https://news.example.org.
why-section-reserved = “{ $section }” is an address of the site’s own. Choose another one.
why-section-twice = The section “{ $section }” stands there twice.
why-id = “{ $id }” can’t be used here: only lower-case Latin letters and digits, with hyphens between them.
why-past = That moment has passed. Choose a later one.
why-redirect-exists = There is a redirect from { $from } already. Remove it first.
why-folder-unread = The files in { $folder } can’t be read.
why-unjoined = The newest revision can’t be joined with what is being written.
why-that-story = Open that story

any = any
show = Show
save = Save
cancel = Cancel
older = Older
yes = yes
no = no
done = done
refused = refused
name = Name
by = By
changed = Changed
service = Service
standing = Standing
everywhere = all services
headline = Headline
no-headline = (no headline)
summary = Summary
slugline = Slugline
dateline = Dateline
section = Section
section-later = (no section yet)
bylines = Bylines
bylines-how = One name a line. A name that has a page of its own is linked to it.
label = Kind
label-none = News
label-analysis = Analysis
label-opinion = Opinion
label-explainer = Explainer
label-fact-check = Fact check

# The wire
wire-column-all = All
wire-column-urgent = Urgent
wire-column-killed = Killed
wire-empty = Nothing has come that fits.
first-steps = First steps
wire-keys = J and K go down and up, H and L to the column before and after, Enter opens, T takes, O opens by itself.
wire-new-rows = { $count ->
    [one] { $countText } new item
   *[other] { $countText } new items
}
column-arrange = Arrange { $name }
column-earlier = Move { $name } before
column-later = Move { $name } after
column-remove = Remove { $name }
column-removed = The column { $name } was removed.
column-restore = Put it back
column-add = Add a column
column-name = Its name
provider = Provider
column-language = Language
class = Kind of item
class-text = Text
class-picture = Picture
class-graphic = Graphic
class-video = Video
class-audio = Audio
class-composite = Package
class-animation = Animation
class-other = Other
urgency = Urgency
urgency-at-least = Urgency, at least
pubstatus = Status
pubstatus-usable = Usable
pubstatus-withheld = Withheld
pubstatus-withheld-what = The provider says: don’t publish until further notice. Stories made from it are held.
pubstatus-canceled = Killed
pubstatus-canceled-what = The provider says: must not be used. Stories made from it are killed.
embargo = Embargo
embargo-until = Nothing of it may reach a reader before: { $at }
signal-update = Update
signal-correction = Correction
quarantined = Look first
taken-at = Taken by
take = Take
take-to = To
take-anyway = Take all the same
take-refused = Not taken:
item-preview = Item
item-older = A newer version of this is here.
item-with = With it
item-raw = As it was sent
item-versions = Other versions
ednote = Note to editors
credit = Credit
copyright = Copyright
usage-terms = Terms of use
defect = Defect

# Stories
stories-empty = No story fits. Take a wire item, or begin one here.
story-new = New story
story-begin = Begin
story-panels = About this story
checklist = Before it may be published
checklist-done = Nothing is missing.
missing-headline = a headline
missing-section = a section
missing-byline = a byline or an agency
missing-body = a text
missing-alt-text = words for a picture, for those who can’t see it
publishing = Publishing
family = Languages
behind = { $count ->
    [one] { $countText } revision behind
   *[other] { $countText } revisions behind
}
translate = Translate
translate-to = Translate into
history = History
standing-draft = Draft
standing-review = In review
standing-ready = Ready
standing-spiked = Spiked
standing-scheduled = Scheduled
standing-live = Live
standing-held = Held
standing-embargoed = Under embargo
standing-killed = Killed
standing-taken-down = Taken down
standing-ended = Ended
scheduled-held = It goes out once it is released and its time has come.
do-publish = Publish
do-update = Publish as an update
do-correct = Publish as a correction
do-schedule = Schedule
do-unschedule = Unschedule
do-embargo = Set an embargo
do-lift-embargo = Lift the embargo
do-hold = Hold
do-release = Release
do-kill = Kill
do-take-down = Take down
do-move = Hand on
do-spike = Spike
do-confirm = Still valid
field-at = When (the service’s time)
field-note = What was wrong, for readers
field-reason = Why (for the desk)
field-notice = What readers are told
reach-what = { $count ->
    [one] This changes { $countText } story:
   *[other] This changes { $countText } stories:
}
event-begun = begun
event-written = written
event-moved = handed on
event-published = published
event-updated = published as an update
event-corrected = corrected
event-scheduled = scheduled
event-unscheduled = unscheduled
event-embargoed = put under embargo
event-embargo-lifted = embargo lifted
event-held = held
event-released = released
event-killed = killed
event-taken-down = taken down
event-confirmed = found still valid
event-drew = drew on a wire item

# Refusals
refusal-not-allowed = This takes the role: { $role }.
refusal-killed = The story was killed. It can’t be changed or used again; write a new one.
refusal-taken-down = The story was taken down. It can’t be changed; write a new one.
refusal-overtaken = Somebody wrote meanwhile. Look at it, then do this again.
refusal-nothing = Nothing would change.
refusal-incomplete = Before it may be published it needs: { $missing }.
refusal-already-live = It is published already. Send an update or a correction.
refusal-spiked = It was spiked. Bring it back to the drafts first.
refusal-goes-out = It is published or scheduled. Take it down, or unschedule it.
refusal-not-live = It isn’t published yet. Publish it first.
refusal-held = It is held. Release it first.
refusal-already-held = It is held for this already.
refusal-not-held = It isn’t held for that.
refusal-embargoed = It is under embargo until { $at }. Schedule it for then or later.
refusal-embargo-unclear = Its embargo can’t be read as a time ({ $said }). Somebody must set or lift it.
refusal-no-embargo = It is under no embargo.
refusal-past = That moment, { $at }, has passed. Publish it now, or choose a later one.
refusal-not-scheduled = It isn’t scheduled.
refusal-not-due = It is scheduled for { $at }, which hasn’t come.
refusal-no-note = A correction must say what was wrong.
refusal-no-reason = This must say why.
refusal-not-a-translation = It isn’t a translation.
refusal-already-drawn = It draws on that wire item already.
refusal-not-drawn = A paragraph is said to come from a wire item that the story doesn’t draw on.
refusal-only-the-clock = Only the newsroom’s clock does that.

# Breaking news
breaking-running = Running now
breaking-send = Send breaking news
breaking-end = End it
breaking-hours = For so many hours

# People
people-may = May do
people-invite = Invite somebody
why-oneself = Nobody takes their own account away.
account-joined = joined
account-invited = invited
account-ended = ended
account-end = This account has ended
role-none = (nothing)
role-reporter = Reporter
role-editor = Editor
role-chief = Service chief
role-administrator = Administrator
rights = Who may do what
right = Right
right-look = See the wire, what is published, and stories that are ready
right-write = See and write drafts, take wire items, translate
right-pictures = Add pictures, and say what they show
right-publish = Publish, schedule, update, correct
right-embargo = Set and lift embargoes
right-hold = Hold and release
right-kill = Kill and take down
right-fronts = Set fronts
right-breaking = Send breaking news
right-bar-pictures = Bar a picture everywhere (at all services)
right-bylines = Bylines, blurbs and topics (at all services)
right-people = Invite people and say what they may do
right-services = Begin and change services (at all services)
right-tokens = Tokens for the API (at all services)
record = The record
record-what = What
record-result = Result
record-from = From
record-refused = only what was refused
record-empty = Nothing is on record that fits.
interface-language = Language of the desk
sessions = Where you are signed in
session-begun = since
session-seen = last seen
session-here = This browser
session-end = Sign out there

# What changes by itself
live-back = Connected again.
editor-missing = The editor isn't built into this newsroom; whoever runs it runs: cargo xtask web

# Looking for words in the wire, and what a story is about
wire-search = Search the wire
wire-search-do = Search
wire-search-end = End the search
wire-search-how = All words must be there, in any order. "Words in quotes" as they stand; -word leaves out; begin* finds every ending.
wire-search-found = Found: { $words }
wire-search-keep = Keep as a column
wire-search-backlog = { $count ->
    [one] { $countText } older item can’t be found yet; it is being read.
   *[other] About { $countText } older items can’t be found yet; they are being read.
}
wire-search-none = Nothing has these words: { $words }
wire-search-try-fewer = Try fewer words, or another spelling of a name.
wire-search-try-begin = Try the beginning of a word with a star: flood* finds flooding, too.
wire-search-try-language = Words are looked for in the language of the item, not translated.
column-words = Words
column-subject = Subject
places = Places
places-how = One place a line: where it happens, and whom it concerns.
note = Note to colleagues
note-how = It never leaves the newsroom.
hints = It would help readers:
hint-topics = a topic
hint-places = a place
topics = Topics
topics-search = Find a topic
topics-chosen = Topics of this story
topics-none = No topic yet.
topics-nameless = has no name at this service yet; readers don’t see it
topics-drop = Remove { $name }
topics-proposed = The wire proposes:
topics-take-all = Take all
topics-found = { $count ->
    [one] { $countText } topic found
   *[other] { $countText } topics found
}
topics-not-found = No topic has this name: { $words }

# What is shown isn't up to date
live-since = Not up to date since { $time }. It is being tried again.
live-out = You are signed out. Nothing here is up to date since { $time }.

# What became of an item that is shown
item-now-canceled = The provider killed this meanwhile. It must not be used.
item-now-withheld = The provider withheld this meanwhile. Don’t publish it until further notice.
item-now-show = Show what is here now
taken-who = { $service } ({ $name })

# Why an item can't be taken
take-not-canceled = It can’t be taken: the provider killed it.
take-not-withheld = It can’t be taken while the provider withholds it.
take-not-here = You can’t take it: you write at no service that has opened.

# The list of stories
stories-own = my services
stories-mine = only what I wrote in
stories-words = Words in headline or slugline
stories-not-found = No story fits. Try fewer words, or all services.
stories-new = { $count ->
    [one] { $countText } new story
   *[other] { $countText } new stories
}

# A column of the wire
column-change-one = Change the column { $name }

# Who publishes
publishing-editor = An editor publishes. Hand it on to review: then editors see that it waits for them.
publishing-waits = It waits for an editor.
spiked-said = It was spiked: it’s in no list of work. Press Draft to bring it back.

# What the record says was done
do-write = Write
do-restore = Restore a revision
do-draw = Draw on a wire item
do-begin = Begin
do-take = Take from the wire
do-translate = Translate
do-front = Set a front
do-break = Send breaking news
do-break-end = End breaking news
do-publish-due = Publish what was scheduled
do-extend-embargo = Extend the embargo

# Whose clock
zone-own = Time zone of my desk
zone-own-how = All times of the desk are told by this clock; where a service’s readers have another, theirs stands beside it.
zone-usual = as the language has it ({ $zone })
take-in-full = Shortened when it was taken. In full: { $text }
take-cut = The end of the text, or of a table, is cut. The wire item has all of it.

# What is wrong with what a provider sent
defect-truncated = It is cut off before its end.
defect-malformed = It isn’t written as its format demands; part of it may be lost.
defect-too-large = It is larger than is read; the rest is missing.
defect-too-many-items = It holds more items than are read; the rest is missing.
defect-more = More is wrong with it than can be told one by one.
defect-rights-cut = Not all of its terms of use could be kept.
defect-body-cut = Its text is longer than is kept; the rest is missing.
defect-content-unread = It came with content, and none of it could be read.
defect-content-missing = It has no text.
defect-charset-unknown = How its letters are encoded isn’t known; some may be wrong.
defect-charset-undecodable = Some of its letters couldn’t be read.
defect-charset-guessed = How its letters are encoded was guessed; some may be wrong.
defect-entities-refused = It holds definitions that are never followed, so some of its text may be missing.
defect-element-unread = A part of it that may forbid its use couldn’t be read.
defect-item-missing = No item was found in it.
defect-item-unreadable = An item in it couldn’t be read.
defect-item-unread = An item in it is written in another format and wasn’t read.
defect-guid-missing = It has no id: a later kill or correction couldn’t be told to be of it.
defect-other-not-stopped = It says that another item must not be used, which wasn’t done. See to it by hand.
defect-association-barred = Something that belongs to it is barred; it was left out.
defect-status-unknown = Its status isn’t one that is known; it counts as withheld.
defect-status-contradicted = A signal in it stops it, though it calls itself usable; it counts as withheld.
defect-profile-bars = It is information for newsrooms, not to be published.
defect-embargo-unclear = It is under an embargo without a clear end; a person must end it.
defect-date-to-come = A date in it is still to come: it may be under an embargo until then.
defect-date-unreadable = When its use ends couldn’t be read; it stands among the terms of use.
defect-note-stops = A note to editors speaks of an embargo, a hold or a kill.
defect-post-not-public = Its sender hasn’t published it; it counts as withheld.
defect-format-unknown = It is in no format that is read here.
defect-picture = It is no picture that can be used.
defect-parser-broke = Longwave failed to read it. Please report this with the file.
defect-other = Something is wrong with it.
# Times under an hour
minutes-now = now
minutes-ago = { $countText } min ago
minutes-ahead = in { $countText } min

# Languages in which items arrive and no service is
language-de = German
language-it = Italian
language-nl = Dutch
language-sv = Swedish
language-da = Danish
language-nb = Norwegian
language-nn = Norwegian (Nynorsk)
language-no = Norwegian
language-fi = Finnish
language-pl = Polish
language-cs = Czech
language-sk = Slovak
language-hu = Hungarian
language-ro = Romanian
language-bg = Bulgarian
language-ja = Japanese
language-he = Hebrew
language-hi = Hindi

# Where something may be done
refusal-not-allowed-at = This takes the role { $role } at the service { $service }.
breaking-end-at = End it at: { $services }

# Where a story's words came from
from-wire = From the wire

# What a column looks for
column-subject-how = By its name, or by the code that agencies send (medtop:20000151).
why-no-subject = “{ $subject }” is neither the name of a subject nor its code. Use a word of IPTC’s Media Topics, such as “earthquake”.

# What readers have already
refusal-nothing-new = Readers have the newest words already. To tell them what was wrong before, choose “Publish as a correction”; else write something new first.

# What is waited for
waits-reach = Finding out what this would change…
waits-item = Opening the item…

# A service and one of its sections
service-section = { $service } · { $section }

# From what was refused
back-where = Back to where you were

# What can’t be read, and who has no role
trouble-astray = The desk can’t read this address or what was sent. Go back, load the page again, and try once more.
nothing-granted-account = Your account
why-no-role = Choose at least one role, at a service, at a desk or everywhere. Whoever has none can open nothing.
