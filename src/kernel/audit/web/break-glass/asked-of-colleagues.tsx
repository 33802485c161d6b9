import { AskOnce } from '../../../../design/action/ask-once.tsx'
import { Button } from '../../../../design/action/button.tsx'
import { Section } from '../../../../design/page/section.tsx'
import { ProblemState } from '../../../../design/state/problem-state.tsx'
import { refusalOf, useChange } from '../../../../platform/browser/use-change.ts'
import { useEndpoint } from '../../../../platform/browser/use-endpoint.ts'
import { type BreakGlassGrant, listBreakGlass } from '../../contract/break-glass-endpoints.ts'
import { answerBreakGlass, listAskedOfColleagues } from '../../contract/second-person-endpoints.ts'
import type { SecondPersonAnswer } from '../../domain/second-person.ts'
import { GrantItem } from './grant-item.tsx'

/** Nothing while no colleague waits: whoever comes here in an emergency of the own meets the form first. */
export function AskedOfColleagues() {
  const asked = useEndpoint(listAskedOfColleagues, {})
  const items = asked.data?.items ?? []
  if (items.length === 0) return null
  return (
    <Section
      title="同僚の緊急時閲覧を確認する"
      note="同じ人の1日3回目以降の閲覧には、二人目の確認が要ります。緊急かどうか、患者と理由が合っているかを確かめてください。"
    >
      <ul className="space-y-4">
        {items.map((grant) => (
          <GrantItem key={grant.id} grant={grant}>
            <AnswerButtons grant={grant} />
          </GrantItem>
        ))}
      </ul>
    </Section>
  )
}

function AnswerButtons({ grant: { id, person, usedAt } }: { grant: BreakGlassGrant }) {
  const { send, busy, problem } = useChange(listAskedOfColleagues, listBreakGlass)
  const say = (answer: SecondPersonAnswer) => send(answerBreakGlass, { params: { breakGlass: id }, body: { answer } })
  const of = `：${person ?? '同僚'}の求め`
  return (
    <>
      {problem && <ProblemState problem={problem} />}
      <div className="flex flex-wrap gap-3">
        <Button busy={busy} onClick={() => say('confirmed')}>
          {usedAt ? '必要だったと確認する' : '確認して開けるようにする'}
          <span className="sr-only">{of}</span>
        </Button>
        <AskOnce
          kind="secondary"
          label={usedAt ? '必要だったと認めない' : '断る'}
          name={`${usedAt ? '必要だったと認めない' : '断る'}${of}`}
          title={usedAt ? 'この閲覧を認めませんか' : 'この閲覧を断りますか'}
          action={usedAt ? '認めない' : '断る'}
          onAgreed={async () => refusalOf(await say('refused'))}
        >
          <p>
            {usedAt
              ? '認めなかったことが、両方の法人の個人情報保護担当と施設管理者の記録に残ります。取り消せません。'
              : 'この許可は使えなくなります。断ったことは記録に残り、取り消せません。'}
          </p>
        </AskOnce>
      </div>
    </>
  )
}
