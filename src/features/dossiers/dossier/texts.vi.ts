export const vi = {
  cancel: 'Huỷ hồ sơ',
  cancelText: 'Hồ sơ chưa được tiếp nhận nên được huỷ ngay. Muốn làm lại thì bạn nộp hồ sơ mới.',
  withdraw: 'Xin rút hồ sơ',
  withdrawText: 'Cán bộ sẽ xem và cho rút. Rút rồi thì không lấy lại được, muốn làm lại phải nộp hồ sơ mới.',
  whyOptional: 'Lý do',
  keepIt: 'Giữ hồ sơ',
  cancelled: 'Đã huỷ hồ sơ',
  withdrawalAsked: 'Đã gửi yêu cầu rút hồ sơ',
  rateTitle: 'Bạn thấy việc phục vụ thế nào',
  rateText: 'Mỗi hồ sơ đánh giá một lần. Cán bộ không thấy ai đánh giá, chỉ dùng để phục vụ tốt hơn.',
  stars: ['Rất không hài lòng', 'Không hài lòng', 'Bình thường', 'Hài lòng', 'Rất hài lòng'].join('\n'),
  rateWords: 'Bạn muốn nói thêm điều gì',
  rate: 'Gửi đánh giá',
  rateMissing: 'Bạn chọn một mức trước đã.',
  rated: (word: string) => `Bạn đã đánh giá: ${word.toLowerCase()}. Cảm ơn bạn.`,
  comesBack:
    'Giấy tờ gửi qua mạng là bản chụp nên bạn không phải lấy về. Bạn nhận giấy xác nhận rút hồ sơ, ghi rõ nhận lại bản giấy và tiền đã nộp thế nào.',
  withdrawn:
    'Hồ sơ đã được rút. Giấy tờ gửi qua mạng là bản chụp, bản chính vẫn ở bạn. Bản giấy đã đưa tại quầy thì nhận lại tại quầy; tiền đã nộp (nếu có) thì hỏi tại quầy, mang theo biên lai.',
}
