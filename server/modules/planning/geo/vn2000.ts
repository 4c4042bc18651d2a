import proj4 from 'proj4'
import type { P } from './ring.ts'

/**
 * From WGS 84 to VN-2000 by EPSG:6960, written out: left to themselves, PROJ, GDAL and PostGIS change to another set of
 * numbers west of 107.11° E, which lies inside the city, and jump by 0.80 m. The signs of the rotations are those of
 * "position vector"; EPSG lists them the other way round.
 */
const shift =
  '+towgs84=-191.90441429,-39.30318279,-111.45032835,0.00928836,-0.01975479,0.00427372,0.252906278 +units=m +no_defs'

/** TM-3, central meridian 107°45': what certificates of the former Bà Rịa - Vũng Tàu use, and all our own numbers. */
export const vn2000 = `+proj=tmerc +lat_0=0 +lon_0=107.75 +k=0.9999 +x_0=500000 +y_0=0 +ellps=WGS84 ${shift}`
/** TM-3, 105°45', as Thành phố Hồ Chí Minh. */
export const vn2000Of10545 = `+proj=tmerc +lat_0=0 +lon_0=105.75 +k=0.9999 +x_0=500000 +y_0=0 +ellps=WGS84 ${shift}`
/** UTM zone 48. */
export const vn2000Utm48 = `+proj=tmerc +lat_0=0 +lon_0=105 +k=0.9996 +x_0=500000 +y_0=0 +ellps=WGS84 ${shift}`

type Converter = { forward: (degrees: [number, number]) => number[]; inverse: (metres: [number, number]) => number[] }

function pair(values: number[]): P {
  const [first, second] = values
  if (first === undefined || second === undefined) throw new Error('a projection answered without two numbers')
  return [first, second]
}

export function frameOf(definition: string) {
  const converter: Converter = proj4(definition)
  return {
    toMetres: ([longitude, latitude]: P): P => pair(converter.forward([longitude, latitude])),
    toDegrees: ([east, north]: P): P => pair(converter.inverse([east, north])),
  }
}

const ours = frameOf(vn2000)
/** Longitude and latitude (WGS 84) to east and north. */
export const toMetres = ours.toMetres
export const toDegrees = ours.toDegrees

const seventh = (degrees: number) => Math.round(degrees * 1e7) / 1e7
/** One centimetre is what the seventh digit shows. */
export function toShortDegrees(p: P): [number, number] {
  const [longitude, latitude] = toDegrees(p)
  return [seventh(longitude), seventh(latitude)]
}
