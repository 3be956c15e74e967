# Confidence: high. Wants confirmation by the desk where marked. No native-speaking desk has read it yet.

# "Annuler" is the kill and is not used for undo. "Titre" is the headline, so a heading in the text is an "intertitre".

editor-toolbar = Texte et blocs
editor-text = Texte de l’article
editor-help = Alt F10 mène aux boutons, Escape ramène au texte. Tab fait sortir du texte.
editor-begin = Commencez ici ; / propose intertitres, images et plus
editor-people = Aussi présents

editor-strong = Gras
editor-emphasis = Italique
editor-sub = Indice
editor-sup = Exposant
editor-link = Lien
editor-lang = Langue
editor-paragraph = Paragraphe
editor-heading-2 = Intertitre
editor-heading-3 = Petit intertitre
editor-list = Liste
editor-numbered = Liste numérotée
editor-quote = Citation
# ? "exergue" is the newsroom’s word; word processors have none
editor-pull = Exergue
# ? the line under a quotation that says who speaks
editor-cite = De qui
editor-picture = Photo
editor-gallery = Galerie
editor-table = Tableau
editor-alt = Texte de remplacement
editor-facts = Encadré
editor-embed = Contenu intégré
editor-row-add = Ajouter une ligne
editor-row-remove = Supprimer la ligne
editor-column-add = Ajouter une colonne
editor-column-remove = Supprimer la colonne
editor-table-head = Première ligne en en-tête
editor-table-caption = Légende
editor-comment = Commentaire
editor-suggest = Suggérer des modifications
editor-accept = Accepter
# ? also "refuser", which here is what the desk does to an action
editor-reject = Rejeter
editor-accept-all = Tout accepter
editor-reject-all = Tout rejeter
# ? "Annuler" is what word processors say, but here it is the kill
editor-undo = Défaire
editor-redo = Refaire

editor-ask-done = Terminé
editor-ask-link-href = Destination du lien
editor-ask-link-wrong = Un lien commence par https, http, mailto ou tel.
editor-ask-lang-tag = Le code de la langue, par exemple fa ou pt-BR
editor-ask-lang-wrong = Ce n’est pas un code de langue.
editor-ask-alt-alt = Ce que montre la photo, pour qui ne peut pas la voir
editor-ask-embed-url = Adresse
editor-ask-embed-title = Ce que cela montre
editor-ask-embed-wrong = Une adresse commence par https.

editor-ask-comment-words = Votre commentaire sur ces mots
editor-ask-comment-wrong = Écrivez quelque chose.
editor-ask-lines = Entrée commence une ligne ; { $key } envoie

editor-comments = Commentaires
editor-comments-resolved = Y compris les résolus
editor-comment-show = Afficher dans le texte
editor-comment-answer = Répondre
editor-comment-resolve = Résolu
editor-comment-done = Résolu
editor-comment-reopen = Rouvrir
# ? marks (bold, links, language) are called "mise en forme"
editor-suggest-words-only = En mode suggestion, vous pouvez modifier des mots et des paragraphes entiers : rien ne peut être divisé, réuni, déplacé ni mis en forme

editor-connecting = Connexion…
editor-saved = Enregistré
editor-saving = Enregistrement…
editor-offline = Connexion perdue : texte gardé ici, envoyé à son retour
editor-offline-page = Connexion perdue : texte gardé dans cette page jusqu’à son retour ; laissez-la ouverte
editor-read-only = Vous pouvez lire cet article, mais pas y écrire
editor-unsaved = Gardé, mais pas enregistré comme révision : { $why }
editor-ended-unknown = Votre session est fermée. Ce que vous avez écrit est gardé ici ; connectez-vous et rouvrez l’article
editor-ended-other = La base de données de la rédaction a été restaurée. Copiez ce qu’il vous faut, puis rechargez la page
editor-ended-unfit = Ce que vous avez écrit ne peut pas être envoyé. Copiez-le, puis rechargez la page
editor-length = { $words ->
    [one] { $words } mot, { $minutes } min
   *[other] { $words } mots, { $minutes } min
}
editor-length-characters = { $words ->
    [one] { $words } caractère, { $minutes } min
   *[other] { $words } caractères, { $minutes } min
}
editor-bar = Mots sélectionnés
editor-menu = Ajouter un bloc
editor-menu-what = Quel type de bloc ?
editor-mark-ltr = Marque : de gauche à droite
editor-mark-rtl = Marque : de droite à gauche

# Blocks as wholes
editor-move-up = Déplacer vers le haut
editor-move-down = Déplacer vers le bas
editor-remove = Supprimer le bloc
editor-removed = Le bloc est supprimé ; « Défaire » le rétablit
editor-once-more = La photo est sélectionnée ; encore Retour arrière la supprime
editor-help-blocks = Alt Haut et Alt Bas vont de bloc en bloc ; avec Maj, ils le déplacent.

# From suggestion to suggestion, and comments whose words went
editor-suggestion-next = Suggestion suivante
editor-suggestion-before = Suggestion précédente
editor-comment-gone = Les mots que vise le commentaire ne sont plus dans le texte ; le commentaire reste, sans eux

# Pasting
editor-paste-pictures = Les photos du texte collé ont été laissées de côté ; déposez ou collez chacune comme fichier

# What was pressed without a connection
failed = Connexion perdue : rien n’a été envoyé et rien n’a été fait. Réessayez quand elle sera revenue.

# What readers don’t see yet
later = { $count ->
    [one] { $countText } révision ultérieure non publiée
    [many] { $countText } de révisions ultérieures non publiées
   *[other] { $countText } révisions ultérieures non publiées
}
later-live = { $count ->
    [one] Les lecteurs voient la révision { $shown } ; { $countText } révision ultérieure n’est pas publiée.
    [many] Les lecteurs voient la révision { $shown } ; { $countText } de révisions ultérieures ne sont pas publiées.
   *[other] Les lecteurs voient la révision { $shown } ; { $countText } révisions ultérieures ne sont pas publiées.
}
later-scheduled = { $count ->
    [one] La révision { $shown } est programmée ; { $countText } révision ultérieure ne part pas avec elle.
    [many] La révision { $shown } est programmée ; { $countText } de révisions ultérieures ne partent pas avec elle.
   *[other] La révision { $shown } est programmée ; { $countText } révisions ultérieures ne partent pas avec elle.
}
later-compare = Les comparer

# What would help readers, and what isn’t translated yet
advice-heading-order = un intertitre au-dessus du petit intertitre « { $words } »
advice-link-words = pour le lien « { $words } », des mots qui disent où il mène
advice-link-address = des mots pour le lien { $words } au lieu de l’adresse nue
untranslated = { $count ->
    [one] { $countText } partie dit encore ce que dit la source
    [many] { $countText } de parties disent encore ce que dit la source
   *[other] { $countText } parties disent encore ce que dit la source
}

# Who else is named, and the address
more = Plus
one-a-line = Un par ligne.
slug-how = De a à z, de 0 à 9 et traits d’union ; tiré du titre s’il est vide. Une fois publié, il ne change plus.
editor-crops = Cadrages et droits

# What became of the story that is open
editor-standing-killed = Cet article a été annulé ; on ne peut plus y écrire. Motif : { $why }
editor-standing-taken-down = Cet article a été dépublié ; on ne peut plus y écrire. Motif : { $why }
editor-standing-held = Cet article est suspendu ; on peut continuer à y écrire. Motif : { $why }
editor-standing-live = Cet article a été publié pendant que vous l’aviez ouvert. Ce que vous écrivez maintenant atteindra les lecteurs par une mise à jour
editor-not-kept = Ce que vous avez écrit en dernier n’a pas été gardé : vous ne pouviez plus écrire dans cet article. Cela n’existe que sur cette page ; copiez ce qu’il vous faut
editor-not-kept-text = Le texte tel qu’il est sur cette page
editor-copy = Copier le texte
editor-copied = Copié
editor-ended-hidden = Vous ne pouvez plus ouvrir cet article : il est passé à un autre desk, ou votre rôle a changé. Copiez de cette page ce qu’il vous faut

# What came from the wire
editor-from-wire = De l’agence : { $provider }
editor-suggested-by = Suggéré par { $name } · { $when }

# Comments, from the line below the text
editor-comments-count = { $words ->
    [one] { $words } commentaire
   *[other] { $words } commentaires
}

# Questions, pictures that come while one writes, names that are offered
editor-ask-cancel = Retour
editor-picture-came = La photo est maintenant dans le texte
editor-names-found = { $words ->
    [one] { $words } nom trouvé
   *[other] { $words } noms trouvés
}
# What waits, what is too long, and what does not go out
later-schedule = Programmer la plus récente
open-suggestions = { $count ->
    [one] { $countText } modification suggérée reste à traiter
    [many] { $countText } de modifications suggérées restent à traiter
   *[other] { $countText } modifications suggérées restent à traiter
}
open-comments = { $count ->
    [one] { $countText } commentaire reste ouvert
    [many] { $countText } de commentaires restent ouverts
   *[other] { $countText } commentaires restent ouverts
}
limit-count = Caractères : { $length } sur { $most }
limit-body-blocks = Blocs du texte
limit-body-pictures = Photos dans le texte
limit-body-texts = Éléments de texte
limit-body-bytes-of-text = Octets du texte
limit-body-characters-of-a-pull-quote = Caractères d’un exergue
limit-body-pictures-of-a-gallery = Photos d’une galerie
limit-body-rows-of-a-table = Lignes d’un tableau
limit-body-columns-of-a-table = Colonnes d’un tableau
