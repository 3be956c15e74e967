# Confidence: high. No native-speaking desk has read it yet.

sign-in-again = Ce que vous allez faire décide de qui se connecte, et comment. Confirmez que c’est bien vous.
sign-in-passkey = Se connecter avec une clé d’accès
sign-in-passkey-needed = Votre rôle exige plus qu’un mot de passe. Connectez-vous avec votre clé d’accès.
sign-in-provider = Se connecter avec { $name }
passkey-wrong = La connexion par clé d’accès n’a pas abouti. Réessayez, ou connectez-vous autrement.

astray-unreachable = Le service de connexion est injoignable. Réessayez, ou connectez-vous autrement.
astray-refused = Le service de connexion vous a refusé l’accès, ou vous avez interrompu la connexion.
astray-over = La connexion a pris trop de temps ou a été commencée dans un autre navigateur. Recommencez.
astray-unfit = La réponse du service de connexion n’est pas valable. Recommencez ; si cela persiste, prévenez la personne qui administre cette rédaction.
astray-unverified = Le service de connexion ne garantit pas votre adresse e-mail. Confirmez-la auprès de lui, puis recommencez.
astray-unknown = Personne ne vous a encore invité ici. Demandez une invitation à votre chef de service.
astray-other = Votre adresse e-mail est celle d’un compte que le service de connexion connaît sous un autre identifiant. Adressez-vous à votre chef de service.
astray-failed = La base de données de la rédaction est injoignable. Réessayez.

second = Second facteur
second-code = Code de votre application
second-how = Six chiffres, renouvelés toutes les trente secondes. Un code de secours convient aussi.
second-show = Continuer
second-wrong = Ce code est incorrect ou a déjà servi. Attendez le suivant.
second-lost = Téléphone et codes de secours perdus ? Votre chef de service peut retirer le second facteur.
second-other-way = Se connecter autrement
second-on = Il est activé : après le mot de passe, un code de votre application vous est demandé.
second-off = Il est désactivé. Avec lui, un mot de passe volé ne suffit plus pour entrer.
second-anew = Le configurer à nouveau
second-end = Le désactiver
why-second-demanded = Votre rôle exige un second facteur ; il peut être configuré à nouveau, mais pas désactivé.

set-up = Configurer un second facteur
set-up-demanded = Votre rôle exige un second facteur. Configurez-le, et vous êtes connecté.
set-up-scan = Visez cette image avec l’appareil photo d’une application d’authentification.
set-up-picture = Code QR pour une application d’authentification
set-up-type = Ou saisissez cette clé dans l’application :
set-up-here = Ou ouvrez-la dans une application de cet appareil
set-up-code = Le code que l’application affiche maintenant
set-up-confirm = Confirmer

codes = Codes de secours
codes-what = Gardez-les là où vous les trouverez sans votre téléphone. Chacun sert une seule fois, à la place d’un code de l’application. Ils ne sont affichés que maintenant.
codes-kept = Je les ai mis de côté
codes-new = Nouveaux codes de secours
codes-none = Il ne reste aucun code de secours.
codes-left = { $count ->
    [one] Il reste { $countText } code de secours.
    [many] Il reste { $countText } de codes de secours.
   *[other] Il reste { $countText } codes de secours.
}

passkeys = Clés d’accès
passkeys-what = Avec une clé d’accès, vous entrez par l’empreinte, le visage ou le code PIN de votre appareil. Personne ne peut la deviner, et aucun faux site ne peut vous la soutirer.
passkey-name = Son nom
passkey-name-how = L’endroit où elle est gardée, pour la reconnaître : ordinateur, téléphone, clé bleue.
passkey-add = Ajouter une clé d’accès
passkey-none-here = Ce navigateur ne peut pas créer de clé d’accès ici.
why-passkey = Aucune clé d’accès n’a été ajoutée. Cet appareil en a peut-être déjà une.
passkey-made = ajout :
passkey-used = dernière utilisation :
passkey-end = Retirer
passkey-end-one = Retirer { $name }

factors = Appareils perdus
factors-what = Retire le second facteur, les clés d’accès et le lien avec la connexion unique, et ferme toutes ses sessions. Le mot de passe reste.
factors-end = Tout retirer sauf le mot de passe
trouble-busy = La rédaction vérifie trop de mots de passe en ce moment. Rien n’a été modifié ; réessayez dans un instant.
astray-wait = Trop de tentatives échouées. Attendez un quart d’heure, puis réessayez.

# Signed out while something was pressed
sign-in-undone = Vous aviez été déconnecté ; rien n’a été fait. Connectez-vous, et vous reviendrez où vous étiez.
refilled = Ce que vous aviez saisi est de nouveau ici. Rien n’a été envoyé.
