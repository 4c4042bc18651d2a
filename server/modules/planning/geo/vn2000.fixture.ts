import type { P } from './ring.ts'

type Golden = { degrees: P; metres: P }
/** Made with PROJ 9.1.1: `cct` with the steps of EPSG:6960 (coordinate frame) inverted, then TM-3 107°45'. */
export const goldenPoints: [Golden, ...Golden[]] = [
  { degrees: [107.0843, 10.346], metres: [426902.36721, 1144200.49752] },
  { degrees: [107.1099, 10.4], metres: [429718.02173, 1150167.46886] },
  { degrees: [107.1101, 10.4], metres: [429739.92135, 1150167.4247] },
  { degrees: [107.05, 10.33], metres: [423142.02704, 1142438.83024] },
  { degrees: [107.2, 10.45], metres: [439593.33037, 1155679.19038] },
  { degrees: [107.0452, 10.465], metres: [422649.4663, 1157371.96848] },
]
