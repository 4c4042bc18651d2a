export const vi = {
  title: 'Giới thiệu và quyền riêng tư',
  intro: 'Một Cửa Vũng Tàu giúp bạn tự xem thủ tục, nộp hồ sơ và theo dõi kết quả.',
  locality: 'Địa phương',
  phone: 'Điện thoại quầy một cửa',
  noPhone: 'Chưa có số được xác nhận',
  version: 'Phiên bản',
  offline: 'Dùng khi mất mạng',
  offlineWhy: 'Điện thoại giữ sẵn danh mục thủ tục, nên khi mất mạng bạn vẫn tìm và đọc được.',
  kept: 'Đã lưu trong máy',
  keptCount: (count: number, size: string) => `${count} thủ tục, khoảng ${size}`,
  keptNothing: 'Chưa lưu gì',
  keptAt: 'Cập nhật lúc',
  notLasting: 'Máy này không cho lưu lâu. Đóng ứng dụng thì bản lưu sẽ mất.',
  refresh: 'Cập nhật ngay',
  refreshing: 'Đang cập nhật',
  clear: 'Xoá bản lưu',
  clearNote: 'Xoá thì lần mở ứng dụng sau sẽ tải lại. Hồ sơ và những gì bạn đã gõ không bị ảnh hưởng.',
  policyTitle: 'Chính sách quyền riêng tư của Một Cửa Vũng Tàu',
  policy: [
    {
      title: 'Chúng tôi nhận những gì',
      lines: [
        'Xem thủ tục thì không cần đăng nhập và chúng tôi không hỏi bạn là ai.',
        'Khi bạn đăng nhập bằng Zalo, chúng tôi nhận mã định danh của bạn trong ứng dụng này và tên hiển thị nếu bạn cho phép. Số điện thoại chỉ được hỏi khi bạn bấm vào nút lấy số, và bạn luôn có thể tự gõ.',
        'Khi bạn làm hồ sơ, chúng tôi nhận những gì bạn khai trong tờ khai và các giấy tờ bạn chụp hoặc chọn.',
      ],
    },
    {
      title: 'Dùng để làm gì, ai được xem',
      lines: [
        'Chỉ dùng để tiếp nhận, giải quyết và trả kết quả hồ sơ mà bạn nộp.',
        'Người xem được là bạn và cán bộ của đơn vị giải quyết hồ sơ đó. Mỗi lần hồ sơ chuyển bước đều ghi lại lúc nào, do vai trò nào.',
        'Chúng tôi không bán, không quảng cáo và không đưa thông tin của bạn cho bên khác ngoài việc giải quyết hồ sơ.',
      ],
    },
    {
      title: 'Để ở đâu, trong bao lâu',
      lines: [
        'Hồ sơ và bản nháp nằm trên máy chủ của đơn vị. Bản nháp có ngày hết hạn ghi trên màn hình và bạn bỏ được bất cứ lúc nào.',
        'Trên điện thoại chỉ giữ phiên đăng nhập, cách hiển thị và phần đang gõ dở. Đăng xuất thì những thứ đó bị xoá, trừ cách hiển thị.',
        'Danh mục thủ tục cũng được giữ để dùng khi mất mạng. Đó là nội dung công khai, không phải thông tin của bạn.',
        'Hồ sơ đã nộp được lưu theo quy định về lưu trữ của cơ quan nhà nước.',
      ],
    },
    {
      title: 'Quyền của bạn',
      lines: [
        'Bạn xem lại được mọi điều đã khai và mọi tệp đã gửi, bỏ được bản nháp, xin rút hồ sơ khi quy định cho phép.',
        'Bạn rút lại sự đồng ý bằng cách đăng xuất và gỡ quyền của ứng dụng trong phần cài đặt của Zalo. Việc đã làm trước đó không bị ảnh hưởng.',
        'Có điều chưa yên tâm, bạn hỏi trực tiếp tại quầy một cửa của đơn vị nhận hồ sơ.',
      ],
    },
  ],
}
