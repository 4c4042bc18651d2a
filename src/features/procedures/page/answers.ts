import type { Fee, Method, Procedure } from '../../../../contract/schemas/procedure.ts'
import type { Format } from '../../../i18n/format.ts'
import { perChannel } from './per-channel.ts'
import { shorten } from './shorten.ts'
import type { PageWords } from './texts.ts'

/** An answer: what counts, then what one should know about it. */
export type Answer = { lines: string[]; notes: string[] }
export type FourAnswers = { where: Answer; howLong: Answer; howMuch: Answer; whatPapers: Answer }

/** The papers of one's case: how many, and whether an unanswered question may add some. */
export type PaperCount = { count: number; mayGrow: boolean }

const noteLimit = 160
const feesOnOneLine = 3

/** Where, how long, how much, which papers, in the words of the page; also what is read aloud and shared. */
export function answersOf(procedure: Procedure, papers: PaperCount, text: PageWords, format: Format): FourAnswers {
  if (procedure.nameOnly) {
    const unknown = { lines: [text.notChecked], notes: [] }
    const where = { lines: [text.askCounter], notes: unitNotes(procedure, text) }
    return { where, howLong: unknown, howMuch: unknown, whatPapers: unknown }
  }
  const withChannels = (channels: Method['channel'][], words: string) =>
    text.perChannel(channels.map((channel) => text.channels[channel]).join(', '), words)
  const { methods } = procedure
  const fees = methods.flatMap((method) => method.fees)
  return {
    where: { lines: [text.modeSentences[procedure.mode]], notes: whereNotes(procedure, text) },
    howLong: {
      lines: orNotStated(
        perChannel(methods, ({ timeLimit }) => format.timeLimit(timeLimit), withChannels),
        text,
      ),
      notes: notes(methods.map(({ timeLimit }) => timeLimit?.note)),
    },
    howMuch: {
      lines: orNotStated(
        perChannel(methods, (method) => feeWords(method.fees, text, format), withChannels),
        text,
      ),
      notes: [
        ...(unique(fees.map(format.fee)).length === 1 ? notes(fees.map(({ note }) => note)) : []),
        ...(procedure.feeExemptions.length > 0 ? [text.someExempt] : []),
      ],
    },
    whatPapers: { lines: [paperWords(procedure, papers, text)], notes: [] },
  }
}

const unique = (words: string[]) => words.filter((word, index) => words.indexOf(word) === index)

const notes = (given: (string | undefined)[]) =>
  unique(given.flatMap((note) => (note ? [shorten(note, noteLimit)] : [])))

const orNotStated = (lines: string[], text: PageWords) => (lines.length > 0 ? lines : [text.notStated])

function whereNotes(procedure: Procedure, text: PageWords): string[] {
  const takes = (channel: Method['channel']) => procedure.methods.some((method) => method.channel === channel)
  const direct = procedure.mode !== 'counter' && takes('direct')
  const also = direct && takes('post') ? text.alsoBoth : direct ? text.alsoDirect : takes('post') ? text.alsoPost : ''
  return [...(also ? [also] : []), ...unitNotes(procedure, text)]
}

/** Which unit takes it how, said only where units differ. */
function unitNotes({ units }: Procedure, text: PageWords): string[] {
  const modes = units.map(({ mode }) => mode).filter((mode, index, all) => all.indexOf(mode) === index)
  if (modes.length < 2) return []
  return modes.map((mode) =>
    text.modesOfUnits[mode](
      units
        .filter((unit) => unit.mode === mode)
        .map(({ name }) => name)
        .join(', '),
    ),
  )
}

/** A few fees are all named; of many the least and the most, and the fold has them all. */
function feeWords(fees: readonly Fee[], text: PageWords, format: Format): string {
  const said = unique(fees.map(format.fee))
  if (said.length === 0) return text.notStated
  if (said.length <= feesOnOneLine) return said.join(', ')
  const amounts = fees.flatMap((fee) => ('amount' in fee ? [fee.amount] : []))
  return text.feeRange(format.money(Math.min(...amounts)), format.money(Math.max(...amounts)))
}

function paperWords(procedure: Procedure, { count, mayGrow }: PaperCount, text: PageWords): string {
  if (procedure.documents.length === 0) return text.noPapersListed
  return mayGrow ? text.paperCountSoFar(count) : text.paperCount(count)
}
