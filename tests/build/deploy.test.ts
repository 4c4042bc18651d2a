import { randomBytes } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { buildForZalo, type BuildRequest } from '../../scripts/deploy/build-for-zalo.ts'
import { runDeploy } from '../../scripts/deploy/run-deploy.ts'
import { readSettings } from '../../scripts/deploy/settings.ts'
import { projectRoot } from '../support/project-root.ts'
import { fakeZaloDevelopers } from './fake-zalo-developers.ts'
import { unzip } from './unzip.ts'

const variables = { APP_ID: '4242', ZMP_TOKEN: 'token-of-the-test', API_URL: 'https://api.mot-cua.test' }
const settings = readSettings(variables, ['--testing', '--message', 'Bản kiểm thử'])

function deployWith(zalo: ReturnType<typeof fakeZaloDevelopers>, build: (request: BuildRequest) => Promise<void>) {
  return runDeploy({ projectDir: projectRoot, settings, build, fetch: zalo.fetch, say: () => undefined })
}

/** A build of a few files, for what does not need the real one. */
const smallBuild =
  (files: Record<string, string | Buffer> = {}) =>
  async ({ outDir }: BuildRequest) => {
    const config = {
      app: { title: 'Một Cửa' },
      listCSS: [],
      listSyncJS: ['boot.js', 'assets/index.a.module.js'],
      listAsyncJS: [],
    }
    const all = {
      'app-config.json': JSON.stringify(config),
      'boot.js': '',
      'assets/index.a.module.js': 'go()',
      ...files,
    }
    for (const [name, content] of Object.entries(all)) {
      mkdirSync(dirname(join(outDir, name)), { recursive: true })
      writeFileSync(join(outDir, name), content)
    }
  }

test(
  'uploads the real build with its lists, without index.html, and tells where it is',
  { timeout: 120_000 },
  async () => {
    const zalo = fakeZaloDevelopers()
    const deployed = await deployWith(zalo, buildForZalo)
    expect(deployed).toEqual({ versionId: 'v8', appUrl: 'https://zalo.me/s/4242/?env=DEVELOPMENT&version=8' })

    const files = unzip(zalo.zip())
    const config = JSON.parse(String(files.get('app-config.json')))
    expect(config.app.title).toBe('Một Cửa Vũng Tàu')
    expect(config.listSyncJS[0]).toBe('boot.js')
    for (const name of [...config.listCSS, ...config.listSyncJS, ...config.listAsyncJS])
      expect([...files.keys()]).toContain(name)
    expect([...files.keys()]).not.toContain('index.html')
    expect(zalo.zip().length).toBeLessThan(10 * 1024 * 1024)
    expect([...files.values()].some((content) => content.includes(variables.API_URL))).toBe(true)
  },
)

test('asks for a testing version, with the lists, the frameworks and the token in the header only', async () => {
  const zalo = fakeZaloDevelopers()
  await deployWith(zalo, smallBuild())
  const [asked] = zalo.seen
  expect(asked?.url.searchParams.get('versionStatus')).toBe('2')
  expect(asked?.url.searchParams.get('desc')).toBe('Bản kiểm thử')
  expect(JSON.parse(asked?.url.searchParams.get('config') ?? '').listSyncJS).toEqual([
    'boot.js',
    'assets/index.a.module.js',
  ])
  expect(JSON.parse(asked?.url.searchParams.get('frameworkVersions') ?? '')).toHaveProperty('zmp-sdk')
  expect(new Set(zalo.seen.map((call) => call.authorization))).toEqual(new Set(['Bearer token-of-the-test']))
  expect(zalo.seen.some((call) => call.url.href.includes(variables.ZMP_TOKEN))).toBe(false)
  expect(process.env.NODE_TLS_REJECT_UNAUTHORIZED).toBeUndefined()
})

test('a large package arrives whole in several chunks, one of them sent twice', async () => {
  const picture = randomBytes(1_400_000)
  const zalo = fakeZaloDevelopers({ failFirstChunk: true })
  await deployWith(zalo, smallBuild({ 'assets/picture.png': picture }))
  expect(zalo.chunks.size).toBeGreaterThan(1)
  expect(unzip(zalo.zip()).get('assets/picture.png')?.equals(picture)).toBe(true)
})

test.each([
  [
    'a listed file is missing',
    { 'app-config.json': '{"listSyncJS":["boot.js","gone.module.js"]}' },
    /lists gone\.module\.js/,
  ],
  [
    'boot.js is not first',
    { 'app-config.json': '{"listSyncJS":["assets/index.a.module.js","boot.js"]}' },
    /boot\.js first/,
  ],
  ['a file is over 3 MB', { 'assets/map.js': Buffer.alloc(3 * 1024 * 1024 + 1) }, /assets\/map\.js has 3\.00 MB/],
  ['the token got into a file', { 'assets/a.js': 'x="token-of-the-test"' }, /assets\/a\.js holds a secret/],
  ['a private key got into a file', { 'assets/a.js': '-----BEGIN RSA PRIVATE KEY-----' }, /holds a private key/],
])('stops before any call when %s', async (_, files, reason) => {
  const zalo = fakeZaloDevelopers()
  await expect(deployWith(zalo, smallBuild(files))).rejects.toThrow(reason)
  expect(zalo.seen).toEqual([])
})

test.each([
  ['an expired token', { err: -2001, msg: 'denied' }, /does not accept ZMP_TOKEN/],
  ['a used-up quota', { err: -9, msg: 'Quota exceeded' }, /Quota exceeded \(-9\)/],
])('says why Zalo refuses: %s', async (_, requestUpload, reason) => {
  await expect(deployWith(fakeZaloDevelopers({ requestUpload }), smallBuild())).rejects.toThrow(reason)
})

test('a network that is down is told by name', async () => {
  const down = () => Promise.reject(new TypeError('fetch failed', { cause: new Error('ENOTFOUND') }))
  const run = runDeploy({ projectDir: projectRoot, settings, build: smallBuild(), fetch: down, say: () => undefined })
  await expect(run).rejects.toThrow('zmp-api.developers.zalo.me cannot be reached: ENOTFOUND')
})

const tokenOf = (appId: string) => `x.${Buffer.from(JSON.stringify({ appId })).toString('base64url')}.y`

test.each([
  [{}, /APP_ID is missing[^]*ZMP_TOKEN is missing[^]*API_URL is missing/],
  [{ ...variables, APP_ID: 'my-app' }, /digits only/],
  [{ ...variables, API_URL: 'http://localhost:3000' }, /phones cannot reach this computer/],
  [{ ...variables, ZMP_TOKEN: tokenOf('77') }, /belongs to Mini App 77, not to 4242/],
])('names what is missing or wrong in the environment: %j', (given, reason) => {
  expect(() => readSettings(given, [])).toThrow(reason)
})

test('a token of the right app is taken, and a version is for development unless it is said', () => {
  expect(readSettings({ ...variables, ZMP_TOKEN: tokenOf('4242') }, [])).toMatchObject({
    target: 'development',
    appId: '4242',
  })
})
