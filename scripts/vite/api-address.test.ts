import { expect, test } from 'vitest'
import { apiAddress } from './api-address.ts'

test.each([
  [{}, ''],
  [{ API_URL: '' }, ''],
  [{ API_URL: 'https://motcua.example.vn' }, 'https://motcua.example.vn'],
  [{ API_URL: ' https://motcua.example.vn/ ', ZALO: '1' }, 'https://motcua.example.vn'],
  [{ API_URL: 'https://example.vn/motcua/', ZALO: '1' }, 'https://example.vn/motcua'],
  [{ API_URL: 'http://127.0.0.1:3000' }, 'http://127.0.0.1:3000'],
])('%j bakes in "%s"', (variables, address) => {
  expect(apiAddress(variables)).toBe(address)
})

test.each([
  [{ ZALO: '1' }, /API_URL is missing/],
  [{ ZALO: '1', API_URL: '  ' }, /API_URL is missing/],
  [{ API_URL: 'motcua.example.vn' }, /absolute address/],
  [{ API_URL: '/api' }, /absolute address/],
  [{ API_URL: 'http://motcua.example.vn' }, /https addresses only/],
  [{ API_URL: 'https://motcua.example.vn/api/v1' }, /leave out \/api\/v1/],
  [{ API_URL: 'https://motcua.example.vn?x=1' }, /no "\?"/],
])('%j is refused with a reason', (variables, reason) => {
  expect(() => apiAddress(variables)).toThrow(reason)
})
