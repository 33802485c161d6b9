import { describe, expect, it } from 'vitest'
import { commands } from './command-table.ts'
import { runCommand } from './run-command.ts'

const now = new Date('2026-11-22T03:00:00Z')

describe('the command line', () => {
  it('lists its commands in Japanese when none is named (exit 2) and when help is asked for (exit 0)', async () => {
    const [nothing, help] = [await runCommand(commands, [], now), await runCommand(commands, ['--help'], now)]
    expect([nothing.exitCode, help.exitCode]).toEqual([2, 0])
    for (const { name, summary } of commands) expect(help.output).toContain(`${name.padEnd(20)}${summary}`)
  })

  it('says which command it does not know (exit 2)', async () => {
    const { exitCode, output, errors } = await runCommand(commands, ['certfy', 'case.yaml'], now)
    expect({ exitCode, output }).toEqual({ exitCode: 2, output: '' })
    expect(errors).toContain('「certfy」というコマンドはありません')
    const asJson = await runCommand(commands, ['certfy', 'case.yaml', '--json'], now)
    expect(JSON.parse(asJson.output).problems).toHaveLength(1)
  })

  it('finds a command of two words, and hands on what follows them', async () => {
    const verify = {
      name: 'audit verify',
      summary: '',
      run: async (args: readonly string[]) => ({ exitCode: 0 as const, output: args.join(), errors: '' }),
    }
    expect((await runCommand([verify], ['audit', 'verify', '--json'], now)).output).toBe('--json')
    expect((await runCommand([verify], ['audit'], now)).exitCode).toBe(2)
  })

  it('runs certify', async () => {
    expect((await runCommand(commands, ['certify', 'seed/cases/minato.yaml'], now)).exitCode).toBe(0)
  })
})
