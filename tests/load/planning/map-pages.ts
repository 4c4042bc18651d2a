import { existsSync } from 'node:fs'
import { copyFile, mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { bundled } from '../built.ts'

/** Where the pages that the app is compared with lie in the folder that is served. */
const folder = 'bench-map'

const page = (head: string, scripts: readonly string[]) =>
  `<!doctype html><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<style>html,body,#map{margin:0;height:100%}</style>${head}<div id="map"></div>
${scripts.map((name) => `<script src="${name}"></script>`).join('\n')}\n`

const startBare = `bareMap.openBareMap(document.getElementById('map'), JSON.parse(decodeURIComponent(location.hash.slice(1))))`

/** The library does not draw two of our styles: land and lines, as the bare page. */
const startMapLibre = `
const { tiles, bounds, at } = JSON.parse(decodeURIComponent(location.hash.slice(1)))
const layer = (set, source, from, kind, paint) => ({ id: set + source + kind, source: set, 'source-layer': source, minzoom: from, type: kind, paint })
const source = (set, minzoom) => ({ type: 'vector', tiles: [tiles + '/' + set + '/{z}/{x}/{y}'], minzoom, maxzoom: 16, bounds })
const line = { 'line-color': '#8a8577', 'line-width': 1 }
const map = new maplibregl.Map({
  container: 'map', attributionControl: false, fadeDuration: 0, pixelRatio: 2,
  canvasContextAttributes: { preserveDrawingBuffer: true },
  style: { version: 8, sources: { plan: source('plan', 8), parcel: source('parcel', 15) }, layers: [
    ...['ward', 'zone', 'corridor'].map((name) => layer('plan', name, 0, 'fill', { 'fill-color': '#f7c7a3', 'fill-outline-color': '#8a8577' })),
    ...['road', 'building-line'].map((name) => layer('plan', name, 0, 'line', line)),
    layer('parcel', 'parcel', 15, 'line', line),
  ] },
  ...(at ? { center: [at.longitude, at.latitude], zoom: at.zoom - 1 } : { bounds, fitBoundsOptions: { padding: 24 } }),
})`

/** Writes them beside the built app; undefined where MapLibre is not given. */
export async function writeMapPages(www: string): Promise<{ bare: string; mapLibre: string | undefined }> {
  const into = path.join(www, folder)
  await mkdir(into, { recursive: true })
  await writeFile(path.join(into, 'bare.js'), await bundled('tests/load/planning/bare-map.ts', 'bareMap'))
  await writeFile(path.join(into, 'start-bare.js'), startBare)
  await writeFile(path.join(into, 'bare.html'), page('', ['bare.js', 'start-bare.js']))
  return { bare: `/${folder}/bare.html`, mapLibre: await writeMapLibrePage(into) }
}

async function writeMapLibrePage(into: string): Promise<string | undefined> {
  const dist = mapLibreDist()
  if (!dist) return undefined
  await copyFile(path.join(dist, 'maplibre-gl.js'), path.join(into, 'maplibre-gl.js'))
  await writeFile(path.join(into, 'start-maplibre.js'), startMapLibre)
  await writeFile(path.join(into, 'maplibre.html'), page('', ['maplibre-gl.js', 'start-maplibre.js']))
  return `/${folder}/maplibre.html`
}

/** `MAPLIBRE_DIR` is a folder in which `maplibre-gl` 4 or 5 was installed: it is no dependency of ours. */
export function mapLibreDist(): string | undefined {
  const given = process.env.MAPLIBRE_DIR
  if (!given) return undefined
  return [path.join(given, 'node_modules', 'maplibre-gl', 'dist'), path.join(given, 'dist')].find((one) =>
    existsSync(path.join(one, 'maplibre-gl.js')),
  )
}
