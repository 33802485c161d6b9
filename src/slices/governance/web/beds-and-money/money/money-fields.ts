import { supportKinds, supportKindWords } from '../../../domain/money/funding-support.ts'
import { gainKinds, gainWords } from '../../../domain/money/purpose-property/purpose-property-facts.ts'
import type { StatedField } from '../stating/stated-fields.ts'

const orNone = 'ないとき・まだのときは「なし」'

export const supportFields: readonly StatedField[] = [
  { path: 'recipient.name', label: '相手', kind: 'text', required: true },
  {
    path: 'kind',
    label: '種類',
    kind: 'choice',
    choices: supportKinds.map((value) => ({ value, label: supportKindWords[value] })),
  },
  {
    path: 'from',
    label: '誰が支援するか',
    kind: 'choice',
    choices: [
      { value: 'alliance', label: '連携推進法人' },
      { value: 'participant', label: '参加法人' },
    ],
  },
  {
    path: 'recipient.relation',
    label: '相手の立場',
    kind: 'choice',
    choices: [
      { value: 'participant', label: '参加法人等' },
      { value: 'plainMember', label: 'それ以外の社員' },
      { value: 'outsider', label: '社員でない' },
    ],
  },
  {
    path: 'recipient.person',
    label: '相手は法人か',
    kind: 'choice',
    choices: [
      { value: 'corporation', label: '法人' },
      { value: 'individual', label: '個人' },
    ],
  },
  { path: 'recipient.opensHospital', label: '区域で病院等を開設しているか', kind: 'truth' },
  { path: 'forHospitalBusiness', label: '病院等に係る業務のためか', kind: 'truth' },
  { path: 'amountYen', label: '金額（円）', kind: 'number' },
  { path: 'contractOn', label: '契約の日', kind: 'day', hint: '例：R8.11.22' },
  { path: 'councilOpinionOn', label: '評議会の意見の日', kind: 'dayOrNone', hint: orNone },
  { path: 'board.resolvedOn', label: '理事会の決議の日', kind: 'dayOrNone', hint: orNone },
  {
    path: 'board.interested',
    label: '特別の利害関係のある理事',
    kind: 'names',
    hint: '「、」で区切ります。いないときは「なし」',
  },
  { path: 'board.voted', label: '議決に加わった理事', kind: 'names', hint: '「、」で区切ります' },
  { path: 'board.dealingApproved', label: '重要な事実の開示と承認があったか（一般法84条・92条1項）', kind: 'truth' },
  { path: 'board.dealingReportedOn', label: '取引後に理事会へ報告した日', kind: 'dayOrNone', hint: orNone },
  { path: 'withinPurpose', label: '法人の目的の範囲か', kind: 'truth' },
  { path: 'contractKept', label: '契約書を作り保管しているか', kind: 'truth' },
  { path: 'rateIsProper', label: '利率は適正か', kind: 'truth' },
  { path: 'securityIsProper', label: '担保・保証は適正か', kind: 'truth' },
  { path: 'annualRatePercent', label: '年利（%）', kind: 'number' },
  { path: 'repaymentMethod', label: '返済の方法', kind: 'textOrNone', hint: orNone },
  { path: 'repaidBy', label: '返済の期限', kind: 'dayOrNone', hint: orNone },
  { path: 'collateral', label: '担保', kind: 'textOrNone', hint: orNone },
  { path: 'guarantor', label: '保証人', kind: 'textOrNone', hint: orNone },
  {
    path: 'instalments',
    label: '返済の予定',
    kind: 'dayYenLines',
    lineKeys: ['dueOn', 'yen'],
    hint: '一行に一つ。例：R8.3.31 1500000',
  },
]

export const movementFields: readonly StatedField[] = [
  { path: 'on', label: '日', kind: 'day', hint: '例：R8.11.22', required: true },
  {
    path: 'kind',
    label: '増減',
    kind: 'choice',
    choices: [
      { value: 'given', label: '貸した・保証した' },
      { value: 'settled', label: '返済された・保証が減った' },
      { value: 'interest', label: '利息を受け取った' },
    ],
    required: true,
  },
  {
    path: 'yen',
    label: '金額（円）',
    kind: 'number',
    hint: '前の記録の誤りは、マイナスの金額で正します',
    required: true,
  },
  { path: 'note', label: '摘要', kind: 'text' },
]

export const investmentFields: readonly StatedField[] = [
  { path: 'investee', label: '出資先', kind: 'text', required: true },
  { path: 'madeOn', label: '出資の日', kind: 'day', hint: '例：R8.11.22' },
  { path: 'amountYen', label: '金額（円）', kind: 'number' },
  { path: 'boardResolvedOn', label: '理事会の決議の日', kind: 'dayOrNone', hint: orNone },
  { path: 'relatedBusiness', label: '医療連携推進業務と関連する事業か', kind: 'truth' },
  { path: 'businessInArea', label: '医療連携推進区域で行う事業か', kind: 'truth' },
  { path: 'returnsForBusiness', label: '収益を医療連携推進業務に充てるか', kind: 'truth' },
  { path: 'votesHeld', label: '法人が持つ議決権', kind: 'number' },
  { path: 'votesInAll', label: '議決権の総数', kind: 'number' },
  { path: 'otherInvestors', label: 'ほかに出資者がいるか', kind: 'truth' },
  {
    path: 'dividends',
    label: '配当',
    kind: 'dayYenLines',
    lineKeys: ['receivedOn', 'yen'],
    hint: '一行に一つ。例：R8.3.31 50000。ないときは「なし」',
  },
]

export const yearFields: readonly StatedField[] = [
  { path: 'totalAssetsYen', label: '総資産（円）', kind: 'number' },
  { path: 'statusReportOn', label: '資金調達支援・出資の状況報告書を作った日', kind: 'dayOrNone', hint: orNone },
  { path: 'dealingsNoted', label: '参加法人との取引を注記したか（会計基準17条7号）', kind: 'truth' },
  { path: 'allowanceConsidered', label: '貸倒引当金を検討したか（会計基準10条）', kind: 'truth' },
]

export const balanceFields: readonly StatedField[] = [
  { path: 'broughtForwardYen', label: '前年度の財産目録の残額（最初に記録する年度だけ）', kind: 'number' },
  ...gainKinds.map(
    (kind): StatedField => ({
      path: `gainsYen.${kind}`,
      label: `${gainWords[kind].label}${gainWords[kind].half ? '（半額を算入）' : ''}`,
      kind: 'number',
      hint: `公益法18条${gainWords[kind].item}`,
    }),
  ),
  { path: 'consumedYen', label: '業務に費消・譲渡した目的事業財産（円）', kind: 'number' },
  { path: 'otherConsumedYen', label: '業務に費消したその他の財産（円）', kind: 'number', hint: '規則39条の28' },
  { path: 'goingOnIsDifficult', label: '業務の継続が困難な場合に当たるか', kind: 'truth', hint: '規則39条の28' },
]
