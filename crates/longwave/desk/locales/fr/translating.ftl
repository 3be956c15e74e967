# Traduire, et les révisions.

source = Source
source-of = Source : { $service }
source-open = Ouvrir la source
source-follows = La traduction suit la révision { $revision }
source-changed = { $count ->
    [one] { $countText } paragraphe modifié
    [many] { $countText } paragraphes modifiés
   *[other] { $countText } paragraphes modifiés
}
source-same = Rien n’a changé depuis.
source-unseen = La source est redevenue un brouillon d’un autre service. Vous ne pouvez pas la voir maintenant.
source-above = { $count ->
    [one] La source est elle-même en retard sur { $service } : { $countText } paragraphe y a changé.
    [many] La source est elle-même en retard sur { $service } : { $countText } paragraphes y ont changé.
   *[other] La source est elle-même en retard sur { $service } : { $countText } paragraphes y ont changé.
}
source-news = { $count ->
    [one] La source a du nouveau : { $countText } paragraphe est signalé.
    [many] La source a du nouveau : { $countText } paragraphes sont signalés.
   *[other] La source a du nouveau : { $countText } paragraphes sont signalés.
}
source-show = Afficher
source-confirmed = Enregistré : la traduction reste valable.
became-changed = Modifié
became-restyled = Seuls les liens, l’accentuation ou la forme ont changé
became-added = Nouveau
became-removed = Supprimé
became-moved = Déplacé
diff-removed = supprimé :
diff-added = ajouté :
words-cite = De qui
words-caption = Légende
words-alt = Pour qui ne voit pas l’image
words-address = Adresse
part-headline = Titre
part-summary = Chapeau
part-dateline = Lieu et date
part-lead = Image au-dessus du texte
part-slugline = Nom de travail
part-section = Rubrique
part-label = Genre
part-slug = Mots de l’adresse
part-bylines = Signatures
part-translator = Traduction
part-topics = Thèmes
part-agencies = Agences
part-contributors = Contributions
part-places = Lieux
part-note = Note aux collègues
part-rights = Droits
board = Toutes les langues
board-sort = Ordre
sort-family = Ce qui vient de quoi
sort-service = Langue
sort-standing = État
sort-stale = Retard
sort-changed = Dernier changement
board-source = Fait à partir de
board-behind = Retard
board-fresh = À jour
board-original = Non traduit
board-unseen = Brouillon d’un autre service
board-missing = Pas encore là
board-whole = Tous les services l’ont.
board-ended = Tout a été annulé, retiré ou abandonné : il n’y a plus rien à traduire.
board-from = Traduire à partir de
board-begin = Commencer en { $service }
board-again = Recommencer en { $service }
stale = Traductions en retard
stale-translation = Traduction
stale-empty = Aucune traduction de ce service n’est en retard sur sa source.
revision = Révision
revisions = Révisions
revision-n = Révision { $revision }
revision-with = avec { $names }
revision-changed = { $count ->
    [one] { $countText } changement
    [many] { $countText } changements
   *[other] { $countText } changements
}
revision-restored = Révision { $revision } rétablie
revision-from = Comparer celle-ci
revision-to = à celle-ci
revision-keys = J et K descendent et remontent, Entrée compare à la révision précédente.
compare = Comparer
compare-title = Révisions { $from } et { $to }
compare-same = Elles disent la même chose.
compare-earlier = Le changement d’avant
compare-later = Le changement d’après
restore = Rétablir la révision { $revision }
restore-short = Rétablir
restore-what = Ce qui est rétabli est écrit comme une nouvelle révision. Rien n’est perdu, et les lecteurs n’en voient rien tant que personne ne le publie.
