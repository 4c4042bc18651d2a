import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { violations } from './support/architecture.ts'
import { projectRoot } from './support/project-root.ts'
import { parse, readSourceFiles } from './support/source-files.ts'

test('all source files keep the directions and the style of the house', () => {
  const files = readSourceFiles()
  expect(files.length).toBeGreaterThan(10)
  expect(files.flatMap(violations)).toEqual([])
  // Parses everything there is: seconds on a busy machine.
}, 60_000)

test.each([
  ['src/lib/a.ts', "import { t } from '../i18n/vi.ts'", 'src/lib does not import src/i18n'],
  ['src/ui/a.tsx', "import { call } from '../api/call.ts'", 'src/ui does not import src/api'],
  ['src/api/a.ts', "import { who } from '../session/who.ts'", 'src/api does not import src/session'],
  ['src/platform/a.ts', "import { who } from '../session/who.ts'", 'src/platform does not import src/session'],
  ['src/session/a.ts', "import { Sheet } from '../ui/sheet.tsx'", 'src/session does not import src/ui'],
  ['src/i18n/a.ts', "import { Sheet } from '../ui/sheet.tsx'", 'src/i18n does not import src/ui'],
  ['src/features/new/a.tsx', "import { Shell } from '../../app/shell.tsx'", 'src/features does not import src/app'],
  ['src/features/new/a.tsx', "import('../dossiers/page.tsx')", 'a feature does not import another feature'],
  ['contract/a.ts', "import { app } from '../server/app.ts'", 'contract imports nothing of ours'],
  ['contract/rules/forms/a.ts', "import { Type } from 'typebox'", 'contract/rules imports neither packages'],
  ['contract/rules/forms/a.ts', "import type { F } from '../../form.ts'", 'contract/rules imports neither packages'],
  ['src/api/a.ts', "import { endpoints } from '../../contract/endpoints.ts'", 'src imports only types from contract'],
  ['src/api/a.ts', "import { type A } from '../../contract/endpoints.ts'", 'src imports only types from contract'],
  ['src/lib/a.ts', "import type { Db } from '../../server/db.ts'", 'src imports only src and contract'],
  ['src/lib/a.ts', "import units from '../../localities/x/units.json'", 'src imports only src and contract'],
  ['server/a.ts', "import { money } from '../src/lib/money.ts'", 'server imports only server, contract and localities'],
  ['localities/x/a.ts', "import { db } from '../../server/db.ts'", 'localities are data'],
  ['src/lib/a.ts', "import { join } from 'node:path'", 'src uses nothing of Node'],
  ['src/api/a.ts', "import type { TSchema } from 'typebox'", 'src uses nothing of Node and no schema library'],
  ['src/features/new/a.tsx', "import { getLocation } from 'zmp-sdk/apis'", 'only src/platform imports zmp-sdk'],
  ['server/a.ts', "import type { X } from 'zmp-sdk'", 'only src/platform imports zmp-sdk'],
  ['src/features/new/a.tsx', "import { Button } from 'zmp-ui'", 'only src/ui and src/app import zmp-ui'],
  ['src/features/new/SlotList.tsx', 'export const a = 1', 'names are kebab-case'],
  ['src/features/newThing/a.tsx', 'export const a = 1', 'names are kebab-case'],
  ['src/ui/index.ts', 'export const a = 1', 'no barrel files'],
  ['src/ui/all.ts', "export * from './button.tsx'", 'no barrel files'],
  ['server/a.ts', 'export default 1', 'named exports only'],
  ['server/a.ts', 'const a = 1\nexport { a as default }', 'named exports only'],
  ['src/ui/a.tsx', 'export default function A() {}', 'named exports only'],
  ['src/helpers/a.ts', 'export const a = 1', 'code of src lies in a known layer'],
  ['server/a.ts', "import { b } from './b'", 'relative imports carry the ending of the file'],
])('%s with «%s» is refused', (file, text, rule) => {
  expect(violations(parse(file, text)).join('\n')).toContain(rule)
})

test.each([
  ['src/app/routes.tsx', "import { Page } from '../features/home/page.tsx'\nimport { App } from 'zmp-ui'"],
  ['src/features/new/a.tsx', "import { b } from './b.tsx'\nimport { t } from '../../i18n/vi.ts'"],
  ['src/session/a.ts', "import { call } from '../api/call.ts'\nimport { kit } from '../platform/platform.ts'"],
  ['src/ui/a.tsx', "import { t } from '../i18n/vi.ts'\nimport styles from './a.module.css'"],
  ['src/platform/zalo.ts', "import('zmp-sdk/apis')"],
  ['src/api/a.ts', "import type { Endpoints } from '../../contract/endpoints.ts'"],
  ['src/features/new/a.ts', "import { fold } from '../../../contract/rules/search/fold.ts'"],
  ['contract/endpoints.ts', "import { Type } from 'typebox'\nimport { fold } from './rules/search/fold.ts'"],
  ['server/a.ts', "import { endpoints } from '../contract/endpoints.ts'\nimport { join } from 'node:path'"],
  ['src/features/new/a.test.tsx', "import { app } from '../../../server/app.ts'"],
  ['src/vite-env.d.ts', 'interface ImportMetaEnv { readonly X: string }'],
])('%s with «%s» is welcome', (file, text) => {
  expect(violations(parse(file, text))).toEqual([])
})

test.each(['react', 'react-dom', 'react-router', 'react-router-dom'])('there is one %s in the tree', (name) => {
  const lock: { packages: Record<string, unknown> } = JSON.parse(
    readFileSync(path.join(projectRoot, 'package-lock.json'), 'utf8'),
  )
  const places = Object.keys(lock.packages).filter((place) => place.endsWith(`node_modules/${name}`))
  expect(places).toEqual([`node_modules/${name}`])
})
