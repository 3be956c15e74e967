# Ver: lo que una redacción vigila, y los avisos.

nav-watch = Vigilancia
watch-needs = por atender
watch-all = Todos los míos
watch-show = Mostrar los cambios
watch-now = { $section }: { $countText }
watch-late = Con retraso
watch-late-none = Nada lleva retraso.
watch-failed = Fallos
watch-failed-none = Nada ha fallado.
watch-killed = Alcanzadas por una anulación
watch-killed-none = Esta semana no se ha anulado ni retirado ninguna nota.
watch-feeds = Canales
watch-feeds-none = No hay ningún canal configurado.
watch-quarantined = Revisar antes
watch-quarantined-none = Ningún cable del último día espera revisión.
watch-scheduled = Programadas
watch-scheduled-none = No hay nada programado.
watch-embargoed = Bajo embargo
watch-embargoed-none = No hay nada bajo embargo.
watch-held = Retenidas
watch-held-none = No hay nada retenido.
watch-stale = Traducciones atrasadas
watch-stale-none = Todas las traducciones de esta semana dicen lo mismo que su original.
stale-count = { $count ->
    [one] { $countText } traducción va por detrás de su original
    [many] { $countText } de traducciones van por detrás de su original
   *[other] { $countText } traducciones van por detrás de su original
}
late-since = prevista para
late-unknown = Nada lo impide. El reloj de la redacción vuelve a intentarlo; si sigue aquí, publíquela a mano.
attend = Ya está atendido
attended-by = { $who } se ocupa de ello.
damaged = Esta nota no se puede leer. Los lectores no la ven; hay que restaurarla de una copia de seguridad.
killed-source = traducida de esta nota
killed-seen = Los lectores encuentran allí un aviso.
killed-unseen = Los lectores nunca la vieron.
left-nothing = No queda nada por hacer.
left-translation = Una traducción sigue activa: { $service }
left-damaged = Una traducción no se puede leer; se retiró a los lectores
left-front = Aún tiene un lugar en la portada: { $service }
left-front-section = Aún tiene un lugar en «{ $section }»: { $service }
held-from-readers = Retirada a los lectores
embargo-ends = termina
who-clock = el reloj
who-import = una importación
failure-publication = Publicación a su hora
failure-page = Una página para los lectores
failure-rendition = Los tamaños de una foto
failure-media = El almacén de fotos
failure-mail = Correo
failure-push = Avisos en navegadores
failure-feed = Un archivo de un canal
failure-wire = Lo que un cable exige a las notas
failure-unmatched = Una agencia detiene un cable que nunca llegó: busque a mano a cuál se refiere
failure-times = { $count ->
    [one] { $countText } vez
    [many] { $countText } de veces
   *[other] { $countText } veces
}
failure-first = primera
failure-last = última
feed-arrived = Último cable
feed-looked = Última consulta
life-well = Bien
life-new = Aún no ha llegado nada
life-silent = En silencio demasiado tiempo
life-failing = No se puede leer

# De qué se avisa
notices = Avisos
notices-what = Avisarme de
notice-mail = Por correo
notice-push = En navegadores
notice-kill = una nota mía anulada o retirada
notice-hold = una nota mía retenida
notice-failure = lo que se retrasa o falla en mis servicios
notice-feed = un canal que ha dejado de llegar
notice-review = una nota que espera edición
notice-comment = un comentario sobre una nota mía, o que me nombra
notice-source = un original que cambió después de traducirlo
notice-breaking = una última hora
notices-no-mail = Esta redacción no tiene servidor de correo: no se envía correo a nadie.
notices-browsers = Navegadores que reciben avisos
notices-browsers-none = Ninguno todavía.
notices-browser-add = Recibir avisos en este navegador
notices-browser-end = Ya no allí
notices-browser-refused = Este navegador tiene orden de no mostrar avisos. Permítalos para este sitio en sus ajustes e inténtelo de nuevo.
notices-browser-cannot = Este navegador no puede recibir avisos.
notice-kill-said = Se anuló o retiró una nota: { $service }
notice-hold-said = Hay una nota retenida: { $service }
notice-late-said = Una nota lleva retraso: { $service }
notice-failure-said = Fallo ({ $service }): { $what }
notice-feed-said = El canal { $feed } ha dejado de llegar
notice-review-said = Una nota espera edición: { $service }
notice-comment-said = Alguien comentó una nota: { $service }
notice-source-said = Cambió el original de su traducción: { $service }
notice-breaking-said = Última hora: { $service }
notice-by = { $who }, { $at }
notice-open = Abrir en la redacción
notice-why = Longwave le avisa según lo que usted eligió.
notice-change = Cambiar los avisos:

# What agencies sent since
watch-newer = Más reciente en la agencia
watch-newer-none = Ninguna nota está atrasada respecto a lo que envió su agencia.
newer-corrected = { $provider } corrigió aquello en lo que se basa esta nota.
newer-sent = { $provider } envió una versión más reciente de aquello en lo que se basa esta nota.
newer-compare = Qué cambió
newer-heed = Ya se tuvo en cuenta
newer-heed-what = El texto de la nota queda como está; cambie antes lo que haya que cambiar. Ya no se recordará esta versión a nadie.
newer-title = Qué cambió en { $provider }
newer-alone = La versión anterior no está aquí. Esta es toda la nueva.
newer-open = Abrir la nueva versión
newer-before = Abrir la versión anterior
notice-correction = una agencia que corrige aquello en lo que se basa una nota mía
notice-correction-said = Una agencia corrigió aquello en lo que se basa una nota: { $service }
life-paused = En pausa

# What waits to be edited
watch-review = Por revisar
watch-review-none = No hay nada por revisar.

# Taken back
attended-now = Usted ya lo atendió; ya no espera a nadie.
attended-undo = Deshacer
