import { LinkButton } from '../../../../design/action/link-button.tsx'
import { DefinitionList } from '../../../../design/text/definition-list.tsx'
import { Disclosure } from '../../../../design/text/disclosure.tsx'
import { formatJapaneseDate } from '../../../../foundation/japanese-date.ts'
import { bedAge } from '../../domain/ward/bed-age.ts'
import { bedKindNames, bedKinds } from '../../domain/ward/bed-counts.ts'
import { wardKindNames } from '../../domain/ward/ward.ts'
import { BedAgeMark } from '../beds/bed-age-mark.tsx'
import type { Ward } from '../beds/bed-card.tsx'
import { revisionText, sheetLines } from './sheet-words.ts'

/** A ward with its beds in a line and its sheet to unfold. */
export function WardItem({ ward, now }: { ward: Ward; now: Date }) {
  const age = ward.beds && bedAge(new Date(ward.beds.statedAt), now)
  return (
    <li className="py-4">
      <div className="flex flex-wrap items-start justify-between gap-2">
        <div>
          <h3 className="text-std-16B-170 text-solid-gray-900">{ward.name}</h3>
          <p className="text-dns-14N-130 leading-150 text-solid-gray-700">
            {ward.facilityName}・{wardKindNames[ward.kind]}
          </p>
        </div>
        {ward.allowedActions.includes('recordSheet') && (
          <LinkButton href={`/transfer/wards/${ward.id}`} aria-label={`${ward.name}の受入条件表を書く`}>
            受入条件表を書く
          </LinkButton>
        )}
      </div>
      <div className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1 text-std-16N-170">
        <span>空床：{bedsText(ward, age?.freshness === 'stale')}</span>
        {age && <BedAgeMark age={age} />}
      </div>
      {ward.sheet ? (
        <Disclosure
          summary={
            <>
              <span className="sr-only">{ward.name}の</span>受入条件表{' '}
              {revisionText(ward.sheet.revision, ward.sheet.validFromOn)}
            </>
          }
        >
          <DefinitionList items={sheetLines(ward.sheet.sheet).map(({ term, text }) => ({ term, value: text }))} />
        </Disclosure>
      ) : (
        <p className="text-dns-14N-130 text-solid-gray-700">
          {ward.allowedActions.length > 0
            ? '受入条件表はまだありません。'
            : '受入条件表は見えません(登録がないか、開示されていません)。'}
        </p>
      )}
    </li>
  )
}

/** A stale number is not shown, not even one's own: here nobody is about to confirm it. */
function bedsText({ beds }: Ward, isStale: boolean): string {
  if (!beds) return '記録がありません'
  const { counts, note } = beds
  if (isStale || !counts) return '分かりません'
  const parts = bedKinds.filter((kind) => counts[kind] > 0).map((kind) => `${bedKindNames[kind]}${counts[kind]}`)
  const free = parts.join('、') || 'ありません'
  return `${free}${beds.freeFromOn ? `(${formatJapaneseDate(beds.freeFromOn)}から)` : ''}${note ? `。${note}` : ''}`
}
