import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { apiAddress } from './scripts/vite/api-address.ts'
import { contractMark } from './scripts/vite/contract-mark.ts'
import { firstChunk } from './scripts/vite/first-chunk.ts'
import { offlineWorker } from './scripts/vite/offline-worker.ts'
import { zaloManifest } from './scripts/vite/zalo-manifest.ts'

const projectDir = fileURLToPath(new URL('.', import.meta.url))

/** Oldest web views: Chrome 71 and Safari 12.1 by API; the syntax goes a little lower (decision 006). */
const webViews = ['chrome64', 'safari12']

/** Zalo's loader takes a file for an ES module when its name ends in .module.js. */
const moduleName = 'assets/[name].[hash].module.js'

const { plugin: findFirstChunk, groups } = firstChunk()

export default defineConfig(({ command }) => ({
  // Relative, because Zalo serves the package from an address that no build knows.
  base: command === 'build' ? './' : '/',
  plugins: [react(), findFirstChunk, zaloManifest(projectDir), offlineWorker(process.env)],
  define: {
    __API_URL__: JSON.stringify(apiAddress(process.env)),
    __CONTRACT__: JSON.stringify(contractMark(projectDir)),
  },
  server: { proxy: { '/api': 'http://127.0.0.1:3000', '/uploads': 'http://127.0.0.1:3000' } },
  build: {
    outDir: 'www',
    target: webViews,
    cssTarget: webViews,
    sourcemap: false,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        entryFileNames: moduleName,
        chunkFileNames: moduleName,
        assetFileNames: 'assets/[name].[hash][extname]',
        codeSplitting: { groups },
      },
    },
  },
}))
