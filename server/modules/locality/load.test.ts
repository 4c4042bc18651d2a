import { resolve, join } from 'node:path'
import { readdir } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { neededDocuments } from '../../../contract/rules/forms/requirements.ts'
import { formatDossierCode } from '../../../contract/rules/identity/dossier-code.ts'
import { loadLocality } from './load.ts'

const localities = resolve(import.meta.dirname, '../../../localities')
const shipped = (await readdir(localities)).filter((name) => name !== 'README.md')
describe.each(shipped)('the locality %s', (name) => {
  it('loads, and each procedure can be handed in somewhere', async () => {
    const locality = await loadLocality(join(localities, name))
    expect(locality.profile.id).toBe(name)
    expect(locality.procedures.length).toBeGreaterThanOrEqual(6)
    expect(locality.procedures.filter((procedure) => procedure.unitIds?.length === 0)).toEqual([])
  })

  it('invents no telephone number, no address and no unconfirmed opening hour', async () => {
    const { profile, units } = await loadLocality(join(localities, name))
    expect(profile.hotline).toBeNull()
    expect(units.filter((unit) => unit.phone ?? unit.address)).toEqual([])
    const open = units.filter((unit) => unit.hours.length > 0)
    expect(open.filter((unit) => !unit.unconfirmed.includes('Giờ làm việc'))).toEqual([])
    expect(profile.dossierCode.unconfirmed).not.toBeNull()
  })

  it('gives each receiving unit a prefix of its own that makes an official code', async () => {
    const { units, dossierPrefix } = await loadLocality(join(localities, name))
    const receiving = units.filter((unit) => unit.receives)
    const codes = receiving.map((unit) => formatDossierCode(dossierPrefix(unit.id), '2026-11-24', 1))
    expect(new Set(codes).size).toBe(receiving.length)
  })

  it('has sample people for every role and a clerk of another unit', async () => {
    const { samplePeople } = await loadLocality(join(localities, name))
    const roles = samplePeople.map((person) => person.role).sort()
    expect(roles).toEqual([
      'administrator',
      'auditor',
      'editor',
      'editor',
      'leader',
      'one-stop',
      'one-stop',
      'resident',
      'resident',
      'specialist',
    ])
    const clerks = samplePeople.filter((person) => person.role === 'one-stop')
    expect(new Set(clerks.map((clerk) => clerk.unitId)).size).toBe(2)
  })
})

it('asks two photographed papers of an ordinary birth registration, and more only in their case', async () => {
  const { procedures } = await loadLocality(join(localities, 'vung-tau-2025'))
  const birth = procedures.find((procedure) => procedure.code === '1.001193')
  const asked = (cases: Record<string, boolean>) =>
    neededDocuments(birth?.documents ?? [], cases)
      .filter((paper) => paper.kind === 'submit' && paper.required)
      .map((paper) => paper.id)
  expect(asked({})).toEqual(['giay-chung-sinh', 'giay-to-tuy-than'])
  expect(asked({ 'mang-thai-ho': false, 'uy-quyen': true })).toContain('giay-uy-quyen')
})
