type Brand<T, Name extends string> = T & { readonly __brand: Name }

export type TenantId = Brand<string, 'TenantId'>
export type PersonId = Brand<string, 'PersonId'>
