import { Section } from '../../../../../design/page/section.tsx'
import { Notice } from '../../../../../design/state/notice.tsx'
import { DefinitionList } from '../../../../../design/text/definition-list.tsx'
import { Disclosure } from '../../../../../design/text/disclosure.tsx'
import { InstantText } from '../../../../../design/text/instant-text.tsx'
import { yenText } from '../../../domain/accounts/account-lines.ts'
import { moneyAddress } from '../../beds-and-money/addresses.ts'
import type { AnnualReport } from './annual-report.ts'
import { ImportForm } from './import-form.tsx'

export function AccountsSection({ report }: { report: AnnualReport }) {
  const { accounts, mayWrite, isClosed, year } = report
  return (
    <Section
      title="会計"
      note="会計ソフトなどから作ったCSVを取り込みます。貸借、損益と純資産、財産目録、注記、目的取得財産残額、前年度の期末を照合し、合わなければ何も保存しません。目的取得財産の数字は「資金と財産」の記録になります。"
    >
      <div className="space-y-6">
        {accounts ? <Figures accounts={accounts} /> : <p>この年度の会計は、まだ取り込まれていません。</p>}
        {accounts && accounts.warnings.length > 0 && (
          <Notice kind="info" title="照合できなかったこと、確認できていないこと">
            <ul className="list-disc pl-5">
              {accounts.warnings.map((warning) => (
                <li key={warning}>{warning}</li>
              ))}
            </ul>
          </Notice>
        )}
        {mayWrite && isClosed && (accounts ? <Again from={year.from} /> : <ImportForm inYear={year.from} />)}
      </div>
    </Section>
  )
}

const Again = ({ from }: { from: string }) => (
  <div data-screen-only>
    <Disclosure summary="直した会計を取り込み直す（前の版も残ります）">
      <ImportForm inYear={from} />
    </Disclosure>
  </div>
)

function Figures({ accounts }: { accounts: NonNullable<AnnualReport['accounts']> }) {
  const { assetsYen, netIncomeYen, purposePropertyYen, versions } = accounts
  return (
    <>
      <DefinitionList
        items={[
          { term: '資産合計', value: `${yenText(assetsYen)}円` },
          { term: '当期純利益', value: `${yenText(netIncomeYen)}円` },
          {
            term: '医療連携推進目的取得財産残額',
            value: (
              <>
                {purposePropertyYen === null ? '計算できません' : `${yenText(purposePropertyYen)}円`}（
                <a href={moneyAddress}>「資金と財産」の記録</a>から計算）
              </>
            ),
          },
          { term: '取り込んだ版', value: versions[0] ? <Version version={versions[0]} /> : '' },
        ]}
      />
      {versions.length > 1 && (
        <Disclosure summary={`前の版（${versions.length - 1}）`}>
          <ul className="list-disc space-y-1 pl-5">
            {versions.slice(1).map((version) => (
              <li key={version.version}>
                <Version version={version} />
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </>
  )
}

const Version = ({ version }: { version: NonNullable<AnnualReport['accounts']>['versions'][number] }) => (
  <>
    第{version.version}版　{version.fileName}
    {version.dealingsFileName ? `、${version.dealingsFileName}` : '（関係事業者との取引は未提出）'}　
    <InstantText instant={version.recordedAt} />　{version.reason}
  </>
)
