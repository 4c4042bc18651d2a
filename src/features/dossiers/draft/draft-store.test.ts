import { describe, expect, test, vi } from 'vitest'
import type { Dossier } from '../../../../contract/schemas/dossier.ts'
import { sampleDossier } from '../sample-dossier.fixture.ts'
import { noChanges, type Changes } from './draft-changes.ts'
import { createDraftStore } from './draft-store.ts'

type Save = Parameters<typeof createDraftStore>[0]['save']

/** The server as the store sees it, and a clock that is moved by hand. */
function setUp({ server = sampleDossier(), kept }: { server?: Dossier; kept?: Changes } = {}) {
  let stored = server
  let timer: (() => void) | undefined
  const accept: Save = async ({ revision, ...change }) => {
    if (revision !== stored.revision) throw { code: 'STALE' }
    stored = { ...stored, ...change, revision: revision + 1 }
    return stored
  }
  const save = vi.fn<Save>(accept)
  const keep = vi.fn<(changes: Changes | undefined) => void>()
  const draft = createDraftStore({
    saved: server,
    kept,
    save,
    load: async () => stored,
    keep,
    later: (run) => {
      timer = run
      return () => (timer = undefined)
    },
  })
  return {
    draft,
    save,
    accept,
    keep,
    stored: () => stored,
    changeElsewhere: (answers: Dossier['answers']) =>
      (stored = { ...stored, answers: { ...stored.answers, ...answers }, revision: stored.revision + 1 }),
    state: () => draft.store.getState(),
    passTime: async () => {
      const run = timer
      timer = undefined
      run?.()
      await vi.waitFor(() => expect(draft.store.getState().save).not.toBe('saving'))
    },
    isTimerSet: () => timer !== undefined,
  }
}

describe('what is typed', () => {
  test('is on screen at once and on the server after a quiet moment, in one call', async () => {
    const { draft, save, state, stored, passTime } = setUp()
    draft.answer('name', 'M')
    draft.answer('name', 'Mẫu')
    expect(state()).toMatchObject({ answers: { name: 'Mẫu' }, save: 'waiting' })
    expect(save).not.toHaveBeenCalled()
    await passTime()
    expect(save).toHaveBeenCalledTimes(1)
    expect(stored().answers).toEqual({ name: 'Mẫu' })
    expect(state().save).toBe('saved')
  })

  test('while a save is on its way goes with the next one', async () => {
    const { draft, save, accept, stored } = setUp()
    save.mockImplementationOnce(async (change) => {
      draft.answer('place', 'Vũng Tàu')
      return accept(change)
    })
    draft.answer('name', 'Mẫu')
    expect(await draft.flush()).toBe(false)
    expect(await draft.flush()).toBe(true)
    expect(stored().answers).toEqual({ name: 'Mẫu', place: 'Vũng Tàu' })
  })

  test('two requests to save never run at once', async () => {
    const { draft, save } = setUp()
    draft.answer('name', 'Mẫu')
    expect(await Promise.all([draft.flush(), draft.flush()])).toEqual([true, true])
    expect(save).toHaveBeenCalledTimes(1)
  })
})

describe('without network', () => {
  test('it says so, keeps the words on the phone, and sends them at the next try', async () => {
    const { draft, save, keep, state, passTime, isTimerSet } = setUp()
    save.mockRejectedValueOnce({ code: 'OFFLINE' })
    draft.answer('name', 'Mẫu')
    await passTime()
    expect(state()).toMatchObject({ save: 'unsaved', problem: 'OFFLINE', answers: { name: 'Mẫu' } })
    expect(keep).toHaveBeenLastCalledWith({ ...noChanges, answers: { name: 'Mẫu' } })
    expect(isTimerSet()).toBe(true)
    await passTime()
    expect(state().save).toBe('saved')
    expect(keep).toHaveBeenLastCalledWith(undefined)
  })

  test('what an earlier visit could not send is there again and is sent', async () => {
    const { state, stored, passTime } = setUp({ kept: { ...noChanges, answers: { name: 'Mẫu' } } })
    expect(state()).toMatchObject({ answers: { name: 'Mẫu' }, save: 'waiting' })
    await passTime()
    expect(stored().answers).toEqual({ name: 'Mẫu' })
  })

  test('a refusal that no other try can mend waits for the person', async () => {
    const { draft, save, state, passTime, isTimerSet } = setUp()
    save.mockRejectedValueOnce({ code: 'TRANSITION_NOT_ALLOWED' })
    draft.answer('name', 'Mẫu')
    await passTime()
    expect(state()).toMatchObject({ save: 'unsaved', problem: 'TRANSITION_NOT_ALLOWED' })
    expect(isTimerSet()).toBe(false)
  })
})

describe('when the draft was changed elsewhere', () => {
  test('both changes stand when they are of different fields', async () => {
    const { draft, stored, changeElsewhere, state } = setUp()
    changeElsewhere({ place: 'Rạch Dừa' })
    draft.answer('name', 'Mẫu')
    expect(await draft.flush()).toBe(true)
    expect(stored().answers).toEqual({ name: 'Mẫu', place: 'Rạch Dừa' })
    expect(state()).toMatchObject({ answers: { name: 'Mẫu', place: 'Rạch Dừa' }, conflicts: [] })
  })

  test('of the same field what was typed here stands, and the person is told which', async () => {
    const { draft, stored, changeElsewhere, state } = setUp()
    changeElsewhere({ name: 'Khác' })
    draft.answer('name', 'Mẫu')
    await draft.flush()
    expect(stored().answers).toEqual({ name: 'Mẫu' })
    expect(state().conflicts).toEqual(['name'])
  })
})
