import type { Api } from '../../../../api/call.ts'

type Paper = { dossierId: string; requirementId: string }

/**
 * A page that was taken again stands where the first one stood, and the first one goes only now that the new one is
 * safe. When that cannot be done now both stay in the list, where the person sees them.
 */
export async function takePlace(api: Api, { dossierId, requirementId }: Paper, fresh: string, replaced: string) {
  const params = { id: dossierId, requirementId }
  try {
    const stored = await api('GET /dossiers/{id}/documents/{requirementId}/pages', { params })
    const pages = stored.pages.filter(({ file }) => !file.sent)
    const before = pages.findIndex(({ file }) => file.id === replaced)
    const [taken] = pages.filter(({ file }) => file.id === fresh)
    if (before === -1 || !taken) return
    const others = pages.filter((page) => page !== taken)
    const order = [...others.slice(0, before), taken, ...others.slice(before)]
    const body = { pages: order.map(({ file, view }) => ({ fileId: file.id, view })) }
    await api('PATCH /dossiers/{id}/documents/{requirementId}/pages', { params, body })
    await api('DELETE /dossiers/{id}/files/{fileId}', { params: { id: dossierId, fileId: replaced } })
  } catch {
    return
  }
}
