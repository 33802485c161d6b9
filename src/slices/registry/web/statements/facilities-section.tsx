import { Section } from '../../../../design/page/section.tsx'
import { type Column, Table } from '../../../../design/table/table.tsx'
import { Count } from '../../../../design/text/count.tsx'
import { statedDay } from '../../../../design/text/stated-day-text.tsx'
import type { AllianceEntry } from '../../domain/alliance-entry.ts'
import type { CapacityStatement, Facility } from '../../domain/alliance-member.ts'
import type { SourceDocument } from '../../domain/source-document.ts'
import { sourceLabel, useSources } from '../citation.tsx'
import { type CapacityColumn, capacitiesIn, capacityColumns } from './capacity-columns.ts'
import { NotStated } from './statement-list.tsx'

/** Beds side by side: a column for each document, day and definition, so that unlike numbers never meet. */
export function FacilitiesSection({ entry }: { entry: AllianceEntry }) {
  const sources = useSources()
  const columns = capacityColumns(entry.facilities)
  return (
    <Section
      id="facilities"
      title={`施設と病床（${entry.facilities.length}施設）`}
      note="病床数・定員は、資料と時点と定義ごとに列を分けています。定義の違う数どうしは比べられません。「–」は資料に記載がないことを示します。"
    >
      {entry.facilities.length === 0 ? (
        <NotStated />
      ) : (
        <Table
          caption="施設と、資料ごとの病床数・定員"
          captionHidden
          rows={entry.facilities}
          rowKey={(facility) => `${facility.memberName} ${facility.name}`}
          columns={[
            { key: 'facility', header: '施設', rowHeader: true, cell: (facility) => <Name facility={facility} /> },
            ...columns.map((column) => capacityColumn(column, sources)),
          ]}
        />
      )}
    </Section>
  )
}

function capacityColumn(column: CapacityColumn, sources: ReadonlyMap<string, SourceDocument>): Column<Facility> {
  const day = column.asOf ?? sources.get(column.sourceId)?.asOf
  const when = day ? `（${statedDay(day)}）` : ''
  return {
    key: column.key,
    header: `${column.definition}／${sourceLabel(sources, column.sourceId)}${when}`,
    numeric: true,
    stacked: true,
    // On a card a document that says nothing of the facility needs no line.
    className: 'max-md:has-[[data-empty]]:hidden md:min-w-[9rem] md:max-w-[16rem] md:whitespace-normal',
    cell: (facility) => <Capacities capacities={capacitiesIn(facility, column)} />,
  }
}

function Capacities({ capacities }: { capacities: readonly CapacityStatement[] }) {
  if (capacities.length === 0) return <span data-empty>–</span>
  return capacities.map((capacity) => (
    <div key={`${capacity.value}${capacity.unit}`}>
      <Count value={capacity.value} unit={capacity.unit} />
      {capacity.parts.length > 0 && (
        <span className="block text-dns-14N-130 leading-150 whitespace-normal text-solid-gray-700">
          {capacity.parts.map((part) => `${part.name}${part.value}`).join('・')}
        </span>
      )}
      {capacity.note && (
        <span className="block text-dns-14N-130 leading-150 whitespace-normal text-solid-gray-700">
          注：{capacity.note}
        </span>
      )}
    </div>
  ))
}

/** The facility, its member, and the name under which an official list registers it where that differs. */
function Name({ facility }: { facility: Facility }) {
  const registered = facility.registrations.filter((each) => each.name && each.name !== facility.name)
  return (
    <>
      {facility.name}
      <span className="block text-dns-14N-130 leading-150 font-400 text-solid-gray-700">
        {facility.memberName ?? '開設者は資料に記載なし'}
        {registered.map((each) => (
          <span key={`${each.name}`} className="block">
            登録名：{each.name}
          </span>
        ))}
      </span>
    </>
  )
}
