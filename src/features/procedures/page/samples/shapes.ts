import type { PaperSample } from '../../../../../contract/schemas/procedure.ts'

/** What a kind of paper looks like from afar, in a field of 120 by 160: lines in ink, what tells it apart in sea. */
export type Shape = { ink: string; sea: string }

const page = 'M18 10h62l22 22v118H18ZM80 10v22h22'
const rows = (...ys: number[]) => ys.map((y) => `M30 ${y}h60`).join('')
const seal = 'M84 128a12 12 0 1 1-24 0a12 12 0 1 1 24 0ZM72 121l2 5h5l-4 3 2 5-5-3-5 3 2-5-4-3h5Z'
const signature = (x: number) => `M${x} 132c4-9 7-9 7-2s4 5 6-3 5 4 9 1`

export const shapes: { [S in PaperSample]: Shape } = {
  form: {
    ink: page + rows(66, 86, 106) + 'M30 56h14M30 76h22M30 96h16M30 122h8v8h-8ZM46 126h30',
    sea: 'M38 40h44M46 47h28',
  },
  'id-card': {
    ink: 'M16 44h88q6 0 6 6v60q0 6-6 6H16q-6 0-6-6V50q0-6 6-6ZM56 70h44M56 80h36M56 90h44M56 100h28M34 54h52',
    sea: 'M20 66h26v36H20ZM33 82a5 5 0 1 0 0-10a5 5 0 1 0 0 10ZM24 98c2-14 16-14 18 0',
  },
  passport: {
    ink: 'M28 14h64q6 0 6 6v120q0 6-6 6H28q-6 0-6-6V20q0-6 6-6ZM40 34h40M46 42h28M44 124h32',
    sea: 'M82 84a22 22 0 1 1-44 0a22 22 0 1 1 44 0ZM38 84h44M60 62c-14 12-14 32 0 44c14-12 14-32 0-44Z',
  },
  'birth-proof': {
    ink: page + rows(108, 118, 128, 138) + 'M40 42h36',
    sea: 'M60 72a9 9 0 1 0 0-18a9 9 0 1 0 0 18ZM42 96c2-26 34-26 36 0c-10 6-26 6-36 0ZM50 84l20 10M57 63h.5M63 63h.5',
  },
  'death-notice': {
    ink: page + rows(66, 78, 90, 102, 114) + 'M42 46h32',
    sea: 'M18 30 38 10M18 44 52 10M84 136v-14M84 122c-8-2-8-10 0-12c8 2 8 10 0 12ZM84 132c-6 0-8-3-9-6M84 132c6 0 8-3 9-6',
  },
  'civil-status-extract': {
    ink: page + rows(64, 74, 84, 94, 104) + 'M30 24h22M30 30h16M38 50h44',
    sea: seal,
  },
  'authority-letter': {
    ink: page + rows(60, 70, 80, 90, 100) + 'M36 46h48M30 116h16M70 116h16',
    sea: signature(28) + signature(68),
  },
  contract: {
    ink: 'M26 22h58l18 18v112H26ZM84 22v18h18M26 140H14V10h58l6 12M36 66h54M36 76h54M36 86h54M36 96h40M36 118h18M72 118h18M44 52h38',
    sea: signature(34) + signature(70),
  },
  decision: {
    ink: page + rows(72, 82, 92, 102) + 'M28 24h20M32 30h12M56 24h18M40 54h36M50 60h16',
    sea: seal + 'M30 38h16M56 38h18',
  },
  certificate: {
    ink: 'M8 38h104v84H8ZM14 44h92v72H14ZM40 58h40M32 72h56M32 82h56M32 92h34',
    sea: 'M92 98a9 9 0 1 1-18 0a9 9 0 1 1 18 0ZM78 106l-4 18 9-5 9 5-4-18',
  },
  'land-certificate': {
    ink: 'M6 34h54v92H6ZM60 34h54v92H60ZM14 48h38M20 56h26M14 74h38M14 84h38M14 94h38M14 104h24M68 112h38',
    sea: 'M70 50l26-6 10 30-14 22-24-8ZM80 70h12',
  },
  drawing: {
    ink: 'M8 22h104v116H8ZM74 118h32v14H74ZM78 125h24M18 104h84',
    sea: 'M32 104V70l28-22 28 22v34M32 70h56M52 104V84h16v20M38 78h8v8h-8ZM74 78h8v8h-8ZM24 70v34M21 70h6M21 104h6',
  },
  'map-extract': {
    ink: 'M12 20h96v120H12ZM12 58l40-10 22 16 34-8M12 104l30 8 26-14 40 10M44 20l8 28-10 64M74 64l-6 34M92 32v-8M88 28l4-6 4 6',
    sea: 'M52 48l22 16-6 34-26 14ZM58 78h4',
  },
  photo: {
    ink: 'M26 22h68v116H26ZM32 28h56v86H32ZM44 126h32',
    sea: 'M60 72a13 13 0 1 0 0-26a13 13 0 1 0 0 26ZM38 114c0-40 44-40 44 0',
  },
  bill: {
    ink: 'M30 14h60v126l-6-6-6 6-6-6-6 6-6-6-6 6-6-6-6 6-6-6-6 6ZM38 52h20M74 52h8M38 64h24M74 64h8M38 76h16M74 76h8M38 90h44',
    sea: 'M42 28h36M50 36h20M38 104h14M66 104h16M66 110h16',
  },
}
