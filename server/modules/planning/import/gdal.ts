import { execFile } from 'node:child_process'
import { mkdir } from 'node:fs/promises'
import { basename, extname, join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)
const limits = { timeout: 10 * 60_000, maxBuffer: 8 * 1024 * 1024 }

/** What ogr2ogr of GDAL reads for us. Archives and drawings are refused: what they unpack to is not known beforehand. */
export const gdalKinds = ['.gpkg', '.gdb', '.shp'] as const
const refusedKinds = ['.zip', '.7z', '.rar', '.gz', '.tar', '.dxf', '.dwg']

export const isGdalSource = (path: string) => gdalKinds.some((kind) => kind === extname(path).toLowerCase())
export const isRefusedSource = (path: string) => refusedKinds.includes(extname(path).toLowerCase())

export const hasGdal = () =>
  run('ogr2ogr', ['--version'], limits).then(
    () => true,
    () => false,
  )

/**
 * Each layer of a GeoPackage, file geodatabase or shapefile as a GeoJSON file in `to`. The numbers stay as they are: GDAL
 * would move them by 0.80 m west of 107.11° E (see geo/vn2000.ts), so that the projection is left to us.
 */
export async function layersAsGeojson(source: string, to: string): Promise<void> {
  await mkdir(to, { recursive: true })
  for (const layer of await layersIn(source))
    await run(
      'ogr2ogr',
      ['-f', 'GeoJSON', '-lco', 'RFC7946=NO', '-a_srs', 'EPSG:4326', join(to, `${layer}.geojson`), source, layer],
      limits,
    )
}

async function layersIn(source: string): Promise<string[]> {
  if (extname(source).toLowerCase() === '.shp') return [basename(source, extname(source))]
  const { stdout } = await run('ogrinfo', ['-ro', '-q', source], limits)
  return [...stdout.matchAll(/^(?:Layer: |\d+: )([\w-]+)/gm)].flatMap(([, name]) => (name === undefined ? [] : [name]))
}
