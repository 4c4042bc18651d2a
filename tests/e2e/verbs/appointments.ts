import type { Page } from 'playwright-core'

/** One of the lists on the screen that asks what for. */
export const whatFor = (page: Page, title: string) => page.getByRole('list', { name: title })

export const firstOffer = (page: Page) =>
  page.getByRole('list', { name: 'Giờ tốt nhất cho bạn' }).getByRole('button').first()

export const confirmBooking = (page: Page) => page.getByRole('button', { name: 'Xác nhận đặt lịch' })

/** The code on the ticket, as people read it out. */
export const ticketCode = (page: Page) => page.getByText(/^LH-[A-Z0-9]{4}-[A-Z0-9]{4}$/)
