import type { BrowserContext, Route } from 'playwright-core'

export type ZaloPerson = { id: string; name: string; idByOa?: string }

export type ZaloHosts = {
  person: ZaloPerson
  /** What `getAccessToken()` of the SDK hands to the app: use a token that the fake Graph API knows. */
  accessToken: string
  permissions: Record<string, boolean>
  /** Addresses of Zalo that the app asked and this fake does not know; a test expects none. */
  unknown: string[]
}

const addresses = /^https:\/\/[^/]*\.(zalo\.me|zaloapp\.com|zadn\.vn)\//

/** Answers the calls that the SDK itself makes over HTTP. Change the returned settings at any time. */
export async function answerZaloHosts(context: BrowserContext, start: Partial<ZaloHosts> = {}): Promise<ZaloHosts> {
  const hosts: ZaloHosts = {
    person: start.person ?? { id: 'zalo-person-1', name: 'Người Thử' },
    accessToken: start.accessToken ?? 'zalo-access-token',
    permissions: start.permissions ?? { 'scope.userInfo': true },
    unknown: [],
  }
  await context.route(addresses, (route) => answer(route, hosts))
  return hosts
}

async function answer(route: Route, hosts: ZaloHosts): Promise<void> {
  const request = route.request()
  const headers = {
    'access-control-allow-origin': '*',
    'access-control-allow-headers': '*',
    'content-type': 'application/json',
  }
  if (request.method() === 'OPTIONS') return route.fulfill({ status: 204, headers })
  const { host, pathname } = new URL(request.url())
  const body = bodyFor(`${host}${pathname}`, hosts)
  if (body === undefined) hosts.unknown.push(request.url())
  return route.fulfill({ status: body === undefined ? 404 : 200, headers, body: JSON.stringify(body ?? {}) })
}

/** Undefined for what is not known. */
function bodyFor(address: string, { person, accessToken, permissions }: ZaloHosts): unknown {
  switch (address) {
    case 'graph.zalo.me/v2.0/me':
      return {
        error: 0,
        message: 'Success',
        id: person.id,
        name: person.name,
        user_id_by_oa: person.idByOa,
        is_follower: false,
        is_sensitive: false,
        picture: { data: { url: '' } },
      }
    case 'h5.zalo.me/openapi/access_token':
    case 'oauth.zaloapp.com/v3/access_token':
      return { access_token: accessToken, refresh_token: 'zalo-refresh-token', expires_in: '3600' }
    case 'h5.zalo.me/apis/users/auth-settings':
      return { err: 0, data: permissions }
    case 'h5.zalo.me/openapi/create-sharelink':
      return { err: 0, data: { shareId: 'share-1' } }
    case 'h5.zalo.me/apps/get-info':
      return { err: 0, data: { name: 'Một Cửa Vũng Tàu', version: '1', appUrl: '', logoUrl: '' } }
    case 'h5.zalo.me/openapi/check-interact-oa':
    case 'h5.zalo.me/log/async':
      return { err: 0, data: {} }
    default:
      return undefined
  }
}
