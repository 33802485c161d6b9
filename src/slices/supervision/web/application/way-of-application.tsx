import {
  type ApplicationState,
  applicationStateNames,
  wayToCertification,
} from '../../domain/lifecycle/application-lifecycle.ts'

/** Where an application stands on its way, in the same words as the buttons; off the way it is said in a sentence. */
export function WayOfApplication({ state }: { state: ApplicationState }) {
  const here = wayToCertification.indexOf(state)
  if (here < 0) return <p className="text-std-16N-170">いまの状態は「{applicationStateNames[state]}」です。</p>
  return (
    <ol aria-label="申請の進み具合" className="flex flex-wrap gap-x-1 gap-y-2 text-dns-14N-130 leading-150">
      {wayToCertification.map((each, at) => (
        <li
          key={each}
          aria-current={at === here ? 'step' : undefined}
          className={`rounded-6 border px-2 py-1 ${
            at === here
              ? 'border-blue-900 bg-blue-900 text-white'
              : at < here
                ? 'border-solid-gray-420 bg-solid-gray-50 text-solid-gray-900'
                : 'border-solid-gray-300 text-solid-gray-700'
          }`}
        >
          {at < here && <span aria-hidden="true">✓ </span>}
          {applicationStateNames[each]}
          {at < here && <span className="sr-only">（済み）</span>}
        </li>
      ))}
    </ol>
  )
}
