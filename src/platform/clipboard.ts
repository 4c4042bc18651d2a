import { unavailable, type Answer } from './platform.ts'

/** Puts a text on the clipboard; the older way is for web views and pages that the newer one refuses. */
export async function copyText(text: string): Promise<Answer> {
  try {
    await navigator.clipboard.writeText(text)
    return { kind: 'granted' }
  } catch {
    return copySelected(text) ? { kind: 'granted' } : unavailable
  }
}

function copySelected(text: string): boolean {
  const active = document.activeElement
  const area = document.createElement('textarea')
  area.value = text
  area.readOnly = true
  area.style.position = 'fixed'
  area.style.opacity = '0'
  document.body.appendChild(area)
  area.select()
  area.setSelectionRange(0, text.length)
  let done = false
  try {
    done = document.execCommand('copy')
  } catch {
    // Not allowed here: the caller says so.
  }
  area.remove()
  if (active instanceof HTMLElement) active.focus()
  return done
}
