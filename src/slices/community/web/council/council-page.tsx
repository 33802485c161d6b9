import { Page } from '../../../../design/page/page.tsx'
import { Section } from '../../../../design/page/section.tsx'
import { SourceNote } from '../../../../design/text/source-note.tsx'
import { councilActivities, whatACouncilIs } from '../../domain/welfare-council-facts.ts'
import { CouncilCounts } from './council-counts.tsx'
import { RequirementTable } from './requirement-table.tsx'
import { sourcesOf } from './sources-of.ts'

export default function CouncilPage() {
  const sources = sourcesOf(whatACouncilIs)
  return (
    <Page
      title="社会福祉協議会とは、どんな団体か"
      lead="連携推進法人が地域で手を携える社会福祉協議会（社協）の、法律上の位置づけと活動、満たすべき要件です。"
    >
      <Section title="社会福祉協議会とは">
        <ul className="max-w-[52rem] list-disc space-y-2 pl-5 text-std-16N-170">
          {whatACouncilIs.map((each) => (
            <li key={each.text}>
              {each.text}
              <SourceNumber number={sources.indexOf(each.source) + 1} />
            </li>
          ))}
        </ul>
      </Section>
      <CouncilCounts />
      <Section title="主な活動">
        <ol className="grid gap-x-10 gap-y-2 md:grid-cols-2">
          {councilActivities.map((activity) => (
            <li key={activity.mark} className="flex gap-3 border-b border-solid-gray-300 pb-2">
              <span className="text-std-16B-170 text-solid-gray-900">{activity.mark}</span>
              <span>{activity.text}</span>
            </li>
          ))}
        </ol>
        <div className="mt-2">
          {sourcesOf(councilActivities).map((source) => (
            <SourceNote key={source} source={source} />
          ))}
        </div>
      </Section>
      <RequirementTable />
      <Section title="「社会福祉協議会とは」の出典">
        <ol className="list-decimal space-y-1 pl-6 text-dns-14N-130 leading-160">
          {sources.map((source, index) => (
            <li key={source} id={`source-${index + 1}`}>
              {source}
            </li>
          ))}
        </ol>
      </Section>
    </Page>
  )
}

const SourceNumber = ({ number }: { number: number }) => (
  <a href={`#source-${number}`} className="ml-1 inline-block px-1 text-dns-14N-130">
    出典{number}
  </a>
)
