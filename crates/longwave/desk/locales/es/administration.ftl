# Administration: how the newsroom is set up.
administration = Administración
admin-services = Servicios y secciones
admin-services-what = Cada servicio de idioma: su nombre, su dominio y sus secciones.
admin-desks = Mesas
admin-desks-what = Grupos de periodistas, cada uno con sus propias noticias.
admin-feeds = Agencias y canales
admin-feeds-what = Dónde llegan los archivos de las agencias.
admin-redirects = Redirecciones
admin-redirects-what = Adónde llevan las direcciones de un sitio anterior.
admin-bylines = Firmas
admin-bylines-what = Quién firma las noticias, en la escritura de cada servicio.
admin-topics = Temas
admin-topics-what = De qué tratan las noticias, como lo llama cada servicio.
admin-tokens = Claves de acceso a la API
admin-tokens-what = Con lo que entran los programas.
admin-setup = Todo en un archivo
admin-setup-what = La configuración de la redacción, para exportar, importar y guardar en git.
admin-rights = Quién puede hacer qué
admin-rights-what = La única tabla según la cual todo se permite o se rechaza.
rights-how = Un papel vale en todos los servicios, en algunos o en una mesa. En una mesa solo vale para las noticias de esa mesa.
right-sections = Secciones y mesas de un servicio
right-feeds = Agencias y canales (en todos los servicios)
right-redirects = Redirecciones (en todos los servicios)
right-setup = Exportar e importar toda la configuración (en todos los servicios)

# Services and sections
site-name = Nombre del sitio
host = Dominio propio
sections = Secciones
switched-on = Visible para los lectores
switched-off = Desactivado
service-on = Los lectores ven este servicio
service-off-title = Desactivar { $name }
service-off-what = Desde entonces los lectores no encuentran nada de este servicio:
service-off-pages = La portada y todas las secciones, temas, páginas de autores, canales y mapas del sitio responden que no hay nada
service-off-stories = { $count ->
    [one] { $countText } nota que los lectores ven ahora deja de estar para ellos mientras el servicio esté desactivado
    [many] { $countText } de notas que los lectores ven ahora dejan de estar para ellos mientras el servicio esté desactivado
   *[other] { $countText } notas que los lectores ven ahora dejan de estar para ellos mientras el servicio esté desactivado
}
service-off-alerts = { $count ->
    [one] { $countText } alerta en curso no se muestra a nadie
    [many] { $countText } de alertas en curso no se muestran a nadie
   *[other] { $countText } alertas en curso no se muestran a nadie
}
service-off-links = Sale de la lista de servicios, y las notas de otros servicios ya no enlazan a sus traducciones
service-off-back = No se pierde nada: el trabajo en la redacción sigue y, cuando el servicio se active de nuevo, todo vuelve a las mismas direcciones.
service-off-do = Desactivarlo
service-begin = Crear un servicio
service-begin-how = Empieza con las secciones de su idioma y desactivado: los lectores no ven nada hasta que usted lo active.
service-time-zone = Zona horaria
about-page = Página de presentación
mirrors = Otras direcciones del sitio
mirrors-how = Una por línea. Para los lectores a quienes se les bloquea el sitio; si queda vacío, las de todo el sitio.
place = Posición
order-how = Los servicios con número menor van primero.
sections-how = En el orden del menú. La dirección de una sección nunca cambia: la que ya no se usa se retira y su página permanece.
retired = Retirada
section-add = Añadir una sección
section-name = Nombre de { $id }
section-place = Posición de { $id }
section-retired = { $id } está retirada
in-addresses = Su nombre en las direcciones
id-how = Letras latinas minúsculas, cifras y guiones. Es definitivo.

# Desks
# ? desk: a group of journalists
desk = Mesa
desk-none = (todo el servicio)
do-to-desk = Pasar a esta mesa
event-to-desk = pasada a una mesa
refusal-other-desk = Esta mesa es de otro servicio.
desks-how = Los borradores de una mesa son suyos: aparte de su gente, solo los ven quienes escriben para todo el servicio.
desks-empty = Aún no hay mesas: todos trabajan para todo el servicio.
desk-begin = Añadir una mesa
desk-retired = Esta mesa está retirada: ya no le llegan noticias
desk-people = Personas de esta mesa
desk-nobody = Nadie tiene un papel solo en esta mesa.
desk-invite = Añadir a alguien
desk-invite-how = Quien aún no tenga cuenta recibe una, y usted un enlace para esa persona. Indique entonces también su nombre.

# Feeds
feed = Canal
folder = Carpeta
format = Formato
format-asked = (según el archivo)
last-seen = Última recepción
providers = Última recepción de cada agencia
feed-of-settings = del archivo de ajustes
feeds-empty = Aún no hay canales configurados.
feed-begin = Añadir un canal
folder-how = Una carpeta dentro de la de cables de la redacción. Se crea si no existe.
feed-paused = En pausa: no se recoge nada, los archivos esperan
paused = En pausa
feed-try = Probar
feed-tried = Lo que saldría de los archivos que esperan
feed-tried-empty = No hay archivos en esta carpeta. Ponga uno y pruebe de nuevo.
feed-items = elementos: { $countText }
feed-end = Eliminar este canal

# Redirects
redirects-how = Solo una dirección a la que nada más responde lleva a otra parte, y solo tal como está aquí. La dirección propia de una noticia, nunca.
redirects-from = Desde esta dirección
redirects-empty = Aquí ninguna dirección lleva a otra parte.
redirect-from = Dirección antigua
redirect-to = Lleva a
redirect-to-how = Una ruta de este sitio, el identificador de una noticia o una dirección completa. Vacío si ya no existe.
redirect-status = Cómo
redirect-301 = Movida para siempre (301)
redirect-308 = Movida para siempre, petición sin cambios (308)
redirect-410 = Eliminada (410)
redirect-elsewhere = Puede llevar a otro dominio
redirect-begin = Añadir una redirección
redirect-end = Eliminar
redirect-end-this = Eliminar { $from }
redirects-many = Importar una lista
redirects-list = La lista
redirects-many-how = Una línea por cada una: dirección antigua, coma, destino, coma, 301, 308 o 410. Se importa todo o nada.
redirects-wrong = No se importó nada. Estas líneas no sirven:
next = Siguientes
file = Archivo

# Tokens
token = Clave
token-secret = Guarde bien esta clave: solo se muestra ahora.
token-make = Crear una clave
token-how = El registro nombra así a quien la usa.
token-where = Dónde vale
token-until = Hasta
last-used = Último uso
token-end = Revocar
token-end-this = Revocar { $name }
token-ended = ya no vale
token-maker = Creada por
token-by-command = en la línea de comandos

# Bylines and topics
byline-begin = Añadir una firma
byline-latin = Nombre en letras latinas
byline-desk = Es una mesa que firma en conjunto, no una persona
byline-desk-short = colectiva
blurb = Una línea sobre su trabajo
topic = Tema
topic-begin = Añadir un tema
concept = Concepto (URI, por ejemplo un Media Topic de IPTC)

# All as one file
setup-how = Servicios, secciones, mesas, personas, canales, redirecciones, firmas y temas en un archivo TOML, siempre en el mismo orden. No contiene contraseñas ni claves.
setup-export = Descargar newsroom.toml
setup-import = Importar un archivo
setup-text = Contenido del archivo
setup-whole = El archivo está completo: se eliminan los canales y redirecciones que no nombra
setup-show = Mostrar qué cambiaría
setup-apply = Aplicar
setup-changes = Esto cambiaría: { $countText }
setup-done = Hecho.
setup-wrong = El archivo no se puede importar. No se cambió nada.
change-begun = nuevo
change-changed = cambiado
change-removed = eliminado
kind-service = servicio
kind-desk = mesa
kind-member = persona
kind-feed = canal
kind-redirect = redirección
kind-byline = firma
kind-topic = tema
kind-token = clave
kind-invitation = invitación
kind-factors = medios de acceso

# Why the newsroom can’t be set up so
setup-stays = { $what } permanece, porque se conoce su dirección. Desactívelo o retírelo.
setup-section-lost = Falta una sección: { $what }. Su dirección permanece; retírela en su lugar.
setup-last-administrator = { $what } es el último administrador de todos los servicios. Nombre antes a otro.
setup-name-taken = «{ $what }» ya es el nombre de una persona o de una clave. Las notas y el registro las conocen por su nombre; elija otro.
setup-host-taken = El servicio { $what } ya tiene este dominio.
setup-no-service = No existe el servicio { $what }. Créelo antes.
setup-no-desk = No existe la mesa { $what }. Añádala antes.
setup-no-address = { $what } no es una dirección. Se espera una ruta como /old/page.html.
setup-own-address = El propio sitio responde en { $what }: una página suya o la dirección de una noticia, que nunca lleva a otra parte.
setup-elsewhere = { $what } está en otro dominio. Marque que puede llevar allí.
setup-bad-status = { $what }: 301 y 308 llevan a algún lugar, 410 a ninguno.
setup-circle = { $what } llevaría en círculo, o por demasiadas otras.

# The record
record-kind = Tipo
record-since = Desde
record-until = Hasta
record-stories = Noticias
record-wire = Cables
record-fronts = Portadas
record-breaking = Última hora
record-pictures = Fotos
record-people = Personas
record-administration = Administración
record-account = Accesos y cuentas
feed-silent = Caído tras tantos minutos sin cables
feed-silent-how = Vacío: una vez y media su silencio reciente más largo.

# The picture of a byline
byline-picture = Foto
byline-picture-none = Aún no hay foto. Elija una; la ven los lectores de todos los servicios.
