import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildForZalo } from '../../scripts/deploy/build-for-zalo.ts'
import { packageFaults } from '../../scripts/deploy/check-package.ts'
import { filesUnder } from '../../scripts/deploy/files-under.ts'
import { projectRoot } from '../support/project-root.ts'
import { asOldWebViewsReadIt, gzippedKb, lateBudgetKb, readConfig, readText, syntaxFault } from './package-facts.ts'

const apiUrl = 'https://api.mot-cua.test'
let dir = ''

beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'package-'))
  await buildForZalo({ projectDir: projectRoot, outDir: dir, apiUrl })
}, 120_000)

afterAll(() => rmSync(dir, { recursive: true, force: true }))

const names = () => filesUnder(dir).map((file) => file.path)
const scripts = () => names().filter((name) => name.endsWith('.js'))
const styles = () => names().filter((name) => name.endsWith('.css'))
const firstScripts = () => readConfig(dir).listSyncJS.slice(1).concat(readConfig(dir).listAsyncJS)

describe('what Zalo is told', () => {
  test('every listed file is in the package, boot.js first, then the entry', () => {
    expect(packageFaults(dir)).toEqual([])
    const { listSyncJS, listAsyncJS } = readConfig(dir)
    expect(listSyncJS).toEqual(['boot.js', expect.stringMatching(/^assets\/index\.[\w-]+\.module\.js$/)])
    expect(listAsyncJS.every((name) => name.endsWith('.module.js'))).toBe(true)
  })

  test('lists every script that the entry imports at once; what is styled later is left to the scripts that come later', () => {
    const { listCSS, listSyncJS, listAsyncJS } = readConfig(dir)
    expect(listCSS).toEqual([expect.stringMatching(/^assets\/first\./)])
    const late = scripts().filter((name) => !firstScripts().includes(name))
    const code = [...firstScripts(), ...late].map((name) => readText(dir, name)).join('\n')
    for (const name of styles()) if (!listCSS.includes(name)) expect(code, name).toContain(name.replace('assets/', ''))
    const listed = [...listSyncJS.slice(1), ...listAsyncJS]
    for (const name of listed) {
      const imported = [...readText(dir, name).matchAll(/(?:from|import)\s*["']\.\/([\w.-]+\.js)["']/g)]
      for (const [, file] of imported) expect(listed).toContain(`assets/${file}`)
    }
  })

  test('the title is no shout', () => {
    const { title } = readConfig(dir).app
    expect(title).not.toBe(title.toUpperCase())
  })

  test('the address of the API is baked in', () => {
    const holders = scripts().filter((name) => readText(dir, name).includes(apiUrl))
    expect(holders).not.toEqual([])
  })
})

describe('sizes', () => {
  test('boot.js, the first scripts and the styles fit their budgets', () => {
    const { listCSS } = readConfig(dir)
    expect(gzippedKb(dir, ['boot.js'])).toBeLessThanOrEqual(1.5)
    expect(gzippedKb(dir, firstScripts())).toBeLessThanOrEqual(80)
    // Zalo loads every style sheet that is listed at the start.
    expect(gzippedKb(dir, listCSS)).toBeLessThanOrEqual(10)
  })

  test('each script and each style sheet that is fetched later fits its budget', () => {
    const first = ['boot.js', ...firstScripts(), ...readConfig(dir).listCSS]
    const late = [...scripts(), ...styles()].filter((name) => !first.includes(name))
    const tooLarge = late.filter((name) => gzippedKb(dir, [name]) > lateBudgetKb(name))
    expect(tooLarge.map((name) => `${name}: ${gzippedKb(dir, [name])} kB of ${lateBudgetKb(name)}`)).toEqual([])
  })

  test('the planning route with its map stays under 130 kB', () => {
    const route = scripts().filter((name) => /^assets\/(planning-route|answer-routes|map-screen|ol-map)\./.test(name))
    expect(route.map((name) => name.replace(/^assets\/|\..*$/g, '')).sort()).toEqual([
      'answer-routes',
      'map-screen',
      'ol-map',
      'planning-route',
    ])
    expect(gzippedKb(dir, route)).toBeLessThanOrEqual(130)
  })

  test('the whole package stays under 1.5 MB gzipped', () => {
    expect(gzippedKb(dir, names())).toBeLessThanOrEqual(1500)
  })
})

describe('old web views', () => {
  test('boot.js is ES5 in plain ASCII', () => {
    const code = readText(dir, 'boot.js')
    expect(syntaxFault(code, 5, 'script')).toBeUndefined()
    expect(/^[\n\x20-\x7e]*$/.test(code)).toBe(true)
  })

  test('no script holds syntax that Chrome 64 or Safari 12 cannot read', () => {
    for (const name of scripts().filter((script) => script !== 'boot.js')) {
      const code = readText(dir, name)
      expect(syntaxFault(asOldWebViewsReadIt(code), 2018, 'module'), name).toBeUndefined()
      expect(code.includes('(?<=') || code.includes('(?<!'), `${name} looks behind in a regular expression`).toBe(false)
    }
  })

  test('the check sees what it is there to see', () => {
    expect(syntaxFault('a?.b', 2018, 'module')).toMatch(/Unexpected token/)
    expect(syntaxFault('a ?? b', 2018, 'module')).toMatch(/Unexpected token/)
    expect(syntaxFault('say(1,)', 5, 'script')).toBeDefined()
    expect(syntaxFault(asOldWebViewsReadIt('import("./a.js");import.meta.url'), 2018, 'module')).toBeUndefined()
  })
})

test('nothing is fetched from fonts or CDNs of others, and no source map is shipped', () => {
  const foreign = /zadn\.vn|fonts\.(googleapis|gstatic)\.com|cdnjs|jsdelivr|unpkg\.com|sourceMappingURL/
  const texts = names().filter((name) => /\.(js|css|html|json|svg)$/.test(name))
  expect(texts.filter((name) => foreign.test(readText(dir, name)))).toEqual([])
  expect(names().filter((name) => name.endsWith('.map'))).toEqual([])
  expect(texts.filter((name) => name.endsWith('.css') && readText(dir, name).includes('@font-face'))).toEqual([])
})
