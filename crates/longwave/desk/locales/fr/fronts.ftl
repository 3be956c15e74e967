# Fronts, previews and keys: what editors arrange, look at and send.

# Fronts
nav-fronts = Unes
services-none = Il n’y a encore aucun service.
fronts-none = Vous ne pouvez composer aucune une. Demandez-le au chef de service.
fronts-sections = Unes de ce service
fronts-own = Celle du service
fronts-version = Version { $number }
fronts-look = Afficher l’aperçu
fronts-save = Publier cette une
fronts-undo = Remettre la précédente
fronts-candidates = Articles disponibles
fronts-find = Chercher par titre ou adresse
fronts-find-do = Chercher
fronts-preview = La une telle que la verraient les lecteurs
fronts-history = Ce qu’il y avait ici
fronts-again = Repartir de la version { $number }
fronts-never = Personne n’a encore composé cette une. Elle se remplit des derniers articles.
fronts-same = Les mêmes articles aux mêmes places
fronts-until = Reste jusqu’à
fronts-always = reste jusqu’à ce qu’on le retire
fronts-moved = de la place { $was } à la place { $place }
fronts-came = ajouté à la place { $place }
fronts-left = retiré ; il était à la place { $place }
fronts-overtaken = Pendant que vous composiez cette une, { $who } en a publié une autre, version { $number }. La vôtre n’est pas publiée.
fronts-overtaken-do = Votre version est ci-dessous. Publiez-la de nouveau pour qu’elle remplace l’autre.
fronts-theirs = Garder l’autre
fronts-slots = Les places, l’ouverture d’abord
fronts-changed = pas encore publiée
fronts-not-yet = Les lecteurs n’en voient encore rien.
fronts-discard = Abandonner
# ?
fronts-unset = Reprendre les changements laissés ici
fronts-how = Alt et les flèches déplacent l’article qui a le clavier ; ou faites-le glisser.
fronts-pick = Les nouveaux articles viennent avant celui-ci, ou à sa place
fronts-end = Les nouveaux articles viennent à la fin
fronts-auto = Sous ces places, et dans celles qui se libèrent, viennent d’eux-mêmes les derniers articles.
fronts-up = Monter : { $headline }
fronts-down = Descendre : { $headline }
fronts-out = Retirer : { $headline }
fronts-in = Placer
fronts-instead = Remplacer
fronts-nothing-found = Aucun article en ligne ne correspond.
fronts-said-place = { $headline } : place { $place } sur { $places }
fronts-said-out = { $headline } est retiré
fronts-said-pick = Choisissez par son numéro l’article à remplacer
fronts-said-stays = { $headline } reste où il est
fronts-over = Une place ne peut être rendue avant d’être prise : vérifiez son heure.
fronts-full = Une une a au plus 24 places, et un article n’en occupe qu’une.

# Times
time-zone = Les heures sont celles de { $zone }.
time-there = pour les lecteurs { $at }

# Previews
preview = Aperçu
preview-size = Taille
preview-colours = Couleurs
preview-device = selon l’appareil
preview-light = clair
preview-dark = sombre
preview-what = La page telle que la recevront les lecteurs. La regarder ne la publie pas.
preview-unsettled = C’est la dernière révision ; ce qui a été écrit depuis ne peut pas encore en être une.
preview-back = Retour à l’article
preview-page = La page entière
preview-words = La version texte

# Breaking news
breaking-ready = Prêt pour : { $services }. Vérifiez chacun ci-dessous, puis envoyez.
breaking-seen = Tel que le voient les lecteurs : { $service }

# What an action changes
reach-then = Cela se fera à :
reach-until = Dès maintenant, les lecteurs n’en voient plus rien, jusqu’à :
reach-nothing = Aucune page ne change maintenant.
reach-pages = Les pages qui changent
reach-told = Les lecteurs liront :
reach-story = La page de l’article et sa version texte :
reach-front = La une :
reach-section = Rubrique :
reach-section-feeds = Flux (RSS, Atom, JSON) de :
reach-topic = Sujet :
reach-byline = Page de l’auteur :
reach-latest = Les dernières nouvelles :
reach-feeds = Flux (RSS, Atom, JSON) :
reach-sitemaps = Plans du site :
reach-others = Les pages d’autres articles qui l’affichent, parmi les articles liés ou les derniers
reach-family = Liens depuis le même article en d’autres langues
reach-behind = Traductions qui ne suivront plus
reach-alert-ends = Les alertes qui y mènent prennent fin
reach-alert-waits = Les alertes qui y mènent sont masquées jusqu’à la levée de la suspension

# The palette and the keys
palette = Aller à, ou faire
palette-places = Lieux
palette-nothing = Rien ne correspond.
keys = Touches
keys-close = Fermer

# Breaking news that can’t be sent
breaking-none = Vous ne pouvez envoyer aucune info de dernière minute. Demandez-le au chef de service.
breaking-barred-held = L’article est suspendu ; aucune alerte ne peut y mener.
breaking-barred-embargoed = L’article est sous embargo ; aucune alerte ne peut y mener.
breaking-barred-ended = L’article a été annulé ou retiré ; aucune alerte ne peut y mener.
breaking-barred-unseen = Les lecteurs ne voient pas encore l’article. Publiez-le d’abord, puis envoyez l’alerte.
