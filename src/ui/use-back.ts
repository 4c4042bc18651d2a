import { useNavigate } from 'react-router-dom'

function hasEarlierScreen(): boolean {
  const state: unknown = window.history.state
  return typeof state === 'object' && state !== null && 'idx' in state && typeof state.idx === 'number' && state.idx > 0
}

/** Back to where the person came from; on a deep-linked first page to `fallback`, never out of the app. */
export function useBack(fallback: string): () => void {
  const navigate = useNavigate()
  return () => (hasEarlierScreen() ? navigate(-1) : navigate(fallback, { replace: true }))
}
