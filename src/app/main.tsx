import '../ui/tokens.css'
import '../ui/global.css'
import { createRoot } from 'react-dom/client'
import { apiBaseUrl } from '../api/base-url.ts'
import { choosePlatform } from '../platform/choose-platform.ts'
import { App } from './app.tsx'
import { createParts } from './create-parts.ts'

const root = document.getElementById('app')
// boot.js has told what to update; the app would only break in such a web view.
if (root && !window.__outdated) {
  createRoot(root).render(<App {...createParts({ platform: choosePlatform(), baseUrl: apiBaseUrl() })} />)
}
