import { Route, Routes } from 'react-router-dom'
import { About, Home, NotFound, ProcedurePage, Procedures } from './screens.ts'
import { TwoPanes } from './two-panes.tsx'

/** Every address of the app. */
export function AppRoutes() {
  return (
    <Routes>
      <Route index element={<Home />} />
      <Route path="thu-tuc" element={<TwoPanes root="/thu-tuc" list={<Procedures />} picture="papers" />}>
        <Route path=":code" element={<ProcedurePage begin={() => null} />} />
      </Route>
      <Route path="gioi-thieu" element={<About />} />
      <Route path="*" element={<NotFound />} />
    </Routes>
  )
}
