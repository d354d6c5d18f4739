import type { GridPoint } from './simple-ring.ts'

/** Point numbers, counter-clockwise, open. */
export type Ring = number[]

/**
 * Rings over one set of whole-numbered points. A point that is put on an edge is put into every ring that has the
 * edge, wide or narrow, on this side or the other: so the tiles of an area always have exactly its outline, and
 * their areas sum to its area without any remainder.
 */
export class Mesh {
  readonly points: GridPoint[] = []
  private readonly numbers = new Map<string, number>()
  private readonly ringsOfEdge = new Map<string, Set<Ring>>()
  private readonly fixed = new Set<string>()

  /** The ring of a published outline: no point will ever be put on its edges. */
  outline(points: readonly GridPoint[]): Ring {
    const ring = points.map((point) => this.number(point))
    this.keep(ring)
    for (let at = 0; at < ring.length; at++) this.fixed.add(edgeKey(ring[at]!, ring[(at + 1) % ring.length]!))
    return ring
  }

  isFixed(a: number, b: number): boolean {
    return this.fixed.has(edgeKey(a, b))
  }

  /** Number of a point, the same for the same place. */
  number(point: GridPoint): number {
    const key = point.join()
    let number = this.numbers.get(key)
    if (number === undefined) {
      number = this.points.push(point) - 1
      this.numbers.set(key, number)
    }
    return number
  }

  /** Puts a point on the edge from a to b in every ring that has it, and gives its number. */
  insert(a: number, b: number, point: GridPoint): number {
    const middle = this.number(point)
    const key = edgeKey(a, b)
    if (this.fixed.has(key)) throw new Error('A published outline must not gain points')
    const rings = this.ringsOfEdge.get(key) ?? new Set()
    this.ringsOfEdge.delete(key)
    for (const ring of rings) {
      const at = ring.findIndex((from, index) => {
        const to = ring[(index + 1) % ring.length]!
        return (from === a && to === b) || (from === b && to === a)
      })
      ring.splice(at + 1, 0, middle)
      this.note(a, middle, ring)
      this.note(middle, b, ring)
    }
    return middle
  }

  /**
   * Splits a ring along a line from one of its points to another through new inner points. The ring itself stays in
   * the mesh: it is the parent of the two.
   */
  split(ring: Ring, from: number, to: number, via: readonly GridPoint[]): [Ring, Ring] {
    const inner = via.map((point) => this.number(point))
    const [i, j] = [ring.indexOf(from), ring.indexOf(to)]
    if (i < 0 || j < 0 || i === j) throw new Error('A cut must run between two points of the ring')
    const left = [...walk(ring, j, i), ...inner]
    const right = [...walk(ring, i, j), ...inner.toReversed()]
    this.keep(left)
    this.keep(right)
    return [left, right]
  }

  private keep(ring: Ring): void {
    for (let at = 0; at < ring.length; at++) this.note(ring[at]!, ring[(at + 1) % ring.length]!, ring)
  }

  private note(a: number, b: number, ring: Ring): void {
    const key = edgeKey(a, b)
    const rings = this.ringsOfEdge.get(key)
    if (rings === undefined) this.ringsOfEdge.set(key, new Set([ring]))
    else rings.add(ring)
  }

  /** Twice the area, in square steps; exact. */
  doubledArea(ring: Ring): number {
    let sum = 0
    for (let at = 0; at < ring.length; at++) {
      const [ax, ay] = this.points[ring[at]!]!
      const [bx, by] = this.points[ring[(at + 1) % ring.length]!]!
      sum += ax * by - bx * ay
    }
    return sum
  }
}

function edgeKey(a: number, b: number): string {
  return a < b ? `${a}-${b}` : `${b}-${a}`
}

/** Points from index `from` to index `to`, both included, in the direction of the ring. */
function walk(ring: Ring, from: number, to: number): Ring {
  return from <= to ? ring.slice(from, to + 1) : [...ring.slice(from), ...ring.slice(0, to + 1)]
}
