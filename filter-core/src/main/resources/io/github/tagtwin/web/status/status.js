// Renews the parts of the page that have changed, every few seconds while somebody looks at it.
(function () {
  'use strict';

  var EVERY = 5000;
  var FOCUSABLE = 'a,button,summary,input';
  var paused = false;
  var lost = false;
  var timer = 0;

  function parts(page) {
    return Array.prototype.slice.call(page.querySelectorAll('[data-live]'));
  }

  function named(page) {
    return parts(page).map(function (part) { return part.id; }).join(' ');
  }

  // Somebody fills a form, has marked a text, or hasn't read yet why nothing was done.
  function isInUse(part) {
    var focused = document.activeElement;
    var marked = document.getSelection();
    return (part.contains(focused) && focused.tagName === 'INPUT')
      || part.querySelector('.refused')
      || (marked && !marked.isCollapsed && marked.containsNode(part, true));
  }

  function keepOpen(part, fresh) {
    part.querySelectorAll('details[id]').forEach(function (old) {
      var same = fresh.querySelector('[id="' + CSS.escape(old.id) + '"]');
      if (same) { same.open = old.open; }
    });
  }

  function home(element) {
    return element.closest('[id]:not(a):not(button):not(input)');
  }

  function keepFocus(part) {
    var focused = document.activeElement;
    if (!part.contains(focused)) { return function () {}; }
    var id = home(focused).id;
    var index = Array.prototype.indexOf.call(home(focused).querySelectorAll(FOCUSABLE), focused);
    return function () {
      var place = document.getElementById(id);
      var again = place && place.querySelectorAll(FOCUSABLE)[index];
      if (again) { again.focus({ preventScroll: true }); }
    };
  }

  function keepScroll(part, fresh) {
    var from = part.querySelectorAll('.stories,.scroller');
    var to = fresh.querySelectorAll('.stories,.scroller');
    return function () {
      from.forEach(function (old, index) { if (to[index]) { to[index].scrollTop = old.dataset.at; } });
    };
  }

  function renew(part, next) {
    var fresh = document.importNode(next.getElementById(part.id), true);
    keepOpen(part, fresh);
    if (isInUse(part) || part.isEqualNode(fresh)) { return; }
    var focus = keepFocus(part);
    part.querySelectorAll('.stories,.scroller').forEach(function (list) { list.dataset.at = list.scrollTop; });
    var scroll = keepScroll(part, fresh);
    part.replaceWith(fresh);
    scroll();
    focus();
  }

  function show(text) {
    var next = new DOMParser().parseFromString(text, 'text/html');
    if (!next.getElementById('clock')) { throw new Error('another page'); }
    if (named(next) !== named(document)) { location.reload(); return; }
    parts(document).forEach(function (part) { renew(part, next); });
    lost = false;
    label();
  }

  // The link that loads the page anew becomes the button that stops and goes on.
  function label() {
    var link = document.getElementById('renew');
    if (!link) { return; }
    link.setAttribute('role', 'button');
    link.textContent = lost ? link.dataset.lost : paused ? link.dataset.goOn : link.dataset.pause;
    link.classList.toggle('lost', lost);
  }

  function ask() {
    clearTimeout(timer);
    if (paused || document.hidden) { return; }
    fetch(location.href, { credentials: 'same-origin', cache: 'no-store', redirect: 'error' })
      .then(function (answer) {
        if (!answer.ok) { throw new Error(String(answer.status)); }
        return answer.text();
      })
      .then(function (text) { if (!paused) { show(text); } })
      .catch(function () { lost = true; label(); })
      .then(function () { clearTimeout(timer); timer = setTimeout(ask, EVERY); });
  }

  function toggle(event) {
    if (!event.target.closest('#renew')) { return; }
    event.preventDefault();
    paused = !paused;
    label();
    ask();
  }

  document.addEventListener('click', toggle);
  document.addEventListener('keydown', function (event) { if (event.key === ' ') { toggle(event); } });
  document.addEventListener('visibilitychange', ask);
  label();
  timer = setTimeout(ask, EVERY);
}());
