import type { SearchEntry } from '../../contract/rules/search/search-index.ts'

const subjects = [
  'giấy phép hoạt động', 'chứng chỉ hành nghề', 'chế độ trợ cấp', 'hợp đồng mua bán', 'quyền sử dụng đất',
  'công trình cấp nước', 'cơ sở kinh doanh', 'phương tiện thủy nội địa', 'khu vực nuôi trồng', 'hồ sơ người có công',
] // prettier-ignore
const acts = ['Cấp', 'Cấp lại', 'Gia hạn', 'Điều chỉnh', 'Thu hồi', 'Chấm dứt', 'Xác nhận', 'Thẩm định']
const places = ['tại phường', 'tại đặc khu', 'cho cá nhân', 'cho tổ chức', 'trên biển', 'trong khu dân cư']

export const padded = 'DỮ LIỆU ĐỆM'

/** Rows as a national catalogue would have, made up and marked so; the real ones stand at the end. */
export function paddedCatalogue(count: number, real: SearchEntry[]): SearchEntry[] {
  const rows = Array.from({ length: count - real.length }, (_, number): SearchEntry => {
    const act = acts[number % acts.length] ?? ''
    const subject = subjects[Math.floor(number / acts.length) % subjects.length] ?? ''
    const place = places[Math.floor(number / 80) % places.length] ?? ''
    const code = `9.${String(100_000 + number)}`
    return {
      code,
      name: `${act} ${subject} ${place} (${padded} ${number})`,
      plainName: '',
      aliases: [],
      frequent: false,
    }
  })
  return [...rows, ...real]
}
