import { randomUUID } from 'node:crypto'
import type { FastifyBaseLogger } from 'fastify'
import { schedule } from '../../jobs/schedule.ts'
import { OneStopFault, type OneStopSystem } from '../../one-stop/system.ts'
import type { Services } from '../../services.ts'
import { createCatalogue, type Catalogue } from '../procedures/catalogue.ts'
import { applyStatus } from './apply.ts'
import { claim, LostClaim, putBack, type MessageRow } from './messages.ts'
import { fillGaps, placeAnew, readFeed } from './receive.ts'
import { sendMessage } from './send.ts'

type Log = Pick<FastifyBaseLogger, 'error'>
const second = 1_000

/** Works through what is due, one message after the other, until nothing is. Safe on every server at once. */
export async function workOff(services: Services, catalogue: Catalogue, log?: Log): Promise<void> {
  const { oneStop: system, db, now } = services
  if (!system) return
  const me = randomUUID()
  for (let row = await claim(db, me, now()); row; row = await claim(db, me, now()))
    await work(services, catalogue, system, row).catch(failed(services, row, log))
}

const work = (services: Services, catalogue: Catalogue, system: OneStopSystem, row: MessageRow) =>
  row.direction === 'out'
    ? sendMessage(services, system, row)
    : row.dossier_id === null
      ? placeAnew(services, row)
      : applyStatus(services, catalogue, system, row)

const failed = (services: Services, row: MessageRow, log: Log | undefined) => async (error: unknown) => {
  if (error instanceof LostClaim) return
  // A fault of our own: the message is not lost by it, and is tried again as after any other.
  const fault = error instanceof OneStopFault ? error : new OneStopFault('our-own-fault')
  if (fault !== error) log?.error({ err: error, message: row.id }, 'a message of the connector failed')
  const outcome = await putBack(services.db, row, fault, services.now())
  if (outcome === 'dead') log?.error({ message: row.id, reason: fault.reason }, 'a message of the connector is dead')
}

/** Runs the connector until stopped; without a configured system there is nothing to run. */
export function startConnector(services: Services, log: FastifyBaseLogger): () => void {
  const { oneStop: system } = services
  if (!system) return () => {}
  const catalogue = createCatalogue(services)
  return schedule(log, [
    [5 * second, 'sending to the one-stop system', once(() => workOff(services, catalogue, log))],
    [
      20 * second,
      'reading from the one-stop system',
      once(async () => {
        await readFeed(services, system)
        await fillGaps(services, system)
      }),
    ],
  ])
}

/** Does not begin again while it runs. */
function once(work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined
  return () => (running ??= work().finally(() => (running = undefined)))
}
