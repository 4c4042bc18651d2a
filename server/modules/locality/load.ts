// Provisional, until the locality data lands.
import { calendar2026 } from '../../../contract/rules/calendar/calendar-2026.fixture.ts'
import type { LocalityData, LocalityProcedure } from './schema.ts'
export type { LocalityData } from './schema.ts'
const unit = (id: string, name: string) => ({
  id,
  code: id,
  name,
  kind: 'ward' as const,
  parentId: null,
  validFrom: '2025-07-01',
  validTo: null,
  predecessorIds: [],
  receives: true,
  hours: [],
  unconfirmed: [],
})
const document = (id: string, name: string) => ({
  id,
  name,
  kind: 'submit' as const,
  required: true,
  originals: 1,
  copies: 0,
})
const procedure = (code: string, plainName: string): LocalityProcedure => ({
  code,
  name: `Thủ tục ${plainName.toLowerCase()}`,
  plainName,
  aliases: [],
  fieldId: 'ho-tich',
  frequent: true,
  summary: plainName,
  audience: ['citizen'],
  officialMode: 'prepare',
  methods: [{ channel: 'online', timeLimit: { value: 1, unit: 'same_day' }, fees: [{ type: 'free' }] }],
  feeExemptions: [],
  caseQuestions: [],
  documents: [document('giay-chung-sinh', 'Giấy chứng sinh'), document('giay-to-tuy-than', 'Giấy tờ tùy thân')],
  steps: ['Nộp'],
  conditions: '',
  results: [{ name: 'Giấy khai sinh' }],
  legalBasis: [],
  formId: 'KS-TK',
  checkedOn: '2026-11-23',
  source: { kind: 'own-words', origin: 'x', confidence: 'high' },
  quality: [],
})
export async function loadLocality(_dir: string): Promise<LocalityData> {
  return {
    profile: {
      id: 'vung-tau-2025',
      name: 'Vũng Tàu',
      shortName: 'Vũng Tàu',
      hotline: null,
      sandboxTakesFormsInApp: true,
    },
    units: [unit('phuong-vung-tau', 'Phường Vũng Tàu'), unit('phuong-tam-thang', 'Phường Tam Thắng')],
    fields: [{ id: 'ho-tich', name: 'Hộ tịch', order: 1 }],
    calendar: calendar2026,
    hours: { reception: { opens: '07:30', closes: '17:00', sameDayCutOff: '15:00' } },
    procedures: [procedure('1.001193', 'Đăng ký khai sinh'), procedure('1.004873', 'Xác nhận tình trạng hôn nhân')],
    forms: [
      {
        id: 'KS-TK',
        version: '1',
        title: 'Tờ khai',
        legalBasis: [],
        evidence: { kind: 'paper-copy', note: 'x' },
        sections: [
          {
            id: 'a',
            title: 'A',
            fields: [
              { id: 'requester.fullName', kind: 'person-name', label: 'Họ tên', required: true },
              { id: 'requester.phone', kind: 'phone', label: 'Điện thoại', required: true },
              { id: 'requester.idNumber', kind: 'personal-id', label: 'Số', required: true },
            ],
          },
        ],
      },
    ],
    samplePeople: [
      { id: 'resident-1', name: 'Nguyễn Thị Mẫu', role: 'resident', description: '' },
      { id: 'resident-2', name: 'Trần Văn Thử', role: 'resident', description: '' },
      { id: 'one-stop-1', name: 'A', role: 'one-stop', description: '', unitId: 'phuong-vung-tau' },
      { id: 'one-stop-2', name: 'A2', role: 'one-stop', description: '', unitId: 'phuong-tam-thang' },
      { id: 'specialist-1', name: 'B', role: 'specialist', description: '', unitId: 'phuong-vung-tau' },
      { id: 'leader-1', name: 'C', role: 'leader', description: '', unitId: 'phuong-vung-tau' },
      { id: 'auditor-1', name: 'D', role: 'auditor', description: '', unitId: 'phuong-vung-tau' },
    ],
    dossierPrefix: () => '00.00.H29',
  }
}
