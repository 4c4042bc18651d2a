import { Route, Routes } from 'react-router-dom'
import { Home, LaterRoutes, ProcedurePage, Procedures } from './screens.ts'
import { TwoPanes } from './two-panes.tsx'

/** The addresses that people open the app with; the others stand in later-routes.tsx. */
export function AppRoutes() {
  return (
    <Routes>
      <Route index element={<Home />} />
      <Route path="thu-tuc" element={<TwoPanes root="/thu-tuc" list={<Procedures />} picture="papers" />}>
        <Route path=":code" element={<ProcedurePage />} />
      </Route>
      <Route path="*" element={<LaterRoutes />} />
    </Routes>
  )
}
