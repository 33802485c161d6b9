import { useState } from 'react'
import { Section } from '../../../design/page/section.tsx'
import { Notice } from '../../../design/state/notice.tsx'
import { callEndpoint } from '../../../platform/browser/call-endpoint.ts'
import { useEndpoint } from '../../../platform/browser/use-endpoint.ts'
import { listPersonas, signInAsPersona } from '../contract/demo-endpoints.ts'

/** Where the server is not a demo it answers 404, and nothing is shown. */
export function DemoPersonas({ only, onEntered }: { only?: string; onEntered: () => void }) {
  const personas = useEndpoint(listPersonas, {})
  const [message, setMessage] = useState<string>()
  const shown = personas.data?.items.filter(({ name }) => only === undefined || name === only) ?? []
  if (shown.length === 0) return null

  async function enterAs(persona: string) {
    const answer = await callEndpoint(signInAsPersona, { body: { persona } })
    if (answer.ok) onEntered()
    else setMessage(answer.problem.title)
  }

  return (
    <Section
      title="デモの登場人物として使う"
      note="このサーバーはデモです。人物も法人も架空で、パスワードは要りません。"
    >
      {message && <Notice kind="error" title={message} announce />}
      <ul className="grid gap-2 sm:grid-cols-2">
        {shown.map((persona) => (
          <li key={persona.id}>
            <button
              type="button"
              onClick={() => enterAs(persona.id)}
              className="flex h-full w-full flex-col rounded-8 border border-solid-gray-420 px-4 py-3 text-left hover:border-solid-gray-900 hover:bg-blue-50"
            >
              <span className="block text-std-16B-170 text-blue-1000 underline underline-offset-4">
                {persona.role}　{persona.name}
              </span>
              <span className="block text-dns-14N-130 leading-150">{persona.organisation}</span>
            </button>
          </li>
        ))}
      </ul>
    </Section>
  )
}
