import type { FormEvent } from 'react'
import { Button } from '../../../../design/action/button.tsx'
import { ReadMore } from '../../../../design/action/read-more.tsx'
import { TextField } from '../../../../design/form/text-field.tsx'
import { Breadcrumb } from '../../../../design/page/breadcrumb.tsx'
import { Page } from '../../../../design/page/page.tsx'
import { Answer } from '../../../../design/state/answer.tsx'
import { EmptyState } from '../../../../design/state/empty-state.tsx'
import { type Column, Table } from '../../../../design/table/table.tsx'
import { InstantText } from '../../../../design/text/instant-text.tsx'
import { ForRoles } from '../../../../kernel/identity/web/for-roles.tsx'
import { useReplaceSearch } from '../../../../platform/browser/use-address.ts'
import { useEndpointPages } from '../../../../platform/browser/use-endpoint-pages.ts'
import type { PageProps } from '../../../../platform/browser/web-slice.ts'
import type { OutputOf } from '../../../../platform/contract/endpoint.ts'
import { listKeptCases } from '../../contract/kept/kept-case-endpoints.ts'
import { careRoles } from '../../contract/transfer-shapes.ts'
import { enquiryStateNames } from '../../domain/lifecycle/enquiry-lifecycle.ts'
import { boardAddress, keptCaseAddress } from '../addresses.ts'

const work = {
  refusal: '症例の記録を見られるのは、地域連携室の看護師・医療ソーシャルワーカー・医師だけです。',
  invitation: '症例の記録を見るには、サインインしてください。',
}

export default function KeptCasesPage({ search }: PageProps) {
  return (
    <>
      <Breadcrumb crumbs={[{ label: '転院調整', href: boardAddress }]} />
      <Page
        title="脱退した社員から受けた症例の記録"
        lead="依頼元の社員が脱退したときに、所属先に残った写しです。所属先だけが読めて、だれにも変えられません。"
      >
        <ForRoles roles={careRoles} work={work}>
          <KeptCases key={search.q} words={search.q ?? ''} />
        </ForRoles>
      </Page>
    </>
  )
}

function KeptCases({ words }: { words: string }) {
  const replace = useReplaceSearch()
  const pages = useEndpointPages(listKeptCases, { query: words ? { q: words } : {} })
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    replace({ q: String(new FormData(event.currentTarget).get('q') ?? '').trim() })
  }
  return (
    <Answer reading={pages}>
      {({ items, total }) => (
        <div className="space-y-4">
          {(total > 0 || words) && (
            <search data-screen-only>
              <form onSubmit={submit} className="flex max-w-[40rem] flex-wrap items-end gap-3">
                <div className="min-w-0 grow">
                  <TextField
                    id="q"
                    type="search"
                    label="患者の氏名・番号"
                    need="none"
                    defaultValue={words}
                    maxLength={100}
                  />
                </div>
                <Button type="submit" kind="secondary">
                  探す
                </Button>
              </form>
            </search>
          )}
          {items.length === 0 ? (
            <Nothing words={words} />
          ) : (
            <Table caption="残っている記録" captionHidden columns={columns} rows={items} rowKey={({ id }) => id} />
          )}
          <ReadMore pages={pages} left={total - items.length} />
        </div>
      )}
    </Answer>
  )
}

const Nothing = ({ words }: { words: string }) =>
  words ? (
    <EmptyState title={`「${words}」に合う記録はありません。`}>
      <p>受入先に決まらなかった照会には、患者の氏名が残っていません。</p>
    </EmptyState>
  ) : (
    <EmptyState title="残っている記録はありません。">
      <p>依頼元の社員が脱退すると、受け入れた症例の写しがここに残ります。</p>
    </EmptyState>
  )

type KeptLine = OutputOf<typeof listKeptCases>['items'][number]

const columns: readonly Column<KeptLine>[] = [
  {
    key: 'headline',
    header: '内容',
    rowHeader: true,
    cell: ({ id, headline }) => (
      <a href={keptCaseAddress(id)} className="inline-block py-1">
        {headline ?? '所属先の回答と言葉だけ'}
      </a>
    ),
  },
  { key: 'patient', header: '患者', cell: ({ patientName }) => patientName ?? '–' },
  { key: 'sender', header: '依頼元だった社員', cell: ({ senderName }) => senderName },
  { key: 'state', header: '所属先の回答', cell: ({ state }) => enquiryStateNames[state] },
  { key: 'sent', header: '照会の日時', cell: ({ sentAt }) => <InstantText instant={sentAt} /> },
]
