# Confidence: high. Wants confirmation by the desk where marked. No native-speaking desk has read it yet.
# Latin American usage, as in the desk: usted, "nota" for a single story, "quitar" for removing.

editor-toolbar = Texto y bloques
editor-text = Texto de la nota
editor-help = Alt F10 lleva a los botones y Escape vuelve. Tab sale del texto.
editor-begin = Empiece aquí; / ofrece títulos, imágenes y más
editor-people = También están aquí

editor-strong = Negrita
editor-emphasis = Cursiva
editor-sub = Subíndice
editor-sup = Superíndice
editor-link = Enlace
editor-lang = Idioma
editor-paragraph = Párrafo
# ? also "subtítulo", which may be taken for the deck under the headline
editor-heading-2 = Intertítulo
editor-heading-3 = Intertítulo menor
editor-list = Lista
editor-numbered = Lista numerada
editor-quote = Cita
editor-pull = Cita destacada
editor-cite = Quién lo dijo
editor-picture = Foto
editor-gallery = Galería
editor-table = Tabla
editor-alt = Texto alternativo
editor-facts = Recuadro
editor-embed = Contenido incrustado
editor-row-add = Agregar una fila
editor-row-remove = Quitar la fila
editor-column-add = Agregar una columna
editor-column-remove = Quitar la columna
editor-table-head = Primera fila como encabezado
editor-table-caption = Título de la tabla
editor-comment = Comentario
editor-suggest = Sugerir cambios
editor-accept = Aceptar
editor-reject = Rechazar
editor-accept-all = Aceptar todo
editor-reject-all = Rechazar todo
editor-undo = Deshacer
editor-redo = Rehacer

editor-ask-done = Listo
editor-ask-link-href = A dónde lleva
editor-ask-link-wrong = Un enlace empieza con https, http, mailto o tel.
editor-ask-lang-tag = El código del idioma, por ejemplo fa o pt-BR
editor-ask-lang-wrong = Esto no es un código de idioma.
editor-ask-alt-alt = Qué muestra la foto, para quien no puede verla
editor-ask-embed-url = Dirección
editor-ask-embed-title = Qué muestra
editor-ask-embed-wrong = Una dirección empieza con https.

editor-ask-comment-words = Su comentario sobre estas palabras
editor-ask-comment-wrong = Escriba algo.
editor-ask-lines = Intro empieza una línea nueva; { $key } envía

editor-comments = Comentarios
editor-comments-resolved = También los resueltos
editor-comment-show = Mostrar en el texto
editor-comment-answer = Responder
editor-comment-resolve = Resuelto
editor-comment-done = Resuelto
editor-comment-reopen = Reabrir
# ? marks (bold, links, language) are called "formato"
editor-suggest-words-only = Mientras sugiere cambios, puede cambiar palabras y párrafos enteros: no se puede dividir, unir, mover ni dar formato

editor-connecting = Conectando…
editor-saved = Guardado
editor-saving = Guardando…
editor-offline = Sin conexión: el texto queda aquí y se envía cuando vuelva
editor-offline-page = Sin conexión: el texto queda en esta página hasta que vuelva; déjela abierta
editor-read-only = Puede leer esta nota, pero no escribir en ella
editor-unsaved = El texto queda aquí, pero no se guardó como revisión: { $why }
editor-ended-unknown = Su sesión está cerrada. Lo que escribió queda aquí; inicie sesión y vuelva a abrir la nota
editor-ended-other = Se restauró la base de datos de la redacción. Copie lo que necesite y vuelva a cargar la página
editor-ended-unfit = Lo que escribió no se puede enviar. Cópielo y vuelva a cargar la página
editor-length = { $words ->
    [one] { $words } palabra, { $minutes } min
   *[other] { $words } palabras, { $minutes } min
}
editor-length-characters = { $words ->
    [one] { $words } carácter, { $minutes } min
   *[other] { $words } caracteres, { $minutes } min
}
editor-bar = Palabras seleccionadas
editor-menu = Añadir un bloque
editor-menu-what = ¿Qué tipo de bloque?
editor-mark-ltr = Marca: de izquierda a derecha
editor-mark-rtl = Marca: de derecha a izquierda

# Blocks as wholes
editor-move-up = Mover hacia arriba
editor-move-down = Mover hacia abajo
editor-remove = Quitar el bloque
editor-removed = El bloque se quitó; «Deshacer» lo recupera
editor-once-more = La foto está seleccionada; Retroceso otra vez la quita
editor-help-blocks = Alt Arriba y Alt Abajo van de bloque en bloque; con Mayús lo mueven.

# From suggestion to suggestion, and comments whose words went
editor-suggestion-next = Sugerencia siguiente
editor-suggestion-before = Sugerencia anterior
editor-comment-gone = Las palabras que se comentan ya no están en el texto; el comentario queda sin ellas

# Pasting
editor-paste-pictures = Las fotos del texto pegado no se incluyeron; suelte o pegue cada una como archivo

# What was pressed without a connection
failed = Sin conexión: esto no se envió y no se hizo nada. Inténtelo de nuevo cuando vuelva.

# What readers don’t see yet
later = { $count ->
    [one] { $countText } revisión posterior sin publicar
    [many] { $countText } de revisiones posteriores sin publicar
   *[other] { $countText } revisiones posteriores sin publicar
}
later-live = { $count ->
    [one] Los lectores ven la revisión { $shown }; { $countText } posterior no está publicada.
    [many] Los lectores ven la revisión { $shown }; { $countText } de posteriores no están publicadas.
   *[other] Los lectores ven la revisión { $shown }; { $countText } posteriores no están publicadas.
}
later-scheduled = { $count ->
    [one] La revisión { $shown } está programada; { $countText } posterior no sale con ella.
    [many] La revisión { $shown } está programada; { $countText } de posteriores no salen con ella.
   *[other] La revisión { $shown } está programada; { $countText } posteriores no salen con ella.
}
later-compare = Compararlas

# What would help readers, and what isn’t translated yet
advice-heading-order = un intertítulo antes del intertítulo menor «{ $words }»
advice-link-words = para el enlace «{ $words }», palabras que digan adónde lleva
advice-link-address = palabras para el enlace { $words } en vez de la dirección sola
untranslated = { $count ->
    [one] { $countText } parte aún dice lo mismo que el original
    [many] { $countText } de partes aún dicen lo mismo que el original
   *[other] { $countText } partes aún dicen lo mismo que el original
}

# Who else is named, and the address
more = Más
one-a-line = Uno por línea.
slug-how = De la a a la z, del 0 al 9 y guiones; si está vacío, sale del título. Una vez publicado, no cambia.
editor-crops = Recortes y derechos

# What became of the story that is open
editor-standing-killed = Esta nota fue anulada; ya no se puede escribir en ella. Motivo: { $why }
editor-standing-taken-down = Esta nota fue despublicada; ya no se puede escribir en ella. Motivo: { $why }
editor-standing-held = Esta nota está retenida; se puede seguir escribiendo en ella. Motivo: { $why }
editor-standing-live = Esta nota se publicó mientras la tenía abierta. Lo que escriba ahora llegará a los lectores con una actualización
editor-not-kept = Lo último que escribió no se guardó: ya no podía escribir en esta nota. Está solo en esta página; copie lo que necesite
editor-not-kept-text = El texto tal como está en esta página
editor-copy = Copiar el texto
editor-copied = Copiado
editor-ended-hidden = Ya no puede abrir esta nota: pasó a otra mesa o cambió su función. Copie de esta página lo que necesite

# What came from the wire
editor-from-wire = De la agencia: { $provider }
editor-suggested-by = Sugerido por { $name } · { $when }

# Comments, from the line below the text
editor-comments-count = { $words ->
    [one] { $words } comentario
   *[other] { $words } comentarios
}

# Questions, pictures that come while one writes, names that are offered
editor-ask-cancel = Volver
editor-picture-came = La foto ya está en el texto
editor-names-found = { $words ->
    [one] { $words } nombre encontrado
   *[other] { $words } nombres encontrados
}
# What waits, what is too long, and what does not go out
later-schedule = Programar la más reciente
open-suggestions = { $count ->
    [one] { $countText } cambio sugerido está pendiente
    [many] { $countText } de cambios sugeridos están pendientes
   *[other] { $countText } cambios sugeridos están pendientes
}
open-comments = { $count ->
    [one] { $countText } comentario sigue abierto
    [many] { $countText } de comentarios siguen abiertos
   *[other] { $countText } comentarios siguen abiertos
}
limit-count = Caracteres: { $length } de { $most }
limit-body-blocks = Bloques del texto
limit-body-pictures = Fotos en el texto
limit-body-texts = Fragmentos de texto
limit-body-bytes-of-text = Bytes del texto
limit-body-characters-of-a-pull-quote = Caracteres de una cita destacada
limit-body-pictures-of-a-gallery = Fotos de una galería
limit-body-rows-of-a-table = Filas de una tabla
limit-body-columns-of-a-table = Columnas de una tabla
