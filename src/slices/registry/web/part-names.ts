/** The parts of an entry as people call them. */
export const partNames: Readonly<Record<string, string>> = {
  names: '名称',
  numbers: '番号',
  prefectures: '都道府県',
  certifications: '認定日',
  statuses: '状態',
  offices: '主たる事務所',
  representatives: '代表者',
  areas: '医療連携推進区域',
  members: '参加法人・社員',
  facilities: '施設と病床',
  policies: '医療連携推進方針',
  activities: '取組',
  unreadableMarks: '列を読み取れない一覧表',
  chronology: '経過',
  notes: '補足',
}
