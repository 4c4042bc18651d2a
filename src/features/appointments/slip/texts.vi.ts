export const vi = {
  title: 'Đưa cho người không dùng Zalo',
  why: 'In phiếu giấy, hoặc gửi một tin nhắn thường.',
  slip: (code: string) => `Phiếu hẹn ${code}`,
  print: (mm: string) => `In phiếu giấy ${mm} mm`,
  making: 'Đang làm phiếu',
  ready: 'Phiếu đã sẵn sàng. Bạn tải về rồi in ra máy in giấy cuộn.',
  copyMessage: 'Chép tin nhắn',
  messageIs: 'Tin nhắn không dấu, vừa một tin:',
  copied: 'Đã chép. Bạn dán vào tin nhắn rồi gửi.',
  notCopied: 'Máy không cho chép. Bạn gõ lại dòng trên.',
}
