import type { FieldDefinition, FormDefinition } from '../../../../contract/rules/forms/definition.ts'
import type { Remark } from '../../../../contract/rules/preflight/remark.ts'
import { formatPartialDate, isPartialDate } from '../../../../contract/rules/identity/partial-date.ts'
import type { Procedure } from '../../../../contract/schemas/procedure.ts'
import { useText } from '../../../i18n/texts.ts'
import { preflightTexts } from './texts.ts'

type Names = { form: FormDefinition | null; procedure: Pick<Procedure, 'documents' | 'caseQuestions'> }

/** A remark in words, with the name that its place has on paper. */
export function useRemarkWords({ form, procedure }: Names): (remark: Remark) => { what: string; todo: string } {
  const { words } = useText(preflightTexts)
  return ({ code, place, id, detail = '' }) => {
    const said = isPartialDate(detail) && detail.length > 4 ? formatPartialDate(detail) : detail
    const [what = '', todo = ''] = words[code](nameOf(place, id), said).split('\n')
    return { what, todo }
  }

  function nameOf(place: Remark['place'], id: string): string {
    if (place === 'paper') return procedure.documents.find((one) => one.id === id)?.name ?? id
    if (place === 'case') return procedure.caseQuestions.find((one) => one.id === id)?.question ?? id
    return fieldOf(form, id)?.label ?? id
  }
}

/** A row of a table is named as `field.row.column`. */
const isAbout = (path: string) => (field: FieldDefinition) => path === field.id || path.startsWith(`${field.id}.`)

export const sectionOf = (form: FormDefinition | null, path: string) =>
  form?.sections.find(({ fields }) => fields.some(isAbout(path)))

export const fieldOf = (form: FormDefinition | null, path: string) => sectionOf(form, path)?.fields.find(isAbout(path))
