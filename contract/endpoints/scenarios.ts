import { Type } from 'typebox'
import { endpoint } from '../endpoint.ts'
import { oneOf } from '../schema.ts'

export const scenarios = ['booked', 'full-day', 'wait-list'] as const

export const scenarioEndpoints = {
  'POST /sandbox/scenarios/{name}': endpoint({
    id: 'playScenario',
    summary: 'Dựng một tình huống mẫu: đã có lịch hẹn, một ngày kín chỗ, danh sách chờ',
    access: 'sandbox',
    params: Type.Object({ name: oneOf(scenarios) }),
    ok: [204, null],
    problems: ['SANDBOX_ONLY', 'NOT_FOUND', 'DAY_CLOSED'],
  }),
}
