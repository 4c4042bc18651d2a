import { civilDayOf, yearOf } from '../../../contract/rules/calendar/civil-day.ts'
import { dayOfCounter, hoursOn, sameDay, type Span } from '../../../contract/rules/places/open-now.ts'
import type { OtherDesk, ReceivingCounter } from '../../../contract/schemas/reception.ts'
import { useFormat, type Format } from '../../i18n/format.ts'
import { useText } from '../../i18n/texts.ts'
import type { Fact } from '../../ui/facts.tsx'
import type { CounterAbout } from './counter-card.tsx'
import { counterTexts, type CounterWords } from './texts.ts'
import { formerNames, inSentence, joinedNames } from './unit-words.ts'

type Given = CounterAbout & { counter: ReceivingCounter | undefined; desk: OtherDesk | undefined; now: Date }

/** The lines of the card, those before the phone number and those after it. */
export function useCounterFacts(given: Given): { first: Fact[]; last: Fact[] } {
  const text = useText(counterTexts)
  const format = useFormat()
  const { unit, desk } = given
  const address = desk ? undefined : unit.address
  return {
    first: [
      ...(desk ? [] : [hoursFact(given, text, format)]),
      ...sameDayFact(given, text, format),
      { label: text.address, value: address ?? text.noAddress },
    ],
    last: [
      ...(desk ? [] : [quietFact(given, text, format)]),
      ...modeFact(given, text),
      ...pastFact(given, text, format),
      ...acrossFact(given, text),
    ],
  }
}

const spansWords = (spans: readonly Span[], text: CounterWords) =>
  spans.map(({ from, to }) => `${from}–${to}`).join(text.and)

function hoursFact({ counter, counters, now }: Given, text: CounterWords, format: Format): Fact {
  const today = civilDayOf(now)
  const weekly = (counter && (hoursOn(counter.hours, today) ?? counter.hours[0]?.weekly)) ?? []
  const { spans, holiday, makeUp, known } = dayOfCounter(counters.calendar, weekly, today)
  const source = counter?.hours.find((period) => period.weekly === weekly)?.source
  const why = holiday ? text.holiday(holiday) : text.weekend
  const lines = [
    spans.length > 0 ? spansWords(spans, text) : why,
    makeUp && text.makeUp(makeUp),
    !known && text.yearUnknown(String(yearOf(today))),
    source ? text.hoursFrom(source) : counters.hoursUnconfirmed && text.hoursUsual,
  ]
  return { label: text.today(format.day(today)), value: lines.filter(Boolean).join('\n') }
}

/** Only where the answer comes the same day is the hour of the cut-off worth a line. */
function sameDayFact({ counters, procedure, now }: Given, text: CounterWords, format: Format): Fact[] {
  if (!procedure?.methods.some(({ timeLimit }) => timeLimit?.unit === 'same_day')) return []
  const { sameDayCutOff, calendar } = counters
  const answer = sameDay(calendar, sameDayCutOff, now)
  if (answer.kind === 'unknown') return []
  const value =
    answer.kind === 'today'
      ? text.sameDayToday(sameDayCutOff)
      : text.sameDayLater(sameDayCutOff, format.day(answer.day))
  return [{ label: text.sameDay, value }]
}

function quietFact({ counter }: Given, text: CounterWords, format: Format): Fact {
  const quiet = counter?.quietHours
  if (!quiet) return { label: text.quiet, value: text.noQuiet }
  const spans = quiet.periods.map(({ weekday, from, to }) => `${format.weekday(weekday)} ${from}–${to}`)
  return {
    label: text.quiet,
    value: [...spans, text.quietFrom(quiet.source, format.shortDay(quiet.measuredOn))].join('\n'),
  }
}

function modeFact({ unit, procedure }: Given, text: CounterWords): Fact[] {
  const mode = procedure?.units.find(({ id }) => id === unit.id)?.mode
  if (!procedure || !mode) return []
  const real = procedure.modeIsSandboxOnly && text.sandboxMode(inSentence(text.modes[procedure.officialMode]))
  return [{ label: text.how, value: [text.modes[mode], real].filter(Boolean).join('\n') }]
}

function pastFact({ locality, unit, asked }: Given, text: CounterWords, format: Format): Fact[] {
  if (unit.validTo !== null) return [{ label: text.past, value: text.ended(format.shortDay(unit.validTo)) }]
  const since = format.shortDay(unit.validFrom)
  if (asked.id !== unit.id && asked.name !== unit.name)
    return [{ label: text.past, value: text.pastOf(asked.name, since, unit.name) }]
  const former = joinedNames(formerNames(unit, locality.units))
  return former ? [{ label: text.past, value: text.before(since, former) }] : []
}

function acrossFact({ counters, procedure }: Given, text: CounterWords): Fact[] {
  const across = counters.acrossWards
  if (!across || !procedure) return []
  return [{ label: text.across, value: [text.acrossText(across.basis), across.unconfirmed].filter(Boolean).join('\n') }]
}
