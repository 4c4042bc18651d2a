export const vi = {
  title: 'Bản dữ liệu quy hoạch',
  lead: 'Dữ liệu mới vào đây dưới dạng bản nháp. Hai người khác nhau xem và ký rồi mới công bố được.',
  nothing: 'Chưa có bản dữ liệu nào. Người vận hành nhập bằng lệnh planning:import.',
  states: { draft: 'Bản nháp', ready: 'Đã đủ chữ ký', current: 'Đang dùng', earlier: 'Bản trước' },
  stateWords: {
    draft: 'Chỉ người biên soạn thấy. Người dân chưa được trả lời từ bản này.',
    ready: 'Đã đủ hai chữ ký nhưng chưa công bố. Chỉ người biên soạn thấy.',
    current: 'Mọi người đang được trả lời từ bản này.',
    earlier: 'Đã công bố trước đây. Đường dẫn và hồ sơ cũ vẫn mở được bản này.',
  },
  rowLine: (day: string, parcels: string) => `Dữ liệu đến ${day} · ${parcels} thửa`,
  missing: (count: number) => `Còn thiếu ${count} chữ ký`,
  release: 'Bản dữ liệu',
  code: 'Mã bản',
  dataDate: 'Dữ liệu đến ngày',
  parcelCount: 'Số thửa',
  sample: 'DỮ LIỆU MẪU do máy tạo ra, không phải quy hoạch thật.',
  preview: 'Xem trên bản đồ',

  broughtIn: 'Ai nhập',
  broughtLine: (by: string, at: string) => `${by} nhập lúc ${at}.`,
  notImported: 'Bản này do máy tạo ra, không qua lệnh nhập.',
  signed: 'Ai đã xem và ký',
  fourEyes:
    'Cần hai người khác nhau. Người nhập dữ liệu chỉ được là một trong hai, nên không ai tự nhập rồi tự công bố một mình.',
  noneNeeded: 'Bản mẫu đi kèm phần mềm, không cần ký.',
  noSignature: 'Chưa ai ký.',
  someone: 'Một người biên soạn',
  you: (name: string) => `${name} (bạn)`,
  signedAt: (at: string) => `ký lúc ${at}`,
  published: 'Các lần công bố',
  publishedAt: (at: string) => `công bố lúc ${at}`,
  neverPublished: 'Chưa công bố lần nào.',

  changes: (name: string) => `Khác gì bản đang dùng (${name})`,
  contents: 'Trong bản này có',
  parcelsChanged: (added: string, gone: string) => `Thêm ${added} thửa, bỏ ${gone} thửa.`,
  parcelsSame: 'Vẫn là những thửa đó.',
  counted: (here: string, name: string) => `${here} ${name}`,
  against: (line: string, current: string) => `${line} (bản đang dùng: ${current})`,
  same: 'không đổi',
  land: 'Đất và địa giới',
  parts: {
    wards: 'xã, phường',
    parcels: 'thửa đất',
    zones: 'ô quy hoạch',
    streets: 'tuyến đường',
    corridors: 'đoạn lộ giới',
    greens: 'mảng xanh',
    drain: 'đoạn cống',
    manhole: 'hố ga',
    'power-line': 'đường dây điện',
    substation: 'trạm biến áp',
    'lighting-line': 'đường dây đèn',
    lamp: 'cột đèn',
    tree: 'cây',
  },
  nothingDelivered: 'chưa có dữ liệu',

  refused: (count: number) => `Bị bỏ khi nhập: ${count} đối tượng`,
  noneRefused: 'Không có đối tượng nào bị bỏ khi nhập.',
  refusedNote: 'Người dân sẽ không thấy các đối tượng này. Nếu nhiều quá, gửi lại nơi giao dữ liệu trước khi ký.',
  layerLine: (taken: string, repaired: string, refused: string) =>
    `nhận ${taken}, sửa ${repaired}, bỏ ${refused}`,
  left: (id: string, why: string) => `Bỏ ${id}: ${why}`,
  mended: (id: string, what: string) => `Sửa ${id}: ${what}`,
  more: (count: number) => `Còn ${count} đối tượng nữa, ghi đủ trong tệp import.json của bản này.`,
  unread: (columns: string) => `Không đọc các cột: ${columns}`,
  missingClasses: (classes: string) => `Nơi giao không gửi các lớp: ${classes}.`,

  documents: 'Hồ sơ quy hoạch',
  documentChanges: { new: 'Mới', changed: 'Có thay đổi', same: 'Không đổi', gone: 'Không còn' },
  files: (count: number) => `${count} tệp và mã kiểm`,
  filesNote:
    'Mã kiểm (SHA-256) là dấu vân tay của tệp: đổi một chữ là mã khác. Chữ ký gắn với mã kiểm chung bên dưới; khi ký và khi công bố, máy chủ tính lại từng tệp.',
  wholeSum: 'Mã kiểm chung (người ký ký vào đây)',

  sign: 'Xem xong, ký',
  signTitle: 'Ký bản dữ liệu này?',
  signWords: (name: string) =>
    `Bạn xác nhận đã xem ${name}: số lượng, đối tượng bị bỏ, hồ sơ quy hoạch và bản đồ. Chữ ký ghi tên bạn và không rút lại được.`,
  publish: 'Công bố bản này',
  publishTitle: 'Công bố bản này?',
  publishWords: (name: string, current: string | undefined) =>
    current
      ? `Từ lúc này mọi người được trả lời từ ${name}. ${current} vẫn mở được theo đường dẫn cũ, và bạn quay lại được bất cứ lúc nào.`
      : `Từ lúc này mọi người được trả lời từ ${name}.`,
  rollBack: 'Quay lại bản này',
  rollBackTitle: 'Quay lại bản trước?',
  rollBackWords: (name: string, current: string | undefined) =>
    current
      ? `Từ lúc này mọi người được trả lời từ ${name}, không phải từ ${current}. Lần quay lại này được ghi vào nhật ký.`
      : `Từ lúc này mọi người được trả lời từ ${name}.`,
  waitsForOther: 'Bạn đã ký. Cần một người biên soạn khác xem và ký.',
  working: 'Đang kiểm từng tệp',
  cancel: 'Thôi',
  done: {
    sign: 'Đã ghi chữ ký của bạn.',
    publish: 'Đã công bố.',
    rollBack: 'Đã quay lại bản này.',
  },
  stale: 'Bản dữ liệu vừa được làm lại nên những gì bạn xem không còn đúng. Chưa ký gì. Bạn xem lại bản mới.',
}
