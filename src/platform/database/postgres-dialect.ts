import {
  type BinaryOperationNode,
  type LimitNode,
  OperatorNode,
  PostgresDialect,
  PostgresQueryCompiler,
  PrimitiveValueListNode,
  type QueryCompiler,
  ValueNode,
} from 'kysely'

/**
 * PostgreSQL as Kysely speaks to it, except for two things that would keep it from keeping a statement's plan. A list of
 * values is one parameter: `id = any ($1)` for `id in ($1, $2)`, whose text grows with the list. A limit stands in the
 * text: of one it does not know, PostgreSQL expects a tenth of the table and plans anew each time.
 */
export class RenkeiDialect extends PostgresDialect {
  override createQueryCompiler(): QueryCompiler {
    return new PlansAreKept()
  }
}

class PlansAreKept extends PostgresQueryCompiler {
  protected override visitBinaryOperation(node: BinaryOperationNode): void {
    const { leftOperand, operator, rightOperand } = node
    const comparison = OperatorNode.is(operator) ? comparisons[operator.operator] : undefined
    if (comparison === undefined || !PrimitiveValueListNode.is(rightOperand)) {
      super.visitBinaryOperation(node)
      return
    }
    this.visitNode(leftOperand)
    this.append(comparison)
    this.appendValue(rightOperand.values)
    this.append(')')
  }

  protected override visitLimit(node: LimitNode): void {
    if (!ValueNode.is(node.limit) || !Number.isSafeInteger(node.limit.value)) {
      super.visitLimit(node)
      return
    }
    this.append('limit ')
    this.appendImmediateValue(node.limit.value)
  }
}

const comparisons: Readonly<Record<string, string | undefined>> = { in: ' = any (', 'not in': ' <> all (' }
