import { allOperations, openApiDocument } from '@trongtam/contracts'
import type { TestAnswer } from '@trongtam/api/test-app'
import type { TestPerson } from '@trongtam/testing'
import type { Sample } from './samples.ts'
import type { World } from './world.ts'

export interface DescribedOperation {
  readonly operationId: string
  readonly method: string
  readonly path: string
  /** The names of its parameters and fields that are ids; a list of ids is named `name[]`. */
  readonly idNames: readonly string[]
}

interface Schema {
  readonly $ref?: string
  readonly format?: string
  readonly items?: Schema
  readonly properties?: Readonly<Record<string, Schema>>
  readonly allOf?: readonly Schema[]
  readonly anyOf?: readonly Schema[]
  readonly oneOf?: readonly Schema[]
}

interface Described {
  readonly operationId: string
  readonly parameters?: readonly { readonly name: string; readonly schema: Schema }[]
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> }
}

/** Every operation of the OpenAPI document, with the ids one may ask it with. */
export function describedOperations(document = openApiDocument() as unknown): DescribedOperation[] {
  const { paths, components } = document as { paths: Record<string, Record<string, Described>>; components: { schemas: Record<string, Schema> } }
  const resolved = (schema: Schema): Schema => (schema.$ref ? (components.schemas[schema.$ref.split('/').at(-1) ?? ''] ?? {}) : schema)
  const idsIn = (name: string, given: Schema): string[] => {
    const schema = resolved(given)
    const parts = [...(schema.allOf ?? []), ...(schema.anyOf ?? []), ...(schema.oneOf ?? [])].flatMap((part) => idsIn(name, part))
    const fields = Object.entries(schema.properties ?? {}).flatMap(([field, below]) => idsIn(name ? `${name}.${field}` : field, below))
    return [...(schema.format === 'uuid' ? [name] : []), ...(schema.items ? idsIn(`${name}[]`, schema.items) : []), ...parts, ...fields]
  }
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { operationId, parameters = [], requestBody }]) => ({
      operationId,
      method: method.toUpperCase(),
      path,
      idNames: [
        ...new Set([
          ...parameters.flatMap(({ name, schema }) => idsIn(name, schema)),
          ...Object.values(requestBody?.content ?? {}).flatMap(({ schema }) => idsIn('', schema)),
        ]),
      ],
    })),
  )
}

export const operationIds = allOperations.map(({ operationId }) => operationId)

/** Sends a sample, as given or as someone else, in the tenant of `slug`. */
export function send(
  { call }: World,
  { method, path }: DescribedOperation,
  sample: Sample,
  { slug, as, key }: { slug: string; as: TestPerson | null; key?: string },
): Promise<TestAnswer> {
  const values: Record<string, string> = { ...sample.path, slug }
  const filled = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(values[name] ?? `no-${name}`))
  const query = new URLSearchParams(sample.query).toString()
  return call(method, query ? `${filled}?${query}` : filled, {
    as,
    ...(key !== undefined && { key }),
    ...(sample.body && { body: sample.body }),
    ...(sample.isForm && { isForm: true }),
    ...(sample.headers && { headers: sample.headers }),
  })
}

/** The sample with other ids in place of its own, at any depth: `rule.ownKinds[]`, `units[].id`. */
export function withIds(sample: Sample, ids: Readonly<Record<string, string>>): Sample {
  const other = (name: string, value: unknown): unknown => {
    if (ids[name] !== undefined) return ids[name]
    if (Array.isArray(value)) return ids[`${name}[]`] === undefined ? value.map((each) => other(`${name}[]`, each)) : [ids[`${name}[]`]]
    return isRecord(value) ? within(value, `${name}.`) : value
  }
  const within = (values: Readonly<Record<string, unknown>>, prefix = '') =>
    Object.fromEntries(Object.entries(values).map(([name, value]) => [name, other(prefix + name, value)]))
  return {
    ...sample,
    ...(sample.path && { path: within(sample.path) as Record<string, string> }),
    ...(sample.query && { query: within(sample.query) as Record<string, string> }),
    ...(sample.body && { body: within(sample.body) }),
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
