import { expect, test } from 'vitest'
import { sampleDossier, sampleEvent } from '../sample-dossier.fixture.ts'
import { createFormat } from '../../../i18n/format.ts'
import { vi } from '../texts.vi.ts'
import { timelineOf } from './timeline.ts'

const format = createFormat('vi')
const dossier = sampleDossier({
  status: 'supplement',
  events: [
    sampleEvent(),
    sampleEvent({
      sequence: 2,
      action: 'request-supplement',
      by: { role: 'one-stop', name: 'Lê Thị Tiếp Nhận' },
      reason: 'Ảnh giấy chứng sinh bị mờ',
      paperNumber: 'TAM-1234/02-1',
    }),
  ],
})

test('the newest step stands first, with who, why and its paper', () => {
  expect(timelineOf(vi, format, dossier, false)).toMatchObject([
    {
      title: 'Yêu cầu bổ sung giấy tờ',
      by: 'Cán bộ một cửa Lê Thị Tiếp Nhận',
      notes: ['Lý do: Ảnh giấy chứng sinh bị mờ'],
      paperNumber: 'TAM-1234/02-1',
    },
    { title: 'Nộp hồ sơ', by: 'Bạn', notes: [], paperNumber: null },
  ])
})

test('staff read "the applicant" where the resident reads "you"', () => {
  expect(timelineOf(vi, format, dossier, true).map(({ by }) => by)).toEqual([
    'Cán bộ một cửa Lê Thị Tiếp Nhận',
    'Người nộp',
  ])
})

test('who helped is named; to the helper the owner is "the applicant"', () => {
  const by = { role: 'resident', name: null, helper: { kind: 'family', name: 'T. V. Thử' } } as const
  const helping = {
    id: 'h',
    kind: 'family',
    name: 'T. V. Thử',
    scope: 'send',
    notices: 'both',
    until: '2026-12-02',
  } as const
  const helped = { ...dossier, helping, events: [sampleEvent(), sampleEvent({ sequence: 2, action: 'supply', by })] }
  expect(timelineOf(vi, format, helped, false).map((entry) => entry.by)).toEqual([
    'T. V. Thử (người nhà) làm giúp',
    'Người nộp',
  ])
})

test('a due date that has passed stands on top, with what the office owes', () => {
  const late = { ...dossier, late: true, dueAt: '2026-11-25T10:00:00Z' }
  expect(timelineOf(vi, format, late, false)[0]).toMatchObject({
    title: 'Quá hẹn trả kết quả',
    when: '2026-11-25T10:00:00Z',
    by: undefined,
    notes: [expect.stringContaining('xin lỗi')],
  })
})

test('an apology says which date it moves', () => {
  const moved = sampleDossier({
    events: [sampleEvent({ action: 'extend', paperNumber: 'H/04-1', by: { role: 'specialist', name: null } })],
    papers: [
      {
        form: '04',
        number: 'H/04-1',
        issuedAt: '2026-11-25T09:00:00Z',
        items: [],
        reason: 'Chờ xác minh',
        dueAt: '2026-11-27T10:00:00Z',
        previousDueAt: '2026-11-25T10:00:00Z',
      },
    ],
  })
  expect(timelineOf(vi, format, moved, false)[0]?.notes).toEqual([
    'Lần hẹn trước là 17:00 thứ Tư, 25/11/2026. Chúng tôi xin lỗi vì phải hẹn lại.',
  ])
})
