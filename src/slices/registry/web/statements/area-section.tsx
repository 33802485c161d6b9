import { Section } from '../../../../design/page/section.tsx'
import type { AllianceEntry, AreaStatement } from '../../domain/alliance-entry.ts'
import { StatementList } from './statement-list.tsx'

export function AreaSection({ entry }: { entry: AllianceEntry }) {
  return (
    <Section id="area" title="医療連携推進区域">
      <StatementList
        statements={entry.areas.map((area) => ({
          citation: area,
          // The order of names in a document is not a difference.
          text: [...municipalityNames(area)].sort().join('、'),
          shown: <AreaText area={area} />,
        }))}
      />
    </Section>
  )
}

const municipalityNames = (area: AreaStatement): string[] =>
  area.municipalities.map((each) => (each.county ?? '') + each.name)

function AreaText({ area }: { area: AreaStatement }) {
  const prefectures = [...new Set(area.municipalities.map((each) => each.prefecture))]
  return (
    <>
      {area.planningArea && <>{area.planningArea}：</>}
      {prefectures.map((prefecture) => (
        <span key={prefecture} className="mr-1">
          {prefecture}（
          {area.municipalities
            .filter((each) => each.prefecture === prefecture)
            .map((each) => (each.county ?? '') + each.name)
            .join('、')}
          ）
        </span>
      ))}
    </>
  )
}
