import type { Audience, Effect, Granularity } from '../domain/disclosure-rule.ts'

export const audienceNames: Readonly<Record<Audience['kind'], string>> = {
  oneMember: '一つの社員',
  participants: '参加法人',
  members: 'すべての社員',
  secretariat: '法人事務局',
  council: '評議会',
  prefecture: '監督する都道府県',
  public: 'すべての人（公開）',
}

export const extentWords: Readonly<Record<Granularity, string>> = {
  rows: '明細まで',
  aggregated: '集計だけ',
  benchmarkOnly: '匿名の比較だけ',
}

/** What a granularity means depends on whether it is allowed or denied. */
export const granularityChoices: Readonly<Record<Effect, Readonly<Record<Granularity, string>>>> = {
  allow: {
    rows: '明細まで見せる（一件ずつ）',
    aggregated: '集計した値だけ見せる',
    benchmarkOnly: '匿名の比較にだけ使わせる',
  },
  deny: {
    rows: '明細を見せない（集計は妨げない）',
    aggregated: '明細も集計も見せない',
    benchmarkOnly: '一切見せない（匿名の比較にも使わせない）',
  },
}
