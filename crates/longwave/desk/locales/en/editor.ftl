# The editor: what somebody meets who writes a story.

editor-toolbar = Text and blocks
editor-text = The story's text
editor-help = Alt F10 goes to the buttons, Escape comes back. Tab leaves the text.
editor-begin = Begin here; / offers headings, pictures and more
editor-people = Also here

editor-strong = Strong
editor-emphasis = Emphasis
editor-sub = Subscript
editor-sup = Superscript
editor-link = Link
editor-lang = Language
editor-paragraph = Paragraph
editor-heading-2 = Heading
editor-heading-3 = Smaller heading
editor-list = List
editor-numbered = Numbered list
editor-quote = Quotation
editor-pull = Pull quote
editor-cite = Whose words
editor-picture = Picture
editor-gallery = Gallery
editor-table = Table
editor-alt = What it shows
editor-facts = Fact box
editor-embed = Embed
editor-row-add = Add a row
editor-row-remove = Remove the row
editor-column-add = Add a column
editor-column-remove = Remove the column
editor-table-head = First row is the head
editor-table-caption = Caption
editor-comment = Comment
editor-suggest = Suggest changes
editor-accept = Accept
editor-reject = Reject
editor-accept-all = Accept all
editor-reject-all = Reject all
editor-undo = Undo
editor-redo = Redo

editor-ask-done = Done
editor-ask-link-href = Where it leads
editor-ask-link-wrong = A link begins with https, http, mailto or tel.
editor-ask-lang-tag = The language's tag, such as fa or pt-BR
editor-ask-lang-wrong = This is no language's tag.
editor-ask-alt-alt = What the picture shows, for those who can't see it
editor-ask-embed-url = Address
editor-ask-embed-title = What it shows
editor-ask-embed-wrong = An address begins with https.

editor-ask-comment-words = What you say about these words
editor-ask-comment-wrong = Say something.
editor-ask-lines = Enter begins a new line; { $key } sends

editor-comments = Comments
editor-comments-resolved = Resolved ones too
editor-comment-show = Show in the text
editor-comment-answer = Answer
editor-comment-resolve = Resolved
editor-comment-done = Resolved
editor-comment-reopen = Open again
editor-suggest-words-only = While you suggest, words and whole paragraphs can be changed: nothing is divided, joined, moved or formatted

editor-connecting = Connecting…
editor-saved = Saved
editor-saving = Saving…
editor-offline = Not connected: kept here, sent when it is back
editor-offline-page = Not connected: kept in this page until it is back; leave it open
editor-read-only = You can read this story, not write it
editor-unsaved = Kept, but not saved as a revision: { $why }
editor-ended-unknown = You are signed out. What you wrote is kept here; sign in and open the story again
editor-ended-other = The newsroom's database was restored. Copy what you need, then load the page again
editor-ended-unfit = What you wrote can't be sent. Copy it, then load the page again
editor-length = { $words ->
    [one] { $words } word, { $minutes } min
   *[other] { $words } words, { $minutes } min
}
editor-length-characters = { $words ->
    [one] { $words } character, { $minutes } min
   *[other] { $words } characters, { $minutes } min
}
editor-bar = Selected words
editor-menu = Add a block
editor-menu-what = What kind of block?
editor-mark-ltr = Mark: left to right
editor-mark-rtl = Mark: right to left

# Blocks as wholes
editor-move-up = Move up
editor-move-down = Move down
editor-remove = Remove the block
editor-removed = The block is removed; Undo brings it back
editor-once-more = The picture is selected; Backspace once more removes it
editor-help-blocks = Alt Up and Alt Down go from block to block; with Shift they move it.

# From suggestion to suggestion, and comments whose words went
editor-suggestion-next = Next suggestion
editor-suggestion-before = Previous suggestion
editor-comment-gone = The words that the comment is about are no longer in the text; the comment stands without them

# Pasting
editor-paste-pictures = Pictures in the pasted text were left out; drop or paste each as a file

# What was pressed without a connection
failed = No connection: this was not sent, and nothing was done. Try again when it is back.

# What readers don’t see yet
later = { $count ->
    [one] { $countText } later revision not published
   *[other] { $countText } later revisions not published
}
later-live = { $count ->
    [one] Readers see revision { $shown }; { $countText } later one is not published.
   *[other] Readers see revision { $shown }; { $countText } later ones are not published.
}
later-scheduled = { $count ->
    [one] Revision { $shown } is scheduled; { $countText } later one does not go out with it.
   *[other] Revision { $shown } is scheduled; { $countText } later ones do not go out with it.
}
later-compare = Compare them

# What would help readers, and what isn’t translated yet
advice-heading-order = a heading above the smaller heading “{ $words }”
advice-link-words = for the link “{ $words }”, words that say where it leads
advice-link-address = words for the link { $words } instead of its bare address
untranslated = { $count ->
    [one] { $countText } part still says what the source says
   *[other] { $countText } parts still say what the source says
}

# Who else is named, and the address
more = More
one-a-line = One a line.
slug-how = a to z, 0 to 9 and hyphens; made of the headline where it is empty. Once published, it stays.
editor-crops = Crops and rights

# What became of the story that is open
editor-standing-killed = This story was killed; nothing more can be written in it. Why: { $why }
editor-standing-taken-down = This story was taken down; nothing more can be written in it. Why: { $why }
editor-standing-held = This story is held; it can be written on. Why: { $why }
editor-standing-live = This story was published while you have it open. What you write now reaches readers with an update
editor-not-kept = What you wrote last was not kept: you could no longer write this story. It is on this page alone; copy what you need
editor-not-kept-text = The text as it stands on this page
editor-copy = Copy the text
editor-copied = Copied
editor-ended-hidden = You may no longer open this story: it went to another desk, or your role changed. Copy what you need from this page

# What came from the wire
editor-from-wire = From the wire: { $provider }
editor-suggested-by = Suggested by { $name } · { $when }

# Comments, from the line below the text
editor-comments-count = { $words ->
    [one] { $words } comment
   *[other] { $words } comments
}

# Questions, pictures that come while one writes, names that are offered
editor-ask-cancel = Cancel
editor-picture-came = The picture is in the text now
editor-names-found = { $words ->
    [one] { $words } name found
   *[other] { $words } names found
}
# What waits, what is too long, and what does not go out
later-schedule = Schedule the newest
open-suggestions = { $count ->
    [one] { $countText } suggested change is open
   *[other] { $countText } suggested changes are open
}
open-comments = { $count ->
    [one] { $countText } comment is open
   *[other] { $countText } comments are open
}
limit-count = Characters: { $length } of { $most }
limit-body-blocks = Blocks of the text
limit-body-pictures = Pictures in the text
limit-body-texts = Pieces of text
limit-body-bytes-of-text = Bytes of the text
limit-body-characters-of-a-pull-quote = Characters of a pull quote
limit-body-pictures-of-a-gallery = Pictures of a gallery
limit-body-rows-of-a-table = Rows of a table
limit-body-columns-of-a-table = Columns of a table
