import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Breadcrumb } from '../../../../design/page/breadcrumb.tsx'
import { Page } from '../../../../design/page/page.tsx'
import { Answer } from '../../../../design/state/answer.tsx'
import { Notice } from '../../../../design/state/notice.tsx'
import { ProblemState } from '../../../../design/state/problem-state.tsx'
import { dateInJapan } from '../../../../foundation/calendar-date.ts'
import { ForRoles } from '../../../../kernel/identity/web/for-roles.tsx'
import { callEndpoint } from '../../../../platform/browser/call-endpoint.ts'
import { endpointKey, useEndpoint } from '../../../../platform/browser/use-endpoint.ts'
import type { PageProps } from '../../../../platform/browser/web-slice.ts'
import { listWards, recordSheet } from '../../contract/capability-endpoints.ts'
import { wardKeepers } from '../../contract/ward-shapes.ts'
import { wardKindNames } from '../../domain/ward/ward.ts'
import type { Ward } from '../beds/bed-card.tsx'
import { keepersWork } from './keepers-work.ts'
import { SheetForm } from './sheet-form.tsx'
import type { WrittenSheet } from './sheet-from-form.ts'
import { revisionText } from './sheet-words.ts'
import { WardNameForm } from './ward-name-form.tsx'

const notFound = {
  type: 'ward-not-found',
  status: 404,
  title: 'この病棟は見つかりません。閉じられたか、閲覧の権限がありません。',
}

export default function WardPage({ params }: PageProps) {
  const reading = useEndpoint(listWards, { query: { scope: 'own' } })
  const ward = reading.data?.items.find(({ id }) => id === params.wardId)
  return (
    <>
      <Breadcrumb crumbs={[{ label: '病棟と受入条件', href: '/transfer/wards' }]} />
      <Page
        title={ward ? `${ward.name}では、何を受けられるか` : '病棟では、何を受けられるか'}
        lead={ward && `${ward.facilityName}・${wardKindNames[ward.kind]}`}
      >
        <ForRoles roles={wardKeepers} work={keepersWork}>
          <Answer reading={reading}>
            {() => (ward ? <OwnWard ward={ward} /> : <ProblemState problem={notFound} />)}
          </Answer>
        </ForRoles>
      </Page>
    </>
  )
}

function OwnWard({ ward }: { ward: Ward }) {
  const client = useQueryClient()
  const [saved, setSaved] = useState<number>()
  const newest = ward.upcoming ?? ward.sheet

  async function record({ sheet, validFromOn }: WrittenSheet) {
    setSaved(undefined)
    const written = sheet as Parameters<typeof callEndpoint<typeof recordSheet>>[1]['body']['sheet']
    const answer = await callEndpoint(recordSheet, {
      params: { wardId: ward.id },
      body: { seenRevision: newest?.revision ?? null, validFromOn, sheet: written },
    })
    if (!answer.ok) return [{ message: answer.problem.title }]
    await client.invalidateQueries({ queryKey: endpointKey(listWards) })
    setSaved(answer.value.revision)
    window.scrollTo({ top: 0 })
    return []
  }

  return (
    <>
      {saved !== undefined && (
        <Notice kind="success" title={`受入条件表の第${saved}版を記録しました。前の版も残っています。`} announce />
      )}
      {ward.upcoming && (
        <Notice
          kind="info"
          title={`${revisionText(ward.upcoming.revision, ward.upcoming.validFromOn)}を準備しています。`}
        >
          <p>
            {ward.sheet
              ? `今日は${revisionText(ward.sheet.revision, ward.sheet.validFromOn)}が有効です。`
              : '今日有効な版はありません。'}
          </p>
        </Notice>
      )}
      <WardNameForm ward={ward} />
      <SheetForm key={newest?.revision ?? 0} sheet={newest?.sheet} today={dateInJapan(new Date())} onRecord={record} />
    </>
  )
}
