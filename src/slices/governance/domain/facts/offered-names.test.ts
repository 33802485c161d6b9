import { expect, it } from 'vitest'
import { withOfferedNames } from './offered-names.ts'
import { fieldsOf, readFacts, textsOf } from './stated-facts.ts'
import { articlesGroups } from './topics/articles-groups.ts'
import { processGroups } from './topics/process-groups.ts'

const offeredIn = (names: readonly string[]) =>
  fieldsOf(withOfferedNames(processGroups, names)).flatMap((field) =>
    field.kind === 'entries' ? field.fields.filter((each) => 'offers' in each) : [],
  )

it('a conference’s planning area is chosen from the names the alliance records', () => {
  const names = ['県央', '湘南西部']
  expect(offeredIn(names)).toMatchObject([
    { path: 'planningArea', choices: names.map((value) => ({ value, label: value })) },
  ])
  expect(offeredIn([]).map(({ choices }) => choices)).toEqual([[]])
})

it('leaves every other field as it is', () => {
  expect(withOfferedNames(articlesGroups, ['県央'])).toEqual(articlesGroups)
})

it('an area that is no longer among the names is read and shown as it was written', () => {
  const groups = withOfferedNames(processGroups, ['県央'])
  const stated = { coordinationConferences: [{ planningArea: '昔の区域', inFavour: true }, { planningArea: '県央' }] }
  expect(readFacts(groups, textsOf(groups, stated))).toEqual({ stated })
})
