import { Page } from '../../../../design/page/page.tsx'
import { useSession } from '../../../../kernel/identity/web/session.ts'
import { entriesFor } from '../../../../platform/browser/web-slice.ts'
import { governancePages } from './governance-pages.ts'

/** The area's door: what each page answers. The second row of the menu has the same pages, for whoever knows them. */
export default function HubPage() {
  const roles = useSession().data?.account?.roles ?? []
  return (
    <Page title="法人の運営で、何をするか" lead="事務局・役員・評議員・参加法人・都道府県の仕事を、ここから開きます。">
      <ul className="grid gap-x-10 gap-y-5 md:grid-cols-2">
        {entriesFor(governancePages, roles).map(({ href, label, answer }) => (
          <li key={href}>
            <a href={href} className="inline-block py-1 text-std-18B-160">
              {label}
            </a>
            <p className="text-std-16N-170 text-solid-gray-700">{answer}</p>
          </li>
        ))}
      </ul>
    </Page>
  )
}
