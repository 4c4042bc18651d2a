import { refused, unavailable, type Answer } from './platform.ts'

type Choice = { accept: string; multiple: boolean; camera: boolean; onLate: (files: File[]) => void }

/** How long a page that is back in front waits for files before it takes their absence for a "no". */
const graceAfterReturn = 1000

let dismissEarlier: (() => void) | undefined

/**
 * Asks for files with a plain file input, the one way that works in Zalo and in browsers alike and gives File objects.
 * Only newer web views tell of a cancel, so coming back to the page without files counts as "refused" after a moment.
 * The input goes on listening: files that a slow phone hands over later reach `onLate` and are never lost.
 */
export function askForFiles(choice: Choice): Promise<Answer<{ files: File[] }>> {
  dismissEarlier?.()
  return new Promise((resolve) => {
    const input = hiddenInput(choice)
    let answered = false
    const answer = (given: Answer<{ files: File[] }>) => {
      answered = true
      stopWatching()
      resolve(given)
    }
    const stopWatching = watchReturn(() => answer(refused))
    const dismiss = () => {
      if (!answered) answer(refused)
      input.remove()
    }
    dismissEarlier = dismiss
    input.addEventListener('cancel', () => answered || answer(refused))
    input.addEventListener('change', () => {
      const files = Array.from(input.files ?? [])
      input.remove()
      if (answered && files.length > 0) choice.onLate(files)
      if (!answered) answer(files.length > 0 ? { kind: 'granted', files } : refused)
    })
    try {
      input.click()
    } catch {
      answer(unavailable)
    }
  })
}

function hiddenInput(choice: Choice): HTMLInputElement {
  const input = document.createElement('input')
  input.type = 'file'
  input.accept = choice.accept
  input.multiple = choice.multiple
  if (choice.camera) input.setAttribute('capture', 'environment')
  // Out of sight, but in the page: some web views drop the events of an input that is not.
  input.style.cssText = 'position:fixed;left:-9999px;opacity:0'
  input.tabIndex = -1
  input.setAttribute('aria-hidden', 'true')
  document.body.appendChild(input)
  return input
}

/** Calls once when the page was left and came back; the chooser takes the focus, the visibility, or both. */
function watchReturn(onReturn: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const returned = () => {
    if (document.visibilityState === 'hidden') return
    clearTimeout(timer)
    timer = setTimeout(onReturn, graceAfterReturn)
  }
  window.addEventListener('focus', returned)
  document.addEventListener('visibilitychange', returned)
  return () => {
    clearTimeout(timer)
    window.removeEventListener('focus', returned)
    document.removeEventListener('visibilitychange', returned)
  }
}
