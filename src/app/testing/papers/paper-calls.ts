import { readFile } from 'node:fs/promises'
import type { Provocation } from '../provocation.ts'
import { admitStranger } from '../strangers.ts'

const seeded = (name: string) => readFile(new URL(`../../../../seed/demo/${name}`, import.meta.url), 'utf8')
const accounts = { fileName: '架空の会計.csv', text: await seeded('accounts-2025.csv') }
const dealings = { fileName: '架空の取引.csv', text: await seeded('dealings-2025.csv') }

/** A paper of the fictional alliance's closed year. */
export const paperParameters: Readonly<Record<string, string>> = { paper: 'businessReport', day: '2025-04-01' }

export const paperBodies: Readonly<Record<string, () => object>> = {
  'governance.import-accounts': () => ({ inYear: '2025-10-01', accounts, dealings, reason: '架空の決算' }),
  'governance.save-paper-texts': () => ({ texts: { overview: '架空の概要' } }),
  'governance.keep-paper': () => ({}),
}

const notKept: Provocation = { query: `?kept=${crypto.randomUUID()}` }

export const paperProvocations: Readonly<Record<string, Provocation>> = {
  'governance.import-accounts accounts-not-accepted': { body: { accounts: { ...accounts, text: '書類' } } },
  'governance.import-accounts year-not-closed': { body: { inYear: '2199-01-01' } },
  'governance.save-paper-texts changed-meanwhile': { body: { seen: { overview: '架空の昔の概要' } } },
  'governance.save-paper-texts text-not-of-paper': { body: { texts: { nothing: '架空' } } },
  'governance.save-paper-texts not-the-auditors-paper': {
    as: (server) => admitStranger(server, { kind: 'alliance', role: 'auditor' }),
  },
  'governance.print-paper-word version-not-kept': notKept,
  'governance.print-paper-pdf version-not-kept': notKept,
  ...Object.fromEntries(
    [
      'show-annual-report',
      'download-annual-report',
      'import-accounts',
      'show-paper',
      'save-paper-texts',
      'keep-paper',
      'print-paper-word',
      'print-paper-pdf',
    ].flatMap((name): [string, Provocation][] => [
      [
        `governance.${name} year-unknown`,
        { as: (server) => admitStranger(server, { kind: 'alliance', role: 'secretariat' }) },
      ],
      [
        `governance.${name} alliance-not-found`,
        { as: (server) => admitStranger(server, { kind: 'memberOrganisation', role: 'secretariat' }) },
      ],
    ]),
  ),
}
