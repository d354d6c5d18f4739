const WIDTH = 24

/** Shows how far a long step has come. */
export interface Progress {
  /** A new step, in both languages. */
  step(zh: string, en: string): void
  /** How much of the step is done. */
  at(done: number, of: number): void
  /** The step is over; `told` says what came of it. */
  end(told: string | number): void
}

/**
 * A bar that draws over itself where the output is a terminal; elsewhere a plain line at the end of each step, and
 * for long ones at every tenth.
 */
export function createProgress(
  say: (line: string) => void,
  terminal: Pick<NodeJS.WriteStream, 'write' | 'isTTY'> = process.stdout,
): Progress {
  let label = ''
  let begun = performance.now()
  let tenth = 0
  const seconds = (): string => ((performance.now() - begun) / 1_000).toFixed(1)
  return {
    step(zh, en) {
      label = `${zh} / ${en}`
      begun = performance.now()
      tenth = 0
      if (terminal.isTTY) terminal.write(`\r\x1b[K  ${label} …`)
    },
    at(done, of) {
      const share = of === 0 ? 1 : Math.min(1, done / of)
      if (terminal.isTTY) {
        const full = Math.round(share * WIDTH)
        const bar = '█'.repeat(full) + '░'.repeat(WIDTH - full)
        terminal.write(`\r\x1b[K  ${label} ${bar} ${Math.floor(share * 100)} %`)
      } else if (share < 1 && Math.floor(share * 10) > tenth) {
        tenth = Math.floor(share * 10)
        say(`  ${label}: ${tenth * 10} % (${seconds()} s)`)
      }
    },
    end(told) {
      if (terminal.isTTY) terminal.write('\r\x1b[K')
      say(`  ${label}: ${told} (${seconds()} s)`)
    },
  }
}
