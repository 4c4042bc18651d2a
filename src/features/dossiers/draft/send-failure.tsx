import { ApiError } from '../../../api/api-error.ts'
import { useProblemSentence } from '../../../i18n/problem-texts.ts'
import { useText } from '../../../i18n/texts.ts'
import { failureOf } from '../../../lib/failure.ts'
import { Notice } from '../../../ui/notice.tsx'
import { faultSentence } from '../fields/fault-sentence.ts'
import { fieldTexts } from '../fields/texts.ts'
import { useDraftParts } from './draft-context.tsx'
import type { FieldError } from '../../../../contract/rules/forms/definition.ts'
import { draftTexts } from './texts.ts'

const keywords: { [K in FieldError['keyword']]: true } = {
  required: true,
  'too-long': true,
  format: true,
  'not-an-option': true,
  'too-small': true,
  'too-large': true,
  'too-few': true,
  'too-many': true,
  'in-the-future': true,
  'not-agreed': true,
  'wrong-kind': true,
}
const isKeyword = (word: string): word is FieldError['keyword'] => Object.keys(keywords).includes(word)

/** Why the server did not take it: the sentence of the code, and every place and paper that it named. */
export function SendFailure({ error }: { error: unknown }) {
  const text = useText(draftTexts)
  const words = useText(fieldTexts)
  const sentence = useProblemSentence()
  const { form } = useDraftParts().definition
  const { code } = failureOf(error)
  const named = error instanceof ApiError ? error : undefined
  const fields = (form?.sections ?? []).reduce<{ id: string; sentence: string }[]>((all, section) => {
    for (const field of section.fields) {
      const fault = named?.fields.find(({ path }) => path === field.id || path.startsWith(`${field.id}.`))
      if (fault && isKeyword(fault.keyword))
        all.push({
          id: fault.path,
          sentence: faultSentence(words, field, { path: fault.path, keyword: fault.keyword }),
        })
    }
    return all
  }, [])
  return (
    <Notice tone="failed" live>
      <p>{code === 'OFFLINE' ? text.offline : text.sendFailed(sentence(error))}</p>
      <ul>
        {fields.map((one) => (
          <li key={one.id}>{one.sentence}</li>
        ))}
        {named?.items.map((item) => (
          <li key={item.id + (item.reason ?? '')}>{item.name}</li>
        ))}
      </ul>
    </Notice>
  )
}
