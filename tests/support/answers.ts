import { sampleAnswers } from '../../server/modules/sandbox/scenarios/sample-answers.ts'

/** Good answers to every visible field, required or not: the ones that the scenarios of the sandbox give too. */
export const goodAnswers = sampleAnswers
