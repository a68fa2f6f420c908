type Brand<T, Name extends string> = T & { readonly __brand: Name }

export type TenantId = Brand<string, 'TenantId'>
export type PersonId = Brand<string, 'PersonId'>

/** Who an operator's command is in the audit of a tenant: nobody's account. */
export const operatorId = '00000000-0000-0000-0000-000000000000' as PersonId
