import { Type } from 'typebox'
import { endpoint } from '../endpoint.ts'
import { named, oneOf } from '../schema.ts'
import { PlanningAnswer } from '../schemas/planning-answer.ts'
import {
  CornerList,
  NewPlanningReport,
  PlanningAtPoint,
  PlanningFound,
  PlanningOfCorners,
  PlanningPoint,
  PlanningQuestion,
  PlanningReport,
} from '../schemas/planning-question.ts'
import { PlanningDocument, PlanningRelease, PlanningReleases, tileSets } from '../schemas/planning-release.ts'

const ReleaseId = Type.String({ maxLength: 60, pattern: '^[a-z0-9.-]+$' })
const ParcelId = Type.String({ maxLength: 40, pattern: '^[A-Za-z0-9._-]+$' })
const Whole = Type.Integer({ minimum: 0, maximum: 4_194_303 })
/** Left out: the release that is published now. Old releases stay answerable for links and dossiers. */
const ofRelease = Type.Object({ release: Type.Optional(ReleaseId) })
const byParcel = Type.Object({ parcelId: ParcelId })
const brief = 'public, max-age=300, stale-while-revalidate=86400'

export const planningEndpoints = {
  'GET /planning/releases': endpoint({
    id: 'listPlanningReleases',
    summary: 'Các bản dữ liệu quy hoạch đã công bố, bản mới nhất trước',
    access: 'public',
    cache: brief,
    ok: [200, named(PlanningReleases)],
  }),
  'GET /planning/releases/current': endpoint({
    id: 'getPlanningRelease',
    summary: 'Bản dữ liệu đang dùng: ngày, lớp, chú giải, độ chính xác',
    access: 'public',
    cache: brief,
    ok: [200, named(PlanningRelease)],
    problems: ['NOT_FOUND'],
  }),
  // What is typed may say where somebody lives: it goes in the body, for addresses stand in the logs of what lies between.
  'POST /planning/search': endpoint({
    id: 'searchPlanning',
    summary: 'Một ô tìm: tờ và thửa, phường cũ hoặc mới, tên đường, tọa độ',
    access: 'public',
    body: named(PlanningQuestion),
    ok: [200, named(PlanningFound)],
    problems: ['NOT_FOUND', 'RATE_LIMITED', 'CONFIRM_PERSON'],
  }),
  'GET /planning/parcels/{parcelId}': endpoint({
    id: 'getPlanningOfParcel',
    summary: 'Quy hoạch của một thửa đất',
    access: 'public',
    params: byParcel,
    query: ofRelease,
    ok: [200, named(PlanningAnswer)],
    problems: ['NOT_FOUND', 'RATE_LIMITED', 'CONFIRM_PERSON'],
  }),
  'POST /planning/at': endpoint({
    id: 'getPlanningAtPoint',
    summary: 'Quy hoạch tại một điểm; vị trí không được lưu',
    access: 'public',
    query: ofRelease,
    body: named(PlanningPoint),
    ok: [200, named(PlanningAtPoint)],
    problems: ['NOT_FOUND', 'RATE_LIMITED', 'CONFIRM_PERSON', 'ZALO_REFUSED', 'ZALO_UNREACHABLE'],
  }),
  'POST /planning/corners': endpoint({
    id: 'getPlanningOfCorners',
    summary: 'Quy hoạch của mảnh đất theo bảng tọa độ các góc',
    access: 'public',
    query: ofRelease,
    body: named(CornerList),
    ok: [200, named(PlanningOfCorners)],
    problems: ['NOT_FOUND', 'RATE_LIMITED', 'CONFIRM_PERSON'],
  }),
  'GET /planning/parcels/{parcelId}/picture.svg': endpoint({
    id: 'getParcelPicture',
    summary: 'Hình vẽ thửa đất và xung quanh',
    access: 'public',
    file: true,
    params: byParcel,
    query: ofRelease,
    ok: [200, null],
    problems: ['NOT_FOUND', 'RATE_LIMITED', 'CONFIRM_PERSON'],
  }),
  'GET /planning/parcels/{parcelId}/answer.pdf': endpoint({
    id: 'getParcelPaper',
    summary: 'Bản in kết quả tra cứu, chỉ để tham khảo',
    access: 'public',
    file: true,
    params: byParcel,
    query: ofRelease,
    ok: [200, null],
    problems: ['NOT_FOUND', 'RATE_LIMITED', 'CONFIRM_PERSON'],
  }),
  'GET /planning/tiles/{release}/{set}/{z}/{x}/{y}': endpoint({
    id: 'getPlanningTile',
    summary: 'Một ô bản đồ (vector)',
    access: 'public',
    file: true,
    params: Type.Object({
      release: ReleaseId,
      set: oneOf(tileSets),
      z: Type.Integer({ minimum: 0, maximum: 22 }),
      x: Whole,
      y: Whole,
    }),
    ok: [200, null],
    problems: ['NOT_FOUND', 'RATE_LIMITED'],
  }),
  'GET /planning/documents/{documentId}': endpoint({
    id: 'getPlanningDocument',
    summary: 'Một hồ sơ quy hoạch',
    access: 'public',
    params: Type.Object({ documentId: Type.String({ maxLength: 40 }) }),
    query: ofRelease,
    cache: brief,
    ok: [200, named(PlanningDocument)],
    problems: ['NOT_FOUND'],
  }),
  'POST /planning/confirmations': endpoint({
    id: 'confirmPlanningPerson',
    summary: 'Xác nhận có người đang tra cứu, sau khi đã xem rất nhiều thửa cạnh nhau',
    access: 'public',
    ok: [204, null],
    problems: ['RATE_LIMITED'],
  }),
  'POST /planning/reports': endpoint({
    id: 'reportPlanning',
    summary: 'Báo dữ liệu sai hoặc lộ lọt',
    access: 'public',
    body: named(NewPlanningReport),
    ok: [201, named(PlanningReport)],
    problems: ['NOT_FOUND', 'RATE_LIMITED'],
  }),
}
