import type { ZoneClass } from '../../../../contract/schemas/planning-release.ts'

type Class = ZoneClass & {
  /** Kinds of one group do not contradict each other on plans of different detail. */
  group: 'living' | 'work' | 'nature' | 'traffic'
}
const one = (code: string, name: string, meaning: string, official: string, colour: string, group: Class['group']) =>
  ({ code, name, meaning, officialColour: official, colour, group }) satisfies Class

/**
 * Codes of land use with the colours of the family of circular 27/2018 (about twenty kinds share one pink there) and a
 * second colour of our own that people tell apart.
 */
export const sampleClasses: Class[] = [
  one('ODT', 'Đất ở đô thị', 'Đất để làm nhà ở trong phường.', '#FFA0FF', '#F7C7A3', 'living'),
  one('ONT', 'Đất ở nông thôn', 'Đất để làm nhà ở trong xã.', '#FFD0FF', '#F3DDB3', 'living'),
  one('TMD', 'Đất thương mại, dịch vụ', 'Đất cho cửa hàng, khách sạn, văn phòng.', '#FAAAA0', '#E8826B', 'living'),
  one('DGD', 'Đất giáo dục', 'Đất cho trường học, nhà trẻ.', '#FFAAA0', '#7EA6D9', 'living'),
  one('DYT', 'Đất y tế', 'Đất cho trạm y tế, bệnh viện.', '#FFAAA0', '#D979A8', 'living'),
  one('DVH', 'Đất văn hóa', 'Đất cho nhà văn hóa, thư viện.', '#FFAAA0', '#B48AD0', 'living'),
  one('DCH', 'Đất chợ', 'Đất cho chợ.', '#FFAAA0', '#C98A4B', 'living'),
  one('TON', 'Đất tôn giáo', 'Đất của chùa, nhà thờ, thánh thất.', '#FFAAA0', '#C2A83E', 'living'),
  one('TSC', 'Đất trụ sở cơ quan', 'Đất cho cơ quan nhà nước.', '#FFAAA0', '#9A7F8F', 'living'),
  one('DKV', 'Đất cây xanh, vui chơi công cộng', 'Đất cho công viên, không làm nhà ở.', '#FFAAA0', '#8CCB7A', 'living'),
  one('SKC', 'Đất cơ sở sản xuất', 'Đất cho xưởng, kho.', '#FAAAA0', '#A8A8B8', 'work'),
  one('SKK', 'Đất khu công nghiệp', 'Đất cho nhà máy trong khu công nghiệp.', '#FAAAA0', '#8F90A6', 'work'),
  one('DGT', 'Đất giao thông', 'Đất để làm đường, bến, bãi đỗ.', '#FFAA32', '#D9D9D9', 'traffic'),
  one('CLN', 'Đất trồng cây lâu năm', 'Đất trồng cây ăn quả, cây lâu năm.', '#FFD2A0', '#D6E3A2', 'nature'),
  one('NTS', 'Đất nuôi trồng thủy sản', 'Đất ao, đầm nuôi tôm cá.', '#AAFFFF', '#9ADBDB', 'nature'),
  one('RPH', 'Đất rừng phòng hộ', 'Rừng để giữ đất, chắn gió; không làm nhà ở.', '#BEFF1E', '#5FA65B', 'nature'),
]

export const groupOf = (code: string) => sampleClasses.find((known) => known.code === code)?.group

/** Density in percent and storeys that are usual in the sample. */
export const usualIndices: { [code: string]: { density: number; floors: number } } = {
  ODT: { density: 80, floors: 5 },
  ONT: { density: 70, floors: 4 },
  TMD: { density: 60, floors: 12 },
  DGD: { density: 40, floors: 4 },
  DYT: { density: 40, floors: 7 },
  DKV: { density: 5, floors: 1 },
  TSC: { density: 50, floors: 6 },
  DVH: { density: 50, floors: 4 },
  DCH: { density: 60, floors: 3 },
  TON: { density: 50, floors: 3 },
  SKC: { density: 60, floors: 4 },
  SKK: { density: 60, floors: 4 },
}
