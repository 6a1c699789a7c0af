/* Keeps the page current: asks every second for the live part, and puts it in only where it has changed. */
(function () {
  'use strict';

  var live = document.getElementById('live');
  var pulse = document.getElementById('pulse');
  var version = null;

  function look() {
    fetch('/line/live', {cache: 'no-store', headers: version ? {'If-None-Match': version} : {}})
      .then(function (answer) {
        show(answer.status === 200 || answer.status === 304);
        version = answer.headers.get('ETag') || version;
        return answer.status === 200 ? answer.text() : null;
      })
      .then(function (html) {
        if (html !== null) {
          live.innerHTML = html;
        }
      })
      .catch(function () { show(false); })
      .then(function () { setTimeout(look, 1000); });
  }

  function show(isThere) {
    var text = isThere ? 'live' : 'the stand-in has stopped';
    if (pulse.textContent !== text) {
      pulse.textContent = text;
      pulse.className = isThere ? 'pulse on' : 'pulse off';
    }
  }

  look();
})();
