import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** Files that take longer than all others: begun last, one of them would run on while the other processors wait. */
const longest = [
  'endpoint-matrix.db',
  'stranger-sweep.db',
  'endpoint-refusals.db',
  'fuzz-endpoints.db',
  'annual-report.db',
  'after-a-kill.db',
]

const rank = ({ moduleId }: TestSpecification): number => {
  const found = longest.findIndex((name) => moduleId.includes(`/${name}.`))
  return found < 0 ? longest.length : found
}

/** The order of the runner itself, after the files that are known to be long. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    return sorted.toSorted((one, other) => rank(one) - rank(other))
  }
}
