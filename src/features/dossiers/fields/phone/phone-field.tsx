import { useState } from 'react'
import { formatPhone } from '../../../../../contract/rules/identity/phone.ts'
import { useApi } from '../../../../api/api-context.tsx'
import { useText } from '../../../../i18n/texts.ts'
import { usePlatform } from '../../../../platform/platform-context.tsx'
import { Button } from '../../../../ui/button.tsx'
import { Notice } from '../../../../ui/notice.tsx'
import { TextField } from '../../../../ui/text-field.tsx'
import { textOf, type FieldProps } from '../field-props.ts'
import { fieldTexts } from '../texts.ts'

type Props = FieldProps<'phone'> & { onZaloPhone?: ((phone: string) => void) | undefined }

export function PhoneKind({ field, look, value, onChange, onZaloPhone }: Props) {
  const text = useText(fieldTexts)
  const inZalo = usePlatform().name === 'zalo' && field.prefillFrom?.includes('zalo.phone')
  const fill = (given: string) => {
    const phone = formatPhone(given)
    onChange(phone)
    onZaloPhone?.(phone)
  }
  return (
    <>
      <TextField
        {...look}
        hint={look.hint ?? text.phoneHint}
        value={textOf(value)}
        onChange={onChange}
        type="tel"
        inputMode="tel"
        autoComplete="tel"
        maxLength={20}
        narrow
      />
      {inZalo && textOf(value) === '' && <ZaloPhone onPhone={fill} />}
    </>
  )
}

function ZaloPhone({ onPhone }: { onPhone: (phone: string) => void }) {
  const text = useText(fieldTexts)
  const api = useApi()
  const platform = usePlatform()
  const [failed, setFailed] = useState(false)

  async function ask() {
    setFailed(false)
    try {
      const answer = await platform.askPhone()
      if (answer.kind !== 'granted') return setFailed(true)
      const { accessToken, code } = answer
      onPhone((await api('POST /sessions/current/phone', { body: { accessToken, code } })).phone)
    } catch {
      setFailed(true)
    }
  }

  return (
    <>
      <Button onClick={() => void ask()}>{text.askPhone}</Button>
      {failed && <Notice live>{text.noPhone}</Notice>}
    </>
  )
}
