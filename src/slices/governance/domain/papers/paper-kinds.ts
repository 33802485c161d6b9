// The papers of an alliance's year and of its procedures: by which article, what only the office can write, and what of their
// form nobody could confirm.

export interface TextField {
  readonly key: string
  readonly label: string
  readonly hint?: string
  readonly kind: 'text' | 'long' | 'day' | 'rows'
  /** The columns of `rows`. */
  readonly columns?: readonly string[]
}

export interface PaperKind {
  readonly title: string
  readonly article: string
  /** `year`: one of each fiscal year, by its first day. `day`: one for each day on which it is made or decided. */
  readonly about: 'year' | 'day'
  readonly fields: readonly TextField[]
  readonly unconfirmed: readonly string[]
}

const text = (key: string, label: string, hint?: string): TextField => ({
  key,
  label,
  kind: 'text',
  ...(hint && { hint }),
})
const long = (key: string, label: string, hint?: string): TextField => ({ ...text(key, label, hint), kind: 'long' })
const day = (key: string, label: string): TextField => ({ key, label, kind: 'day' })
const rows = (key: string, label: string, columns: readonly string[], hint?: string): TextField => ({
  ...text(key, label, hint),
  kind: 'rows',
  columns,
})

const reportForms =
  '様式(医政支発0217第3号)とその後の改正は確認できていません。提出の前に、都道府県が示す様式と照合してください。'

export const paperKinds = {
  businessReport: {
    title: '事業報告書',
    article: '法51条1項(法70条の14)',
    about: 'year',
    fields: [
      long('overview', '事業の概要'),
      rows('achievements', '事項ごとの実績', ['医療連携推進方針の事項', '実施した内容', '目標に対する結果']),
      rows('meetings', '会議の開催', ['開催日', '会議', '主な議題']),
      long('further', 'その他の報告'),
    ],
    unconfirmed: [reportForms, '事業報告書に記載する項目は、法令の条文では確認できていません。'],
  },
  propertyInventory: {
    title: '財産目録',
    article: '法51条1項、規39条の29',
    about: 'year',
    fields: [],
    unconfirmed: [reportForms],
  },
  balanceSheet: {
    title: '貸借対照表',
    article: '法51条2項、会計基準7条(様式第一号)',
    about: 'year',
    fields: [],
    unconfirmed: ['会計基準の様式第一号の科目の並びは確認できていません。科目は会計の記録のとおりです。'],
  },
  incomeStatement: {
    title: '損益計算書',
    article: '法51条2項、会計基準14条〜16条(様式第二号)',
    about: 'year',
    fields: [],
    unconfirmed: ['会計基準の様式第二号の科目の並びは確認できていません。科目は会計の記録のとおりです。'],
  },
  netAssetChanges: {
    title: '純資産変動計算書',
    article: '法51条1項、規33条1項3号',
    about: 'year',
    fields: [],
    unconfirmed: ['地域医療連携推進法人としての記載項目は確認できていません。'],
  },
  relatedParties: {
    title: '関係事業者との取引の状況に関する報告書',
    article: '法51条1項、規32条の6(規39条の22)',
    about: 'year',
    fields: [],
    unconfirmed: ['報告書の欄の並びは確認できていません。'],
  },
  schedules: {
    title: '附属明細表',
    article: '法51条1項、規33条1項3号',
    about: 'year',
    fields: [],
    unconfirmed: ['地域医療連携推進法人に求められる明細表の種類は確認できていません。'],
  },
  moneyReport: {
    title: '資金調達支援及び出資の状況に関する報告書',
    article: '法51条1項(法70条の14による読替え)、法70条2項3号、法70条の8第2項',
    about: 'year',
    fields: [
      long('supports', '資金調達の支援の状況', '記録がこのシステムにないとき。支援がなければ「該当なし」'),
      long('investments', '出資の状況', '記録がこのシステムにないとき。出資がなければ「該当なし」'),
    ],
    unconfirmed: ['報告書の欄の並びは確認できていません。'],
  },
  auditorReport: {
    title: '監査報告書(監事)',
    article: '法51条4項、規33条の2の3',
    about: 'year',
    fields: [
      long('method', '監査の方法及びその内容', '規33条の2の3第1号'),
      long('opinion', '事業報告書等が法令に準拠して作成されているかどうかの意見'),
      long('inability', '監査のため必要な調査ができなかったときは、その旨及びその理由', 'なければ「該当なし」'),
      day('reportedOn', '監査報告書の作成日'),
    ],
    unconfirmed: ['署名又は記名押印の要否は確認できていません。'],
  },
  accountantReport: {
    title: '公認会計士又は監査法人の監査報告書(表紙)',
    article: '法51条5項、規33条の2の5',
    about: 'year',
    fields: [text('accountant', '公認会計士又は監査法人の名称'), day('reportedOn', '監査報告書の日付')],
    unconfirmed: [],
  },
  publicNotice: {
    title: '貸借対照表及び損益計算書の公告',
    article: '法51条の3、規33条の2の9・10',
    about: 'year',
    fields: [day('approvedOn', '定時社員総会で承認した日'), text('address', '電子公告のアドレス', '電子公告のとき')],
    unconfirmed: ['公告の体裁は確認できていません。'],
  },
  councilEvaluation: {
    title: '地域医療連携推進評議会による評価',
    article: '法70条の3第1項17号ハ、法70条の13第1項',
    about: 'year',
    fields: [
      day('evaluatedOn', '評価した日'),
      rows('evaluation', '目標ごとの評価', ['目標', '実績', '評価']),
      long('summary', '評価の結果'),
      long('statement', '社員総会及び理事会に対する意見', 'なければ「意見なし」'),
    ],
    unconfirmed: ['評価の時期と様式を定めた規定は確認できていません。'],
  },
  articlesChecklist: {
    title: '定款の記載事項の確認表',
    article: '法70条の17、法70条の3第1項',
    about: 'day',
    fields: [],
    unconfirmed: [
      'モデル定款(医政支発0217第1号)との照合は行っていません。',
      '一般法11条1項の各号の内容は、条文での確認を要します。',
    ],
  },
  articlesAmendment: {
    title: '定款変更認可申請書',
    article: '法70条の18、法54条の9第3項、規39条の24',
    about: 'day',
    fields: [
      day('appliedOn', '申請の日'),
      text('representative', '代表理事の氏名'),
      rows(
        'clauses',
        '新旧対照表',
        ['条', '変更前', '変更後'],
        '記録した定款の違いから始まります。変更する条の番号と全文に書き換えてください。',
      ),
      long('reason', '変更の事由'),
      long('procedure', '定款に定められた手続を経たこと', '社員総会の日、出席、賛成の数'),
    ],
    unconfirmed: ['申請書の様式は確認できていません。'],
  },
  representativeApproval: {
    title: '代表理事選定認可申請書',
    article: '法70条の19第1項、規39条の27',
    about: 'day',
    fields: [day('appliedOn', '申請の日'), text('address', '代表理事の住所'), long('reason', '選定(解職)の理由')],
    unconfirmed: ['申請書の様式は確認できていません。'],
  },
  conferenceReport: {
    title: '地域医療構想調整会議への報告',
    article: '法30条の14、法70条の3第2項',
    about: 'day',
    fields: [
      day('reportedOn', '報告の日'),
      text('conference', '調整会議(構想区域)の名称'),
      long('purpose', '報告の趣旨'),
      rows('progress', '取組の状況', ['事項', '状況', '今後の予定']),
      long('question', '協議を求める事項', 'なければ「なし」'),
    ],
    unconfirmed: [
      '調整会議への報告を定めた法令の規定はなく、様式も確認できていません。都道府県の取扱いに従ってください。',
    ],
  },
} as const satisfies Record<string, PaperKind>

export type PaperId = keyof typeof paperKinds
export const paperIds = Object.keys(paperKinds) as [PaperId, ...PaperId[]]
export const kindOf = (id: PaperId): PaperKind => paperKinds[id]
export const papersAbout = (about: PaperKind['about']): readonly PaperId[] =>
  paperIds.filter((id) => kindOf(id).about === about)

/** What the office wrote for one paper: a word or a text by its field, or rows of cells. */
export type PaperTexts = Readonly<Record<string, string | readonly (readonly string[])[]>>
