import { expect, test } from 'vitest'
import { scannedPath } from './scanned-path.ts'

const hosts = { app: 'h5.zdn.vn', api: 'motcua.vn' }

test.each([
  ['https://zalo.me/s/4242/thu-tuc/1.001193', '/thu-tuc/1.001193'],
  ['https://zalo.me/s/4242/thu-tuc/1.001193?env=TESTING&version=3', '/thu-tuc/1.001193'],
  ['https://zalo.me/s/4242/thu-tuc?field=ho-tich', '/thu-tuc?field=ho-tich'],
  ['https://zalo.me/s/4242/thu-tuc/?utm=1&field=ho-tich', '/thu-tuc?field=ho-tich'],
  ['https://motcua.vn/thu-tuc/1.001193/', '/thu-tuc/1.001193'],
  ['HTTPS://MOTCUA.VN/thu-tuc/1.001193', '/thu-tuc/1.001193'],
  ['https://h5.zdn.vn/zapps/4242/viec/sinh-con', '/viec/sinh-con'],
  [' 1.001193\n', '/thu-tuc/1.001193'],
  ['https://zalo.me/s/4242/nhan-ho-so#ABCD-2345', '/nhan-ho-so#ABCD-2345'],
  ['https://motcua.vn/lam-giup#ABCD-2345', '/lam-giup#ABCD-2345'],
])('%s leads to %s', (text, path) => expect(scannedPath(text, hosts)).toBe(path))

test.each([
  'https://example.com/thu-tuc/1.001193',
  'https://motcua.vn.example.com/thu-tuc/1.001193',
  'https://motcua.vn@example.com/thu-tuc/1.001193',
  'https://motcua.vn/ho-so/1',
  'https://motcua.vn/nhan-ho-so',
  'https://motcua.vn/can-bo#ABCD-2345',
  'https://example.com/nhan-ho-so#ABCD-2345',
  'https://motcua.vn/thu-tuc/../can-bo',
  'https://zalo.me/4242',
  'https://zalo.me/s/4242',
  'javascript:alert(1)',
  '00020101021238570010A000000727',
  '077190000001|271234567|Nguyễn Văn Mẫu|01011990|Nam|Vũng Tàu|01012022',
  '',
])('%s leads nowhere', (text) => expect(scannedPath(text, hosts)).toBeUndefined())
