import { useState } from 'react'
import { useNavigate } from 'react-router-dom'
import { useApi } from '../../api/api-context.tsx'
import type { ScenarioName } from '../../../contract/rules/demo/scenarios.ts'
import { useSignIn } from '../../session/use-sign-in.ts'
import { useDemo, type Made, type TourId } from './demo-state.ts'
import { tourOf, type Tour } from './tours.ts'

export const demoRoot = '/trinh-dien'
export const tourPath = (id: TourId) => `${demoRoot}/${id}`

/** Where a step is shown, once the tour's situation was made. */
export const placeOf = (tour: Tour, step: number, made: Made | undefined): string =>
  (tour.steps[step]?.path ?? '/').replace('~', made?.path ?? '')

/** Makes a situation and turns into its sample person. */
export function usePlay() {
  const api = useApi()
  const signIn = useSignIn()
  return async (name: ScenarioName): Promise<Made> => {
    const { path, person } = await api('POST /sandbox/scenarios/{name}', { params: { name } })
    await signIn.asSample(person)
    return { path, person }
  }
}

/** Begins a tour, at its start or at any step; the situation of before is used where no other can be made. */
export function useBeginTour() {
  const play = usePlay()
  const navigate = useNavigate()
  const show = useDemo((state) => state.show)
  const made = useDemo((state) => state.made)
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>()

  async function begin(tour: Tour, step: number) {
    setBusy(true)
    setError(undefined)
    try {
      const before = made[tour.id]
      // Who comes back to a step goes on with the dossier that is half done.
      const situation = tour.scenario && (step > 0 && before ? before : await play(tour.scenario))
      show(tour.id, step, situation)
      navigate(placeOf(tour, step, situation))
    } catch (failed) {
      setError(failed)
    } finally {
      setBusy(false)
    }
  }
  return { begin, busy, error }
}

/** The tour that is under way. */
export function useShown() {
  const now = useDemo((state) => state.now)
  const made = useDemo((state) => state.made)
  const tour = tourOf(now?.tour)
  const step = tour?.steps[now?.step ?? 0]
  if (!now || !tour || !step) return undefined
  return { tour, at: now.step, step, made: made[tour.id] }
}
