import { useEffect, useState } from 'react'
import { civilDayOf } from '../../../../contract/rules/calendar/civil-day.ts'
import type { Answers, AnswerValue, FieldDefinition } from '../../../../contract/rules/forms/definition.ts'
import { validateField } from '../../../../contract/rules/forms/validate.ts'
import type { Dossier } from '../../../../contract/schemas/dossier.ts'
import { useDefinition } from '../use-dossiers.ts'
import type { AskedFields } from './asked-fields.tsx'

/** The asked answers as they are being corrected. Nothing of it is kept on the phone. */
export function useCorrections(dossier: Dossier) {
  const definition = useDefinition(dossier.id).data
  const Fields = useFields(dossier.askedFields.length > 0)
  const [changed, setChanged] = useState<{ [id: string]: AnswerValue | undefined }>({})
  const all = definition?.form?.sections.reduce<FieldDefinition[]>((list, { fields }) => list.concat(fields), []) ?? []
  const asked = dossier.askedFields.reduce<{ field: FieldDefinition; reason: string }[]>(
    (list, { fieldId, reason }) => {
      const field = all.find(({ id }) => id === fieldId)
      return field ? [...list, { field, reason }] : list
    },
    [],
  )
  const answers: Answers = {}
  for (const { field } of asked) {
    const value = field.id in changed ? changed[field.id] : dossier.answers[field.id]
    if (value !== undefined) answers[field.id] = value
  }
  const today = civilDayOf(new Date())
  const errors = asked.reduce<ReturnType<typeof validateField>>(
    (list, { field }) => list.concat(validateField(field, answers[field.id], today)),
    [],
  )
  return {
    Fields,
    asked,
    answers,
    errors,
    change: (id: string, value: AnswerValue | undefined) => setChanged((now) => ({ ...now, [id]: value })),
    requirement: (id: string) => definition?.procedure.documents.find((one) => one.id === id),
  }
}

function useFields(wanted: boolean) {
  const [loaded, setLoaded] = useState<{ part: typeof AskedFields }>()
  useEffect(() => {
    if (!wanted) return
    let gone = false
    import('./asked-fields.tsx').then(
      ({ AskedFields }) => !gone && setLoaded({ part: AskedFields }),
      () => undefined,
    )
    return () => {
      gone = true
    }
  }, [wanted])
  return loaded?.part
}
