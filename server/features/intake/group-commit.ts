/** How items are written together, and how one alone. */
export interface GroupCommitOptions<Item, Result> {
  /** Writes all or none, in one transaction; results in the order of the items. */
  write: (items: readonly Item[]) => Promise<readonly Result[]>
  /** Most items of a batch. */
  most: number
  /** Most batches under way at a time. */
  atOnce: number
  /** True for failures that a second try would only repeat, such as a database that is away. */
  hopeless: (error: unknown) => boolean
}

interface Waiting<Item, Result> {
  item: Item
  done: (result: Result) => void
  failed: (error: unknown) => void
}

/**
 * Lets concurrent writers share a commit. Nobody waits for company: an idle queue writes at once, and whatever arrives
 * while batches are under way makes the next one. A batch that fails is written again one by one, so that one bad item
 * spoils only itself. The promise of an item is kept after its commit and not before.
 */
export function createGroupCommit<Item, Result>(
  options: GroupCommitOptions<Item, Result>,
): (item: Item) => Promise<Result> {
  const queue: Waiting<Item, Result>[] = []
  let running = 0
  let scheduled = false

  const start = (): void => {
    scheduled = false
    while (running < options.atOnce && queue.length > 0) {
      running += 1
      void writeBatch(options, queue.splice(0, options.most)).finally(() => {
        running -= 1
        start()
      })
    }
  }
  return (item) =>
    new Promise<Result>((done, failed) => {
      queue.push({ item, done, failed })
      if (scheduled || running >= options.atOnce) return
      scheduled = true
      // After the requests that came in with this one were read, before anything else is waited for.
      setImmediate(start)
    })
}

async function writeBatch<Item, Result>(
  { write, hopeless }: GroupCommitOptions<Item, Result>,
  batch: readonly Waiting<Item, Result>[],
): Promise<void> {
  try {
    const results = await write(batch.map(({ item }) => item))
    batch.forEach(({ done }, i) => done(results[i]!))
  } catch (error) {
    if (batch.length === 1 || hopeless(error)) {
      for (const { failed } of batch) failed(error)
      return
    }
    for (const { item, done, failed } of batch) {
      await write([item]).then(([result]) => done(result!), failed)
    }
  }
}
