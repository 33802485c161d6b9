import type { FacilityKind } from '../../../domain/certification-case.ts'
import type { Edit } from '../what-if-edits.ts'

export interface JoinFields {
  readonly name: string
  readonly kind: string
  readonly person: string
  readonly votes: string
  readonly facilityName: string
  readonly facilityKind: string
  readonly municipality: string
}

export function joinErrors(fields: JoinFields): Readonly<Record<string, string>> {
  const votes = Number(fields.votes.normalize('NFKC') || '1')
  const isCount = Number.isInteger(votes) && votes >= 1 && votes <= 10_000
  return {
    ...(fields.name.trim() ? {} : { name: '名称を入力してください。' }),
    ...(isCount ? {} : { votes: '議決権は1〜10,000の整数で入力してください。' }),
  }
}

/** An empty field is an absent key, and absent means unknown. */
export function joinEdit(fields: JoinFields): Edit {
  const { kind, person } = fields
  const votes = fields.votes.trim() ? Number(fields.votes.normalize('NFKC')) : undefined
  const facility = {
    ...(fields.facilityName.trim() && { name: fields.facilityName.trim() }),
    ...(fields.facilityKind && { kind: fields.facilityKind as FacilityKind }),
    ...(fields.municipality.trim() && { municipality: fields.municipality.trim() }),
  }
  return {
    join: {
      name: fields.name.trim(),
      ...(kind && { kind: kind as 'participant' | 'plainMember' }),
      ...(person && { person: person as 'corporation' | 'individual' }),
      ...(votes !== undefined && { votes }),
      ...(Object.keys(facility).length > 0 && { facilities: [facility] }),
    },
  }
}
