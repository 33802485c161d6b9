import { Button } from '../../../../design/action/button.tsx'
import { LinkButton } from '../../../../design/action/link-button.tsx'
import { Page } from '../../../../design/page/page.tsx'
import { ForRoles } from '../../../../kernel/identity/web/for-roles.tsx'
import { useHasRole } from '../../../../kernel/identity/web/session.ts'
import { endpointAddress } from '../../../../platform/browser/endpoint-address.ts'
import type { PageProps } from '../../../../platform/browser/web-slice.ts'
import { exportFigures, managingRoles } from '../../contract/figures/figure-endpoints.ts'
import { partnersAddress } from '../addresses.ts'
import { periodQuery, readPeriod } from './figures-period.ts'
import { MemberCounts } from './member-counts.tsx'
import { OwnFigures } from './own-figures.tsx'
import { PeriodForm } from './period-form.tsx'

const work = {
  refusal: '転院の指標を見られるのは、自法人の地域連携の担当者・医師・施設管理者と、件数に限り法人事務局です。',
  invitation: '転院の指標を見るには、サインインしてください。',
}

export default function FiguresPage({ search }: PageProps) {
  const filter = readPeriod(search)
  const isOffice = useHasRole('secretariat')
  const isManager = useHasRole(...managingRoles)
  const form = <PeriodForm key={JSON.stringify(filter)} filter={filter} withKind={!isOffice} />
  return (
    <Page
      title={isOffice ? '参加法人の転院の件数' : '転院は、どれだけ早く決まっているか'}
      lead={
        isOffice
          ? '参加法人が法人事務局に開示している件数だけを示します。個々の依頼は見えません。'
          : '自法人が依頼した転院の、照会から到着までの時間と、照会先の回答です。'
      }
      actions={
        <>
          {isManager && (
            <>
              <LinkButton href={partnersAddress}>連携機関と面会</LinkButton>
              <LinkButton href={endpointAddress(exportFigures, { query: periodQuery(filter) })} download>
                Excelで保存
              </LinkButton>
            </>
          )}
          <Button kind="quiet" onClick={() => window.print()}>
            印刷
          </Button>
        </>
      }
    >
      {isOffice ? (
        <>
          {form}
          <MemberCounts filter={filter} />
        </>
      ) : (
        <ForRoles roles={managingRoles} work={work}>
          {form}
          <OwnFigures filter={filter} />
        </ForRoles>
      )}
    </Page>
  )
}
