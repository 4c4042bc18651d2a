import { offsetLine } from '../geo/cut.ts'
import { between, type P } from '../geo/ring.ts'
import { toMetres } from '../geo/vn2000.ts'

/**
 * Shore and ward limits set by hand from general knowledge, a few hundred metres off in places: enough for a sample and for
 * nothing else. Each limit is written once and shared by the wards on its sides, so that they fit without gaps.
 */
const written = {
  shoreOfVungTau: `
    107.0735 10.3905, 107.0665 10.3880, 107.0590 10.3865, 107.0545 10.3800, 107.0535 10.3720, 107.0555 10.3640,
    107.0600 10.3570, 107.0655 10.3520, 107.0705 10.3480, 107.0725 10.3430, 107.0715 10.3380, 107.0705 10.3330,
    107.0735 10.3275, 107.0780 10.3225, 107.0820 10.3185, 107.0850 10.3200, 107.0865 10.3250, 107.0885 10.3300,
    107.0920 10.3355, 107.0960 10.3415, 107.1000 10.3470`,
  shoreOfTamThang: '107.1000 10.3470, 107.1050 10.3530, 107.1100 10.3580, 107.1160 10.3635',
  shoreOfRachDua: '107.1160 10.3635, 107.1220 10.3690, 107.1300 10.3750',
  shoreOfPhuocThang: `
    107.1300 10.3750, 107.1400 10.3815, 107.1520 10.3880, 107.1650 10.3945, 107.1780 10.4010, 107.1900 10.4070,
    107.2030 10.4140, 107.2090 10.4250, 107.2080 10.4400, 107.1960 10.4530, 107.1810 10.4650, 107.1640 10.4730,
    107.1480 10.4720, 107.1380 10.4620, 107.1310 10.4500, 107.1240 10.4370, 107.1150 10.4270, 107.1080 10.4180`,
  river: `
    107.1080 10.4180, 107.0990 10.4150, 107.0900 10.4090, 107.0820 10.4020, 107.0750 10.3960, 107.0735 10.3905`,
  shoreOfLongSon: `
    107.0430 10.4430, 107.0530 10.4320, 107.0660 10.4230, 107.0820 10.4195, 107.0980 10.4200, 107.1080 10.4250,
    107.1150 10.4360, 107.1220 10.4490, 107.1290 10.4610, 107.1300 10.4720, 107.1190 10.4800, 107.1030 10.4830,
    107.0840 10.4820, 107.0650 10.4790, 107.0510 10.4680, 107.0440 10.4560, 107.0430 10.4430`,
  vungTauToTamThang: `
    107.1000 10.3470, 107.0935 10.3525, 107.0880 10.3570, 107.0825 10.3625, 107.0785 10.3680, 107.0755 10.3760,
    107.0740 10.3830, 107.0735 10.3905`,
  tamThangToRachDua: `
    107.1160 10.3635, 107.1110 10.3700, 107.1040 10.3780, 107.0960 10.3860, 107.0860 10.3920, 107.0735 10.3905`,
  rachDuaToPhuocThang: '107.1300 10.3750, 107.1240 10.3850, 107.1180 10.3960, 107.1130 10.4080, 107.1080 10.4180',
  longBeach: `
    107.0865 10.3250, 107.0885 10.3300, 107.0920 10.3355, 107.0960 10.3415, 107.1000 10.3470, 107.1050 10.3530,
    107.1100 10.3580, 107.1160 10.3635, 107.1220 10.3690, 107.1300 10.3750, 107.1400 10.3815, 107.1520 10.3880,
    107.1650 10.3945, 107.1780 10.4010, 107.1900 10.4070`,
  frontBeach: `
    107.0545 10.3800, 107.0535 10.3720, 107.0555 10.3640, 107.0600 10.3570, 107.0655 10.3520, 107.0705 10.3480,
    107.0725 10.3430, 107.0715 10.3380, 107.0705 10.3330, 107.0735 10.3275, 107.0780 10.3225, 107.0820 10.3185`,
}

const pointsOf = (text: string): P[] =>
  text.split(',').map((pair) => {
    const [longitude = 0, latitude = 0] = pair.trim().split(/\s+/).map(Number)
    return toMetres([longitude, latitude])
  })

/** Rounds the corners of an open line; its ends stay where they are. */
function rounded(line: readonly P[], times = 2): P[] {
  if (times === 0 || line.length < 3) return [...line]
  const cut = line.flatMap((p, index): P[] => {
    const next = line[index + 1]
    if (!next) return [p]
    if (index === 0) return [p, between(p, next, 0.75)]
    return index === line.length - 2 ? [between(p, next, 0.25)] : [between(p, next, 0.25), between(p, next, 0.75)]
  })
  return rounded(cut, times - 1)
}

const arc = (name: keyof typeof written) => rounded(pointsOf(written[name]))
const back = (name: keyof typeof written) => arc(name).reverse()
const closed = (...arcs: P[][]): P[] => arcs.flatMap((points) => points.slice(0, -1))

/** By the id of the unit in the locality's units.json; `density` is how much of it is built over. */
export const wardOutlines: { unitId: string; density: number; ring: P[] }[] = [
  { unitId: 'phuong-vung-tau', density: 1, ring: closed(arc('shoreOfVungTau'), arc('vungTauToTamThang')) },
  {
    unitId: 'phuong-tam-thang',
    density: 0.95,
    ring: closed(arc('shoreOfTamThang'), arc('tamThangToRachDua'), back('vungTauToTamThang')),
  },
  {
    unitId: 'phuong-rach-dua',
    density: 0.75,
    ring: closed(arc('shoreOfRachDua'), arc('rachDuaToPhuocThang'), arc('river'), back('tamThangToRachDua')),
  },
  { unitId: 'phuong-phuoc-thang', density: 0.35, ring: closed(arc('shoreOfPhuocThang'), back('rachDuaToPhuocThang')) },
  { unitId: 'xa-long-son', density: 0.12, ring: closed(arc('shoreOfLongSon')) },
]

/** Where the former wards lay, roughly: land belongs to the nearest of those that its ward of today came from. */
export const formerWardSeeds: { [unitId: string]: P } = {
  'phuong-1': toMetres([107.0735, 10.3465]),
  'phuong-thang-tam': toMetres([107.0885, 10.3385]),
  'phuong-2': toMetres([107.0795, 10.3315]),
  'phuong-3': toMetres([107.0815, 10.3455]),
  'phuong-4': toMetres([107.0785, 10.3535]),
  'phuong-5': toMetres([107.0625, 10.3785]),
  'phuong-thang-nhi': toMetres([107.0725, 10.3655]),
  'phuong-7': toMetres([107.0855, 10.363]),
  'phuong-nguyen-an-ninh': toMetres([107.1045, 10.3645]),
  'phuong-8': toMetres([107.0955, 10.3575]),
  'phuong-9': toMetres([107.083, 10.3765]),
  'phuong-thang-nhat': toMetres([107.0915, 10.3955]),
  'phuong-rach-dua-cu': toMetres([107.1035, 10.4015]),
  'phuong-10': toMetres([107.1185, 10.3785]),
  'phuong-11': toMetres([107.127, 10.405]),
  'phuong-12': toMetres([107.165, 10.43]),
  'xa-long-son-cu': toMetres([107.085, 10.45]),
}

/** Where most shops and offices are. */
export const core: P = toMetres([107.0845, 10.35])

/** Streets that bend with the shore, land on their left. */
export const shoreStreets: { name: string; line: P[] }[] = [
  { name: 'Đường ven biển mẫu 1', line: rounded(offsetLine(pointsOf(written.longBeach), 110)) },
  { name: 'Đường ven biển mẫu 2', line: rounded(offsetLine(pointsOf(written.frontBeach), 70)) },
]

type Feature = { at: [number, number]; across: number; along: number; turn: number; code: string; name: string }

/** Hills, ponds, forests and works too large for blocks of houses, as ellipses. */
export const largeFeatures: Feature[] = [
  { at: [107.0655, 10.366], across: 850, along: 1350, turn: -20, code: 'RPH', name: 'Rừng trên núi phía tây (mẫu)' },
  { at: [107.0785, 10.3305], across: 480, along: 720, turn: 15, code: 'RPH', name: 'Rừng trên núi phía nam (mẫu)' },
  { at: [107.0985, 10.3725], across: 1150, along: 290, turn: 40, code: 'DGT', name: 'Khu sân bay (mẫu)' },
  { at: [107.093, 10.4525], across: 1000, along: 1600, turn: -35, code: 'RPH', name: 'Rừng trên đảo (mẫu)' },
  { at: [107.131, 10.427], across: 850, along: 1400, turn: 20, code: 'NTS', name: 'Khu đầm nuôi (mẫu)' },
  { at: [107.172, 10.44], across: 1500, along: 2400, turn: -60, code: 'RPH', name: 'Rừng phòng hộ ven biển (mẫu)' },
  { at: [107.062, 10.459], across: 1200, along: 1400, turn: 0, code: 'NTS', name: 'Khu đầm nuôi trên đảo (mẫu)' },
  { at: [107.087, 10.4015], across: 650, along: 380, turn: 35, code: 'SKK', name: 'Khu công nghiệp (mẫu)' },
  { at: [107.0935, 10.359], across: 260, along: 190, turn: 10, code: 'DKV', name: 'Công viên và hồ (mẫu)' },
]
