import { LinkButton } from '../../../../../design/action/link-button.tsx'
import { Breadcrumb } from '../../../../../design/page/breadcrumb.tsx'
import { Page } from '../../../../../design/page/page.tsx'
import { Section } from '../../../../../design/page/section.tsx'
import { Answer } from '../../../../../design/state/answer.tsx'
import { Table } from '../../../../../design/table/table.tsx'
import { DateText } from '../../../../../design/text/date-text.tsx'
import { OutcomeMark } from '../../../../../design/text/outcome-mark.tsx'
import { endpointAddress } from '../../../../../platform/browser/endpoint-address.ts'
import { useEndpoint } from '../../../../../platform/browser/use-endpoint.ts'
import type { PageProps } from '../../../../../platform/browser/web-slice.ts'
import { printMinutesPdf, printMinutesWord, showMinutes } from '../../../contract/endpoints/minutes-endpoints.ts'
import { meetingAddress, meetingsAddress } from '../addresses.ts'
import { FileMinutes } from './file-minutes.tsx'
import { MinutesForm } from './minutes-form.tsx'
import { MinutesText } from './minutes-text.tsx'
import type { Minutes } from './minutes-view.ts'
import { NotHeldYet } from './not-held-yet.tsx'
import { SigningSection } from './signing-section.tsx'

export default function MinutesPage({ params }: PageProps) {
  const { meetingId = '' } = params
  const call = { params: { meetingId } }
  const reading = useEndpoint(showMinutes, call)
  return (
    <>
      <Breadcrumb
        crumbs={[
          { label: '会議', href: meetingsAddress },
          { label: reading.data?.title ?? '会議', href: meetingAddress(meetingId) },
        ]}
      />
      <Page
        title="議事録は、法令の事項を書いているか"
        lead={reading.data && leadOf(reading.data)}
        actions={
          reading.data &&
          hasText(reading.data) && (
            <>
              <LinkButton href={endpointAddress(printMinutesWord, call)} download>
                議事録（Word）
              </LinkButton>
              <LinkButton href={endpointAddress(printMinutesPdf, call)} download>
                議事録（PDF）
              </LinkButton>
            </>
          )
        }
      >
        <Answer reading={reading}>{(minutes) => <Shown meetingId={meetingId} minutes={minutes} />}</Answer>
      </Page>
    </>
  )
}

const hasText = ({ revision, opening }: Minutes) => revision > 0 || opening.mayBeWritten
const leadOf = (minutes: Minutes) =>
  `${minutes.title}の議事録です。${hasText(minutes) ? '記録から分かることは、下書きに書いてあります。' : ''}`

function Shown({ meetingId, minutes }: { meetingId: string; minutes: Minutes }) {
  if (!hasText(minutes)) return <NotHeldYet opening={minutes.opening} />
  const mayWrite = minutes.isOffice && minutes.opening.mayBeWritten && minutes.signatures.length === 0
  return (
    <>
      <Section title="記載の確認">
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <OutcomeMark outcome={minutes.check.outcome} />
          {minutes.check.outcome === 'met' && '法令の事項がすべて書かれています。'}
        </p>
        <ul className="mt-2 list-disc pl-5">
          {[...minutes.check.because, ...minutes.check.warnings].map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </Section>
      {mayWrite ? (
        <MinutesForm key={minutes.revision} meetingId={meetingId} minutes={minutes} />
      ) : (
        <MinutesText body={minutes.body} content={minutes.content} />
      )}
      {minutes.revision > 0 && <SigningSection meetingId={meetingId} minutes={minutes} />}
      {minutes.revision > 0 && (minutes.isOffice || minutes.filing) && (
        <FileMinutes key={String(minutes.filing?.filedOn)} meetingId={meetingId} minutes={minutes} />
      )}
      {minutes.retention.length > 0 && (
        <Section title="いつまで保存するか">
          <Table
            caption="保存の期間"
            captionHidden
            rows={minutes.retention}
            rowKey={({ paper }) => paper}
            columns={[
              { key: 'paper', header: '書類', rowHeader: true, cell: ({ paper }) => paper },
              { key: 'from', header: 'いつから', cell: ({ from }) => <DateText date={from} /> },
              { key: 'until', header: 'いつまで', cell: ({ until }) => <DateText date={until} /> },
              { key: 'article', header: '根拠', cell: ({ article }) => article },
            ]}
          />
        </Section>
      )}
    </>
  )
}
