import type { QueueAct, QueueTicket, StaffQueue } from '../../contract/schemas/queue.ts'
import { book, civilStatus, slotAt } from './appointments.ts'
import type { Caller, Reply, TestServer } from './test-server.ts'

/** Leaves the revision out: it is that of the ticket. */
type Step = QueueAct extends infer T ? (T extends { revision: number } ? Omit<T, 'revision'> : never) : never

const good = <T>(reply: { status: number; body: T; problem: { code: string } }): T => {
  if (reply.status >= 400) throw new Error(reply.problem.code)
  return reply.body
}

export const openCounter = async (clerk: Caller, counterName: string, isOpen = true): Promise<StaffQueue> =>
  good(await clerk.call('POST /staff/queue/counters', { body: { counterName, isOpen } })) as StaffQueue

export const walkIn = async (clerk: Caller, hasPriority = false, groupId = civilStatus): Promise<QueueTicket> =>
  good(await clerk.call('POST /staff/queue/walk-ins', { body: { groupId, hasPriority } })) as QueueTicket

export const callNext = async (clerk: Caller, counterName: string): Promise<QueueTicket> =>
  good(await clerk.call('POST /staff/queue/next', { body: { counterName } })) as QueueTicket

export const act = (
  clerk: Caller,
  ticket: Pick<QueueTicket, 'id' | 'revision'>,
  step: Step,
): Promise<Reply<'POST /staff/queue/tickets/{id}/acts'>> => {
  const body = { ...step, revision: ticket.revision } as QueueAct
  return clerk.call('POST /staff/queue/tickets/{id}/acts', { params: { id: ticket.id }, body })
}

export const step = async (clerk: Caller, ticket: QueueTicket, change: Step): Promise<QueueTicket> =>
  good(await act(clerk, ticket, change))

export const queueOf = async (clerk: Caller): Promise<StaffQueue> => good(await clerk.call('GET /staff/queue'))

/** Numbers of a group that wait, in the order of calling. */
export const waitingIn = ({ tickets }: StaffQueue, groupId = civilStatus) =>
  tickets.filter((one) => one.state === 'waiting' && one.groupId === groupId).map((one) => one.number)

/** An appointment of today at a time, and its person's check-in at the counter. */
export async function bookToday(server: TestServer, resident: Caller, from: string) {
  return book(resident, (await slotAt(server, '2026-11-25', from)).id)
}
