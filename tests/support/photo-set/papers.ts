import sharp from 'sharp'
import { launchBrowser } from '../chromium.ts'
import { usePinnedFont } from '../pinned-font.ts'

/** A printed paper as a scanner would see it: three bytes a point. */
export type PrintedPaper = { name: string; data: Uint8Array; width: number; height: number }

const a4 = { width: 1000, height: 1414 }
const card = { width: 1000, height: 631 }
const head = '<p class="c">CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM<br><b>Độc lập - Tự do - Hạnh phúc</b></p>'
const sentence = 'Đây là giấy tờ in thử của dự án, không phải giấy thật. Mọi tên và số trong giấy đều là bịa. '
const rows = (list: readonly string[]) => list.map((one) => `<p>${one}: <b>${sentence.slice(0, 34)}</b></p>`).join('')

const forms: { name: string; size: typeof a4; body: string; style?: string }[] = [
  {
    name: 'giay-chung-sinh',
    size: a4,
    body: `${head}<h1>GIẤY CHỨNG SINH (MẪU)</h1>${rows(['Họ tên mẹ', 'Năm sinh', 'Nơi ở', 'Sinh con lúc', 'Tại', 'Giới tính', 'Cân nặng', 'Tên dự định đặt'])}<p>${sentence.repeat(5)}</p><i class="stamp">MẪU</i>`,
  },
  {
    name: 'to-khai-chu-nho',
    size: a4,
    style: 'font-size:17px',
    body: `${head}<h1>TỜ KHAI (MẪU)</h1><p>${sentence.repeat(34)}</p>`,
  },
  {
    name: 'hop-dong',
    size: a4,
    style: 'font-size:21px',
    body: `<h1>HỢP ĐỒNG THUÊ NHÀ (MẪU)</h1>${[1, 2, 3, 4, 5].map((n) => `<h2>Điều ${n}</h2><p>${sentence.repeat(4)}</p>`).join('')}`,
  },
  {
    name: 'quyet-dinh-it-chu',
    size: a4,
    body: `${head}<h1>QUYẾT ĐỊNH (MẪU)</h1><p>${sentence.repeat(2)}</p><i class="stamp">MẪU</i>`,
  },
  {
    name: 'giay-mau',
    size: a4,
    style: 'background:#f6dfe2',
    body: `<h1 style="color:#a02030">GIẤY CHỨNG NHẬN (MẪU)</h1>${rows(['Thửa đất số', 'Tờ bản đồ số', 'Địa chỉ', 'Diện tích', 'Loại đất', 'Thời hạn'])}<p>${sentence.repeat(7)}</p>`,
  },
  {
    name: 'bang-ke',
    size: a4,
    style: 'font-size:20px',
    body: `<h1>BẢNG KÊ (MẪU)</h1><table>${Array.from({ length: 22 }, (_, n) => `<tr><td>${n + 1}</td><td>Khoản bịa số ${n + 1}</td><td>${(n + 3) * 17}.000 đ</td></tr>`).join('')}</table>`,
  },
  {
    name: 'the-mat-truoc',
    size: card,
    style: 'background:#e4eef0;font-size:30px',
    body: `<h1 style="font-size:34px">THẺ MẪU - KHÔNG CÓ GIÁ TRỊ</h1><div class="face"></div>${['Số: 000000000000', 'Họ tên: NGUYỄN VĂN MẪU', 'Ngày sinh: 01/01/1990', 'Quê quán: Xã Mẫu, tỉnh Mẫu', 'Nơi ở: 1 Đường Mẫu'].map((one) => `<p>${one}</p>`).join('')}`,
  },
  {
    name: 'the-mat-sau',
    size: card,
    style: 'background:#eef0e2;font-size:26px',
    body: `<p>${sentence.repeat(2)}</p><p style="font-family:monospace;font-size:34px">IDMAU0000000000&lt;&lt;&lt;0<br>9001010M3001010MAU&lt;&lt;<br>NGUYEN&lt;&lt;VAN&lt;MAU&lt;&lt;&lt;</p>`,
  },
]

const page = ({ size, body, style = '' }: (typeof forms)[number]) => `<!doctype html><meta charset="utf-8"><style>
body{margin:0;box-sizing:border-box;width:${size.width}px;height:${size.height}px;padding:${Math.round(size.width * 0.07)}px;overflow:hidden;background:#fff;color:#1d1d26;font-size:25px;line-height:1.5;position:relative;${style}}
h1{font-size:36px;text-align:center}p{margin:10px 0}.c{text-align:center}table{width:100%;border-collapse:collapse}td{border:2px solid #333;padding:4px 10px}
.stamp{position:absolute;right:130px;bottom:150px;width:190px;height:190px;line-height:190px;border:7px solid #c03038;border-radius:50%;color:#c03038;text-align:center}
.face{float:left;width:240px;height:320px;margin-right:30px;background:#9fb0b8}</style><body>${body}`

/** Eight papers of the project's own, printed with a pinned font. They show nobody and are no real paper. */
export async function printPapers(): Promise<PrintedPaper[]> {
  const browser = await launchBrowser()
  try {
    const printed: PrintedPaper[] = []
    for (const form of forms) {
      const tab = await browser.newPage({ viewport: form.size })
      await usePinnedFont(tab)
      await tab.goto(`data:text/html;charset=utf-8,${encodeURIComponent(page(form))}`)
      await tab.evaluate(() => document.fonts.ready)
      const { data, info } = await sharp(await tab.screenshot())
        .removeAlpha()
        .raw()
        .toBuffer({ resolveWithObject: true })
      printed.push({ name: form.name, data, width: info.width, height: info.height })
      await tab.close()
    }
    return printed
  } finally {
    await browser.close()
  }
}
