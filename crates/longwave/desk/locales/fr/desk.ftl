# Confidence: high. Wants confirmation by the desk where marked. No native-speaking desk has read it yet.

# "dépêche" is the wire item, "article" the story; "annuler" is the kill (as agencies do), "dépublier" the take-down,
# "suspendre" the hold. "Annuler" is never used for a mere cancel.

skip = Aller au contenu
nav = Desk
nav-wire = Fil
nav-stories = Articles
nav-breaking = Dernière minute
nav-people = Équipe
sign-in = Se connecter
sign-out = Se déconnecter
sign-in-wrong = L’adresse e-mail ou le mot de passe est incorrect.
sign-in-wait = { $count ->
    [one] Trop de tentatives échouées. Attendez { $countText } minute, puis réessayez.
    [many] Trop de tentatives échouées. Attendez { $countText } de minutes, puis réessayez.
   *[other] Trop de tentatives échouées. Attendez { $countText } minutes, puis réessayez.
}
sign-in-forgotten = Mot de passe oublié ? Demandez un nouveau lien à votre chef de service.
sign-in-nobody = Personne n’a encore de compte ici. La personne qui administre cette rédaction crée le premier avec :
email = Adresse e-mail
password = Mot de passe
password-new = Nouveau mot de passe
password-present = Mot de passe actuel
password-present-wrong = Le mot de passe actuel est incorrect, ou il y a eu trop de tentatives.
password-rules = Au moins 12 caractères. Quatre mots sans rapport entre eux conviennent bien ; votre nom ou la même lettre répétée, non.
why-weak-password = Ce mot de passe est trop court ou trop facile à deviner.
why-leaked-password = Ce mot de passe figure sur une liste de mots de passe qui ont fuité ; ce sont les premiers que l’on essaie. Choisissez-en un autre.
password-change = Changer le mot de passe
password-changed = Le mot de passe est changé. Vos autres sessions sont fermées.
password-link = Créer un lien pour un nouveau mot de passe
invitation = Invitation
invitation-welcome = Bienvenue, { $name }
invitation-choose = Choisissez un mot de passe pour entrer.
invitation-enter = Entrer dans la rédaction
invitation-over = Cette invitation n’est plus valable
invitation-over-what = Elle a déjà servi ou elle est trop ancienne. Demandez-en une nouvelle.
invitation-link = { $count ->
    [one] Envoyez ce lien à la personne. Il est valable { $countText } jour, ne sert qu’une fois et n’est affiché que maintenant.
    [many] Envoyez ce lien à la personne. Il est valable { $countText } de jours, ne sert qu’une fois et n’est affiché que maintenant.
   *[other] Envoyez ce lien à la personne. Il est valable { $countText } jours, ne sert qu’une fois et n’est affiché que maintenant.
}
invite-again = Créer une nouvelle invitation
nothing-granted = Rien ne vous est encore ouvert
nothing-granted-what = Votre compte n’a de rôle dans aucun service. Demandez-en un à votre chef de service.
back-to-desk = Retour au desk
trouble = L’action n’a pas abouti
trouble-not-found = Il n’y a rien à cette adresse.
why-value = Impossible ainsi : { $value }
trouble-overtaken = Quelqu’un a fait une modification entre-temps. Regardez-la, puis recommencez.
trouble-store = La base de données de la rédaction est injoignable. Rien n’a été modifié ; réessayez.
trouble-broken = L’ordinateur de la rédaction n’a pas pu le faire ; son journal dit pourquoi. Rien n’a été modifié.
# ? The reasons below are unchecked by a native speaker.
why-too-long = { $field } : { $most } caractères au plus, il y en a { $length }.
why-empty = Champ à remplir : { $field }.
why-too-many = { $field } : { $most } au plus, il y en a { $length }.
why-link = « { $link } » n’est pas un lien que les lecteurs peuvent suivre. Il commence par https://, http://, mailto: ou tel: et ne dépasse pas 2 000 caractères.
why-slug = La fin d’une adresse compte de 1 à 100 minuscules latines, chiffres et traits d’union.
why-fact-box = Un encadré ne peut pas en contenir un autre.
why-taken-already = Un article en { $service } est déjà tiré de cette dépêche.
why-translated-already = Il existe déjà une traduction en { $service }.
why-at-home = L’article est déjà en { $service }.
why-doubtful = Cette dépêche pose problème. Vérifiez-la, puis reprenez-la quand même.
why-canceled = { $provider } a annulé cette dépêche. On ne peut rien en tirer.
why-withheld = { $provider } suspend cette dépêche. On ne peut rien en tirer avant une nouvelle version.
why-busy = Quelqu’un écrit dans cet article en ce moment même. Réessayez.
why-draft-unread = Le dernier état du texte est illisible. Toutes les révisions sont là.
why-no-address = « { $email } » n’est pas une adresse de courriel.
why-account-exists = { $email } a déjà un compte.
why-account-ended = Le compte de { $email } est clos. Rouvrez-le d’abord.
why-hours = De 1 à { $most } heures.
why-no-service = Choisissez au moins un service.
why-time-zone = Le fuseau « { $zone } » n’existe pas. Exemple : Asia/Tehran.
why-no-words = { $service } n’a pas encore de mots pour { $lacking } éléments que tout lecteur rencontre. Ses lecteurs verraient des vides.
why-host = « { $host } » n’est pas un nom d’hôte. Exemple : persian.example.org.
why-web-address = « { $address } » n’est pas une adresse web. Exemple : https://news.example.org.
why-section-reserved = « { $section } » est une adresse réservée au site. Choisissez-en une autre.
why-section-twice = La rubrique « { $section } » figure deux fois.
why-id = « { $id } » ne convient pas ici : seulement des lettres latines minuscules et des chiffres, séparés par des traits d’union.
why-past = Ce moment est passé. Choisissez-en un plus tardif.
why-redirect-exists = Il y a déjà une redirection depuis { $from }. Supprimez-la d’abord.
why-folder-unread = Les fichiers de { $folder } sont illisibles.
why-unjoined = La dernière révision ne peut pas être réunie à ce qui est en cours d’écriture.
why-that-story = Ouvrir cet article

any = peu importe
show = Afficher
save = Enregistrer
# Not "Annuler", which is the kill.
cancel = Retour
older = Plus anciens
yes = oui
no = non
done = fait
refused = refusé
name = Nom
by = Par
changed = Modifié
service = Service
standing = État
everywhere = tous les services
headline = Titre
no-headline = (sans titre)
summary = Chapô
# ? "slug" is also said; agencies print these as hyphenated "mots-clés"
slugline = Mots-clés
# ? newsrooms also say "dateline"
dateline = Lieu et date
section = Rubrique
section-later = (pas encore de rubrique)
bylines = Signatures
bylines-how = Un nom par ligne. Un nom qui a sa propre page y est relié.
label = Genre
label-none = Actualité
label-analysis = Analyse
label-opinion = Opinion
label-explainer = Explications
label-fact-check = Vérification des faits

# The wire
wire-column-all = Tout
wire-column-urgent = Urgent
wire-column-killed = Annulées
wire-empty = Aucune dépêche ne correspond.
first-steps = Premiers pas
wire-keys = J et K : descendre et monter. H et L : colonne précédente et suivante. Entrée : ouvrir. T : reprendre. O : ouvrir à part.
wire-new-rows = { $count ->
    [one] { $countText } nouvelle dépêche
    [many] { $countText } de nouvelles dépêches
   *[other] { $countText } nouvelles dépêches
}
column-arrange = Organiser la colonne { $name }
column-earlier = Avancer la colonne { $name }
column-later = Reculer la colonne { $name }
column-remove = Supprimer la colonne { $name }
column-removed = La colonne { $name } a été supprimée.
column-restore = La remettre
column-add = Ajouter une colonne
column-name = Son nom
provider = Agence
column-language = Langue
class = Type de contenu
class-text = Texte
class-picture = Photo
class-graphic = Infographie
class-video = Vidéo
class-audio = Audio
# ? a package of texts, pictures and so on
class-composite = Ensemble
class-animation = Animation
class-other = Autre
urgency = Urgence
urgency-at-least = Urgence, au moins
pubstatus = Statut
pubstatus-usable = Utilisable
pubstatus-withheld = Suspendue
pubstatus-withheld-what = Consigne de l’agence : ne pas publier jusqu’à nouvel ordre. Les articles qui en sont tirés sont suspendus.
pubstatus-canceled = Annulée
pubstatus-canceled-what = Consigne de l’agence : ne pas utiliser. Les articles qui en sont tirés sont annulés.
embargo = Embargo
embargo-until = Rien ne doit en parvenir au public avant : { $at }
signal-update = Mise à jour
signal-correction = Correction
quarantined = À vérifier d’abord
taken-at = Reprise par
# ? "reprendre une dépêche" is the idiom; also "prendre"
take = Reprendre
take-to = Pour
take-anyway = Reprendre quand même
take-refused = Dépêche non reprise :
item-preview = Dépêche
item-older = Une version plus récente de cette dépêche est arrivée.
item-with = Éléments joints
item-raw = Telle que reçue
item-versions = Autres versions
ednote = Note aux rédactions
credit = Crédit
copyright = Droits d’auteur
usage-terms = Conditions d’utilisation
defect = Anomalie

# Stories
stories-empty = Aucun article ne correspond. Reprenez une dépêche ou commencez un article ici.
story-new = Nouvel article
story-begin = Commencer
story-panels = À propos de cet article
checklist = Avant publication
checklist-done = Il ne manque rien.
missing-headline = un titre
missing-section = une rubrique
missing-byline = une signature ou une agence
missing-body = un texte
missing-alt-text = la description d’une image, pour qui ne peut pas la voir
publishing = Publication
family = Langues
behind = { $count ->
    [one] { $countText } révision de retard
    [many] { $countText } de révisions de retard
   *[other] { $countText } révisions de retard
}
translate = Traduire
translate-to = Traduire vers
history = Historique
standing-draft = Brouillon
standing-review = En relecture
standing-ready = Prêt
# ?
standing-spiked = Abandonné
standing-scheduled = Programmé
standing-live = En ligne
standing-held = Suspendu
standing-embargoed = Sous embargo
standing-killed = Annulé
standing-taken-down = Dépublié
standing-ended = Annulé ou dépublié
scheduled-held = Il part une fois la suspension levée et l’heure venue.
do-publish = Publier
do-update = Publier en mise à jour
do-correct = Publier en correction
do-schedule = Programmer
do-unschedule = Déprogrammer
do-embargo = Mettre sous embargo
do-lift-embargo = Lever l’embargo
do-hold = Suspendre
do-release = Lever la suspension
do-kill = Annuler l’article
do-take-down = Dépublier
do-move = Transmettre
# ?
do-spike = Abandonner
do-confirm = Toujours valable
field-at = Quand (heure du service)
field-note = L’erreur à signaler aux lecteurs
field-reason = Motif (pour le desk)
field-notice = Message aux lecteurs
reach-what = { $count ->
    [one] Cela modifie { $countText } article :
    [many] Cela modifie { $countText } d’articles :
   *[other] Cela modifie { $countText } articles :
}
event-begun = commencé
event-written = modifié
event-moved = transmis
event-published = publié
event-updated = publié en mise à jour
event-corrected = corrigé
event-scheduled = programmé
event-unscheduled = déprogrammé
event-embargoed = mis sous embargo
event-embargo-lifted = embargo levé
event-held = suspendu
event-released = suspension levée
event-killed = annulé
event-taken-down = dépublié
event-confirmed = jugé toujours valable
event-drew = s’appuie sur une dépêche

# Refusals
refusal-not-allowed = Il faut pour cela le rôle : { $role }.
refusal-killed = L’article a été annulé. Il ne peut plus être modifié ni utilisé ; écrivez-en un nouveau.
refusal-taken-down = L’article a été dépublié. Il ne peut plus être modifié ; écrivez-en un nouveau.
refusal-overtaken = Quelqu’un a écrit entre-temps. Regardez le texte, puis recommencez.
refusal-nothing = Rien ne changerait.
refusal-incomplete = Avant publication, il manque : { $missing }.
refusal-already-live = Il est déjà publié. Envoyez une mise à jour ou une correction.
# ?
refusal-spiked = Il est abandonné. Remettez-le d’abord parmi les brouillons.
# ?
refusal-goes-out = Il est publié ou programmé. Dépubliez-le, ou déprogrammez-le.
refusal-not-live = Il n’est pas encore publié. Publiez-le d’abord.
refusal-held = Il est suspendu. Levez d’abord la suspension.
refusal-already-held = Il est déjà suspendu pour ce motif.
refusal-not-held = Il n’est pas suspendu pour ce motif.
refusal-embargoed = Il est sous embargo. Fin de l’embargo : { $at }. Programmez-le à ce moment-là ou plus tard.
refusal-embargo-unclear = La date de son embargo est illisible ({ $said }). Quelqu’un doit la fixer ou lever l’embargo.
refusal-no-embargo = Il n’est pas sous embargo.
refusal-past = Ce moment ({ $at }) est passé. Publiez maintenant ou choisissez un moment ultérieur.
refusal-not-scheduled = Il n’est pas programmé.
refusal-not-due = Il est programmé ({ $at }) et ce moment n’est pas encore venu.
refusal-no-note = Une correction doit dire ce qui était faux.
refusal-no-reason = Il faut en donner le motif.
refusal-not-a-translation = Ce n’est pas une traduction.
refusal-already-drawn = Il s’appuie déjà sur cette dépêche.
refusal-not-drawn = Un paragraphe est attribué à une dépêche sur laquelle l’article ne s’appuie pas.
refusal-only-the-clock = Seule l’horloge de la rédaction peut le faire.

# Breaking news
breaking-running = En cours
breaking-send = Envoyer une info de dernière minute
breaking-end = Y mettre fin
breaking-hours = Durée en heures

# People
people-may = Rôles
people-invite = Inviter quelqu’un
why-oneself = Personne ne peut se retirer son propre compte.
account-joined = actif
account-invited = invité
account-ended = fermé
account-end = Ce compte est fermé
role-none = (aucun)
role-reporter = Journaliste
# ? also "secrétaire de rédaction", "chef d’édition": the one who edits and publishes
role-editor = Éditeur
role-chief = Chef de service
role-administrator = Administrateur
rights = Qui peut faire quoi
right = Droit
right-look = Voir le fil, ce qui est publié et les articles prêts
right-write = Voir et écrire des brouillons, reprendre des dépêches, traduire
right-pictures = Ajouter des photos et décrire ce qu’elles montrent
right-publish = Publier, programmer, mettre à jour, corriger
right-embargo = Mettre sous embargo et lever les embargos
right-hold = Suspendre et lever la suspension
right-kill = Annuler et dépublier
right-fronts = Composer les unes
right-breaking = Envoyer des infos de dernière minute
right-bar-pictures = Interdire une photo partout (dans tous les services)
# ? the blurb: the few words about an author
right-bylines = Signatures, notices d’auteur et thèmes (dans tous les services)
right-people = Inviter des personnes et fixer leurs droits
right-services = Créer et modifier des services (dans tous les services)
right-tokens = Jetons d’accès à l’API (dans tous les services)
record = Registre
record-what = Action
record-result = Résultat
record-from = Depuis
record-refused = seulement ce qui a été refusé
record-empty = Rien dans le registre ne correspond.
interface-language = Langue du desk
sessions = Sessions ouvertes
session-begun = ouverture :
session-seen = dernière activité :
session-here = Ce navigateur
session-end = Déconnecter cet appareil

# What changes by itself
live-back = Connexion rétablie.

# The editor
editor-missing = L’éditeur n’est pas installé dans cette rédaction ; la personne qui l’administre lance : cargo xtask web

# Recherche dans les dépêches, et ce dont parle un article
wire-search = Chercher dans les dépêches
wire-search-do = Chercher
wire-search-end = Terminer la recherche
wire-search-how = Tous les mots doivent y être, dans n’importe quel ordre. "Mots entre guillemets" : tels quels ; -mot : exclu ; début* : toutes les terminaisons.
wire-search-found = Trouvé : { $words }
wire-search-keep = Garder comme colonne
wire-search-backlog = { $count ->
    [one] { $countText } dépêche plus ancienne reste à indexer.
    [many] Environ { $countText } de dépêches plus anciennes restent à indexer.
   *[other] Environ { $countText } dépêches plus anciennes restent à indexer.
}
wire-search-none = Aucune dépêche ne contient ces mots : { $words }
wire-search-try-fewer = Essayez avec moins de mots, ou une autre graphie du nom.
wire-search-try-begin = Essayez le début d’un mot avec un astérisque : inond* trouve aussi inondations.
wire-search-try-language = Les mots sont cherchés dans la langue de la dépêche, sans traduction.
column-words = Mots
column-subject = Sujet
places = Lieux
places-how = Un lieu par ligne : où cela se passe, et qui est concerné.
note = Note aux collègues
note-how = Elle ne quitte jamais la rédaction.
hints = Utile aux lecteurs :
hint-topics = un thème
hint-places = un lieu
topics = Thèmes
topics-search = Trouver un thème
topics-chosen = Thèmes de cet article
topics-none = Pas encore de thème.
topics-nameless = n’a pas encore de nom dans ce service ; les lecteurs ne le voient pas
topics-drop = Retirer { $name }
topics-proposed = La dépêche propose :
topics-take-all = Tout prendre
topics-found = { $count ->
    [one] { $countText } thème trouvé
    [many] { $countText } de thèmes trouvés
   *[other] { $countText } thèmes trouvés
}
topics-not-found = Aucun thème ne porte ce nom : { $words }

# What is shown isn't up to date
live-since = Pas à jour depuis { $time }. Nouvelle tentative en cours.
live-out = Vous êtes déconnecté. Rien ici n’est à jour depuis { $time }.

# What became of an item that is shown
item-now-canceled = Le fournisseur a annulé cette dépêche entre-temps. Elle ne doit pas être utilisée.
item-now-withheld = Le fournisseur a suspendu cette dépêche entre-temps. Ne pas publier jusqu’à nouvel ordre.
item-now-show = Afficher la version actuelle
taken-who = { $service } ({ $name })

# Why an item can't be taken
take-not-canceled = Impossible à reprendre : le fournisseur l’a annulée.
take-not-withheld = Impossible à reprendre tant que le fournisseur la suspend.
take-not-here = Vous ne pouvez pas la reprendre : vous n’écrivez pour aucun service ouvert.

# The list of stories
stories-own = mes services
stories-mine = seulement ce que j’ai écrit
stories-words = Mots du titre ou des mots-clés
stories-not-found = Aucun article ne correspond. Essayez moins de mots, ou tous les services.
stories-new = { $count ->
    [one] { $countText } nouvel article
    [many] { $countText } de nouveaux articles
   *[other] { $countText } nouveaux articles
}

# A column of the wire
column-change-one = Modifier la colonne { $name }

# Who publishes
publishing-editor = C’est un éditeur qui publie. Passez l’article en relecture : les éditeurs verront qu’il les attend.
publishing-waits = Il attend un éditeur.
# ?
spiked-said = Cet article est abandonné : il n’est plus dans aucune liste de travail. Choisissez Brouillon pour le reprendre.

# What the record says was done
do-write = Écrire
do-restore = Rétablir une révision
do-draw = S’appuyer sur une dépêche
do-begin = Commencer
do-take = Reprendre une dépêche
do-translate = Traduire
do-front = Composer une une
do-break = Envoyer une info de dernière minute
do-break-end = Mettre fin à une info de dernière minute
do-publish-due = Publier ce qui était programmé
do-extend-embargo = Prolonger l’embargo

# Whose clock
zone-own = Fuseau horaire de mon bureau
zone-own-how = Toutes les heures du bureau suivent cette horloge ; celle des lecteurs d’un service figure à côté si elle diffère.
zone-usual = celui de la langue ({ $zone })
take-in-full = Raccourci lors de la reprise. En entier : { $text }
take-cut = La fin du texte ou d’un tableau a été coupée. La dépêche contient tout.

# What is wrong with what a provider sent
defect-truncated = Le texte est coupé avant la fin.
defect-malformed = Ce n’est pas écrit comme le format l’exige ; une partie peut manquer.
defect-too-large = C’est plus long que ce qui est lu ; le reste manque.
defect-too-many-items = Le fichier contient plus de dépêches qu’il n’en est lu ; le reste manque.
defect-more = Il y a plus d’anomalies qu’on ne peut en citer.
defect-rights-cut = Toutes ses conditions d’utilisation n’ont pas pu être conservées.
defect-body-cut = Son texte est plus long que ce qui est conservé ; le reste manque.
defect-content-unread = Un contenu est arrivé, mais rien n’a pu en être lu.
defect-content-missing = Il n’y a pas de texte.
defect-charset-unknown = Le codage de ses caractères est inconnu ; certains peuvent être faux.
defect-charset-undecodable = Certains caractères n’ont pas pu être lus.
defect-charset-guessed = Le codage de ses caractères a été deviné ; certains peuvent être faux.
defect-entities-refused = Il contient des définitions qui ne sont jamais suivies ; du texte peut manquer.
defect-element-unread = Une partie qui en interdit peut-être l’usage n’a pas pu être lue.
defect-item-missing = Aucune dépêche n’y a été trouvée.
defect-item-unreadable = Une dépêche qu’il contient n’a pas pu être lue.
defect-item-unread = Un élément qu’il contient est écrit dans un autre format et n’a pas été lu.
defect-guid-missing = Elle n’a pas d’identifiant : une annulation ou une correction ultérieure ne pourrait pas lui être rattachée.
defect-other-not-stopped = Elle dit qu’une autre dépêche ne doit pas être utilisée ; cela n’a pas été fait. Occupez-vous-en à la main.
defect-association-barred = Un élément qui l’accompagne est bloqué ; il a été laissé de côté.
defect-status-unknown = Son statut n’est pas connu ; elle compte comme suspendue.
defect-status-contradicted = Un signal l’arrête alors qu’elle se dit utilisable ; elle compte comme suspendue.
defect-profile-bars = C’est une information pour les rédactions, à ne pas publier.
defect-embargo-unclear = Elle est sous embargo sans fin claire ; quelqu’un doit le lever.
defect-date-to-come = Une date y est encore à venir : elle est peut-être sous embargo jusque-là.
defect-date-unreadable = La date de fin d’utilisation n’a pas pu être lue ; elle figure parmi les conditions d’utilisation.
defect-note-stops = Une note aux rédacteurs parle d’embargo, de suspension ou d’annulation.
defect-post-not-public = Son expéditeur ne l’a pas publiée ; elle compte comme suspendue.
defect-format-unknown = Son format n’est pas lu ici.
defect-picture = Ce n’est pas une image utilisable.
defect-parser-broke = Longwave n’a pas réussi à le lire. Merci de le signaler avec le fichier.
defect-other = Quelque chose ne va pas.
# Times under an hour
minutes-now = à l’instant
minutes-ago = il y a { $countText } min
minutes-ahead = dans { $countText } min

# Languages in which items arrive and no service is
language-de = allemand
language-it = italien
language-nl = néerlandais
language-sv = suédois
language-da = danois
language-nb = norvégien
language-nn = norvégien (nynorsk)
language-no = norvégien
language-fi = finnois
language-pl = polonais
language-cs = tchèque
language-sk = slovaque
language-hu = hongrois
language-ro = roumain
language-bg = bulgare
language-ja = japonais
language-he = hébreu
language-hi = hindi

# Where something may be done
refusal-not-allowed-at = Il faut pour cela le rôle { $role } dans le service { $service }.
breaking-end-at = Y mettre fin pour : { $services }

# Where a story's words came from
from-wire = Du fil des agences

# What a column looks for
column-subject-how = Par son nom, ou par le code qu’envoient les agences (medtop:20000151).
why-no-subject = « { $subject } » n’est ni le nom d’un sujet ni son code. Employez un terme des Media Topics de l’IPTC, par exemple « tremblement de terre ».

# What readers have already
refusal-nothing-new = Les lecteurs ont déjà la version la plus récente. Pour leur dire ce qui était faux, choisissez « Publier en correction » ; sinon, écrivez d’abord du nouveau.

# What is waited for
waits-reach = Recherche de ce que cela changerait…
waits-item = Ouverture de la dépêche…

# A service and one of its sections
service-section = { $service } · { $section }

# From what was refused
back-where = Revenir où vous étiez

# What can’t be read, and who has no role
trouble-astray = Cette adresse ou cet envoi est illisible. Revenez en arrière, rechargez la page et réessayez.
nothing-granted-account = Votre compte
why-no-role = Choisissez au moins un rôle : dans un service, à un desk ou partout. Sans rôle, rien n’est accessible.
