import type { ReactNode } from 'react'
import { ActionBar } from './action-bar.tsx'
import { Button } from './button.tsx'
import { Sheet } from './sheet.tsx'

type Props = {
  title: string
  children: ReactNode
  /** Says exactly what it does. */
  act: string
  cancel: string
  danger?: boolean
  busyLabel?: string | undefined
  onAct: () => void
  onClose: () => void
}

export function ConfirmSheet({ title, children, act, cancel, danger, busyLabel, onAct, onClose }: Props) {
  const footer = (
    <ActionBar>
      <Button onClick={onClose}>{cancel}</Button>
      <Button kind={danger ? 'danger' : 'primary'} onClick={onAct} busyLabel={busyLabel}>
        {act}
      </Button>
    </ActionBar>
  )
  return (
    <Sheet title={title} onClose={onClose} footer={footer}>
      {children}
    </Sheet>
  )
}
