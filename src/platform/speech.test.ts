// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest'
import { pageSpeech } from './speech.ts'

class Utterance {
  readonly text: string
  onend = () => {}
  onerror = () => {}
  constructor(text: string) {
    this.text = text
  }
}

/** An engine as web views have it: voices may come late, and being silenced is reported or not. */
function engine({ langs, late = false }: { langs: string[]; late?: boolean }) {
  const events = new EventTarget()
  const said: Utterance[] = []
  let voices = late ? [] : langs.map((lang) => ({ lang }))
  const speaker = Object.assign(events, {
    getVoices: () => voices,
    speak: (utterance: Utterance) => void said.push(utterance),
    cancel: vi.fn(),
  }) as unknown as SpeechSynthesis
  const arrive = () => {
    voices = langs.map((lang) => ({ lang }))
    events.dispatchEvent(new Event('voiceschanged'))
  }
  return { speaker, said, arrive }
}

vi.stubGlobal('SpeechSynthesisUtterance', Utterance)
afterEach(() => vi.useRealTimers())

test.each([
  [['en-US', 'vi-VN'], true],
  [['vi_VN'], true],
  [['vi'], true],
  [['en-US', 'vie-x'], false],
])('of the voices %j one that speaks Vietnamese is looked for: %s', async (langs, there) => {
  expect(await pageSpeech(() => engine({ langs }).speaker).available()).toBe(there)
})

test('a web view without an engine cannot speak', async () => {
  const speech = pageSpeech(() => undefined)
  expect(await speech.available()).toBe(false)
  expect(await speech.speak(['Chào bạn.'])).toEqual({ kind: 'unavailable' })
})

test('voices that come late are waited for, those that never come are not', async () => {
  const late = engine({ langs: ['vi-VN'], late: true })
  const asked = pageSpeech(() => late.speaker).available()
  late.arrive()
  expect(await asked).toBe(true)

  vi.useFakeTimers()
  const never = pageSpeech(() => engine({ langs: [], late: true }).speaker).available()
  await vi.advanceTimersByTimeAsync(2000)
  expect(await never).toBe(false)
})

test('says one sentence after the other and tells the end', async () => {
  const { speaker, said } = engine({ langs: ['vi-VN'] })
  const ended = pageSpeech(() => speaker).speak(['Một.', 'Hai.'])
  await vi.waitFor(() => expect(said.map(({ text }) => text)).toEqual(['Một.', 'Hai.']))
  said[1]?.onend()
  expect(await ended).toEqual({ kind: 'granted', ended: 'finished' })
})

test('is silent when it is told so, even by an engine that reports nothing', async () => {
  const { speaker, said } = engine({ langs: ['vi-VN'] })
  const speech = pageSpeech(() => speaker)
  const ended = speech.speak(['Một.'])
  await vi.waitFor(() => expect(said).toHaveLength(1))
  speech.stop()
  expect(await ended).toEqual({ kind: 'granted', ended: 'stopped' })
  expect(speaker.cancel).toHaveBeenCalled()
})

test('what is stopped before a voice has come is never said', async () => {
  const { speaker, said, arrive } = engine({ langs: ['vi-VN'], late: true })
  const speech = pageSpeech(() => speaker)
  const ended = speech.speak(['Một.'])
  speech.stop()
  arrive()
  expect(await ended).toEqual({ kind: 'granted', ended: 'stopped' })
  expect(said).toEqual([])
})
