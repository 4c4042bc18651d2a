import { Route, Routes } from 'react-router-dom'
import {
  About,
  BeginDossierButton,
  Draft,
  EditorDesk,
  EditorProcedurePage,
  Home,
  NotFound,
  DossierPage,
  MyDossiers,
  ProcedurePage,
  Procedures,
  StaffDesk,
  StaffDossier,
} from './screens.ts'
import { SignedIn } from './signed-in.tsx'
import { TwoPanes } from './two-panes.tsx'

/** Every address of the app. */
export function AppRoutes() {
  return (
    <Routes>
      <Route index element={<Home />} />
      <Route path="thu-tuc" element={<TwoPanes root="/thu-tuc" list={<Procedures />} picture="papers" />}>
        <Route path=":code" element={<ProcedurePage begin={BeginDossierButton} />} />
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
      <Route
        path="can-bo"
        element={
          <SignedIn as="staff">
            <TwoPanes root="/can-bo" list={<StaffDesk />} picture="papers" />
          </SignedIn>
        }
      >
        <Route path=":id" element={<StaffDossier />} />
      </Route>
      <Route
        path="bien-tap"
        element={
          <SignedIn as="editor">
            <TwoPanes root="/bien-tap" list={<EditorDesk />} picture="papers" />
          </SignedIn>
        }
      >
        <Route path=":code" element={<EditorProcedurePage />} />
      </Route>
      <Route path="gioi-thieu" element={<About />} />
      <Route path="*" element={<NotFound />} />
    </Routes>
  )
}
