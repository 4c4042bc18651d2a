import { lazyScreen } from './lazy-screen.tsx'

/** The card and the corners, and the map with its drawing code: each comes when it is opened. */
export const AnswerScreens = lazyScreen(() =>
  import('../features/planning/answer-routes.tsx').then(({ AnswerRoutes }) => AnswerRoutes),
)
export const PlanningMap = lazyScreen(() =>
  import('../features/planning/map/map-screen.tsx').then(({ MapScreen }) => MapScreen),
)
