import { createHash, randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { AwsClient } from 'aws4fetch'
import { blobKey, type BlobStore } from './blob-store.ts'

export type S3Settings = {
  /** Of the service, without the bucket: objects are asked for by path, which every make of store understands. */
  endpoint: string
  bucket: string
  region: string
  accessKeyId: string
  secretAccessKey: string
}

/** For the head of an answer; a body may take its time. A file has at most 20 MB. */
const answersWithin = 15_000
const tries = 2

/** Objects of one bucket behind the API of S3, signed with version 4. The bucket is not made here. */
export function createS3Store({ endpoint, bucket, region, ...keys }: S3Settings): BlobStore {
  const client = new AwsClient({ ...keys, region, service: 's3', retries: tries, initRetryMs: 200 })
  const urlOf = (key: string) => `${endpoint}/${bucket}/${key}`

  async function ask(method: 'PUT' | 'GET' | 'DELETE', key: string, body?: Buffer): Promise<Response> {
    const giveUp = new AbortController()
    const timer = setTimeout(() => giveUp.abort(), answersWithin)
    try {
      return await client.fetch(urlOf(key), {
        method,
        signal: giveUp.signal,
        ...(body && {
          body: new Uint8Array(body),
          // Signed with the request, so the store itself refuses bytes that changed on the way.
          headers: { 'x-amz-content-sha256': createHash('sha256').update(body).digest('hex') },
        }),
      })
    } finally {
      clearTimeout(timer)
    }
  }

  async function done(answer: Response, wanted: readonly number[] = [200, 204]) {
    await answer.body?.cancel()
    if (!wanted.includes(answer.status)) throw new Error(`the file store answers ${answer.status}`)
  }

  const put = async (key: string, bytes: Buffer) => done(await ask('PUT', key, bytes))

  async function get(key: string): Promise<AsyncIterable<Uint8Array>> {
    const answer = await ask('GET', key)
    if (answer.status === 200 && answer.body) return answer.body
    await answer.body?.cancel()
    throw new Error(`the file store answers ${answer.status}`)
  }

  const remove = async (key: string) => done(await ask('DELETE', key), [200, 204, 404])

  return {
    async putFile(key, file) {
      await put(blobKey(key), await readFile(file))
    },
    async read(key) {
      return Readable.from(await get(blobKey(key)))
    },
    async delete(key) {
      await remove(blobKey(key))
    },
    async check() {
      const canary = `check-${randomUUID()}`
      await put(canary, Buffer.from('ok'))
      const given = await text(await get(canary))
      await remove(canary)
      if (given !== 'ok') throw new Error('the file store does not give back what it was given')
    },
    // An object is there whole or not at all.
    async sweep() {},
  }
}
