import { Route, Routes } from 'react-router-dom'
import { Draft, Home, LaterRoutes, DossierPage, MyDossiers, ProcedurePage, Procedures } from './screens.ts'
import { SignedIn } from './signed-in.tsx'
import { TwoPanes } from './two-panes.tsx'

/** The addresses that people open the app with; the others stand in later-routes.tsx. */
export function AppRoutes() {
  return (
    <Routes>
      <Route index element={<Home />} />
      <Route path="thu-tuc" element={<TwoPanes root="/thu-tuc" list={<Procedures />} picture="papers" />}>
        <Route path=":code" element={<ProcedurePage />} />
      </Route>
      <Route
        path="ho-so"
        element={
          <SignedIn as="resident">
            <TwoPanes root="/ho-so" list={<MyDossiers />} picture="boat" />
          </SignedIn>
        }
      >
        <Route path=":id" element={<DossierPage />} />
      </Route>
      <Route
        path="ho-so/:id/khai/*"
        element={
          <SignedIn as="resident">
            <Draft />
          </SignedIn>
        }
      />
      <Route path="*" element={<LaterRoutes />} />
    </Routes>
  )
}
