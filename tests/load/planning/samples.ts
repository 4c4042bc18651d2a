import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { createReleases, type OpenRelease } from '../../../server/modules/planning/releases.ts'
import type { SampleSize } from '../../../server/modules/planning/sample/generate.ts'
import { projectRoot } from '../../support/project-root.ts'

const run = promisify(execFile)
const scratch = path.join(mkdtempSync(path.join(os.tmpdir(), 'mot-cua-bench-planning-')))
process.on('exit', () => rmSync(scratch, { recursive: true, force: true }))

/** What ships with the project. */
export const shippedShelf = path.join(projectRoot, 'localities', 'vung-tau-2025', 'planning')
export const shippedId = 'mau-47k-1'

/** Made by the command of the project in a process of its own, in a folder that goes when the bench ends. */
export async function buildSample(size: SampleSize, shelf: string): Promise<{ folder: string; seconds: number }> {
  const folder = path.join(scratch, shelf, `mau-${size}-1`)
  const started = performance.now()
  const words = ['planning:sample', '--parcels', size, '--out', folder]
  await run(process.execPath, ['--import', 'tsx', path.join('server', 'cli.ts'), ...words], { cwd: projectRoot })
  return { folder, seconds: (performance.now() - started) / 1000 }
}

let large: ReturnType<typeof buildSample> | undefined
/** The sample of 117,000 parcels, made once in a run. */
export const largeSample = () => (large ??= buildSample('117k', 'large'))

const nobody = { get: async () => ({ currentId: undefined, at: new Map<string, Date>() }), forget: () => undefined }

export const openRelease = (shelf: string, id: string): Promise<OpenRelease> => createReleases([shelf], nobody).open(id)

export const scratchFolder = (name: string) => path.join(scratch, name)
