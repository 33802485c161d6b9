import { type Taking, takings } from '../../domain/ward/admission-capability.ts'

/** Short, so that a row of four fits a phone. */
const words: Readonly<Record<Taking, string>> = { taken: '可', byConsultation: '要相談', notTaken: '不可' }

/** 可・要相談・不可, or nothing stated; arrow keys go from one to the next. */
export function TakingChoice({
  name,
  label,
  value,
  onChange,
}: {
  name: string
  label: string
  value: Taking | undefined
  onChange: (taking: Taking | undefined) => void
}) {
  const choices = [...takings, undefined]
  return (
    <fieldset className="gap-x-4 border-b border-solid-gray-200 py-2 md:flex md:items-center md:justify-between">
      <legend className="float-left text-std-16N-170 md:w-72">{label}</legend>
      <div className="clear-both flex flex-wrap gap-x-1 md:clear-none">
        {choices.map((choice) => (
          <label
            key={choice ?? 'none'}
            className={`inline-flex min-h-9 items-center gap-1 rounded-6 border px-2 text-dns-14N-130 ${
              value === choice ? 'border-blue-900 bg-blue-50 font-700' : 'border-transparent'
            }`}
          >
            <input
              type="radio"
              name={name}
              checked={value === choice}
              onChange={() => onChange(choice)}
              className="size-5 accent-blue-900"
            />
            {choice ? words[choice] : '書かない'}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
