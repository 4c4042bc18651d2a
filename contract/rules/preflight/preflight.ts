import { validateForm } from '../forms/validate.ts'
import { paperRemarks } from './papers.ts'
import { peopleRemarks } from './people.ts'
import type { Checked, PhoneFacts, Remark } from './remark.ts'

const knowsNothing: PhoneFacts = { cards: {}, accountName: undefined, photoDoubts: {} }

/**
 * Everything that can be said of a dossier before a clerk looks at it: first what the server would refuse, then what a
 * clerk might send back. The phone runs it before sending, the server for the clerk.
 */
export function preflight(checked: Checked, phone: PhoneFacts = knowsNothing): Remark[] {
  const { form, answers, today } = checked
  const wrong = form ? validateForm(form, answers, today) : []
  const remarks = wrong
    .map(({ path, keyword }): Remark => ({
      code: 'answer-wrong',
      hard: true,
      place: 'field',
      id: path,
      detail: keyword,
    }))
    .concat(paperRemarks(checked, phone), peopleRemarks(checked, phone))
  return remarks.filter(({ hard }) => hard).concat(remarks.filter(({ hard }) => !hard))
}
