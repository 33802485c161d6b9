import table from './planning-areas-2025.json' with { type: 'json' }

/** 構想区域 */
export interface PlanningArea {
  readonly code: string
  readonly name: string
}

const byMunicipality = new Map<string, PlanningArea>()
for (const row of table.rows) {
  const [code = '', name = '', municipalities = ''] = row.split(',')
  for (const municipality of municipalities.split(' ')) byMunicipality.set(municipality, { code, name })
}

/** Null where the table cannot say: eight towns of 秋田県, and 川崎市 as a whole, which two areas share. */
export const planningAreaOf = (municipalityCode: string): PlanningArea | null =>
  byMunicipality.get(municipalityCode) ?? null
