import type { Result } from '../../../foundation/result.ts'
import type { WrittenMunicipality } from '../../../platform/contract/written-municipality.ts'
import type { CertificationCase, Municipality } from '../domain/certification-case.ts'
import { contradictionsIn } from './certification-case-contradictions.ts'
import { writtenCaseShape } from './written-case-shape.ts'

/** Finds the municipality in the dated table, or says in Japanese why not. Handed in: the browser has no table. */
export type ReadMunicipality = (
  written: WrittenMunicipality,
  casePrefecture: string | undefined,
) => Result<Municipality, string>

type Path = readonly (string | number)[]

/** Reads a case whole: each field, the fields against each other, and every municipality against the table. */
export function certificationCaseShape(readMunicipality: ReadMunicipality) {
  return writtenCaseShape.transform((written, context): CertificationCase => {
    const refuse = (path: Path, message: string) =>
      context.addIssue({ code: 'custom', path: [...path], message, input: written })
    for (const { path, message } of contradictionsIn(written)) refuse(path, message)

    function resolve(place: WrittenMunicipality | undefined, path: Path): Municipality | undefined {
      if (place === undefined) return undefined
      const found = readMunicipality(place, written.prefecture)
      if (!found.ok) refuse(path, found.failure)
      return found.ok ? found.value : undefined
    }
    const resolveAll = (places: readonly WrittenMunicipality[] | undefined, path: Path) =>
      places?.flatMap((place, index) => resolve(place, [...path, index]) ?? [])

    return {
      ...written,
      officeMunicipality: resolve(written.officeMunicipality, ['officeMunicipality']),
      articles: written.articles && {
        ...written.articles,
        area: resolveAll(written.articles.area, ['articles', 'area']),
      },
      policy: written.policy && { ...written.policy, area: resolveAll(written.policy.area, ['policy', 'area']) },
      planningAreas: written.planningAreas?.map((area, index) => ({
        ...area,
        municipalities: resolveAll(area.municipalities, ['planningAreas', index, 'municipalities']),
      })),
      members: written.members?.map((member, index) => ({
        ...member,
        facilities: member.facilities?.map((facility, at) => ({
          ...facility,
          municipality: resolve(facility.municipality, ['members', index, 'facilities', at, 'municipality']),
        })),
      })),
    }
  })
}
