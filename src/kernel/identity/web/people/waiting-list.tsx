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
        {waiting.flatMap(({ person, proposals, recovery }) => [
          ...proposals.map((proposal) => <ProposalItem key={proposal.id} person={person} proposal={proposal} />),
          ...(recovery ? [<RecoveryItem key={recovery.id} person={person} recovery={recovery} />] : []),
        ])}
      </ul>
    </Section>
  )
}

const frame = 'rounded-8 border border-solid-gray-420 px-4 py-3'

function ProposalItem({ person, proposal }: { person: Person; proposal: Person['proposals'][number] }) {
  const { send, busy, problem } = useChange(listPeople)
  const call = { params: { proposal: proposal.id } }
  const words = `${person.name}さんの「${roleNames[proposal.role]}」`
  return (
    <li className={frame}>
      <p>
        <span className="text-std-16B-170">{person.name}</span>（{person.email}）に、役割「
        <span className="text-std-16B-170">{roleNames[proposal.role]}</span>」を
        <DateText date={proposal.from} />
        から{proposal.until && <DateText date={proposal.until} />}
        {proposal.until && 'の前日まで'}与える申し出
      </p>
      {problem && <Notice kind="error" title={problem.title} announce />}
      <div className="mt-2 flex flex-wrap gap-2">
        <Button busy={busy} aria-label={`${words}を確認する`} onClick={() => send(confirmRole, call)}>
          確認する
        </Button>
        <Button kind="secondary" busy={busy} aria-label={`${words}を認めない`} onClick={() => send(declineRole, call)}>
          認めない
        </Button>
      </div>
    </li>
  )
}

function RecoveryItem({ person, recovery }: { person: Person; recovery: NonNullable<Person['recovery']> }) {
  const { send } = useChange(listPeople)
  return (
    <li className={frame}>
      <p>
        <span className="text-std-16B-170">{person.name}</span>（{person.email}
        ）が、認証アプリやパスキーをなくしたとして回復を求めています（
        <InstantText instant={recovery.requestedAt} />
        、24時間以内）。
      </p>
      <div className="mt-2">
        <AskOnce
          label="本人と確かめたので認める"
          name={`${person.name}さんの回復を認める`}
          kind="secondary"
          title={`${person.name}さんの回復を認めますか`}
          action="認める"
          onAgreed={async () => refusalOf(await send(confirmRecovery, { params: { recovery: recovery.id }, body: {} }))}
        >
          <p>
            メールやこの画面の表示だけで判断せず、対面か、以前から知っている電話番号で、求めたのが本人かを確かめてください。認めると、求めた端末で新しい要素を登録でき、今までの要素とほかの端末のサインインは終わります。
          </p>
        </AskOnce>
      </div>
    </li>
  )
}
