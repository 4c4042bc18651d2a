import { Navigate, Route, Routes } from 'react-router-dom'
import {
  About,
  Booking,
  DeskAppointment,
  DeskBooking,
  DeskCalendar,
  DeskDay,
  DossierPage,
  Draft,
  DeskDays,
  DeskPreview,
  DeskRules,
  DemoList,
  DemoTour,
  DeskWeek,
  DeskQueue,
  EditorDesk,
  EditorProcedurePage,
  HelpAtCounter,
  HelpCode,
  JudgeDossier,
  KeptProcedures,
  LifeEventPage,
  LifeEvents,
  LookUp,
  MyAppointments,
  MyDossiers,
  NotFound,
  OwnPassword,
  Planning,
  PlanningReleaseMap,
  PlanningReleasePage,
  PlanningReleases,
  QueueBoard,
  ReceiveHandOver,
  SandboxBank,
  SetUpAccount,
  StaffAccountPage,
  StaffAccounts,
  StaffDesk,
  StaffDossier,
  Ticket,
  VisitWatch,
  WhereToGo,
} from './later-screens.ts'
import { useVisit } from '../features/dossiers/visit/visit-store.ts'
import { planningDeskRoot } from '../lib/planning-desk-path.ts'
import { fetchAhead } from './fetch-ahead.ts'
import { ForDemonstration } from './for-demonstration.tsx'
import { SignedIn } from './signed-in.tsx'
import { TwoPanes } from './two-panes.tsx'

fetchAhead(window.location.pathname)

/** Addresses that few people open first: their table comes with a chunk of its own, which the first scripts do without. */
export function LaterRoutes() {
  const visit = useVisit((state) => state.visit)
  return (
    <>
      {visit && <VisitWatch key={visit.id} id={visit.id} />}
      <LaterTable />
    </>
  )
}

function LaterTable() {
  return (
    <Routes>
      <Route
        path="ho-so"
        element={
          <SignedIn as="resident" also="staff">
            <TwoPanes root="/ho-so" list={<MyDossiers />} picture="boat" />
          </SignedIn>
        }
      >
        <Route path=":id" element={<DossierPage />} />
      </Route>
      <Route
        path="ho-so/:id/khai/*"
        element={
          <SignedIn as="resident" also="staff">
            <Draft />
          </SignedIn>
        }
      />
      <Route path="viec" element={<TwoPanes root="/viec" list={<LifeEvents />} picture="papers" />}>
        <Route path=":id" element={<LifeEventPage />} />
      </Route>
      <Route path="lich-hen/dat" element={<Booking />} />
      <Route
        path="lich-hen"
        element={
          <SignedIn as="resident">
            <TwoPanes root="/lich-hen" list={<MyAppointments />} picture="boat" />
          </SignedIn>
        }
      >
        <Route path=":id" element={<Ticket />} />
      </Route>
      <Route path="den-dau" element={<WhereToGo />} />
      <Route
        path="lam-giup"
        element={
          <SignedIn as="resident" also="staff">
            <HelpCode />
          </SignedIn>
        }
      />
      <Route
        path="nhan-ho-so"
        element={
          <SignedIn as="resident">
            <ReceiveHandOver />
          </SignedIn>
        }
      />
      <Route
        path="quay/giup"
        element={
          <SignedIn as="staff">
            <HelpAtCounter />
          </SignedIn>
        }
      />
      <Route path="tra-cuu" element={<LookUp />} />
      <Route path="tra-thu/:ref" element={<SandboxBank />} />
      <Route path="da-luu" element={<KeptProcedures />} />
      <Route
        path="can-bo"
        element={
          <SignedIn as="staff">
            <TwoPanes root="/can-bo" list={<StaffDesk />} picture="papers" />
          </SignedIn>
        }
      >
        <Route path=":id" element={<StaffDossier />} />
        <Route path=":id/cham" element={<JudgeDossier />} />
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
      <Route
        path="ban-quy-hoach"
        element={
          <SignedIn as="editor">
            <TwoPanes root={planningDeskRoot} list={<PlanningReleases />} picture="papers" />
          </SignedIn>
        }
      >
        <Route path=":release" element={<PlanningReleasePage />} />
        <Route path=":release/ban-do" element={<PlanningReleaseMap />} />
      </Route>
      <Route
        path="quan-tri"
        element={
          <SignedIn as="administrator">
            <TwoPanes root="/quan-tri" list={<StaffAccounts />} picture="papers" />
          </SignedIn>
        }
      >
        <Route path=":id" element={<StaffAccountPage />} />
      </Route>
      <Route path="thiet-lap-tai-khoan" element={<SetUpAccount />} />
      <Route path="mat-khau" element={<OwnPassword />} />
      <Route path="quay" element={<Navigate to="/quay/lich-hen" replace />} />
      <Route
        path="quay/lich-hen"
        element={
          <SignedIn as="staff">
            <TwoPanes root="/quay/lich-hen" list={<DeskDay />} picture="papers" />
          </SignedIn>
        }
      >
        <Route path="dat-ho" element={<DeskBooking />} />
        <Route path=":id" element={<DeskAppointment />} />
      </Route>
      <Route
        path="quay/lich-lam-viec"
        element={
          <SignedIn as="staff">
            <TwoPanes root="/quay/lich-lam-viec" list={<DeskCalendar />} picture="papers" />
          </SignedIn>
        }
      >
        <Route path="ngay" element={<DeskDays />} />
        <Route path="nhom/:groupId" element={<DeskWeek />} />
        <Route path="quy-tac" element={<DeskRules />} />
        <Route path="xem-truoc" element={<DeskPreview />} />
      </Route>
      <Route
        path="quay/hang-doi"
        element={
          <SignedIn as="staff">
            <DeskQueue />
          </SignedIn>
        }
      />
      <Route path="bang-goi/:unitId" element={<QueueBoard />} />
      <Route path="quy-hoach/*" element={<Planning />} />
      <Route
        path="trinh-dien"
        element={
          <ForDemonstration>
            <TwoPanes root="/trinh-dien" list={<DemoList />} picture="papers" />
          </ForDemonstration>
        }
      >
        <Route path=":tour" element={<DemoTour />} />
      </Route>
      <Route path="gioi-thieu" element={<About />} />
      <Route path="*" element={<NotFound />} />
    </Routes>
  )
}
