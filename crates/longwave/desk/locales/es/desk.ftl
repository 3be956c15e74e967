# Confidence: high. Wants confirmation by the desk where marked. No native-speaking desk has read it yet.
# Latin American usage, as in the reader's interface: usted, buttons in the infinitive, "nota" for a single story.

# "cable" is the wire item; "anular" is the kill, "despublicar" the take-down, "retener" and "liberar" the hold and its end.
# "retirar" is left out on purpose: readers are told of a kill with that word, and it could be taken for both.

skip = Ir al contenido
nav = Mesa de redacción
nav-wire = Cables
nav-stories = Notas
nav-breaking = Última hora
nav-people = Equipo
sign-in = Iniciar sesión
sign-out = Cerrar sesión
sign-in-wrong = El correo electrónico o la contraseña no son correctos.
sign-in-wait = { $count ->
    [one] Demasiados intentos fallidos. Espere un minuto e intente de nuevo.
    [many] Demasiados intentos fallidos. Espere { $countText } de minutos e intente de nuevo.
   *[other] Demasiados intentos fallidos. Espere { $countText } minutos e intente de nuevo.
}
sign-in-forgotten = ¿Olvidó su contraseña? Pida un enlace nuevo a su jefe de servicio.
sign-in-nobody = Todavía nadie tiene cuenta aquí. Quien administra esta redacción crea la primera con:
email = Correo electrónico
password = Contraseña
password-new = Contraseña nueva
password-present = Contraseña actual
password-present-wrong = La contraseña actual no es correcta o hubo demasiados intentos.
password-rules = Al menos 12 caracteres. Cuatro palabras sin relación entre sí sirven bien; su nombre o una misma letra repetida, no.
why-weak-password = Esta contraseña es demasiado corta o demasiado fácil de adivinar.
why-leaked-password = Esta contraseña está en una lista de contraseñas filtradas; son las primeras que se prueban. Elija otra.
password-change = Cambiar la contraseña
password-changed = La contraseña se cambió. Se cerró su sesión en todos los demás lugares.
password-link = Crear un enlace para una contraseña nueva
invitation = Invitación
# Without a greeting that would need the person's gender.
invitation-welcome = Le damos la bienvenida, { $name }
invitation-choose = Elija una contraseña para entrar.
invitation-enter = Entrar a la redacción
invitation-over = Esta invitación ya no es válida
invitation-over-what = Ya se usó o es demasiado antigua. Pida una nueva.
invitation-link = { $count ->
    [one] Envíe este enlace a la persona. Vale por un día, sirve una sola vez y solo se muestra ahora.
    [many] Envíe este enlace a la persona. Vale por { $countText } de días, sirve una sola vez y solo se muestra ahora.
   *[other] Envíe este enlace a la persona. Vale por { $countText } días, sirve una sola vez y solo se muestra ahora.
}
invite-again = Crear una invitación nueva
nothing-granted = Todavía no tiene acceso a nada
nothing-granted-what = Su cuenta no tiene ningún rol en ningún servicio. Pida uno a su jefe de servicio.
back-to-desk = Volver a la mesa de redacción
trouble = No se pudo hacer
trouble-not-found = No hay nada en esta dirección.
why-value = Así no se puede hacer: { $value }
trouble-overtaken = Alguien hizo un cambio mientras tanto. Revíselo y vuelva a intentarlo.
trouble-store = No hay conexión con la base de datos de la redacción. No se cambió nada; intente de nuevo.
trouble-broken = El equipo de la redacción no pudo hacerlo; su registro dice por qué. No se cambió nada.
# ? The reasons below are unchecked by a native speaker.
why-too-long = { $field }: { $most } caracteres como máximo, y hay { $length }.
why-empty = Este campo no puede quedar vacío: { $field }.
why-too-many = { $field }: { $most } como máximo, y hay { $length }.
why-link = «{ $link }» no es un enlace que los lectores puedan seguir. Debe empezar por https://, http://, mailto: o tel: y no pasar de 2000 caracteres.
why-slug = El final de una dirección tiene de 1 a 100 letras latinas minúsculas, cifras y guiones.
why-fact-box = Un recuadro no puede contener otro.
why-taken-already = Ya hay una nota en { $service } hecha con este cable.
why-translated-already = Ya existe una traducción en { $service }.
why-at-home = La nota ya está en { $service }.
why-doubtful = Hay un problema con este cable. Revíselo y después tómelo de todos modos.
why-canceled = { $provider } anuló este cable. No se puede usar para nada.
why-withheld = { $provider } retiene este cable. No se puede usar hasta que llegue una versión nueva.
why-busy = Alguien está escribiendo en esta nota en este mismo momento. Inténtelo de nuevo.
why-draft-unread = No se puede leer lo último que se escribía. Las revisiones están todas.
why-no-address = «{ $email }» no es una dirección de correo.
why-account-exists = { $email } ya tiene una cuenta.
why-account-ended = La cuenta de { $email } está cerrada. Ábrala de nuevo primero.
why-hours = De 1 a { $most } horas.
why-no-service = Elija al menos un servicio.
why-time-zone = No existe la zona horaria «{ $zone }». Ejemplo: Asia/Tehran.
why-no-words = { $service } aún no tiene palabras para { $lacking } cosas que todo lector encuentra. Sus lectores verían huecos.
why-host = «{ $host }» no es un nombre de host. Ejemplo: persian.example.org.
why-web-address = «{ $address }» no es una dirección web. Ejemplo: https://news.example.org.
why-section-reserved = «{ $section }» es una dirección propia del sitio. Elija otra.
why-section-twice = La sección «{ $section }» aparece dos veces.
why-id = «{ $id }» no sirve aquí: solo letras latinas minúsculas y cifras, con guiones entre ellas.
why-past = Ese momento ya pasó. Elija uno posterior.
why-redirect-exists = Ya hay una redirección desde { $from }. Quítela primero.
why-folder-unread = No se pueden leer los archivos de { $folder }.
why-unjoined = La última revisión no se puede unir con lo que se está escribiendo.
why-that-story = Abrir esa nota

any = cualquiera
show = Mostrar
save = Guardar
# Not "Cancelar", which stands too near to "Anular", the kill.
cancel = Volver
older = Anteriores
yes = sí
no = no
done = hecho
refused = rechazado
name = Nombre
by = Por
changed = Modificado
service = Servicio
standing = Situación
everywhere = todos los servicios
headline = Título
no-headline = (sin título)
summary = Sumario
# ? "guía" is the word of Reuters in Spanish and of Mexico; elsewhere "slug" is said
slugline = Guía
# ? EFE's word; "procedencia y fecha" and "dateline" are also said
dateline = Data
section = Sección
section-later = (sin sección todavía)
bylines = Firmas
bylines-how = Un nombre por línea. Si el nombre tiene página propia, se enlaza con ella.
label = Género
label-none = Noticia
label-analysis = Análisis
label-opinion = Opinión
# ? Explicador is also seen
label-explainer = Claves
label-fact-check = Verificación de datos

# The wire
wire-column-all = Todo
wire-column-urgent = Urgente
wire-column-killed = Anulados
wire-empty = No ha llegado nada que coincida.
first-steps = Primeros pasos
wire-keys = J y K: bajar y subir. H y L: columna anterior y siguiente. Intro: abrir. T: tomar. O: abrir aparte.
wire-new-rows = { $count ->
    [one] { $countText } cable nuevo
    [many] { $countText } de cables nuevos
   *[other] { $countText } cables nuevos
}
column-arrange = Organizar la columna { $name }
column-earlier = Mover la columna { $name } antes
column-later = Mover la columna { $name } después
column-remove = Quitar la columna { $name }
column-removed = Se quitó la columna { $name }.
column-restore = Devolverla
column-add = Agregar una columna
column-name = Su nombre
provider = Agencia
column-language = Idioma
class = Tipo de contenido
class-text = Texto
class-picture = Foto
class-graphic = Gráfico
class-video = Video
class-audio = Audio
class-composite = Paquete
class-animation = Animación
class-other = Otro
urgency = Urgencia
urgency-at-least = Urgencia, como mínimo
pubstatus = Estado
pubstatus-usable = Utilizable
pubstatus-withheld = Retenido
pubstatus-withheld-what = La agencia indica: no publicar hasta nuevo aviso. Las notas hechas con este cable quedan retenidas.
pubstatus-canceled = Anulado
pubstatus-canceled-what = La agencia indica: no se debe usar. Las notas hechas con este cable quedan anuladas.
embargo = Embargo
embargo-until = Nada de esto puede llegar al público antes de: { $at }
signal-update = Actualización
signal-correction = Corrección
quarantined = Revisar primero
taken-at = Tomado por
take = Tomar
take-to = Para
take-anyway = Tomar de todos modos
take-refused = No se tomó:
item-preview = Cable
item-older = Ya llegó una versión más reciente de este cable.
item-with = Material adjunto
item-raw = Tal como se recibió
item-versions = Otras versiones
ednote = Nota a los editores
credit = Crédito
copyright = Derechos de autor
usage-terms = Condiciones de uso
defect = Defecto

# Stories
stories-empty = Ninguna nota coincide. Tome un cable o empiece una nota aquí.
story-new = Nota nueva
story-begin = Empezar
story-panels = Sobre esta nota
checklist = Antes de publicar
checklist-done = No falta nada.
missing-headline = un título
missing-section = una sección
missing-byline = una firma o una agencia
missing-body = un texto
missing-alt-text = la descripción de una imagen para quienes no pueden verla
publishing = Publicación
family = Idiomas
behind = { $count ->
    [one] { $countText } revisión de atraso
    [many] { $countText } de revisiones de atraso
   *[other] { $countText } revisiones de atraso
}
translate = Traducir
translate-to = Traducir a
history = Historial
standing-draft = Borrador
standing-review = En revisión
standing-ready = Lista
# ?
standing-spiked = Descartada
standing-scheduled = Programada
standing-live = Publicada
standing-held = Retenida
standing-embargoed = Con embargo
standing-killed = Anulada
standing-taken-down = Despublicada
standing-ended = Anulada o despublicada
scheduled-held = Sale cuando se libere y llegue su hora.
do-publish = Publicar
do-update = Publicar como actualización
do-correct = Publicar como corrección
do-schedule = Programar
do-unschedule = Desprogramar
do-embargo = Poner embargo
do-lift-embargo = Levantar el embargo
do-hold = Retener
do-release = Liberar
do-kill = Anular la nota
do-take-down = Despublicar
do-move = Pasar
# ?
do-spike = Descartar
do-confirm = Sigue vigente
field-at = Cuándo (hora del servicio)
field-note = Cuál fue el error, para los lectores
field-reason = Motivo (para la mesa)
field-notice = Aviso a los lectores
reach-what = { $count ->
    [one] Esto cambia { $countText } nota:
    [many] Esto cambia { $countText } de notas:
   *[other] Esto cambia { $countText } notas:
}
event-begun = nota empezada
event-written = texto modificado
event-moved = pasada
event-published = publicada
event-updated = publicada como actualización
event-corrected = corregida
event-scheduled = programada
event-unscheduled = desprogramada
event-embargoed = puesta bajo embargo
event-embargo-lifted = embargo levantado
event-held = retenida
event-released = liberada
event-killed = anulada
event-taken-down = despublicada
event-confirmed = se comprobó que sigue vigente
event-drew = usa un cable

# Refusals
refusal-not-allowed = Para esto se necesita el rol: { $role }.
refusal-killed = La nota fue anulada. No se puede modificar ni volver a usar; escriba una nueva.
refusal-taken-down = La nota fue despublicada. No se puede modificar; escriba una nueva.
refusal-overtaken = Alguien escribió mientras tanto. Revise el texto y vuelva a intentarlo.
refusal-nothing = No cambiaría nada.
refusal-incomplete = Antes de publicar falta: { $missing }.
refusal-already-live = Ya está publicada. Envíe una actualización o una corrección.
# ?
refusal-spiked = Está descartada. Devuélvala primero a los borradores.
# ?
refusal-goes-out = Está publicada o programada. Despublíquela, o desprográmela.
refusal-not-live = Todavía no está publicada. Publíquela primero.
refusal-held = Está retenida. Libérela primero.
refusal-already-held = Ya está retenida por este motivo.
refusal-not-held = No está retenida por ese motivo.
refusal-embargoed = Está bajo embargo. Fin del embargo: { $at }. Prográmela para ese momento o después.
refusal-embargo-unclear = No se entiende la hora de su embargo ({ $said }). Alguien debe fijarla o levantar el embargo.
refusal-no-embargo = No tiene embargo.
refusal-past = Ese momento ({ $at }) ya pasó. Publíquela ahora o elija uno posterior.
refusal-not-scheduled = No está programada.
refusal-not-due = Está programada ({ $at }) y ese momento todavía no ha llegado.
refusal-no-note = Una corrección debe decir cuál fue el error.
refusal-no-reason = Hay que indicar el motivo.
refusal-not-a-translation = No es una traducción.
refusal-already-drawn = Ya usa ese cable.
refusal-not-drawn = Un párrafo se atribuye a un cable que la nota no usa.
refusal-only-the-clock = Solo el reloj de la redacción puede hacerlo.

# Breaking news
breaking-running = En curso
breaking-send = Enviar última hora
breaking-end = Terminar
breaking-hours = Duración en horas

# People
people-may = Roles
people-invite = Invitar a alguien
why-oneself = Nadie puede quitarse su propia cuenta.
account-joined = activa
account-invited = con invitación
account-ended = cerrada
account-end = Esta cuenta está cerrada
role-none = (ninguno)
role-reporter = Periodista
role-editor = Editor
role-chief = Jefe de servicio
role-administrator = Administrador
rights = Quién puede hacer qué
right = Permiso
right-look = Ver los cables, lo publicado y las notas listas
right-write = Ver y escribir borradores, tomar cables, traducir
right-pictures = Agregar fotos y describir lo que muestran
right-publish = Publicar, programar, actualizar, corregir
right-embargo = Poner y levantar embargos
right-hold = Retener y liberar
right-kill = Anular y despublicar
right-fronts = Armar portadas
right-breaking = Enviar última hora
right-bar-pictures = Prohibir una foto en todas partes (en todos los servicios)
# ? the blurb: the few words about an author
right-bylines = Firmas, semblanzas de autores y temas (en todos los servicios)
right-people = Invitar a personas y fijar sus permisos
right-services = Crear y cambiar servicios (en todos los servicios)
# ? "tokens" is what engineers say; "claves de acceso" is the plainer word
right-tokens = Claves de acceso a la API (en todos los servicios)
record = Registro
record-what = Acción
record-result = Resultado
record-from = Desde
record-refused = solo lo rechazado
record-empty = No hay nada en el registro que coincida.
interface-language = Idioma de la mesa
sessions = Dónde tiene la sesión abierta
session-begun = inicio:
session-seen = última actividad:
session-here = Este navegador
session-end = Cerrar esa sesión

# What changes by itself
live-back = Conexión restablecida.

# The editor
editor-missing = El editor no está instalado en esta redacción; quien la administra ejecuta: cargo xtask web

# Búsqueda en los cables, y de qué trata una noticia
wire-search = Buscar en los cables
wire-search-do = Buscar
wire-search-end = Terminar la búsqueda
wire-search-how = Deben estar todas las palabras, en cualquier orden. "Palabras entre comillas": tal cual; -palabra: se excluye; comienzo*: cualquier terminación.
wire-search-found = Encontrado: { $words }
wire-search-keep = Guardar como columna
wire-search-backlog = { $count ->
    [one] Falta por indexar { $countText } cable anterior.
    [many] Faltan por indexar unos { $countText } de cables anteriores.
   *[other] Faltan por indexar unos { $countText } cables anteriores.
}
wire-search-none = Ningún cable contiene estas palabras: { $words }
wire-search-try-fewer = Pruebe con menos palabras o con otra grafía del nombre.
wire-search-try-begin = Pruebe el comienzo de una palabra con un asterisco: inund* encuentra también inundaciones.
wire-search-try-language = Las palabras se buscan en el idioma del cable, sin traducir.
column-words = Palabras
column-subject = Asunto
places = Lugares
places-how = Un lugar por línea: dónde ocurre y a quién afecta.
note = Nota para los colegas
note-how = Nunca sale de la redacción.
hints = Ayudaría a los lectores:
hint-topics = un tema
hint-places = un lugar
topics = Temas
topics-search = Buscar un tema
topics-chosen = Temas de esta noticia
topics-none = Aún no tiene tema.
topics-nameless = aún no tiene nombre en este servicio; los lectores no lo ven
topics-drop = Quitar { $name }
topics-proposed = El cable propone:
topics-take-all = Tomar todos
topics-found = { $count ->
    [one] { $countText } tema encontrado
    [many] { $countText } de temas encontrados
   *[other] { $countText } temas encontrados
}
topics-not-found = Ningún tema se llama así: { $words }

# What is shown isn't up to date
live-since = Sin actualizar desde las { $time }. Se vuelve a intentar.
live-out = La sesión se cerró. Nada aquí está al día desde las { $time }.

# What became of an item that is shown
item-now-canceled = El proveedor la ha anulado entretanto. No debe usarse.
item-now-withheld = El proveedor la ha retenido entretanto. No debe publicarse hasta nuevo aviso.
item-now-show = Mostrar lo que hay ahora
taken-who = { $service } ({ $name })

# Why an item can't be taken
take-not-canceled = No se puede tomar: el proveedor la anuló.
take-not-withheld = No se puede tomar mientras el proveedor la retenga.
take-not-here = No puede tomarla: no escribe en ningún servicio abierto.

# The list of stories
stories-own = mis servicios
stories-mine = solo lo que he escrito
stories-words = Palabras del titular o de la guía
stories-not-found = Ninguna nota coincide. Pruebe con menos palabras o con todos los servicios.
stories-new = { $count ->
    [one] { $countText } nota nueva
    [many] { $countText } de notas nuevas
   *[other] { $countText } notas nuevas
}

# A column of the wire
column-change-one = Cambiar la columna { $name }

# Who publishes
publishing-editor = Publica un editor. Pase la nota a revisión: así los editores verán que los espera.
publishing-waits = Espera a un editor.
# ?
spiked-said = Está descartada: no aparece en ninguna lista de trabajo. Pulse Borrador para recuperarla.

# What the record says was done
do-write = Escribir
do-restore = Restaurar una revisión
do-draw = Basarse en un cable
do-begin = Empezar
do-take = Tomar un cable
do-translate = Traducir
do-front = Componer una portada
do-break = Enviar última hora
do-break-end = Terminar última hora
do-publish-due = Publicar lo programado
do-extend-embargo = Prolongar el embargo

# Whose clock
zone-own = Zona horaria de mi mesa
zone-own-how = Todas las horas de la mesa siguen este reloj; si la de los lectores de un servicio es otra, aparece al lado.
zone-usual = la del idioma ({ $zone })
take-in-full = Se acortó al tomarlo. Completo: { $text }
take-cut = Se cortó el final del texto o de una tabla. El cable lo tiene todo.

# What is wrong with what a provider sent
defect-truncated = Está cortado antes de su final.
defect-malformed = No está escrito como exige su formato; puede faltar una parte.
defect-too-large = Es más grande de lo que se lee; falta el resto.
defect-too-many-items = Contiene más cables de los que se leen; falta el resto.
defect-more = Tiene más defectos de los que se pueden enumerar.
defect-rights-cut = No se pudieron conservar todas sus condiciones de uso.
defect-body-cut = Su texto es más largo de lo que se conserva; falta el resto.
defect-content-unread = Llegó con contenido y no se pudo leer nada.
defect-content-missing = No tiene texto.
defect-charset-unknown = No se conoce la codificación de sus letras; algunas pueden estar mal.
defect-charset-undecodable = Algunas letras no se pudieron leer.
defect-charset-guessed = La codificación de sus letras se adivinó; algunas pueden estar mal.
defect-entities-refused = Contiene definiciones que nunca se siguen; puede faltar texto.
defect-element-unread = No se pudo leer una parte que quizá prohíba su uso.
defect-item-missing = No se encontró ningún cable en él.
defect-item-unreadable = No se pudo leer un cable que contiene.
defect-item-unread = Un elemento que contiene está escrito en otro formato y no se leyó.
defect-guid-missing = No tiene identificador: una anulación o corrección posterior no podría atribuírsele.
defect-other-not-stopped = Dice que otro cable no debe usarse, y eso no se hizo. Hágalo a mano.
defect-association-barred = Algo que la acompaña está bloqueado; se dejó fuera.
defect-status-unknown = Su estado no se conoce; cuenta como retenido.
defect-status-contradicted = Una señal la detiene aunque se declara utilizable; cuenta como retenida.
defect-profile-bars = Es información para redacciones, no para publicar.
defect-embargo-unclear = Está bajo un embargo sin final claro; una persona debe ponerle fin.
defect-date-to-come = Una fecha indicada en ella aún no ha llegado: puede estar bajo embargo hasta entonces.
defect-date-unreadable = No se pudo leer cuándo termina su uso; figura entre las condiciones de uso.
defect-note-stops = Una nota a los editores habla de un embargo, una retención o una anulación.
defect-post-not-public = Su remitente no la ha publicado; cuenta como retenida.
defect-format-unknown = Su formato no se lee aquí.
defect-picture = No es una imagen que se pueda usar.
defect-parser-broke = Longwave no logró leerlo. Infórmelo junto con el archivo.
defect-other = Algo está mal.
# Times under an hour
minutes-now = ahora
minutes-ago = hace { $countText } min
minutes-ahead = en { $countText } min

# Languages in which items arrive and no service is
language-de = alemán
language-it = italiano
language-nl = neerlandés
language-sv = sueco
language-da = danés
language-nb = noruego
language-nn = noruego (nynorsk)
language-no = noruego
language-fi = finés
language-pl = polaco
language-cs = checo
language-sk = eslovaco
language-hu = húngaro
language-ro = rumano
language-bg = búlgaro
language-ja = japonés
language-he = hebreo
language-hi = hindi

# Where something may be done
refusal-not-allowed-at = Para esto se necesita el rol { $role } en el servicio { $service }.
breaking-end-at = Terminar en: { $services }

# Where a story's words came from
from-wire = De los cables de agencias

# What a column looks for
column-subject-how = Por su nombre, o por el código que envían las agencias (medtop:20000151).
why-no-subject = «{ $subject }» no es ni el nombre de un asunto ni su código. Use un término de los Media Topics de IPTC, como «terremoto».

# What readers have already
refusal-nothing-new = Los lectores ya tienen el texto más reciente. Para decirles qué estaba mal, elija «Publicar como corrección»; si no, escriba antes algo nuevo.

# What is waited for
waits-reach = Viendo qué cambiaría esto…
waits-item = Abriendo el cable…

# A service and one of its sections
service-section = { $service } · { $section }

# From what was refused
back-where = Volver a donde estaba

# What can’t be read, and who has no role
trouble-astray = No se puede leer esta dirección o lo que se envió. Vuelva atrás, cargue la página de nuevo e inténtelo otra vez.
nothing-granted-account = Su cuenta
why-no-role = Elija al menos un rol: en un servicio, en una mesa o en todas partes. Sin rol no se puede abrir nada.
