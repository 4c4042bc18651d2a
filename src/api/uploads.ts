import type { DetailedError } from 'tus-js-client'
import { isFailureCode, type FailureCode } from '../lib/failure.ts'
import { ApiError } from './api-error.ts'
import type { Api } from './call.ts'
import { firstPiece, pieceAfterBreak } from './piece-size.ts'

export type UploadTarget = { dossierId: string; requirementId: string; fileName: string }

export type UploadRequest = {
  file: Blob
  target: UploadTarget
  /** Address of an upload of the same bytes that was begun before; it goes on where the server stopped receiving. */
  resumeUrl?: string | undefined
  /** The address is known: keep it, so that the upload can be resumed. */
  onUrl: (url: string) => void
  onProgress: (sentBytes: number) => void
  signal: AbortSignal
}

/** Uploads a file in pieces; resolves with the id of the stored file, rejects with an `ApiError`. */
export type SendFile = (request: UploadRequest) => Promise<string>

/** Short troubles of the network are bridged here; after the last delay it is the caller's turn. */
const retryDelays = [0, 1000, 3000, 6000, 12_000]

export const createSendFile =
  (api: Pick<Api, 'url' | 'headers'>): SendFile =>
  async (request) => {
    const { createUpload } = await loadTus()
    return new Promise((resolve, reject) => {
      const { file, target, signal } = request
      const upload = createUpload(file, {
        endpoint: api.url('/uploads'),
        uploadUrl: request.resumeUrl ?? null,
        headers: api.headers(),
        metadata: { dossier: target.dossierId, requirement: target.requirementId, filename: target.fileName },
        chunkSize: firstPiece(file.size),
        retryDelays,
        // The caller keeps the address: the library's own memory is localStorage, which Zalo does not promise.
        storeFingerprintForResuming: false,
        onShouldRetry: (error) => {
          upload.options.chunkSize = pieceAfterBreak
          return !signal.aborted && passing.includes(uploadError(error).code)
        },
        onUploadUrlAvailable: () => upload.url && request.onUrl(upload.url),
        onProgress: request.onProgress,
        onError: (error) => reject(uploadError(error)),
        onSuccess: () => resolve(idOf(upload.url ?? '')),
      })
      const stop = () => {
        void upload.abort()
        reject(new ApiError('UNEXPECTED', { cause: signal }))
      }
      if (signal.aborted) return stop()
      signal.addEventListener('abort', stop)
      upload.start()
    })
  }

async function loadTus() {
  try {
    return await import('./tus-client.ts')
  } catch (cause) {
    throw new ApiError('OFFLINE', { cause })
  }
}

/** STALE: the server stopped receiving elsewhere than the phone believes; the library asks it where. */
const passing: readonly FailureCode[] = ['OFFLINE', 'STALE', 'BUSY', 'INTERNAL', 'STORAGE_DOWN']

const idOf = (url: string): string =>
  url
    .replace(/[?#].*$/, '')
    .split('/')
    .pop() ?? ''

const isDetailed = (error: Error): error is DetailedError => 'originalResponse' in error

function uploadError(error: Error): ApiError {
  const response = isDetailed(error) ? error.originalResponse : null
  const status = response?.getStatus() ?? 0
  if (!response || status === 0) return new ApiError('OFFLINE', { cause: error })
  const { code, requestId } = parsed(response.getBody()) ?? { code: codeOfStatus(status) }
  return new ApiError(code, { status, requestId, cause: error })
}

/** Answers to HEAD have no body, and a proxy answers with a page of its own. */
const codeOfStatus = (status: number): FailureCode =>
  status === 401 ? 'SIGNED_OUT' : status >= 500 || status === 423 ? 'BUSY' : 'UNEXPECTED'

function parsed(text: string): { code: FailureCode; requestId?: string } | undefined {
  try {
    const body: unknown = JSON.parse(text)
    if (typeof body !== 'object' || body === null || !('code' in body) || !isFailureCode(body.code)) return undefined
    const requestId = 'requestId' in body && typeof body.requestId === 'string' ? body.requestId : undefined
    return requestId === undefined ? { code: body.code } : { code: body.code, requestId }
  } catch {
    return undefined
  }
}
