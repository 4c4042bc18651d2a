import { useEffect, useRef, useState } from 'react'
import type { QueueBoard } from '../../../../contract/schemas/queue.ts'
import { usePlatform } from '../../../platform/platform-context.tsx'
import { vi } from './texts.vi.ts'

type Calls = QueueBoard['calls']
const idOf = (call: Calls[number]) => call.number + '/' + call.counterName + '/' + String(call.calls)

/** A017 is read letter and digits one by one, as people expect it in a waiting room. */
const read = (number: string) => number.split('').join(' ')

/**
 * Reads new calls aloud once somebody has turned it on (browsers say nothing before a tap), and keeps the screen on for
 * as long as the board is open. What was called before is not read again.
 */
export function useSpokenCalls(calls: Calls) {
  const platform = usePlatform()
  const [state, setState] = useState<'off' | 'on' | 'no-voice'>('off')
  const said = useRef<string[]>([])

  useEffect(() => {
    let isOver = false
    let release = () => {}
    void platform.keepAwake().then((answer) => {
      if (answer.kind !== 'granted') return
      if (isOver) answer.release()
      else release = answer.release
    })
    return () => {
      isOver = true
      release()
    }
  }, [platform])

  useEffect(() => {
    const fresh = calls.filter((call) => said.current.indexOf(idOf(call)) < 0)
    said.current = calls.map(idOf)
    if (state !== 'on' || fresh.length === 0) return
    const sentences = fresh.reverse().map((call) => vi.spoken(read(call.number), call.counterName))
    void platform.speech.speak(sentences)
  }, [calls, state, platform])

  const turnOn = () => void platform.speech.available().then((hasVoice) => setState(hasVoice ? 'on' : 'no-voice'))
  return { state, turnOn }
}
