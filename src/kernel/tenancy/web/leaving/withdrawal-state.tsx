import { Notice } from '../../../../design/state/notice.tsx'
import { DateText } from '../../../../design/text/date-text.tsx'
import { DefinitionList } from '../../../../design/text/definition-list.tsx'
import { InstantText } from '../../../../design/text/instant-text.tsx'
import { type Withdrawal, withdrawalWords } from '../member-words.ts'
import { today } from '../today.ts'
import { WithdrawalDecision } from './withdrawal-decision.tsx'

const kinds = { proposed: 'info', takenBack: 'info', confirmed: 'warning', done: 'success' } as const

export function WithdrawalState({ withdrawal }: { withdrawal: Withdrawal }) {
  const { state, effectiveOn, isOwn, reason, proposedAt, confirmedAt, doneAt } = withdrawal
  const instant = (at: string | null) => (at ? <InstantText instant={at} /> : 'まだ')
  return (
    <div className="space-y-4">
      <Notice kind={kinds[state]} title={`${withdrawalWords(withdrawal, today())}。`}>
        <NextStep withdrawal={withdrawal} />
      </Notice>
      <WithdrawalDecision withdrawal={withdrawal} />
      <DefinitionList
        items={[
          { term: '脱退の日', value: <DateText date={effectiveOn} weekday /> },
          { term: '提案', value: instant(proposedAt) },
          { term: '2人目の確定', value: instant(confirmedAt) },
          { term: '書き出しと削除', value: instant(doneAt) },
          { term: '途中の調整', value: underWayWords(withdrawal) },
          ...(isOwn ? [{ term: '理由', value: reason || '書かれていない' }] : []),
        ]}
      />
    </div>
  )
}

/** Numbers only: the office reads this, too. */
function underWayWords({ underWay, state }: Withdrawal): string {
  if (!underWay) return '数えていない'
  const { own, others } = underWay
  const when = state === 'proposed' || state === 'takenBack' ? '提案したとき' : '確定したとき'
  return own + others === 0 ? `${when}、ありませんでした` : `${when}、依頼元として${own}件、受入先として${others}件`
}

function NextStep({ withdrawal }: { withdrawal: Withdrawal }) {
  const { state, effectiveOn, mayConfirm, isOwn, failedAttempts, nextAttemptAt } = withdrawal
  if (state === 'done') {
    return (
      <p>
        互いの情報は見えなくなっています。
        {isOwn && 'もう一度社員になるには、所属先の番号を事務局に伝えて、入会の提案を受け入れてください。'}
      </p>
    )
  }
  if (state === 'takenBack') return <p>何も変わっていません。脱退は、いつでも提案し直せます。</p>
  if (state === 'proposed') {
    if (effectiveOn < today()) return <p>この提案はもう確定できません。取り下げて、新しい日で提案し直してください。</p>
    return (
      <p>
        {mayConfirm
          ? 'あなたが2人目です。下の影響を確かめてから、確定するか、取り下げてください。'
          : '提案した人とは別の、同じ組織の管理者がこの画面を開いて確定します。'}
      </p>
    )
  }
  if (effectiveOn > today()) {
    return (
      <p>
        <DateText date={effectiveOn} />
        の0時から、互いの情報が見えなくなります。それまでは、これまでどおり使えます。
      </p>
    )
  }
  if (failedAttempts === 0)
    return <p>互いの情報は、すでに見えなくなっています。書き出しは数十秒で終わり、この画面は自動で新しくなります。</p>
  return (
    <p>
      {failedAttempts}回試みて、まだ終わっていません。情報は何も消えていません。
      {nextAttemptAt && (
        <>
          次は
          <InstantText instant={nextAttemptAt} />
          に自動でやり直します。
        </>
      )}
      続くときは、システムの運営者に知らせてください。
    </p>
  )
}
