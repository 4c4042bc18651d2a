import { Type } from 'typebox'
import { endpoint } from '../endpoint.ts'
import { named } from '../schema.ts'
import { DeskRelease, DeskReleaseDetail, DeskReleases, ReleaseSeen } from '../schemas/planning-desk.ts'

const byRelease = Type.Object({ release: Type.String({ maxLength: 60, pattern: '^[a-z0-9.-]+$' }) })

export const planningDeskEndpoints = {
  'GET /editor/planning/releases': endpoint({
    id: 'listReleasesForEditor',
    summary: 'Mọi bản dữ liệu quy hoạch, kể cả bản chưa công bố: chữ ký, lần công bố',
    access: 'editor',
    ok: [200, named(DeskReleases)],
    problems: ['SIGNED_OUT', 'FORBIDDEN'],
  }),
  'GET /editor/planning/releases/{release}': endpoint({
    id: 'readReleaseForEditor',
    summary: 'Một bản dữ liệu quy hoạch: khác gì bản đang dùng, tệp và mã kiểm, đối tượng bị bỏ, ai nhập, ai ký',
    access: 'editor',
    params: byRelease,
    ok: [200, named(DeskReleaseDetail)],
    problems: ['SIGNED_OUT', 'FORBIDDEN', 'NOT_FOUND'],
  }),
  'POST /editor/planning/releases/{release}/signatures': endpoint({
    id: 'signRelease',
    summary: 'Ký rằng đã xem bản dữ liệu này; hai người ký thì công bố được',
    access: 'editor',
    params: byRelease,
    body: named(ReleaseSeen),
    ok: [200, named(DeskRelease)],
    problems: ['SIGNED_OUT', 'FORBIDDEN', 'NOT_FOUND', 'STALE', 'FILES_CHANGED'],
  }),
  'POST /editor/planning/releases/{release}/publications': endpoint({
    id: 'publishRelease',
    summary: 'Công bố bản dữ liệu, hoặc quay lại một bản đã công bố trước đây',
    access: 'editor',
    idempotent: true,
    params: byRelease,
    body: named(ReleaseSeen),
    ok: [200, named(DeskRelease)],
    problems: ['SIGNED_OUT', 'FORBIDDEN', 'NOT_FOUND', 'STALE', 'FILES_CHANGED', 'SIGNATURES_MISSING'],
  }),
}
