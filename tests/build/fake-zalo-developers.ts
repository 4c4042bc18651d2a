import type { Fetch } from '../../scripts/deploy/zalo-network.ts'

type Seen = { method: string; url: URL; authorization: string | null }

/** Zalo's server for developers, as far as an upload goes: it hands out a slot, takes chunks and keeps what arrived. */
export function fakeZaloDevelopers(answers: { requestUpload?: unknown; failFirstChunk?: boolean } = {}) {
  const seen: Seen[] = []
  const chunks = new Map<number, Buffer>()
  let failures = answers.failFirstChunk ? 1 : 0
  const fetch: Fetch = async (input, init) => {
    const url = new URL(String(input))
    const method = init?.method ?? 'GET'
    seen.push({ method, url, authorization: new Headers(init?.headers).get('authorization') })
    if (url.pathname === '/app/request-upload') return Response.json(answers.requestUpload ?? slot)
    if (url.pathname !== '/app/upload-chunk') return new Response('', { status: 404 })
    const number = Number(url.searchParams.get('resumableChunkNumber'))
    if (method === 'GET') return new Response(null, { status: chunks.has(number) ? 200 : 204 })
    if (failures-- > 0) return new Response('', { status: 503 })
    chunks.set(number, Buffer.from(await new Response(init?.body).arrayBuffer()))
    const complete = chunks.size === Number(url.searchParams.get('resumableTotalChunks'))
    return Response.json(complete ? done : { err: 0 })
  }
  const zip = () => Buffer.concat([...chunks].sort(([one], [other]) => one - other).map(([, bytes]) => bytes))
  return { fetch, seen, zip, chunks }
}

const slot = {
  err: 0,
  data: {
    nextVersion: 8,
    identifier: 'upload-8',
    uploadConstraints: {
      requiredBuildFiles: {
        requiredFiles: ['app-config.json'],
        allowedFiles: ['.js', '.css', '.json', '.svg', '.png'],
      },
      currentUploadCount: { dev: 1, test: 0 },
    },
  },
}

const done = { err: 0, data: { versionId: 'v8', appUrl: 'https://zalo.me/s/4242/?env=DEVELOPMENT&version=8' } }
