import type { CommandOutcome } from '../../platform/command-line/command-outcome.ts'
import { communityCommands } from '../../slices/community/server/commands.ts'
import { governanceCommands } from '../../slices/governance/server/commands.ts'

export interface Command {
  /** One or two words as typed: `certify`, `audit verify`. */
  readonly name: string
  /** One Japanese line for the list of commands. */
  readonly summary: string
  readonly run: (args: readonly string[], now: Date) => Promise<CommandOutcome>
}

export const commands: readonly Command[] = [
  ...governanceCommands,
  ...communityCommands,
  {
    name: 'audit verify',
    summary: '監査証跡が改変されていないかを調べます',
    run: async (args, now) => (await import('./audit-verify.ts')).auditVerify(args, now),
  },
  {
    name: 'audit checkpoint',
    summary: '外に保管する、監査証跡の署名付きの控えを作ります',
    run: async (args, now) => (await import('./audit-checkpoint.ts')).auditCheckpoint(args, now),
  },
  {
    name: 'backup',
    summary: '全部の表とファイルを、復旧キーで暗号化して一つのファイルに書き出します',
    run: async (args, now) => (await import('./backup.ts')).backup(args, now),
  },
  {
    name: 'verify-backup',
    summary: 'バックアップが最後まで読め、変わっていないことを調べます',
    run: async (args) => (await import('./verify-backup.ts')).verifyBackupFile(args),
  },
  {
    name: 'restore',
    summary: 'バックアップを空のデータベースに戻します',
    run: async (args) => (await import('./restore.ts')).restore(args),
  },
  {
    name: 'recovery-key renew',
    summary: '復旧キーを作り直して、一度だけ表示します',
    run: async (args) => (await import('./renew-recovery-key.ts')).renewKey(args),
  },
  {
    name: 'organisation add',
    summary: '設立を準備する法人、社員になる法人、都道府県を登録します',
    run: async (args, now) => (await import('./organisation.ts')).organisationAdd(args, now),
  },
  {
    name: 'account add',
    summary: '最初の利用者を登録します(パスワードは標準入力から)',
    run: async (args, now) => (await import('./account.ts')).accountAdd(args, now),
  },
  {
    name: 'account disable',
    summary: '利用者をただちに止めます',
    run: async (args, now) => (await import('./account.ts')).accountDisable(args, now),
  },
]
