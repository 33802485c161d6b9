import type { z } from 'zod'
import type { FieldPath } from './field-path.ts'

interface ShapeDefinition {
  readonly type: string
  readonly shape?: Readonly<Record<string, z.core.$ZodType>>
  readonly element?: z.core.$ZodType
  readonly options?: readonly z.core.$ZodType[]
  readonly items?: readonly z.core.$ZodType[]
  readonly innerType?: z.core.$ZodType
  readonly in?: z.core.$ZodType
  readonly valueType?: z.core.$ZodType
  readonly left?: z.core.$ZodType
  readonly right?: z.core.$ZodType
  readonly getter?: () => z.core.$ZodType
}

/** The keys a shape knows at a path: what an unknown key there may have been meant to be. */
export function knownKeysAt(shape: z.core.$ZodType, path: FieldPath): string[] {
  const objects = path.reduce<ShapeDefinition[]>(
    (definitions, step) => definitions.flatMap((definition) => stepInto(definition, step)),
    containersOf(shape),
  )
  return [...new Set(objects.flatMap((definition) => Object.keys(definition.shape ?? {})))]
}

function stepInto(definition: ShapeDefinition, step: string | number): ShapeDefinition[] {
  const inner =
    definition.shape?.[step] ?? definition.element ?? definition.valueType ?? definition.items?.[Number(step)]
  return inner ? containersOf(inner) : []
}

/** Looks through optional, nullable, union and the like to the objects and lists behind them. */
function containersOf(shape: z.core.$ZodType): ShapeDefinition[] {
  const definition = shape._zod.def as unknown as ShapeDefinition
  const behind = [
    ...(definition.options ?? []),
    ...[definition.innerType, definition.in, definition.left, definition.right, definition.getter?.()],
  ].filter((each) => each !== undefined)
  return behind.length > 0 ? behind.flatMap(containersOf) : [definition]
}
