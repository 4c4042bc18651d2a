import { Type } from 'typebox'
import { endpoint } from '../endpoint.ts'
import { Id, named } from '../schema.ts'
import { Dossier } from '../schemas/dossier.ts'
import {
  GivenHelpList,
  HelpAsked,
  HelpCode,
  HelpOffer,
  NewHelp,
  NewHelpedDossier,
  TakenHelp,
  TakenHelpList,
} from '../schemas/help.ts'

const byId = Type.Object({ id: Id })

export const helpEndpoints = {
  // No idempotency key: the answer holds the code, which is kept nowhere. Asked again, the code before it is void.
  'POST /help-grants': endpoint({
    id: 'offerHelp',
    summary: 'Nhờ người làm giúp: lấy mã dùng một lần, 15 phút (cán bộ tại quầy: 5 phút), để đưa cho người ấy',
    access: 'resident',
    body: named(NewHelp),
    ok: [201, named(HelpOffer)],
    problems: ['SIGNED_OUT', 'FORBIDDEN', 'NOT_FOUND'],
  }),
  'GET /help-grants': endpoint({
    id: 'listGivenHelp',
    summary: 'Những người đang làm giúp mình',
    access: 'resident',
    ok: [200, named(GivenHelpList)],
    problems: ['SIGNED_OUT', 'FORBIDDEN'],
  }),
  'DELETE /help-grants/{id}': endpoint({
    id: 'endHelp',
    summary: 'Thôi nhờ, hoặc thôi làm giúp; có hiệu lực ngay',
    access: 'helper',
    params: byId,
    ok: [204, null],
    problems: ['SIGNED_OUT', 'FORBIDDEN', 'NOT_FOUND'],
  }),
  'POST /help-codes': endpoint({
    id: 'readHelpCode',
    summary: 'Xem ai nhờ việc gì trước khi nhận; mã chưa bị dùng',
    access: 'helper',
    body: named(HelpCode),
    ok: [200, named(HelpAsked)],
    problems: ['SIGNED_OUT', 'FORBIDDEN', 'HELP_CODE_UNKNOWN'],
  }),
  'POST /help-codes/accept': endpoint({
    id: 'acceptHelp',
    summary: 'Nhận làm giúp; mã dùng được một lần',
    access: 'helper',
    idempotent: true,
    body: named(HelpCode),
    ok: [201, named(TakenHelp)],
    problems: ['SIGNED_OUT', 'FORBIDDEN', 'HELP_CODE_UNKNOWN', 'IDEMPOTENCY_KEY_MISSING', 'IDEMPOTENCY_MISMATCH'],
  }),
  'GET /helped-dossiers': endpoint({
    id: 'listTakenHelp',
    summary: 'Hồ sơ tôi làm giúp',
    access: 'helper',
    ok: [200, named(TakenHelpList)],
    problems: ['SIGNED_OUT', 'FORBIDDEN'],
  }),
  'POST /help-grants/{id}/dossiers': endpoint({
    id: 'beginHelpedDossier',
    summary: 'Bắt đầu hồ sơ mới cho người nhờ; hồ sơ là của người ấy',
    access: 'helper',
    idempotent: true,
    params: byId,
    body: named(NewHelpedDossier),
    ok: [201, named(Dossier)],
    problems: [
      'SIGNED_OUT',
      'FORBIDDEN',
      'NOT_FOUND',
      'HELP_ENDED',
      'NOT_IN_APP',
      'IDEMPOTENCY_KEY_MISSING',
      'IDEMPOTENCY_MISMATCH',
    ],
  }),
}
