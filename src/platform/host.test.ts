import { expect, test } from 'vitest'
import { basePathOf, isInsideZalo } from './host.ts'

const page = (address: string, injected: object = {}) => ({ location: new URL(address), ...injected })

test.each([
  ['https://h5.zdn.vn/zapps/1/', { ZaloJavaScriptInterface: {} }, true],
  ['https://h5.zdn.vn/zapps/1/', { ZJSBridge: {} }, true],
  ['zbrowser://h5.zdn.vn/zapps/1/', { ZJSBridge: {} }, true],
  ['https://h5.zdn.vn/zapps/1/', {}, false],
  ['https://localhost/zapps/1/', { ZaloJavaScriptInterface: {} }, false],
  ['https://h5.zdn.vn.example.com/', { ZaloJavaScriptInterface: {} }, false],
  ['http://127.0.0.1:3000/', {}, false],
])('%s with %j is inside Zalo: %s', (address, injected, inside) => {
  expect(isInsideZalo(page(address, injected))).toBe(inside)
})

test.each([
  ['/zapps/123', '/zapps/123'],
  ['/zapps/123/', '/zapps/123'],
  ['/zapps/123/dossiers/7', '/zapps/123'],
  ['/', ''],
  ['/procedures/1.001193', ''],
  ['/zapps/', ''],
])('the base of %s is "%s"', (pathname, base) => {
  expect(basePathOf({ pathname })).toBe(base)
})
