import { LinkButton } from '../../../../../design/action/link-button.tsx'
import { Page } from '../../../../../design/page/page.tsx'
import { Answer } from '../../../../../design/state/answer.tsx'
import { Notice } from '../../../../../design/state/notice.tsx'
import { japaneseDay } from '../../../../../design/text/date-text.tsx'
import { endpointAddress } from '../../../../../platform/browser/endpoint-address.ts'
import { useEndpoint } from '../../../../../platform/browser/use-endpoint.ts'
import type { PageProps } from '../../../../../platform/browser/web-slice.ts'
import { downloadAnnualReport, showAnnualReport } from '../../../contract/papers/annual-report-endpoints.ts'
import { YearLinks } from '../../duties/year-links.tsx'
import { papersAddress } from '../addresses.ts'
import { AccountsSection } from './accounts-section.tsx'
import type { AnnualReport } from './annual-report.ts'
import { PaperTable } from './paper-table.tsx'
import { ProcedureSection } from './procedure-section.tsx'

/** One question for the office of two: is the year's set together, and what is missing from whom? */
export default function AnnualReportPage({ search }: PageProps) {
  const query = { inYear: search.inYear }
  const shown = useEndpoint(showAnnualReport, { query })
  return (
    <Page
      title="事業年度の書類は、そろっているか"
      lead={
        shown.data
          ? `${shown.data.alliance}　事業年度 ${japaneseDay(shown.data.year.from)}から${japaneseDay(shown.data.year.until)}まで`
          : '事業報告書等（医療法第51条・第70条の14）と、そのほかの手続の書類です。'
      }
      actions={
        shown.data?.accounts && (
          <LinkButton href={endpointAddress(downloadAnnualReport, { query })} download>
            年度の書類をまとめて取り出す（zip）
          </LinkButton>
        )
      }
    >
      <Answer reading={shown}>
        {(report) => (
          <>
            <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
              <Standing report={report} />
              <YearLinks year={report.year} path={papersAddress} search={search} />
            </div>
            <AccountsSection report={report} />
            <PaperTable report={report} />
            <ProcedureSection report={report} />
          </>
        )}
      </Answer>
    </Page>
  )
}

function Standing({ report: { papers, accounts, isClosed } }: { report: AnnualReport }) {
  const asked = papers.filter(({ needed }) => needed !== false)
  const lacking = asked.filter(({ gaps }) => gaps.length > 0)
  if (!isClosed) return <Notice kind="info" title="この事業年度は、まだ終わっていません。" />
  if (!accounts) return <Notice kind="warning" title="会計が取り込まれていません。次の表から始めてください。" />
  if (lacking.length === 0) return <Notice kind="success" title={`${asked.length}点の書類がそろっています。`} />
  return (
    <Notice
      kind="warning"
      title={`${asked.length}点の書類のうち、${lacking.length}点に記載の足りないところがあります。`}
    />
  )
}
