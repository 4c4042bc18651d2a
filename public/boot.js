// Runs before everything else, on any web view: ES5 only, ASCII only (the host page chooses the encoding of a
// plain script), at most 1.5 kB gzip once the build has dropped comments and indentation.
// Styles go through the style object because a content security policy may forbid inline ones.
;(function () {
  var root = document.getElementById('app')
  if (!root || root.firstChild) return
  window.__firstHref = location.href

  var dark = window.matchMedia && matchMedia('(prefers-color-scheme: dark)').matches
  var paper = dark ? '#0E151B' : '#F5F7F9'
  var ink = dark ? '#E8EEF3' : '#14212B'
  var card = dark ? '#172129' : '#FFFFFF'
  var line = dark ? '#2A3742' : '#D9E0E7'

  function add(parent, tag, style, text) {
    var node = document.createElement(tag)
    node.style.cssText = style
    if (text) node.appendChild(document.createTextNode(text))
    parent.appendChild(node)
    return node
  }

  function shell() {
    root.innerHTML = ''
    document.documentElement.style.background = paper
    document.body.style.margin = 0
    var page = add(root, 'div', 'min-height:100%;color:' + ink + ';font:17px/1.45 system-ui,-apple-system,Roboto,sans-serif;')
    var bar = add(page, 'div', 'padding:0 96px 0 16px')
    // The safe area of Zalo's own variable; the first line stands where the web view knows neither.
    bar.style.paddingTop = 'env(safe-area-inset-top,0px)'
    bar.style.paddingTop = 'var(--zaui-safe-area-inset-top,env(safe-area-inset-top,0px))'
    add(bar, 'h1', 'margin:0;font-size:20px;font-weight:600;line-height:44px', 'M\u1ed9t C\u1eeda V\u0169ng T\u00e0u')
    return add(page, 'div', 'padding:12px 16px;max-width:720px')
  }

  function say(title, text, act) {
    var body = shell()
    body.setAttribute('role', 'alert')
    add(body, 'h2', 'margin:12px 0;font-size:20px', title)
    add(body, 'p', 'margin:0 0 16px', text)
    if (!act) return
    var button = add(
      body,
      'button',
      'min-height:48px;padding:0 24px;border:0;border-radius:10px;font:inherit;background:#005E93;color:#fff',
      act
    )
    button.onclick = function () {
      location.replace(window.__firstHref)
    }
  }

  // globalThis and queueMicrotask came with Chrome 71 and Safari 12.1, the oldest the app is written for.
  if (!('noModule' in document.createElement('script') && window.globalThis && window.queueMicrotask)) {
    window.__outdated = true
    var agent = navigator.userAgent
    say(
      'C\u1ea7n c\u1eadp nh\u1eadt',
      /Android/.test(agent)
        ? 'M\u1edf CH Play, t\u00ecm \u201cAndroid System WebView\u201d v\u00e0 \u201cChrome\u201d, ch\u1ecdn C\u1eadp nh\u1eadt, r\u1ed3i m\u1edf l\u1ea1i \u1ee9ng d\u1ee5ng n\u00e0y.'
        : /iPhone|iPad|iPod/.test(agent)
          ? 'M\u1edf C\u00e0i \u0111\u1eb7t, C\u00e0i \u0111\u1eb7t chung, C\u1eadp nh\u1eadt ph\u1ea7n m\u1ec1m \u0111\u1ec3 l\u00ean iOS 12.2 tr\u1edf l\u00ean, r\u1ed3i m\u1edf l\u1ea1i \u1ee9ng d\u1ee5ng n\u00e0y.'
          : 'Tr\u00ecnh duy\u1ec7t n\u00e0y \u0111\u00e3 c\u0169. B\u1ea1n c\u1eadp nh\u1eadt tr\u00ecnh duy\u1ec7t r\u1ed3i m\u1edf l\u1ea1i \u1ee9ng d\u1ee5ng.'
    )
    return
  }

  var body = shell()
  body.setAttribute('aria-busy', 'true')
  for (var i = 0; i < 4; i++) {
    add(
      body,
      'div',
      'height:' + (i ? 88 : 48) + 'px;margin:0 0 12px;border-radius:12px;background:' + card + ';border:1px solid ' + line
    )
  }

  // A script that cannot be fetched leaves the shell standing: say so instead of waiting for ever.
  addEventListener(
    'error',
    function (event) {
      var failed = event.target
      if (failed && failed.tagName === 'SCRIPT' && body.parentNode && body.parentNode.parentNode === root) {
        say(
          'Ch\u01b0a t\u1ea3i \u0111\u01b0\u1ee3c \u1ee9ng d\u1ee5ng',
          'C\u00f3 th\u1ec3 m\u1ea1ng \u0111ang y\u1ebfu. Nh\u1eefng g\u00ec b\u1ea1n \u0111\u00e3 l\u01b0u v\u1eabn c\u00f2n.',
          'T\u1ea3i l\u1ea1i'
        )
      }
    },
    true
  )
})()
