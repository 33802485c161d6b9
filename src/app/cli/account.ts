import { parseArgs } from 'node:util'
import type { Result } from '../../foundation/result.ts'
import { type Role, roles } from '../../kernel/identity/domain/role.ts'
import { addAccount, disableAccountOf } from '../../kernel/identity/server/people/add-account.ts'
import { type CommandOutcome, wrongCall } from '../../platform/command-line/command-outcome.ts'
import { readSecretLine } from '../../platform/command-line/read-secret-line.ts'
import { withFloor } from './command-floor.ts'

const addUsage = `account add --email ADDRESS --name NAME --organisation ID|NAME --role ROLE(パスワードは標準入力から読みます)
役割: ${roles.join(', ')}`
const disableUsage = 'account disable --email ADDRESS'

/** `renkei account add`: the first people of an installation without a demo; they invite the others on the screen. */
export async function accountAdd(
  args: readonly string[],
  now: Date,
  readPassword: () => Promise<string> = () => readSecretLine('最初のパスワード(表示されません): '),
): Promise<CommandOutcome> {
  const given = readOptions(args, ['email', 'name', 'organisation', 'role'])
  if (given === null)
    return wrongCall('--email、--name、--organisation、--role をすべて指定してください。', addUsage, args)
  const { email = '', name = '', organisation = '', role = '' } = given
  if (!isRole(role)) return wrongCall(`「${role}」という役割はありません。`, addUsage, args)
  if (!/^[^\s@]+@[^\s@]+$/.test(email))
    return wrongCall('--email はメールアドレスの形で書いてください。', addUsage, args)
  const password = await readPassword()
  return withFloor(false, now, async (floor) =>
    outcomeOf(
      await addAccount(floor, { email, name, organisation, role, password }),
      `${email} を登録しました。最初のサインインで、パスワードの変更と2つ目の要素の登録を求めます。\n`,
    ),
  )
}

/** `renkei account disable`: ends every session and removes every factor at once, in all organisations. */
export async function accountDisable(args: readonly string[], now: Date): Promise<CommandOutcome> {
  const given = readOptions(args, ['email'])
  if (given === null) return wrongCall('--email を指定してください。', disableUsage, args)
  const { email = '' } = given
  return withFloor(false, now, async (floor) =>
    outcomeOf(await disableAccountOf(floor, email), `${email} を止めました。\n`),
  )
}

const isRole = (text: string): text is Role => (roles as readonly string[]).includes(text)

const outcomeOf = (result: Result<unknown, string>, output: string): CommandOutcome =>
  result.ok ? { exitCode: 0, output, errors: '' } : { exitCode: 2, output: '', errors: `${result.failure}\n` }

/** Every named option with a value, or null. */
function readOptions(args: readonly string[], names: readonly string[]): Readonly<Record<string, string>> | null {
  try {
    const options = Object.fromEntries(names.map((name) => [name, { type: 'string' as const }]))
    const values = parseArgs({ args: [...args], options }).values as Record<string, string | undefined>
    const given = names.map((name) => [name, values[name]?.trim() ?? ''] as const)
    return given.every(([, value]) => value !== '') ? Object.fromEntries(given) : null
  } catch (error) {
    if (error instanceof TypeError) return null
    throw error
  }
}
