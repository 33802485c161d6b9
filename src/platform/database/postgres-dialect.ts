import {
  type BinaryOperationNode,
  OperatorNode,
  PostgresDialect,
  PostgresQueryCompiler,
  PrimitiveValueListNode,
  type QueryCompiler,
} from 'kysely'

/**
 * PostgreSQL as Kysely speaks to it, except that a list of values is one parameter: `id = any ($1)` for `id in ($1, $2)`.
 * A text that does not grow with the list keeps its plan.
 */
export class RenkeiDialect extends PostgresDialect {
  override createQueryCompiler(): QueryCompiler {
    return new ListAsOneParameter()
  }
}

class ListAsOneParameter extends PostgresQueryCompiler {
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
}

const comparisons: Readonly<Record<string, string | undefined>> = { in: ' = any (', 'not in': ' <> all (' }
