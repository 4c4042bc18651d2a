import { cp, mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterAll } from 'vitest'
import { readEnvironment } from '../../../server/environment.ts'
import { openServices } from '../../../server/open-services.ts'
import { projectRoot } from '../../support/project-root.ts'

let made: Promise<string> | undefined

/** A fresh data folder for one test, copied from one that was migrated and seeded once: ten times quicker than anew. */
export async function freshDataFolder(): Promise<string> {
  made ??= makeTemplate()
  const folder = await temporaryFolder()
  await cp(await made, folder, { recursive: true })
  return folder
}

const temporaryFolder = () => mkdtemp(path.join(os.tmpdir(), 'mot-cua-e2e-'))

async function makeTemplate(): Promise<string> {
  const folder = await temporaryFolder()
  const { close } = await openServices(readEnvironment({ DATA_DIR: folder }, projectRoot))
  await close()
  return folder
}

afterAll(async () => {
  if (made) await rm(await made, { recursive: true, force: true })
})
