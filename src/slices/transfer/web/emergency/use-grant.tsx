import { useQueryClient } from '@tanstack/react-query'
import { Button } from '../../../../design/action/button.tsx'
import { LinkButton } from '../../../../design/action/link-button.tsx'
import { EmptyState } from '../../../../design/state/empty-state.tsx'
import { Notice } from '../../../../design/state/notice.tsx'
import { ProblemState } from '../../../../design/state/problem-state.tsx'
import { DefinitionList } from '../../../../design/text/definition-list.tsx'
import { InstantText } from '../../../../design/text/instant-text.tsx'
import { type BreakGlassGrant, listBreakGlass } from '../../../../kernel/audit/contract/break-glass-endpoints.ts'
import { breakGlassReasonNames, subjectWords } from '../../../../kernel/audit/domain/break-glass.ts'
import { askAgainAddress, breakGlassAddress } from '../../../../kernel/audit/web/addresses.ts'
import { type GrantStanding, grantStanding } from '../../../../kernel/audit/web/break-glass/grant-standing.ts'
import { useChange } from '../../../../platform/browser/use-change.ts'
import { endpointKey } from '../../../../platform/browser/use-endpoint.ts'
import type { OutputOf } from '../../../../platform/contract/endpoint.ts'
import { openInEmergency } from '../../contract/emergency-endpoints.ts'

/** Why nothing opens, and what to do about it. */
const closed: Readonly<Record<Exclude<GrantStanding, 'usable'>, { readonly title: string; readonly todo: string }>> = {
  waiting: {
    title: '同僚の確認を待っています。',
    todo: '確認されると、この画面で開けるようになります。確認できる人がいないときは、緊急時閲覧の画面で事情を書くと、待たずに開けます。',
  },
  refused: {
    title: '同僚が断ったので、この許可では開けません。',
    todo: 'なお必要なら、理由を書き直してもう一度求めてください。',
  },
  expired: { title: '許可の期限が過ぎました。', todo: '開くには、もう一度求めてください。' },
  used: {
    title: 'この許可はもう使われました。',
    todo: '許可一つで開けるのは一回だけです。もう一度見るには、新しく求めてください。',
  },
  missed: {
    title: '何も開かれませんでした。',
    todo: '当てはまる患者がいないか、一人に決まりませんでした。氏名の字・患者番号と生年月日を確かめて、もう一度求めてください。急ぐときは、情報を持つ法人に電話で確かめてください。',
  },
}

/** The one thing left to do with a grant; without one, or with one that is worth nothing, what to do instead. */
export function UseGrant({
  grant,
  onOpened,
}: {
  grant: BreakGlassGrant | undefined
  onOpened: (record: OutputOf<typeof openInEmergency>) => void
}) {
  const client = useQueryClient()
  const { send, busy, problem } = useChange()
  if (!grant)
    return (
      <EmptyState title="この許可は見つかりません。">
        <LinkButton href={breakGlassAddress}>緊急時閲覧を求める</LinkButton>
      </EmptyState>
    )
  const standing = grantStanding(grant)
  // Where the connection broke off, what became of the grant says more.
  const refusal = problem && problem.status > 0 ? problem : undefined
  async function open({ id }: BreakGlassGrant) {
    const answer = await send(openInEmergency, {}, { breakGlassId: id })
    if (answer.ok) onOpened(answer.value)
    // What opened nothing may have used the grant up as well.
    await client.invalidateQueries({ queryKey: endpointKey(listBreakGlass) })
  }
  return (
    <div className="max-w-[40rem] space-y-4">
      <DefinitionList
        items={[
          { term: '患者', value: subjectWords(grant.subject) },
          { term: '情報を持つ法人', value: grant.owner ?? '名称を確認できない法人' },
          { term: '理由', value: `${breakGlassReasonNames[grant.reasonClass]}：${grant.reason}` },
          { term: '期限', value: <InstantText instant={grant.expiresAt} /> },
        ]}
      />
      {standing === 'usable' ? (
        <>
          {problem && <ProblemState problem={problem} />}
          <p>一回だけ開けます。開くと、この法人の担当者にすぐ知らされ、患者のアクセス報告に残ります。</p>
          <Button busy={busy} onClick={() => open(grant)}>
            この患者の記録を開く
          </Button>
        </>
      ) : (
        <Notice
          kind={refusal ? 'error' : standing === 'waiting' ? 'warning' : 'info'}
          announce={problem !== undefined}
          title={refusal?.title ?? closed[standing].title}
        >
          {!refusal && <p>{closed[standing].todo}</p>}
          {standing === 'waiting' ? (
            <LinkButton href={breakGlassAddress}>緊急時閲覧の画面へ</LinkButton>
          ) : (
            <LinkButton href={askAgainAddress(grant.id)}>もう一度求める</LinkButton>
          )}
        </Notice>
      )}
    </div>
  )
}
