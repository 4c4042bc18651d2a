import type { UploadOptions } from 'tus-js-client'
import { describe, expect, test, vi } from 'vitest'
import { createSendFile, type UploadRequest } from './uploads.ts'

/** The library, driven by hand: what it was given, and the events that it would report. */
const library = vi.hoisted(() => {
  const given: { options?: UploadOptions; aborted: boolean; started: number } = { aborted: false, started: 0 }
  const upload = {
    url: '',
    start: () => void (given.started += 1),
    abort: async () => void (given.aborted = true),
    options: {} as { chunkSize?: number },
  }
  const createUpload = (_file: Blob, options: UploadOptions) => {
    given.options = options
    return upload
  }
  return { given, upload, createUpload }
})
vi.mock('./tus-client.ts', () => ({ createUpload: library.createUpload }))

const api = { url: (path: string) => `https://api${path}`, headers: () => ({ authorization: 'Bearer t' }) }

async function begin(change: Partial<UploadRequest> = {}) {
  const sent = createSendFile(api)({
    file: new Blob(['12345']),
    target: { dossierId: 'd', requirementId: 'r', fileName: 'giấy.jpg' },
    onUrl: () => undefined,
    onProgress: () => undefined,
    signal: new AbortController().signal,
    ...change,
  })
  const before = library.given.started
  await vi.waitFor(() => expect(library.given.started).toBe(before + 1))
  const { options } = library.given
  if (!options) throw new Error('No upload was begun')
  return { sent, options }
}

/** As the library reports an answer that is not a success. */
function failure(status: number, body: string) {
  const response = {
    getStatus: () => status,
    getHeader: () => undefined,
    getBody: () => body,
    getUnderlyingObject: () => undefined,
  }
  const request = {
    getMethod: () => 'PATCH',
    getURL: () => '',
    setHeader: () => undefined,
    getHeader: () => undefined,
    setProgressHandler: () => undefined,
    send: async () => response,
    abort: async () => undefined,
    getUnderlyingObject: () => undefined,
  }
  const originalResponse = status === 0 ? null : response
  return Object.assign(new Error('tus'), { originalRequest: request, originalResponse, causingError: null })
}

test('goes in pieces to the address of the uploads, with whose paper it is', async () => {
  const { options } = await begin({ resumeUrl: 'https://api/uploads/7' })
  expect(options).toMatchObject({
    endpoint: 'https://api/uploads',
    uploadUrl: 'https://api/uploads/7',
    chunkSize: 131_072,
    headers: { authorization: 'Bearer t' },
    metadata: { dossier: 'd', requirement: 'r', filename: 'giấy.jpg' },
  })
})

test('tells its address as soon as there is one, and ends with the id of the file', async () => {
  const onUrl = vi.fn()
  const { sent, options } = await begin({ onUrl })
  library.upload.url = 'https://api/uploads/abc?x=1'
  options.onUploadUrlAvailable?.()
  expect(onUrl).toHaveBeenCalledWith('https://api/uploads/abc?x=1')
  options.onSuccess?.({ lastResponse: await failure(204, '').originalRequest.send() })
  expect(await sent).toBe('abc')
})

describe('a failure', () => {
  test.each([
    [0, '', 'OFFLINE', true],
    [422, '{"code":"FILE_BROKEN","requestId":"q"}', 'FILE_BROKEN', false],
    [409, '{"code":"STALE"}', 'STALE', true],
    [409, '{"code":"TRANSITION_NOT_ALLOWED"}', 'TRANSITION_NOT_ALLOWED', false],
    [502, '<html>bad gateway</html>', 'BUSY', true],
    [401, '', 'SIGNED_OUT', false],
    [418, '{"code":"NEWER_THAN_THIS_BUILD"}', 'UNEXPECTED', false],
  ])('%i %s is %s; tried again by itself: %s', async (status, body, code, again) => {
    const { sent, options } = await begin()
    const error = failure(status, body)
    expect(options.onShouldRetry?.(error, 0, options)).toBe(again)
    options.onError?.(error)
    await expect(sent).rejects.toMatchObject({ code, status })
  })
})

test('goes on in smaller pieces once the line broke, since a break costs up to a piece', async () => {
  library.upload.options = {}
  const { options } = await begin()
  options.onShouldRetry?.(failure(0, ''), 0, options)
  expect(library.upload.options.chunkSize).toBe(65_536)
})

test('stops when the person drops it', async () => {
  const stop = new AbortController()
  const { sent } = await begin({ signal: stop.signal })
  stop.abort()
  await expect(sent).rejects.toThrow()
  expect(library.given.aborted).toBe(true)
})
