import type { ReactNode } from 'react'
import { Disclosure } from '../../../../design/text/disclosure.tsx'
import type { Duty } from './duty-groups.ts'

/** What has to be known to do it. Where the law is open it is said at once, not behind a click. */
export function DutyDetails({ duty: { title, papers, basis, missing, warnings } }: { duty: Duty }) {
  return (
    <div className="font-400">
      {missing.map((fact) => (
        <Remark key={fact.field} mark="？">
          {fact.label}が分かっていません（確認先：{fact.supplier}）
        </Remark>
      ))}
      {warnings.map((warning) => (
        <Remark key={warning} mark="！">
          {warning}
        </Remark>
      ))}
      {(papers.length > 0 || basis.length > 0) && (
        <Disclosure
          summary={
            <>
              <span className="sr-only">{title}の</span>書類と起算
            </>
          }
        >
          {papers.length > 0 && <p className="text-std-16N-170">書類：{papers.join('、')}</p>}
          {basis.map((says) => (
            <p key={says} className="text-std-16N-170">
              起算：{says}
            </p>
          ))}
        </Disclosure>
      )}
    </div>
  )
}

const Remark = ({ mark, children }: { mark: string; children: ReactNode }) => (
  <p className="mt-1 flex gap-1 text-dns-14N-130 leading-160 text-yellow-1100">
    <span aria-hidden="true" className="font-700">
      {mark}
    </span>
    <span>{children}</span>
  </p>
)
