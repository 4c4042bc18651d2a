import { join } from 'node:path'
import { noteFile, type ImportFile } from '../../server/modules/planning/import/import-note.ts'
import { writeRelease } from '../../server/modules/planning/release/write-release.ts'
import type { ReleaseData } from '../../server/modules/planning/release/data.ts'
import type { Ring } from '../../server/modules/planning/geo/ring.ts'

/** A square somewhere in the city; metres in VN-2000. */
export const squareAt = (east: number, north: number, side: number): Ring => [
  [east, north],
  [east + side, north],
  [east + side, north + side],
  [east, north + side],
]

const east = 426_900
const north = 1_144_200

/** One ward, one plan, one parcel in one zone: enough of a release to be signed, published and asked. */
export const smallData = (code = 'ODT'): ReleaseData => ({
  documents: [
    {
      ...{ id: '79QPK1260001MAU', infoCode: null, name: 'Quy hoạch phân khu (mẫu nhỏ)', level: 'subdivision' },
      ...{ status: 'in-force', decisionNumber: 'QĐ-MẪU/1', decidedOn: '2026-01-05', decidedBy: 'Cơ quan mẫu' },
      ...{ validTo: null, scale: '1/2000' },
    },
  ],
  wards: [{ code: '26506', name: 'Phường Vũng Tàu', former: false, rings: [squareAt(east, north, 1000)] }],
  parcels: [
    {
      ...{ id: '26506-1-1', ward: '26506', formerWard: '26506', sheet: '1', parcel: '1', street: null },
      ...{ statedArea: null, rings: [squareAt(east + 100, north + 100, 10)] },
    },
  ],
  zones: [
    {
      ...{ documentId: '79QPK1260001MAU', code, name: 'Đất ở đô thị', density: null, floors: null },
      ...{ floorAreaRatio: null, smallestLot: null, rings: [squareAt(east + 50, north + 50, 200)] },
    },
  ],
  ...{ streets: [], corridors: [], lines: [], points: [], greens: [], gaps: {} },
})

/** `note`: as an import would have left it. */
export async function putSmallRelease(dataDir: string, id: string, data: ReleaseData = smallData(), note?: ImportFile) {
  const folder = join(dataDir, 'planning', id)
  const head = { id, name: `Bản ${id}`, sample: true, dataDate: '2026-11-20', accuracyMetres: 2, zoneClasses: [] }
  await writeRelease(folder, head, data, note && { [noteFile]: JSON.stringify(note) })
  return folder
}
