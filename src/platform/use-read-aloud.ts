import { useEffect, useState } from 'react'
import { usePlatform } from './platform-context.tsx'

/** Reading aloud: only where the phone has a voice, and never beyond the subject that was being read. */
export function useReadAloud(subject: string) {
  const { speech } = usePlatform()
  const [available, setAvailable] = useState(false)
  const [state, setState] = useState<'silent' | 'reading' | 'failed'>('silent')

  useEffect(() => {
    let gone = false
    void speech.available().then((there) => !gone && setAvailable(there))
    return () => {
      gone = true
      speech.stop()
    }
  }, [speech, subject])

  async function read(sentences: readonly string[]) {
    setState('reading')
    const answer = await speech.speak(sentences)
    setState(answer.kind === 'granted' ? 'silent' : 'failed')
  }

  return { available, state, read: (sentences: readonly string[]) => void read(sentences), stop: speech.stop }
}
