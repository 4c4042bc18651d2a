type Variables = { [name: string]: string | undefined }

const loopback = /^(localhost|127\.0\.0\.1|\[::1\])$/

/**
 * The address of the API that is baked into the mini app: empty when our own server serves it (same address), an
 * absolute one without a slash at its end for Zalo, where page and API never share an origin. `/api/v1` is not part
 * of it. Throws with a sentence for whoever builds.
 */
export function apiAddress(variables: Variables): string {
  const given = variables.API_URL?.trim()
  if (!given) {
    if (variables.ZALO !== '1') return ''
    throw new Error(
      'API_URL is missing: a build for Zalo needs the address of the API, for example API_URL=https://motcua.example.vn',
    )
  }
  const url = parse(given)
  if (url.protocol !== 'https:' && !loopback.test(url.hostname))
    throw new Error(`API_URL is "${given}"; Zalo opens https addresses only`)
  if (url.search || url.hash || url.username)
    throw new Error(`API_URL is "${given}"; it takes no user name, no "?" and no "#"`)
  if (/\/api\/v1\/?$/.test(url.pathname)) throw new Error(`API_URL is "${given}"; leave out /api/v1, the app adds it`)
  return `${url.origin}${url.pathname}`.replace(/\/+$/, '')
}

function parse(given: string): URL {
  try {
    return new URL(given)
  } catch {
    throw new Error(`API_URL is "${given}"; it takes an absolute address such as https://motcua.example.vn`)
  }
}
