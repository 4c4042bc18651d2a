import type { Translated } from '../../i18n/texts.ts'
import type { vi } from './texts.vi.ts'

export const en: Translated<typeof vi> = {
  group: 'What is happening in your life',
  title: 'Life events',
  intro: 'Choose what happens. We list the procedures to do, in their order.',
  showAll: (count) => `Show all ${count} events`,
  stepCount: (count) => (count === 1 ? '1 step' : `${count} steps`),
  doneCount: (done, total) => `${done} of ${total} steps done`,
  steps: 'Steps in their order',
  onlyIf: (condition) => `Only if: ${condition}`,
  done: (title) => `Done: ${title}`,
  doneShort: 'Done',
  keptHere: 'What you tick stays on this device only.',
  notFound: 'This event is no longer listed.',
  ask: 'Ask at the counter',
}
