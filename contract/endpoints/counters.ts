import { Type } from 'typebox'
import { endpoint } from '../endpoint.ts'
import { CivilDay, named } from '../schema.ts'
import { BookingDays, Counters, DaySlots, SlotOffers } from '../schemas/appointment-slot.ts'

const UnitId = Type.String({ maxLength: 60 })
const GroupId = Type.String({ maxLength: 40 })
const byGroup = Type.Object({ unitId: UnitId, groupId: GroupId })

/** What is free, readable without signing in. */
export const counterEndpoints = {
  'GET /units/{unitId}/counters': endpoint({
    id: 'getCounters',
    summary: 'Các nhóm quầy của đơn vị và quy tắc đặt lịch',
    access: 'public',
    params: Type.Object({ unitId: UnitId }),
    ok: [200, named(Counters)],
    problems: ['NOT_FOUND'],
  }),
  'GET /units/{unitId}/counters/{groupId}/days': endpoint({
    id: 'listBookingDays',
    summary: 'Các ngày đặt được: còn bao nhiêu chỗ, ngày nghỉ và lý do',
    access: 'public',
    params: byGroup,
    ok: [200, named(BookingDays)],
    problems: ['NOT_FOUND'],
  }),
  'GET /units/{unitId}/counters/{groupId}/days/{day}': endpoint({
    id: 'getDaySlots',
    summary: 'Các khung giờ của một ngày',
    access: 'public',
    params: Type.Object({ unitId: UnitId, groupId: GroupId, day: CivilDay }),
    ok: [200, named(DaySlots)],
    problems: ['NOT_FOUND'],
  }),
  'GET /units/{unitId}/counters/{groupId}/offers': endpoint({
    id: 'getSlotOffers',
    summary: 'Ba gợi ý: sớm nhất, vắng nhất, giờ bạn hay đến',
    access: 'public',
    params: byGroup,
    query: Type.Object({ usual: Type.Optional(Type.String({ pattern: '^([01]\\d|2[0-3]):[0-5]\\d$' })) }),
    ok: [200, named(SlotOffers)],
    problems: ['NOT_FOUND'],
  }),
}
