import { Type } from 'typebox'
import { endpoint } from '../endpoint.ts'
import { Id, named } from '../schema.ts'
import {
  CheckIn,
  CounterSwitch,
  DeskCode,
  NewWalkIn,
  NextCall,
  QueueAct,
  QueueBoard,
  QueueMark,
  QueuePlace,
  QueueTicket,
  StaffQueue,
} from '../schemas/queue.ts'

const keyed = ['IDEMPOTENCY_KEY_MISSING', 'IDEMPOTENCY_MISMATCH'] as const
const clerk = ['SIGNED_OUT', 'FORBIDDEN', 'NOT_FOUND', ...keyed] as const
const notNow = ['CHECK_IN_EARLY', 'CHECK_IN_LATE', 'CHECK_IN_OTHER_DAY', 'APPOINTMENT_ENDED', 'QUEUE_FULL'] as const
const byUnit = Type.Object({ unitId: Type.String({ maxLength: 60 }) })
const byId = Type.Object({ id: Id })
/** A stream ends by itself after ten minutes at most, so that whoever reads on is looked at again. */
const forSeconds = Type.Object({ forSeconds: Type.Optional(Type.Integer({ minimum: 0, maximum: 600 })) })

/** The queue of the day: the staff's side, the board of the waiting room, and one's own place. */
export const queueEndpoints = {
  'GET /staff/queue': endpoint({
    id: 'getStaffQueue',
    summary: 'Hàng đợi hôm nay của đơn vị mình, theo thứ tự gọi',
    access: 'staff',
    polled: true,
    ok: [200, named(StaffQueue)],
    problems: ['SIGNED_OUT', 'FORBIDDEN', 'NOT_FOUND'],
  }),
  'GET /staff/queue/stream': endpoint({
    id: 'streamStaffQueue',
    summary: 'Báo mỗi khi hàng đợi của đơn vị mình thay đổi',
    access: 'staff',
    events: true,
    query: forSeconds,
    ok: [200, named(QueueMark)],
    problems: ['SIGNED_OUT', 'FORBIDDEN', 'NOT_FOUND'],
  }),
  'GET /staff/queue/desk-code': endpoint({
    id: 'getDeskCode',
    summary: 'Mã QR đặt ở quầy, đổi sau ít phút: người dân quét bằng máy của mình để báo đã đến',
    access: 'staff',
    ok: [200, named(DeskCode)],
    problems: ['SIGNED_OUT', 'FORBIDDEN', 'NOT_FOUND'],
  }),
  'POST /staff/queue/check-ins': endpoint({
    id: 'checkIn',
    summary: 'Ghi nhận người có lịch hẹn đã đến, theo mã đọc từ phiếu hoặc quét QR; báo lại lần nữa nhận cùng một số',
    access: 'unit-clerk',
    idempotent: true,
    body: named(CheckIn),
    ok: [201, named(QueueTicket)],
    problems: [...clerk, ...notNow, 'CODE_UNKNOWN', 'CODE_FORGED', 'CHECK_IN_OTHER_UNIT'],
  }),
  'POST /staff/queue/walk-ins': endpoint({
    id: 'takeWalkIn',
    summary: 'Cấp số cho người đến không hẹn trước',
    access: 'unit-clerk',
    idempotent: true,
    body: named(NewWalkIn),
    ok: [201, named(QueueTicket)],
    problems: [...clerk, 'DAY_CLOSED', 'QUEUE_FULL'],
  }),
  'POST /staff/queue/counters': endpoint({
    id: 'switchCounter',
    summary: 'Mở hoặc đóng một quầy',
    access: 'unit-clerk',
    idempotent: true,
    body: named(CounterSwitch),
    ok: [200, named(StaffQueue)],
    problems: [...clerk, 'COUNTER_BUSY'],
  }),
  'POST /staff/queue/next': endpoint({
    id: 'callNext',
    summary: 'Gọi người kế tiếp đến quầy; hai quầy gọi cùng lúc không bao giờ gọi cùng một người',
    access: 'unit-clerk',
    idempotent: true,
    body: named(NextCall),
    ok: [200, named(QueueTicket)],
    problems: [...clerk, 'QUEUE_EMPTY', 'COUNTER_CLOSED', 'COUNTER_BUSY'],
  }),
  'POST /staff/queue/tickets/{id}/acts': endpoint({
    id: 'actOnTicket',
    summary: 'Một bước của một số: gọi, gọi lại, chờ, bỏ qua, trở lại, chuyển, không đến, xong',
    access: 'unit-clerk',
    idempotent: true,
    params: byId,
    body: named(QueueAct),
    ok: [200, named(QueueTicket)],
    problems: [...clerk, 'STALE', 'QUEUE_ACT_NOT_ALLOWED', 'COUNTER_CLOSED', 'COUNTER_BUSY'],
  }),
  'GET /units/{unitId}/queue': endpoint({
    id: 'getQueueBoard',
    summary: 'Bảng gọi số của phòng chờ: chỉ có số, không có tên',
    access: 'public',
    polled: true,
    params: byUnit,
    ok: [200, named(QueueBoard)],
    problems: ['NOT_FOUND'],
  }),
  'GET /units/{unitId}/queue/stream': endpoint({
    id: 'streamQueueBoard',
    summary: 'Bảng gọi số, gửi lại mỗi khi thay đổi',
    access: 'public',
    events: true,
    params: byUnit,
    query: forSeconds,
    ok: [200, named(QueueBoard)],
    problems: ['NOT_FOUND'],
  }),
  'POST /appointments/{id}/check-in': endpoint({
    id: 'checkInMyself',
    summary: 'Báo đã đến bằng điện thoại của mình, với mã QR đặt ở quầy',
    access: 'appointment-owner',
    idempotent: true,
    params: byId,
    body: named(CheckIn),
    ok: [201, named(QueuePlace)],
    problems: [...clerk, ...notNow, 'CODE_UNKNOWN', 'CODE_FORGED', 'DESK_CODE_OLD', 'CHECK_IN_OTHER_UNIT'],
  }),
  'GET /appointments/{id}/place': endpoint({
    id: 'getMyPlace',
    summary: 'Chỗ của tôi trong hàng và thời gian chờ ước tính',
    access: 'appointment-owner',
    polled: true,
    params: byId,
    ok: [200, named(QueuePlace)],
    problems: ['SIGNED_OUT', 'FORBIDDEN', 'NOT_FOUND', 'NOT_CHECKED_IN'],
  }),
  'GET /appointments/{id}/place/stream': endpoint({
    id: 'streamMyPlace',
    summary: 'Chỗ của tôi trong hàng, gửi lại mỗi khi thay đổi',
    access: 'appointment-owner',
    events: true,
    params: byId,
    query: forSeconds,
    ok: [200, named(QueuePlace)],
    problems: ['SIGNED_OUT', 'FORBIDDEN', 'NOT_FOUND', 'NOT_CHECKED_IN'],
  }),
}
