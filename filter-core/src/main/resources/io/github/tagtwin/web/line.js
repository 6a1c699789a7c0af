(function (w, d, tagId, layer) {
  var own = d.currentScript && d.currentScript.src;
  if (!own || !w.crypto || !w.crypto.getRandomValues || !w.btoa || !w.JSON) return;

  var bits = w.crypto.getRandomValues(new Uint8Array(16));
  var key = w.btoa(String.fromCharCode.apply(null, bits))
    .replace(/\+/g, '-').replace(/\//g, '_').replace(/=/g, '');
  var tag, keyed, seen, told;

  // LINE Tag, whoever starts it and whenever: its init carries our key.
  function lt(command, options, ids) {
    if (command === 'init' && options) {
      options.deduplicationKey = key;
      keyed = options.deduplicationKey === key;
    }
    if (command === 'send' && options === 'pv' && (!ids || !ids.indexOf || ids.indexOf(tagId) >= 0)) view();
    return tag.apply(this, arguments);
  }

  // LINE Tag writes its browser id once it is loaded; who leaves before is reported without it.
  function view() {
    if (!keyed || seen) return;
    seen = true;
    var message = w.JSON.stringify({
      key: key, page: w.location.pathname + w.location.search, referrer: d.referrer
    });
    var report = function () { tell(message); };
    w.addEventListener('pagehide', report);
    shown(function () {
      if (d.readyState === 'complete') w.setTimeout(report, 1000);
      else w.addEventListener('load', function () { w.setTimeout(report, 0); });
    });
  }

  // A page that is drawn ahead hasn't been seen.
  function shown(then) {
    if (d.prerendering) d.addEventListener('prerenderingchange', then, {once: true});
    else then();
  }

  function tell(message) {
    if (told || d.prerendering) return;
    told = true;
    var to = own.replace(/line\.js(\?.*)?$/, 'collect');
    try {
      if (w.fetch) {
        w.fetch(to, {
          method: 'POST', mode: 'same-origin', credentials: 'same-origin', keepalive: true, redirect: 'error',
          headers: {'Content-Type': 'application/json'}, body: message
        })['catch'](function () {});
      } else {
        var request = new XMLHttpRequest();
        request.open('POST', to);
        request.setRequestHeader('Content-Type', 'application/json');
        request.send(message);
      }
    } catch (blocked) {
      return;
    }
  }

  if (typeof w._lt === 'function') tag = w._lt;
  Object.defineProperty(w, '_lt', {
    configurable: true,
    enumerable: true,
    get: function () { return tag && lt; },
    set: function (given) { if (given !== lt) tag = given; }
  });
  if (layer) (w[layer] = w[layer] || []).push({'x-line-deduplication_key': key});
})(window, document, '{line-tag-id}', '{data-layer}');
