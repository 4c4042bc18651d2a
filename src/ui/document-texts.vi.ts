export const vi = {
  openToPrint: 'Mở để xem và in',
  download: 'Tải về máy',
  pdfReady: 'Tệp PDF đã sẵn sàng. Bạn tải về để mở bằng ứng dụng đọc PDF trên máy.',
  noPreview: 'Loại ảnh này không xem trước được ở đây. Bạn tải về để mở.',
}
