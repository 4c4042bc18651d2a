import { useSearchParams } from 'react-router-dom'

/** A value that lives in the address, so that going back finds it again. Replaces the entry instead of adding one. */
export function useAddressQuery(name: string): [string, (value: string) => void] {
  const [params, setParams] = useSearchParams()
  const change = (value: string) =>
    setParams(
      (before) => {
        const next = new URLSearchParams(before)
        if (value) next.set(name, value)
        else next.delete(name)
        return next
      },
      { replace: true },
    )
  return [params.get(name) ?? '', change]
}
