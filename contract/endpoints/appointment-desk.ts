import { Type } from 'typebox'
import { endpoint } from '../endpoint.ts'
import { CivilDay, Id, named } from '../schema.ts'
import { Appointment, AppointmentSummary, StaffBooking } from '../schemas/appointment.ts'
import { CarriedDossier, TakeIn } from '../schemas/carried.ts'
import { Dossier } from '../schemas/dossier.ts'
import { CalendarChange, CalendarPreview, StaffCalendar, UnitCalendar } from '../schemas/appointment-calendar.ts'

const keyed = ['IDEMPOTENCY_KEY_MISSING', 'IDEMPOTENCY_MISMATCH'] as const

/** What the staff of a unit do with its appointments; always of their own unit. */
export const appointmentDeskEndpoints = {
  'GET /staff/calendar': endpoint({
    id: 'getStaffCalendar',
    summary: 'Lịch tiếp nhận của đơn vị mình',
    access: 'staff',
    ok: [200, named(StaffCalendar)],
    problems: ['SIGNED_OUT', 'FORBIDDEN', 'NOT_FOUND'],
  }),
  'POST /staff/calendar/preview': endpoint({
    id: 'previewCalendar',
    summary: 'Xem trước: lịch mới chạm tới những lịch hẹn nào',
    access: 'unit-clerk',
    body: Type.Object({ calendar: named(UnitCalendar) }, { additionalProperties: false }),
    ok: [200, named(CalendarPreview)],
    problems: ['SIGNED_OUT', 'FORBIDDEN', 'NOT_FOUND'],
  }),
  'PATCH /staff/calendar': endpoint({
    id: 'changeCalendar',
    summary: 'Lưu lịch tiếp nhận; ít chỗ hơn số đã đặt thì từ chối hoặc đánh dấu, không bao giờ im lặng',
    access: 'unit-clerk',
    idempotent: true,
    body: named(CalendarChange),
    ok: [200, named(StaffCalendar)],
    problems: [
      'SIGNED_OUT',
      'FORBIDDEN',
      'NOT_FOUND',
      'STALE',
      'CALENDAR_INVALID',
      'CALENDAR_TOUCHES_BOOKINGS',
      ...keyed,
    ],
  }),
  'GET /staff/appointments': endpoint({
    id: 'listDayAppointments',
    summary: 'Lịch hẹn của một ngày ở đơn vị mình, theo giờ',
    access: 'staff',
    query: Type.Object({ day: CivilDay, groupId: Type.Optional(Type.String({ maxLength: 40 })) }),
    ok: [200, Type.Array(named(AppointmentSummary))],
    problems: ['SIGNED_OUT', 'FORBIDDEN'],
  }),
  'POST /staff/appointments': endpoint({
    id: 'bookForVisitor',
    summary: 'Đặt lịch hộ người dân tại quầy hoặc qua điện thoại',
    access: 'unit-clerk',
    idempotent: true,
    body: named(StaffBooking),
    ok: [201, named(Appointment)],
    problems: ['SIGNED_OUT', 'FORBIDDEN', 'NOT_FOUND', 'HELP_ENDED', 'SLOT_FULL', 'SLOT_PAST', 'DAY_CLOSED', ...keyed],
  }),
  'POST /staff/appointments/{id}/cancel': endpoint({
    id: 'cancelForVisitor',
    summary: 'Hủy hộ một lịch hẹn và trả lại chỗ',
    access: 'unit-clerk',
    idempotent: true,
    params: Type.Object({ id: Id }),
    ok: [200, named(Appointment)],
    problems: ['SIGNED_OUT', 'FORBIDDEN', 'NOT_FOUND', 'APPOINTMENT_ENDED', 'TOO_LATE_TO_CHANGE', ...keyed],
  }),
  'GET /staff/appointments/{id}/dossier': endpoint({
    id: 'readCarriedDossier',
    summary: 'Hồ sơ chuẩn bị sẵn, chưa nộp, mà người có hẹn mang theo',
    access: 'unit-clerk',
    params: Type.Object({ id: Id }),
    ok: [200, named(CarriedDossier)],
    problems: ['SIGNED_OUT', 'FORBIDDEN', 'NOT_FOUND'],
  }),
  'GET /staff/appointments/{id}/files/{fileId}': endpoint({
    id: 'readCarriedFile',
    summary: 'Một tệp của hồ sơ mang theo',
    access: 'unit-clerk',
    file: true,
    params: Type.Object({ id: Id, fileId: Id }),
    ok: [200, null],
    problems: ['SIGNED_OUT', 'FORBIDDEN', 'NOT_FOUND', 'FILE_INFECTED', 'STORAGE_DOWN'],
  }),
  'POST /staff/appointments/{id}/take-in': endpoint({
    id: 'takeInCarried',
    summary: 'Nhận chính hồ sơ mang theo, người nộp có mặt và xác nhận',
    access: 'unit-clerk',
    idempotent: true,
    params: Type.Object({ id: Id }),
    body: named(TakeIn),
    ok: [200, named(Dossier)],
    problems: [
      'SIGNED_OUT',
      'FORBIDDEN',
      'NOT_FOUND',
      'STALE',
      'ANSWERS_INVALID',
      'DOCUMENTS_MISSING',
      'DOCUMENTS_DIFFER',
      'FILE_INFECTED',
      ...keyed,
    ],
  }),
  'POST /staff/appointments/{id}/lift-block': endpoint({
    id: 'liftBookingBlock',
    summary: 'Cho người đã lỡ hẹn nhiều lần được đặt lịch lại',
    access: 'unit-clerk',
    idempotent: true,
    params: Type.Object({ id: Id }),
    ok: [200, named(Appointment)],
    problems: ['SIGNED_OUT', 'FORBIDDEN', 'NOT_FOUND', ...keyed],
  }),
}
