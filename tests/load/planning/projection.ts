import { execFile } from 'node:child_process'
import { recogniseFrame, type FrameName } from '../../../server/modules/planning/geo/recognise-frame.ts'
import type { Box, P } from '../../../server/modules/planning/geo/ring.ts'
import { goldenPoints } from '../../../server/modules/planning/geo/vn2000.fixture.ts'
import {
  frameOf,
  toDegrees,
  toMetres,
  vn2000,
  vn2000Of10545,
  vn2000Utm48,
} from '../../../server/modules/planning/geo/vn2000.ts'
import { randomNumbers } from '../../support/random-numbers.ts'
import { round, type Report } from '../line.ts'

/**
 * EPSG:6960 as EPSG writes it (coordinate frame rotation), turned round, then TM-3 107°45': other words for the same
 * operation than our own string, computed by another program.
 */
const pinnedPipeline = [
  ...['+proj=pipeline', '+step +proj=unitconvert +xy_in=deg +xy_out=rad', '+step +proj=push +v_3'],
  '+step +proj=cart +ellps=WGS84',
  '+step +inv +proj=helmert +x=-191.90441429 +y=-39.30318279 +z=-111.45032835 +rx=-0.00928836 +ry=0.01975479',
  '+rz=-0.00427372 +s=0.252906278 +convention=coordinate_frame',
  ...['+step +inv +proj=cart +ellps=WGS84', '+step +proj=pop +v_3'],
  '+step +proj=tmerc +lat_0=0 +lon_0=107.75 +k=0.9999 +x_0=500000 +y_0=0 +ellps=WGS84',
].join(' ')
const border = 107.11
const area: Box = [107.043, 10.319, 107.209, 10.483]
const away = (a: P, b: P) => Math.hypot(a[0] - b[0], a[1] - b[1])
const millimetres = (metres: number) => round(metres * 1000, 3)

export async function benchProjection({ line, invariant }: Report): Promise<void> {
  const degrees = [...goldenPoints.map((one) => one.degrees), ...grid()]
  const live = await byGdal(['-ct', pinnedPipeline], degrees)
  const golden = live?.map((metres, at) => ({ degrees: degrees[at] ?? [0, 0], metres })) ?? goldenPoints
  line('reference', live ? `PROJ in this machine's GDAL, ${golden.length} points` : 'stored values of PROJ 9.1.1')
  for (const side of ['west', 'east'] as const) {
    const points = golden.filter((one) => one.degrees[0] < border === (side === 'west'))
    const worst = Math.max(...points.map((one) => away(toMetres(one.degrees), one.metres)))
    line(`${side}-of-107.11.points`, points.length)
    line(`${side}-of-107.11.largest-difference-mm`, millimetres(worst))
    invariant(worst < 0.001 && points.length > 1, `${side} of 107.11° E the projection is ${worst} m away from PROJ`)
  }
  const back = Math.max(...golden.map((one) => away(toMetres(toDegrees(one.metres)), one.metres)))
  line('there-and-back-mm', millimetres(back))
  const left = live && (await byGdal(['-s_srs', 'EPSG:4326', '-t_srs', 'EPSG:5899'], degrees))
  if (left) {
    const jumps = left.map((metres, at) => away(metres, golden[at]?.metres ?? metres))
    line('left-to-itself-gdal-is-away-by-up-to-m', round(Math.max(...jumps), 3))
  }
  const flipped = frameOf(vn2000.replace('0.00928836,-0.01975479,0.00427372', '-0.00928836,0.01975479,-0.00427372'))
  const seen = golden.filter((one) => away(flipped.toMetres(one.degrees), one.metres) > 0.4).length
  line('wrong-signs-of-rotation-seen', `${seen}/${golden.length}`)
  invariant(seen === golden.length, 'wrong signs of the rotations would not be seen')
  frames({ line, invariant })
}

const grid = (): P[] =>
  Array.from({ length: 400 }, (_, at): P => [107.043 + (at % 20) * 0.0087, 10.32 + Math.floor(at / 20) * 0.0085])

/** Undefined where there is no GDAL. */
function byGdal(args: string[], degrees: readonly P[]): Promise<P[] | undefined> {
  return new Promise((resolve) => {
    const child = execFile('gdaltransform', [...args, '-output_xy'], (error, stdout) => {
      const rows = stdout
        .trim()
        .split('\n')
        .map((row) => row.split(' ').map(Number))
      const points = rows.flatMap(([x, y]): P[] => (x !== undefined && y !== undefined ? [[x, y]] : []))
      resolve(error || points.length !== degrees.length ? undefined : points)
    })
    child.stdin?.on('error', () => undefined)
    child.stdin?.end(degrees.map(([longitude, latitude]) => `${longitude} ${latitude}\n`).join(''))
  })
}

/** Lists of corners written in each frame, as on paper and with X and Y the other way round. */
function frames({ line, invariant }: Report) {
  const random = randomNumbers(7)
  const definitions: [FrameName, string][] = [
    ['tm3-107-45', vn2000],
    ['tm3-105-45', vn2000Of10545],
    ['utm-48', vn2000Utm48],
  ]
  const each = 5_000
  for (const [frame, definition] of definitions) {
    const { toMetres: written } = frameOf(definition)
    for (const swapped of [false, true]) {
      let right = 0
      for (let time = 0; time < each; time++) {
        const [west, south, east, north] = area
        const [longitude, latitude] = [west + random() * (east - west), south + random() * (north - south)]
        const corners = [0, 1, 2, 3].map((corner) => {
          const [e, n] = written([longitude + (corner % 2) * 1e-4, latitude + (corner > 1 ? 1e-4 : 0)])
          return swapped ? { x: e, y: n } : { x: n, y: e }
        })
        const found = recogniseFrame(corners, [west - 0.01, south - 0.01, east + 0.01, north + 0.01])
        if (found.length === 1 && found[0]?.frame === frame && found[0].swapped === swapped) right += 1
      }
      line(`${frame}${swapped ? '.swapped' : ''}.recognised`, `${right}/${each}`)
      invariant(right === each, `${frame}${swapped ? ' swapped' : ''}: ${each - right} lists were not recognised`)
    }
  }
}
