import type { Dossier, DossierEvent, StoredFile } from '../../../contract/schemas/dossier.ts'

const id = '00000000-0000-4000-8000-000000000001'

export const sampleFile = (change: Partial<StoredFile> = {}): StoredFile => ({
  id,
  name: 'giay-chung-sinh.jpg',
  mime: 'image/jpeg',
  bytes: 820_400,
  sha256: 'ab'.repeat(32),
  pages: 1,
  state: 'clean',
  storedAt: '2026-11-24T02:00:00Z',
  sent: false,
  ...change,
})

export const sampleEvent = (change: Partial<DossierEvent> = {}): DossierEvent => ({
  sequence: 1,
  action: 'submit',
  from: 'draft',
  to: 'submitted',
  at: '2026-11-24T02:05:00Z',
  by: { role: 'resident', name: null },
  reason: null,
  legalGround: null,
  paperNumber: null,
  ...change,
})

export const sampleDossier = (change: Partial<Dossier> = {}): Dossier => ({
  id,
  procedureCode: '1.001193',
  procedureName: 'Đăng ký khai sinh',
  unitId: 'vung-tau',
  unitName: 'UBND phường Vũng Tàu',
  mode: 'in-app',
  status: 'draft',
  statusCode: null,
  code: 'TAM-1234',
  officialCode: null,
  turn: 'resident',
  waitingFor: null,
  revision: 0,
  createdAt: '2026-11-24T01:00:00Z',
  updatedAt: '2026-11-24T01:00:00Z',
  submittedAt: null,
  dueAt: null,
  dueState: 'none',
  late: false,
  applicantName: null,
  answers: {},
  caseAnswers: {},
  documents: [],
  resultChannel: 'electronic',
  receipt: null,
  events: [],
  papers: [],
  payment: null,
  result: null,
  actions: ['submit'],
  draftExpiresAt: '2026-12-24T01:00:00Z',
  ...change,
})
