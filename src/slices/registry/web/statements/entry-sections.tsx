import type { AllianceEntry } from '../../domain/alliance-entry.ts'
import { ActivitiesSection } from './activities-section.tsx'
import { AreaSection } from './area-section.tsx'
import { ChronologySection } from './chronology-section.tsx'
import { FacilitiesSection } from './facilities-section.tsx'
import { IdentitySection } from './identity-section.tsx'
import { MembersSection } from './members-section.tsx'
import { PolicySection } from './policy-section.tsx'
import { SectionLinks } from './section-links.tsx'
import { SourcesSection } from './sources-section.tsx'

/** Everything documents state about one alliance, in the order in which people ask. */
export const EntrySections = ({ entry }: { entry: AllianceEntry }) => (
  <>
    <SectionLinks entry={entry} />
    <IdentitySection entry={entry} />
    <AreaSection entry={entry} />
    <MembersSection entry={entry} />
    <ActivitiesSection entry={entry} />
    <FacilitiesSection entry={entry} />
    <PolicySection entry={entry} />
    <ChronologySection entry={entry} />
    <SourcesSection entry={entry} />
  </>
)
