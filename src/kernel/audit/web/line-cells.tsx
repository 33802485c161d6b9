import { Badge } from '../../../design/text/badge.tsx'
import { purposeNames } from '../../../platform/contract/purpose.ts'
import type { TrailLine } from '../contract/trail-endpoints.ts'
import { accessOf } from './addresses.ts'
import { outcomeWords, roleText } from './trail-words.ts'

/** A line about oneself comes without what stays inside. */
export type ShownLine = Omit<TrailLine, 'accountId' | 'subject' | 'sourceAddress' | 'breakGlassId'> &
  Partial<Pick<TrailLine, 'accountId' | 'subject' | 'sourceAddress' | 'breakGlassId'>>

const small = 'block text-dns-14N-130 leading-150 text-solid-gray-700'

export function PersonText({
  line: { person, organisation, roles, accountId, sourceAddress },
  onPerson,
}: {
  line: ShownLine
  onPerson: ((accountId: string) => void) | undefined
}) {
  const detail = [roleText(roles), sourceAddress ? `接続元 ${sourceAddress}` : ''].filter(Boolean).join('・')
  return (
    <>
      {accountId && onPerson ? (
        <button
          type="button"
          className="min-h-7 text-left text-blue-1000 underline underline-offset-4"
          onClick={() => onPerson(accountId)}
        >
          {person ?? '氏名を確認できない人'}
          <span className="sr-only">の記録だけを見る</span>
        </button>
      ) : (
        <span className="block">{person ?? 'システム'}</span>
      )}
      <span className={small}>{organisation}</span>
      {detail && <span className={small}>{detail}</span>}
    </>
  )
}

export const ActionText = ({ line, sentence }: { line: ShownLine; sentence: string | undefined }) => (
  <>
    <span className="block">{sentence ?? line.operation}</span>
    {sentence && <span className={small}>{line.operation}</span>}
    {line.breakGlassId && <Badge tone="red">緊急時閲覧</Badge>}
  </>
)

export const SubjectText = ({ line: { subject } }: { line: ShownLine }) =>
  subject ? (
    <a href={accessOf(subject)} className="inline-block max-w-[12rem] break-all text-dns-14N-130 leading-150">
      {subject}
      <span className="sr-only">をだれが見たか</span>
    </a>
  ) : (
    '–'
  )

export const OutcomeText = ({ line: { outcome, refusal } }: { line: ShownLine }) => (
  <>
    <Badge tone={outcomeWords[outcome].tone}>{outcomeWords[outcome].word}</Badge>
    {refusal && <span className={small}>{refusal}</span>}
  </>
)

export const PurposeText = ({ line: { purposeKind, purpose } }: { line: ShownLine }) => (
  <>
    {purposeKind ? purposeNames[purposeKind] : purpose ? '' : '–'}
    {purpose && <span className={small}>{purpose}</span>}
  </>
)
