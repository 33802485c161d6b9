import { Button } from '../../../../../design/action/button.tsx'
import { Notice } from '../../../../../design/state/notice.tsx'
import { patientFieldNames } from '../../../domain/field-names.ts'
import type { Identifier, IdentityComparison } from '../../../domain/two-identifiers.ts'

const namesOf = (identifiers: readonly Identifier[]): string =>
  identifiers.map((each) => patientFieldNames[each]).join('・')

/** Two patients must not be mixed up: what differs is refused, what cannot be told is asked. */
export function OtherPerson({
  comparison: { outcome, agreeing, differing },
  source,
  onAccept,
  onRefuse,
}: {
  comparison: IdentityComparison
  source: '文書' | '以前の依頼'
  onAccept: () => void
  onRefuse: () => void
}) {
  if (outcome === 'differs') {
    return (
      <Notice kind="error" title={`別の患者の${source}です。読み込みませんでした。`} announce>
        <p>
          入力した患者と、{namesOf(differing)}が違います。患者の欄と{source}を確かめてください。
        </p>
      </Notice>
    )
  }
  return (
    <Notice kind="warning" title={`入力した患者の${source}かどうか、2つの情報で確かめられません。`} announce>
      <p>
        {agreeing.length > 0 ? `一致：${namesOf(agreeing)}。` : '比べられる情報がありません。'}
        {differing.length > 0 && `違い：${namesOf(differing)}（書き方の違いかもしれません）。`}
        氏名と生年月日を、{source}と見比べてください。
      </p>
      <div className="flex flex-wrap gap-2">
        <Button kind="secondary" onClick={onAccept}>
          同じ患者なので読み込む
        </Button>
        <Button kind="quiet" onClick={onRefuse}>
          読み込まない
        </Button>
      </div>
    </Notice>
  )
}
