/*
 * The stand-in's LINE Tag. Works off the queue that the base code filled, and every later call of _lt:
 *   _lt('init', {customerType: 'lap', tagId, deduplicationKey, externalId, sharedCookieDomain})
 *   _lt('send', 'pv', [tagId, …])
 *   _lt('send', 'cv', {type, value, currency}, [tagId, …])
 * Reports by GET to /tag.gif on the host that served this file.
 */
(function (page, here) {
  'use strict';

  var BROWSER_ID = '__lt__cid';
  var SESSION_ID = '__lt__sid';
  var TWO_YEARS = 63072000;
  var HALF_AN_HOUR = 1800;
  var UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

  var image = new URL('/tag.gif', here.src);
  var tags = {};
  var browserId = null;

  var commands = {
    init: function (options) {
      tags[options.tagId] = options;
      identify(options.sharedCookieDomain);
    },
    send: function (kind, details, tagIds) {
      var hasDetails = !Array.isArray(details);
      var ids = (hasDetails ? tagIds : details) || Object.keys(tags);
      ids.forEach(function (id) {
        report(kind, (hasDetails && details) || {}, tags[id] || {tagId: id});
      });
    }
  };

  function handle(call) {
    try {
      commands[call[0]].apply(null, Array.prototype.slice.call(call, 1));
    } catch (error) {
      page.console.warn('LINE Tag (stand-in): a call was not understood', error);
    }
  }

  /* Cookies */

  function identify(sharedDomain) {
    var shared = sharedDomain ? BROWSER_ID + '.' + fnv1a(sharedDomain) : null;
    browserId = known(shared) || known(BROWSER_ID) || browserId || uuid();
    write(BROWSER_ID, browserId, TWO_YEARS);
    write(SESSION_ID, read(SESSION_ID) || uuid(), HALF_AN_HOUR);
    if (shared) {
      write(shared, browserId, TWO_YEARS, sharedDomain);
    }
  }

  function known(name) {
    var value = name && read(name);
    return value && UUID.test(value) ? value : null;
  }

  function read(name) {
    try {
      var start = name + '=';
      var found = document.cookie.split('; ').filter(function (pair) {
        return pair.indexOf(start) === 0;
      });
      return found.length ? found[0].slice(start.length) : null;
    } catch (cookiesForbidden) {
      return null;
    }
  }

  function write(name, value, seconds, domain) {
    try {
      document.cookie = name + '=' + value + '; Max-Age=' + seconds + '; Path=/; SameSite=Lax'
        + (domain ? '; Domain=' + domain : '')
        + (page.location.protocol === 'https:' ? '; Secure' : '');
    } catch (cookiesForbidden) {
      return;
    }
  }

  /* Reports */

  function report(kind, details, options) {
    if (!browserId) {
      identify();
    }
    var url = new URL(image);
    var facts = {
      c_t: options.customerType || 'lap',
      t_id: options.tagId,
      e: kind,
      type: details.type,
      value: details.value,
      currency: details.currency,
      d_key: options.deduplicationKey,
      ext_id: options.externalId,
      b_id: browserId,
      url: page.location.href.slice(0, 2048)
    };
    Object.keys(facts).forEach(function (name) {
      if (facts[name] !== undefined && facts[name] !== null && facts[name] !== '') {
        url.searchParams.set(name, facts[name]);
      }
    });
    deliver(url.href);
  }

  /* keepalive lets a report outlive its page; where the page's policy allows images only, an image does. */
  function deliver(address) {
    try {
      page.fetch(address, {mode: 'no-cors', credentials: 'omit', cache: 'no-store', keepalive: true})
        .catch(function () { byImage(address); });
    } catch (noFetch) {
      byImage(address);
    }
  }

  function byImage(address) {
    new Image(1, 1).src = address;
  }

  /* Numbers */

  function uuid() {
    var bytes = page.crypto.getRandomValues(new Uint8Array(16));
    bytes[6] = (bytes[6] & 0x0f) | 0x40;
    bytes[8] = (bytes[8] & 0x3f) | 0x80;
    var hex = Array.prototype.map.call(bytes, function (byte) {
      return (byte + 0x100).toString(16).slice(1);
    }).join('');
    return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  }

  function fnv1a(text) {
    var hash = 0x811c9dc5;
    for (var i = 0; i < text.length; i++) {
      hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
    }
    return ((hash >>> 0) + 0x100000000).toString(16).slice(1);
  }

  /* The queue: a second copy of this script on a page finds it taken. */

  var queue = page._ltq = page._ltq || [];
  if (queue.taken) {
    return;
  }
  queue.taken = true;
  queue.splice(0).forEach(handle);
  queue.push = function () {
    Array.prototype.forEach.call(arguments, handle);
    return queue.length;
  };
})(window, document.currentScript);
