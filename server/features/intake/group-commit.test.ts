import { describe, expect, it, vi } from 'vitest'
import { createGroupCommit } from './group-commit.ts'

const never = (): boolean => false
const pause = (): Promise<void> => new Promise((go) => setTimeout(go, 5))

describe('group commit', () => {
  it('writes what comes in together as one batch, and answers each with its own result', async () => {
    const write = vi.fn(async (items: readonly number[]) => items.map((n) => n * 10))
    const put = createGroupCommit({ write, most: 64, atOnce: 2, hopeless: never })
    expect(await Promise.all([1, 2, 3].map(put))).toEqual([10, 20, 30])
    expect(write).toHaveBeenCalledTimes(1)
  })

  it('has never more than the given number of batches under way, and none larger than allowed', async () => {
    let running = 0
    let most = 0
    const sizes: number[] = []
    const write = async (items: readonly number[]): Promise<readonly number[]> => {
      running += 1
      most = Math.max(most, running)
      sizes.push(items.length)
      await pause()
      running -= 1
      return items
    }
    const put = createGroupCommit({ write, most: 4, atOnce: 2, hopeless: never })
    await Promise.all(Array.from({ length: 23 }, (_, i) => put(i)))
    expect(most).toBe(2)
    expect(Math.max(...sizes)).toBe(4)
    expect(sizes.reduce((a, b) => a + b)).toBe(23)
  })

  it('lets one bad item spoil only itself', async () => {
    const write = async (items: readonly number[]): Promise<readonly number[]> => {
      if (items.includes(3)) throw new Error('bad apple')
      return items
    }
    const put = createGroupCommit({ write, most: 64, atOnce: 2, hopeless: never })
    const results = await Promise.allSettled([1, 2, 3, 4].map(put))
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected', 'fulfilled'])
  })

  it('does not try one by one where the database is away', async () => {
    const write = vi.fn(async (): Promise<readonly number[]> => {
      throw new Error('away')
    })
    const put = createGroupCommit({ write, most: 64, atOnce: 2, hopeless: () => true })
    await Promise.allSettled([1, 2, 3].map(put))
    expect(write).toHaveBeenCalledTimes(1)
  })
})
