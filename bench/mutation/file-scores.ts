// A reporter of Stryker: a line for each file as soon as its last mutant is done, so that a run that is ended early leaves its
// figures, and (asked for by the environment) every survivor with what stood there before.
import { readFileSync } from 'node:fs'
import { relative } from 'node:path'

interface Mutant {
  readonly fileName: string
  readonly mutatorName: string
  readonly replacement: string
  readonly status: string
  readonly location: { readonly start: Place; readonly end: Place }
}

interface Place {
  readonly line: number
  readonly column: number
}

export function countMutants(mutants: readonly { readonly status: string }[]) {
  const count = (status: string) => mutants.filter((mutant) => mutant.status === status).length
  const [killed, timedOut, survived, unreached] = ['Killed', 'Timeout', 'Survived', 'NoCoverage'].map(count)
  const noticed = (killed ?? 0) + (timedOut ?? 0)
  const tried = noticed + (survived ?? 0) + (unreached ?? 0)
  return {
    mutants: tried,
    noticed,
    /** Of these: noticed because it did not end. */
    timedOut,
    survived,
    /** Places that no test reaches. */
    unreached,
    /** Of code that runs when a module is read: not tried. */
    notTried: count('Ignored'),
    scorePercent: tried === 0 ? 100 : Math.floor((noticed / tried) * 1000) / 10,
  }
}

function replaced({ fileName, location: { start, end } }: Mutant): string {
  const lines = readFileSync(fileName, 'utf8')
    .split('\n')
    .slice(start.line - 1, end.line)
  const until = [...lines.slice(0, -1), (lines.at(-1) ?? '').slice(0, end.column - 1)].join('\n')
  return until.slice(start.column - 1)
}

function fileScores() {
  const left = new Map<string, number>()
  const done = new Map<string, Mutant[]>()
  return {
    onMutationTestingPlanReady({ mutantPlans }: { mutantPlans: readonly { readonly mutant: Mutant }[] }) {
      for (const { mutant } of mutantPlans) left.set(mutant.fileName, (left.get(mutant.fileName) ?? 0) + 1)
    },
    onMutantTested(mutant: Mutant) {
      const { fileName, status } = mutant
      const ofFile = [...(done.get(fileName) ?? []), mutant]
      done.set(fileName, ofFile)
      const path = relative('src/slices/governance/domain', fileName)
      if (process.env.SHOW_SURVIVORS && (status === 'Survived' || status === 'NoCoverage')) {
        const place = `${path}:${mutant.location.start.line}`
        console.error(`${place} ${mutant.mutatorName} ${status}: ${replaced(mutant)} → ${mutant.replacement}`)
      }
      if (ofFile.length === left.get(fileName)) console.error(JSON.stringify({ file: path, ...countMutants(ofFile) }))
    },
  }
}

export const strykerPlugins = [{ kind: 'Reporter', name: 'file-scores', factory: fileScores }]
