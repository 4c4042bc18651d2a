import type { FastifyRequest } from 'fastify'
import type { Environment } from '../../environment.ts'

/** What a code on paper leads to; both are also links that the app finds its way by (src/features/scan). */
export const procedurePath = (code: string) => `/thu-tuc/${encodeURIComponent(code)}`
export const fieldPath = (id: string) => `/thu-tuc?field=${encodeURIComponent(id)}`

type Told = Pick<Environment, 'zaloMiniAppId' | 'publicUrl'>

/**
 * The address of a screen for somebody who stands before a poster: inside Zalo where the Mini App has an id there,
 * else in the browser. Paper hangs for years, so an address that the server was told goes before the one that it was
 * called by (`calledBy`).
 */
export function outsideAddress({ zaloMiniAppId, publicUrl }: Told, path: string, calledBy: string): string {
  if (zaloMiniAppId) return `https://zalo.me/s/${zaloMiniAppId}${path}`
  return (publicUrl ?? calledBy) + path
}

export const calledBy = (request: FastifyRequest) => `${request.protocol}://${request.host}`
