import type { SearchEntry } from './search-index.ts'

type Extra = Partial<Omit<SearchEntry, 'code' | 'name'>>

const title = (code: string, name: string, extra: Extra = {}): SearchEntry => ({
  code,
  name,
  plainName: '',
  aliases: [],
  frequent: false,
  ...extra,
})

const civilStatus = 'Hộ tịch'
const land = 'Đất đai'

/** Titles that are easy to mix up; the codes beyond 9.000000 are invented. */
export const titles: SearchEntry[] = [
  title('9.000001', 'Thủ tục đăng ký khai sinh lưu động', { fieldName: civilStatus, aliases: ['khai sinh lưu động'] }),
  title('9.000002', 'Thủ tục đăng ký lại khai sinh', { fieldName: civilStatus, aliases: ['mất giấy khai sinh'] }),
  title('1.001193', 'Thủ tục đăng ký khai sinh', {
    fieldName: civilStatus,
    frequent: true,
    plainName: 'Làm giấy khai sinh cho con',
    aliases: ['khai sinh cho bé'],
  }),
  title('9.000003', 'Thủ tục đăng ký khai sinh có yếu tố nước ngoài', { fieldName: civilStatus }),
  title('9.000004', 'Thủ tục đăng ký khai sinh kết hợp đăng ký nhận cha, mẹ, con', { fieldName: civilStatus }),
  title('9.000005', 'Liên thông đăng ký khai sinh, đăng ký thường trú, cấp thẻ bảo hiểm y tế cho trẻ em dưới 6 tuổi'),
  title('9.000006', 'Thủ tục đăng ký khai tử', { fieldName: civilStatus, frequent: true }),
  title('9.000007', 'Thủ tục đăng ký kết hôn', { fieldName: civilStatus, frequent: true }),
  title('9.000008', 'Thủ tục đăng ký lại kết hôn', { fieldName: civilStatus }),
  title('1.004873', 'Thủ tục cấp Giấy xác nhận tình trạng hôn nhân', {
    fieldName: civilStatus,
    frequent: true,
    aliases: ['giấy độc thân'],
  }),
  title('9.000009', 'Chứng thực bản sao từ bản chính', { frequent: true, aliases: ['sao y', 'công chứng bản sao'] }),
  title('9.000010', 'Chứng thực chữ ký trong giấy tờ, văn bản', { frequent: true }),
  title('9.000011', 'Chứng thực di chúc'),
  title('9.000012', 'Đăng ký tạm trú', { frequent: true }),
  title('9.000013', 'Đăng ký thường trú', { frequent: true }),
  title('9.000014', 'Hòa giải tranh chấp đất đai', { fieldName: land }),
  title('9.000015', 'Chuyển mục đích sử dụng đất', { fieldName: land }),
  title('9.000016', 'Công nhận cơ sở đạt chuẩn'),
  title('9.000017', 'Cung cấp thông tin quy hoạch', { frequent: true, aliases: ['xem quy hoạch'] }),
  title('9.000018', 'Cấp giấy phép xây dựng nhà ở riêng lẻ', { frequent: true }),
  title('9.000019', 'Cấp giấy phép sử dụng tạm thời lòng đường, vỉa hè'),
  title('9.000020', 'Đăng ký thành lập hộ kinh doanh', { frequent: true }),
  title('9.000021', 'Xóa đăng ký tạm trú'),
  title('9.000022', 'Thẩm định đề án'),
  title('9.000023', 'Thẩm định đề án', { frequent: true }),
]
