import type { StaffAccount } from '../../../contract/schemas/staff-account.ts'
import { useText } from '../../i18n/texts.ts'
import { StatusTag, type StatusTone } from '../../ui/status-tag.tsx'
import { staffAccountTexts } from './texts.ts'

const tones: { [S in StaffAccount['state']]: StatusTone } = { waiting: 'yours', active: 'done', disabled: 'failed' }

export function AccountState({ state }: Pick<StaffAccount, 'state'>) {
  const text = useText(staffAccountTexts)
  return <StatusTag tone={tones[state]}>{text.states[state]}</StatusTag>
}
