import type { ReactNode } from 'react'
import { Section } from '../../../../design/page/section.tsx'
import type { PolicyMatter, PolicyStatement } from '../../domain/alliance-activity.ts'
import type { AllianceEntry } from '../../domain/alliance-entry.ts'
import { CitationText } from '../citation.tsx'
import { NotStated } from './statement-list.tsx'

/** 医療連携推進方針, one after the other where several documents state it. */
export function PolicySection({ entry }: { entry: AllianceEntry }) {
  return (
    <Section id="policy" title="理念・運営方針・連携に関する事項">
      {entry.policies.length === 0 && <NotStated />}
      <div className="space-y-8">
        {entry.policies.map((policy) => (
          <article key={`${policy.sourceId} ${policy.title}`} className="max-w-[52rem] space-y-4">
            <h3 className="text-std-18B-160 text-solid-gray-900">
              {policy.title}
              <span className="ml-2 font-400">
                <CitationText citation={policy} />
              </span>
            </h3>
            <PolicyText policy={policy} />
          </article>
        ))}
      </div>
    </Section>
  )
}

function PolicyText({ policy }: { policy: PolicyStatement }) {
  return (
    <>
      {policy.philosophy && (
        <Part title="理念">
          <p className="whitespace-pre-line">{policy.philosophy}</p>
        </Part>
      )}
      {policy.operatingPolicy.length > 0 && (
        <Part title="運営方針">
          <Lines lines={policy.operatingPolicy} />
        </Part>
      )}
      {policy.matters.length > 0 && (
        <Part title="機能の分担及び業務の連携に関する事項">
          <ul className="space-y-3">
            {policy.matters.map((matter) => (
              <Matter key={matter.title} matter={matter} />
            ))}
          </ul>
        </Part>
      )}
      {policy.careSection.length > 0 && (
        <Part title="介護事業その他地域包括ケアの推進に資する事業に関する事項">
          <Lines lines={policy.careSection} />
        </Part>
      )}
    </>
  )
}

function Matter({ matter }: { matter: PolicyMatter }) {
  return (
    <li>
      <p className="text-std-16B-170">{matter.title}</p>
      {matter.text && <p className="whitespace-pre-line">{matter.text}</p>}
      {matter.targets && matter.targets.length > 0 && <p>目標：{matter.targets.join('、')}</p>}
    </li>
  )
}

const Part = ({ title, children }: { title: string; children: ReactNode }) => (
  <div>
    <h4 className="text-std-16B-170 text-solid-gray-900">{title}</h4>
    <div className="mt-1 border-l-2 border-solid-gray-300 pl-4 text-std-16N-170">{children}</div>
  </div>
)

/** A document's own ① or ◆ is the mark of its line. */
const isMarked = (line: string): boolean => /^[①-⑳◆◇●○■□・•]/.test(line)

const Lines = ({ lines }: { lines: readonly string[] }) => (
  <ul className={`space-y-1 ${lines.every(isMarked) ? '' : 'list-disc pl-5'}`}>
    {lines.map((line) => (
      <li key={line}>{line}</li>
    ))}
  </ul>
)
