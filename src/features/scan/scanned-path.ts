type Hosts = { app: string; api: string }

const procedureCode = /^\d\.\d{6}$/
/** Screens that a code on paper may lead to. */
const knownPaths = [/^\/thu-tuc\/[\w.-]{1,60}$/, /^\/thu-tuc$/, /^\/viec(\/[a-z0-9-]{1,60})?$/]

/** A code that another device shows stands behind the `#`. */
const handed = /^\/(nhan-ho-so|lam-giup)$/

/**
 * Where a scanned code leads inside the app; nothing for a code that is not ours. Only the path is taken from it, and
 * only a path that is known: a stranger's poster cannot send anybody anywhere.
 */
export function scannedPath(scanned: string, hosts: Hosts): string | undefined {
  const text = scanned.trim()
  if (procedureCode.test(text)) return `/thu-tuc/${text}`
  const address = /^https?:\/\/([^/?#]+)(\/[^?#]*)?(?:\?([^#]*))?(#[\w-]{8,9}$)?/i.exec(text)
  if (!address) return undefined
  const [, host = '', path = '/', query = '', sign = ''] = address
  const inside = pathInside(host.toLowerCase(), path, hosts)?.replace(/\/+$/, '')
  if (inside && sign && handed.test(inside)) return inside + sign
  if (inside === undefined || !knownPaths.some((known) => known.test(inside))) return undefined
  const field = inside === '/thu-tuc' ? /(?:^|&)field=([a-z0-9-]{1,60})(?:&|$)/.exec(query)?.[1] : undefined
  return field === undefined ? inside : `${inside}?field=${field}`
}

/** A link into Zalo carries the app's id before the path, a web page of Zalo's its base. */
function pathInside(host: string, path: string, { app, api }: Hosts): string | undefined {
  if (host === 'zalo.me') return /^\/s\/\d+(\/.*)$/.exec(path)?.[1]
  return host === app || host === api ? path.replace(/^\/zapps\/\d+(?=\/)/, '') : undefined
}
