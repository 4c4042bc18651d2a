import { writeFile } from 'node:fs/promises'
import type { Services } from '../../server/services.ts'
import { importFile } from '../../server/modules/procedures/import/import-file.ts'

/**
 * What the national catalogue really holds at its worst, as rows of our own: the sizes were seen there, the words are
 * made up. Codes begin with 9, which no procedure has.
 */
export const hard = {
  longStep: '9.900001',
  longName: '9.900002',
  manyPapers: '9.900003',
  noPapers: '9.900004',
  glyphs: '9.900005',
  html: '9.900006',
} as const

const names = {
  [hard.longStep]: 'Thủ tục mẫu có bước rất dài',
  [hard.longName]: lengthened(
    'Thủ tục mẫu cấp đổi, cấp lại, điều chỉnh giấy phép đối với công trình không theo tuyến, ',
    919,
  ),
  [hard.manyPapers]: 'Thủ tục mẫu có năm mươi lăm giấy tờ',
  [hard.noPapers]: 'Thủ tục mẫu không ghi giấy tờ nào',
  [hard.glyphs]: 'Thủ tục mẫu có ký tự lạ',
  [hard.html]: 'Thủ tục mẫu có thẻ trang mạng',
}

/** Words without an end in sight, cut to the letter; one word is longer than a phone is wide. */
function lengthened(words: string, length: number): string {
  return words.repeat(Math.ceil(length / words.length)).slice(0, length - 1) + 'a'
}

const endless = 'https://mau.example.vn/' + 'duong-dan-rat-dai-khong-co-cho-ngat/'.repeat(6)

const groups = Array.from({ length: 10 }, (_, group) => ({
  group: lengthened(`* Trường hợp thứ ${group + 1} theo điểm a khoản 2 Điều 5, `, group === 3 ? 400 : 60),
  kind: 'case',
  items: Array.from({ length: group < 5 ? 6 : 5 }, (_, item) => ({
    name: lengthened(`Giấy tờ số ${item + 1} của nhóm ${group + 1}, `, item === 2 ? 700 : 40),
    originals: 1,
    copies: item,
  })),
}))

const onePaper = [{ group: '', kind: 'submit', items: [{ name: 'Đơn đề nghị', originals: 1, copies: 0 }] }]

const special: { [code: string]: object } = {
  [hard.longStep]: { steps: ['Nộp đơn.', lengthened('Người nộp đến quầy, lấy số và chờ gọi. ', 9000)] },
  [hard.longName]: { conditions: endless },
  [hard.manyPapers]: { dossier: groups },
  [hard.noPapers]: { dossier: [] },
  [hard.glyphs]: { steps: ['\uf0b7 Nộp đơn tại quầy', '\uf02d Nhận phiếu hẹn \ue123'] },
  [hard.html]: {
    steps: ['<p onclick="alert(1)">Nộp <b>đơn</b></p>', '<script>alert(1)</script>Chờ &lt;gọi tên&gt;'],
    conditions: '<img src=x onerror=alert(1)>',
  },
}

const row = (code: keyof typeof names) => ({
  code,
  name: names[code],
  field: 'Lĩnh vực mẫu',
  targetGroups: ['Công dân Việt Nam'],
  submissionMethods: [
    { channel: 'direct', timeLimit: 5, timeUnit: 'working_day', timeNote: '', feeType: 'free', fees: [], note: '' },
  ],
  dossier: onePaper,
  legalBasis: ['01/2020/NĐ-CP'],
  steps: ['Nộp đơn'],
  trust: 'high',
  quality: [],
  ...special[code],
})

/** A code that is known, under a name that belongs to another procedure; the known one stays. */
const wrongName = { ...row(hard.longStep), code: '1.001193', name: 'Cấp giấy phép nuôi trồng hải sản' }

export async function importHardProcedures(services: Services, file: string) {
  const rows = [...Object.values(hard).map(row), wrongName]
  await writeFile(file, rows.map((one) => JSON.stringify(one)).join('\n'))
  return importFile(services, file)
}

export const longNameText = names[hard.longName]
