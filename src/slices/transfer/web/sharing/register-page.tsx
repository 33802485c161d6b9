import type { FormEvent } from 'react'
import { Button } from '../../../../design/action/button.tsx'
import { LinkButton } from '../../../../design/action/link-button.tsx'
import { ReadMore } from '../../../../design/action/read-more.tsx'
import { SelectField } from '../../../../design/form/select-field.tsx'
import { TextField } from '../../../../design/form/text-field.tsx'
import { Page } from '../../../../design/page/page.tsx'
import { Answer } from '../../../../design/state/answer.tsx'
import { EmptyState } from '../../../../design/state/empty-state.tsx'
import { Table } from '../../../../design/table/table.tsx'
import { Badge, type BadgeTone } from '../../../../design/text/badge.tsx'
import { InstantText } from '../../../../design/text/instant-text.tsx'
import { ForRoles } from '../../../../kernel/identity/web/for-roles.tsx'
import { endpointAddress } from '../../../../platform/browser/endpoint-address.ts'
import { useReplaceSearch } from '../../../../platform/browser/use-address.ts'
import { useEndpointPages } from '../../../../platform/browser/use-endpoint-pages.ts'
import type { PageProps } from '../../../../platform/browser/web-slice.ts'
import type { OutputOf } from '../../../../platform/contract/endpoint.ts'
import {
  directions,
  exportHandingsOver,
  exportHandingsOverCsv,
  listHandingsOver,
  registerReaders,
} from '../../contract/sharing-endpoints.ts'
import { caseNumber } from '../../domain/case-number.ts'
import { linesInWords } from '../../domain/lines-counted.ts'
import { answerNames, directionNames } from '../../domain/sharing/register-words.ts'
import { requestAddress } from '../addresses.ts'

type Line = OutputOf<typeof listHandingsOver>['items'][number]

const tones: Readonly<Record<Line['answer'], BadgeTone>> = { allowed: 'green', unfinished: 'yellow', blocked: 'red' }

const work = {
  refusal:
    '患者情報の授受の記録は、患者に接する職種（医師・看護師・ソーシャルワーカー）と施設管理者、個人情報の責任者が見ます。',
  invitation: '患者情報の授受の記録を見るには、サインインしてください。',
}

export default function RegisterPage({ search }: PageProps) {
  const filter = readFilter(search)
  return (
    <Page
      title="患者の情報を、いつ、どこと受け渡したか"
      lead="転院などで受入先を決めるたびに一行ずつ残ります（個人情報保護法29条・30条の記録）。閲覧を止めたあとも、記録は残ります。"
    >
      <ForRoles roles={registerReaders} work={work}>
        <Register key={JSON.stringify(filter)} filter={filter} />
      </ForRoles>
    </Page>
  )
}

interface Filter {
  readonly from?: string
  readonly through?: string
  readonly direction?: (typeof directions)[number]
}

const isDay = (text: string | undefined): text is string => text !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(text)

function readFilter(search: PageProps['search']): Filter {
  const direction = directions.find((each) => each === search.direction)
  return {
    ...(isDay(search.from) && { from: search.from }),
    ...(isDay(search.through) && { through: search.through }),
    ...(direction && { direction }),
  }
}

function Register({ filter }: { filter: Filter }) {
  const reading = useEndpointPages(listHandingsOver, { query: filter })
  return (
    <div className="space-y-4">
      <FilterForm filter={filter} />
      <Answer reading={reading}>
        {({ items, total }) =>
          items.length === 0 ? (
            Object.keys(filter).length > 0 ? (
              <EmptyState title="条件に合う記録はありません。">
                期間を広げるか、区分を「すべて」にしてください。
              </EmptyState>
            ) : (
              <EmptyState title="受け渡しの記録はありません。">
                受入先を決めたとき、または受入先に選ばれたときに、ここに並びます。
              </EmptyState>
            )
          ) : (
            <>
              <Tools filter={filter} total={total} />
              <Lines items={items} />
              <ReadMore pages={reading} left={total - items.length} />
            </>
          )
        }
      </Answer>
    </div>
  )
}

function Tools({ filter, total }: { filter: Filter; total: number }) {
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
      <p className="text-std-16N-170">{`記録 ${linesInWords(total)}`}</p>
      <span className="flex flex-wrap gap-2" data-screen-only>
        <LinkButton kind="quiet" href={endpointAddress(exportHandingsOver, { query: filter })} download>
          Excelで保存
        </LinkButton>
        <LinkButton kind="quiet" href={endpointAddress(exportHandingsOverCsv, { query: filter })} download>
          CSVで保存
        </LinkButton>
      </span>
    </div>
  )
}

function Lines({ items }: { items: readonly Line[] }) {
  return (
    <Table
      caption="患者の情報の授受の記録"
      captionHidden
      wide
      rows={items}
      rowKey={(row) => row.id}
      columns={[
        { key: 'at', header: '日時', rowHeader: true, cell: (row) => <InstantText instant={row.at} /> },
        {
          key: 'counterpart',
          header: '区分と相手',
          cell: (row) => (
            <>
              {directionNames[row.direction]}
              <span className="block">{row.counterpart}</span>
            </>
          ),
        },
        { key: 'person', header: '本人', cell: (row) => <Person line={row} /> },
        {
          key: 'items',
          header: '項目',
          cell: (row) =>
            row.items.length === 0 ? <span className="whitespace-nowrap">記録なし</span> : row.items.join('、'),
        },
        {
          key: 'basis',
          header: '根拠',
          cell: (row) => (
            <>
              <Badge tone={tones[row.answer]}>{answerNames[row.answer]}</Badge>
              <span className="block">{`渡す根拠：${row.basis}`}</span>
              <span className="block text-solid-gray-700">{`本人・家族への説明：${row.explanation}`}</span>
              {row.because.map((sentence) => (
                <span key={sentence} className="block">
                  {sentence}
                </span>
              ))}
            </>
          ),
        },
      ]}
    />
  )
}

function Person({ line }: { line: Line }) {
  const name = line.person ?? '（氏名は、いまは見られません）'
  return (
    <>
      {line.caseNumber === null ? (
        name
      ) : (
        <a
          href={requestAddress(line.caseId)}
          className="inline-block py-1"
        >{`${name} ${caseNumber(line.caseNumber)}`}</a>
      )}
      {line.person === null && (
        <span className="block break-all text-dns-14N-130 leading-150 text-solid-gray-700">{`識別子 ${line.subjectId}`}</span>
      )}
    </>
  )
}

function FilterForm({ filter }: { filter: Filter }) {
  const replaceSearch = useReplaceSearch()
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const fields = new FormData(event.currentTarget)
    const given = ['from', 'through', 'direction'].map((name) => [name, String(fields.get(name) ?? '')] as const)
    replaceSearch(Object.fromEntries(given))
  }
  return (
    <search data-screen-only>
      <form
        onSubmit={submit}
        className="flex flex-wrap items-end gap-x-4 gap-y-3 rounded-8 bg-solid-gray-50 p-4 *:min-w-36 max-sm:*:flex-1"
      >
        <TextField type="date" id="from" label="開始の日" need="none" defaultValue={filter.from} />
        <TextField type="date" id="through" label="終了の日" need="none" defaultValue={filter.through} />
        <SelectField
          id="direction"
          label="区分"
          need="none"
          defaultValue={filter.direction ?? ''}
          choices={[
            { value: '', label: 'すべて' },
            ...directions.map((value) => ({ value, label: directionNames[value] })),
          ]}
        />
        <Button type="submit">表示する</Button>
      </form>
    </search>
  )
}
