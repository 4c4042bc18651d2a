import type { Answers, FieldDefinition, FieldError, FormDefinition } from '../forms/definition.ts'
import { factsOf } from '../forms/prefill.ts'
import { validateField } from '../forms/validate.ts'

/** Where a result is posted to, as typed; in a draft it may be unfinished. */
export type PostTo = { name: string; phone: string; address: string }
export type PostPart = keyof PostTo

export const postParts: readonly PostPart[] = ['name', 'phone', 'address']
const postFieldId = (part: PostPart) => `postTo.${part}`

/** What the post has to know, asked, judged and phrased as any other field. */
export const postFields = (labels: { [P in PostPart]: string }): { [P in PostPart]: FieldDefinition } => ({
  name: { id: postFieldId('name'), label: labels.name, required: true, kind: 'person-name' },
  phone: {
    id: postFieldId('phone'),
    label: labels.phone,
    required: true,
    kind: 'phone',
    prefillFrom: ['zalo.phone'],
  },
  address: { id: postFieldId('address'), label: labels.address, required: true, kind: 'long-text', maxLength: 300 },
})

const unlabelled = postFields({ name: '', phone: '', address: '' })
/** None of these fields is about a day. */
const anyDay = ''

/** What keeps the post from finding the recipient. */
export const faultsOfPostTo = (postTo: PostTo): FieldError[] =>
  postParts.reduce<FieldError[]>((all, part) => all.concat(validateField(unlabelled[part], postTo[part], anyDay)), [])

/** What the form says of the one who applies. */
export function knownPostTo(form: FormDefinition | null, answers: Answers, today: string): PostTo {
  const facts = form ? factsOf(form, answers, today) : {}
  const text = (fact: string) => {
    const value = facts[fact]?.value
    return typeof value === 'string' ? value : ''
  }
  const home = facts['person.residence']?.value
  const lives = typeof home === 'object' && 'street' in home ? [home.street, home.unitName, home.provinceName] : []
  return { name: text('person.fullName'), phone: text('person.phone'), address: lives.filter(Boolean).join(', ') }
}
