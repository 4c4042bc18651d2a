import { createContext, useContext, type ReactNode } from 'react'
import { Link as RouterLink } from 'react-router-dom'

/** Begins to load the code of a path; the app gives it, so that a finger on a link already fetches its screen. */
export const PrefetchContext = createContext<(path: string) => void>(() => undefined)

type Props = {
  to: string
  replace?: boolean | undefined
  className?: string | undefined
  'aria-label'?: string | undefined
  'aria-current'?: 'page' | 'true' | undefined
  children: ReactNode
}

export function Link({ to, replace = false, children, ...rest }: Props) {
  const prefetch = useContext(PrefetchContext)
  return (
    <RouterLink to={to} replace={replace} onPointerDown={() => prefetch(to)} {...rest}>
      {children}
    </RouterLink>
  )
}
