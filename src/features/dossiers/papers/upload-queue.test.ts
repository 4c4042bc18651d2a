import { describe, expect, test, vi } from 'vitest'
import type { SendFile, UploadRequest } from '../../../api/uploads.ts'
import { layeredStorage } from '../../../platform/layered-storage.ts'
import type { PhotoDefect } from './check/check-photo.ts'
import { uploadMemory } from './upload-memory.ts'
import { createUploadQueue } from './upload-queue.ts'

const photo = (name = 'anh.jpg') => new File(['1234567890'], name, { type: 'image/jpeg' })

function setUp(send: SendFile, memory = uploadMemory(layeredStorage([]), 'd1'), check?: () => Promise<PhotoDefect[]>) {
  const stored: string[] = []
  const queue = createUploadQueue({
    dossierId: 'd1',
    send,
    prepare: async (file) => ({ blob: new Blob(['12345']), name: file.name }),
    hash: async () => 'a'.repeat(64),
    ...(check && { check }),
    memory,
    onStored: async (_requirement, fileId, _sent, replaced) =>
      void stored.push(replaced ? `${fileId} instead of ${replaced}` : fileId),
  })
  const items = () => queue.store.getState().items
  return { queue, stored, memory, items, settled: () => vi.waitFor(() => expect(items()).toEqual([])) }
}

describe('an upload', () => {
  test('sends what was shrunk, tells how far it is, and leaves the queue once the server has it', async () => {
    const seen: number[] = []
    const { queue, stored, memory, items, settled } = setUp(async (request) => {
      request.onProgress(2)
      seen.push(...items().map((item) => item.sentBytes / item.bytes))
      return 'file-1'
    })
    queue.add('birth-notice', [photo()])
    await settled()
    expect(seen).toEqual([0.4])
    expect(stored).toEqual(['file-1'])
    expect(await memory.sentFiles()).toEqual({ 'file-1': { bytes: 5, sha256: 'a'.repeat(64) } })
  })

  test('remembers what it saw in a photo that is used all the same, also after a reload', async () => {
    const storage = layeredStorage([])
    const { queue, settled } = setUp(
      async () => 'file-1',
      uploadMemory(storage, 'd1'),
      async () => ['dark', 'blurred'],
    )
    queue.add('p', [photo()])
    await settled()
    await vi.waitFor(() => expect(queue.store.getState().flagged).toEqual({ 'file-1': ['dark', 'blurred'] }))
    const [doubt] = queue.store.getState().doubts
    queue.settle(doubt?.key ?? '')
    expect(queue.store.getState().flagged['file-1']).toEqual(['dark', 'blurred'])
    await vi.waitFor(async () =>
      expect(await uploadMemory(storage, 'd1').doubts()).toEqual({ 'file-1': ['dark', 'blurred'] }),
    )
    const after = setUp(async () => 'file-2', uploadMemory(storage, 'd1')).queue
    await vi.waitFor(() => expect(after.store.getState().flagged).toEqual({ 'file-1': ['dark', 'blurred'] }))
  })

  test('goes one file at a time, in the order chosen', async () => {
    let running = 0
    const names: string[] = []
    const { queue, settled } = setUp(async ({ target }) => {
      running += 1
      expect(running).toBe(1)
      await Promise.resolve()
      names.push(target.fileName)
      running -= 1
      return target.fileName
    })
    queue.add('p', [photo('1.jpg'), photo('2.jpg')])
    await settled()
    expect(names).toEqual(['1.jpg', '2.jpg'])
  })

  test('waits when the store of the server is away, and goes on by itself', async () => {
    let down = true
    const waiting: (() => void)[] = []
    const queue = createUploadQueue({
      dossierId: 'd1',
      send: async () => {
        if (down) throw { code: 'STORAGE_DOWN' }
        return 'file-1'
      },
      prepare: async (file) => ({ blob: new Blob(['12345']), name: file.name }),
      hash: async () => undefined,
      memory: uploadMemory(layeredStorage([]), 'd1'),
      onStored: async () => undefined,
      later: (run) => waiting.push(run),
    })
    const items = () => queue.store.getState().items
    queue.add('p', [photo()])
    await vi.waitFor(() => expect(items()).toMatchObject([{ state: 'paused', code: 'STORAGE_DOWN' }]))
    down = false
    waiting[0]?.()
    await vi.waitFor(() => expect(items()).toEqual([]))
  })

  test('waits when the network is away, and goes on at the same address', async () => {
    const requests: UploadRequest[] = []
    const { queue, items, settled } = setUp(async (request) => {
      requests.push(request)
      if (requests.length > 1) return 'file-1'
      request.onUrl('https://api/uploads/1')
      throw { code: 'OFFLINE' }
    })
    queue.add('p', [photo()])
    await vi.waitFor(() => expect(items()[0]?.state).toBe('paused'))
    queue.resume()
    await settled()
    expect(requests[1]?.resumeUrl).toBe('https://api/uploads/1')
  })

  test('goes on at the same address after a reload, when the same photo is chosen again', async () => {
    const storage = layeredStorage([])
    const first = setUp(
      async ({ onUrl }) => {
        onUrl('https://api/uploads/1')
        throw { code: 'OFFLINE' }
      },
      uploadMemory(storage, 'd1'),
    )
    first.queue.add('p', [photo()])
    await vi.waitFor(() => expect(first.items()[0]?.state).toBe('paused'))

    const send = vi.fn<SendFile>(async () => 'file-1')
    const second = setUp(send, uploadMemory(storage, 'd1'))
    second.queue.add('p', [photo()])
    await second.settled()
    expect(send.mock.calls[0]?.[0].resumeUrl).toBe('https://api/uploads/1')
  })

  test('says why the server refused it, lets the next file pass, and can be tried again', async () => {
    let refusals = 1
    const { queue, items, stored, settled } = setUp(async ({ target }) => {
      if (target.fileName === 'hong.jpg' && refusals-- > 0) throw { code: 'FILE_BROKEN' }
      return target.fileName
    })
    queue.add('p', [photo('hong.jpg'), photo('tot.jpg')])
    await vi.waitFor(() => expect(stored).toEqual(['tot.jpg']))
    expect(items()).toMatchObject([{ name: 'hong.jpg', state: 'failed', code: 'FILE_BROKEN' }])
    queue.retry(items()[0]?.key ?? '')
    await settled()
    expect(stored).toEqual(['tot.jpg', 'hong.jpg'])
  })

  test('stops when it is dropped', async () => {
    const { queue, items, stored } = setUp(
      ({ signal }) =>
        new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject({ code: 'UNEXPECTED' }))),
    )
    queue.add('p', [photo()])
    await vi.waitFor(() => expect(items()[0]?.state).toBe('sending'))
    queue.drop(items()[0]?.key ?? '')
    expect(items()).toEqual([])
    expect(stored).toEqual([])
  })

  test('is held until the person goes on, also when the network comes back', async () => {
    let calls = 0
    const { queue, items, stored, settled } = setUp(({ signal }) => {
      calls += 1
      if (calls > 1) return Promise.resolve('file-1')
      return new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject({ code: 'UNEXPECTED' })))
    })
    queue.add('p', [photo()])
    await vi.waitFor(() => expect(items()[0]?.state).toBe('sending'))
    const key = items()[0]?.key ?? ''
    queue.hold(key)
    await Promise.resolve()
    queue.resume()
    expect(items()[0]?.state).toBe('held')
    await vi.waitFor(() => {
      queue.retry(key)
      expect(items()).toEqual([])
    })
    await settled()
    expect(stored).toEqual(['file-1'])
  })

  test('that is held holds back the later pages of its paper, and no other paper', async () => {
    let calls = 0
    const { queue, items, stored, settled } = setUp(({ target, signal }) => {
      calls += 1
      if (calls > 1) return Promise.resolve(target.fileName)
      return new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject({ code: 'UNEXPECTED' })))
    })
    queue.add('p', [photo('1.jpg'), photo('2.jpg')])
    queue.add('q', [photo('other.jpg')])
    await vi.waitFor(() => expect(items()[0]?.state).toBe('sending'))
    const key = items()[0]?.key ?? ''
    queue.hold(key)
    await vi.waitFor(() => expect(stored).toEqual(['other.jpg']))
    expect(items().map(({ name, state }) => [name, state])).toEqual([
      ['1.jpg', 'held'],
      ['2.jpg', 'waiting'],
    ])
    queue.retry(key)
    await settled()
    expect(stored).toEqual(['other.jpg', '1.jpg', '2.jpg'])
  })

  test('that is held and then dropped lets the next page go', async () => {
    let calls = 0
    const { queue, items, stored, settled } = setUp(({ target, signal }) => {
      calls += 1
      if (calls > 1) return Promise.resolve(target.fileName)
      return new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject({ code: 'UNEXPECTED' })))
    })
    queue.add('p', [photo('1.jpg'), photo('2.jpg')])
    await vi.waitFor(() => expect(items()[0]?.state).toBe('sending'))
    queue.hold(items()[0]?.key ?? '')
    queue.drop(items()[0]?.key ?? '')
    await settled()
    expect(stored).toEqual(['2.jpg'])
  })

  test('with a photo that is hard to read goes on; the doubt stays until the person has seen it', async () => {
    const { queue, stored, settled } = setUp(
      async () => 'file-1',
      undefined,
      async () => ['blurred'],
    )
    queue.add('p', [photo()])
    await settled()
    expect(stored).toEqual(['file-1'])
    const doubts = () => queue.store.getState().doubts
    await vi.waitFor(() =>
      expect(doubts()).toMatchObject([{ requirementId: 'p', defects: ['blurred'], fileId: 'file-1' }]),
    )
    queue.settle(doubts()[0]?.key ?? '')
    expect(doubts()).toEqual([])
  })

  test('keeps the pages of a paper in their order when the network goes in the middle', async () => {
    let away = true
    const { queue, items, stored, settled } = setUp(async ({ target }) => {
      if (away && target.fileName === '1.jpg') throw { code: 'OFFLINE' }
      return target.fileName
    })
    queue.add('p', [photo('1.jpg'), photo('2.jpg')])
    queue.add('other', [photo('3.jpg')])
    await vi.waitFor(() => expect(stored).toEqual(['3.jpg']))
    expect(items().map(({ state }) => state)).toEqual(['paused', 'waiting'])
    away = false
    queue.resume()
    await settled()
    expect(stored).toEqual(['3.jpg', '1.jpg', '2.jpg'])
  })

  test('goes on by itself after a while, since a weak network is not always told', async () => {
    vi.useFakeTimers()
    try {
      let calls = 0
      const { queue, stored } = setUp(async () => {
        calls += 1
        if (calls === 1) throw { code: 'TIMEOUT' }
        return 'file-1'
      })
      queue.add('p', [photo()])
      await vi.advanceTimersByTimeAsync(19_000)
      expect(stored).toEqual([])
      await vi.advanceTimersByTimeAsync(2_000)
      expect(stored).toEqual(['file-1'])
    } finally {
      vi.useRealTimers()
    }
  })

  test('of a doubted photo taken again tells which stored one it replaces, also one stored meanwhile', async () => {
    const { queue, stored, settled } = setUp(
      async ({ target }) => target.fileName,
      undefined,
      async () => ['blurred'],
    )
    const doubts = () => queue.store.getState().doubts
    queue.add('p', [photo('mo.jpg')])
    await settled()
    await vi.waitFor(() => expect(doubts()).toHaveLength(1))
    queue.takeAgain(doubts()[0]?.key ?? '', photo('ro.jpg'))
    expect(doubts()).toEqual([])
    await settled()
    expect(stored).toEqual(['mo.jpg', 'ro.jpg instead of mo.jpg'])
  })
})
