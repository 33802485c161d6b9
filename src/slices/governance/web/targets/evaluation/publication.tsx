import { AskOnce } from '../../../../../design/action/ask-once.tsx'
import { Section } from '../../../../../design/page/section.tsx'
import { InstantText } from '../../../../../design/text/instant-text.tsx'
import { refusalOf, useChange } from '../../../../../platform/browser/use-change.ts'
import { publishEvaluation, showTargets } from '../../../contract/targets/target-endpoints.ts'
import { publishedEvaluationsAddress } from '../addresses.ts'
import type { TargetYear } from '../matter-groups.ts'

/** 法70条の13: the council's evaluation is published; what is published stays as it stood. */
export function Publication({ shown: { publishedAt, allianceId }, inYear }: { shown: TargetYear; inYear: string }) {
  const { send } = useChange(showTargets)
  const set = async (publish: boolean) => refusalOf(await send(publishEvaluation, { body: { inYear, publish } }))
  return (
    <Section title="公表">
      <div className="space-y-3">
        {publishedAt ? (
          <p>
            <InstantText instant={publishedAt} />
            に公表した内容を、
            <a href={`${publishedEvaluationsAddress}?allianceId=${allianceId}`}>公開の画面</a>
            でどなたでも読めます。後から改めた記録は、公表し直すまで変わりません。
          </p>
        ) : (
          <p>まだ公表していません。評価の結果は公表しなければなりません（医療法第70条の13）。</p>
        )}
        <div className="flex flex-wrap gap-2" data-screen-only>
          <AskOnce
            kind="primary"
            label={publishedAt ? '今の内容で公表し直す' : '公表する'}
            title="評価と目標の達成状況を公表しますか"
            action="公表する"
            onAgreed={() => set(true)}
          >
            <p>法人の名称、評価の日・会議・内容、目標と達成状況を、サインインしていない人も読めるようになります。</p>
          </AskOnce>
          {publishedAt && (
            <AskOnce label="公表をやめる" title="公表をやめますか" action="やめる" onAgreed={() => set(false)}>
              <p>公開の画面から外れます。公表した記録は残ります。</p>
            </AskOnce>
          )}
        </div>
      </div>
    </Section>
  )
}
