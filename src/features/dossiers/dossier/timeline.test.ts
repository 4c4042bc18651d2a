import { expect, test } from 'vitest'
import { sampleDossier, sampleEvent } from '../sample-dossier.fixture.ts'
import { vi } from '../texts.vi.ts'
import { timelineOf } from './timeline.ts'

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
  expect(timelineOf(vi, dossier, false)).toMatchObject([
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
  expect(timelineOf(vi, dossier, true).map(({ by }) => by)).toEqual(['Cán bộ một cửa Lê Thị Tiếp Nhận', 'Người nộp'])
})
