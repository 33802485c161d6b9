import { Button } from '../../../../design/action/button.tsx'
import { Section } from '../../../../design/page/section.tsx'
import type { Taking } from '../../domain/ward/admission-capability.ts'
import { TakingChoice } from './taking-choice.tsx'

type Taken<Code extends string> = { readonly [Each in Code]?: Taking | undefined }

/** A list of things a ward may take; whatever is still open can be answered at once. */
export function TakingGroup<Code extends string>({
  title,
  name,
  names,
  taken,
  onChange,
}: {
  title: string
  name: string
  names: Readonly<Record<Code, string>>
  taken: Taken<Code>
  onChange: (taken: Taken<Code>) => void
}) {
  const codes = Object.keys(names) as Code[]
  const open = codes.filter((code) => taken[code] === undefined)
  const answerOpen = (taking: Taking) =>
    onChange({ ...taken, ...(Object.fromEntries(open.map((code) => [code, taking])) as Taken<Code>) })
  return (
    <Section title={title}>
      {codes.map((code) => (
        <TakingChoice
          key={code}
          name={`${name}.${code}`}
          label={names[code]}
          value={taken[code]}
          onChange={(taking) => onChange({ ...taken, [code]: taking })}
        />
      ))}
      {open.length > 0 && (
        <p className="mt-2 flex flex-wrap items-center gap-x-2 text-dns-14N-130">
          書いていない{open.length}項目をまとめて
          <Button kind="quiet" onClick={() => answerOpen('taken')}>
            可
          </Button>
          <Button kind="quiet" onClick={() => answerOpen('notTaken')}>
            不可
          </Button>
          にする
        </p>
      )}
    </Section>
  )
}
