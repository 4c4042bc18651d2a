import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { filesUnder, type PackagedFile } from './files-under.ts'

/** Zalo refuses larger ones; the zip is measured where it is made. */
export const largestFileBytes = 3 * 1024 * 1024
export const largestZipBytes = 10 * 1024 * 1024

const secretLooking: [RegExp, string][] = [
  [/-----BEGIN [A-Z ]*PRIVATE KEY-----/, 'a private key'],
  [/\beyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]{10,}/, 'a signed token'],
  [/postgres(ql)?:\/\/[^\s"'`]*:[^\s"'`]*@/, 'a database address with a password'],
  [/\bAKIA[0-9A-Z]{16}\b/, 'an access key of a cloud'],
  [/(ZALO_APP_SECRET|ZMP_TOKEN|DATA_KEY|DATABASE_URL)["']?\s*[:=]/, 'the value of a server variable'],
]

/** What is wrong with a built package, as sentences; `secrets` are values that must not stand in any file. */
export function packageFaults(dir: string, secrets: readonly string[] = []): string[] {
  const files = filesUnder(dir)
  return [...listFaults(dir), ...sizeFaults(files), ...secretFaults(files, secrets)]
}

function listFaults(dir: string): string[] {
  if (!existsSync(join(dir, 'app-config.json'))) return ['There is no app-config.json in the package']
  const config: unknown = JSON.parse(readFileSync(join(dir, 'app-config.json'), 'utf8'))
  const [css, sync, async] = ['listCSS', 'listSyncJS', 'listAsyncJS'].map((name) => listIn(config, name))
  const faults = [css, sync, async].flatMap((list) => (list ?? []).filter((name) => !existsSync(join(dir, name))))
  const missing = faults.map((name) => `app-config.json lists ${name}, which is not in the package`)
  if (sync?.[0] !== 'boot.js') missing.push('app-config.json has to list boot.js first in listSyncJS')
  if ((sync?.length ?? 0) < 2) missing.push('app-config.json lists no entry in listSyncJS')
  return missing
}

function listIn(config: unknown, name: string): string[] {
  const value: unknown =
    typeof config === 'object' && config !== null ? new Map(Object.entries(config)).get(name) : undefined
  return Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : []
}

const sizeFaults = (files: PackagedFile[]) =>
  files
    .filter((file) => file.bytes > largestFileBytes)
    .map((file) => `${file.path} has ${(file.bytes / 1024 / 1024).toFixed(2)} MB; Zalo takes 3 MB a file`)

function secretFaults(files: PackagedFile[], secrets: readonly string[]): string[] {
  return files.flatMap((file) => {
    const text = readFileSync(file.absolutePath, 'latin1')
    const patterns = secretLooking.filter(([pattern]) => pattern.test(text)).map(([, name]) => name)
    const known = secrets.some((secret) => secret.length >= 8 && text.includes(secret))
      ? ['a secret of this computer']
      : []
    return [...patterns, ...known].map((name) => `${file.path} holds ${name}`)
  })
}
