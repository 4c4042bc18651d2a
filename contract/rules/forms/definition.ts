/** What a form is made of. Data in `localities`, rules beside this file, one view per kind in the app. */

export type Option = { value: string; label: string }

/** Compares one answer with a value; `all` and `any` combine. A field that is not there counts as unanswered. */
export type Condition =
  | { field: string; is: string | boolean }
  | { field: string; isNot: string | boolean }
  | { all: Condition[] }
  | { any: Condition[] }

/** What can be known of a person without asking; `idType` is the kind of the card. */
export type PersonPart =
  | 'fullName'
  | 'personalId'
  | 'idType'
  | 'birthDate'
  | 'gender'
  | 'residence'
  | 'ethnicity'
  | 'nationality'
  | 'phone'
  | 'email'

/** `person` is the one who applies; others (`father`, `owner`) are known only from a card scanned for them. */
export type Fact = `${string}.${PersonPart}` | 'zalo.name' | 'zalo.phone'

/**
 * Where a value may come from without typing: a fact, or an earlier field of the same form. The screen names the source
 * beside the field, and the person may change the value.
 */
export type Prefill =
  | Fact
  /** With `tells: false` the answer is about somebody else, and says nothing of that person in a later dossier. */
  | { fact: Fact; when?: Condition; tells?: false }
  /** With `column` the text of an address goes into the first row of a table, whose other cells are left to type. */
  | { field: string; column?: string; when?: Condition }
  /** What nearly everybody answers: chosen in advance, and said to be so. */
  | { usual: string | boolean }

type Common = {
  id: string
  label: string
  hint?: string
  required: boolean
  visibleWhen?: Condition
  prefillFrom?: Prefill[]
}

export type Column = { id: string; label: string; kind: 'text' | 'partial-date'; required: boolean; maxLength?: number }

export type FieldDefinition = Common &
  (
    | { kind: 'text' | 'long-text'; maxLength?: number; suggestions?: string[] }
    | { kind: 'person-name' | 'personal-id' | 'phone' | 'email' | 'address' | 'parcel' | 'point' | 'yes-no' }
    | { kind: 'tax-code' }
    | { kind: 'date' | 'partial-date'; notAfterToday?: boolean }
    | { kind: 'date-time'; notAfterToday?: boolean }
    | { kind: 'choice' | 'multi-choice'; options: Option[] }
    | { kind: 'count' | 'measure'; min: number; max: number; unit?: string }
    /** Whole đồng. */
    | { kind: 'money'; max?: number }
    | { kind: 'table'; columns: Column[]; minRows: number; maxRows: number; rowName: string }
    | { kind: 'computed'; from: string; rule: 'date-in-words' }
    | { kind: 'consent'; statement: string }
  )

export type FieldKind = FieldDefinition['kind']

/**
 * Two levels since 1/7/2025 (province, commune); `street` is the text as typed, `former` the ward of before that date
 * where papers still name it.
 */
export type Address = { street: string; unitName: string; provinceName: string; unitCode?: string; former?: string }
export type Parcel = { sheet: string; number: string; place: string; areaM2?: number }
export type Point = { lon: number; lat: number }
export type Row = { [column: string]: string }
export type AnswerValue = string | number | boolean | string[] | Address | Parcel | Point | Row[]
export type Answers = { [field: string]: AnswerValue }

/** How sure we are that the form is the official one; shown on screen unless it is `official`. */
export type Evidence = { kind: 'official' | 'paper-copy' | 'procedure-text' | 'from-memory'; note: string }

export type Section = { id: string; title: string; hint?: string; fields: FieldDefinition[] }

export type FormDefinition = {
  id: string
  version: string
  title: string
  legalBasis: string[]
  evidence: Evidence
  sections: Section[]
}

/**
 * A yes/no question about one's case; the answers narrow the list of papers. `answeredBy`: once the answers of the form
 * settle this condition nobody is asked.
 */
export type CaseQuestion = { id: string; question: string; hint?: string; answeredBy?: Condition }
export type CaseAnswers = { [question: string]: boolean }

export type FieldError = {
  /** Field id; rows of a table as `field.row.column`. */
  path: string
  keyword:
    | 'required'
    | 'too-long'
    | 'format'
    | 'not-an-option'
    | 'too-small'
    | 'too-large'
    | 'too-few'
    | 'too-many'
    | 'in-the-future'
    | 'not-agreed'
    | 'wrong-kind'
}
