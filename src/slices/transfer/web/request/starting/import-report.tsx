import { Notice } from '../../../../../design/state/notice.tsx'
import { Disclosure } from '../../../../../design/text/disclosure.tsx'
import { fieldName } from '../../../domain/field-names.ts'
import type { ReferralDraft } from '../../../domain/import/referral-draft.ts'

/** What a person must look at first; then what was read from where, and what was not. */
export function ImportReport({ draft: { read, leftOut, toCheck, institutions } }: { draft: ReferralDraft }) {
  return (
    <Notice kind={toCheck.length > 0 ? 'warning' : 'success'} title={`${read.length}か所を読み込みました。`} announce>
      {toCheck.length > 0 && (
        <>
          <p>次の{toCheck.length}件を確かめてください。</p>
          <ul className="list-disc space-y-1 pl-6">
            {toCheck.map(({ field, because }) => (
              <li key={`${field} ${because}`}>
                <strong>{fieldName(field)}</strong>：{because}
              </li>
            ))}
          </ul>
        </>
      )}
      {institutions.map(({ part, name, institutionCode, where }) => (
        <p key={`${part} ${where}`}>
          {part === 'receiver' ? '紹介先' : '紹介元'}：{name}
          {institutionCode && `（医療機関コード ${institutionCode}）`}
          。どの施設に当たるかは、下の「{part === 'receiver' ? '照会先' : '依頼元'}」で確かめます。
        </p>
      ))}
      <Disclosure summary={`読み込んだ内容と、その場所（${read.length}）`}>
        <ul className="space-y-1 text-dns-14N-130 leading-160">
          {read.map(({ field, where, words }) => (
            <li key={`${field} ${where} ${words}`}>
              {fieldName(field)} ← {where}「{words.length > 80 ? `${words.slice(0, 80).toWellFormed()}…` : words}」
            </li>
          ))}
        </ul>
      </Disclosure>
      {leftOut.length > 0 && (
        <Disclosure summary={`読み込まなかった部分（${leftOut.length}）`}>
          <ul className="space-y-1 text-dns-14N-130 leading-160">
            {leftOut.map(({ where, because }) => (
              <li key={`${where} ${because}`}>
                {where}：{because}
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </Notice>
  )
}
