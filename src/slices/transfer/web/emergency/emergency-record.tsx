import { Section } from '../../../../design/page/section.tsx'
import { Notice } from '../../../../design/state/notice.tsx'
import { japaneseDay } from '../../../../design/text/date-text.tsx'
import { DefinitionList } from '../../../../design/text/definition-list.tsx'
import { InstantText } from '../../../../design/text/instant-text.tsx'
import type { OutputOf } from '../../../../platform/contract/endpoint.ts'
import type { openInEmergency } from '../../contract/emergency-endpoints.ts'
import { caseNumber } from '../../domain/case-number.ts'
import { transferStateNames } from '../../domain/lifecycle/transfer-lifecycle.ts'
import { transferKindNames } from '../../domain/transfer-kind.ts'

type Opened = OutputOf<typeof openInEmergency>

/** To be read at a bedside: who it is, what may harm, whom to ring up. */
export function EmergencyRecord({ record: { openedAt, owner, patient, cases } }: { record: Opened }) {
  return (
    <div className="space-y-8">
      <Notice kind="warning" announce title="この画面を離れるか読み込み直すと、もう開けません。">
        <p>
          {owner ?? '情報を持つ法人'}の記録を、
          <InstantText instant={openedAt} />
          に開きました。転院のときに書かれた内容で、いまの診療録ではありません。
        </p>
      </Notice>
      <Section title="患者" note="目の前の患者と、二つ以上の点で同じ人かを確かめてください。">
        <DefinitionList items={personItems(patient)} />
      </Section>
      {cases.map((each) => (
        <EmergencyCase key={each.number} each={each} />
      ))}
    </div>
  )
}

function EmergencyCase({ each }: { each: Opened['cases'][number] }) {
  const { number, kind, state, writtenAt, facility, department, contact, receiver, items } = each
  const from = [facility, department, contact].filter(Boolean).join('　')
  return (
    <Section title={`${transferKindNames[kind]} ${caseNumber(number)}（${transferStateNames[state]}）`}>
      <DefinitionList
        items={[
          ...items.map(({ name, value }) => ({
            term: name,
            value:
              value === null ? '記載なし（ないとは限りません）' : <span className="whitespace-pre-wrap">{value}</span>,
          })),
          { term: '依頼元の連絡先', value: from || '記載なし' },
          ...(receiver === null ? [] : [{ term: '受入先に決まった施設', value: receiver }]),
          { term: '書き始められた日時', value: <InstantText instant={writtenAt} /> },
        ]}
      />
    </Section>
  )
}

function personItems({
  name,
  kana,
  birthOn,
  patientNumber,
  keyPerson,
  secondContact,
  decisionCapacity,
  advanceDirective,
}: Opened['patient']) {
  const items: readonly (readonly [string, string | undefined])[] = [
    ['氏名', [name, kana && `（${kana}）`].filter(Boolean).join('')],
    ['生年月日', birthOn && japaneseDay(birthOn)],
    ['患者番号', patientNumber],
    ['キーパーソン', keyPerson && [keyPerson.name, keyPerson.relation, keyPerson.phone].filter(Boolean).join('　')],
    ['もう一つの連絡先', secondContact],
    ['判断能力', decisionCapacity],
    ['事前指示', advanceDirective],
  ]
  return items.flatMap(([term, value]) => (value ? [{ term, value }] : []))
}
