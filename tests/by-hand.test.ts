import path from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import type { Answers } from '../contract/rules/forms/definition.ts'
import { loadLocality, type LocalityData } from '../server/modules/locality/load.ts'
import { sampleAnswers } from '../server/modules/sandbox/scenarios/sample-answers.ts'
import { byHand, stories } from './support/by-hand.ts'
import { projectRoot } from './support/project-root.ts'

let locality: LocalityData
beforeAll(async () => void (locality = await loadLocality(path.join(projectRoot, 'localities/vung-tau-2025'))))

function handWork(form: string, chosen: Answers) {
  const found = locality.forms.find(({ id }) => id === form)
  if (!found) throw new Error(`There is no form ${form}`)
  return byHand(found, sampleAnswers(found, chosen))
}

test('birth registration by the mother: of 28 fields these have to be answered by hand', () => {
  const form = locality.forms.find(({ id }) => id === 'KS-TK')
  expect(form?.sections.flatMap(({ fields }) => fields)).toHaveLength(28)
  expect(handWork('KS-TK', stories.birth.answers)).toEqual(stories.birth.byHand)
})

test('marital status of oneself: these have to be answered by hand', () => {
  expect(handWork('TTHN-TK', stories.marital.answers)).toEqual(stories.marital.byHand)
})

test('planning information for a citizen: these have to be answered by hand', () => {
  expect(handWork('TTQH', stories.planning.answers)).toEqual(stories.planning.byHand)
})

test('who applies for somebody else, or as a company, has more to type: nothing is supplied by a wrong person', () => {
  expect(handWork('TTHN-TK', { ...stories.marital.answers, relation: 'con' }).typed).toContain('person.ethnicity')
  expect(handWork('TTQH', { ...stories.planning.answers, 'applicant.kind': 'doanh-nghiep' }).typed).toEqual([
    'applicant.businessName',
    'applicant.taxCode',
    'representative.position',
    ...stories.planning.byHand.typed,
  ])
})
