import { Navigate, Route, Routes } from 'react-router-dom'
import { HereScreen, ParcelScreen, type OfficialSlot } from './answer/answer-screen.tsx'
import { CornersScreen } from './corners/corners-screen.tsx'
import { planningRoot } from './paths.ts'

/** What a search leads to. */
export function AnswerRoutes({ official }: { official: OfficialSlot }) {
  return (
    <Routes>
      <Route path="thua/:parcelId" element={<ParcelScreen official={official} />} />
      <Route path="cho-nay" element={<HereScreen official={official} />} />
      <Route path="goc" element={<CornersScreen official={official} />} />
      <Route path="*" element={<Navigate to={planningRoot} replace />} />
    </Routes>
  )
}
