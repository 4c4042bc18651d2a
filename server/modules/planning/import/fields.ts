/**
 * Which columns of a delivery we read, by our own word, and what they may be called. Names with `QH` are those of circular
 * 16/2025/TT-BXD; the rest differ from one delivery to the next, and a delivery may bring more in `truong.json`. A column
 * that stands nowhere here is never read: whose land it is cannot get in.
 */
export const knownFields = {
  documentId: ['maHoSoQH'],
  objectId: ['maDoiTuong', 'id', 'fid', 'OBJECTID'],
  name: ['tenDoiTuong', 'ten', 'tenDuong', 'tenXa'],
  code: ['maLoaiDat', 'kyHieu', 'phanLoai', 'chucNang', 'loaiDat'],
  densityTo: ['matDoXayDung', 'matDoXD', 'mdxd'],
  densityFrom: ['matDoXayDungToiThieu'],
  floorsTo: ['tangCao', 'tangCaoToiDa', 'soTang'],
  floorsFrom: ['tangCaoToiThieu'],
  floorAreaRatioTo: ['heSoSuDungDat', 'hsSDD'],
  floorAreaRatioFrom: ['heSoSuDungDatToiThieu'],
  smallestLot: ['dienTichToiThieu'],
  plannedWidth: ['loGioi', 'beRongQH', 'chieuRongLoGioi'],
  presentWidth: ['beRongHienTrang', 'chieuRongHienTrang'],
  setback: ['khoangLui'],
  state: ['tinhTrang', 'hienTrang'],
  diameter: ['duongKinh'],
  material: ['vatLieu'],
  flowsTo: ['huongThoat'],
  kilovolts: ['dienAp', 'capDienAp'],
  underground: ['ngam'],
  lampWatts: ['congSuat'],
  species: ['loaiCay'],
  height: ['chieuCao'],
  wardCode: ['maXa', 'maPhuong'],
  formerWardCode: ['maXaCu', 'maPhuongCu'],
  sheet: ['soTo', 'soHieuToBanDo'],
  parcel: ['soThua', 'soThuTuThua'],
  statedArea: ['dienTichPhapLy', 'dienTich'],
  street: ['duong'],
  former: ['cu'],
} as const

export type Field = keyof typeof knownFields
export type Aliases = { [F in Field]: readonly string[] }
export type Properties = { readonly [name: string]: unknown }

const fieldNames = Object.keys(knownFields).filter((name): name is Field => name in knownFields)

/** The known names with those that a delivery adds (`{ "code": ["MA_LOAI"] }`); faults name what it got wrong. */
export function aliasesWith(extra: unknown): { aliases: Aliases; faults: string[] } {
  const aliases: { [F in Field]: readonly string[] } = { ...knownFields }
  const faults: string[] = []
  if (extra === undefined) return { aliases, faults }
  if (typeof extra !== 'object' || extra === null) return { aliases, faults: ['truong.json: cần một đối tượng JSON'] }
  for (const [name, names] of Object.entries(extra)) {
    const field = fieldNames.find((one) => one === name)
    if (!field) faults.push(`truong.json: không có trường «${name}»; có ${fieldNames.join(', ')}`)
    else if (!Array.isArray(names) || !names.every((one) => typeof one === 'string'))
      faults.push(`truong.json: «${name}» cần một danh sách tên cột`)
    else aliases[field] = [...aliases[field], ...names]
  }
  return { aliases, faults }
}

/** How we write the name of a column that came without its capitals; undefined for one that we do not read. */
export function knownName(aliases: Aliases, column: string): string | undefined {
  const names = Object.values(aliases).flat()
  return names.find((name) => name === column) ?? names.find((name) => name.toLowerCase() === column.toLowerCase())
}

/** Reads one feature's columns by our words. Empty text and `null` both mean that nothing is said. */
export function fieldReader(aliases: Aliases, properties: Properties) {
  const raw = (field: Field): unknown => {
    for (const name of aliases[field]) {
      const value = properties[name]
      if (value !== undefined && value !== null && value !== '') return value
    }
    return undefined
  }
  const text = (field: Field): string | null => {
    const value = raw(field)
    return typeof value === 'string' || typeof value === 'number' ? String(value).trim() || null : null
  }
  const number = (field: Field): number | null => {
    const value = raw(field)
    const read = typeof value === 'string' ? Number(value.trim().replace(',', '.')) : value
    return typeof read === 'number' && Number.isFinite(read) ? read : null
  }
  const range = (from: Field, to: Field): [number | null, number | null] | null => {
    const [low, high] = [number(from), number(to)]
    return low === null && high === null ? null : [low, high]
  }
  const flag = (field: Field): boolean | null => {
    const value = raw(field)
    if (value === undefined) return null
    return value === true || value === 1 || /^(true|1|x|co|có)$/i.test(String(value))
  }
  return { text, number, range, flag }
}

export type FieldReader = ReturnType<typeof fieldReader>

/** Columns of a layer that nothing here reads, so that the report can say what was left out. */
export function unreadColumns(aliases: Aliases, samples: readonly Properties[]): string[] {
  const read = new Set(Object.values(aliases).flat())
  return [...new Set(samples.flatMap((one) => Object.keys(one)))].filter((name) => !read.has(name)).sort()
}
