import { LinkButton } from '../../../../../design/action/link-button.tsx'
import { Page } from '../../../../../design/page/page.tsx'
import { Section } from '../../../../../design/page/section.tsx'
import { Answer } from '../../../../../design/state/answer.tsx'
import { DefinitionList } from '../../../../../design/text/definition-list.tsx'
import { endpointAddress } from '../../../../../platform/browser/endpoint-address.ts'
import { useEndpoint } from '../../../../../platform/browser/use-endpoint.ts'
import type { PageProps } from '../../../../../platform/browser/web-slice.ts'
import type { OutputOf } from '../../../../../platform/contract/endpoint.ts'
import {
  exportFundLedgerCsv,
  exportFundLedgerXlsx,
  showFundLedger,
} from '../../../contract/endpoints/regional-fund-endpoints.ts'
import { AnswerTable } from '../answer-table.tsx'
import { yenText } from '../yen.ts'
import { CostTable } from './cost-table.tsx'
import { LedgerForms } from './ledger-forms.tsx'

/** Which costs of the start a regional fund may bear, and what they come to. */
export default function FundPage({ search }: PageProps) {
  const query = { allianceId: search.allianceId }
  const shown = useEndpoint(showFundLedger, { query })
  return (
    <Page
      title="立ち上げ費用のうち、基金の対象になるのはいくらか"
      lead="地域医療介護総合確保基金の対象になる費用の帳簿です。補助率や上限は都道府県の要綱によります。"
      actions={
        shown.data && (
          <>
            <LinkButton href={endpointAddress(exportFundLedgerCsv, { query })} download>
              CSVで取り出す
            </LinkButton>
            <LinkButton href={endpointAddress(exportFundLedgerXlsx, { query })} download>
              Excelで取り出す
            </LinkButton>
          </>
        )
      }
    >
      <Answer reading={shown}>{(ledger) => <Ledger shown={ledger} />}</Answer>
    </Page>
  )
}

function Ledger({ shown }: { shown: OutputOf<typeof showFundLedger> }) {
  const { yen, answers, ledger, costs, mayWrite } = shown
  return (
    <>
      <DefinitionList
        items={[
          { term: '対象になる費用', value: <strong>{yenText(yen.met)}</strong> },
          { term: '対象にならない費用', value: yenText(yen.broken) },
          { term: 'まだ分からない費用', value: yenText(yen.unknown) },
        ]}
      />
      <Section title={`費用（${ledger.costs.length}）`}>
        <CostTable ledger={ledger} costs={costs} />
      </Section>
      {mayWrite && (
        <Section title="帳簿に記録する">
          <LedgerForms shown={shown} />
        </Section>
      )}
      <Section title="帳簿全体の要件">
        <AnswerTable caption="帳簿全体の要件" answers={answers} />
      </Section>
    </>
  )
}
