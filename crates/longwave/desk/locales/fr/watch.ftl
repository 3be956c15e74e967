# Voir : ce qu’une rédaction surveille, et les avis.

nav-watch = Veille
watch-needs = à traiter
watch-all = Toutes les miennes
watch-show = Afficher les changements
watch-now = { $section } : { $countText }
watch-late = En retard
watch-late-none = Rien n’est en retard.
watch-failed = Échecs
watch-failed-none = Rien n’a échoué.
watch-killed = Atteints par une annulation
watch-killed-none = Aucun article n’a été annulé ni retiré cette semaine.
watch-feeds = Flux
watch-feeds-none = Aucun flux n’est configuré.
watch-quarantined = À vérifier d’abord
watch-quarantined-none = Aucune dépêche des dernières 24 heures n’attend d’être vérifiée.
watch-scheduled = Programmés
watch-scheduled-none = Rien n’est programmé.
watch-embargoed = Sous embargo
watch-embargoed-none = Rien n’est sous embargo.
watch-held = Suspendus
watch-held-none = Rien n’est suspendu.
watch-stale = Traductions en retard
watch-stale-none = Toutes les traductions de la semaine correspondent à leur source.
stale-count = { $count ->
    [one] { $countText } traduction est en retard sur sa source
    [many] { $countText } de traductions sont en retard sur leur source
   *[other] { $countText } traductions sont en retard sur leur source
}
late-since = prévu pour
late-unknown = Rien ne s’y oppose. L’horloge de la rédaction réessaie ; s’il reste ici, publiez-le à la main.
attend = Je m’en suis occupé
attended-by = { $who } s’en occupe.
damaged = Cet article est illisible. Les lecteurs ne le voient pas ; il faut le restaurer depuis une sauvegarde.
killed-source = traduit de cet article
killed-seen = Les lecteurs y trouvent un avis.
killed-unseen = Les lecteurs ne l’ont jamais vu.
left-nothing = Il ne reste rien à faire.
left-translation = Une traduction est toujours active : { $service }
left-damaged = Une traduction est illisible ; elle a été retirée aux lecteurs
left-front = Il occupe encore une place à la une : { $service }
left-front-section = Il occupe encore une place dans « { $section } » : { $service }
held-from-readers = Retiré aux lecteurs
embargo-ends = fin
who-clock = l’horloge
who-import = une importation
failure-publication = Publication à l’heure
failure-page = Une page pour les lecteurs
failure-rendition = Les formats d’une photo
failure-media = Le stockage des photos
failure-mail = Courrier électronique
failure-push = Avis dans les navigateurs
failure-feed = Un fichier d’un flux
failure-wire = Ce qu’une dépêche demande aux articles
failure-unmatched = Une agence arrête une dépêche qui n’est jamais arrivée : cherchez à la main laquelle elle vise
failure-times = { $count ->
    [one] { $countText } fois
    [many] { $countText } de fois
   *[other] { $countText } fois
}
failure-first = première
failure-last = dernière
feed-arrived = Dernière dépêche
feed-looked = Dernière consultation
life-well = En ordre
life-new = Rien n’est encore arrivé
life-silent = Muet depuis trop longtemps
life-failing = Illisible

# De quoi on est averti
notices = Avis
notices-what = M’avertir de
notice-mail = Par courriel
notice-push = Dans les navigateurs
notice-kill = un de mes articles annulé ou retiré
notice-hold = un de mes articles suspendu
notice-failure = ce qui est en retard ou a échoué dans mes services
notice-feed = un flux interrompu
notice-review = un article en attente de relecture
notice-comment = un commentaire sur un de mes articles, ou qui me nomme
notice-source = une source modifiée après ma traduction
notice-breaking = une alerte
notices-no-mail = Cette rédaction n’a pas de serveur de courrier : personne ne reçoit de courriel.
notices-browsers = Navigateurs qui reçoivent les avis
notices-browsers-none = Aucun pour l’instant.
notices-browser-add = Recevoir les avis dans ce navigateur
notices-browser-end = Ne plus en recevoir là
notices-browser-refused = Ce navigateur a pour consigne de n’afficher aucun avis. Autorisez-les pour ce site dans ses réglages, puis réessayez.
notices-browser-cannot = Ce navigateur ne peut pas recevoir d’avis.
notice-kill-said = Un article a été annulé ou retiré : { $service }
notice-hold-said = Un article est suspendu : { $service }
notice-late-said = Un article est en retard : { $service }
notice-failure-said = Échec ({ $service }) : { $what }
notice-feed-said = Le flux { $feed } est interrompu
notice-review-said = Un article attend d’être relu : { $service }
notice-comment-said = Un article a été commenté : { $service }
notice-source-said = La source de votre traduction a changé : { $service }
notice-breaking-said = Alerte : { $service }
notice-by = { $who }, { $at }
notice-open = Ouvrir dans la rédaction
notice-why = Longwave vous en avertit selon votre choix d’avis.
notice-change = Modifier ce choix :

# What agencies sent since
watch-newer = Plus récent à l’agence
watch-newer-none = Aucun article n’est en retard sur ce que son agence a envoyé.
newer-corrected = { $provider } a corrigé ce sur quoi cet article s’appuie.
newer-sent = { $provider } a envoyé une version plus récente de ce sur quoi cet article s’appuie.
newer-compare = Ce qui a changé
newer-heed = Pris en compte
newer-heed-what = Le texte de l’article reste tel quel ; changez d’abord ce qui doit l’être. Cette version ne sera plus rappelée à personne.
newer-title = Ce qui a changé chez { $provider }
newer-alone = La version précédente n’est pas là. Voici toute la nouvelle.
newer-open = Ouvrir la nouvelle version
newer-before = Ouvrir la version précédente
notice-correction = une agence qui corrige ce sur quoi s’appuie un de mes articles
notice-correction-said = Une agence a corrigé ce sur quoi s’appuie un article : { $service }
life-paused = En pause

# What waits to be edited
watch-review = À relire
watch-review-none = Rien n’attend d’être relu.

# Taken back
attended-now = Vous vous en êtes occupé ; cela n’attend plus personne.
attended-undo = Annuler
