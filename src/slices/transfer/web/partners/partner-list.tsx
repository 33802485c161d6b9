import { type FormEvent, useState } from 'react'
import { AskOnce } from '../../../../design/action/ask-once.tsx'
import { Button } from '../../../../design/action/button.tsx'
import { SelectField } from '../../../../design/form/select-field.tsx'
import { TextField } from '../../../../design/form/text-field.tsx'
import { Section } from '../../../../design/page/section.tsx'
import { EmptyState } from '../../../../design/state/empty-state.tsx'
import { Notice } from '../../../../design/state/notice.tsx'
import { Table } from '../../../../design/table/table.tsx'
import { DateText } from '../../../../design/text/date-text.tsx'
import { institutionCodeForm, readInstitutionCode } from '../../../../foundation/institution-code.ts'
import { refusalOf, useChange } from '../../../../platform/browser/use-change.ts'
import { addPartner, endPartner, listPartners } from '../../contract/figures/partner-endpoints.ts'
import { type PartnerKind, partnerKindNames, partnerKinds } from '../../domain/partners/partner.ts'
import type { ShownPartners } from './fee-standing.tsx'
import { PartnerCode } from './partner-code.tsx'
import { PartnerFacility } from './partner-facility.tsx'

type Partner = ShownPartners['partners'][number]

export function PartnerList({ shown: { partners, partnersCounted, facilities } }: { shown: ShownPartners }) {
  const { send } = useChange(listPartners)
  return (
    <Section title={`連携機関の一覧（${partnersCounted}機関）`}>
      {partners.length === 0 ? (
        <EmptyState title="連携機関は、まだ登録されていません。">
          <p>転院や退院の相談をする病院・診療所・事業所を、下の欄から加えてください。</p>
        </EmptyState>
      ) : (
        <Table<Partner>
          caption="1年間の面会が基準の回数に足りない機関には、あと何回かを示します。同じ施設に当たる行は、合わせて1機関と数えます。"
          rows={partners}
          rowKey={({ id }) => id}
          columns={[
            { key: 'name', header: '名称', rowHeader: true, cell: ({ name }) => name },
            { key: 'code', header: '医療機関コード', cell: (partner) => <PartnerCode partner={partner} /> },
            { key: 'kind', header: '種類', cell: ({ kind }) => partnerKindNames[kind] },
            {
              key: 'agreed',
              header: '連携を始めた日',
              cell: ({ agreedOn }) => (agreedOn ? <DateText date={agreedOn} /> : '記載なし'),
            },
            {
              key: 'held',
              header: '1年間の面会',
              cell: ({ held, missing }) => (missing ? `${held}回（あと${missing}回）` : `${held}回`),
            },
            {
              key: 'facility',
              header: '参加法人の施設',
              cell: (partner) => <PartnerFacility partner={partner} facilities={facilities} />,
            },
            {
              key: 'end',
              header: '操作',
              className: 'print:hidden',
              cell: ({ id, name }) => (
                <AskOnce
                  kind="quiet"
                  label="一覧から外す"
                  name={`${name}を一覧から外す`}
                  title={`${name}を一覧から外しますか`}
                  action="一覧から外す"
                  onAgreed={async () => refusalOf(await send(endPartner, { params: { partnerId: id } }))}
                >
                  <p>連携機関の数が1つ減ります。面会の記録は残ります。</p>
                </AskOnce>
              ),
            },
          ]}
        />
      )}
      <AddPartner />
    </Section>
  )
}

const kindChoices = partnerKinds.map((value) => ({ value, label: partnerKindNames[value] }))

function AddPartner() {
  const { send, busy, problem } = useChange(listPartners)
  const [missing, setMissing] = useState<string>()
  const [wrongCode, setWrongCode] = useState<string>()
  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = event.currentTarget
    const read = (name: string) => String(new FormData(form).get(name) ?? '').trim()
    const name = read('partner-name')
    if (name === '') return setMissing('名称を入力してください。')
    setMissing(undefined)
    const agreedOn = read('partner-agreed') || null
    const institutionCode = readInstitutionCode(read('partner-code'))
    if (read('partner-code') && !institutionCode) return setWrongCode(`${institutionCodeForm}で入力してください。`)
    setWrongCode(undefined)
    const kind = read('partner-kind') as PartnerKind
    const answer = await send(addPartner, { body: { name, kind, agreedOn, institutionCode } })
    if (answer.ok) form.reset()
  }
  return (
    <form onSubmit={submit} noValidate className="mt-6 rounded-8 bg-solid-gray-50 p-4" data-screen-only>
      <h3 className="text-dns-16B-130 leading-150">連携機関を加える</h3>
      <div className="mt-2 grid gap-4 md:grid-cols-[2fr_1fr_1fr_1fr_auto] md:items-end">
        <TextField id="partner-name" label="名称" maxLength={200} error={missing} />
        <SelectField id="partner-kind" label="種類" choices={kindChoices} />
        <TextField id="partner-code" label="医療機関コード" need="none" inputMode="numeric" error={wrongCode} />
        <TextField id="partner-agreed" type="date" label="連携を始めた日" need="none" />
        <Button type="submit" kind="secondary" busy={busy}>
          加える
        </Button>
      </div>
      {problem && (
        <div className="mt-3">
          <Notice kind="error" title={problem.title} announce />
        </div>
      )}
    </form>
  )
}
