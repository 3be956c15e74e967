# Translating, and revisions.

source = Source
source-of = Source: { $service }
source-open = Open the source
source-follows = The translation follows revision { $revision }
source-changed = { $count ->
    [one] { $countText } paragraph changed
   *[other] { $countText } paragraphs changed
}
source-same = Nothing changed since.
source-unseen = The source is a draft of another service again. You can’t see it now.
source-above = { $count ->
    [one] The source is itself behind { $service }: { $countText } paragraph changed there.
   *[other] The source is itself behind { $service }: { $countText } paragraphs changed there.
}
source-news = { $count ->
    [one] There is news of the source: { $countText } paragraph is marked.
   *[other] There is news of the source: { $countText } paragraphs are marked.
}
source-show = Show it
source-confirmed = Recorded: the translation is still valid.
became-changed = Changed
became-restyled = Only links, emphasis or form changed
became-added = New
became-removed = Removed
became-moved = Moved
diff-removed = removed:
diff-added = added:
words-cite = Whose words
words-caption = Caption
words-alt = For those who can’t see the picture
words-address = Address
part-headline = Headline
part-summary = Summary
part-dateline = Dateline
part-lead = Picture above the text
part-slugline = Slugline
part-section = Section
part-label = Kind
part-slug = Words of the address
part-bylines = Bylines
part-translator = Translator
part-topics = Topics
part-agencies = Agencies
part-contributors = Contributors
part-places = Places
part-note = Note to colleagues
part-rights = Rights
board = All languages
board-sort = Order
sort-family = What was made from what
sort-service = Language
sort-standing = Standing
sort-stale = How far behind
sort-changed = Last change
board-source = Made from
board-behind = Behind
board-fresh = Up to date
board-original = Not translated
board-unseen = A draft of another service
board-missing = Not there yet
board-whole = Every service has it.
board-ended = All of it was killed, taken down or spiked: nothing can be translated from it.
board-from = Translate from
board-begin = Begin in { $service }
board-again = Begin again in { $service }
stale = Translations that fell behind
stale-translation = Translation
stale-empty = No translation of this service is behind its source.
revision = Revision
revisions = Revisions
revision-n = Revision { $revision }
revision-with = with { $names }
revision-changed = { $count ->
    [one] { $countText } change
   *[other] { $countText } changes
}
revision-restored = Revision { $revision } restored
revision-from = Compare this
revision-to = with this
revision-keys = J and K go down and up, Enter compares with the revision before.
compare = Compare
compare-title = Revisions { $from } and { $to }
compare-same = They say the same.
compare-earlier = The change before
compare-later = The change after
restore = Restore revision { $revision }
restore-short = Restore
restore-what = What is restored is written as a new revision. Nothing is lost, and readers see nothing of it until somebody publishes it.
