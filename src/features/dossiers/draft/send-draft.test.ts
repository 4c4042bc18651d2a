import { describe, expect, test, vi } from 'vitest'
import { layeredStorage } from '../../../platform/layered-storage.ts'
import { sampleDossier, sampleFile } from '../sample-dossier.fixture.ts'
import { createApi } from '../../../api/call.ts'
import { consentVersion, sendOnce, sentDocuments } from './send-draft.ts'

const document = (requirementId: string, ...ids: string[]) => ({
  requirementId,
  name: requirementId,
  required: true,
  files: ids.map((id) => sampleFile({ id })),
  replaced: [],
  askedAgain: null,
})

describe('what is said to be sent', () => {
  test('is what this phone measured, and what the server has for files of another phone', () => {
    const sha256 = 'cd'.repeat(32)
    expect(
      sentDocuments([document('a', '1', '2'), document('b', '3'), document('c')], new Set(['a', 'c']), {
        '1': { bytes: 5, sha256 },
      }),
    ).toEqual([
      {
        requirementId: 'a',
        files: [
          { id: '1', bytes: 5, sha256 },
          { id: '2', bytes: 820_400 },
        ],
      },
    ])
  })
})

describe('sending', () => {
  const body = (revision: number) => ({
    action: 'submit' as const,
    revision,
    documents: [],
    consent: { textVersion: consentVersion, agreed: true as const },
    truthful: true as const,
  })

  function setUp() {
    const seen: string[] = []
    const fetch = vi.fn(async (_url: string, init: RequestInit) => {
      seen.push(new Headers(init.headers).get('idempotency-key') ?? '')
      if (seen.length === 1) throw new TypeError('the answer was lost')
      return new Response(JSON.stringify(sampleDossier({ status: 'submitted' })))
    })
    return {
      seen,
      api: createApi({ baseUrl: 'http://api', token: () => undefined, fetch }),
      storage: layeredStorage([]),
    }
  }

  test('again after a lost answer carries the same key, so that there is one dossier', async () => {
    const { seen, api, storage } = setUp()
    await expect(sendOnce(api, storage, 'd1', body(1))).rejects.toMatchObject({ code: 'OFFLINE' })
    expect((await sendOnce(api, storage, 'd1', body(1))).status).toBe('submitted')
    expect(seen[0]).toBe(seen[1])
    expect(seen[0]).not.toBe('')
  })

  test('something else carries another key', async () => {
    const { seen, api, storage } = setUp()
    await expect(sendOnce(api, storage, 'd1', body(1))).rejects.toMatchObject({ code: 'OFFLINE' })
    await sendOnce(api, storage, 'd1', body(2))
    expect(seen[0]).not.toBe(seen[1])
  })
})
