// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { pickFiles, takePhoto } from './chosen-files.ts'

beforeEach(() => vi.useFakeTimers())
afterEach(() => {
  vi.useRealTimers()
  document.body.innerHTML = ''
})

const birth = new File(['x'], 'chung-sinh.jpg', { type: 'image/jpeg' })

function openInput(): HTMLInputElement {
  const inputs = document.querySelectorAll<HTMLInputElement>('input[type=file]')
  const [input] = inputs
  if (!input || inputs.length !== 1) throw new Error(`${inputs.length} choosers are open`)
  return input
}

function choose(input: HTMLInputElement, files: File[]) {
  Object.defineProperty(input, 'files', { value: files, configurable: true })
  input.dispatchEvent(new Event('change'))
}

const ask = (onLate: (files: File[]) => void = () => undefined) =>
  pickFiles({ accept: 'image/*,application/pdf', multiple: true, onLate })

test('hands over what was chosen and leaves nothing in the page', async () => {
  const answer = ask()
  expect(openInput()).toMatchObject({ accept: 'image/*,application/pdf', multiple: true })
  choose(openInput(), [birth])
  expect(await answer).toEqual({ kind: 'granted', files: [birth] })
  expect(document.querySelector('input')).toBeNull()
})

test('the camera is asked for one picture', async () => {
  const answer = takePhoto({ onLate: () => undefined })
  expect(openInput().getAttribute('capture')).toBe('environment')
  expect(openInput()).toMatchObject({ accept: 'image/*', multiple: false })
  choose(openInput(), [birth])
  expect(await answer).toEqual({ kind: 'granted', photo: birth })
})

test('a cancel that the web view tells of is a "no"', async () => {
  const answer = ask()
  openInput().dispatchEvent(new Event('cancel'))
  expect(await answer).toEqual({ kind: 'refused' })
})

test.each(['focus', 'visibilitychange'])('coming back without files (%s) is a "no"', async (name) => {
  const answer = ask()
  const target = name === 'focus' ? window : document
  target.dispatchEvent(new Event(name))
  await vi.advanceTimersByTimeAsync(1000)
  expect(await answer).toEqual({ kind: 'refused' })
})

test('files that come soon after the return are the answer', async () => {
  const late = vi.fn()
  const answer = ask(late)
  window.dispatchEvent(new Event('focus'))
  await vi.advanceTimersByTimeAsync(900)
  choose(openInput(), [birth])
  await vi.advanceTimersByTimeAsync(5000)
  expect(await answer).toEqual({ kind: 'granted', files: [birth] })
  expect(late).not.toHaveBeenCalled()
})

test('files that come long after the return are not lost', async () => {
  const late = vi.fn()
  const answer = ask(late)
  window.dispatchEvent(new Event('focus'))
  await vi.advanceTimersByTimeAsync(1000)
  expect(await answer).toEqual({ kind: 'refused' })
  choose(openInput(), [birth])
  expect(late).toHaveBeenCalledExactlyOnceWith([birth])
})

test('asking again answers the forgotten request', async () => {
  const first = ask()
  const second = ask()
  expect(await first).toEqual({ kind: 'refused' })
  choose(openInput(), [birth])
  expect(await second).toEqual({ kind: 'granted', files: [birth] })
})
