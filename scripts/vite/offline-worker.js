// Service worker of plain browsers: starts the app without a network. It keeps the files of the app only; what the
// server answers is kept by the app itself (src/api/catalogue), which can say how old it is.
// The build puts the list of files and their common mark in the place of the two words in capitals.
const files = FILES
const prefix = 'mcvt-app-'
const cacheName = prefix + MARK
const page = '/'

self.addEventListener('install', (event) => event.waitUntil(install()))
self.addEventListener('activate', (event) => event.waitUntil(activate()))
self.addEventListener('fetch', (event) => {
  const { method, mode, url } = event.request
  const { origin, pathname } = new URL(url)
  if (method !== 'GET' || origin !== self.location.origin || pathname.startsWith('/api/')) return
  const isPage = mode === 'navigate' && !/\.\w{2,5}$/.test(pathname)
  if (isPage) event.respondWith(pageFrom(event.request))
  else if (isOurs(pathname)) event.respondWith(fileFrom(event.request))
})

const isOurs = (pathname) => pathname.startsWith('/assets/') || files.includes(pathname)

// All or nothing: a version that did not arrive whole is not installed, and the one before goes on.
async function install() {
  const cache = await caches.open(cacheName)
  await cache.addAll(files.map((file) => new Request(file, { cache: 'no-cache' })))
  // The next start gets this version; a tablet's page may stay open for weeks, so waiting for it to close is no way.
  await self.skipWaiting()
}

// A page of the version before may still be open and fetch its screens, so that version's files stay until the next one.
async function activate() {
  const ours = (await caches.keys()).filter((name) => name.startsWith(prefix))
  const before = ours.filter((name) => name !== cacheName)
  await Promise.all(before.slice(0, -1).map((name) => caches.delete(name)))
  // The very first visit is served too, so that it can lose its network before its first reload.
  await self.clients.claim()
}

async function pageFrom(request) {
  const cache = await caches.open(cacheName)
  return (await cache.match(page)) ?? fetch(request)
}

// Hashed files are the same in whichever version they are found; the others are asked of this one first.
async function fileFrom(request) {
  const cache = await caches.open(cacheName)
  return (await cache.match(request)) ?? (await caches.match(request)) ?? fetch(request)
}
