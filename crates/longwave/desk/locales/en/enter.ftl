# Coming in: passkeys, the second factor, single sign-on.

sign-in-again = What you are about to do decides who comes in, and how. Show once more that it is you.
sign-in-passkey = Sign in with a passkey
sign-in-passkey-needed = Your role asks for more than a password. Sign in with your passkey.
sign-in-provider = Sign in with { $name }
passkey-wrong = That didn’t work with a passkey. Try again, or come in another way.

astray-unreachable = The sign-in service can’t be reached. Try again, or come in another way.
astray-refused = The sign-in service didn’t let you through, or you turned back.
astray-over = This took too long, or was begun in another browser. Begin again.
astray-unfit = What the sign-in service answered doesn’t hold. Begin again; if it stays so, tell whoever runs this newsroom.
astray-unverified = The sign-in service doesn’t vouch for your email. Confirm your email there, then begin again.
astray-unknown = Nobody has invited you here yet. Ask your service chief for an invitation.
astray-other = Your email belongs to an account here that the sign-in service knows by another name. Ask your service chief.
astray-failed = The newsroom’s database can’t be reached. Try again.

second = Second factor
second-code = Code from your app
second-how = Six digits, new every half minute. A recovery code will do, too.
second-show = Go on
second-wrong = This code is wrong, or was used already. Wait for the next one.
second-lost = Phone and recovery codes lost? Your service chief can take the second factor back.
second-other-way = Come in another way
second-on = It is on: after your password you are asked for a code from your app.
second-off = It is off. With it, a stolen password alone lets nobody in.
second-anew = Set it up anew
second-end = Switch it off
why-second-demanded = Your role asks for a second factor; it can be set up anew, but not switched off.

set-up = Set up a second factor
set-up-demanded = Your role asks for a second factor. Set it up, and you are in.
set-up-scan = Point the camera of an authenticator app at this picture.
set-up-picture = QR code for an authenticator app
set-up-type = Or type this key into the app:
set-up-here = Or open it in an app on this device
set-up-code = The code that the app shows now
set-up-confirm = Confirm

codes = Recovery codes
codes-what = Keep these where you find them without your phone. Each works once in place of a code from your app. They are shown only now.
codes-kept = I have kept them
codes-new = New recovery codes
codes-none = No recovery code is left.
codes-left = { $count ->
    [one] One recovery code is left.
   *[other] { $countText } recovery codes are left.
}

passkeys = Passkeys
passkeys-what = With a passkey you come in by fingerprint, face or PIN of your device. Nobody can guess it, and no false site can get it from you.
passkey-name = Its name
passkey-name-how = Where it is kept, so that you know it again: Laptop, Phone, Blue key.
passkey-add = Add a passkey
passkey-none-here = This browser can’t make a passkey here.
why-passkey = No passkey was added. Perhaps this device has one already.
passkey-made = since
passkey-used = last used
passkey-end = Remove
passkey-end-one = Remove { $name }

factors = Lost devices
factors-what = Takes the second factor, the passkeys and the tie to single sign-on back, and signs them out everywhere. Their password stays.
factors-end = Take back all but the password
trouble-busy = The newsroom is checking too many passwords right now. Nothing was changed; try again in a moment.
astray-wait = Too many wrong tries. Wait a quarter of an hour, then try again.

# Signed out while something was pressed
sign-in-undone = You were signed out; nothing was done. Sign in, and you are back where you were.
refilled = What you had typed stands here again. It wasn’t sent.
