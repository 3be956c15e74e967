// Runs in the head, before anything is painted, so that what the reader chose is there at once and nothing moves.
(function (r, s) {
r.className = 'js' + (navigator.share ? ' ns' : '');
try { s = localStorage; r.className += ' ' + (s.theme || '') + ' ' + (s.size || '') + (s.seen && s.seen == r.dataset.b ? ' nb' : '') } catch (e) {}
})(document.documentElement)
