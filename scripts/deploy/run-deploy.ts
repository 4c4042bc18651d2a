import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { deploy } from 'zmp-cli-core'
import type { BuildRequest } from './build-for-zalo.ts'
import { packageFaults } from './check-package.ts'
import { chunkUploader, UploadFile } from './chunk-upload.ts'
import { DeployError } from './deploy-error.ts'
import type { DeploySettings } from './settings.ts'
import { stage, type Stage } from './stage.ts'
import { zaloRequester, type Fetch } from './zalo-network.ts'

export type DeployTools = {
  projectDir: string
  settings: DeploySettings
  build: (request: BuildRequest) => Promise<void>
  fetch: Fetch
  say: (line: string) => void
}

export type Deployed = { versionId: string; appUrl: string }

/** Zalo's numbers for what a version may become. */
const versionStatus = { development: 0, testing: 2 } as const

/** Builds, stages, checks and uploads; throws a DeployError with the reason when any of it cannot be done. */
export async function runDeploy(tools: DeployTools): Promise<Deployed> {
  const { projectDir, settings, say } = tools
  const builtDir = mkdtempSync(join(tmpdir(), 'build-zalo-'))
  let staged: Stage | undefined
  try {
    say(`Building for Mini App ${settings.appId}, API at ${settings.apiUrl}`)
    await tools.build({ projectDir, outDir: builtDir, apiUrl: settings.apiUrl })
    staged = stage(projectDir, builtDir)
    const faults = packageFaults(staged.packageDir, [settings.token])
    if (faults.length > 0)
      throw new DeployError(`The package is not fit for Zalo:\n${faults.map((fault) => `  - ${fault}`).join('\n')}`)
    say(`Uploading a ${settings.target} version`)
    return await upload(staged, tools)
  } finally {
    staged?.remove()
    rmSync(builtDir, { recursive: true, force: true })
  }
}

async function upload(staged: Stage, { settings, fetch, say }: DeployTools): Promise<Deployed> {
  try {
    const result = await deploy({
      isCustom: true,
      cwd: staged.dir,
      outputDir: 'www',
      target: versionStatus[settings.target],
      description: settings.description,
      request: zaloRequester(fetch, settings.token),
      getToken: async () => settings.token,
      ResumableClass: chunkUploader(fetch),
      FileClass: UploadFile,
      onProgress: () => undefined,
      customLogger: { info: say, warn: say },
    })
    const { versionId, appUrl } = result.data
    return { versionId: String(versionId), appUrl: String(appUrl) }
  } catch (error) {
    throw error instanceof DeployError ? error : new DeployError(explain(error))
  }
}

const sentences: Record<string, string> = {
  'msg.zip-size-limit': 'The package is larger than the 10 MB that Zalo takes, zipped',
  'msg.file-size-limit': 'A file is larger than the 3 MB that Zalo takes',
  'msg.missing-required-file': 'Zalo asks for a file that the package lacks',
  'msg.no-asset-defined': 'app-config.json lists no script',
  'msg.please-check-app-config': 'app-config.json cannot be read',
}

/** zmp-cli-core throws errors whose message is the key of a translation. */
function explain(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error)
  const detail =
    typeof error === 'object' && error !== null && 'i18nData' in error ? JSON.stringify(error.i18nData ?? '') : ''
  return [sentences[message] ?? message, detail].filter((part) => part !== '' && part !== '""').join(': ')
}
