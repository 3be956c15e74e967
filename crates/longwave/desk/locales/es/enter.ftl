# Confidence: high. No native-speaking desk has read it yet.

sign-in-again = Lo que va a hacer decide quién entra y cómo. Confirme que es usted.
sign-in-passkey = Iniciar sesión con una llave de acceso
sign-in-passkey-needed = Su función exige más que una contraseña. Inicie sesión con su llave de acceso.
sign-in-provider = Iniciar sesión con { $name }
passkey-wrong = No se pudo entrar con la llave de acceso. Intente de nuevo o entre de otra manera.

astray-unreachable = No hay conexión con el servicio de inicio de sesión. Intente de nuevo o entre de otra manera.
astray-refused = El servicio de inicio de sesión no le dio paso, o usted lo interrumpió.
astray-over = Pasó demasiado tiempo o se empezó en otro navegador. Empiece de nuevo.
astray-unfit = La respuesta del servicio de inicio de sesión no es válida. Empiece de nuevo; si se repite, avise a quien administra esta redacción.
astray-unverified = El servicio de inicio de sesión no responde por su correo electrónico. Confírmelo allí y empiece de nuevo.
astray-unknown = Todavía nadie le ha invitado. Pida una invitación a su jefe de servicio.
astray-other = Su correo electrónico es de una cuenta que el servicio de inicio de sesión conoce con otra identidad. Consulte a su jefe de servicio.
astray-failed = No hay conexión con la base de datos de la redacción. Intente de nuevo.

second = Segundo factor
second-code = Código de su aplicación
second-how = Seis cifras, nuevas cada medio minuto. También sirve un código de recuperación.
second-show = Continuar
second-wrong = Este código no es correcto o ya se usó. Espere el siguiente.
second-lost = ¿Perdió el teléfono y los códigos de recuperación? Su jefe de servicio puede quitar el segundo factor.
second-other-way = Entrar de otra manera
second-on = Está activado: después de la contraseña se le pide un código de su aplicación.
second-off = Está desactivado. Con él, una contraseña robada no basta para entrar.
second-anew = Configurarlo de nuevo
second-end = Desactivarlo
why-second-demanded = Su función exige un segundo factor; puede configurarse de nuevo, pero no desactivarse.

set-up = Configurar un segundo factor
set-up-demanded = Su función exige un segundo factor. Configúrelo y podrá entrar.
set-up-scan = Apunte a esta imagen con la cámara de una aplicación de autenticación.
set-up-picture = Código QR para una aplicación de autenticación
set-up-type = O escriba esta clave en la aplicación:
set-up-here = O ábrala en una aplicación de este dispositivo
set-up-code = El código que la aplicación muestra ahora
set-up-confirm = Confirmar

codes = Códigos de recuperación
codes-what = Guárdelos donde pueda encontrarlos sin su teléfono. Cada uno sirve una sola vez, en lugar de un código de la aplicación. Solo se muestran ahora.
codes-kept = Ya los guardé
codes-new = Códigos de recuperación nuevos
codes-none = No queda ningún código de recuperación.
codes-left = { $count ->
    [one] Queda { $countText } código de recuperación.
    [many] Quedan { $countText } de códigos de recuperación.
   *[other] Quedan { $countText } códigos de recuperación.
}

passkeys = Llaves de acceso
passkeys-what = Con una llave de acceso se entra con la huella, el rostro o el PIN de su dispositivo. Nadie puede adivinarla y ningún sitio falso puede quitársela.
passkey-name = Su nombre
passkey-name-how = Dónde está guardada, para reconocerla: computadora, teléfono, llave azul.
passkey-add = Agregar una llave de acceso
passkey-none-here = Este navegador no puede crear una llave de acceso aquí.
why-passkey = No se agregó ninguna llave de acceso. Tal vez este dispositivo ya tiene una.
passkey-made = desde:
passkey-used = último uso:
passkey-end = Quitar
passkey-end-one = Quitar { $name }

factors = Dispositivos perdidos
factors-what = Quita el segundo factor, las llaves de acceso y el vínculo con el inicio de sesión único, y cierra todas sus sesiones. La contraseña se conserva.
factors-end = Quitar todo menos la contraseña
trouble-busy = La redacción está comprobando demasiadas contraseñas en este momento. No se cambió nada; intente de nuevo en un momento.
astray-wait = Demasiados intentos fallidos. Espere un cuarto de hora e intente de nuevo.

# Signed out while something was pressed
sign-in-undone = Su sesión había terminado; no se hizo nada. Entre y volverá a donde estaba.
refilled = Lo que había escrito está aquí de nuevo. No se ha enviado.
