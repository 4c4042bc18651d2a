import { describe, expect, test } from 'vitest'
import type { DossierSummary } from '../../../contract/schemas/dossier.ts'
import { createFormat } from '../../i18n/format.ts'
import { sampleDossier } from './sample-dossier.fixture.ts'
import { dueSentence, statusTone, statusWords } from './status-words.ts'
import { vi } from './texts.vi.ts'

describe('where a dossier stands', () => {
  test.each<[Partial<DossierSummary>, string, string]>([
    [{ status: 'draft', turn: 'resident' }, 'Bản nháp', 'yours'],
    [{ status: 'submitted', turn: 'office' }, 'Đã nộp, chờ tiếp nhận', 'working'],
    [{ status: 'supplement', waitingFor: 'supplement', turn: 'resident' }, 'Cần bổ sung giấy tờ', 'yours'],
    [
      { status: 'supplement', waitingFor: 'supplement-check', turn: 'office' },
      'Đang kiểm tra giấy tờ bổ sung',
      'working',
    ],
    [{ status: 'processing', waitingFor: 'withdrawal-check', turn: 'office' }, 'Đang xem yêu cầu rút hồ sơ', 'working'],
    [{ status: 'refused', turn: 'nobody' }, 'Không được tiếp nhận', 'failed'],
    [{ status: 'finished', turn: 'office' }, 'Đã có kết quả', 'done'],
  ])('%j', (change, words, tone) => {
    const dossier = sampleDossier(change)
    expect(statusWords(vi, dossier)).toBe(words)
    expect(statusTone(dossier)).toBe(tone)
  })
})

describe('the due date', () => {
  const dueAt = '2026-11-26T10:00:00Z'
  test.each<[Partial<DossierSummary>, string | undefined]>([
    [{ dueState: 'none' }, undefined],
    [{ status: 'finished', dueState: 'computed', dueAt }, undefined],
    [{ dueState: 'computed', dueAt }, 'Trả kết quả trước 17:00 thứ Năm, 26/11/2026.'],
    [{ dueState: 'entered', dueAt }, 'Trả kết quả trước 17:00 thứ Năm, 26/11/2026.'],
    [{ dueState: 'computed', dueAt, late: true }, vi.dueLate('17:00', 'thứ Năm, 26/11/2026')],
    [{ dueState: 'not-computed' }, vi.dueNotComputed],
    [{ dueState: 'paused', dueAt }, vi.duePaused],
  ])('%j', (change, sentence) => expect(dueSentence(vi, createFormat('vi'), sampleDossier(change))).toBe(sentence))
})
