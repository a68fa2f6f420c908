/** Ids in an order of their own; putting one in, taking one out and stepping on cost the same however long the list is. */
export class SiblingList {
  readonly #next = new Map<string | null, string>()
  readonly #previous = new Map<string, string | null>()
  #last: string | null = null

  get last(): string | null {
    return this.#last
  }

  /** Puts an id behind another, or first where `after` is null or elsewhere. */
  insert(id: string, after: string | null): void {
    const before = after !== null && this.#previous.has(after) ? after : null
    const following = this.#next.get(before)
    this.#link(before, id)
    if (following === undefined) this.#last = id
    else this.#link(id, following)
  }

  remove(id: string): void {
    const before = this.#previous.get(id)
    if (before === undefined) return
    const following = this.#next.get(id)
    this.#previous.delete(id)
    this.#next.delete(id)
    if (following !== undefined) return this.#link(before, following)
    this.#next.delete(before)
    this.#last = before
  }

  *[Symbol.iterator](): Generator<string> {
    for (let id = this.#next.get(null); id !== undefined; id = this.#next.get(id)) yield id
  }

  #link(before: string | null, id: string): void {
    this.#next.set(before, id)
    this.#previous.set(id, before)
  }
}
