import { useEffect, useRef, useState } from 'react'
import { useSearchParams } from 'react-router-dom'

/**
 * A value that lives in the address, so that going back finds it again. Replaces the entry instead of adding one.
 * The address follows in its own time, so what is typed is held here: a field that waited for it would lose letters.
 */
export function useAddressQuery(name: string): [string, (value: string) => void] {
  const [params, setParams] = useSearchParams()
  const inAddress = params.get(name) ?? ''
  const [typed, setTyped] = useState(inAddress)
  const onTheirWay = useRef<string[]>([])

  useEffect(() => {
    const at = onTheirWay.current.lastIndexOf(inAddress)
    if (at >= 0) onTheirWay.current = onTheirWay.current.slice(at + 1)
    // Not from here: the person went back, or followed a link.
    else setTyped(inAddress)
  }, [inAddress])

  const change = (value: string) => {
    setTyped(value)
    onTheirWay.current = value === inAddress ? [] : [...onTheirWay.current, value]
    setParams(
      (before) => {
        const next = new URLSearchParams(before)
        if (value) next.set(name, value)
        else next.delete(name)
        return next
      },
      { replace: true },
    )
  }
  return [typed, change]
}
