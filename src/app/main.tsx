import { createRoot } from 'react-dom/client'
import 'zmp-ui/zaui.css'
import { apiBaseUrl } from '../api/base-url.ts'
import { choosePlatform } from '../platform/choose-platform.ts'

const root = document.getElementById('app')
// boot.js has told what to update; the app would only break in such a web view.
if (root && !window.__outdated) {
  const platform = choosePlatform()
  void platform.signIn()
  createRoot(root).render(<main data-platform={platform.name} data-api={apiBaseUrl()} />)
}
