import { createHash } from 'node:crypto'

/** Collects the values of a statement; each is named by its place (`$1`, `$2`, …). */
export class Values {
  readonly list: unknown[] = []

  /** @returns the place of the value. */
  add(value: unknown): string {
    this.list.push(value)
    return `$${this.list.length}`
  }

  /**
   * The statement under a name of its own, so that a connection plans it once and not each time. Only for texts of which
   * there are few: every connection keeps each of them.
   */
  kept(text: string): { name: string; text: string; values: unknown[] } {
    return { name: createHash('sha1').update(text).digest('hex'), text, values: this.list }
  }
}
