import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { EnvironmentError, readEnvironment } from './environment.ts'

const project = join(import.meta.dirname, '..')
const read = (variables: Record<string, string>) => readEnvironment(variables, project)

function faultsOf(variables: Record<string, string>): string {
  try {
    read(variables)
  } catch (error) {
    if (error instanceof EnvironmentError) return error.faults.join('\n')
    throw error
  }
  return ''
}

const secret = Buffer.alloc(32, 7).toString('base64')
const production = {
  MODE: 'production',
  DATABASE_URL: 'postgres://db/x',
  ZALO_APP_ID: '1',
  ZALO_APP_SECRET: 's',
  DATA_KEY: secret,
}

describe('the environment', () => {
  it('is a sandbox on this machine alone when nothing is said', () => {
    expect(read({})).toMatchObject({
      mode: 'sandbox',
      host: '127.0.0.1',
      port: 3000,
      databaseUrl: undefined,
      zalo: undefined,
    })
  })

  it('names everything that is wrong at once', () => {
    const faults = faultsOf({
      MODE: 'demo',
      PORT: 'x',
      LOCALITY: 'nowhere',
      ALLOWED_ORIGINS: 'https://*',
      ZALO_APP_ID: '1',
      DATA_KEY: 'short',
      TLS_CERT: '/nowhere',
      ZALO_MINI_APP_ID: 'abc',
      PUBLIC_URL: 'motcua.vn',
      CLAMD: 'scanner',
      S3_ENDPOINT: 's3.example.vn',
      ONE_STOP_URL: 'https://motcua.vn/api',
    })
    const names = ['MODE', 'PORT', 'LOCALITY', 'ALLOWED_ORIGINS', 'ZALO_APP_SECRET', 'DATA_KEY', 'TLS_KEY']
    for (const name of [...names, 'ZALO_MINI_APP_ID', 'PUBLIC_URL', 'CLAMD', 'S3_BUCKET', 'ONE_STOP_TOKEN'])
      expect(faults).toContain(name)
  })

  it('takes a complete production', () => {
    expect(read(production)).toMatchObject({
      mode: 'production',
      zalo: { appId: '1', graphUrl: 'https://graph.zalo.me' },
    })
  })

  it('takes a store for papers and a virus scanner', () => {
    const s3 = { S3_ENDPOINT: 'https://s3.example.vn/', S3_BUCKET: 'giay-to', S3_ACCESS_KEY: 'a', S3_SECRET_KEY: 'b' }
    expect(read({ ...s3, CLAMD: 'clamd.local:3310' })).toMatchObject({
      s3: { endpoint: 'https://s3.example.vn', bucket: 'giay-to', region: 'us-east-1' },
      clamd: { host: 'clamd.local', port: 3310 },
    })
    expect(read({ CLAMD: '/run/clamav/clamd.ctl' }).clamd).toEqual({ path: '/run/clamav/clamd.ctl' })
    expect(faultsOf({ ...s3, S3_BUCKET: 'Giấy tờ' })).toContain('S3_BUCKET')
  })

  it('writes the public address without a slash at its end', () => {
    expect(read({ PUBLIC_URL: 'https://motcua.vn/' }).publicUrl).toBe('https://motcua.vn')
  })

  it.each([
    ['DATABASE_URL', 'DATABASE_URL'],
    ['ZALO_APP_SECRET', 'ZALO_APP_ID and ZALO_APP_SECRET'],
    ['DATA_KEY', 'DATA_KEY'],
  ])('refuses a production without %s', (name, named) => {
    expect(faultsOf({ ...production, [name]: '' })).toContain(named)
  })

  it('sends nothing personal to a real one-stop system in the clear', () => {
    const oneStop = { ONE_STOP_URL: 'http://motcua.vn/api/', ONE_STOP_TOKEN: 't' }
    expect(faultsOf({ ...production, ...oneStop })).toContain('ONE_STOP_URL')
    expect(read(oneStop).oneStop).toEqual({ url: 'http://motcua.vn/api', token: 't' })
  })

  it('lets a production run on the embedded database only when told', () => {
    expect(faultsOf({ ...production, DATABASE_URL: '', ALLOW_EMBEDDED_DB: '1' })).toBe('')
  })
})
