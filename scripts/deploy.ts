import { fileURLToPath } from 'node:url'
import { buildForZalo } from './deploy/build-for-zalo.ts'
import { DeployError } from './deploy/deploy-error.ts'
import { runDeploy } from './deploy/run-deploy.ts'
import { readSettings } from './deploy/settings.ts'

/**
 * npm run deploy -- [--testing] [--message "..."]
 * Needs APP_ID, ZMP_TOKEN and API_URL in the environment.
 */
try {
  const projectDir = fileURLToPath(new URL('..', import.meta.url))
  const settings = readSettings(process.env, process.argv.slice(2))
  const { versionId, appUrl } = await runDeploy({ projectDir, settings, build: buildForZalo, fetch, say: console.log })
  console.log(`Version ${versionId} is at ${appUrl}`)
} catch (error) {
  if (!(error instanceof DeployError)) throw error
  console.error(error.message)
  process.exitCode = 1
}
