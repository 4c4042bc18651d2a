import type { LandFacts, NetworkFacts, PlanFacts, RoadFacts, WorkFacts, ZoneFacts } from './facts.ts'

/** Land, plans and works that do not exist. */
export const document = (change: Partial<PlanFacts> = {}): PlanFacts => ({
  id: '79QPK120240001',
  name: 'Quy hoạch mẫu khu 3',
  level: 'subdivision',
  status: 'in-force',
  decisionNumber: 'QĐ-MẪU/12',
  decidedOn: '2024-03-12',
  decidedBy: 'Ủy ban nhân dân mẫu',
  validTo: null,
  scale: '1/2000',
  ...change,
})

export const zone = (change: Partial<ZoneFacts> = {}): ZoneFacts => ({
  code: 'ODT',
  name: 'Đất ở đô thị',
  areaSquareMetres: 160,
  share: 1,
  densityPercent: null,
  floors: null,
  floorAreaRatio: null,
  smallestLotSquareMetres: null,
  nearEdge: false,
  ...change,
})

export const reserve = (change: Partial<RoadFacts> = {}): RoadFacts => ({
  road: 'Đường mẫu 12',
  plannedWidthMetres: 20,
  presentWidthMetres: 12,
  affectedSquareMetres: 0,
  distanceMetres: 3.2,
  setbackMetres: 3,
  documentId: '79QPK120240001',
  nearEdge: false,
  ...change,
})

export const work = (change: Partial<WorkFacts> = {}): WorkFacts => ({
  what: 'drain',
  distanceMetres: 4,
  inside: false,
  present: 'existing',
  diameterMillimetres: null,
  material: null,
  flowsTo: null,
  kilovolts: null,
  underground: null,
  lampWatts: null,
  species: null,
  heightMetres: null,
  ...change,
})

export const network = (change: Partial<NetworkFacts> = {}): NetworkFacts => ({
  theme: 'drainage',
  state: 'near',
  withinMetres: 50,
  count: 1,
  works: [work()],
  ...change,
})

export const answer = (change: Partial<LandFacts> = {}): LandFacts => ({
  releaseName: 'Dữ liệu mẫu 1',
  sample: true,
  dataDate: '2026-11-01',
  accuracyMetres: 2,
  parcel: {
    sheet: '7',
    parcel: '276',
    ward: { name: 'Phường Vũng Tàu' },
    formerWard: { name: 'Phường 1' },
    street: null,
  },
  areaSquareMetres: 160,
  statedAreaSquareMetres: null,
  plans: [{ document: document(), governs: true, conflicts: false, zones: [zone()] }],
  roads: { state: 'near', affectedSquareMetres: 0, reserves: [reserve()] },
  networks: [network()],
  ...change,
})

const planned = (zones: ZoneFacts[]) => [{ document: document(), governs: true, conflicts: false, zones }]
export const park = { code: 'DKV', name: 'Đất khu vui chơi' }
export const governedBy = (...zones: ZoneFacts[]) => answer({ plans: planned(zones) })
export const taking = (squareMetres: number, change: Partial<LandFacts> = {}) =>
  answer({
    roads: {
      state: 'near',
      affectedSquareMetres: squareMetres,
      reserves: [reserve({ affectedSquareMetres: squareMetres, distanceMetres: 0 })],
    },
    ...change,
  })
