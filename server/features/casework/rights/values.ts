/** Collects the values of a statement; each is named by its place (`$1`, `$2`, …). */
export class Values {
  readonly list: unknown[] = []

  /** @returns the place of the value. */
  add(value: unknown): string {
    this.list.push(value)
    return `$${this.list.length}`
  }
}
