import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import type { BrowserContext, Page } from 'playwright-core'

type Face = { data: string; weight: string; range: string }

const weights = ['400', '500', '600', '700']
const subsets = ['latin', 'vietnamese']

/**
 * Every page of `target` is drawn in Noto Sans from the dev dependency, so that pictures are the same on every machine
 * and a machine without fonts still shows Vietnamese. Call it before the page is opened.
 */
export async function usePinnedFont(target: BrowserContext | Page): Promise<void> {
  await target.addInitScript(drawInPinnedFont, await faces())
}

async function faces(): Promise<Face[]> {
  const folder = path.dirname(createRequire(import.meta.url).resolve('@fontsource/noto-sans/400.css'))
  const ranges: Record<string, string> = JSON.parse(await readFile(path.join(folder, 'unicode.json'), 'utf8'))
  const read = async (subset: string, weight: string): Promise<Face> => {
    const file = await readFile(path.join(folder, 'files', `noto-sans-${subset}-${weight}-normal.woff2`))
    return { data: file.toString('base64'), weight, range: ranges[subset] ?? 'U+0-10FFFF' }
  }
  return Promise.all(weights.flatMap((weight) => subsets.map((subset) => read(subset, weight))))
}

/** Runs in the page. Faces from memory and a constructed sheet, because a strict CSP forbids data: fonts and <style>. */
function drawInPinnedFont(list: Face[]): void {
  for (const face of list) {
    const bytes = Uint8Array.from(atob(face.data), (character) => character.charCodeAt(0))
    const font = new FontFace('Pinned Noto Sans', bytes, { weight: face.weight, unicodeRange: face.range })
    document.fonts.add(font)
    void font.load()
  }
  const sheet = new CSSStyleSheet()
  sheet.replaceSync("* { font-family: 'Pinned Noto Sans', sans-serif !important }")
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
}
