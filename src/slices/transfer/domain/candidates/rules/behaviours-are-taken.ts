import { behaviourNames } from '../../need/care-codes.ts'
import { notInNeed, type WardRule } from '../ward-facts.ts'
import { decideAllTaken } from './decide-taken.ts'

export const behavioursAreTaken: WardRule = {
  title: '行動・心理症状',
  decide: ({ need: { behaviours }, sheet }) =>
    behaviours === undefined
      ? notInNeed('behaviours', '行動・心理症状の有無')
      : decideAllTaken(behaviours, sheet.behaviours, behaviourNames),
}
