# Traducir, y las revisiones.

source = Fuente
source-of = Fuente: { $service }
source-open = Abrir la fuente
source-follows = La traducción sigue la revisión { $revision }
source-changed = { $count ->
    [one] { $countText } párrafo cambiado
    [many] { $countText } párrafos cambiados
   *[other] { $countText } párrafos cambiados
}
source-same = Nada ha cambiado desde entonces.
source-unseen = La fuente vuelve a ser un borrador de otro servicio. Ahora no puede verla.
source-above = { $count ->
    [one] La propia fuente va por detrás de { $service }: allí cambió { $countText } párrafo.
    [many] La propia fuente va por detrás de { $service }: allí cambiaron { $countText } párrafos.
   *[other] La propia fuente va por detrás de { $service }: allí cambiaron { $countText } párrafos.
}
source-news = { $count ->
    [one] Hay novedades en la fuente: { $countText } párrafo está marcado.
    [many] Hay novedades en la fuente: { $countText } párrafos están marcados.
   *[other] Hay novedades en la fuente: { $countText } párrafos están marcados.
}
source-show = Mostrar
source-confirmed = Anotado: la traducción sigue siendo válida.
became-changed = Cambiado
became-restyled = Solo cambiaron los enlaces, el énfasis o la forma
became-added = Nuevo
became-removed = Eliminado
became-moved = Movido
diff-removed = eliminado:
diff-added = añadido:
words-cite = De quién
words-caption = Pie de foto
words-alt = Para quien no ve la imagen
words-address = Dirección
part-headline = Titular
part-summary = Resumen
part-dateline = Data
part-lead = Imagen sobre el texto
# ?
part-slugline = Nombre de trabajo
part-section = Sección
part-label = Tipo
part-slug = Palabras de la dirección
part-bylines = Firmas
part-translator = Traducción
part-topics = Temas
part-agencies = Agencias
part-contributors = Colaboraciones
part-places = Lugares
part-note = Nota a los colegas
part-rights = Derechos
board = Todos los idiomas
board-sort = Orden
sort-family = Qué se hizo de qué
sort-service = Idioma
sort-standing = Estado
sort-stale = Atraso
sort-changed = Último cambio
board-source = Hecho a partir de
board-behind = Atraso
board-fresh = Al día
board-original = No traducido
board-unseen = Borrador de otro servicio
board-missing = Aún no existe
board-whole = Todos los servicios la tienen.
board-ended = Todo fue anulado, retirado o descartado: no queda nada que traducir.
board-from = Traducir a partir de
board-begin = Empezar en { $service }
board-again = Empezar de nuevo en { $service }
stale = Traducciones atrasadas
stale-translation = Traducción
stale-empty = Ninguna traducción de este servicio va por detrás de su fuente.
revision = Revisión
revisions = Revisiones
revision-n = Revisión { $revision }
revision-with = con { $names }
revision-changed = { $count ->
    [one] { $countText } cambio
    [many] { $countText } cambios
   *[other] { $countText } cambios
}
revision-restored = Revisión { $revision } restaurada
revision-from = Comparar esta
revision-to = con esta
revision-keys = J y K bajan y suben, Intro compara con la revisión anterior.
compare = Comparar
compare-title = Revisiones { $from } y { $to }
compare-same = Dicen lo mismo.
compare-earlier = El cambio anterior
compare-later = El cambio siguiente
restore = Restaurar la revisión { $revision }
restore-short = Restaurar
restore-what = Lo restaurado se escribe como una revisión nueva. Nada se pierde, y los lectores no ven nada hasta que alguien lo publique.
