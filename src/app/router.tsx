import { useEffect, type ReactNode } from 'react'
import { BrowserRouter, useNavigate } from 'react-router-dom'
import { usePlatform } from '../platform/platform-context.tsx'

/** History routing below the path that the host gave the app; every link from outside arrives here. */
export function Router({ children }: { children: ReactNode }) {
  const platform = usePlatform()
  return (
    <BrowserRouter
      basename={platform.basePath() || '/'}
      future={{ v7_startTransition: true, v7_relativeSplatPath: true }}
    >
      <OutsideLinks />
      {children}
    </BrowserRouter>
  )
}

function OutsideLinks() {
  const platform = usePlatform()
  const navigate = useNavigate()
  useEffect(() => platform.onOpenPath((path) => navigate(path)), [platform, navigate])
  return null
}
