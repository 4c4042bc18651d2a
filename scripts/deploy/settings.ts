import { apiAddress } from '../vite/api-address.ts'
import { DeployError } from './deploy-error.ts'

type Variables = { [name: string]: string | undefined }

export type Target = 'development' | 'testing'

export type DeploySettings = { appId: string; token: string; apiUrl: string; target: Target; description: string }

/** Reads what a deploy needs from environment and arguments; throws one DeployError that names all that is wrong. */
export function readSettings(variables: Variables, args: readonly string[]): DeploySettings {
  const faults: string[] = []
  const appId = variables.APP_ID?.trim() ?? ''
  const token = variables.ZMP_TOKEN?.trim() ?? ''
  if (!appId) faults.push('APP_ID is missing: the id of the Mini App, shown in its console at mini.zalo.me')
  else if (!/^\d+$/.test(appId)) faults.push(`APP_ID is "${appId}"; it takes digits only`)
  if (!token) faults.push('ZMP_TOKEN is missing: the token that "zmp login" writes for that Mini App')
  else if (foreignAppId(token, appId))
    faults.push(`ZMP_TOKEN belongs to Mini App ${foreignAppId(token, appId)}, not to ${appId}`)
  const apiUrl = readApiUrl(variables, faults)
  if (faults.length > 0) throw new DeployError(`Cannot deploy:\n${faults.map((fault) => `  - ${fault}`).join('\n')}`)
  const target = args.includes('--testing') ? 'testing' : 'development'
  return { appId, token, apiUrl, target, description: descriptionFrom(args) }
}

function readApiUrl(variables: Variables, faults: string[]): string {
  try {
    const address = apiAddress({ ...variables, ZALO: '1' })
    if (!address.startsWith('https:'))
      faults.push(`API_URL is "${address}"; phones cannot reach this computer, it takes an https address`)
    return address
  } catch (error) {
    faults.push(error instanceof Error ? error.message : String(error))
    return ''
  }
}

function descriptionFrom(args: readonly string[]): string {
  const position = args.findIndex((arg) => arg === '--message' || arg === '-m')
  return (position >= 0 ? args[position + 1] : undefined) ?? 'Bản dựng mới'
}

/** The app that the token was issued for, when the token says so and it is another one. */
function foreignAppId(token: string, appId: string): string | undefined {
  try {
    const claims: unknown = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8'))
    if (typeof claims !== 'object' || claims === null || !('appId' in claims)) return undefined
    const issuedFor = String(claims.appId)
    return issuedFor === appId ? undefined : issuedFor
  } catch {
    return undefined
  }
}
