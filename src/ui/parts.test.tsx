import '@testing-library/jest-dom/vitest'
import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState, type ReactNode } from 'react'
import { MemoryRouter } from 'react-router-dom'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { Button } from './button.tsx'
import { ChoiceField } from './choice-field.tsx'
import { CounterPhoneContext } from './counter-contact.tsx'
import { DataView, type DataQuery } from './data-view.tsx'
import { DateField } from './date-field.tsx'
import { ErrorSummary } from './error-summary.tsx'
import { ListRow } from './list.tsx'
import { Screen } from './screen.tsx'
import { Sheet } from './sheet.tsx'
import { Skeleton } from './skeleton.tsx'
import { TextField } from './text-field.tsx'

afterEach(cleanup)

const show = (part: ReactNode) =>
  render(<MemoryRouter future={{ v7_startTransition: true, v7_relativeSplatPath: true }}>{part}</MemoryRouter>)

describe('a field', () => {
  test('is found by its label and says its hint, its error and its source', () => {
    show(
      <TextField
        label="Họ tên"
        hint="Như trên căn cước"
        error="Bạn điền họ tên."
        source="từ thẻ căn cước"
        value=""
        onChange={vi.fn()}
      />,
    )
    const input = screen.getByLabelText(/Họ tên/)
    expect(input).toBeInvalid()
    expect(input).toHaveAccessibleDescription('Như trên căn cước Cần sửa: Bạn điền họ tên. từ thẻ căn cước')
  })

  test('says that it may stay empty only when it may', () => {
    show(<TextField label="Nghề nghiệp" required={false} value="" onChange={vi.fn()} />)
    expect(screen.getByText('(không bắt buộc)')).toBeVisible()
  })

  test('a choice is one group of radios', async () => {
    const onChange = vi.fn()
    const options = [
      { value: 'a', label: 'Nhận tại quầy' },
      { value: 'b', label: 'Nhận bản điện tử' },
    ]
    show(<ChoiceField label="Cách nhận" options={options} value="a" onChange={onChange} />)
    await userEvent.click(screen.getByRole('radio', { name: 'Nhận bản điện tử' }))
    expect(onChange).toHaveBeenCalledWith('b')
    expect(screen.getByRole('group', { name: /Cách nhận/ })).toBeVisible()
  })
})

test('a date is typed as three numbers and keeps what is half typed', async () => {
  const seen: string[] = []
  function Birthday() {
    const [value, setValue] = useState('')
    return <DateField label="Ngày sinh" value={value} onChange={(next) => (seen.push(next), setValue(next))} />
  }
  show(<Birthday />)
  await userEvent.type(screen.getByLabelText('Ngày'), '7')
  expect(screen.getByLabelText('Ngày')).toHaveValue('7')
  await userEvent.type(screen.getByLabelText('Tháng'), '3')
  await userEvent.type(screen.getByLabelText('Năm'), '2026')
  expect(seen[seen.length - 1]).toBe('2026-03-07')
})

test('a busy button keeps its place and its name and does nothing', async () => {
  const onClick = vi.fn()
  show(
    <Button onClick={onClick} busyLabel="Đang gửi">
      Gửi hồ sơ
    </Button>,
  )
  const button = screen.getByRole('button', { name: 'Đang gửi' })
  await userEvent.click(button)
  expect(onClick).not.toHaveBeenCalled()
  expect(button).toBeEnabled()
})

test('a row leads on as one link', () => {
  show(<ListRow title="Đăng ký khai sinh" lines="Trong ngày" to="/thu-tuc/1" />)
  expect(screen.getByRole('link', { name: /Đăng ký khai sinh.*Trong ngày/ })).toHaveAttribute('href', '/thu-tuc/1')
})

test('a screen has one title, also when the long name arrives later', () => {
  const { rerender } = render(<Screen title="Thủ tục">…</Screen>, { wrapper: MemoryRouterForScreens })
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Thủ tục')
  rerender(
    <Screen title="Thủ tục" heading={'Giao đất '.repeat(110)}>
      …
    </Screen>,
  )
  expect(screen.getAllByRole('heading', { level: 1 })).toHaveLength(1)
  expect(document.title).toContain('Giao đất')
})

function MemoryRouterForScreens({ children }: { children: ReactNode }) {
  return <MemoryRouter future={{ v7_startTransition: true, v7_relativeSplatPath: true }}>{children}</MemoryRouter>
}

test('a sheet takes the focus, keeps it, closes on Escape and gives the focus back', async () => {
  function Page() {
    const [open, setOpen] = useState(false)
    return (
      <>
        <Button onClick={() => setOpen(true)}>Mở</Button>
        {open && (
          <Sheet title="Cài đặt" onClose={() => setOpen(false)}>
            <Button>Một</Button>
          </Sheet>
        )}
      </>
    )
  }
  show(<Page />)
  await userEvent.click(screen.getByRole('button', { name: 'Mở' }))
  const dialog = screen.getByRole('dialog', { name: 'Cài đặt' })
  expect(dialog).toHaveFocus()
  await userEvent.tab()
  await userEvent.tab()
  await userEvent.tab()
  expect(dialog).toContainElement(document.activeElement as HTMLElement)
  await userEvent.keyboard('{Escape}')
  expect(screen.queryByRole('dialog')).toBeNull()
  expect(screen.getByRole('button', { name: 'Mở' })).toHaveFocus()
})

test('the summary of errors takes the focus and leads to each field', async () => {
  show(
    <>
      <ErrorSummary attempt={1} items={[{ fieldId: 'ten', sentence: 'Bạn điền họ tên.' }]} />
      <TextField id="ten" label="Họ tên" value="" onChange={vi.fn()} />
    </>,
  )
  expect(screen.getByRole('alert')).toHaveFocus()
  await userEvent.click(screen.getByRole('button', { name: 'Bạn điền họ tên.' }))
  expect(screen.getByLabelText('Họ tên')).toHaveFocus()
})

describe('what shows data', () => {
  const query = (part: Partial<DataQuery<string[]>>): DataQuery<string[]> => ({
    data: undefined,
    error: null,
    isFetching: false,
    dataUpdatedAt: Date.parse('2026-11-26T07:20:00Z'),
    refetch: vi.fn(),
    ...part,
  })
  const view = (given: DataQuery<string[]>) => (
    <CounterPhoneContext.Provider value="0254 000 000">
      <DataView query={given} skeleton={<Skeleton />} isEmpty={(rows) => rows.length === 0} empty={<p>Chưa có gì</p>}>
        {(rows) => rows.join()}
      </DataView>
    </CounterPhoneContext.Provider>
  )

  test('waits in the shape of what comes', () => {
    show(view(query({ isFetching: true })))
    expect(screen.getByText('Đang tải')).toBeInTheDocument()
  })

  test('says what happened, whom to call, and tries again', async () => {
    const failed = query({ error: { code: 'INTERNAL', requestId: 'ma-123' } })
    show(view(failed))
    expect(screen.getByRole('alert')).toHaveTextContent(/Máy chủ gặp lỗi.*0254 000 000.*ma-123/)
    await userEvent.click(screen.getByRole('button', { name: 'Thử lại' }))
    expect(failed.refetch).toHaveBeenCalledOnce()
  })

  test('keeps old data on screen with its time', () => {
    show(view(query({ data: ['một'], error: { code: 'OFFLINE' } })))
    expect(screen.getByText(/bản lưu lúc 14:20 thứ Năm, 26\/11\/2026/)).toBeVisible()
    expect(screen.getByText('một')).toBeVisible()
  })

  test('does not offer to ask again for what is not there', () => {
    show(view(query({ error: { code: 'NOT_FOUND' } })))
    expect(screen.queryByRole('button', { name: 'Thử lại' })).toBeNull()
  })

  test('an empty list is a sentence', () => {
    show(view(query({ data: [] })))
    expect(screen.getByText('Chưa có gì')).toBeVisible()
  })
})
