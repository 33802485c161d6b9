import { procedureNames } from '../../need/care-codes.ts'
import { notInNeed, type WardRule } from '../ward-facts.ts'
import { decideAllTaken } from './decide-taken.ts'

export const proceduresAreTaken: WardRule = {
  title: '医療処置',
  decide: ({ need: { procedures }, sheet }) =>
    procedures === undefined
      ? notInNeed('procedures', '必要な医療処置')
      : decideAllTaken(
          procedures.map(({ code }) => code),
          sheet.procedures,
          procedureNames,
        ),
}
