import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import type { S3Settings } from './storage/s3.ts'

export type Mode = 'sandbox' | 'production'

/** What the server is told from outside, read once. */
export type Environment = {
  mode: Mode
  host: string
  port: number
  dataDir: string
  localityDir: string
  databaseUrl: string | undefined
  allowEmbeddedDatabase: boolean
  /** Where editors hold the layers of planning (PostGIS); read by `planning:import` only. */
  planningDatabaseUrl: string | undefined
  /** Origins besides Zalo's own that may call the API from a browser. */
  allowedOrigins: string[]
  zalo: { appId: string; appSecret: string; graphUrl: string } | undefined
  /** The Mini App's own id, which is in every link into it; not the id of the Zalo app that signs people in. */
  zaloMiniAppId: string | undefined
  /** Where people reach the app in a browser, without a slash at its end. */
  publicUrl: string | undefined
  /** The real one-stop system that takes dossiers over; none: the office works at our own desk. */
  oneStop: { url: string; token: string } | undefined
  /** 32 bytes, base64; made and kept in the data folder when the sandbox is given none. */
  dataKey: string | undefined
  /** The store for papers; undefined keeps them in the data folder. */
  s3: S3Settings | undefined
  /** Where the virus scanner listens; undefined scans nothing. */
  clamd: { host: string; port: number } | { path: string } | undefined
  tls: { certFile: string; keyFile: string } | undefined
  trustProxy: boolean
  /** Fees are not shown and not taken in the app: for a review that allows no prices. */
  hidePrices: boolean
  logLevel: string
}

export class EnvironmentError extends Error {
  readonly faults: string[]

  constructor(faults: string[]) {
    super(`The environment is not usable:\n${faults.map((fault) => `  - ${fault}`).join('\n')}`)
    this.faults = faults
  }
}

type Variables = { [name: string]: string | undefined }

/** Reads and judges the environment variables; throws one EnvironmentError that names all that is wrong. */
export function readEnvironment(variables: Variables, projectDir: string): Environment {
  const faults: string[] = []
  const mode = oneOf(variables, 'MODE', ['sandbox', 'production'], 'sandbox', faults)
  const locality = variables.LOCALITY || 'vung-tau-2025'
  const localityDir = resolve(projectDir, 'localities', locality)
  if (!/^[\w-]+$/.test(locality) || !existsSync(localityDir))
    faults.push(`LOCALITY: there is no folder localities/${locality}`)
  const environment: Environment = {
    mode,
    host: variables.HOST ?? '127.0.0.1',
    port: port(variables, faults),
    dataDir: resolve(projectDir, variables.DATA_DIR ?? '.data'),
    localityDir,
    databaseUrl: variables.DATABASE_URL || undefined,
    allowEmbeddedDatabase: variables.ALLOW_EMBEDDED_DB === '1',
    planningDatabaseUrl: variables.PLANNING_DATABASE_URL || undefined,
    allowedOrigins: origins(variables, faults),
    zalo: zalo(variables, faults),
    zaloMiniAppId: miniAppId(variables, faults),
    publicUrl: publicUrl(variables, faults),
    oneStop: oneStop(variables, mode, faults),
    dataKey: dataKey(variables, faults),
    s3: s3(variables, faults),
    clamd: clamd(variables, faults),
    tls: pair(variables, 'TLS_CERT', 'TLS_KEY', faults),
    trustProxy: variables.TRUST_PROXY === '1',
    hidePrices: variables.HIDE_PRICES === '1',
    logLevel: variables.LOG_LEVEL ?? 'info',
  }
  if (mode === 'production') faults.push(...productionFaults(environment))
  if (faults.length > 0) throw new EnvironmentError(faults)
  return environment
}

function productionFaults(environment: Environment): string[] {
  const faults: string[] = []
  if (!environment.databaseUrl && !environment.allowEmbeddedDatabase)
    faults.push(
      'DATABASE_URL is missing: production runs on PostgreSQL (ALLOW_EMBEDDED_DB=1 accepts the embedded database, which loses data in a power cut)',
    )
  if (!environment.zalo) faults.push('ZALO_APP_ID and ZALO_APP_SECRET are missing')
  if (!environment.dataKey) faults.push('DATA_KEY is missing (32 random bytes in base64)')
  return faults
}

function oneOf<V extends string>(
  variables: Variables,
  name: string,
  values: readonly V[],
  otherwise: V,
  faults: string[],
): V {
  const given = variables[name] || otherwise
  const known = values.find((value) => value === given)
  if (!known) faults.push(`${name} is "${given}"; it takes ${values.join(' or ')}`)
  return known ?? otherwise
}

function port(variables: Variables, faults: string[]): number {
  const value = Number(variables.PORT || '3000')
  if (!Number.isInteger(value) || value < 0 || value > 65535)
    faults.push(`PORT is "${variables.PORT}"; it takes a number from 0 to 65535`)
  return value
}

function origins(variables: Variables, faults: string[]): string[] {
  const given = (variables.ALLOWED_ORIGINS ?? '')
    .split(',')
    .map((one) => one.trim())
    .filter(Boolean)
  for (const one of given)
    if (!/^https?:\/\/[^/*]+$/.test(one))
      faults.push(`ALLOWED_ORIGINS: "${one}" is not an origin such as https://example.vn`)
  return given
}

function zalo(variables: Variables, faults: string[]): Environment['zalo'] {
  const { ZALO_APP_ID: appId, ZALO_APP_SECRET: appSecret } = variables
  if (!appId && !appSecret) return undefined
  if (!appId || !appSecret) {
    faults.push('ZALO_APP_ID and ZALO_APP_SECRET go together')
    return undefined
  }
  return { appId, appSecret, graphUrl: variables.ZALO_GRAPH_URL ?? 'https://graph.zalo.me' }
}

function miniAppId(variables: Variables, faults: string[]): string | undefined {
  const id = variables.ZALO_MINI_APP_ID || undefined
  if (id && !/^\d+$/.test(id)) faults.push(`ZALO_MINI_APP_ID is "${id}"; it takes digits only`)
  return id
}

function publicUrl(variables: Variables, faults: string[]): string | undefined {
  const url = variables.PUBLIC_URL?.replace(/\/+$/, '') || undefined
  if (url && !/^https?:\/\/[^\s?#]+$/.test(url))
    faults.push(`PUBLIC_URL: "${url}" is not an address such as https://motcua.example.vn`)
  return url
}

function oneStop(variables: Variables, mode: Mode, faults: string[]): Environment['oneStop'] {
  const { ONE_STOP_URL: given, ONE_STOP_TOKEN: token } = variables
  if (!given && !token) return undefined
  if (!given || !token) {
    faults.push('ONE_STOP_URL and ONE_STOP_TOKEN go together')
    return undefined
  }
  const url = given.replace(/\/+$/, '')
  const schemes = mode === 'production' ? 'https' : 'https?'
  if (!new RegExp(`^${schemes}://[^\\s?#]+$`).test(url))
    faults.push(`ONE_STOP_URL: "${url}" is not an address such as https://motcua.example.vn/api`)
  return { url, token }
}

function dataKey(variables: Variables, faults: string[]): string | undefined {
  const key = variables.DATA_KEY || undefined
  if (key && Buffer.from(key, 'base64').length !== 32) faults.push('DATA_KEY has to be 32 bytes in base64')
  return key
}

/** All four or none; the region matters only where the service has several. */
function s3(variables: Variables, faults: string[]): Environment['s3'] {
  const { S3_ENDPOINT, S3_BUCKET: bucket, S3_ACCESS_KEY: accessKeyId, S3_SECRET_KEY: secretAccessKey } = variables
  const endpoint = S3_ENDPOINT?.replace(/\/+$/, '')
  if (!endpoint && !bucket && !accessKeyId && !secretAccessKey) return undefined
  if (!endpoint || !bucket || !accessKeyId || !secretAccessKey) {
    faults.push('S3_ENDPOINT, S3_BUCKET, S3_ACCESS_KEY and S3_SECRET_KEY go together')
    return undefined
  }
  if (!/^https?:\/\/[^\s?#]+$/.test(endpoint))
    faults.push(`S3_ENDPOINT: "${endpoint}" is not an address such as https://s3.example.vn`)
  if (!/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/.test(bucket))
    faults.push(`S3_BUCKET: "${bucket}" is not the name of a bucket`)
  return { endpoint, bucket, region: variables.S3_REGION || 'us-east-1', accessKeyId, secretAccessKey }
}

/** `host:port`, or the path of a socket file. */
function clamd(variables: Variables, faults: string[]): Environment['clamd'] {
  const given = variables.CLAMD
  if (!given) return undefined
  if (given.startsWith('/')) return { path: given }
  const [, host, port] = /^([\w.-]+):(\d{1,5})$/.exec(given) ?? []
  if (host && Number(port) > 0 && Number(port) < 65536) return { host, port: Number(port) }
  faults.push(`CLAMD is "${given}"; it takes host:port or the path of a socket file`)
  return undefined
}

function pair(variables: Variables, cert: string, key: string, faults: string[]): Environment['tls'] {
  const certFile = variables[cert]
  const keyFile = variables[key]
  if (!certFile && !keyFile) return undefined
  if (!certFile || !keyFile) {
    faults.push(`${cert} and ${key} go together`)
    return undefined
  }
  for (const [name, file] of [
    [cert, certFile],
    [key, keyFile],
  ])
    if (file && !existsSync(file)) faults.push(`${name}: there is no file ${file}`)
  return { certFile, keyFile }
}
