import { Section } from '../../../../../design/page/section.tsx'
import { Table } from '../../../../../design/table/table.tsx'
import { Badge, type BadgeTone } from '../../../../../design/text/badge.tsx'
import { Disclosure } from '../../../../../design/text/disclosure.tsx'
import { InstantText } from '../../../../../design/text/instant-text.tsx'
import { endpointAddress } from '../../../../../platform/browser/endpoint-address.ts'
import { printPaperPdf, printPaperWord } from '../../../contract/papers/annual-report-endpoints.ts'
import { paperAddress } from '../addresses.ts'
import type { AnnualReport } from './annual-report.ts'

type Standing = AnnualReport['papers'][number]

const looks = {
  notNeeded: { sign: '－', word: '要らない', tone: 'neutral' },
  lacking: { sign: '△', word: '足りない', tone: 'yellow' },
  ready: { sign: '○', word: '書けている', tone: 'green' },
  kept: { sign: '●', word: '確定した', tone: 'blue' },
} as const satisfies Record<string, { sign: string; word: string; tone: BadgeTone }>

const lookOf = ({ needed, gaps, kept }: Standing): keyof typeof looks =>
  needed === false ? 'notNeeded' : gaps.length > 0 ? 'lacking' : kept[0]?.current ? 'kept' : 'ready'

export function PaperTable({ report: { papers, year } }: { report: AnnualReport }) {
  return (
    <Section title="事業報告書等">
      <Table
        caption="事業年度の書類"
        captionHidden
        rows={papers}
        rowKey={({ paper }) => paper}
        columns={[
          {
            key: 'title',
            header: '書類',
            rowHeader: true,
            className: 'md:w-[22rem]',
            cell: ({ paper, title, article }) => (
              <>
                <a href={paperAddress(paper, year.from)}>{title}</a>
                <span className="block text-dns-14N-130 leading-150 font-400 text-solid-gray-700">{article}</span>
              </>
            ),
          },
          { key: 'state', header: '状況', cell: (standing) => <State standing={standing} /> },
          { key: 'detail', header: '内容', cell: (standing) => <Detail standing={standing} /> },
          {
            key: 'print',
            header: '取り出す',
            className: 'md:whitespace-nowrap',
            cell: ({ paper, title }) => <Downloads paper={paper} title={title} day={year.from} />,
          },
        ]}
      />
    </Section>
  )
}

function State({ standing }: { standing: Standing }) {
  const { sign, word, tone } = looks[lookOf(standing)]
  return (
    <Badge tone={tone}>
      <span aria-hidden="true">{sign}</span>
      {word}
    </Badge>
  )
}

function Detail({ standing: { title, needed, because, gaps, unconfirmed, kept } }: { standing: Standing }) {
  const [newest] = kept
  return (
    <>
      {because && <p>{because}</p>}
      {needed !== false && gaps.length > 0 && <p>{shortList(gaps.map((gap) => gap.replace(/^未記載: /, '')))}</p>}
      {newest && (
        <p>
          <InstantText instant={newest.keptAt} />
          に確定
          {!newest.current && '（その後、内容が変わりました）'}
        </p>
      )}
      {needed !== false && unconfirmed.length > 0 && (
        <Disclosure
          summary={
            <>
              <span className="sr-only">{title}について</span>確認できていないこと（{unconfirmed.length}）
            </>
          }
        >
          <ul className="list-disc pl-5">
            {unconfirmed.map((each) => (
              <li key={each}>{each}</li>
            ))}
          </ul>
        </Disclosure>
      )}
    </>
  )
}

const shown = 3
const shortList = (gaps: readonly string[]): string =>
  gaps.slice(0, shown).join('、') + (gaps.length > shown ? ` ほか${gaps.length - shown}件` : '')

export function Downloads({
  paper,
  title,
  day,
  kept,
}: {
  paper: Standing['paper']
  title: string
  day: AnnualReport['year']['from']
  kept?: string
}) {
  const call = { params: { paper, day }, query: kept ? { kept } : {} }
  return (
    <span className="flex flex-wrap gap-x-4" data-screen-only>
      {[
        { format: 'Word', href: endpointAddress(printPaperWord, call) },
        { format: 'PDF', href: endpointAddress(printPaperPdf, call) },
      ].map(({ format, href }) => (
        <a key={format} href={href} download className="py-1">
          <span className="sr-only">{title}を</span>
          {format}
        </a>
      ))}
    </span>
  )
}
