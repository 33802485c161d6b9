// 一般法57条1項・一般法施行規則11条 (general meeting), 一般法95条3項・規則15条 (board): what minutes say and who signs them. For the council
// no law says anything.
import { allOf, broken, type Finding, met, unknown, withWarnings } from '../../../../../foundation/rule.ts'
import { missingFact, suppliers } from '../../missing-fact.ts'
import { type Body, bodyNames } from '../meeting-facts.ts'

export interface MinutesItem {
  readonly id: string
  readonly label: string
  readonly article: string
  /** Only where there is something to say, e.g. opinions that were stated. */
  readonly ifAny: boolean
}

const item = (id: string, label: string, article: string, ifAny = false): MinutesItem => ({ id, label, article, ifAny })

const ofMeeting = '一般法施行規則11条3項'
const ofBoard = '一般法施行規則15条3項'

const items: Readonly<Record<Body, readonly MinutesItem[]>> = {
  generalMeeting: [
    item('dateAndPlace', '開催の日時と場所(場所にいない者の出席の方法を含む)', ofMeeting),
    item('proceedings', '議事の経過の要領とその結果', ofMeeting),
    item('opinions', '監事等が述べた意見・発言の概要', ofMeeting, true),
    item('officersPresent', '出席した理事・監事・会計監査人の氏名', ofMeeting),
    item('chair', '議長の氏名', ofMeeting, true),
    item('writer', '議事録を作成した者の氏名', ofMeeting),
  ],
  board: [
    item('dateAndPlace', '開催の日時と場所(場所にいない者の出席の方法を含む)', ofBoard),
    item('specialCall', '理事・監事の請求などによる招集であるときは、その旨', ofBoard, true),
    item('proceedings', '議事の経過の要領とその結果', ofBoard),
    item('interestedDirectors', '特別の利害関係を有する理事の氏名', ofBoard, true),
    item('opinions', '監事等が述べた意見・発言の概要', ofBoard, true),
    item('otherDirectors', '署名する者を代表理事に限る定款のとき、代表理事以外の出席した理事の氏名', ofBoard, true),
    item('accountantPresent', '出席した会計監査人の氏名', ofBoard, true),
    item('chair', '議長の氏名', ofBoard, true),
  ],
  council: [],
}

export const minutesItems = (body: Body): readonly MinutesItem[] => items[body]

/** What the minutes hold, item by item: written, or nothing to write. An item that is not named is not known. */
export type MinutesContent = Readonly<Record<string, 'written' | 'nothingToWrite' | 'lacking'>>

export function checkMinutes(body: Body, content: MinutesContent): Finding {
  if (body === 'council') {
    return withWarnings(met(), '評議会の議事録に書く事項は法令にありません。評議会の定めによってください')
  }
  return allOf(items[body].map((each) => checkItem(each, content[each.id])))
}

function checkItem({ id, label, article, ifAny }: MinutesItem, state: MinutesContent[string] | undefined): Finding {
  if (state === 'written' || (ifAny && state === 'nothingToWrite')) return met()
  return state === undefined
    ? unknown([missingFact(`minutes.${id}`, label, suppliers.office)])
    : broken(`議事録に「${label}」がありません(${article})`)
}

export interface Signing {
  readonly directorsPresent: readonly string[]
  readonly auditorsPresent: readonly string[]
  readonly representatives: readonly string[]
  /** The articles let the representative directors sign in place of all directors (一般法95条3項). */
  readonly onlyRepresentativesSign?: boolean | undefined
  readonly signed: readonly string[]
}

/** Who must sign the board's minutes, and whether they have. The Act asks no signature on the general meeting's. */
export function checkSignatures(body: Body, signing: Signing): Finding {
  if (body !== 'board') return met(`${bodyNames[body]}の議事録への署名は法令では求められません(定款の定めによります)`)
  const { directorsPresent, representatives, onlyRepresentativesSign } = signing
  const representing = directorsPresent.filter((id) => representatives.includes(id))
  // Where the articles name the representatives and none came, all directors present sign.
  const few = representing.length > 0 ? representing : directorsPresent
  const lacks = (ids: readonly string[]) =>
    [...ids, ...signing.auditorsPresent].filter((id) => !signing.signed.includes(id))
  const [lackingAll, lackingFew] = [lacks(directorsPresent), lacks(few)]
  const refused = (lacking: readonly string[]) => broken(`署名のない者: ${lacking.join('、')}(一般法95条3項)`)
  if (lackingAll.length === 0) return met('出席した理事・監事の全員が署名しています(一般法95条3項)')
  if (lackingFew.length > 0) return refused(onlyRepresentativesSign ? lackingFew : lackingAll)
  if (onlyRepresentativesSign === undefined) {
    const label = '署名する者を代表理事に限る定款の定めがあるか'
    return unknown([missingFact('articles.board.onlyRepresentativesSign', label, suppliers.office)])
  }
  return onlyRepresentativesSign ? met('代表理事と監事が署名しています(一般法95条3項)') : refused(lackingAll)
}
