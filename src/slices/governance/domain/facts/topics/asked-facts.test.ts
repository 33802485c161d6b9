import { expect, it } from 'vitest'
import type { FactField, FactGroup } from '../fact-field.ts'
import { fieldsOf } from '../stated-facts.ts'
import { articlesGroups } from './articles-groups.ts'
import { corporationGroups } from './corporation-groups.ts'
import { financesGroups } from './finances-groups.ts'
import { planningAreasGroups } from './planning-areas-groups.ts'
import { policyGroups } from './policy-groups.ts'
import { processGroups } from './process-groups.ts'

const topics: Readonly<Record<string, readonly FactGroup[]>> = {
  articles: articlesGroups,
  corporation: corporationGroups,
  policy: policyGroups,
  planningAreas: planningAreasGroups,
  finances: financesGroups,
  process: processGroups,
}

const lines = (field: FactField, indent: string): readonly string[] => {
  const { path, label, kind, fields, choices, ...more } = { choices: [], fields: [], ...field } as FactField & {
    readonly fields: readonly FactField[]
    readonly choices: readonly { readonly value: string; readonly label: string }[]
  }
  const rest = Object.entries(more).map(([name, said]) => `${name}: ${said}`)
  return [
    `${indent}${path || '(the statement itself)'} · ${kind} · ${label}`,
    ...rest.toSorted().map((each) => `${indent}    ${each}`),
    ...choices.map((choice) => `${indent}    = ${choice.value}: ${choice.label}`),
    ...fields.flatMap((each) => lines(each, `${indent}  `)),
  ]
}

// What an alliance is asked to state, where it stands in the statement, in which words and by which article: a change of the
// table beside this file changes what is asked, and is reviewed as that.
it('every fact that is asked for stands in the reviewed table with its words, article and choices', async () => {
  const table = Object.entries(topics).flatMap(([topic, groups]) => [
    `# ${topic}`,
    ...groups.flatMap(({ title, note, fields }) => [
      `## ${title}`,
      ...(note === undefined ? [] : [`(${note})`]),
      ...fields.flatMap((field) => lines(field, '')),
    ]),
    '',
  ])
  await expect(table.join('\n')).toMatchFileSnapshot('./asked-facts.txt')
})

it('no fact is asked for twice', () => {
  for (const groups of Object.values(topics)) {
    const paths = fieldsOf(groups).map(({ path }) => path)
    expect(new Set(paths).size).toBe(paths.length)
  }
})
