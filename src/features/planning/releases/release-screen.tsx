import { useParams } from 'react-router-dom'
import type { DeskReleaseDetail } from '../../../../contract/schemas/planning-desk.ts'
import { useFormat } from '../../../i18n/format.ts'
import { useText } from '../../../i18n/texts.ts'
import { deskReleasePath, planningDeskRoot } from '../../../lib/planning-desk-path.ts'
import { ButtonLink } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { DataView } from '../../../ui/data-view.tsx'
import { Facts } from '../../../ui/facts.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { Screen } from '../../../ui/screen.tsx'
import { Skeleton } from '../../../ui/skeleton.tsx'
import styles from './releases.module.css'
import { ContentsCard } from './contents-card.tsx'
import { DocumentsCard } from './documents-card.tsx'
import { FilesCard } from './files-card.tsx'
import { ImportCard } from './import-card.tsx'
import { ReleaseActs } from './release-acts.tsx'
import { ReleaseState, standingOf } from './release-state.tsx'
import { SignaturesCard } from './signatures-card.tsx'
import { releaseTexts } from './texts.ts'
import { useDeskRelease } from './use-desk-releases.ts'

/** `/ban-quy-hoach/ID`: everything to look at before one signs, and the one act that is next. */
export function ReleaseScreen() {
  const text = useText(releaseTexts)
  const { release = '' } = useParams()
  const query = useDeskRelease(release)
  const { data } = query
  return (
    <Screen
      title={text.release}
      heading={data?.desk.release.name}
      back={planningDeskRoot}
      {...(data && { footer: <ReleaseActs detail={data} /> })}
    >
      <DataView query={query} skeleton={<Skeleton shape="page" />}>
        {(detail) => (
          <>
            <AboutCard detail={detail} />
            <ContentsCard detail={detail} />
            <ImportCard note={detail.note} />
            <SignaturesCard desk={detail.desk} />
            <DocumentsCard documents={detail.documents} />
            <FilesCard detail={detail} />
          </>
        )}
      </DataView>
    </Screen>
  )
}

function AboutCard({ detail: { desk } }: { detail: DeskReleaseDetail }) {
  const text = useText(releaseTexts)
  const format = useFormat()
  const { id, dataDate, parcels, sample } = desk.release
  return (
    <>
      {sample && <Notice tone="caution">{text.sample}</Notice>}
      <Card>
        <div className={styles.stack}>
          <ReleaseState desk={desk} />
          <p>{text.stateWords[standingOf(desk)]}</p>
          <Facts
            facts={[
              { label: text.dataDate, value: format.shortDay(dataDate) },
              { label: text.parcelCount, value: format.number(parcels) },
              { label: text.code, value: id },
            ]}
          />
          <ButtonLink wide to={`${deskReleasePath(id)}/ban-do`}>
            {text.preview}
          </ButtonLink>
        </div>
      </Card>
    </>
  )
}
