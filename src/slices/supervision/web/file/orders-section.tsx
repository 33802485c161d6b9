import { useState } from 'react'
import { SelectField } from '../../../../design/form/select-field.tsx'
import { TextAreaField } from '../../../../design/form/text-area-field.tsx'
import { TextField } from '../../../../design/form/text-field.tsx'
import { Section } from '../../../../design/page/section.tsx'
import { EmptyState } from '../../../../design/state/empty-state.tsx'
import { Badge } from '../../../../design/text/badge.tsx'
import { DateText } from '../../../../design/text/date-text.tsx'
import { Disclosure } from '../../../../design/text/disclosure.tsx'
import { useRevising } from '../../../../platform/browser/use-revising.ts'
import { confirmOrder, recordOrder, respondToOrder } from '../../contract/endpoints/order-endpoints.ts'
import { type OrderKind, orderKindKeys, orderKinds } from '../../domain/order-kind.ts'
import { ChangeForm, dayIn, deskReadings, isUnreadableDay, textIn } from '../change-form.tsx'
import { unreadableDay } from '../unreadable-day.ts'
import type { AllianceFile } from './file-answer.ts'

type Order = AllianceFile['orders'][number]

export function OrdersSection({ file }: { file: AllianceFile }) {
  const { orders, party, mayWrite } = file
  return (
    <Section title="命令と勧告">
      <div className="space-y-4">
        {orders.length === 0 && <EmptyState title="命令や勧告はありません。" />}
        {orders.map((order) => (
          <OneOrder key={order.id} order={order} party={party} mayWrite={mayWrite} />
        ))}
        {party === 'officer' && (
          <Disclosure summary="命令や勧告を記録する">
            <OrderForm allianceId={file.allianceId} />
          </Disclosure>
        )}
      </div>
    </Section>
  )
}

function OneOrder({ order, party, mayWrite }: { order: Order } & Pick<AllianceFile, 'party' | 'mayWrite'>) {
  const { name, article } = orderKinds[order.kind]
  const { id } = order
  const { seen, send: report } = useRevising(order.response, ...deskReadings)
  return (
    <article aria-labelledby={`order-${id}`} className="rounded-8 border border-solid-gray-420 px-4 py-3">
      <div className="flex flex-wrap items-center gap-2">
        <h3 id={`order-${id}`} className="text-dns-16B-130 leading-150">
          {name}
        </h3>
        <Badge tone={order.fulfilledOn ? 'green' : 'yellow'}>{order.fulfilledOn ? '履行を確認' : '履行待ち'}</Badge>
      </div>
      <p className="text-dns-14N-130 leading-160 text-solid-gray-700">
        {article}　<DateText date={order.orderedOn} />
        {order.dueOn && (
          <>
            　期限 <DateText date={order.dueOn} />
          </>
        )}
        {order.councilOn && (
          <>
            　医療審議会 <DateText date={order.councilOn} />
          </>
        )}
        {order.defenceOn && (
          <>
            　弁明の機会 <DateText date={order.defenceOn} />
          </>
        )}
      </p>
      <p className="mt-1 text-std-16N-170 whitespace-pre-wrap">{order.says}</p>
      {order.response && (
        <p className="mt-2 border-l-4 border-solid-gray-300 pl-3 text-std-16N-170 whitespace-pre-wrap">
          法人の報告：{order.response}
        </p>
      )}
      {!order.fulfilledOn && mayWrite && (
        <div className="mt-3">
          {party === 'office' ? (
            <ChangeForm
              action="報告する"
              onSend={(form) =>
                report(respondToOrder, { params: { id }, body: { seen, response: textIn(form, `response-${id}`) } })
              }
            >
              <TextAreaField
                id={`response-${id}`}
                label="都道府県への報告"
                rows={3}
                maxLength={4000}
                defaultValue={order.response}
              />
            </ChangeForm>
          ) : (
            <ChangeForm
              action="履行を確認した"
              onSend={(form, send) => {
                const fulfilledOn = dayIn(form, `fulfilled-${id}`)
                if (!fulfilledOn) return unreadableDay('確認した日')
                return send(confirmOrder, { params: { id }, body: { fulfilledOn } })
              }}
            >
              <TextField id={`fulfilled-${id}`} label="確認した日" hint="例：R8.11.22" />
            </ChangeForm>
          )}
        </div>
      )}
    </article>
  )
}

const councilLabel = '医療審議会の意見を聴いた日'
const defenceLabel = '弁明の機会を与えた日'

function OrderForm({ allianceId }: { allianceId: string }) {
  const [kind, setKind] = useState<OrderKind>('report')
  const { needsTerm, afterCouncil, afterDefence, article } = orderKinds[kind]
  const termLabel = kind === 'stop' ? '停止の期間の末日' : '期限'
  const furtherDays = [
    { name: 'order-due', label: termLabel },
    { name: 'order-council', label: councilLabel },
    { name: 'order-defence', label: defenceLabel },
  ]
  return (
    <ChangeForm
      action="記録して法人に知らせる"
      onSend={(form, send) => {
        const orderedOn = dayIn(form, 'ordered-on')
        if (!orderedOn) return unreadableDay('命令や勧告の日')
        const unread = furtherDays.find(({ name }) => isUnreadableDay(form, name))
        if (unread) return unreadableDay(unread.label)
        const given = (name: string) => dayIn(form, name) ?? null
        const days = {
          dueOn: given('order-due'),
          councilOn: given('order-council'),
          defenceOn: given('order-defence'),
        }
        return send(recordOrder, { body: { allianceId, kind, orderedOn, ...days, says: textIn(form, 'order-says') } })
      }}
    >
      <SelectField
        id="order-kind"
        label="種類"
        hint={`根拠：${article}`}
        value={kind}
        onChange={({ target }) => setKind(orderKindKeys.find((key) => key === target.value) ?? 'report')}
        choices={orderKindKeys.map((key) => ({ value: key, label: orderKinds[key].name }))}
      />
      <TextField id="ordered-on" label="命令や勧告の日" hint="例：R8.11.22" />
      <TextField id="order-due" label={termLabel} need={needsTerm ? 'required' : 'optional'} hint="例：R8.12.22" />
      {afterCouncil && <TextField id="order-council" label={councilLabel} hint="例：R8.11.10" />}
      {afterDefence && (
        <TextField
          id="order-defence"
          label={defenceLabel}
          hint="例：R8.11.15。書面で前もって知らせます（法70条の23、法67条）。"
        />
      )}
      <TextAreaField id="order-says" label="内容" rows={4} maxLength={4000} />
    </ChangeForm>
  )
}
