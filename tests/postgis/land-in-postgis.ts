import type pg from 'pg'

/**
 * What is known of a piece of the sample's land, asked of PostGIS in its own words: the same rules as the decisions of the
 * answer, none of its code.
 */
const accuracy = 2
const reach = { roads: 20, drainage: 30, electricity: 30, lighting: 40, trees: 30 }
const kinds = {
  drainage: ['drain', 'manhole'],
  electricity: ['power-line', 'substation'],
  lighting: ['lighting-line', 'lamp'],
  trees: ['tree', 'green-space'],
} as const

const shift =
  '+towgs84=-191.90441429,-39.30318279,-111.45032835,0.00928836,-0.01975479,0.00427372,0.252906278 +units=m +no_defs'
const transverse = (meridian: number, scale: number) =>
  `+proj=tmerc +lat_0=0 +lon_0=${meridian} +k=${scale} +x_0=500000 +y_0=0 +ellps=WGS84 ${shift}`
export const frames = {
  'tm3-107-45': transverse(107.75, 0.9999),
  'tm3-105-45': transverse(105.75, 0.9999),
  'utm-48': transverse(105, 0.9996),
}
const degrees = '+proj=longlat +datum=WGS84 +no_defs'
const ours = frames['tm3-107-45']

type Cells = { [name: string]: string | number | boolean | null }
export const round = (value: number, digits: number) => Math.round(value * 10 ** digits) / 10 ** digits

export function landIn(pool: pg.Pool) {
  const rows = async <T>(sql: string, values: unknown[] = []) => (await pool.query(sql, values)).rows as T[]
  async function one<T>(sql: string, values: unknown[] = []): Promise<T> {
    const [first] = await rows<T>(sql, values)
    if (first === undefined) throw new Error(`PostGIS found nothing: ${sql} ${JSON.stringify(values)}`)
    return first
  }
  const parcelOf = (id: string) =>
    one<{ geom: string; area: number; around: number; cells: Cells; ward: string; former: string }>(
      `SELECT p.geom, ST_Area(p.geom) AS area, ST_Perimeter(p.geom) AS around, p.cells,
         (SELECT cells->>'name' FROM wards w WHERE w.cells->>'code' = p.cells->>'ward' AND w.cells->>'former' = 'false') AS ward,
         (SELECT cells->>'name' FROM wards w WHERE w.cells->>'code' = p.cells->>'formerWard' AND w.cells->>'former' = 'true') AS former
       FROM parcels p WHERE p.cells->>'id' = $1`,
      [id],
    )
  type Parcel = Awaited<ReturnType<typeof parcelOf>>
  /** A part smaller than this comes from rounding to centimetres. */
  const sliverOf = ({ around }: Parcel) => 0.05 + around * 0.005
  const reservedOf = async ({ geom }: Parcel) =>
    (
      await one<{ geom: string }>(
        `SELECT coalesce(ST_Intersection($1::geometry, ST_Union(geom)), 'POLYGON EMPTY'::geometry) AS geom
         FROM corridors WHERE ST_Intersects(geom, $1::geometry)`,
        [geom],
      )
    ).geom
  const measure = (geom: string) =>
    one<{ area: number; left: number }>(
      `SELECT ST_Area($1::geometry) AS area, ST_Area(ST_Buffer($1::geometry, $2, 'join=mitre')) AS left`,
      [geom, -accuracy / 2],
    )
  const isThin = async (geom: string) => (await measure(geom)).left < 0.01

  return {
    versions: async () =>
      one<{ postgis: string; proj: string }>('SELECT postgis_lib_version() AS postgis, postgis_proj_version() AS proj'),

    async parcel(id: string) {
      const { cells, ward, former, area } = await parcelOf(id)
      const { sheet, parcel, statedArea } = cells
      const head = { id, sheet, parcel, ward: { name: ward }, formerWard: { name: former } }
      return { parcel: head, areaSquareMetres: round(area, 2), statedArea }
    },

    /** Parcels by number in the order of the file, those of one ward first. */
    async parcels(sheet: string, parcel: string, { ward, first }: { ward?: string; first?: string } = {}) {
      return rows<{ id: string }>(
        `SELECT cells->>'id' AS id FROM parcels p WHERE cells->>'sheet' = $1 AND cells->>'parcel' = $2
           AND ($3::text IS NULL OR EXISTS (SELECT FROM wards w WHERE w.cells->>'name' = $3
             AND w.cells->>'code' = p.cells->>(CASE WHEN w.cells->>'former' = 'true' THEN 'formerWard' ELSE 'ward' END)))
         ORDER BY (cells->>'formerWard' = $4 OR cells->>'ward' = $4) IS TRUE DESC, row`,
        [sheet, parcel, ward ?? null, first ?? null],
      )
    },

    /** West, south, east, north in degrees of everything in a layer with this name. */
    async bounds(layer: 'streets' | 'wards', name: string): Promise<number[]> {
      const { box } = await one<{ box: number[] }>(
        `SELECT ARRAY[ST_XMin(all_of), ST_YMin(all_of), ST_XMax(all_of), ST_YMax(all_of)] AS box FROM (
           SELECT ST_Extent(ST_Transform(geom, $2, $3)) AS all_of FROM ${layer} WHERE cells->>'name' = $1) found`,
        [name, ours, degrees],
      )
      return box.map((side) => round(side, 6))
    },

    /** A place in degrees from metres, and a place surely inside a parcel. */
    async degreesOf(east: number, north: number) {
      const place = await one<{ x: number; y: number }>(
        `SELECT ST_X(p) AS x, ST_Y(p) AS y FROM ST_Transform(ST_MakePoint($1, $2), $3, $4) p`,
        [east, north, ours, degrees],
      )
      return { longitude: round(place.x, 7), latitude: round(place.y, 7) }
    },
    async pointIn(id: string) {
      const place = await one<{ x: number; y: number }>(
        `SELECT ST_X(p) AS x, ST_Y(p) AS y FROM parcels,
           ST_Transform(ST_PointOnSurface(geom), $2, $3) p WHERE cells->>'id' = $1`,
        [id, ours, degrees],
      )
      return { longitude: round(place.x, 7), latitude: round(place.y, 7) }
    },
    async parcelAt({ longitude, latitude }: { longitude: number; latitude: number }) {
      const found = await one<{ id: string }>(
        `SELECT cells->>'id' AS id FROM parcels
         WHERE ST_Contains(geom, ST_Transform(ST_MakePoint($1, $2), $3, $4))`,
        [longitude, latitude, degrees, ours],
      )
      return found.id
    },

    /** Corners in another frame, X to the north. */
    async corners(id: string, frame: keyof typeof frames) {
      const found = await rows<{ east: number; north: number }>(
        `SELECT ST_X(d.geom) AS east, ST_Y(d.geom) AS north FROM (
           SELECT ST_ForcePolygonCCW(geom) AS geom FROM parcels WHERE cells->>'id' = $1) p,
           ST_DumpPoints(CASE WHEN $2::text = $3::text THEN geom ELSE ST_Transform(geom, $2, $3) END) d`,
        [id, ours, frames[frame]],
      )
      const digits = frame === 'tm3-107-45' ? 2 : 3
      return found.slice(0, -1).map(({ east, north }) => ({ x: round(north, digits), y: round(east, digits) }))
    },

    /** Plans that cover a place, by their standing, each with the kind of land there. */
    async plansAt({ longitude, latitude }: { longitude: number; latitude: number }) {
      return rows<{ id: string; code: string }>(
        `SELECT d.id, z.cells->>'code' AS code FROM standing d JOIN zones z ON z.cells->>'documentId' = d.id
         WHERE ST_Contains(z.geom, ST_Transform(ST_MakePoint($1, $2), $3, $4)) ORDER BY d.place`,
        [longitude, latitude, degrees, ours],
      )
    },

    async plans(id: string) {
      const piece = await parcelOf(id)
      const sliver = sliverOf(piece)
      const reserved = await reservedOf(piece)
      const isCut = (await measure(reserved)).area >= sliver
      const documents = await rows<{ told: { id: string; level: string; status: string } }>(
        `SELECT told FROM standing d WHERE EXISTS (SELECT FROM zones z WHERE z.cells->>'documentId' = d.id
           AND ST_Area(ST_Intersection(z.geom, $1::geometry)) >= $2) ORDER BY place`,
        [piece.geom, sliver],
      )
      const plans = []
      for (const { told } of documents) {
        const takesRoads = told.status !== 'expired' && isCut
        const parts = await rows<{ code: string; density: number | null; floors: number | null; geom: string }>(
          `SELECT cells->>'code' AS code, (cells->>'densityTo')::float AS density, (cells->>'floorsTo')::float AS floors,
             ST_Intersection(ST_Union(geom), $2::geometry) AS geom
           FROM zones WHERE cells->>'documentId' = $1 AND ST_Intersects(geom, $2::geometry) GROUP BY cells`,
          [told.id, takesRoads ? await without(piece.geom, reserved) : piece.geom],
        )
        if (takesRoads) parts.push({ code: 'DGT', density: null, floors: null, geom: reserved })
        plans.push({ told, zones: await zonesOf(piece, told.id, parts, sliver) })
      }
      return plans
    },

    async roads(id: string) {
      const piece = await parcelOf(id)
      const sliver = sliverOf(piece)
      const found = await rows<{ road: string; distance: number; planned: number; present: number; part: string }>(
        `SELECT cells->>'road' AS road, min(ST_Distance(geom, $1::geometry)) AS distance,
           (array_agg(cells->'planned' ORDER BY ST_Distance(geom, $1::geometry)))[1]::float AS planned,
           (array_agg(cells->'present' ORDER BY ST_Distance(geom, $1::geometry)))[1]::float AS present,
           ST_Intersection(ST_Union(geom), $1::geometry) AS part
         FROM corridors WHERE ST_DWithin(geom, $1::geometry, $2) GROUP BY cells->>'road'`,
        [piece.geom, reach.roads],
      )
      const reserves = []
      for (const { road, distance, planned, present, part } of found) {
        const { area, left } = await measure(part)
        const affected = area < sliver ? 0 : round(area, 2)
        const nearEdge = affected > 0 ? left < 0.01 : planned > present && distance <= accuracy
        const near = round(distance, 1)
        reserves.push({
          road,
          distanceMetres: near,
          plannedWidthMetres: planned,
          affectedSquareMetres: affected,
          nearEdge,
        })
      }
      reserves.sort((a, b) => b.affectedSquareMetres - a.affectedSquareMetres || a.distanceMetres - b.distanceMetres)
      const { area } = await measure(await reservedOf(piece))
      return { reserves, affectedSquareMetres: area < sliver ? 0 : round(area, 2) }
    },

    async networks(id: string, notDelivered: readonly string[] = []) {
      const { geom } = await parcelOf(id)
      const told = []
      for (const theme of ['drainage', 'electricity', 'lighting', 'trees'] as const) {
        if (notDelivered.includes(theme)) {
          told.push({ theme, state: 'absent', count: 0, works: [] })
          continue
        }
        const near = await rows<{ what: string; distance: number; cells: Cells }>(
          `SELECT * FROM (
             SELECT cells->>'kind' AS what, ST_Distance(geom, $1::geometry) AS distance, cells FROM lines
             UNION ALL SELECT cells->>'kind', ST_Distance(geom, $1::geometry), cells FROM points
             UNION ALL SELECT 'green-space', ST_Distance(geom, $1::geometry), cells FROM greens) works
           WHERE what = ANY ($2) AND distance <= $3 ORDER BY distance`,
          [geom, kinds[theme], reach[theme]],
        )
        const nearest = near.filter(({ what }, at) => near.findIndex((other) => other.what === what) === at)
        const works = nearest.map(({ what, distance, cells }) => ({
          ...{ what, distanceMetres: round(distance, 1), present: cells.planned === true ? 'planned' : 'existing' },
          ...particulars(what, cells),
        }))
        told.push({ theme, state: near.length > 0 ? 'near' : 'none', count: near.length, works })
      }
      return told
    },
  }

  async function without(geom: string, taken: string): Promise<string> {
    return (await one<{ geom: string }>('SELECT ST_Difference($1::geometry, $2::geometry) AS geom', [geom, taken])).geom
  }

  async function zonesOf(
    piece: Parcel,
    documentId: string,
    parts: { code: string; density: number | null; floors: number | null; geom: string }[],
    sliver: number,
  ) {
    const sized = []
    for (const part of parts) sized.push({ ...part, ...(await measure(part.geom)) })
    const kept = sized.sort((a, b) => b.area - a.area).filter(({ area }, at) => at === 0 || area >= sliver)
    const [beside] = await rows(
      `SELECT 1 FROM zones WHERE cells->>'documentId' = $1 AND NOT cells->>'code' = ANY ($2)
         AND ST_DWithin(geom, $3::geometry, $4) LIMIT 1`,
      [documentId, kept.map(({ code }) => code), piece.geom, accuracy],
    )
    const to = (value: number | null) => (value === null ? null : { to: value })
    const zones = []
    for (const [at, { code, area, density, floors, geom }] of kept.entries())
      zones.push({
        ...{ code, areaSquareMetres: round(area, 2), share: round(area / piece.area, 3) },
        ...{ densityPercent: to(density), floors: to(floors) },
        nearEdge: (kept.length > 1 && (await isThin(geom))) || (at === 0 && beside !== undefined),
      })
    return zones
  }
}

/** What is said of a kind of work beyond where it is. */
function particulars(what: string, cells: Cells): Cells {
  if (what === 'drain')
    return {
      flowsTo: cells.flowsTo ?? null,
      diameterMillimetres: cells.diameter ?? null,
      material: cells.material ?? null,
    }
  if (what === 'power-line') return { kilovolts: cells.kilovolts ?? null, underground: cells.underground ?? null }
  if (what === 'lamp') return { lampWatts: cells.lampWatts ?? null }
  if (what === 'tree') return { heightMetres: cells.height ?? null, species: cells.species ?? null }
  return {}
}

export type Land = ReturnType<typeof landIn>
