// Pictures in a browser: dropped, pasted, chosen and cropped. Everything that this does works without it too, by forms.
import './pictures/crop'
import './pictures/choose'
import './pictures/lead'
import './pictures/list'
