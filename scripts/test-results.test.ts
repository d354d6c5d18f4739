import { describe, expect, it } from 'vitest'

interface Results {
  passed: number
  failed: number
  skipped: number
  failures: { name: string; message: string }[]
}
const { plainStream, resultsOf } = (await import(new URL('test-results.mjs', import.meta.url).href)) as {
  plainStream: () => (piece: string) => string
  resultsOf: (status: number, json?: object) => Results
}

const RED = '\u001b[31m'
const file = (name: string, more: object) => ({ name, status: 'failed', message: '', ...more })

describe('what npm test tells at the end', () => {
  it('counts, and names each failure with its first lines', () => {
    const long = Array.from({ length: 30 }, (_, line) => `${RED}line ${line}`).join('\n')
    const testResults = [
      file('a.test.ts', {
        assertionResults: [
          { ancestorTitles: ['a room'], title: 'holds', status: 'failed', failureMessages: [long] },
          { ancestorTitles: [], title: 'stands', status: 'passed' },
        ],
      }),
      file('b.test.ts', { status: 'passed', assertionResults: [] }),
    ]
    const { failures, ...counts } = resultsOf(1, { numPassedTests: 1, numPendingTests: 2, testResults })
    expect(counts).toEqual({ passed: 1, failed: 1, skipped: 2 })
    expect(failures).toHaveLength(1)
    expect(failures[0]?.name).toBe('a.test.ts > a room > holds')
    expect(failures[0]?.message.split('\n')).toHaveLength(9)
    expect(failures[0]?.message).not.toContain(RED)
  })

  it('counts a file that could not be loaded', () => {
    const testResults = [file('c.test.ts', { message: 'no such module', assertionResults: [] })]
    expect(resultsOf(1, { numPassedTests: 0, testResults })).toMatchObject({
      failed: 1,
      failures: [{ name: 'c.test.ts', message: 'no such module' }],
    })
  })

  it.each([undefined, { numPassedTests: 3, testResults: [] }])('takes no bad end for a good one', (json) => {
    expect(resultsOf(1, json).failed).toBe(1)
    expect(resultsOf(0, json).failed).toBe(0)
  })
})

describe('a log without a terminal', () => {
  it('has no control sequences, though they come in pieces', () => {
    const take = plainStream()
    const pieces = ['\u001b[32m·\u001b[39m·', '\u001b', '[3', '9m·\u001b[2K', ' done\n']
    expect(pieces.map(take).join('')).toBe('··· done\n')
  })
})
