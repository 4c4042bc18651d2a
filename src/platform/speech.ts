import { listen } from './page-events.ts'
import { unavailable, type Answer, type Speech } from './platform.ts'

/** Voices arrive late, and on a phone without any they never arrive. */
const voicesLimit = 2000

/** The speech engine of the web view, in Vietnamese; many Android web views have none, or none that speaks it. */
export function pageSpeech(engine: () => SpeechSynthesis | undefined): Speech {
  let turn = 0
  let stopCurrent: () => void = () => undefined
  const end = () => {
    turn += 1
    stopCurrent()
  }
  return {
    available: async () => (await voiceOf(engine())) !== undefined,
    async speak(sentences) {
      end()
      const mine = turn
      const speaker = engine()
      const voice = await voiceOf(speaker)
      if (!speaker || !voice) return unavailable
      if (mine !== turn) return { kind: 'granted', ended: 'stopped' }
      return new Promise<Answer<{ ended: 'finished' | 'stopped' }>>((settle) => {
        stopCurrent = () => {
          // Some engines report nothing when they are told to be silent.
          settle({ kind: 'granted', ended: 'stopped' })
          speaker.cancel()
        }
        sentences.forEach((sentence, index) => {
          // One utterance for each sentence: engines fall silent in the middle of long ones.
          const utterance = new SpeechSynthesisUtterance(sentence)
          utterance.voice = voice
          utterance.lang = 'vi-VN'
          utterance.rate = 0.95
          utterance.onerror = () => settle(unavailable)
          if (index === sentences.length - 1) utterance.onend = () => settle({ kind: 'granted', ended: 'finished' })
          speaker.speak(utterance)
        })
      })
    },
    stop: end,
  }
}

async function voiceOf(engine: SpeechSynthesis | undefined): Promise<SpeechSynthesisVoice | undefined> {
  if (!engine) return undefined
  const find = () => engine.getVoices().find(({ lang }) => /^vi(\b|_)/i.test(lang))
  const found = find()
  if (found || engine.getVoices().length > 0 || typeof engine.addEventListener !== 'function') return found
  await new Promise<void>((resolve) => {
    const stop = listen(engine, ['voiceschanged'], () => resolve())
    setTimeout(() => {
      stop()
      resolve()
    }, voicesLimit)
  })
  return find()
}
