import { visibleFields } from '../../../../contract/rules/forms/visibility.ts'
import type {
  Answers,
  AnswerValue,
  FieldDefinition,
  FormDefinition,
} from '../../../../contract/rules/forms/definition.ts'

/** Made-up answers to every visible field, required or not: what an honest resident would fill in. `chosen` comes first, by field. */
export function sampleAnswers(form: FormDefinition, chosen: Answers = {}): Answers {
  const answers: Answers = {}
  // Answers make further fields visible, so go on until nothing new appears.
  for (let before = -1; before < Object.keys(answers).length;) {
    before = Object.keys(answers).length
    for (const field of visibleFields(form, answers)) {
      const value = chosen[field.id] ?? sampleAnswer(field)
      if (value !== undefined) answers[field.id] = value
    }
  }
  return answers
}

function sampleAnswer(field: FieldDefinition): AnswerValue | undefined {
  switch (field.kind) {
    case 'text':
    case 'long-text':
      return field.suggestions?.[0] ?? 'Nội dung mẫu'
    case 'person-name':
      return 'Nguyễn Thị Mẫu'
    case 'personal-id':
      return '077190000001'
    case 'tax-code':
      return '077190000001'
    case 'money':
      return 5_000_000
    case 'measure':
      return field.min
    case 'date-time':
      return '2026-11-01T07:30'
    case 'phone':
      return '0912345678'
    case 'email':
      return 'mau@example.vn'
    case 'date':
      return '2026-11-01'
    case 'partial-date':
      return '1990'
    case 'choice':
      return field.options[0]?.value
    case 'multi-choice':
      return field.options.slice(0, 1).map((option) => option.value)
    case 'yes-no':
      return true
    case 'consent':
      return true
    case 'count':
      return field.min
    case 'address':
      return { street: '1 Đường Mẫu', unitName: 'Phường Vũng Tàu', provinceName: 'Thành phố Hồ Chí Minh' }
    case 'parcel':
      return { sheet: '7', number: '276', place: '1 Đường Mẫu, phường Vũng Tàu' }
    case 'point':
      return { lon: 107.08, lat: 10.35 }
    case 'table':
      return [
        Object.fromEntries(
          field.columns.map((column) => [column.id, column.kind === 'partial-date' ? '2020' : 'Nội dung mẫu']),
        ),
      ]
    case 'computed':
      return undefined
  }
}
