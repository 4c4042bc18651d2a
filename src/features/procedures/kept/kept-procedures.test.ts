import { expect, test } from 'vitest'
import { layeredStorage } from '../../../platform/layered-storage.ts'
import { createKeptProcedures, most } from './kept-procedures.ts'

const link = (code: string) => ({ code, plainName: `Thủ tục ${code}` })

/** A store that has done all it was asked for: its storage acts in turn, so one more read comes last. */
async function open(storage = layeredStorage([])) {
  const store = createKeptProcedures(storage)
  const settle = async () => {
    while (!store.getState().ready) await storage.get('')
    await storage.get('')
  }
  await settle()
  return { store, storage, settle, again: () => open(storage) }
}

test('saving twice takes it off again, and the next visit finds what was saved', async () => {
  const { store, settle, again } = await open()
  store.getState().toggleSaved(link('1'))
  store.getState().toggleSaved(link('2'))
  store.getState().toggleSaved(link('1'))
  await settle()
  expect((await again()).store.getState().saved).toEqual([link('2')])
})

test('what is opened again comes first and is listed once; the oldest falls out', async () => {
  const { store, settle, again } = await open()
  for (let number = 0; number <= most.recent; number += 1) store.getState().noteOpened(link(String(number)))
  store.getState().noteOpened(link('5'))
  await settle()
  const codes = (await again()).store.getState().recent.map(({ code }) => code)
  expect(codes).toEqual(['5', '10', '9', '8', '7', '6', '4', '3', '2', '1'])
})

test('what is noted before the phone has been read adds to what lay there', async () => {
  const { store, storage, settle } = await open()
  store.getState().noteOpened(link('old'))
  await settle()
  const early = createKeptProcedures(storage)
  early.getState().noteOpened(link('new'))
  while (early.getState().recent.length < 2) await storage.get('')
  expect(early.getState().recent).toEqual([link('new'), link('old')])
})

test('cases of the last procedures are kept, an empty one is forgotten', async () => {
  const { store, settle, again } = await open()
  for (let number = 0; number <= most.cases; number += 1)
    store.getState().keepCase({ code: String(number), versionId: 'v1', answers: { own: true }, ticks: ['paper'] })
  store.getState().keepCase({ code: '3', versionId: 'v1', answers: {}, ticks: [] })
  await settle()
  const { cases } = (await again()).store.getState()
  expect(cases.length).toBe(most.cases - 1)
  expect(cases[0]).toEqual({ code: String(most.cases), versionId: 'v1', answers: { own: true }, ticks: ['paper'] })
  expect(cases.some(({ code }) => code === '0' || code === '3')).toBe(false)
})

test.each(['not json', '{"code":"1"}', '[1,null,{"code":5}]', '[{"code":"1","answers":[],"ticks":"x"}]'])(
  'broken keepings (%s) count as none',
  async (kept) => {
    const storage = layeredStorage([])
    for (const part of ['saved', 'recent', 'cases']) await storage.set(`procedures.${part}`, kept)
    expect((await open(storage)).store.getState()).toMatchObject({ ready: true, saved: [], recent: [], cases: [] })
  },
)
