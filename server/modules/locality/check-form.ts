import type { FieldDefinition, FormDefinition } from '../../../contract/rules/forms/definition.ts'
import { checkCondition, type Comparable } from './check-condition.ts'
import { fits, noteRepeated, type Note } from './faults.ts'
import { fieldKinds, fieldSchema, FormFile } from './form-schema.ts'

type Placed = { field: FieldDefinition; at: string }

/** Whether a form can be shown and validated: shape by kind, unique ids, conditions that name earlier fields. */
export function checkForm(value: unknown, fileId: string, note: Note): value is FormDefinition {
  let sound = true
  const noteFault: Note = (path, message) => {
    sound = false
    note(path, message)
  }
  if (!fits(FormFile, value, noteFault)) return false
  if (value.id.toLowerCase() !== fileId) noteFault('/id', `is «${value.id}» in a file called ${fileId}.json`)
  noteRepeated(
    value.sections.map((section) => section.id),
    (index) => `/sections/${index}/id`,
    noteFault,
  )
  const placed: Placed[] = value.sections.flatMap((section, s) =>
    section.fields.map((field, f) => ({ field, at: `/sections/${s}/fields/${f}` })),
  )
  const shaped = placed.filter(({ field, at }) => fits(fieldSchema(field.kind), field, noteFault, at))
  noteRepeated(
    shaped.map(({ field }) => field.id),
    (index) => `${shaped[index]?.at}/id`,
    noteFault,
  )
  shaped.forEach((one, index) => checkField(one, shaped.slice(0, index), shaped, noteFault))
  return sound
}

function checkField({ field, at }: Placed, earlier: Placed[], all: Placed[], note: Note) {
  const find = (places: Placed[], id: string) => places.find((one) => one.field.id === id)?.field
  const comparable: Comparable = (id, wanted) => {
    const named = find(earlier, id)
    if (named) return comparison(named, wanted)
    return find(all, id) ? `«${id}» comes later in the form` : `there is no field «${id}»`
  }
  if (field.visibleWhen !== undefined) checkCondition(field.visibleWhen, comparable, note, `${at}/visibleWhen`)
  field.prefillFrom?.forEach((source, index) => {
    if (typeof source === 'string') return
    const place = `${at}/prefillFrom/${index}`
    if ('usual' in source) {
      const wrong = comparison(field, source.usual)
      if (wrong) note(`${place}/usual`, wrong)
      return
    }
    if (source.when !== undefined) checkCondition(source.when, comparable, note, `${place}/when`)
    if (!('field' in source)) return
    const { column } = source
    const hasColumn = field.kind === 'table' && field.columns.some(({ id, kind }) => id === column && kind === 'text')
    if (column !== undefined && !hasColumn) note(`${place}/column`, `there is no column «${column}» of text`)
    const wanted = column === undefined ? field.kind : 'address'
    if (find(earlier, source.field)?.kind !== wanted)
      note(`${place}/field`, `there is no earlier field «${source.field}» of the kind ${wanted}`)
  })
  checkKind(field, earlier, note, at)
}

function checkKind(field: FieldDefinition, earlier: Placed[], note: Note, at: string) {
  switch (field.kind) {
    case 'choice':
    case 'multi-choice':
      return noteRepeated(
        field.options.map((option) => option.value),
        (index) => `${at}/options/${index}/value`,
        note,
      )
    case 'table':
      if (field.minRows > field.maxRows) note(`${at}/minRows`, 'is more than maxRows')
      return noteRepeated(
        field.columns.map((column) => column.id),
        (index) => `${at}/columns/${index}/id`,
        note,
      )
    case 'count':
    case 'measure':
      return field.min > field.max ? note(`${at}/min`, 'is more than max') : undefined
    case 'computed': {
      const source = earlier.find((one) => one.field.id === field.from)?.field
      if (source?.kind !== 'date' && source?.kind !== 'partial-date')
        note(`${at}/from`, `there is no earlier date field «${field.from}»`)
    }
  }
}

/** For conditions from outside a form, that compare its answers. */
export const comparableIn =
  (form: FormDefinition | undefined): Comparable =>
  (id, wanted) => {
    const field = form?.sections.flatMap(({ fields }) => fields).find((one) => one.id === id)
    return field ? comparison(field, wanted) : `there is no field «${id}»`
  }

/** Whether an answer of this field can ever equal the value. */
function comparison(field: FieldDefinition, wanted: string | boolean): string | undefined {
  const isYesNo = field.kind === 'yes-no' || field.kind === 'consent'
  if (isYesNo !== (typeof wanted === 'boolean'))
    return `an answer of «${field.id}» (${field.kind}) is never ${JSON.stringify(wanted)}`
  if (field.kind === 'choice' && !field.options.some((option) => option.value === wanted))
    return `«${String(wanted)}» is no option of «${field.id}»`
  const comparableKinds = fieldKinds.filter((kind) => !notComparable.includes(kind))
  return comparableKinds.includes(field.kind) ? undefined : `«${field.id}» (${field.kind}) cannot be compared`
}

const notComparable = ['multi-choice', 'address', 'parcel', 'point', 'count', 'measure', 'money', 'table', 'computed']
