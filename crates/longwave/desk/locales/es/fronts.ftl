# Fronts, previews and keys: what editors arrange, look at and send.

# Fronts
nav-fronts = Portadas
services-none = Todavía no hay ningún servicio.
fronts-none = No puede armar ninguna portada. Pídalo a su jefe de servicio.
fronts-sections = Portadas de este servicio
fronts-own = La del servicio
fronts-version = Versión { $number }
fronts-look = Mostrar la vista previa
fronts-save = Publicar esta portada
fronts-undo = Volver a la anterior
fronts-candidates = Noticias disponibles
fronts-find = Buscar por título o dirección
fronts-find-do = Buscar
fronts-preview = La portada como la verían los lectores
fronts-history = Lo que había aquí
fronts-again = Partir de la versión { $number }
fronts-never = Nadie ha armado aún esta portada. Se llena sola con lo más reciente.
fronts-same = Las mismas noticias en los mismos lugares
fronts-until = Permanece hasta
fronts-always = permanece hasta que alguien la quite
fronts-moved = del lugar { $was } al lugar { $place }
fronts-came = puesta en el lugar { $place }
fronts-left = quitada; estaba en el lugar { $place }
fronts-overtaken = Mientras armaba esta portada, { $who } publicó otra, versión { $number }. La suya no se ha publicado.
fronts-overtaken-do = Lo que usted armó está abajo. Publíquelo otra vez para que sustituya a la otra.
fronts-theirs = Quedarse con la otra
fronts-slots = Lugares, primero la apertura
fronts-changed = aún sin publicar
fronts-not-yet = Los lectores aún no ven nada de esto.
fronts-discard = Descartar
# ?
fronts-unset = Seguir con los cambios que dejó aquí
fronts-how = Alt y las flechas mueven la noticia que tiene el foco; o arrástrela.
fronts-pick = Las nuevas van antes de esta, o en su lugar
fronts-end = Las nuevas van al final
fronts-auto = Debajo de estos lugares, y en los que quedan libres, van por sí solas las más recientes.
fronts-up = Subir: { $headline }
fronts-down = Bajar: { $headline }
fronts-out = Quitar: { $headline }
fronts-in = Poner
fronts-instead = Sustituir
fronts-nothing-found = Ninguna noticia publicada coincide.
fronts-said-place = { $headline }: lugar { $place } de { $places }
fronts-said-out = { $headline }: quitada
fronts-said-pick = Elija por su número la noticia que se va a sustituir
fronts-said-stays = { $headline } se queda donde está
fronts-over = Un lugar no puede quedar libre antes de ocuparse: revise la hora.
fronts-full = Una portada tiene como mucho 24 lugares, y cada noticia ocupa uno.

# Times
time-zone = Las horas son las de { $zone }.
time-there = para los lectores { $at }

# Previews
preview = Vista previa
preview-size = Tamaño
preview-colours = Colores
preview-device = según el dispositivo
preview-light = claro
preview-dark = oscuro
preview-what = La página como la recibirán los lectores. Mirarla no la publica.
preview-unsettled = Esta es la última revisión; lo escrito desde entonces aún no puede serlo.
preview-back = Volver a la noticia
preview-page = La página completa
preview-words = La versión de texto

# Breaking news
breaking-ready = Lista para: { $services }. Revise cada una abajo y envíe.
breaking-seen = Como la ven los lectores: { $service }

# What an action changes
reach-then = Ocurrirá a las:
reach-until = Desde ahora los lectores no ven nada de ella, hasta:
reach-nothing = Ninguna página cambia ahora.
reach-pages = Qué páginas cambian
reach-told = Los lectores leerán:
reach-story = La página de la noticia y su versión de texto:
reach-front = La portada:
reach-section = Sección:
reach-section-feeds = Canales (RSS, Atom, JSON) de:
reach-topic = Tema:
reach-byline = Página del autor:
reach-latest = Lo último:
reach-feeds = Canales (RSS, Atom, JSON):
reach-sitemaps = Mapas del sitio:
reach-others = Páginas de otras notas que la muestran, como relacionada o entre las últimas
reach-family = Enlaces desde la misma noticia en otras lenguas
reach-behind = Traducciones que quedarán atrasadas
reach-alert-ends = Terminan las alertas que llevan a ella
reach-alert-waits = Las alertas que llevan a ella quedan ocultas hasta que se libere

# The palette and the keys
palette = Ir a, o hacer
palette-places = Lugares
palette-nothing = Nada coincide.
keys = Teclas
keys-close = Cerrar

# Breaking news that can’t be sent
breaking-none = No puede enviar noticias de última hora. Pídalo a su jefe de servicio.
breaking-barred-held = La nota está retenida; ninguna alerta puede llevar a ella.
breaking-barred-embargoed = La nota está bajo embargo; ninguna alerta puede llevar a ella.
breaking-barred-ended = La nota fue anulada o retirada; ninguna alerta puede llevar a ella.
breaking-barred-unseen = Los lectores aún no ven la nota. Publíquela primero y luego envíe la alerta.
