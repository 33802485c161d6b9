import { Badge, type BadgeTone } from '../../../../design/text/badge.tsx'
import { type BedAge, type BedFreshness, bedAgeSentence } from '../../domain/ward/bed-age.ts'

const marks: Readonly<Record<BedFreshness, { readonly word: string; readonly tone: BadgeTone }>> = {
  fresh: { word: '新しい', tone: 'green' },
  ageing: { word: '古くなっています', tone: 'yellow' },
  stale: { word: '古い', tone: 'red' },
}

/** How old a number is, in words; `said`: by the person before the screen, just now. */
export function BedAgeMark({ age }: { age: BedAge | 'said' | null }) {
  if (age === 'said') return <Badge tone="blue">いま確認</Badge>
  if (age === null) return <Badge>まだ記録がありません</Badge>
  const { word, tone } = marks[age.freshness]
  return (
    <p className="flex flex-wrap items-center gap-2 text-dns-14N-130 leading-150 text-solid-gray-800">
      <Badge tone={tone}>{word}</Badge>
      {bedAgeSentence(age)}
    </p>
  )
}
