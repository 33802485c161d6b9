import {
  isOver,
  rowFor,
  type TransferState,
  transferLifecycle,
  transferStateNames,
  transferStates,
} from '../../domain/lifecycle/transfer-lifecycle.ts'
import type { TransferKind } from '../../domain/transfer-kind.ts'
import type { Case } from './case.ts'

/** The states a case of this kind comes through when all goes well, from the table of the life cycle. */
export function wayOf(kind: TransferKind): TransferState[] {
  const reached = new Set<TransferState>(['draft'])
  for (const { step, from, to } of transferLifecycle) {
    const isPossible = from.some((state) =>
      (['sender', 'receiver'] as const).some((party) => rowFor(step, { kind, state }, party)),
    )
    if (isPossible) reached.add(to)
  }
  return transferStates.filter((state) => reached.has(state) && state !== 'cancelled' && state !== 'returned')
}

/** Where the case stands on its way: the same words as the buttons. A phone shows where it is and what comes next. */
export function WayOfCase({ shown: { kind, state, steps } }: { shown: Pick<Case, 'kind' | 'state' | 'steps'> }) {
  const way = wayOf(kind)
  const here = way.indexOf(state)
  const reason = isOver(state) && steps.findLast(({ toState }) => toState === state)?.reason
  if (here < 0 || reason) {
    return (
      <p className="text-std-16N-170">
        {`この依頼は「${transferStateNames[state]}」で終わりました。${reason ? `理由：${reason}` : ''}`}
      </p>
    )
  }
  return (
    <ol aria-label="転院の進み具合" className="flex flex-wrap gap-x-1 gap-y-2 text-dns-14N-130 leading-150">
      {way.map((each, at) => {
        const isDone = at < here || (at === here && isOver(state))
        return (
          <li
            key={each}
            aria-current={at === here ? 'step' : undefined}
            className={`rounded-6 border px-2 py-1 ${at === here || at === here + 1 ? '' : 'max-md:hidden print:block'} ${
              at === here
                ? 'border-blue-900 bg-blue-900 text-white'
                : isDone
                  ? 'border-solid-gray-420 bg-solid-gray-50 text-solid-gray-900'
                  : 'border-solid-gray-300 text-solid-gray-700'
            }`}
          >
            {isDone && <span aria-hidden="true">✓ </span>}
            {transferStateNames[each]}
            {isDone && <span className="sr-only">（済み）</span>}
          </li>
        )
      })}
    </ol>
  )
}
