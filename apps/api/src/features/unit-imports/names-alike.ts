import { foldVietnamese } from '@trongtam/domain'

/**
 * Among names that are the same without marks, those a typed name can mean: the same marks first, wherever they sit in the
 * word (hoà, hòa); else, where one of both has no marks at all, whoever is left. Xã Sơn Hà and Xã Sơn Hạ are two.
 */
export function namesAlike<T extends { readonly name: string }>(typed: string, named: readonly T[]): readonly T[] {
  const same = named.filter(({ name }) => marked(name) === marked(typed))
  return same.length > 0 ? same : named.filter(({ name }) => isPlain(typed) || isPlain(name))
}

/** A name for telling whether two are one: its case, its blanks and signs and the place of marks in a word apart. */
export function marked(name: string): string {
  return name
    .normalize('NFD')
    .toLowerCase()
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter(Boolean)
    .map((word) => word.replace(/\p{M}/gu, '') + (word.match(/\p{M}/gu) ?? []).toSorted().join(''))
    .join(' ')
}

function isPlain(name: string): boolean {
  return marked(name) === foldVietnamese(name)
}
