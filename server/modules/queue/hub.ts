import { civilDayOf } from '../../../contract/rules/calendar/civil-day.ts'
import type { Services } from '../../services.ts'
import { revisionOf, takeSnapshot, type Snapshot } from './snapshot.ts'

type Listener = (snapshot: Snapshot) => void
type Room = {
  snapshot: Snapshot | undefined
  running: Promise<Snapshot> | undefined
  next: Promise<Snapshot> | undefined
  listeners: Set<Listener>
}

export type QueueHub = ReturnType<typeof createQueueHub>

/** So long a snapshot serves while nothing changes: waiting times go down with the clock. */
const staleMs = 5_000
const agedMs = 15_000

/**
 * The queue as everybody on this node sees it. A change makes one snapshot, however many watch. What other nodes change
 * shows in the revision of the day, which is asked for once a second for all units that are watched.
 */
export function createQueueHub(services: Services, pollMs = 1_000) {
  const { db, now } = services
  const rooms = new Map<string, Room>()
  let timer: NodeJS.Timeout | undefined
  let isPolling = false

  const roomOf = (unitId: string): Room => {
    const found = rooms.get(unitId)
    if (found) return found
    const room: Room = { snapshot: undefined, running: undefined, next: undefined, listeners: new Set() }
    rooms.set(unitId, room)
    return room
  }

  async function run(room: Room, unitId: string): Promise<Snapshot> {
    try {
      const snapshot = await takeSnapshot(services, db, unitId, now())
      room.snapshot = snapshot
      for (const listener of [...room.listeners]) listener(snapshot)
      return snapshot
    } catch (error) {
      // No unit of that name, or the database is away: nothing is kept for who only asked.
      if (room.listeners.size === 0) rooms.delete(unitId)
      throw error
    } finally {
      room.running = undefined
    }
  }

  /** One at a time; who asks while one is being taken gets the next, which all who ask meanwhile share. */
  function take(unitId: string): Promise<Snapshot> {
    const room = roomOf(unitId)
    if (!room.running) return (room.running = run(room, unitId))
    const begin = () => {
      room.next = undefined
      return take(unitId)
    }
    return (room.next ??= room.running.then(begin, begin))
  }

  const age = (snapshot: Snapshot) => Math.abs(now().getTime() - snapshot.now.getTime())

  async function poll() {
    if (isPolling) return
    isPolling = true
    try {
      const watched = [...rooms].filter(([, room]) => room.listeners.size > 0)
      const day = civilDayOf(now())
      const rows = await db
        .selectFrom('queue_day')
        .select(['unit_id', 'revision'])
        .where('day', '=', day)
        .where(
          'unit_id',
          'in',
          watched.map(([unitId]) => unitId),
        )
        .execute()
      for (const [unitId, { snapshot }] of watched) {
        const revision = rows.find((row) => row.unit_id === unitId)?.revision ?? 0
        if (!snapshot || snapshot.day !== day || snapshot.revision !== revision || age(snapshot) >= agedMs)
          await take(unitId)
      }
    } catch {
      // The database is away for a moment; who watches keeps what was said last, and the next second asks again.
    } finally {
      isPolling = false
    }
  }

  return {
    /** How the queue stands now: the snapshot at hand while the database has no newer revision. */
    async current(unitId: string): Promise<Snapshot> {
      const at = now()
      const known = rooms.get(unitId)?.snapshot
      if (known && age(known) < staleMs && known.day === civilDayOf(at)) {
        const revision = await revisionOf(db, unitId, known.day)
        if (revision === known.revision) return known
      }
      return take(unitId)
    },
    /** After a change on this node: who watches here sees it at once. */
    touch(unitId: string) {
      if ((rooms.get(unitId)?.listeners.size ?? 0) > 0) void take(unitId).catch(() => {})
    },
    watch(unitId: string, listener: Listener): () => void {
      const room = roomOf(unitId)
      room.listeners.add(listener)
      if (!timer) {
        timer = setInterval(() => void poll(), pollMs)
        timer.unref()
      }
      return () => {
        room.listeners.delete(listener)
        if (room.listeners.size > 0) return
        rooms.delete(unitId)
        if ([...rooms.values()].every((one) => one.listeners.size === 0)) {
          clearInterval(timer)
          timer = undefined
        }
      }
    },
    close() {
      clearInterval(timer)
      timer = undefined
      rooms.clear()
    },
  }
}
