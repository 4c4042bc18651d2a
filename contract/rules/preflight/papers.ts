import { addMonths } from '../calendar/civil-day.ts'
import { documentsToSubmit, questionsToAsk } from '../forms/requirements.ts'
import { countFault } from './page-count.ts'
import type { Checked, HeldFile, PhoneFacts, Remark, Requirement } from './remark.ts'

const usable = (files: readonly HeldFile[] = []) => files.filter(({ state }) => state !== 'infected')

/** Papers that are missing, cannot be used, have run out, or do not look as they should. */
export function paperRemarks(checked: Checked, { photoDoubts }: PhoneFacts): Remark[] {
  const { documents, caseAnswers, files } = checked
  const needed = documentsToSubmit(documents, caseAnswers)
  const remarks = needed.reduce<Remark[]>(
    (all, paper) => all.concat(missing(paper, files[paper.id]), ofPaper(paper, checked, photoDoubts)),
    [],
  )
  for (const { id } of documents)
    if (!needed.some((paper) => paper.id === id) && usable(files[id]).length > 0)
      remarks.push({ code: 'paper-not-needed', hard: false, place: 'paper', id })
  const open = questionsToAsk(checked.caseQuestions, documents, caseAnswers).filter(
    ({ id }) => caseAnswers[id] === undefined,
  )
  const [first] = open
  if (first) remarks.push({ code: 'case-open', hard: false, place: 'case', id: first.id, detail: String(open.length) })
  return remarks
}

function missing({ id, required }: Requirement, files: readonly HeldFile[] = []): Remark[] {
  const isHeld = usable(files).length > 0
  if (files.length > usable(files).length) return [{ code: 'file-infected', hard: true, place: 'paper', id }]
  return required && !isHeld ? [{ code: 'paper-missing', hard: true, place: 'paper', id }] : []
}

function ofPaper(paper: Requirement, { files, paperDates, today }: Checked, doubts: PhoneFacts['photoDoubts']) {
  const remarks: Remark[] = []
  const held = usable(files[paper.id])
  const say = (code: Remark['code'], detail?: string) =>
    remarks.push({ code, hard: false, place: 'paper', id: paper.id, ...(detail !== undefined && { detail }) })
  if (held.length === 0) return remarks
  if (paper.validFor) {
    const date = paperDates[paper.id]
    const end = date === undefined ? undefined : addMonths(date, paper.validFor.months)
    if (end === undefined) say('paper-date-unknown', String(paper.validFor.months))
    else if (end < today) say('paper-expired', end)
  }
  const fault = countFault(paper, held)
  if (fault) say(fault)
  const defects = held.reduce<string[]>((all, { id }) => all.concat(doubts[id] ?? []), [])
  if (defects.length > 0) say('photo-doubtful', defects.filter((one, at) => defects.indexOf(one) === at).join(' '))
  return remarks
}
