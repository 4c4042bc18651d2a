import { useState, type ComponentType } from 'react'
import { useParams } from 'react-router-dom'
import type { Procedure } from '../../../contract/schemas/procedure.ts'
import { useText } from '../../i18n/texts.ts'
import { Button } from '../../ui/button.tsx'
import { DataView } from '../../ui/data-view.tsx'
import { Screen } from '../../ui/screen.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { PageActs, type BeginSlot, type BookSlot } from './page/page-acts.tsx'
import { ProcedurePage } from './page/procedure-page.tsx'
import { shorten } from './page/shorten.ts'
import { pageTexts } from './page/texts.ts'
import { useCase } from './page/use-case.ts'
import { useProcedure } from './use-procedures.ts'

/** Official names run up to 900 characters, more than a phone shows at once; the four answers come before the rest. */
const nameLimit = 200

type Props = {
  begin: BeginSlot
  /** Missing until this locality takes appointments. */
  book?: BookSlot
  /** Asks somebody else to do it. */
  help?: ComponentType<{ procedure: Procedure }>
}

export function ProcedureScreen({ begin, book, help: Help }: Props) {
  const text = useText(pageTexts)
  const { code = '' } = useParams()
  const procedure = useProcedure(code)
  const { data } = procedure
  const own = useCase(data ?? { code, versionId: '', caseQuestions: [] })
  const [fullName, setFullName] = useState(false)
  const name = data && shorten(data.plainName, nameLimit)
  return (
    <Screen
      title={text.title}
      heading={fullName ? data?.plainName : name}
      back="/thu-tuc"
      footer={data && <PageActs procedure={data} caseAnswers={own.answers} begin={begin} book={book} />}
    >
      <DataView query={procedure} skeleton={<Skeleton shape="page" />}>
        {(shown: Procedure) => (
          <>
            {name !== shown.plainName && (
              <Button kind="quiet" aria-expanded={fullName} onClick={() => setFullName(!fullName)}>
                {fullName ? text.less : text.fullName}
              </Button>
            )}
            <ProcedurePage procedure={shown} own={own} />
            {Help && <Help procedure={shown} />}
          </>
        )}
      </DataView>
    </Screen>
  )
}
