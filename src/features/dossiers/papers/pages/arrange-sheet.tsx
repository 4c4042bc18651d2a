import { useState } from 'react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useApi } from '../../../../api/api-context.tsx'
import { useText } from '../../../../i18n/texts.ts'
import { ActionBar } from '../../../../ui/action-bar.tsx'
import { Button } from '../../../../ui/button.tsx'
import { FailureView } from '../../../../ui/failure-view.tsx'
import { Sheet } from '../../../../ui/sheet.tsx'
import { keys } from '../../use-dossiers.ts'
import { paperTexts } from '../texts.ts'
import { PageLine } from './page-line.tsx'
import { movedPage, type Page } from './page-views.ts'

type Props = { dossierId: string; requirementId: string; name: string; onClose: () => void }

/** The pages of a paper: their order, turned and cut, without dragging. Nothing is sent again, the photos stay as they are. */
export function ArrangeSheet({ dossierId, requirementId, name, onClose }: Props) {
  const text = useText(paperTexts)
  const api = useApi()
  const queries = useQueryClient()
  const params = { id: dossierId, requirementId }
  const [changed, setChanged] = useState<Page[]>()
  const stored = useQuery({
    queryKey: ['mine', 'pages', dossierId, requirementId],
    queryFn: () => api('GET /dossiers/{id}/documents/{requirementId}/pages', { params }),
    staleTime: 0,
  })
  const pages = changed ?? stored.data?.pages.filter(({ file }) => !file.sent) ?? []
  const saving = useMutation({
    mutationFn: () =>
      api('PATCH /dossiers/{id}/documents/{requirementId}/pages', {
        params,
        body: { pages: pages.map(({ file, view }) => ({ fileId: file.id, view })) },
      }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: keys.dossier(dossierId) })
      onClose()
    },
  })
  const change = (at: number, page: Page) => setChanged(pages.map((one, index) => (index === at ? page : one)))
  const failure = saving.error ?? (stored.data ? undefined : stored.error)
  const footer = (
    <ActionBar>
      <Button
        kind="primary"
        busyLabel={saving.isPending ? text.savingPages : undefined}
        onClick={() => (changed ? saving.mutate() : onClose())}
      >
        {text.savePages}
      </Button>
    </ActionBar>
  )
  return (
    <Sheet title={text.arrangeTitle(name)} onClose={onClose} footer={footer}>
      <p>{text.arrangeHint}</p>
      {stored.isPending && <p role="status">{text.opening}</p>}
      <ol>
        {pages.map((page, at) => (
          <PageLine
            key={page.file.id}
            dossierId={dossierId}
            page={page}
            number={at + 1}
            count={pages.length}
            onMove={(by) => setChanged(movedPage(pages, at, by))}
            onChange={(next) => change(at, next)}
          />
        ))}
      </ol>
      {failure && <FailureView error={failure} small />}
    </Sheet>
  )
}
