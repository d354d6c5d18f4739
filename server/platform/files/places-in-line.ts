/**
 * Lets so much work be done at a time and the rest wait in line. Work may need more places than one, up to all of them;
 * nobody overtakes, so that large work has its turn too.
 * @returns runs `work` when its places are free.
 */
export function createPlacesInLine(
  places: number,
): <T>(needed: number, work: () => Promise<T>) => Promise<T> {
  let free = places
  const line: { needed: number; go: () => void }[] = []

  const letIn = (): void => {
    for (let first = line[0]; first && first.needed <= free; first = line[0]) {
      line.shift()
      free -= first.needed
      first.go()
    }
  }
  return async (needed, work) => {
    const needs = Math.min(needed, places)
    await new Promise<void>((go) => {
      line.push({ needed: needs, go })
      letIn()
    })
    try {
      return await work()
    } finally {
      free += needs
      letIn()
    }
  }
}
