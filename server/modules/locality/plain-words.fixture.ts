/** Words of offices, each with what people say. What stands in a name that everybody knows is let through. */
const everyday: readonly (readonly [jargon: RegExp, said: string])[] = [
  [/thành phần hồ sơ/i, 'giấy tờ cần có'],
  [/(?<!căn cước )công dân/i, 'bạn, người dân'],
  [/người (?:có )?yêu cầu/i, 'bạn'],
  [/đương sự/i, 'bạn, người trong cuộc'],
  [/chủ đầu tư/i, 'người xây'],
  [/xuất trình/i, 'cho xem'],
  [/theo quy định/i, 'nói rõ điều gì'],
  [/hiện hành/i, 'đang áp dụng'],
  [/nêu trên|nói trên|dưới đây|như sau/i, 'nói thẳng ra'],
  [/cơ sở dữ liệu/i, 'dữ liệu'],
  [/khai thác (?:được )?(?:thông tin|dữ liệu)/i, 'tra cứu'],
  [/kê khai/i, 'khai, điền'],
  [/bản kê|liệt kê/i, 'danh sách'],
  [/hợp lệ/i, 'đúng và đủ'],
  [/công chức tư pháp/i, 'cán bộ hộ tịch'],
  [/chưa thành niên/i, 'chưa đủ 18 tuổi'],
  [/quan hệ nhân thân|thân nhân/i, 'quan hệ họ hàng, người thân'],
  [/niêm yết/i, 'dán thông báo'],
  [/thụ lý/i, 'nhận'],
  [/tiến hành/i, 'làm'],
  [/văn bản ủy quyền/i, 'giấy ủy quyền'],
  [/tổ chức tín dụng/i, 'ngân hàng'],
  [/tổ chức hành nghề công chứng/i, 'văn phòng công chứng'],
  [/nghĩa vụ tài chính/i, 'tiền phải nộp'],
  [/tài sản gắn liền với đất/i, 'nhà và công trình trên đất'],
  [/thủ tục hành chính/i, 'thủ tục'],
  [/hoàn thiện hồ sơ/i, 'nộp thêm giấy tờ'],
  [/trên địa bàn/i, 'ở'],
  [/điểm chỉ/i, 'lăn tay'],
  [/từ trần/i, 'qua đời, mất'],
  [/vui lòng/i, 'bỏ đi'],
  [/!/, 'dấu chấm'],
]

export const jargonIn = (text: string) =>
  everyday.flatMap(([jargon, said]) => {
    const found = jargon.exec(text)
    return found ? [`${found[0]}: ${said}`] : []
  })

/** Terms that no everyday word replaces, each with what an explanation of it says. */
const terms: readonly (readonly [term: string, explanation: RegExp])[] = [
  ['trích lục', /tóm tắt/],
  ['hộ tịch', /sinh.*kết hôn.*mất/],
  ['sổ gốc', /sổ mà|sổ của nơi|lấy từ sổ/],
  ['giám hộ', /chăm lo|cha mẹ hoặc người giám hộ/],
  ['hợp pháp hóa lãnh sự', /tức|xác nhận/],
  ['lý lịch tư pháp', /án tích/],
  ['động sản', /dời|di chuyển/],
  ['quyền sử dụng đất', /sổ đỏ|sổ hồng/i],
  ['giấy tờ tùy thân', /căn cước|hộ chiếu/i],
]

export function unexplainedIn(texts: readonly string[]): string[] {
  const all = texts.join(' ')
  return terms.flatMap(([term, explanation]) =>
    new RegExp(`(?<!bất )${term}`, 'i').test(all) && !explanation.test(all) ? [term] : [],
  )
}
