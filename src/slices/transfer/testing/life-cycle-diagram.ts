import { transferLifecycle, transferStateNames, transferStepNames } from '../domain/lifecycle/transfer-lifecycle.ts'
import type { TransferKind } from '../domain/transfer-kind.ts'

/** The table of the life cycle as a Mermaid diagram: each arrow a step, with who may take it. */
export function lifeCycleDiagram(): string {
  const arrows = transferLifecycle.flatMap(({ step, from, to, by, kinds, needs }) =>
    from.map(
      (state) =>
        `  ${state} --> ${to}: ${transferStepNames[step]}（${words(by, kinds)}${needs?.includes('absentHolder') ? '、受入先がここで記録できないとき' : ''}）`,
    ),
  )
  const states = Object.entries(transferStateNames).map(([state, name]) => `  state "${name}" as ${state}`)
  return ['stateDiagram-v2', ...states, '  [*] --> draft', ...arrows].join('\n')
}

const partyNames = { sender: '依頼元', receiver: '受入先' } as const

const words = (by: readonly ('sender' | 'receiver')[], kinds: readonly TransferKind[] | undefined): string =>
  by.map((party) => partyNames[party]).join('・') +
  (kinds === undefined ? '' : kinds.includes('transfer') ? '、転院・下り搬送' : '、紹介・逆紹介')
