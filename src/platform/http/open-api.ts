import { z } from 'zod'
import { type Endpoint, fileNameHeader } from '../contract/endpoint.ts'
import { problemShape } from '../contract/problem.ts'

/** OpenAPI 3.1 of every declared endpoint; made from the declarations, so it cannot differ from what is served. */
export function openApiDocument(endpoints: readonly Endpoint[]): object {
  const paths: Record<string, Record<string, object>> = {}
  for (const declaration of endpoints) {
    const path = declaration.path.replace(/:(\w+)/g, '{$1}')
    paths[path] = { ...paths[path], [declaration.method.toLowerCase()]: operationOf(declaration) }
  }
  return {
    openapi: '3.1.0',
    info: { title: '連携 (Renkei) API', version: '1', license: { name: 'Apache-2.0', identifier: 'Apache-2.0' } },
    paths,
    components: { schemas: { Problem: jsonSchema(problemShape, 'output') } },
  }
}

function operationOf(declaration: Endpoint): object {
  return {
    operationId: declaration.name,
    summary: declaration.summary,
    tags: [declaration.name.split('.')[0]],
    'x-permission': declaration.permission,
    'x-audit': declaration.audit,
    parameters: [
      ...parametersOf(declaration.params, 'path'),
      ...parametersOf(declaration.query, 'query'),
      ...(declaration.upload
        ? [{ name: fileNameHeader, in: 'header', required: true, schema: { type: 'string' } }]
        : []),
    ],
    ...requestBodyOf(declaration),
    responses: { 200: successOf(declaration), ...refusalsOf(declaration) },
  }
}

const jsonSchema = (shape: z.ZodType, io: 'input' | 'output') => {
  const { $schema: _dialect, ...schema } = z.toJSONSchema(shape, { io, unrepresentable: 'any' })
  return schema
}

function requestBodyOf({ body, upload }: Endpoint): object {
  const content = upload
    ? { 'application/octet-stream': { schema: { type: 'string', format: 'binary', maxLength: upload.mostBytes } } }
    : body && { 'application/json': { schema: jsonSchema(body, 'input') } }
  return content ? { requestBody: { required: true, content } } : {}
}

function parametersOf(shape: z.ZodType | undefined, place: 'path' | 'query'): object[] {
  if (!shape) return []
  const schema = jsonSchema(shape, 'input') as { properties?: Record<string, object>; required?: string[] }
  return Object.entries(schema.properties ?? {}).map(([name, property]) => ({
    name,
    in: place,
    required: place === 'path' || (schema.required ?? []).includes(name),
    schema: property,
  }))
}

function successOf({ output }: Endpoint): object {
  const content =
    'file' in output
      ? { [output.mediaType]: { schema: { type: 'string', format: 'binary' } } }
      : { 'application/json': { schema: jsonSchema(output, 'output') } }
  return { description: '成功', content }
}

function refusalsOf(declaration: Endpoint): Record<string, object> {
  const byStatus = Map.groupBy(Object.entries(declaration.refusals), ([, refusal]) => refusal.status)
  return Object.fromEntries(
    [...byStatus].map(([status, refusals]) => [
      status,
      {
        description: refusals.map(([name, refusal]) => `${name}: ${refusal.title}`).join('\n'),
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    ]),
  )
}
