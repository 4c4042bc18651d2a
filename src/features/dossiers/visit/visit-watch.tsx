import { useEffect, useRef } from 'react'
import { useEndVisitHere } from './use-end-visit-here.ts'
import { useVisitState } from './use-visit.ts'

/** Wherever in the app the member of staff is: a visit that a phone or another tablet has taken is over here too. */
export function VisitWatch({ id }: { id: string }) {
  const { data } = useVisitState(id, false)
  const end = useRef(useEndVisitHere())
  const state = data?.state
  const to = data?.handedTo ?? null
  useEffect(() => {
    if (state && state !== 'open') void end.current({ state, to, told: true })
  }, [state, to])
  return null
}
