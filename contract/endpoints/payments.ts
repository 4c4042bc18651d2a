import { Type } from 'typebox'
import { endpoint } from '../endpoint.ts'
import { Id, named } from '../schema.ts'
import { Dossier, FileLink } from '../schemas/dossier.ts'
import { NewRefund, Payment, PaymentCallback, SandboxCharge, SandboxDecision } from '../schemas/payment.ts'

const byId = Type.Object({ id: Id })
const byPayment = Type.Object({ id: Id, paymentId: Id })
const byRef = Type.Object({ ref: Type.String({ minLength: 20, maxLength: 100 }) })
const keyed = ['IDEMPOTENCY_KEY_MISSING', 'IDEMPOTENCY_MISMATCH'] as const
const mine = ['SIGNED_OUT', 'FORBIDDEN', 'NOT_FOUND'] as const

export const paymentEndpoints = {
  'POST /dossiers/{id}/payments': endpoint({
    id: 'beginPayment',
    summary: 'Bắt đầu trả phí qua mạng; còn một lần trả đang mở thì nhận lại đúng lần đó',
    access: 'dossier-applicant',
    idempotent: true,
    params: byId,
    ok: [201, named(Payment)],
    problems: [...mine, ...keyed, 'TRANSITION_NOT_ALLOWED'],
  }),
  'POST /dossiers/{id}/payments/{paymentId}/checks': endpoint({
    id: 'checkPayment',
    summary: 'Hỏi lại bên thu hộ xem đã trả chưa',
    access: 'dossier-applicant',
    params: byPayment,
    ok: [200, named(Dossier)],
    problems: [...mine],
  }),
  'GET /dossiers/{id}/payments/{paymentId}/receipt': endpoint({
    id: 'readFeeReceipt',
    summary: 'Biên lai của một lần trả phí thành PDF',
    access: 'dossier-party',
    file: true,
    params: byPayment,
    ok: [200, null],
    problems: ['SIGNED_OUT', 'FORBIDDEN', 'NOT_FOUND', 'HELP_ENDED'],
  }),
  'POST /dossiers/{id}/payments/{paymentId}/receipt/links': endpoint({
    id: 'linkFeeReceipt',
    summary: 'Tạo đường dẫn dùng một lần (tối đa hai phút) để trình xem khác mở biên lai',
    access: 'dossier-party',
    params: byPayment,
    ok: [201, named(FileLink)],
    problems: ['SIGNED_OUT', 'FORBIDDEN', 'NOT_FOUND', 'HELP_ENDED'],
  }),
  'POST /staff/dossiers/{id}/payments/{paymentId}/refund': endpoint({
    id: 'refundPayment',
    summary: 'Hoàn lại một khoản đã thu, kèm lý do',
    access: 'unit-clerk',
    idempotent: true,
    params: byPayment,
    body: named(NewRefund),
    ok: [200, named(Dossier)],
    problems: [...mine, ...keyed, 'TRANSITION_NOT_ALLOWED'],
  }),
  'POST /payment-callbacks/{provider}': endpoint({
    id: 'receivePaymentCallback',
    summary: 'Bên thu hộ báo kết quả; chữ ký sai thì từ chối, báo lại nhiều lần vẫn chỉ tính một lần',
    access: 'public',
    params: Type.Object({ provider: Type.String({ pattern: '^[a-z-]{1,30}$' }) }),
    body: named(PaymentCallback),
    ok: [200, Type.Object({ received: Type.Boolean() })],
    problems: ['NOT_FOUND'],
  }),
  'GET /sandbox/payments/{ref}': endpoint({
    id: 'getSandboxCharge',
    summary: 'Bản thử: khoản đang chờ ở ngân hàng thử',
    access: 'sandbox',
    params: byRef,
    ok: [200, named(SandboxCharge)],
    problems: ['SANDBOX_ONLY', 'NOT_FOUND'],
  }),
  'POST /sandbox/payments/{ref}/decisions': endpoint({
    id: 'decideSandboxCharge',
    summary: 'Bản thử: trả hoặc không trả ở ngân hàng thử',
    access: 'sandbox',
    params: byRef,
    body: named(SandboxDecision),
    ok: [200, named(SandboxCharge)],
    problems: ['SANDBOX_ONLY', 'NOT_FOUND'],
  }),
}
