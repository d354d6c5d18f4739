import { expect, test } from 'vitest'
import { createPlacesInLine } from './places-in-line.ts'

/** Work that says when it begins and ends when it is told. */
function jobs(places: number) {
  const run = createPlacesInLine(places)
  const begun: string[] = []
  const enders = new Map<string, (fail?: Error) => void>()
  const add = (name: string, needed: number): Promise<void> =>
    run(needed, () => {
      begun.push(name)
      return new Promise<void>((done, fail) => enders.set(name, (error) => (error ? fail(error) : done())))
    })
  const settle = () => new Promise((done) => setImmediate(done))
  return { begun, add, settle, end: (name: string, error?: Error) => enders.get(name)?.(error) }
}

test('small work goes side by side, large work alone and in its turn', async () => {
  const { begun, add, settle, end } = jobs(2)
  const all = [add('a', 1), add('b', 1), add('large', 2), add('c', 1), add('d', 1)]
  await settle()
  expect(begun).toEqual(['a', 'b'])
  end('a')
  await settle()
  expect(begun).toEqual(['a', 'b'])
  end('b')
  await settle()
  expect(begun).toEqual(['a', 'b', 'large'])
  end('large')
  await settle()
  expect(begun).toEqual(['a', 'b', 'large', 'c', 'd'])
  end('c')
  end('d')
  await Promise.all(all)
})

test('work that fails gives its place back; work larger than everything still gets everything', async () => {
  const { begun, add, settle, end } = jobs(2)
  const failing = add('failing', 9)
  const next = add('next', 1)
  await settle()
  end('failing', new Error('broken'))
  await expect(failing).rejects.toThrow('broken')
  await settle()
  expect(begun).toEqual(['failing', 'next'])
  end('next')
  await next
})
