import type { ReactNode } from 'react'
import type { Payment } from '../../../../contract/schemas/payment.ts'
import { useApi } from '../../../api/api-context.tsx'
import { useText } from '../../../i18n/texts.ts'
import { useOpenDocument } from '../../../platform/use-open-document.ts'
import { DocumentSheet } from '../../../ui/document-sheet.tsx'
import { paymentTexts } from './texts.ts'

/** Opens the receipt of a payment as the server prints it. */
export function useFeeReceipt(dossierId: string): {
  open: (payment: Payment) => void
  opening: boolean
  sheet: ReactNode
} {
  const text = useText(paymentTexts)
  const api = useApi()
  const { open, opening, shown, close } = useOpenDocument()
  function openReceipt(payment: Payment) {
    const params = { id: dossierId, paymentId: payment.id }
    open(payment.id, {
      title: text.receiptOf(payment.receiptNumber ?? ''),
      mediaType: 'application/pdf',
      link: async () => api.url((await api('POST /dossiers/{id}/payments/{paymentId}/receipt/links', { params })).path),
      load: () => api.file('GET /dossiers/{id}/payments/{paymentId}/receipt', { params }),
    })
  }
  return { open: openReceipt, opening: opening !== undefined, sheet: <DocumentSheet shown={shown} onClose={close} /> }
}
