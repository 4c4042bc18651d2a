import { Navigate, Route, Routes, useParams } from 'react-router-dom'
import { useText } from '../../i18n/texts.ts'
import { DataView } from '../../ui/data-view.tsx'
import { Screen } from '../../ui/screen.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { CheckScreen } from './draft/check-screen.tsx'
import { DraftProvider, type DraftParts } from './draft/draft-context.tsx'
import { PackScreen } from './draft/pack-screen.tsx'
import { PapersScreen } from './draft/papers-screen.tsx'
import { ResultScreen } from './draft/result-screen.tsx'
import { FirstSection, SectionScreen } from './draft/section-screen.tsx'
import { TaskListScreen } from './draft/task-list-screen.tsx'
import type { BookSlot } from './dossier-screen.tsx'
import { draftTexts } from './draft/texts.ts'
import { useOpenDraft } from './draft/use-open-draft.ts'
import { HelpEndedScreen, helpHasEnded } from './help/ended-screen.tsx'
import { useDefinition, useDossier } from './use-dossiers.ts'

/** Everything of a dossier before it is sent, at /ho-so/:id/khai. */
export function DraftScreen({ book }: { book: BookSlot }) {
  const { id = '' } = useParams()
  const dossier = useDossier(id)
  const definition = useDefinition(id)
  if (helpHasEnded(dossier.error)) return <HelpEndedScreen dossierId={id} />
  if (dossier.data?.helping?.scope === 'follow') return <Navigate to={`/ho-so/${id}`} replace />
  // Sent from here, from another phone, or before a reload that lost the answer: the receipt tells.
  if (dossier.data && dossier.data.status !== 'draft') return <Navigate to={`/ho-so/${id}?xem=bien-nhan`} replace />
  if (!dossier.data || !definition.data) return <Waiting query={dossier.data ? definition : dossier} />
  return <OpenedDraft key={id} dossier={dossier.data} definition={definition.data} query={dossier} book={book} />
}

function Waiting({ query }: { query: Parameters<typeof DataView<unknown>>[0]['query'] }) {
  const text = useText(draftTexts)
  return (
    <Screen title={text.title} back="/ho-so">
      <DataView query={query} skeleton={<Skeleton shape="page" />}>
        {() => <Skeleton shape="page" />}
      </DataView>
    </Screen>
  )
}

type OpenedProps = Pick<DraftParts, 'dossier' | 'definition' | 'query'> & { book: BookSlot }

function OpenedDraft({ dossier, definition, query, book }: OpenedProps) {
  const text = useText(draftTexts)
  const open = useOpenDraft(dossier, definition)
  if (!open)
    return (
      <Screen title={text.title} back="/ho-so">
        <Skeleton shape="page" />
      </Screen>
    )
  return (
    <DraftProvider value={{ ...open, dossier, definition, query }}>
      <Routes>
        <Route index element={<TaskListScreen />} />
        <Route path="to-khai" element={<FirstSection />} />
        <Route path="to-khai/:section" element={<SectionScreen />} />
        <Route path="to-khai/:section/:question" element={<SectionScreen />} />
        <Route path="to-khai/:section/:question/xem-lai" element={<SectionScreen view="review" />} />
        <Route path="giay-to" element={<PapersScreen />} />
        <Route path="nhan-ket-qua" element={<ResultScreen />} />
        <Route path="kiem-tra" element={dossier.mode === 'in-app' ? <CheckScreen /> : <PackScreen book={book} />} />
        <Route path="*" element={<Navigate to={`/ho-so/${dossier.id}/khai`} replace />} />
      </Routes>
    </DraftProvider>
  )
}
