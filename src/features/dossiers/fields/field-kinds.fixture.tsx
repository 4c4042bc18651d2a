import '@testing-library/jest-dom/vitest'
import { render } from '@testing-library/react'
import { useState } from 'react'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import type { AnswerValue, FieldDefinition } from '../../../../contract/rules/forms/definition.ts'
import { validateField } from '../../../../contract/rules/forms/validate.ts'
import { ApiProvider } from '../../../api/api-context.tsx'
import { createApi } from '../../../api/call.ts'
import { fakePlatform } from '../../../platform/fake.ts'
import { PlatformProvider } from '../../../platform/platform-context.tsx'
import type { Platform } from '../../../platform/platform.ts'
import { FieldView } from './field-view.tsx'

type Given = {
  value?: AnswerValue
  from?: AnswerValue
  /** Shows what the rules find wrong, as after leaving the section. */
  judged?: boolean
  platform?: Platform
  /** Answers of the server by path. */
  answers?: { [path: string]: unknown }
}

export const today = '2026-11-24'

/** Draws one field as a section does; `answer()` is what would be saved. */
export function showField(field: FieldDefinition, { value, from, judged, platform, answers = {} }: Given = {}) {
  let latest = value
  function Held() {
    const [held, setHeld] = useState(value)
    latest = held
    const errors = judged ? validateField(field, held, today) : []
    return <FieldView field={field} value={held} from={from} errors={errors} onChange={setHeld} />
  }
  const fetch = async (url: string) => {
    const path = new URL(url).pathname
    return new Response(JSON.stringify(answers[path] ?? { code: 'NOT_FOUND' }), { status: path in answers ? 200 : 404 })
  }
  const api = createApi({ baseUrl: 'http://api', token: () => undefined, fetch })
  render(
    <PlatformProvider platform={platform ?? fakePlatform()}>
      <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
        <ApiProvider api={api}>
          <Held />
        </ApiProvider>
      </QueryClientProvider>
    </PlatformProvider>,
  )
  return { answer: () => latest }
}
