import { Type } from 'typebox'
import { endpoint } from '../endpoint.ts'
import { named } from '../schema.ts'
import { Locality } from '../schemas/locality.ts'
import { NewSession, Person, Session } from '../schemas/session.ts'

export const sessionEndpoints = {
  'GET /locality': endpoint({
    id: 'getLocality',
    summary: 'Địa phương: đơn vị, lĩnh vực, chế độ',
    access: 'public',
    cache: 'public, max-age=60',
    ok: [200, named(Locality)],
  }),
  'POST /sessions': endpoint({
    id: 'signIn',
    summary: 'Đăng nhập bằng Zalo, bằng tài khoản cán bộ, hoặc bằng người mẫu trong bản thử',
    access: 'public',
    body: named(NewSession),
    ok: [201, named(Session)],
    problems: ['ZALO_REFUSED', 'ZALO_UNREACHABLE', 'SANDBOX_ONLY', 'SIGN_IN_FAILED', 'NOT_FOUND'],
  }),
  'GET /sessions/current': endpoint({
    id: 'whoAmI',
    summary: 'Người đang đăng nhập',
    access: 'signed-in',
    ok: [200, named(Person)],
    problems: ['SIGNED_OUT'],
  }),
  'DELETE /sessions/current': endpoint({
    id: 'signOut',
    summary: 'Đăng xuất',
    access: 'signed-in',
    ok: [204, null],
    problems: ['SIGNED_OUT'],
  }),
  'POST /sessions/current/phone': endpoint({
    id: 'decodePhone',
    summary: 'Đổi mã số điện thoại của Zalo (dùng một lần, hai phút) lấy số điện thoại',
    access: 'resident',
    body: Type.Object(
      {
        accessToken: Type.String({ minLength: 1, maxLength: 2000 }),
        code: Type.String({ minLength: 1, maxLength: 2000 }),
      },
      { additionalProperties: false },
    ),
    ok: [200, Type.Object({ phone: Type.String() })],
    problems: ['SIGNED_OUT', 'FORBIDDEN', 'ZALO_REFUSED', 'ZALO_UNREACHABLE'],
  }),
  'POST /sandbox/reset': endpoint({
    id: 'resetSandbox',
    summary: 'Đưa dữ liệu của bản thử về lúc đầu',
    access: 'sandbox',
    ok: [204, null],
    problems: ['SANDBOX_ONLY'],
  }),
}
