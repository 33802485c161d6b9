import { useState } from 'react'
import { ChooseOrWrite } from '../../../../design/form/choose-or-write.tsx'
import { SelectField } from '../../../../design/form/select-field.tsx'
import { TextAreaField } from '../../../../design/form/text-area-field.tsx'
import { TextField } from '../../../../design/form/text-field.tsx'
import { Section } from '../../../../design/page/section.tsx'
import { EmptyState } from '../../../../design/state/empty-state.tsx'
import { Table } from '../../../../design/table/table.tsx'
import { DateText } from '../../../../design/text/date-text.tsx'
import { Disclosure } from '../../../../design/text/disclosure.tsx'
import { prefectures } from '../../../../foundation/prefectures.ts'
import { recordHearing } from '../../contract/endpoints/application-endpoints.ts'
import { type HearingKind, hearingKindKeys, hearingKinds } from '../../domain/hearing.ts'
import { ChangeForm, dayIn, isUnreadableDay, textIn } from '../change-form.tsx'
import { unreadableDay } from '../unreadable-day.ts'
import type { Application } from './application-answer.ts'

const favour = (inFavour: boolean | null): string => (inFavour === null ? '–' : inFavour ? '異論なし' : '異論あり')

export function HearingsSection({ shown }: { shown: Application }) {
  return (
    <Section
      title="調整会議と、他の都道府県知事の意見"
      note="医療審議会の意見は、上の手続として記録します（法70条の3第2項）。"
    >
      <div className="space-y-4">
        {shown.hearings.length === 0 ? (
          <EmptyState title="記録はまだありません。" />
        ) : (
          <Table
            caption="意見の記録"
            captionHidden
            rows={shown.hearings}
            rowKey={({ id }) => id}
            columns={[
              {
                key: 'kind',
                header: '相手',
                rowHeader: true,
                cell: ({ kind, body }) => `${hearingKinds[kind].name}（${body}）`,
              },
              {
                key: 'on',
                header: '日',
                cell: ({ heldOn }) => (heldOn ? <DateText date={heldOn} /> : '照会中（まだ回答がありません）'),
              },
              { key: 'favour', header: '賛否', cell: ({ inFavour }) => favour(inFavour) },
              { key: 'opinion', header: '意見', cell: ({ opinion }) => opinion || '–' },
            ]}
          />
        )}
        {shown.party === 'officer' && (
          <Disclosure summary="意見を記録する">
            <HearingForm id={shown.id} planningAreas={shown.planningAreas} />
          </Disclosure>
        )}
      </div>
    </Section>
  )
}

const nobody = '選んでください'

const heldOnLabel = '会議の日、又は回答の日'

function HearingForm({ id, planningAreas }: { id: string; planningAreas: readonly string[] }) {
  const [kind, setKind] = useState<HearingKind>('coordinationConference')
  const [body, setBody] = useState('')
  const { bodyLabel, article } = hearingKinds[kind]
  const asked = { id: 'hearing-body', label: bodyLabel, value: body }
  return (
    <ChangeForm
      action="意見を記録する"
      onDone={() => setBody('')}
      onSend={(form, send) => {
        if (isUnreadableDay(form, 'hearing-day')) return unreadableDay(heldOnLabel)
        const said = textIn(form, 'hearing-favour')
        const hearing = {
          kind,
          body: body.trim(),
          heldOn: dayIn(form, 'hearing-day') ?? null,
          inFavour: said === '' ? null : said === 'yes',
          opinion: textIn(form, 'hearing-opinion'),
        }
        return send(recordHearing, { params: { id }, body: hearing })
      }}
    >
      <SelectField
        id="hearing-kind"
        label="相手"
        hint={`根拠：${article}`}
        value={kind}
        onChange={({ target }) => {
          setKind(hearingKindKeys.find((key) => key === target.value) ?? 'coordinationConference')
          setBody('')
        }}
        choices={hearingKindKeys.map((key) => ({ value: key, label: hearingKinds[key].name }))}
      />
      {kind === 'coordinationConference' ? (
        <ChooseOrWrite
          {...asked}
          names={planningAreas}
          onText={setBody}
          nothing={nobody}
          writtenLabel="構想区域の名称"
          maxLength={100}
        />
      ) : (
        <SelectField
          {...asked}
          onChange={({ target }) => setBody(target.value)}
          choices={[{ value: '', label: nobody }, ...prefectures.map((value) => ({ value, label: value }))]}
        />
      )}
      <TextField
        id="hearing-day"
        label={heldOnLabel}
        need="optional"
        hint="例：R8.11.22。照会しただけのときは空欄にします。"
      />
      <SelectField
        id="hearing-favour"
        label="賛否"
        need="optional"
        choices={[
          { value: '', label: '記載なし' },
          { value: 'yes', label: '異論なし' },
          { value: 'no', label: '異論あり' },
        ]}
      />
      <TextAreaField id="hearing-opinion" label="意見" need="optional" rows={3} maxLength={4000} />
    </ChangeForm>
  )
}
