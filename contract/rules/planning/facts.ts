/** What is said of a piece of land: the shapes of the contract's `PlanningAnswer`, as the rules see them. */
export type PlanningTheme = 'construction' | 'traffic' | 'drainage' | 'electricity' | 'lighting' | 'trees'
export type ThemeState = 'near' | 'none' | 'absent' | 'closed'
type PlanStatus = 'in-force' | 'locally-adjusted' | 'consulting' | 'expired'

export type PlanFacts = {
  id: string
  name: string
  level: 'general' | 'subdivision' | 'detailed' | 'brief'
  status: PlanStatus
  decisionNumber: string | null
  decidedOn: string | null
  decidedBy: string | null
  validTo: string | null
  scale: string | null
}

export type Range = { from: number | null; to: number | null } | null

export type ZoneFacts = {
  code: string | null
  name: string | null
  areaSquareMetres: number
  share: number
  densityPercent: Range
  floors: Range
  floorAreaRatio: Range
  smallestLotSquareMetres: number | null
  nearEdge: boolean
}

export type PlanOfLand = { document: PlanFacts; governs: boolean; conflicts: boolean; zones: ZoneFacts[] }

export type RoadFacts = {
  road: string
  plannedWidthMetres: number | null
  presentWidthMetres: number | null
  affectedSquareMetres: number
  distanceMetres: number
  setbackMetres: number | null
  documentId: string | null
  nearEdge: boolean
}

export type WorkFacts = {
  what: 'drain' | 'manhole' | 'power-line' | 'substation' | 'lighting-line' | 'lamp' | 'tree' | 'green-space'
  distanceMetres: number
  inside: boolean
  present: 'existing' | 'planned'
  diameterMillimetres: number | null
  material: string | null
  flowsTo: string | null
  kilovolts: number | null
  underground: boolean | null
  lampWatts: number | null
  species: string | null
  heightMetres: number | null
}

export type NetworkFacts = {
  theme: PlanningTheme
  state: ThemeState
  withinMetres: number
  count: number
  works: WorkFacts[]
}

type ParcelFacts = {
  sheet: string
  parcel: string
  ward: { name: string }
  formerWard: { name: string } | null
  street: string | null
}

export type LandFacts = {
  releaseName: string
  sample: boolean
  dataDate: string
  accuracyMetres: number
  parcel: ParcelFacts | null
  areaSquareMetres: number
  statedAreaSquareMetres: number | null
  plans: PlanOfLand[]
  roads: { state: ThemeState; affectedSquareMetres: number; reserves: RoadFacts[] }
  networks: NetworkFacts[]
}
