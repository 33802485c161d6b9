import { Breadcrumb } from '../../../../design/page/breadcrumb.tsx'
import { Page } from '../../../../design/page/page.tsx'
import { DateText } from '../../../../design/text/date-text.tsx'
import { dateInJapan } from '../../../../foundation/calendar-date.ts'
import { readJapaneseDate } from '../../../../foundation/japanese-date.ts'
import { useReplaceSearch } from '../../../../platform/browser/use-address.ts'
import { useEndpointPages } from '../../../../platform/browser/use-endpoint-pages.ts'
import { managementCrumb, type PageProps } from '../../../../platform/browser/web-slice.ts'
import { PurposeGate } from '../../../identity/web/purpose/purpose-gate.tsx'
import { useSession } from '../../../identity/web/session.ts'
import { listAccesses } from '../../contract/trail-endpoints.ts'
import { LineList } from '../line-list.tsx'
import { useOperationSentences } from '../trail-words.ts'
import { WatchersOnly } from '../watchers-only.tsx'
import { type AccessFilter, AccessForm } from './access-form.tsx'
import { ReportActions } from './report-actions.tsx'

export default function AccessPage({ search }: PageProps) {
  const filter = { subject: search.subject ?? '', from: search.from ?? '', to: search.to ?? '' }
  return (
    <>
      <Breadcrumb crumbs={[managementCrumb]} />
      <Page
        title="だれが、この患者・価格表・職員を見たか"
        lead="一つの対象を見た人を、自法人の人と、自法人の情報を見た他法人の人について並べます。本人に渡す表にもなります。"
      >
        <WatchersOnly>
          <PurposeGate task="access-report" kinds={['subjectRequest', 'internalAudit', 'facilityOperation']}>
            <Report filter={filter} />
          </PurposeGate>
        </WatchersOnly>
      </Page>
    </>
  )
}

function Report({ filter }: { filter: AccessFilter }) {
  const replaceSearch = useReplaceSearch()
  return (
    <>
      <AccessForm key={JSON.stringify(filter)} filter={filter} onFilter={(next) => replaceSearch({ ...next })} />
      {filter.subject && <Accesses filter={filter} />}
    </>
  )
}

function Accesses({ filter }: { filter: AccessFilter }) {
  const sentences = useOperationSentences()
  const organisation = useSession().data?.account?.organisation
  const [from, to] = [readJapaneseDate(filter.from), readJapaneseDate(filter.to)]
  const query = { subject: filter.subject, ...(from ? { from } : {}), ...(to ? { to } : {}) }
  const lines = useEndpointPages(listAccesses, { query })
  return (
    <>
      <ReportActions query={query} hasMore={lines.readMore !== undefined} />
      <div>
        <p className="text-std-16B-170 text-solid-gray-900">対象：{filter.subject}</p>
        <p>
          期間：{from ? <DateText date={from} /> : '記録の始まり'}から{to ? <DateText date={to} /> : '今日'}まで
        </p>
        <p>
          {organisation}が、
          <DateText date={dateInJapan(new Date())} />
          に監査証跡から作成
        </p>
      </div>
      <LineList
        pages={lines}
        sentences={sentences}
        empty="この対象を見た記録はありません。識別子を確かめてください。"
      />
    </>
  )
}
