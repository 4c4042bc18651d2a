import { Type } from 'typebox'
import { endpoint } from '../endpoint.ts'
import { Id, named } from '../schema.ts'
import { Dossier } from '../schemas/dossier.ts'
import {
  HandedThings,
  HandOver,
  HandOverCode,
  NewVisit,
  NewVisitDossier,
  OpenedVisit,
  Visit,
  VisitList,
} from '../schemas/visit.ts'

const byId = Type.Object({ id: Id })
const keyed = ['IDEMPOTENCY_KEY_MISSING', 'IDEMPOTENCY_MISMATCH'] as const

/** Somebody is helped at the counter, and takes what was begun there home on their own phone. */
export const visitEndpoints = {
  'POST /visits': endpoint({
    id: 'openVisit',
    summary: 'Bắt đầu làm cho một người dân tại quầy, theo thẻ căn cước, khi người ấy đã đồng ý trên màn hình',
    access: 'unit-clerk',
    idempotent: true,
    body: named(NewVisit),
    ok: [201, named(OpenedVisit)],
    problems: ['SIGNED_OUT', 'FORBIDDEN', ...keyed],
  }),
  'GET /visits': endpoint({
    id: 'listOpenVisits',
    summary: 'Những lượt mình đang làm dở hôm nay, để máy vừa mở lại làm tiếp được',
    access: 'unit-clerk',
    ok: [200, named(VisitList)],
    problems: ['SIGNED_OUT', 'FORBIDDEN'],
  }),
  'GET /visits/{id}': endpoint({
    id: 'readVisit',
    summary: 'Một lượt làm giúp tại quầy: còn hay đã chuyển sang điện thoại, có những gì',
    access: 'unit-clerk',
    params: byId,
    ok: [200, named(Visit)],
    problems: ['SIGNED_OUT', 'FORBIDDEN', 'NOT_FOUND'],
  }),
  'DELETE /visits/{id}': endpoint({
    id: 'endVisit',
    summary: 'Xong lượt làm giúp: cán bộ không còn vào được hồ sơ của người ấy',
    access: 'unit-clerk',
    params: byId,
    ok: [204, null],
    problems: ['SIGNED_OUT', 'FORBIDDEN', 'NOT_FOUND'],
  }),
  'POST /visits/{id}/dossiers': endpoint({
    id: 'beginVisitDossier',
    summary: 'Bắt đầu hồ sơ mới cho người đang được giúp; hồ sơ là của người ấy',
    access: 'unit-clerk',
    idempotent: true,
    params: byId,
    body: named(NewVisitDossier),
    ok: [201, named(Dossier)],
    problems: ['SIGNED_OUT', 'FORBIDDEN', 'NOT_FOUND', 'HELP_ENDED', 'NOT_IN_APP', ...keyed],
  }),
  'POST /visits/{id}/dossiers/{dossierId}': endpoint({
    id: 'resumeVisitDossier',
    summary: 'Làm tiếp một hồ sơ đã bắt đầu tại quầy trong lần trước',
    access: 'unit-clerk',
    params: Type.Object({ id: Id, dossierId: Id }),
    ok: [200, named(Dossier)],
    problems: ['SIGNED_OUT', 'FORBIDDEN', 'NOT_FOUND', 'HELP_ENDED'],
  }),
  // No idempotency key: the answer holds the code, which is kept nowhere. Asked again, the code before it is void.
  'POST /visits/{id}/hand-over': endpoint({
    id: 'handOverVisit',
    summary: 'Lấy mã để chuyển sang điện thoại của người dân; dùng một lần, 5 phút',
    access: 'unit-clerk',
    params: byId,
    ok: [201, named(HandOver)],
    problems: ['SIGNED_OUT', 'FORBIDDEN', 'NOT_FOUND', 'HELP_ENDED'],
  }),
  'POST /hand-overs': endpoint({
    id: 'readHandOver',
    summary: 'Xem mã chuyển những gì trước khi nhận; mã chưa bị dùng',
    access: 'resident',
    body: named(HandOverCode),
    ok: [200, named(HandedThings)],
    problems: ['SIGNED_OUT', 'FORBIDDEN', 'HELP_CODE_UNKNOWN'],
  }),
  'POST /hand-overs/accept': endpoint({
    id: 'acceptHandOver',
    summary: 'Nhận về điện thoại này; từ đó hồ sơ và lịch hẹn là của tài khoản này, máy ở quầy không vào được nữa',
    access: 'resident',
    idempotent: true,
    body: named(HandOverCode),
    ok: [201, named(HandedThings)],
    problems: ['SIGNED_OUT', 'FORBIDDEN', 'HELP_CODE_UNKNOWN', ...keyed],
  }),
}
