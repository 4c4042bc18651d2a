import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export type Stage = { dir: string; packageDir: string; remove: () => void }

/**
 * A folder as zmp-cli-core wants it: `www` with its app-config.json and a package.json with dependencies beside it.
 * There must be no app-config.json at its root: that one, whose lists are empty, would be written over the built one.
 */
export function stage(projectDir: string, builtDir: string): Stage {
  const dir = mkdtempSync(join(tmpdir(), 'deploy-'))
  const packageDir = join(dir, 'www')
  // Zalo mounts the app in a page of its own and ignores ours.
  cpSync(builtDir, packageDir, { recursive: true, filter: (path) => path !== join(builtDir, 'index.html') })
  writeFileSync(join(dir, 'package.json'), JSON.stringify({ dependencies: frameworks(projectDir) }))
  return { dir, packageDir, remove: () => rmSync(dir, { recursive: true, force: true }) }
}

function frameworks(projectDir: string): Record<string, string> {
  const { dependencies } = JSON.parse(readFileSync(join(projectDir, 'package.json'), 'utf8'))
  const told = Object.entries<string>(dependencies).filter(([name]) => /^(react|react-dom|zmp-sdk|zmp-ui)$/.test(name))
  return Object.fromEntries(told)
}
