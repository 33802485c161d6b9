import { runCommand } from './run-command.mjs'

const checks = [
  { name: 'types (tsc)', program: 'tsc', args: ['-p', '.', '--noEmit'] },
  { name: 'format and lint (biome)', program: 'biome', args: ['check', '--error-on-warnings', '.'] },
  { name: 'type-aware lint (oxlint)', program: 'oxlint', args: ['--type-aware', '--deny-warnings'] },
  { name: 'import rules (architecture)', program: 'node', args: ['architecture/check.ts'] },
  { name: 'unused code and packages (knip)', program: 'knip', args: ['--no-progress'] },
]

/** Two at a time; each check's output follows its verdict in one piece. Returns how many passed and which failed. */
export async function runStaticChecks() {
  const waiting = [...checks]
  const failures = []
  const worker = async () => {
    for (let check = waiting.shift(); check !== undefined; check = waiting.shift()) {
      const started = performance.now()
      const { code, output } = await runCommand(check.program, check.args)
      const seconds = ((performance.now() - started) / 1000).toFixed(1)
      console.log(`${code === 0 ? '✓' : '✗'} ${check.name} ${seconds} s`)
      if (code === 0) continue
      console.log(output.trimEnd())
      failures.push(check.name)
    }
  }
  await Promise.all([worker(), worker()])
  return { passed: checks.length - failures.length, failures }
}
