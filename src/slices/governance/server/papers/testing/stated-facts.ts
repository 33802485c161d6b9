import { readFileSync } from 'node:fs'
import { calendarDate } from '../../../../../foundation/calendar-date.ts'
import { readShapedFile } from '../../../../../platform/files/read-shaped-file.ts'
import { sumsOfYear, sumsOfYearBefore } from '../../../domain/accounts/account-sums.ts'
import { purposePropertyFactsOf, withStatedYear } from '../../../domain/accounts/purpose-property-lines.ts'
import { purposePropertyBalances } from '../../../domain/money/purpose-property/purpose-property-balance.ts'
import type { PaperTexts } from '../../../domain/papers/paper-kinds.ts'
import { readAccounts } from '../../annual-report/accounts/read-accounts.ts'
import { readDealings } from '../../annual-report/accounts/read-dealings.ts'
import { caseShape } from '../../certify/certify-value.ts'
import type { AccountsOfYear, PaperFacts } from '../paper-facts.ts'

const statedText = (name: string) => readFileSync(new URL(`./${name}`, import.meta.url), 'utf8')
const year = { from: calendarDate('2025-04-01'), until: calendarDate('2026-03-31') }
const corporation = { publicInterest: false, certifiedOn: calendarDate('2024-03-22') }

function statedAccounts(): AccountsOfYear {
  const [accounts, dealings] = [readAccounts(statedText('accounts.csv')), readDealings(statedText('dealings.csv'))]
  if (!accounts.ok || !dealings.ok) throw new Error('the stated accounts are faulty')
  const lines = accounts.value
  const [balance = null] = purposePropertyBalances(purposePropertyFactsOf(withStatedYear(corporation, { year, lines })))
  return { lines, dealings: dealings.value, sums: sumsOfYear(lines), sumsBefore: sumsOfYearBefore(lines), balance }
}

/** The fictional alliance on the last day of its closed year: everything stated but what the office writes. */
export async function statedFacts(texts: PaperTexts = {}): Promise<PaperFacts> {
  const read = await readShapedFile('seed/cases/minato.yaml', caseShape)
  if (!read.ok) throw new Error(JSON.stringify(read))
  const certification = read.value.value
  const held = { from: calendarDate('2025-06-28') }
  return {
    alliance: {
      name: certification.name,
      type: 'A',
      specified: false,
      articles: { publicNotice: 'electronic', noMoneyClause: false, directorNumber: 5, clauses: ['purpose'] },
      articlesOn: calendarDate('2025-06-27'),
      members: (certification.members ?? []).map(({ name, kind, votes, facilities }, index) => ({
        organisationId: `member-${index}`,
        name,
        kind,
        votes,
        facilities: facilities?.map((facility) => ({ name: facility.name, kind: facility.kind, beds: facility.beds })),
      })),
      officers: [
        {
          id: 'taro',
          termId: '1',
          name: '架空 太郎',
          role: 'director',
          electedOn: held.from,
          endCause: null,
          held,
          represents: [held],
          posts: [],
        },
        {
          id: 'tadashi',
          termId: '2',
          name: '試算 正',
          role: 'auditor',
          electedOn: held.from,
          endCause: null,
          held,
          posts: [],
        },
        {
          id: 'former',
          termId: '3',
          name: '退任 済',
          role: 'auditor',
          electedOn: calendarDate('2023-10-02'),
          endCause: 'termOver',
          held: { from: calendarDate('2023-10-02'), until: calendarDate('2025-06-27') },
        },
      ],
      councillors: [
        { id: 'reiko', termId: '4', name: '山本 例子', category: 'receivesCare', electedOn: held.from, held },
      ],
      dutyFacts: {
        certifiedOn: corporation.certifiedOn,
        establishedOn: calendarDate('2023-10-02'),
        specified: false,
        writtenVoting: true,
        articles: {},
        officers: undefined,
      },
    },
    certification,
    on: year.until,
    year,
    accounts: statedAccounts(),
    money: { supports: [], investments: [], lentYen: 0, guaranteedYen: 0, investedYen: 0 },
    articlesBefore: { publicNotice: 'gazette', noMoneyClause: true, directorNumber: 4, clauses: ['purpose'] },
    step: undefined,
    texts,
  }
}

/** The same alliance with nothing stated but its name. */
export async function bareFacts(): Promise<PaperFacts> {
  const { alliance, ...rest } = await statedFacts()
  return {
    ...rest,
    alliance: {
      ...alliance,
      type: null,
      specified: null,
      articles: {},
      articlesOn: null,
      members: [],
      officers: [],
      councillors: [],
      dutyFacts: { ...alliance.dutyFacts, certifiedOn: undefined, establishedOn: undefined },
    },
    certification: { name: alliance.name },
    accounts: null,
    money: null,
    articlesBefore: null,
  }
}
