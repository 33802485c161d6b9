import { AskOnce } from '../../../../design/action/ask-once.tsx'
import { Button } from '../../../../design/action/button.tsx'
import { Section } from '../../../../design/page/section.tsx'
import { Notice } from '../../../../design/state/notice.tsx'
import { DateText } from '../../../../design/text/date-text.tsx'
import { InstantText } from '../../../../design/text/instant-text.tsx'
import { refusalOf, useChange } from '../../../../platform/browser/use-change.ts'
import { confirmRecovery, confirmRole, declineRole, listPeople } from '../../contract/people-endpoints.ts'
import { roleNames } from '../../domain/role.ts'
import type { Person, Waiting } from './person-state.ts'

/** What only a second person can decide stands first: somebody waits for it. */
export function WaitingList({ waiting }: { waiting: readonly Waiting[] }) {
  if (waiting.length === 0) return null
  return (
    <Section
      title="あなたの確認を待っているもの"
      note="申し出た人とは別の管理者として、本人と仕事に合っているかを確かめてください。"
    >
      <ul className="space-y-3">
        {waiting.map(({ person, proposals, recovery }) => (
          <li key={person.account} className="rounded-8 border border-solid-gray-420 px-4 py-3">
            <p>
              <span className="text-std-16B-170">{person.name}</span>（{person.email}）
            </p>
            <ul className="divide-y divide-solid-gray-300">
              {proposals.map((proposal) => (
                <ProposalItem key={proposal.id} name={person.name} proposal={proposal} />
              ))}
              {recovery && <RecoveryItem name={person.name} recovery={recovery} />}
            </ul>
          </li>
        ))}
      </ul>
    </Section>
  )
}

const line = 'flex flex-wrap items-center justify-between gap-x-6 gap-y-2 py-2'

function ProposalItem({ name, proposal }: { name: string; proposal: Person['proposals'][number] }) {
  const { send, busy, problem } = useChange(listPeople)
  const call = { params: { proposal: proposal.id } }
  const words = `${name}さんの「${roleNames[proposal.role]}」`
  return (
    <li className={line}>
      <span>
        役割「<span className="text-std-16B-170">{roleNames[proposal.role]}</span>」を
        <DateText date={proposal.from} />
        から{proposal.until && <DateText date={proposal.until} />}
        {proposal.until && 'の前日まで'}
      </span>
      <span className="flex gap-2">
        <Button busy={busy} aria-label={`${words}を確認する`} onClick={() => send(confirmRole, call)}>
          確認する
        </Button>
        <Button kind="secondary" busy={busy} aria-label={`${words}を認めない`} onClick={() => send(declineRole, call)}>
          認めない
        </Button>
      </span>
      {problem && <Notice kind="error" title={problem.title} announce />}
    </li>
  )
}

function RecoveryItem({ name, recovery }: { name: string; recovery: NonNullable<Person['recovery']> }) {
  const { send } = useChange(listPeople)
  return (
    <li className={line}>
      <span>
        認証アプリやパスキーをなくしたとして、回復を求めています（
        <InstantText instant={recovery.requestedAt} />
        から24時間以内）
      </span>
      <AskOnce
        label="回復を認める"
        name={`${name}さんの回復を認める`}
        kind="primary"
        title={`${name}さん本人と確かめましたか`}
        action="確かめたので認める"
        onAgreed={async () => refusalOf(await send(confirmRecovery, { params: { recovery: recovery.id }, body: {} }))}
      >
        <p>
          メールやこの画面だけで判断せず、対面か、以前から知っている電話番号で、求めたのが本人かを確かめてください。
        </p>
        <p>認めると、求めた端末で新しい要素を登録できます。今までの要素と、ほかの端末のサインインは終わります。</p>
      </AskOnce>
    </li>
  )
}
