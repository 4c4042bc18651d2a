import type { Answers } from '../../../contract/rules/forms/definition.ts'

/** The person who asks: by convention the form field `requester.fullName`. */
export function applicantOf(answers: Answers): string | null {
  const name = answers['requester.fullName']
  return typeof name === 'string' && name !== '' ? name : null
}
