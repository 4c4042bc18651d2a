import type { CivilDay } from '../calendar/civil-day.ts'
import type { Answers, CaseAnswers, CaseQuestion, Condition, FormDefinition } from '../forms/definition.ts'
import type { Known } from '../forms/prefill.ts'

/** All that can be said of a dossier before it is sent. The first four are what the server would refuse. */
export const remarkCodes = [
  'answer-wrong',
  'paper-missing',
  'file-infected',
  'uploads-open',
  'paper-expired',
  'paper-date-unknown',
  'paper-not-needed',
  'second-side',
  'too-many',
  'twice',
  'case-open',
  'id-birth-year',
  'id-gender',
  'id-place',
  'same-number',
  'told-twice',
  'differs-from-card',
  'differs-from-account',
  'card-expired',
  'photo-doubtful',
] as const
export type RemarkCode = (typeof remarkCodes)[number]

/** Where to look: a field of the form, a paper, or the questions about the case. */
export const remarkPlaces = ['field', 'paper', 'case'] as const
export type RemarkPlace = (typeof remarkPlaces)[number]

/** `hard`: the server would refuse. `detail` depends on the code: a day, a year, what is wrong with a photo. */
export type Remark = { code: RemarkCode; hard: boolean; place: RemarkPlace; id: string; detail?: string }

/** What only the phone can know, since neither card nor photo check leaves it: the phone says it when it sends. */
export const phoneCodes = ['differs-from-card', 'differs-from-account', 'card-expired', 'photo-doubtful'] as const
export type PhoneCode = (typeof phoneCodes)[number]

/** Facts of the law that a check needs; data of the locality, with their source. */
export type CheckRules = {
  /** At these ages a new card is due; one issued within `earlyYears` before an age lasts until the next. */
  idCard: { renewAtAges: number[]; earlyYears: number; source: string } | null
}

export type HeldFile = { id: string; pages: number; sha256: string; state: 'clean' | 'pending-scan' | 'infected' }

export type Requirement = {
  id: string
  kind: 'submit' | 'present' | 'note'
  required: boolean
  neededWhen?: Condition
  sample?: string
  maxPages?: number
  /** How long the paper counts from the day that stands on it. */
  validFor?: { months: number; source: string }
}

/** A dossier as it would be sent, or as it was. */
export type Checked = {
  form: FormDefinition | null
  answers: Answers
  documents: readonly Requirement[]
  caseQuestions: readonly CaseQuestion[]
  caseAnswers: CaseAnswers
  files: { [requirementId: string]: readonly HeldFile[] | undefined }
  /** The day that stands on a paper, where it was asked for. */
  paperDates: { [requirementId: string]: CivilDay | undefined }
  rules: CheckRules
  today: CivilDay
}

/** What only the phone knows. */
export type PhoneFacts = {
  /** From cards that were scanned, and from nothing else. */
  cards: Known
  accountName: string | undefined
  photoDoubts: { [fileId: string]: readonly string[] | undefined }
}
