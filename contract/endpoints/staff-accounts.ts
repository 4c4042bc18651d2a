import { Type } from 'typebox'
import { endpoint } from '../endpoint.ts'
import { Cursor, Id, named, PageSize } from '../schema.ts'
import { Session } from '../schemas/session.ts'
import {
  NewStaffAccount,
  PasswordChange,
  RoleGrant,
  SetupCodeGiven,
  SetupFinish,
  SetupStart,
  SetupTicket,
  StaffAccount,
  StaffAccountChange,
  StaffAccountPage,
} from '../schemas/staff-account.ts'

const byId = Type.Object({ id: Id })

export const staffAccountEndpoints = {
  'POST /staff-setups': endpoint({
    id: 'beginStaffSetup',
    summary: 'Mã thiết lập dùng một lần: lấy khóa cho ứng dụng tạo mã',
    access: 'public',
    body: named(SetupCodeGiven),
    ok: [200, named(SetupStart)],
    problems: ['SETUP_CODE_UNKNOWN'],
  }),
  'POST /staff-setups/finish': endpoint({
    id: 'finishStaffSetup',
    summary: 'Đặt mật khẩu, nhập mã sáu số; tài khoản dùng được ngay',
    access: 'public',
    body: named(SetupFinish),
    ok: [201, named(Session)],
    problems: ['SETUP_CODE_UNKNOWN', 'SIGN_IN_FAILED', 'PASSWORD_WEAK', 'LOGIN_TAKEN'],
  }),
  'POST /staff-accounts/mine/password': endpoint({
    id: 'changePassword',
    summary: 'Đổi mật khẩu của chính mình; các máy khác bị đăng xuất',
    access: 'own-account',
    body: named(PasswordChange),
    ok: [204, null],
    problems: ['SIGNED_OUT', 'FORBIDDEN', 'SIGN_IN_FAILED', 'PASSWORD_WEAK', 'NOT_FOUND'],
  }),
  'DELETE /sessions': endpoint({
    id: 'signOutEverywhere',
    summary: 'Đăng xuất mọi máy của chính mình',
    access: 'signed-in',
    ok: [204, null],
    problems: ['SIGNED_OUT'],
  }),
  'GET /staff-accounts': endpoint({
    id: 'listStaffAccounts',
    summary: 'Tài khoản cán bộ',
    access: 'administrator',
    query: Type.Object({ cursor: Cursor, limit: PageSize }),
    ok: [200, named(StaffAccountPage)],
    problems: ['SIGNED_OUT', 'FORBIDDEN'],
  }),
  'POST /staff-accounts': endpoint({
    id: 'createStaffAccount',
    summary: 'Tạo tài khoản cán bộ; nhận mã thiết lập để đưa cho người ấy',
    access: 'administrator',
    idempotent: true,
    body: named(NewStaffAccount),
    ok: [201, named(SetupTicket)],
    problems: ['SIGNED_OUT', 'FORBIDDEN', 'LOGIN_TAKEN', 'NOT_FOUND'],
  }),
  'GET /staff-accounts/{id}': endpoint({
    id: 'getStaffAccount',
    summary: 'Một tài khoản cán bộ',
    access: 'administrator',
    params: byId,
    ok: [200, named(StaffAccount)],
    problems: ['SIGNED_OUT', 'FORBIDDEN', 'NOT_FOUND'],
  }),
  'PATCH /staff-accounts/{id}': endpoint({
    id: 'changeStaffAccount',
    summary: 'Đổi tên, khóa hoặc mở tài khoản; khóa thì mọi máy của người ấy bị đăng xuất ngay',
    access: 'administrator',
    params: byId,
    body: named(StaffAccountChange),
    ok: [200, named(StaffAccount)],
    problems: ['SIGNED_OUT', 'FORBIDDEN', 'NOT_FOUND', 'LAST_ADMINISTRATOR'],
  }),
  'POST /staff-accounts/{id}/roles': endpoint({
    id: 'grantRole',
    summary: 'Giao vai trò cho một đơn vị từ một ngày; vai trò trước hết hạn ngày hôm trước',
    access: 'administrator',
    params: byId,
    body: named(RoleGrant),
    ok: [200, named(StaffAccount)],
    problems: ['SIGNED_OUT', 'FORBIDDEN', 'NOT_FOUND', 'LAST_ADMINISTRATOR'],
  }),
  'POST /staff-accounts/{id}/setup-codes': endpoint({
    id: 'renewSetupCode',
    summary: 'Mã thiết lập mới khi quên mật khẩu hay mất máy; mật khẩu và khóa cũ không dùng được nữa',
    access: 'administrator',
    params: byId,
    ok: [200, named(SetupTicket)],
    problems: ['SIGNED_OUT', 'FORBIDDEN', 'NOT_FOUND'],
  }),
}
