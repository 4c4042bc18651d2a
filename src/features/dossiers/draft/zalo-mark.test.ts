import { expect, test, vi } from 'vitest'
import type { FieldDefinition, FormDefinition } from '../../../../contract/rules/forms/definition.ts'
import { layeredStorage } from '../../../platform/layered-storage.ts'
import { sampleDossier } from '../sample-dossier.fixture.ts'
import { createDraftStore } from './draft-store.ts'
import { originOf } from './origin.ts'
import { createPrefills } from './prefills.ts'
import { zaloMark } from './zalo-mark.ts'

const phone: FieldDefinition = { id: 'phone', label: 'Số', required: true, kind: 'phone', prefillFrom: ['zalo.phone'] }
const form: FormDefinition = {
  id: 'F',
  version: '1',
  title: 'F',
  legalBasis: [],
  evidence: { kind: 'from-memory', note: '' },
  sections: [{ id: 's', title: 'S', fields: [phone] }],
}

/** The draft as it is opened on a phone that keeps `storage`, with what the server has. */
function open(storage: ReturnType<typeof layeredStorage>, answers = {}) {
  const saved = { ...sampleDossier(), answers }
  const draft = createDraftStore({
    saved,
    save: async (change) => ({ ...saved, ...change }),
    load: async () => saved,
    keep: () => undefined,
    later: () => () => undefined,
  })
  const prefills = createPrefills({ form, draft, known: {}, today: () => '2026-11-28' })
  const mark = zaloMark({ draft, prefills, storage, dossierId: 'd' })
  const origin = () => originOf(phone, draft.store.getState().answers, prefills.store.getState().known)
  return { draft, prefills, mark, origin }
}

/** Zalo tells the number after a tap on the button beside the field. */
function tellPhone({ draft, prefills, mark }: ReturnType<typeof open>) {
  draft.answer('phone', '0912 345 678')
  mark.keep('phone')
  prefills.learn({ 'zalo.phone': { value: '0912 345 678', origin: 'zalo' } })
}

test('that the number came from Zalo is said after saving, and after a reload', async () => {
  const storage = layeredStorage([])
  const first = open(storage)
  tellPhone(first)
  expect(first.origin()).toBe('zalo')
  expect(await first.draft.flush()).toBe(true)
  expect(first.origin()).toBe('zalo')
  const reloaded = open(storage, { phone: '0912 345 678' })
  await vi.waitFor(() => expect(reloaded.origin()).toBe('zalo'))
  expect(await storage.get('zalo-phone.d'), 'no number lies on the phone for it').toBe('phone')
})

test("a number that was typed instead is nobody else's, also after a reload", async () => {
  const storage = layeredStorage([])
  const first = open(storage)
  tellPhone(first)
  first.draft.answer('phone', '0987 654 321')
  expect(first.origin()).toBeUndefined()
  await vi.waitFor(async () => expect(await storage.get('zalo-phone.d')).toBeUndefined())
  const reloaded = open(storage, { phone: '0987 654 321' })
  await Promise.resolve()
  expect(reloaded.origin()).toBeUndefined()
})
