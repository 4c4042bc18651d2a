import { noteRepeated, type Note } from './faults.ts'
import type { LifeEventEntry } from './schema.ts'

/** Every step leads to a procedure that exists or says where to ask; none is listed twice. */
export function checkLifeEvents(events: LifeEventEntry[], procedures: ReadonlySet<string>, note: Note) {
  noteRepeated(
    events.map(({ id }) => id),
    (index) => `/${index}/id`,
    note,
  )
  events.forEach(({ steps }, index) => {
    const at = `/${index}/steps`
    noteRepeated(
      steps.map(({ id }) => id),
      (step) => `${at}/${step}/id`,
      note,
    )
    steps.forEach(({ code, ask }, step) => {
      if (code !== undefined && !procedures.has(code)) note(`${at}/${step}/code`, `there is no procedure «${code}»`)
      if ((code === undefined) === (ask === undefined))
        note(`${at}/${step}`, 'needs either the code of a procedure, or words in ask')
    })
  })
}
