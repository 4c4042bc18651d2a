import type { PaperSample } from '../../../../../contract/schemas/procedure.ts'
import { shapes } from './shapes.ts'

/** Our own drawing of a kind of paper. It shows no real paper, and says nothing that words do not say. */
export function PaperDrawing({ sample, height }: { sample: PaperSample; height: number }) {
  const { ink, sea } = shapes[sample]
  return (
    <svg
      width={height * 0.75}
      height={height}
      viewBox="0 0 120 160"
      fill="none"
      strokeWidth={height > 100 ? 2 : 4}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d={ink} stroke="var(--ink-2)" />
      <path d={sea} stroke="var(--sea)" />
    </svg>
  )
}
