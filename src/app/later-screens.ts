import { lazyScreen } from './lazy-screen.tsx'

export const MyDossiers = lazyScreen(() =>
  import('../features/dossiers/my-dossiers-screen.tsx').then(({ MyDossiersScreen }) => MyDossiersScreen),
)
export const DossierPage = lazyScreen(() => import('./dossier-route.tsx').then(({ DossierRoute }) => DossierRoute))
export const Draft = lazyScreen(() => import('./draft-route.tsx').then(({ DraftRoute }) => DraftRoute))
export const StaffDesk = lazyScreen(() =>
  import('../features/dossiers/staff/staff-screen.tsx').then(({ StaffScreen }) => StaffScreen),
)
export const StaffDossier = lazyScreen(() =>
  import('../features/dossiers/staff/staff-dossier-screen.tsx').then(({ StaffDossierScreen }) => StaffDossierScreen),
)
export const JudgeDossier = lazyScreen(() =>
  import('../features/dossiers/staff/judge/judge-screen.tsx').then(({ JudgeScreen }) => JudgeScreen),
)
export const SandboxBank = lazyScreen(() =>
  import('../features/dossiers/payment/sandbox-bank-screen.tsx').then(({ SandboxBankScreen }) => SandboxBankScreen),
)
export const HelpCode = lazyScreen(() =>
  import('../features/dossiers/help/help-screen.tsx').then(({ HelpScreen }) => HelpScreen),
)
export const HelpAtCounter = lazyScreen(() =>
  import('../features/dossiers/visit/visit-screen.tsx').then(({ VisitScreen }) => VisitScreen),
)
export const VisitWatch = lazyScreen(
  () => import('../features/dossiers/visit/visit-watch.tsx').then(({ VisitWatch }) => VisitWatch),
  null,
)
export const ReceiveHandOver = lazyScreen(() =>
  import('../features/dossiers/visit/receive-screen.tsx').then(({ ReceiveScreen }) => ReceiveScreen),
)
export const LookUp = lazyScreen(() =>
  import('../features/dossiers/look-up/look-up-screen.tsx').then(({ LookUpScreen }) => LookUpScreen),
)
export const EditorDesk = lazyScreen(() =>
  import('../features/editor/editor-screen.tsx').then(({ EditorScreen }) => EditorScreen),
)
export const EditorProcedurePage = lazyScreen(() =>
  import('../features/editor/editor-procedure-screen.tsx').then(({ EditorProcedureScreen }) => EditorProcedureScreen),
)
export const LifeEvents = lazyScreen(() =>
  import('../features/life-events/life-events-screen.tsx').then(({ LifeEventsScreen }) => LifeEventsScreen),
)
export const LifeEventPage = lazyScreen(() =>
  import('../features/life-events/life-event-screen.tsx').then(({ LifeEventScreen }) => LifeEventScreen),
)
export const KeptProcedures = lazyScreen(() =>
  import('../features/procedures/lists/kept-screen.tsx').then(({ KeptScreen }) => KeptScreen),
)
export const WhereToGo = lazyScreen(() =>
  import('../features/counters/where-screen.tsx').then(({ WhereScreen }) => WhereScreen),
)
export const DeskDay = lazyScreen(() =>
  import('../features/appointments/desk/day-list-screen.tsx').then(({ DayListScreen }) => DayListScreen),
)
export const DeskAppointment = lazyScreen(() =>
  import('./desk-appointment-route.tsx').then(({ DeskAppointmentRoute }) => DeskAppointmentRoute),
)
export const DeskBooking = lazyScreen(() =>
  import('./desk-booking-route.tsx').then(({ DeskBookingRoute }) => DeskBookingRoute),
)
export const MyAppointments = lazyScreen(() =>
  import('../features/appointments/mine/my-appointments-screen.tsx').then(
    ({ MyAppointmentsScreen }) => MyAppointmentsScreen,
  ),
)
export const Ticket = lazyScreen(() => import('./ticket-route.tsx').then(({ TicketRoute }) => TicketRoute))
export const Booking = lazyScreen(() => import('./booking-route.tsx').then(({ BookingRoute }) => BookingRoute))
export const DeskCalendar = lazyScreen(() =>
  import('../features/appointments/desk/calendar/calendar-screen.tsx').then(({ CalendarScreen }) => CalendarScreen),
)
export const DeskWeek = lazyScreen(() =>
  import('../features/appointments/desk/calendar/group-screen.tsx').then(({ GroupScreen }) => GroupScreen),
)
export const DeskDays = lazyScreen(() =>
  import('../features/appointments/desk/calendar/days-screen.tsx').then(({ DaysScreen }) => DaysScreen),
)
export const DeskRules = lazyScreen(() =>
  import('../features/appointments/desk/calendar/rules-screen.tsx').then(({ RulesScreen }) => RulesScreen),
)
export const DeskPreview = lazyScreen(() =>
  import('../features/appointments/desk/calendar/preview-screen.tsx').then(({ PreviewScreen }) => PreviewScreen),
)
export const DeskQueue = lazyScreen(() =>
  import('../features/appointments/queue/staff-queue-screen.tsx').then(({ StaffQueueScreen }) => StaffQueueScreen),
)
export const QueueBoard = lazyScreen(() =>
  import('../features/appointments/queue/board-screen.tsx').then(({ BoardScreen }) => BoardScreen),
)
export const StaffAccounts = lazyScreen(() =>
  import('../features/staff-accounts/accounts-screen.tsx').then(({ AccountsScreen }) => AccountsScreen),
)
export const StaffAccountPage = lazyScreen(() =>
  import('../features/staff-accounts/account-screen.tsx').then(({ AccountScreen }) => AccountScreen),
)
export const SetUpAccount = lazyScreen(() =>
  import('../features/staff-accounts/setup-screen.tsx').then(({ SetupScreen }) => SetupScreen),
)
export const OwnPassword = lazyScreen(() =>
  import('../features/staff-accounts/password-screen.tsx').then(({ PasswordScreen }) => PasswordScreen),
)
export const SignInScreen = lazyScreen(() => import('./sign-in-screen.tsx').then(({ SignInScreen }) => SignInScreen))
export const SignInSheet = lazyScreen(() => import('./sign-in-sheet.tsx').then(({ SignInSheet }) => SignInSheet), null)
export const StaffSignInForm = lazyScreen(
  () => import('../features/staff-accounts/sign-in-form.tsx').then(({ StaffSignInForm }) => StaffSignInForm),
  null,
)
export const Planning = lazyScreen(() => import('./planning-route.tsx').then(({ PlanningRoute }) => PlanningRoute))
export const PlanningReleases = lazyScreen(() =>
  import('../features/planning/releases/releases-screen.tsx').then(({ ReleasesScreen }) => ReleasesScreen),
)
export const PlanningReleasePage = lazyScreen(() =>
  import('../features/planning/releases/release-screen.tsx').then(({ ReleaseScreen }) => ReleaseScreen),
)
export const PlanningReleaseMap = lazyScreen(() =>
  import('../features/planning/map/map-screen.tsx').then(({ ReleaseMapScreen }) => ReleaseMapScreen),
)
export const DemoList = lazyScreen(() =>
  import('../features/demo/demo-screen.tsx').then(({ DemoScreen }) => DemoScreen),
)
export const DemoTour = lazyScreen(() =>
  import('../features/demo/tour-screen.tsx').then(({ TourScreen }) => TourScreen),
)
export const TourGuide = lazyScreen(
  () => import('../features/demo/tour-guide.tsx').then(({ TourGuide }) => TourGuide),
  null,
)
export const About = lazyScreen(() => import('./about-screen.tsx').then(({ AboutScreen }) => AboutScreen))
export const NotFound = lazyScreen(() => import('./not-found-screen.tsx').then(({ NotFoundScreen }) => NotFoundScreen))
