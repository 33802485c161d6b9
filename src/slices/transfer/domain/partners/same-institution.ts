import { searchKey } from '../../../../foundation/japanese-text.ts'

/** Kinds of legal persons that stand before a name and are left out as often; the longer ones first. */
const legalForms = [
  '社会医療法人社団',
  '社会医療法人財団',
  '社会医療法人',
  '特定医療法人',
  '医療法人社団',
  '医療法人財団',
  '医療法人',
  '社会福祉法人',
  '一般社団法人',
  '一般財団法人',
  '公益社団法人',
  '公益財団法人',
  '地方独立行政法人',
  '独立行政法人',
  '特定非営利活動法人',
  'npo法人',
  '学校法人',
  '宗教法人',
  '株式会社',
  '有限会社',
  '合同会社',
]

/** One key for a name in whatever letters, spaces and legal form it was written. */
export function institutionKey(name: string): string {
  const key = searchKey(name)
  const form = legalForms.find((each) => key.startsWith(each))
  return form === undefined ? key : key.slice(form.length)
}

/** How an institution is called somewhere: in a list, in a letter. */
export interface NamedInstitution {
  readonly name: string
  /** 医療機関コード; null where it is not written. */
  readonly institutionCode: string | null
}

export interface KnownFacility extends NamedInstitution {
  readonly facilityId: string
  readonly organisationName: string
}

export type Likely<Facility> = Facility & { readonly by: 'code' | 'name' }

/**
 * The facility that is meant: the one of the same code, or else, among those whose code does not say otherwise, the one of
 * the same name, with or without its legal person before it; only where it can be no other one. A likeness and no more: a
 * person says whether it is the same.
 */
export function likelyFacility<Facility extends KnownFacility>(
  { name, institutionCode }: NamedInstitution,
  facilities: readonly Facility[],
): Likely<Facility> | null {
  const coded = facilities.find((each) => institutionCode !== null && each.institutionCode === institutionCode)
  if (coded) return { ...coded, by: 'code' }
  const wanted = institutionKey(name)
  const found = facilities
    .filter((each) => institutionCode === null || each.institutionCode === null)
    .filter((each) => namesOf(each).includes(wanted))
  return found.length === 1 && found[0] ? { ...found[0], by: 'name' } : null
}

function namesOf({ name, organisationName }: KnownFacility): string[] {
  const [facility, organisation] = [institutionKey(name), institutionKey(organisationName)]
  const alone = facility.startsWith(organisation) ? facility.slice(organisation.length) : facility
  // A legal person with one facility is often called after it.
  const together = organisation.endsWith(alone) ? organisation : organisation + alone
  return [facility, alone, together].filter((each) => each !== '')
}
