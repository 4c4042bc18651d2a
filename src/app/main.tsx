import '../ui/tokens.css'
import '../ui/global.css'
import { createRoot } from 'react-dom/client'
import { apiBaseUrl } from '../api/base-url.ts'
import { afterFirstPaint } from '../platform/after-first-paint.ts'
import { choosePlatform } from '../platform/choose-platform.ts'
import { App } from './app.tsx'
import { createParts } from './create-parts.ts'

const root = document.getElementById('app')
// boot.js has told what to update; the app would only break in such a web view.
if (root && !window.__outdated) {
  const parts = createParts({ platform: choosePlatform(), baseUrl: apiBaseUrl() })
  createRoot(root).render(<App {...parts} />)
  // Without it the app works as long as there is a network.
  void afterFirstPaint()
    .then(() => import('./keep-offline.ts'))
    .then(({ keepOffline }) => keepOffline(parts))
    .catch(() => undefined)
}
