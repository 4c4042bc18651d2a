import { useStore } from 'zustand'
import { civilDayOf } from '../../../../contract/rules/calendar/civil-day.ts'
import { preflight } from '../../../../contract/rules/preflight/preflight.ts'
import { phoneCodes, type Checked, type PhoneFacts, type Remark } from '../../../../contract/rules/preflight/remark.ts'
import type { PhoneRemark } from '../../../../contract/schemas/preflight.ts'
import type { Known } from '../../../../contract/rules/forms/prefill.ts'
import { useSession } from '../../../session/session-context.tsx'
import { useDraft, useDraftParts, type DraftParts } from './draft-context.tsx'

type Typed = Pick<Checked, 'answers' | 'caseAnswers'> & { paperDates: Checked['paperDates'] }

/** What the check says of the draft as it stands on this phone; the first are what the server would refuse. */
export function usePreflight(): Remark[] {
  const parts = useDraftParts()
  const answers = useDraft((state) => state.answers)
  const caseAnswers = useDraft((state) => state.caseAnswers)
  const paperDates = useDraft((state) => state.paperDates)
  const accountName = useSession(({ person }) => person?.name ?? undefined)
  useStore(parts.prefills.store, ({ scans }) => scans)
  const openUploads = useStore(parts.uploads.store, ({ items }) => items.length)
  useStore(parts.uploads.store, ({ flagged }) => flagged)
  const remarks = preflight(checkedOf(parts, { answers, caseAnswers, paperDates }), phoneFacts(parts, accountName))
  if (openUploads === 0) return remarks
  return [{ code: 'uploads-open', hard: true, place: 'paper', id: '' }, ...remarks]
}

function checkedOf({ dossier, definition }: DraftParts, typed: Typed): Checked {
  const files: { [id: string]: Dossierfiles } = {}
  for (const { requirementId, files: held } of dossier.documents) files[requirementId] = held
  const { procedure, form, checks } = definition
  return {
    ...typed,
    form,
    documents: procedure.documents,
    caseQuestions: procedure.caseQuestions,
    files,
    rules: checks ?? { idCard: null },
    today: civilDayOf(new Date()),
  }
}

type Dossierfiles = DraftParts['dossier']['documents'][number]['files']

function phoneFacts({ prefills, uploads }: DraftParts, accountName: string | undefined): PhoneFacts {
  const cards: Known = {}
  for (const { facts } of Object.values(prefills.store.getState().scans)) Object.assign(cards, facts)
  return { cards, accountName, photoDoubts: uploads.store.getState().flagged }
}

const isPhoneCode = (code: Remark['code']): code is PhoneRemark['code'] => phoneCodes.some((one) => one === code)

/** What only this phone knows, for the clerk: where it is, never what stands there. */
export function phoneRemarks(remarks: readonly Remark[]): PhoneRemark[] {
  return remarks.reduce<PhoneRemark[]>((all, { code, place, id, detail }) => {
    if (!isPhoneCode(code)) return all
    return all.concat({ code, place, id, ...(code === 'photo-doubtful' && detail !== undefined && { detail }) })
  }, [])
}
