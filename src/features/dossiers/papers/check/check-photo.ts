import { cutOff, sheetShare } from './framing.ts'
import { glareOf } from './glare.ts'
import { greyOf, quantileOf, smaller, type Grey, type Pixels } from './grey.ts'
import { sharpnessOf } from './sharpness.ts'
import { findSheet, type Sheet } from './sheet.ts'

export const photoDefects = ['dark', 'blurred', 'glare', 'cut-off', 'small'] as const
export type PhotoDefect = (typeof photoDefects)[number]

/** The longest side of the picture that is looked at: large enough to see a blur, small enough for a slow phone. */
export const checkedSide = 1280

export type Measures = {
  /** Of the brighter part of the paper, 0 to 255. */
  brightness: number
  sharpness: number
  glare: number
  cutOff: number
  /** Share of the picture that is paper. */
  paper: number
  /** The longest side of the paper in points of the photo as it was taken. */
  paperPoints: number
}

/** What can be measured in a photo of a paper. `original` is its size before it was made smaller. */
export function measurePhoto(pixels: Pixels, original: { width: number; height: number } = pixels): Measures {
  const grey = greyOf(pixels)
  const small = smaller(grey, 320)
  const sheet = findSheet(pixels)
  const paper = sheetShare(grey, sheet)
  return {
    brightness: paperBrightness(small, sheet),
    sharpness: sharpnessOf(grey),
    glare: glareOf(small),
    cutOff: cutOff(grey, sheet),
    paper,
    paperPoints: Math.max(original.width, original.height) * Math.sqrt(paper),
  }
}

/** Of the well-lit part of the paper; where it cannot be told from the table, of what is bright in the picture. */
function paperBrightness({ values, width, height }: Grey, sheet: Sheet | undefined): number {
  if (!sheet) return quantileOf(values, 0.9)
  const on = (at: number) => {
    const x = Math.floor(((at % width) * sheet.width) / width)
    const y = Math.floor((Math.floor(at / width) * sheet.height) / height)
    return sheet.member[y * sheet.width + x] === 1
  }
  return quantileOf(values, 0.8, on)
}

/** Chosen on one half of the labelled photos; `npm run bench:dossiers` prints what they find in the other half. */
export const thresholds = {
  brightness: 78,
  sharpness: 0.66,
  glare: 0.005,
  cutOff: 0.08,
  paper: 0.19,
  paperPoints: 900,
}

/** What is wrong with a photo, the worst first. A hint for the person, never a bar. */
export function defectsOf(measures: Measures): PhotoDefect[] {
  const found: { [defect in PhotoDefect]: boolean } = {
    dark: measures.brightness < thresholds.brightness,
    blurred: measures.sharpness < thresholds.sharpness,
    glare: measures.glare > thresholds.glare,
    'cut-off': measures.cutOff > thresholds.cutOff,
    // A burnt spot looks like a small white paper.
    small:
      measures.glare <= thresholds.glare &&
      (measures.paper < thresholds.paper || measures.paperPoints < thresholds.paperPoints),
  }
  return photoDefects.filter((defect) => found[defect])
}

export const checkPhoto = (pixels: Pixels, original?: { width: number; height: number }): PhotoDefect[] =>
  defectsOf(measurePhoto(pixels, original))
