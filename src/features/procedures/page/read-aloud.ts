import type { DocumentRequirement, Procedure } from '../../../../contract/schemas/procedure.ts'
import { sentence } from '../sentence.ts'
import type { Answer, FourAnswers } from './answers.ts'
import type { PageWords } from './texts.ts'

/** More would be read for minutes; the list on the screen has the rest. */
const papersRead = 20

/** The first two levels of the page as whole sentences, each short enough for one breath of a speech engine. */
export function sentencesOf(
  procedure: Procedure,
  answers: FourAnswers,
  papers: readonly DocumentRequirement[],
  text: PageWords,
): string[] {
  const asked = (question: string, { lines, notes }: Answer) => [question, ...lines, ...notes]
  const read = papers.filter(({ kind }) => kind !== 'note').slice(0, papersRead)
  return [
    procedure.plainName,
    ...asked(text.where, answers.where),
    ...asked(text.howLong, answers.howLong),
    ...asked(text.howMuch, answers.howMuch),
    ...asked(text.whatPapers, answers.whatPapers),
    ...read.flatMap((paper) => paperSentences(paper, text)),
  ].map(spoken)
}

function paperSentences(paper: DocumentRequirement, text: PageWords): string[] {
  const amount = amountsOf(paper, text).join(', ')
  return [
    amount ? `${paper.name}: ${amount}` : paper.name,
    ...(paper.whereToGet ? [text.whereToGet(paper.whereToGet)] : []),
    ...(paper.stateHolds ? [text.stateHolds] : []),
  ]
}

/** Originals and copies, and whether the paper is only shown or may be missing. */
export function amountsOf({ kind, originals, copies, required }: DocumentRequirement, text: PageWords): string[] {
  return [
    ...(originals > 0 ? [text.originals(originals)] : []),
    ...(copies > 0 ? [text.copies(copies)] : []),
    ...(kind === 'present' ? [text.toPresent] : []),
    ...(kind === 'submit' && !required ? [text.optional] : []),
  ]
}

/** "8.000 đ" is read letter by letter; a sentence without its stop runs into the next. */
function spoken(words: string): string {
  const said = sentence(words.replace(/(\d) đ(?![\wÀ-ỹ])/g, '$1 đồng').trim())
  return /[.?!…]$/.test(said) ? said : `${said}.`
}
