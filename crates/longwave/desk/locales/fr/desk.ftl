
editor-missing = L’éditeur n’est pas installé dans cette rédaction ; la personne qui l’administre lance : cargo xtask web
