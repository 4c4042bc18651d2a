import type { FailureCode } from '../lib/failure.ts'

/** What happened, what is safe, what to do. One line for every code there is; reading loses nothing that was typed. */
export const problemsVi: { [Code in FailureCode | 'OFFLINE_READING' | 'TIMEOUT_READING']: string } = {
  OFFLINE_READING: 'Không liên lạc được với máy chủ nên chưa tải được nội dung này. Bạn xem lại mạng rồi thử lại.',
  TIMEOUT_READING: 'Máy chủ trả lời quá lâu nên chưa tải được nội dung này. Bạn chờ một lát rồi thử lại.',
  OFFLINE: 'Không liên lạc được với máy chủ. Những gì bạn đã nhập vẫn còn trên màn hình. Bạn xem lại mạng rồi thử lại.',
  TIMEOUT: 'Máy chủ trả lời quá lâu. Những gì bạn đã nhập vẫn còn. Bạn thử lại, gửi lại không tạo ra hồ sơ thứ hai.',
  UNEXPECTED: 'Có lỗi mà ứng dụng chưa hiểu. Những gì đã lưu vẫn còn. Bạn thử lại, nếu vẫn vậy thì gọi quầy một cửa.',
  BAD_JSON: 'Máy chủ không đọc được nội dung ứng dụng gửi lên, nên chưa lưu gì. Bạn mở lại ứng dụng rồi thử lần nữa.',
  IDEMPOTENCY_KEY_MISSING:
    'Ứng dụng gửi thiếu mã của lượt này, nên chưa lưu gì. Bạn mở lại màn hình rồi làm lại bước này.',
  SIGNED_OUT: 'Phiên đăng nhập đã hết. Những gì đã lưu vẫn còn. Bạn đăng nhập lại để làm tiếp.',
  SIGN_IN_FAILED: 'Tên đăng nhập, mật khẩu hoặc mã sáu số chưa đúng. Bạn nhập lại; sai năm lần thì phải chờ 15 phút.',
  ZALO_REFUSED: 'Zalo chưa xác nhận được bạn là ai. Chưa có gì bị mất. Bạn thử đăng nhập lại sau ít phút.',
  FORBIDDEN: 'Tài khoản đang dùng không được làm việc này. Chưa có gì thay đổi. Bạn đổi sang tài khoản phù hợp.',
  SANDBOX_ONLY: 'Việc này chỉ làm được trên bản thử. Chưa có gì thay đổi.',
  ORIGIN_REFUSED: 'Máy chủ không nhận lời gọi từ nơi mở ứng dụng này. Chưa có gì thay đổi. Bạn mở lại từ Zalo.',
  NOT_FOUND:
    'Không tìm thấy nội dung này. Có thể đường dẫn đã cũ, hoặc nội dung không thuộc về bạn. Bạn quay lại rồi tìm lần nữa.',
  STALE: 'Hồ sơ vừa được thay đổi ở nơi khác nên lần lưu này chưa được nhận. Bạn xem bản mới rồi làm lại.',
  TRANSITION_NOT_ALLOWED:
    'Hồ sơ đã sang bước khác nên không làm được việc này nữa. Chưa có gì thay đổi. Bạn xem lại tình trạng hồ sơ.',
  ALREADY_RATED: 'Hồ sơ này đã được đánh giá rồi. Mỗi hồ sơ chỉ đánh giá một lần.',
  LOGIN_TAKEN: 'Tên đăng nhập này đã có người dùng. Chưa có gì được lưu. Bạn chọn tên khác.',
  LAST_ADMINISTRATOR:
    'Đây là người quản trị cuối cùng nên chưa đổi được. Bạn giao quyền quản trị cho người khác trước.',
  FILES_CHANGED:
    'Tệp của bản dữ liệu này không còn như lúc tạo nên chưa được ký hay công bố. Bạn nhập lại dữ liệu từ nguồn.',
  SIGNATURES_MISSING:
    'Bản dữ liệu này cần hai người xem và ký. Chưa có gì được công bố. Bạn nhờ một người biên soạn khác xem và ký.',
  HELP_ENDED:
    'Bạn không còn làm giúp hồ sơ này: đã hết hạn, hoặc một trong hai bên đã thôi. Những gì đã lưu vẫn còn ở hồ sơ của người nhờ.',
  HELP_CODE_UNKNOWN:
    'Mã này không đúng, đã dùng rồi hoặc đã quá hạn. Bạn xem lại từng chữ, hoặc xin người đưa mã lấy mã mới.',
  SETUP_CODE_UNKNOWN:
    'Mã thiết lập không đúng, đã dùng rồi hoặc đã quá 24 giờ. Bạn xem lại từng chữ, hoặc xin người quản trị mã mới.',
  PASSWORD_WEAK:
    'Mật khẩu này dễ đoán nên chưa được nhận. Bạn đặt từ 12 chữ trở lên, không có tên đăng nhập, ví dụ bốn từ ghép lại.',
  ALREADY_ACCEPTED: 'Mục này đã được chấm đạt ở lần trước nên không trả lại nữa. Chỉ lãnh đạo trả lại được, kèm lý do.',
  NOT_IN_APP:
    'Thủ tục này chưa nộp được trong ứng dụng ở đơn vị bạn chọn. Bạn chuẩn bị giấy tờ rồi nộp ở nơi ghi trên trang thủ tục.',
  UPLOAD_INCOMPLETE: 'Có tệp chưa tải lên hết. Phần đã tải vẫn được giữ. Bạn chờ tải xong rồi gửi lại.',
  SLOT_FULL: 'Khung giờ này vừa hết chỗ nên chưa giữ được. Chưa có gì thay đổi. Bạn chọn một giờ khác còn chỗ.',
  SLOT_PAST: 'Khung giờ này đã qua hoặc sắp bắt đầu nên không đặt được nữa. Bạn chọn một giờ khác.',
  DAY_CLOSED: 'Hôm đó quầy không tiếp nhận nên chưa giữ được chỗ. Bạn chọn một ngày khác.',
  HOLD_EXPIRED: 'Thời gian giữ chỗ đã hết nên lịch hẹn chưa được đặt. Bạn chọn lại giờ, thông tin của bạn vẫn còn.',
  DAY_LIMIT:
    'Bạn đã có đủ số lịch hẹn cho ngày này. Các lịch hẹn đó vẫn giữ nguyên. Bạn chọn ngày khác hoặc dời lịch đã có.',
  ALREADY_BOOKED: 'Bạn đã có lịch hẹn cho thủ tục này và lịch đó vẫn giữ nguyên. Bạn mở lịch đã có để dời hoặc hủy.',
  BOOKING_BLOCKED:
    'Bạn đã lỡ hẹn nhiều lần nên tạm thời chưa đặt lịch qua ứng dụng được. Bạn vẫn đến quầy lấy số như thường, cán bộ có thể mở lại.',
  APPOINTMENT_ENDED: 'Lịch hẹn này đã xong hoặc đã hủy nên không thay đổi được nữa. Bạn xem lại danh sách lịch hẹn.',
  TOO_LATE_TO_CHANGE: 'Sắp đến giờ hẹn nên không đổi được nữa. Lịch hẹn vẫn giữ nguyên. Bạn đến quầy theo giờ đã đặt.',
  CALENDAR_TOUCHES_BOOKINGS:
    'Lịch mới có ít chỗ hơn số người đã đặt nên chưa được lưu. Chưa có gì thay đổi. Bạn xem các lịch hẹn bị chạm tới rồi quyết định.',
  CODE_UNKNOWN:
    'Không tìm thấy mã này. Chưa có gì thay đổi. Bạn xem lại từng chữ của mã rồi nhập lần nữa, hoặc quét mã QR.',
  CODE_FORGED:
    'Mã QR này không phải do chúng tôi cấp nên không dùng được. Bạn mở lại phiếu hẹn trong ứng dụng rồi quét lần nữa.',
  CHECK_IN_EARLY: 'Chưa đến giờ nhận số cho lịch hẹn này. Lịch hẹn vẫn giữ nguyên. Bạn quay lại gần giờ hẹn hơn.',
  CHECK_IN_LATE: 'Đã quá giờ nhận số của lịch hẹn này. Bạn lấy số tại quầy như người chưa hẹn để được phục vụ hôm nay.',
  CHECK_IN_OTHER_DAY:
    'Lịch hẹn này là của ngày khác nên hôm nay chưa nhận số được. Lịch hẹn vẫn giữ nguyên. Bạn xem lại ngày trên phiếu.',
  CHECK_IN_OTHER_UNIT:
    'Lịch hẹn này là của nơi tiếp nhận khác. Lịch hẹn vẫn giữ nguyên. Bạn xem lại địa chỉ trên phiếu.',
  NOT_CHECKED_IN: 'Lịch hẹn này chưa có số hôm nay. Bạn báo đã đến tại quầy để nhận số.',
  DESK_CODE_OLD: 'Mã ở quầy vừa đổi sang mã mới. Bạn quét lại mã đang hiện trên màn hình ở quầy.',
  QUEUE_EMPTY: 'Không còn ai chờ ở nhóm quầy này.',
  QUEUE_FULL:
    'Hôm nay quầy này đã phát hết số nên chưa cấp thêm được. Bạn hỏi cán bộ tại quầy, hoặc đặt lịch ngày khác.',
  QUEUE_ACT_NOT_ALLOWED:
    'Số này đã sang bước khác nên không làm được việc này nữa. Chưa có gì thay đổi. Bạn xem lại hàng đợi.',
  COUNTER_CLOSED: 'Quầy này chưa mở nên chưa gọi số được. Bạn mở quầy rồi gọi lại.',
  COUNTER_BUSY: 'Quầy này đang có người. Bạn bấm Xong cho người đang ở quầy, rồi làm lại.',
  BODY_TOO_LARGE: 'Nội dung gửi lên quá dài nên chưa được lưu. Những gì bạn nhập vẫn còn. Bạn rút gọn rồi gửi lại.',
  FILE_TOO_LARGE:
    'Tệp lớn hơn mức được nhận nên chưa được lưu. Các tệp khác vẫn còn. Bạn chụp lại hoặc chọn tệp nhỏ hơn.',
  UNSUPPORTED_TYPE: 'Máy chủ không nhận kiểu nội dung này nên chưa lưu gì. Bạn mở lại ứng dụng rồi thử lần nữa.',
  INVALID: 'Có chỗ chưa đúng nên chưa lưu được. Những gì bạn nhập vẫn còn. Bạn xem lại các chỗ được đánh dấu.',
  ANSWERS_INVALID:
    'Tờ khai còn chỗ chưa đúng nên hồ sơ chưa được gửi. Những gì bạn nhập vẫn còn. Bạn sửa các chỗ được nêu.',
  DOCUMENTS_MISSING:
    'Còn thiếu giấy tờ nên hồ sơ chưa được gửi. Những gì đã tải lên vẫn còn. Bạn thêm các giấy tờ được nêu tên.',
  DOCUMENTS_DIFFER:
    'Tệp máy chủ giữ khác với tệp trên điện thoại nên hồ sơ chưa được gửi. Bạn tải lại các tệp được nêu tên.',
  CONSENT_MISSING:
    'Bạn chưa đồng ý cho chúng tôi dùng thông tin để giải quyết hồ sơ nên hồ sơ chưa được gửi. Mọi thứ vẫn còn.',
  IDEMPOTENCY_MISMATCH:
    'Lượt gửi này khác với lần gửi trước cùng mã. Lần trước vẫn được giữ. Bạn mở lại hồ sơ để xem bản đã lưu.',
  FILE_EMPTY: 'Tệp này rỗng nên không được nhận. Các tệp khác vẫn còn. Bạn chọn lại tệp.',
  FILE_TYPE:
    'Chúng tôi chỉ nhận ảnh JPEG, PNG, WebP, HEIC hoặc tệp PDF. Các tệp khác vẫn còn. Bạn chụp ảnh hoặc chọn tệp khác.',
  FILE_INFECTED: 'Tệp có mã độc nên chúng tôi không nhận. Các tệp khác vẫn còn. Bạn chụp lại giấy này bằng máy ảnh.',
  FILE_BROKEN: 'Tệp bị hỏng hoặc thiếu một phần nên không mở được. Các tệp khác vẫn còn. Bạn chụp hoặc chọn lại.',
  FILE_TOO_MANY_PIXELS:
    'Ảnh quá lớn nên không được nhận. Các tệp khác vẫn còn. Bạn chụp lại bằng máy ảnh của điện thoại.',
  FILE_TOO_MANY_PAGES: 'Tệp có nhiều trang hơn mức được nhận. Các tệp khác vẫn còn. Bạn tách tệp rồi chọn lại.',
  TOO_MANY_FILES:
    'Giấy tờ này đã đủ số tệp được nhận. Các tệp đã tải lên vẫn còn. Bạn bỏ bớt một tệp rồi thêm tệp mới.',
  DUE_DATE_NEEDED: 'Lịch làm việc của năm này chưa có nên chưa tính được ngày hẹn. Bạn nhập ngày hẹn kèm lý do.',
  CALENDAR_INVALID: 'Lịch tiếp nhận có chỗ chưa đúng nên chưa được lưu. Bạn sửa các chỗ được nêu rồi lưu lại.',
  CONFIRM_PERSON:
    'Máy chủ muốn biết chắc đây là người đang tra cứu. Chưa có gì bị mất. Bạn mở mục Quy hoạch, tra cứu lại và bấm nút xác nhận.',
  RATE_LIMITED: 'Có quá nhiều lượt trong thời gian ngắn. Những gì đã lưu vẫn còn. Bạn chờ một phút rồi thử lại.',
  INTERNAL:
    'Máy chủ gặp lỗi. Những gì đã lưu trước đó vẫn còn. Bạn thử lại sau, chúng tôi tìm được lỗi theo mã bên dưới.',
  BUSY: 'Máy chủ đang bận. Những gì bạn đã nhập vẫn còn. Bạn thử lại sau ít giây.',
  ZALO_UNREACHABLE: 'Chúng tôi chưa liên lạc được với Zalo. Chưa có gì bị mất. Bạn thử đăng nhập lại sau ít phút.',
  STORAGE_DOWN: 'Kho lưu tệp đang tạm ngừng. Các tệp đã nhận vẫn được giữ. Bạn thử lại sau ít phút.',
}
