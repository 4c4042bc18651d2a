import type { RemarkCode } from '../../../../contract/rules/preflight/remark.ts'

/** `name` is the field, the paper or the question, `detail` a day, a year or a number. What is the matter, and on the next line what to do. */
type RemarkWords = { [C in RemarkCode]: (name: string, detail: string) => string }

const defects: { [defect: string]: string } = {
  dark: 'tối',
  blurred: 'mờ',
  glare: 'bị loá',
  'cut-off': 'bị cắt mất một phần',
  small: 'giấy nhỏ quá',
}
const inWords = (detail: string) =>
  detail
    .split(' ')
    .map((defect) => defects[defect] ?? defect)
    .join(', ')

/** What is the matter, and what to do about it. */
const two = (what: string, todo: string) => `${what}\n${todo}`
const asOnPaper = 'Bạn xem lại trên giấy. Giấy ghi đúng như vậy thì cứ gửi.'

const words: RemarkWords = {
  'answer-wrong': (name) => two(`${name}: chưa khai, hoặc khai chưa đúng`, 'Bạn khai lại mục này.'),
  'paper-missing': (name) => two(`Thiếu giấy tờ: ${name}`, 'Bạn chụp hoặc chọn tệp giấy này.'),
  'file-infected': (name) =>
    two(`${name}: có tệp mang mã độc nên không dùng được`, 'Bạn bỏ tệp ấy rồi chụp lại giấy bằng máy ảnh.'),
  'uploads-open': () => two('Còn tệp chưa tải lên xong', 'Bạn chờ tải xong, hoặc bỏ tệp đó.'),
  'paper-expired': (name, day) =>
    two(`${name}: hết giá trị từ sau ngày ${day}`, 'Bạn xin giấy mới rồi chụp lại. Nhập nhầm ngày thì sửa ngày.'),
  'paper-date-unknown': (name, months) =>
    two(
      `${name}: chưa rõ ngày cấp`,
      `Giấy này chỉ dùng được trong ${months} tháng kể từ ngày cấp. Bạn nhập ngày ghi trên giấy.`,
    ),
  'paper-not-needed': (name) =>
    two(
      `${name}: theo câu trả lời của bạn thì không cần giấy này`,
      'Tệp sẽ không được gửi. Nếu cần gửi, bạn xem lại câu trả lời về trường hợp của mình.',
    ),
  'second-side': (name) => two(`${name}: mới có một mặt của thẻ`, 'Bạn chụp thêm mặt kia.'),
  'too-many': (name) => two(`${name}: nhiều trang hơn giấy này thường có`, 'Bạn xem có ảnh nào thừa không.'),
  twice: (name) => two(`${name}: có hai ảnh giống hệt nhau`, 'Bạn xem có chụp trùng trang không.'),
  'case-open': (_name, n) =>
    two(`Còn ${n} câu hỏi về trường hợp chưa trả lời`, 'Câu trả lời cho biết có phải nộp thêm giấy nào không.'),
  'id-birth-year': (name, year) => two(`${name}: số này cho thấy sinh năm ${year}, khác năm sinh đã khai`, asOnPaper),
  'id-gender': (name, gender) =>
    two(`${name}: số này là của ${gender === 'male' ? 'nam' : 'nữ'}, khác giới tính đã khai`, asOnPaper),
  'id-place': (name, code) =>
    two(`${name}: không tỉnh nào có mã ${code} ở đầu số`, 'Bạn xem lại từng chữ số trên thẻ.'),
  'same-number': (name) =>
    two(
      `${name}: trùng với số của một người khác trong tờ khai`,
      'Mỗi người một số. Bạn xem lại trên thẻ của từng người.',
    ),
  'told-twice': (name) =>
    two(`${name}: khác với chỗ đã khai trước về cùng một người`, 'Bạn sửa cho hai chỗ giống nhau.'),
  'differs-from-card': (name) =>
    two(
      `${name}: khác với thẻ căn cước đã quét`,
      'Bạn xem lại trên thẻ. Thẻ ghi sai hoặc đã đổi thì cứ gửi và nói rõ với cán bộ.',
    ),
  'differs-from-account': (name) =>
    two(
      `${name}: khác tên trên tài khoản đang dùng`,
      'Bạn khai cho chính mình thì xem lại tên. Tên trên tài khoản là tên gọi khác thì cứ gửi.',
    ),
  'card-expired': (_name, day) =>
    two(
      day ? `Thẻ căn cước đã quét hết hạn từ ngày ${day}` : 'Thẻ căn cước đã quét hết hạn',
      'Nơi nhận có thể đòi thẻ mới. Bạn nên đổi thẻ, hoặc dùng căn cước điện tử.',
    ),
  'photo-doubtful': (name, detail) =>
    two(`${name}: ảnh ${inWords(detail)}`, 'Bạn chụp lại cho rõ thì hồ sơ ít bị trả hơn.'),
}

export const vi = {
  title: 'Chấm hồ sơ',
  allGood: 'Ứng dụng đã chấm hồ sơ và không thấy chỗ nào phải sửa.',
  mustTitle: (n: number) => `${n} chỗ phải sửa trước khi gửi`,
  mayTitle: (n: number) => `${n} chỗ nên xem lại`,
  mayLead: 'Không sửa vẫn gửi được, nhưng những chỗ này dễ làm hồ sơ bị trả lại.',
  go: 'Sửa chỗ này',
  goTo: (what: string) => `Sửa chỗ này: ${what}`,
  section: (title: string, n: number) => `Tờ khai, phần “${title}”: còn ${n} chỗ phải sửa`,
  forClerk: (n: number) => `Ứng dụng chấm trước thấy ${n} chỗ nên xem kỹ.`,
  forClerkNone: 'Ứng dụng không thấy gì đáng ngờ.',
  words,
}
