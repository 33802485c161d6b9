/** What the parts of a letter are called on the forms in use; the first part of a line that is so called begins it. */
const labels = {
  name: '患者(?:氏名|名|様氏名)|患者様氏名|氏名|お名前',
  kana: 'フリガナ|ふりがな|よみがな|ヨミガナ|カナ(?:氏名)?|氏名カナ',
  birthOn: '生年月日',
  sex: '性別',
  age: '年齢',
  address: '(?:患者)?(?:現)?住所',
  phone: '(?:患者)?電話(?:番号)?|TEL|ＴＥＬ',
  patientNumber: '患者(?:番号|ID|ＩＤ|No\\.?)|カルテ(?:番号|No\\.?)|診察券番号',
  mainDiagnosis: '傷病名(?:[・、]?主訴)?|主病名|主傷病名|病名|診断名|主たる傷病名',
  otherDiagnoses: '副病名|併存症|合併症|併存疾患|既往歴(?:及び家族歴|および家族歴|・家族歴)?|既往',
  purpose: '(?:ご)?紹介目的|転院(?:の)?目的|(?:ご)?依頼目的|入院目的|(?:ご)?紹介の目的',
  course:
    '(?:症状|病状|治療|臨床|入院後の?|現病歴・?)?経過(?:及び検査結果|および検査結果|・検査結果)?(?:及び治療経過)?|現病歴|病歴|現症',
  onsetOn: '発症(?:日|年月日)|受傷日',
  operationOn: '手術(?:日|年月日)',
  drugs: '(?:現在の)?(?:処方|投薬)(?:内容|薬)?|内服薬?|現在の?内服',
  allergies: 'アレルギー(?:歴)?|薬剤アレルギー|禁忌薬?',
  infections: '感染症',
  procedures: '医療処置|処置|デバイス|医療行為',
  functioning: '(?:現在の)?(?:ADL|ＡＤＬ)(?:の状況|状況)?|日常生活動作|日常生活自立度|看護・?介護の状況',
  diet: '食事(?:形態|内容)?|栄養',
  communication: '意思疎通|コミュニケーション',
  wish: '(?:本人|家族|患者|ご)[^:：\\n]{0,8}(?:希望|意向)',
  keyPerson: 'キーパーソン|キーパースン|KP|ＫＰ',
  careLevel: '(?:要)?介護(?:認定|度)|介護保険',
  directive: 'DNAR|ＤＮＡＲ|事前指示(?:書)?|急変時(?:の)?対応',
  tests: '検査(?:結果|所見|データ)',
  family: '家族歴',
  remarks: '備考|その他|特記事項',
  sender: '紹介元(?:医療機関)?(?:名|の名称)?|(?:紹介)?医療機関(?:名|の名称及び所在地)?',
  receiver: '紹介先(?:医療機関)?(?:等?名|の名称)?',
  institutionCode: '(?:保険)?医療機関(?:コード|番号)',
  doctor: '医師(?:氏名|名)|診療科|担当医',
} as const
export type LetterLabel = keyof typeof labels

export const letterLabels = Object.keys(labels) as LetterLabel[]

const signs = '[\\s　【■●○◆◇□▼▽・*＊#＃\\[［〔〈<＜(（0-9０-９.．)）①-⑳]'
const closing = '[\\s　】\\]］〕〉>＞)）]'
const anyOf = (chosen: readonly LetterLabel[]): string =>
  chosen.map((label) => `(?<${label}>${labels[label]})`).join('|')

/** Only these stand side by side in a line; inside a passage 「食事：自立」 is the passage's. */
const besideOthers = [
  'name',
  'kana',
  'birthOn',
  'sex',
  'age',
  'address',
  'phone',
  'patientNumber',
  'sender',
  'receiver',
  'institutionCode',
  'doctor',
] as const

/** At the start of a line a label may stand alone; within a line only a colon makes it one. */
export const labelAtStart = new RegExp(
  `^${signs}{0,8}(?:${anyOf(letterLabels)})(?:${closing}{0,4}[:：]|[】\\]］〕〉>＞]|(?=[\\s　]|$))[\\s　]*`,
  'u',
)
export const labelWithin = new RegExp(
  `[\\s　、，,／/]${signs}{0,3}(?:${anyOf(besideOthers)})${closing}{0,2}[:：][\\s　]*`,
  'u',
)

/** A heading that is none of ours: 【…】 or ■…, which ends the part before it. */
export const otherHeading = /^[\s　]{0,8}(?:【([^】\n]{1,30})】|[■●◆▼]([^\s　:：]{1,30}))[\s　:：]*/u
