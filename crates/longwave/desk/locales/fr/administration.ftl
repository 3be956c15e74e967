# Administration: how the newsroom is set up.
administration = Administration
admin-services = Services et rubriques
admin-services-what = Chaque service de langue : son nom, son hôte, ses rubriques.
admin-desks = Desks
admin-desks-what = Des groupes de journalistes, chacun avec ses articles.
admin-feeds = Agences et flux
admin-feeds-what = Où arrivent les fichiers des agences.
admin-redirects = Redirections
admin-redirects-what = Où mènent les adresses d’un ancien site.
admin-bylines = Signatures
admin-bylines-what = Qui signe les articles, dans l’écriture de chaque service.
admin-topics = Thèmes
admin-topics-what = De quoi parlent les articles, selon chaque service.
admin-tokens = Jetons d’accès à l’API
admin-tokens-what = Ce avec quoi les programmes entrent.
admin-setup = Tout en un fichier
admin-setup-what = Les réglages de la rédaction, à exporter et importer, à garder dans git.
admin-rights = Qui peut faire quoi
admin-rights-what = Le tableau unique selon lequel tout est permis ou refusé.
rights-how = Un rôle vaut dans tous les services, dans certains, ou dans un desk. Dans un desk, il ne vaut que pour les articles de ce desk.
right-sections = Rubriques et desks d’un service
right-feeds = Agences et flux (dans tous les services)
right-redirects = Redirections (dans tous les services)
right-setup = Exporter et importer tous les réglages (dans tous les services)

# Services and sections
site-name = Nom du site
host = Hôte propre
sections = Rubriques
switched-on = Visible pour les lecteurs
switched-off = Désactivé
service-on = Les lecteurs voient ce service
service-off-title = Désactiver { $name }
service-off-what = Les lecteurs ne trouvent alors plus rien de ce service :
service-off-pages = La une et toutes les rubriques, sujets, pages d’auteurs, flux et plans du site répondent qu’il n’y a rien
service-off-stories = { $count ->
    [one] { $countText } article que les lecteurs voient maintenant disparaît pour eux tant que le service est désactivé
    [many] { $countText } d’articles que les lecteurs voient maintenant disparaissent pour eux tant que le service est désactivé
   *[other] { $countText } articles que les lecteurs voient maintenant disparaissent pour eux tant que le service est désactivé
}
service-off-alerts = { $count ->
    [one] { $countText } alerte en cours n’est plus montrée à personne
    [many] { $countText } d’alertes en cours ne sont plus montrées à personne
   *[other] { $countText } alertes en cours ne sont plus montrées à personne
}
service-off-links = Il quitte la liste des services, et les articles des autres services ne mènent plus à ses traductions
service-off-back = Rien n’est perdu : le travail continue à la rédaction, et quand le service est réactivé, tout revient aux mêmes adresses.
service-off-do = Le désactiver
service-begin = Créer un service
service-begin-how = Il commence avec les rubriques de sa langue, désactivé : les lecteurs n’en voient rien avant que vous ne l’activiez.
service-time-zone = Fuseau horaire
about-page = Page de présentation
mirrors = Autres adresses du site
mirrors-how = Une par ligne. Pour les lecteurs à qui le site est bloqué ; vide, celles de tout le site.
place = Position
order-how = Les services au plus petit numéro viennent d’abord.
sections-how = Dans l’ordre du menu. L’adresse d’une rubrique ne change jamais : celle qu’on n’alimente plus est retirée, et sa page reste.
# ? retired: kept, but no longer filled
retired = Retirée
section-add = Ajouter une rubrique
section-name = Nom de { $id }
section-place = Position de { $id }
section-retired = { $id } est retirée
in-addresses = Son nom dans les adresses
id-how = Minuscules latines, chiffres et traits d’union. Il est définitif.

# Desks
desk = Desk
desk-none = (tout le service)
do-to-desk = Confier à ce desk
event-to-desk = confié à un desk
refusal-other-desk = Ce desk appartient à un autre service.
desks-how = Les brouillons d’un desk lui sont propres : hors de lui, seuls les voient ceux qui écrivent pour tout le service.
desks-empty = Il n’y a pas encore de desk : tous travaillent pour tout le service.
desk-begin = Ajouter un desk
desk-retired = Ce desk est retiré : plus aucun article n’y arrive
desk-people = Membres de ce desk
desk-nobody = Personne n’a de rôle dans ce seul desk.
desk-invite = Ajouter quelqu’un
desk-invite-how = Qui n’a pas encore de compte en reçoit un, et vous un lien pour lui. Indiquez alors aussi son nom.

# Feeds
feed = Flux
folder = Dossier
format = Format
format-asked = (d’après le fichier)
last-seen = Dernière réception
providers = Dernière réception de chaque agence
feed-of-settings = du fichier de réglages
feeds-empty = Aucun flux n’est réglé.
feed-begin = Ajouter un flux
folder-how = Un dossier dans celui des dépêches de la rédaction. Il est créé s’il manque.
feed-paused = En pause : rien n’est pris, les fichiers attendent
paused = En pause
feed-try = Essayer
feed-tried = Ce que donneraient les fichiers qui attendent
feed-tried-empty = Aucun fichier n’attend dans ce dossier. Déposez-en un, puis réessayez.
feed-items = éléments : { $countText }
feed-end = Supprimer ce flux

# Redirects
redirects-how = Seule une adresse à laquelle rien d’autre ne répond mène ailleurs, et seulement telle quelle. L’adresse propre d’un article jamais.
redirects-from = À partir de cette adresse
redirects-empty = Aucune adresse ne mène ailleurs ici.
redirect-from = Ancienne adresse
redirect-to = Mène à
redirect-to-how = Un chemin de ce site, l’identifiant d’un article, ou une adresse entière. Vide si la page n’existe plus.
redirect-status = Comment
redirect-301 = Déplacée définitivement (301)
redirect-308 = Déplacée définitivement, requête inchangée (308)
redirect-410 = Supprimée (410)
redirect-elsewhere = Elle peut mener à un autre hôte
redirect-begin = Ajouter une redirection
redirect-end = Supprimer
redirect-end-this = Supprimer { $from }
redirects-many = Importer une liste
redirects-list = La liste
redirects-many-how = Une ligne chacune : ancienne adresse, virgule, destination, virgule, 301, 308 ou 410. Tout est importé, ou rien.
redirects-wrong = Rien n’a été importé. Ces lignes sont inutilisables :
next = Suite
file = Fichier

# Tokens
token = Jeton
token-secret = Gardez ce jeton en lieu sûr : il n’est affiché que maintenant.
token-make = Créer un jeton
token-how = Le registre nomme ainsi qui l’utilise.
token-where = Où il vaut
token-until = Jusqu’au
last-used = Dernier usage
token-end = Révoquer
token-end-this = Révoquer { $name }
token-ended = ne vaut plus
token-maker = Créé par
token-by-command = en ligne de commande

# Bylines and topics
byline-begin = Ajouter une signature
byline-latin = Nom en lettres latines
byline-desk = C’est un desk qui signe collectivement, pas une personne
byline-desk-short = collective
blurb = Une ligne à son sujet
topic = Thème
topic-begin = Ajouter un thème
concept = Concept (URI, par exemple un Media Topic de l’IPTC)

# All as one file
setup-how = Services, rubriques, desks, personnes, flux, redirections, signatures et thèmes dans un fichier TOML, toujours dans le même ordre. Il ne contient ni mot de passe ni jeton.
setup-export = Télécharger newsroom.toml
setup-import = Importer un fichier
setup-text = Contenu du fichier
setup-whole = Le fichier est complet : les flux et redirections qu’il ne nomme pas sont supprimés
setup-show = Montrer ce qui changerait
setup-apply = Appliquer
setup-changes = Ceci changerait : { $countText }
setup-done = C’est fait.
setup-wrong = Le fichier ne peut pas être importé. Rien n’a été changé.
change-begun = nouveau
change-changed = modifié
change-removed = supprimé
kind-service = service
kind-desk = desk
kind-member = personne
kind-feed = flux
kind-redirect = redirection
kind-byline = signature
kind-topic = thème
kind-token = jeton
kind-invitation = invitation
kind-factors = moyens de connexion

# Why the newsroom can’t be set up so
setup-stays = { $what } reste, car son adresse est connue. Désactivez-le ou retirez-le.
setup-section-lost = Une rubrique manque : { $what }. Son adresse reste ; retirez-la plutôt.
setup-last-administrator = { $what } est le dernier administrateur de tous les services. Nommez-en d’abord un autre.
setup-name-taken = « { $what } » est déjà le nom d’une personne ou d’un jeton. Les articles et le registre les désignent par leur nom ; choisissez-en un autre.
setup-host-taken = Le service { $what } a déjà cet hôte.
setup-no-service = Il n’y a pas de service { $what }. Créez-le d’abord.
setup-no-desk = Il n’y a pas de desk { $what }. Ajoutez-le d’abord.
setup-no-address = { $what } n’est pas une adresse. Un chemin comme /old/page.html est attendu.
setup-own-address = Le site répond lui-même à { $what } : une de ses pages, ou l’adresse d’un article, qui ne mène jamais ailleurs.
setup-elsewhere = { $what } est sur un autre hôte. Cochez que c’est permis.
setup-bad-status = { $what } : 301 et 308 mènent quelque part, 410 nulle part.
setup-circle = { $what } mènerait en rond, ou par trop d’autres.

# The record
record-kind = Genre
record-since = Du
record-until = Au
record-stories = Articles
record-wire = Dépêches
record-fronts = Unes
record-breaking = Urgences
record-pictures = Photos
record-people = Personnes
record-administration = Administration
record-account = Connexions et comptes
feed-silent = Mort après tant de minutes sans dépêche
feed-silent-how = Vide : une fois et demie son plus long silence récent.

# The picture of a byline
byline-picture = Photo
byline-picture-none = Pas encore de photo. Choisissez-en une ; les lecteurs de tous les services la voient.
