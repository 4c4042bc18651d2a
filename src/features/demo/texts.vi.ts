import type { ScenarioName } from '../../../contract/rules/demo/scenarios.ts'
import type { TourId } from './demo-state.ts'

const tours: Record<TourId, { name: string; line: string; steps: Record<string, { title: string; say: string }> }> = {
  find: {
    name: 'Tìm thủ tục và giấy tờ cần có',
    line: 'Cho người chưa biết phải làm thủ tục nào',
    steps: {
      say: {
        title: 'Hỏi như nói chuyện',
        say: 'Bác muốn làm giấy gì, bác cứ nói. Gõ không dấu hay sai chính tả máy vẫn hiểu.',
      },
      results: {
        title: 'Chọn trong danh sách',
        say: 'Mỗi dòng có tên thường gọi, mất bao lâu, nộp ở đâu. Bác chọn dòng giống việc của bác.',
      },
      page: { title: 'Bốn câu trả lời', say: 'Ngay đầu trang: làm ở đâu, bao lâu, bao nhiêu tiền, cần giấy gì.' },
      cases: {
        title: 'Chỉ giấy của trường hợp mình',
        say: 'Trả lời có hay không, giấy nào bác không cần thì máy bỏ bớt.',
      },
      life: {
        title: 'Tìm theo việc trong đời',
        say: 'Sinh con, mất người thân, mở quán: máy xếp sẵn các thủ tục theo thứ tự nên làm.',
      },
      where: {
        title: 'Đến quầy nào',
        say: 'Gõ tên phường cũ hay mới. Máy nói quầy nào nhận hôm nay và còn mở cửa không.',
      },
    },
  },
  submit: {
    name: 'Nộp hồ sơ khai sinh',
    line: 'Từ tờ khai đến lúc gửi, với hồ sơ mẫu đã khai sẵn',
    steps: {
      tasks: {
        title: 'Ba việc để nộp',
        say: 'Tờ khai, giấy tờ, cách nhận kết quả. Làm việc nào trước cũng được, máy giữ lại hết.',
      },
      card: {
        title: 'Quét thẻ, khỏi gõ',
        say: 'Quét mã ở góc thẻ căn cước: họ tên, ngày sinh, nơi ở tự điền. Cạnh mỗi ô có ghi lấy từ đâu.',
      },
      form: {
        title: 'Khai phần còn lại',
        say: 'Chỉ những câu thẻ không có mới phải gõ. Bấm Chữ to thì mỗi lần máy hỏi một câu.',
      },
      papers: {
        title: 'Chụp giấy tờ',
        say: 'Ảnh mờ, tối hay mất góc, máy nói ngay để chụp lại. Mất mạng giữa chừng thì lúc có mạng máy gửi tiếp.',
      },
      result: { title: 'Nhận kết quả ở đâu', say: 'Bản điện tử trong máy, gửi bưu điện hay đến quầy, tùy bác.' },
      check: {
        title: 'Chấm trước khi gửi',
        say: 'Máy soát như cán bộ soát: thiếu gì, số nào khác nhau. Sửa xong mới gửi, khỏi bị trả lại.',
      },
    },
  },
  follow: {
    name: 'Theo dõi hồ sơ, bổ sung một giấy',
    line: 'Hồ sơ mẫu đang được yêu cầu bổ sung',
    steps: {
      turn: { title: 'Đang ở bước nào, chờ ai', say: 'Dòng đầu nói hồ sơ đang chờ ai: chờ bác hay chờ cơ quan.' },
      wrong: { title: 'Sai ở đâu, vì sao', say: 'Cán bộ soát một lượt. Ở đây chỉ hiện giấy cần làm lại, kèm lý do.' },
      again: { title: 'Chỉ gửi lại giấy ấy', say: 'Chụp lại đúng giấy ấy rồi gửi, không phải khai lại từ đầu.' },
      list: { title: 'Mọi hồ sơ một chỗ', say: 'Hồ sơ nào chờ bác thì đứng trên cùng.' },
      code: {
        title: 'Tra bằng mã',
        say: 'Không đăng nhập cũng xem được: gõ mã trên giấy hẹn và bốn số cuối điện thoại.',
      },
      waiting: { title: 'Mở ra là thấy', say: 'Lần sau mở ứng dụng, việc đang chờ bác hiện ngay trang đầu.' },
    },
  },
  appointment: {
    name: 'Đặt lịch hẹn, khỏi xếp hàng',
    line: 'Người mẫu đã có một lịch hẹn',
    steps: {
      doors: { title: 'Bấm Đặt lịch hẹn', say: 'Từ trang đầu, bốn lần bấm là xong, không phải gõ.' },
      choose: { title: 'Chọn quầy và giờ', say: 'Giờ nào còn chỗ mới bấm được. Máy gợi ý hai giờ vắng nhất.' },
      mine: {
        title: 'Phiếu hẹn của bác',
        say: 'Có mã để quét ở quầy và danh sách giấy cần mang. Mất mạng vẫn mở được.',
      },
      counters: { title: 'Quầy ở đâu, mở lúc nào', say: 'Xem trước giờ nhận của từng quầy để khỏi đi uổng công.' },
      board: {
        title: 'Còn bao nhiêu người nữa',
        say: 'Đến nơi, quét mã là vào hàng. Điện thoại báo còn mấy người trước bác.',
      },
    },
  },
  planning: {
    name: 'Xem quy hoạch một thửa đất',
    line: 'Dữ liệu mẫu, chỉ để tham khảo',
    steps: {
      box: {
        title: 'Một ô tìm cho mọi cách',
        say: 'Số tờ và số thửa trên sổ, tên đường, tên phường hay tọa độ, gõ vào cùng một ô.',
      },
      here: {
        title: 'Hoặc đứng tại chỗ',
        say: 'Đang đứng trên đất thì bấm Vị trí của tôi. Máy nói rõ sai số bao nhiêu mét.',
      },
      answer: {
        title: 'Trả lời bằng lời',
        say: 'Đất thuộc vùng gì, bao nhiêu mét vuông, có vướng đường không. Đọc lời trước, bản đồ sau.',
      },
      map: {
        title: 'Xem trên bản đồ',
        say: 'Sáu lớp bật tắt được: xây dựng, giao thông, thoát nước, điện, chiếu sáng, cây xanh.',
      },
      sure: {
        title: 'Muốn chắc thì hỏi chính thức',
        say: 'Đây để tham khảo. Cần giấy có dấu thì bấm xin cung cấp thông tin quy hoạch, thửa đất điền sẵn.',
      },
    },
  },
  desk: {
    name: 'Phía cán bộ một cửa',
    line: 'Nhận một hồ sơ mới, cho đồng nghiệp xem',
    steps: {
      list: { title: 'Hồ sơ chờ mình', say: 'Việc gần đến hạn đứng trước.' },
      open: { title: 'Đọc hồ sơ', say: 'Tờ khai và từng giấy tờ ở cùng một trang, phóng to được.' },
      judge: {
        title: 'Chấm một lượt',
        say: 'Đánh giá mọi giấy trong một lần. Giấy đã nhận thì lần sau không trả lại được.',
      },
      day: { title: 'Lịch hẹn hôm nay', say: 'Ai hẹn giờ nào, làm việc gì, mang giấy gì.' },
      queue: { title: 'Gọi số', say: 'Một nút lớn để gọi người tiếp theo, bảng và điện thoại của người ấy cùng báo.' },
    },
  },
}

const scenarios: Record<ScenarioName, { name: string; line: string }> = {
  'birth-begun': { name: 'Bản nháp đã khai, chưa có giấy tờ', line: 'Khai sinh, phía người dân' },
  'birth-sent': { name: 'Hồ sơ vừa gửi', line: 'Khai sinh, đang chờ tiếp nhận' },
  'birth-asked-again': { name: 'Bị yêu cầu bổ sung một giấy', line: 'Khai sinh, ảnh mờ' },
  'birth-late': { name: 'Trễ hẹn, có phiếu xin lỗi', line: 'Khai sinh, hẹn lại ngày' },
  'birth-refused': { name: 'Bị từ chối, có lý do', line: 'Khai sinh, đã đăng ký ở nơi khác' },
  'marital-fee': { name: 'Chờ nộp lệ phí', line: 'Xác nhận tình trạng hôn nhân' },
  'marital-finished': { name: 'Đã có kết quả', line: 'Xác nhận tình trạng hôn nhân' },
  'planning-sent': { name: 'Xin thông tin quy hoạch, vừa gửi', line: 'Cung cấp thông tin quy hoạch' },
  'desk-new': { name: 'Hồ sơ mới đến quầy', line: 'Phía cán bộ một cửa' },
  'desk-supplied': { name: 'Người dân vừa bổ sung', line: 'Phía cán bộ một cửa' },
  'counter-visit': { name: 'Đang làm cho một người tại quầy', line: 'Phía cán bộ một cửa: bấm tên ở Đang làm dở' },
  booked: { name: 'Đã đặt lịch hẹn', line: 'Người dân có một lịch hẹn' },
  'full-day': { name: 'Một ngày kín chỗ', line: 'Đặt lịch hẹn gặp ngày đã hết chỗ' },
  'wait-list': { name: 'Chờ chỗ trống', line: 'Người dân trong danh sách chờ' },
}

export const vi = {
  title: 'Trình diễn',
  intro: 'Mọi người, hồ sơ và đất ở đây đều là mẫu. Đừng nhập thông tin hay chụp giấy tờ của người thật.',
  tours: 'Đi từng bước',
  toursLine: 'Mỗi bài khoảng sáu bước, có lời nói gợi ý cho người trình diễn.',
  scenarios: 'Tình huống mẫu',
  scenariosLine: 'Bấm một dòng: máy dựng tình huống ấy, đổi sang người mẫu và mở đúng chỗ.',
  groups: { resident: 'Hồ sơ của người dân', desk: 'Ở bàn cán bộ', appointments: 'Lịch hẹn' },
  training: 'Danh sách tập huấn',
  trainingLine: 'Ai đã đi hết bài nào. Danh sách chỉ nằm trên máy này.',
  learner: 'Người đang học',
  addLearner: 'Thêm người học',
  learnerName: 'Họ và tên cán bộ',
  nameNeeded: 'Bạn gõ tên người học.',
  nameTaken: 'Tên này đã có trong danh sách.',
  doneOf: (done: number, all: number) => `Đã xong ${done} trên ${all} bài`,
  doneOn: (day: string) => `Xong ${day}`,
  remove: (name: string) => `Bỏ ${name} khỏi danh sách`,
  copyList: 'Chép danh sách',
  copied: 'Đã chép danh sách.',
  notCopied: 'Máy không cho chép.',
  everything: tours,
  situations: scenarios,
  making: 'Đang dựng tình huống',
  steps: 'Các bước',
  begin: 'Bắt đầu',
  goOn: (step: number) => `Đi tiếp từ bước ${step}`,
  position: (step: number, all: number) => `Bước ${step} trên ${all}`,
  back: 'Lùi',
  next: 'Tiếp',
  finish: 'Xong bài',
  leave: 'Rời bài',
  fold: 'Thu gọn',
  unfold: 'Mở lời gợi ý',
  sayThis: 'Gợi ý lời nói',
  guide: 'Hướng dẫn trình diễn',
  largeText: 'Chữ to cho người xem',
  finished: (tour: string) => `Đã đi hết bài “${tour}”.`,
  needsNetwork: 'Bài này dựng tình huống mới nên cần mạng. Bài tìm thủ tục và xem quy hoạch đi được khi không có mạng.',
}
