import { LinkButton } from '../../../../design/action/link-button.tsx'
import { Page } from '../../../../design/page/page.tsx'
import { Section } from '../../../../design/page/section.tsx'
import { Answer } from '../../../../design/state/answer.tsx'
import { Notice } from '../../../../design/state/notice.tsx'
import { DefinitionList } from '../../../../design/text/definition-list.tsx'
import { endpointAddress } from '../../../../platform/browser/endpoint-address.ts'
import { useEndpoint } from '../../../../platform/browser/use-endpoint.ts'
import type { PageProps } from '../../../../platform/browser/web-slice.ts'
import type { OutputOf } from '../../../../platform/contract/endpoint.ts'
import { printApplicationPdf, printApplicationWord, showApplication } from '../../contract/endpoints/paper-endpoints.ts'
import { CaseBreadcrumb, CaseNavigation, isClosed } from '../case-navigation.tsx'
import { NotWritten } from '../policy/not-written.tsx'
import { SlotTable } from './slot-table.tsx'

type Application = OutputOf<typeof showApplication>

export default function ApplicationPage({ params }: PageProps) {
  const id = params.id ?? ''
  const application = useEndpoint(showApplication, { params: { id } })
  return (
    <>
      <CaseBreadcrumb />
      <Page
        title="認定の申請書類は、そろっているか"
        lead="医療連携推進認定申請書の記載事項（医療法施行令第5条の15）と、添える八つの書類です。"
        actions={
          application.data && (
            <>
              <LinkButton href={endpointAddress(printApplicationWord, { params: { id } })} download>
                申請書をWordで取り出す
              </LinkButton>
              <LinkButton href={endpointAddress(printApplicationPdf, { params: { id } })} download>
                申請書をPDFで取り出す
              </LinkButton>
            </>
          )
        }
      >
        {!isClosed(application) && <CaseNavigation id={id} view="application" />}
        <Answer reading={application}>
          {(found) => (
            <>
              <Completeness application={found} />
              <Entries application={found} />
              <SlotTable caseId={id} application={found} />
            </>
          )}
        </Answer>
      </Page>
    </>
  )
}

/** What still has to be got, from whom: the secretariat's list for today. */
function Completeness({ application }: { application: Application }) {
  if (application.complete) return <Notice kind="success" title="申請書の記載と八つの書類がそろっています。" />
  return (
    <Notice kind="warning" title={`足りないものが${application.missing.length}件あります。`}>
      <ul className="list-disc pl-5">
        {application.missing.map((fact) => (
          <li key={`${fact.field} ${fact.label}`}>
            {fact.label}（確認先：{fact.supplier}）
          </li>
        ))}
      </ul>
    </Notice>
  )
}

function Entries({ application }: { application: Application }) {
  return (
    <Section title="申請書の記載事項">
      <DefinitionList
        items={application.entries.map((entry) => ({
          term: entry.title,
          value: (
            <>
              {entry.value ? (
                entry.value.map((line) => (
                  <span key={line} className="block">
                    {line}
                  </span>
                ))
              ) : (
                <NotWritten what={entry.title} />
              )}
              {entry.remaining && <NotWritten what={entry.remaining} />}
              <span className="block text-dns-14N-130 leading-150 text-solid-gray-700">{entry.article}</span>
            </>
          ),
        }))}
      />
    </Section>
  )
}
