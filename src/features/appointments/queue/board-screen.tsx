import { useParams } from 'react-router-dom'
import type { QueueBoard } from '../../../../contract/schemas/queue.ts'
import { useText } from '../../../i18n/texts.ts'
import { useFormat } from '../../../i18n/format.ts'
import { useSession } from '../../../session/session-context.tsx'
import { Button } from '../../../ui/button.tsx'
import { DataView } from '../../../ui/data-view.tsx'
import { Skeleton } from '../../../ui/skeleton.tsx'
import styles from './board.module.css'
import { DeskCodePicture } from './desk-code-picture.tsx'
import { queueTexts } from './texts.ts'
import { useSpokenCalls } from './use-spoken-calls.ts'
import { useBoard } from './use-queue.ts'

/** The board of the waiting room, at /bang-goi/UNIT: numbers for everybody to see from afar, and no names. */
export function BoardScreen() {
  const { unitId = '' } = useParams()
  const text = useText(queueTexts)
  const { query, live } = useBoard(unitId)
  return (
    <div className={styles.board}>
      <DataView query={query} skeleton={<Skeleton rows={4} />}>
        {(board) => <Board board={board} />}
      </DataView>
      {query.data && !live && <p className={styles.note}>{text.notLive}</p>}
    </div>
  )
}

function Board({ board }: { board: QueueBoard }) {
  const text = useText(queueTexts)
  const format = useFormat()
  const isOwn = useSession(({ person }) => person?.unitId === board.unitId)
  const sound = useSpokenCalls(board.calls)
  const [first, ...others] = board.calls
  return (
    <>
      <header className={styles.head}>
        <h1 className={styles.unit}>{board.unitName}</h1>
        <p className={styles.clock}>{format.time(board.now)}</p>
      </header>
      {board.sample && <p className={styles.sample}>{text.sample}</p>}
      <div className={styles.panes}>
        <section className={styles.calls} aria-label={text.calling} aria-live="polite">
          {first ? (
            <p className={styles.first}>
              <span className={styles.label}>{text.calling}</span>
              <strong className={styles.number}>{first.number}</strong>
              <span className={styles.counter}>
                {text.toCounter} {first.counterName}
              </span>
            </p>
          ) : (
            <p className={styles.counter}>{text.nobodyCalled}</p>
          )}
          {others.slice(0, 5).map((call) => (
            <p key={call.number} className={styles.other}>
              <strong>{call.number}</strong> <span>{call.counterName}</span>
            </p>
          ))}
        </section>
        <section className={styles.groups} aria-label={text.line}>
          {board.groups.map((group) => (
            <div key={group.groupId} className={styles.group}>
              <h2 className={styles.groupName}>
                {group.letter} · {group.name}
              </h2>
              <p>
                {text.waitingNow(group.waiting)}, {text.countersOpen(group.openCounters)}
              </p>
              {group.waiting > 0 && (
                <p className={styles.soft}>
                  {group.estimate.from === null || group.estimate.to === null
                    ? text.notKnown
                    : text.about(group.estimate.from, group.estimate.to)}
                </p>
              )}
            </div>
          ))}
          {isOwn && <DeskCodePicture />}
        </section>
      </div>
      <footer className={styles.foot}>
        {sound.state === 'off' && <Button onClick={sound.turnOn}>{text.sound}</Button>}
        {sound.state === 'on' && <p>{text.soundOn}</p>}
        {sound.state === 'no-voice' && <p>{text.noVoice}</p>}
      </footer>
    </>
  )
}
