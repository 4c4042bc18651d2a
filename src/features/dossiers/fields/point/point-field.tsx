import { useState } from 'react'
import type { AnswerValue } from '../../../../../contract/rules/forms/definition.ts'
import { useText } from '../../../../i18n/texts.ts'
import { usePlatform } from '../../../../platform/platform-context.tsx'
import { Button } from '../../../../ui/button.tsx'
import { FieldGroup } from '../../../../ui/field.tsx'
import { Notice } from '../../../../ui/notice.tsx'
import { TextField } from '../../../../ui/text-field.tsx'
import type { FieldProps } from '../field-props.ts'
import { fieldTexts } from '../texts.ts'

type Typed = { lat: string; lon: string }

const typedOf = (value: AnswerValue | undefined): Typed =>
  typeof value === 'object' && 'lon' in value && 'lat' in value && typeof value.lon === 'number'
    ? { lat: String(value.lat), lon: String(value.lon) }
    : { lat: '', lon: '' }

const numberOf = (typed: string) => (typed.trim() === '' ? NaN : Number(typed.replace(',', '.')))

/** Coordinates, from the phone or typed. */
export function PointKind({ look, value, onChange }: FieldProps<'point'>) {
  const text = useText(fieldTexts)
  const platform = usePlatform()
  const [typed, setTyped] = useState(() => typedOf(value))
  const [failed, setFailed] = useState(false)

  function set(next: Typed) {
    setTyped(next)
    const [lat, lon] = [numberOf(next.lat), numberOf(next.lon)]
    onChange(Number.isNaN(lat) || Number.isNaN(lon) ? undefined : { lat, lon })
  }

  async function locate() {
    const answer = await platform.askLocation()
    const place = answer.kind === 'granted' && answer.place.from === 'device' ? answer.place : undefined
    setFailed(!place)
    if (place) set({ lat: place.latitude.toFixed(6), lon: place.longitude.toFixed(6) })
  }

  return (
    <FieldGroup {...look}>
      {({ id }) => (
        <>
          <TextField
            id={`${id}.lat`}
            label={text.latitude}
            value={typed.lat}
            onChange={(lat) => set({ ...typed, lat })}
            inputMode="decimal"
            narrow
          />
          <TextField
            label={text.longitude}
            value={typed.lon}
            onChange={(lon) => set({ ...typed, lon })}
            inputMode="decimal"
            narrow
          />
          <Button onClick={() => void locate()}>{text.useMyPlace}</Button>
          {failed && <Notice live>{text.noPlace}</Notice>}
        </>
      )}
    </FieldGroup>
  )
}
