import type { MonthDay } from '../fiscal-year.ts'

/** The facts of two versions of the articles that are compared, each by a word of its own. */
export interface ComparedArticles {
  readonly noMoneyClause?: boolean | undefined
  readonly area?: readonly (string | { readonly name: string })[] | undefined
  readonly clauses?: readonly string[] | undefined
  readonly consultationItems?: readonly string[] | undefined
  readonly votesBasis?: 'onePerMember' | 'declared' | undefined
  readonly fiscalYearStart?: MonthDay | undefined
  readonly directorNumber?: number | undefined
  readonly auditorNumber?: number | undefined
  readonly publicNotice?: 'gazette' | 'newspaper' | 'electronic' | undefined
  readonly writtenVoting?: boolean | undefined
}

export interface ArticlesChange {
  readonly title: string
  /** Null: that version was not read in this. */
  readonly before: string | null
  readonly after: string | null
}

const words: { readonly [Field in keyof Required<ComparedArticles>]: readonly [string, (value: never) => string] } = {
  noMoneyClause: ['資金の貸付けなど及び出資を行わない旨', (value: boolean) => (value ? '定める' : '定めない')],
  area: [
    '医療連携推進区域',
    (value: readonly (string | { name: string })[]) =>
      value.map((place) => (typeof place === 'string' ? place : place.name)).join('、'),
  ],
  clauses: ['認定の基準に関する条項の数', (value: readonly string[]) => `${value.length}`],
  consultationItems: ['意見を求める事項の数', (value: readonly string[]) => `${value.length}`],
  votesBasis: ['議決権', (value: string) => (value === 'onePerMember' ? '1社員1個' : '定款の定めによる')],
  fiscalYearStart: ['事業年度の始まり', ({ month, day }: MonthDay) => `${month}月${day}日`],
  directorNumber: ['理事の定数', (value: number) => `${value}人`],
  auditorNumber: ['監事の定数', (value: number) => `${value}人`],
  publicNotice: [
    '公告方法',
    (value: string) => ({ gazette: '官報', newspaper: '日刊新聞紙', electronic: '電子公告' })[value] ?? value,
  ],
  writtenVoting: ['書面又は電磁的方法による議決権の行使', (value: boolean) => (value ? '認める' : '認めない')],
}

export function articlesChanges(before: ComparedArticles, after: ComparedArticles): readonly ArticlesChange[] {
  return Object.entries(words).flatMap(([field, [title, say]]): readonly ArticlesChange[] => {
    const [from, to] = [before, after].map((version) => version[field as keyof ComparedArticles])
    if (JSON.stringify(from) === JSON.stringify(to)) return []
    const told = (value: unknown) => (value === undefined ? null : (say as (value: unknown) => string)(value))
    return [{ title, before: told(from), after: told(to) }]
  })
}
