import { useEffect } from 'react'
import { Breadcrumb } from '../../../../design/page/breadcrumb.tsx'
import { Page } from '../../../../design/page/page.tsx'
import { Section } from '../../../../design/page/section.tsx'
import { Answer } from '../../../../design/state/answer.tsx'
import { ProblemState } from '../../../../design/state/problem-state.tsx'
import { useEndpoint } from '../../../../platform/browser/use-endpoint.ts'
import { managementCrumb, type PageProps } from '../../../../platform/browser/web-slice.ts'
import { listWithdrawals, previewWithdrawal } from '../../contract/withdrawal-endpoints.ts'
import { membersAddress } from '../addresses.ts'
import type { Withdrawal } from '../member-words.ts'
import { today } from '../today.ts'
import { Bundle } from './bundle.tsx'
import { DeletionReport } from './deletion-report.tsx'
import { ForeseenTables } from './foreseen-tables.tsx'
import { WhatIfEffects } from './what-if-effects.tsx'
import { WithdrawalState } from './withdrawal-state.tsx'
import { WorkUnderWay } from './work-under-way.tsx'

const renewEveryMilliseconds = 5_000
const notFound = { type: 'withdrawal-not-found', status: 404, title: 'その脱退の手続きは見つかりませんでした。' }

export default function WithdrawalPage({ params }: PageProps) {
  const withdrawals = useEndpoint(listWithdrawals, {})
  const withdrawal = withdrawals.data?.items.find(({ id }) => id === params.id)
  // The round that carries it out comes by itself; whoever watches sees it end.
  const isDue = withdrawal?.state === 'confirmed' && withdrawal.effectiveOn <= today()
  const { refetch } = withdrawals
  useEffect(() => {
    if (!isDue) return
    const timer = setInterval(() => void refetch(), renewEveryMilliseconds)
    return () => clearInterval(timer)
  }, [isDue, refetch])
  return (
    <>
      <Breadcrumb crumbs={[managementCrumb, { label: '社員と入退会', href: membersAddress }]} />
      <Page
        title={withdrawal ? `${withdrawal.organisation}の脱退` : '脱退の手続き'}
        lead={withdrawal && `${withdrawal.alliance}からの脱退が、どこまで進んだか。`}
      >
        <Answer reading={withdrawals}>
          {() => (withdrawal ? <Proceeding withdrawal={withdrawal} /> : <ProblemState problem={notFound} />)}
        </Answer>
      </Page>
    </>
  )
}

/** The second person sees what becomes of everything, as the first did. */
function ToDecide({ withdrawal: { allianceId, effectiveOn } }: { withdrawal: Withdrawal }) {
  const preview = useEndpoint(previewWithdrawal, { query: { allianceId, effectiveOn } })
  return (
    <Answer reading={preview}>
      {({ underWay, tables }) => (
        <>
          <Section title="途中になる調整">
            <WorkUnderWay works={underWay} />
          </Section>
          <Section title="所属先の情報">
            <ForeseenTables tables={tables} />
          </Section>
        </>
      )}
    </Answer>
  )
}

const Proceeding = ({ withdrawal }: { withdrawal: Withdrawal }) => (
  <>
    <WithdrawalState withdrawal={withdrawal} />
    {withdrawal.isOwn && withdrawal.bundleSha256 && <Bundle withdrawal={withdrawal} />}
    {withdrawal.report && <DeletionReport lines={withdrawal.report} />}
    <Section title="法人の認定基準への影響" note="提案したときに確かめた結果です。">
      <WhatIfEffects effects={withdrawal.whatIf} />
    </Section>
    {withdrawal.mayConfirm && withdrawal.effectiveOn >= today() && <ToDecide withdrawal={withdrawal} />}
  </>
)
