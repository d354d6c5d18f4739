import { mkdirSync, writeFileSync } from 'node:fs'
import { cpus, loadavg } from 'node:os'

/** One line of the table. */
export interface Row {
  what: string
  /** Cases in the database when it was measured. */
  cases: number
  ours: string
  baseline?: string
  /** Ours over the baseline for rates, at this volume over at 10,000 for times. */
  ratio?: number
  budget: string
  /** Undefined: shown for comparison, there is no budget. */
  pass?: boolean
}

const HEAD = ['what', 'cases', 'ours', 'baseline', 'ratio', 'budget', '']
const VOLUME = new Intl.NumberFormat('en-US')

const cellsOf = ({ what, cases, ours, baseline, ratio, budget, pass }: Row): string[] => [
  what,
  VOLUME.format(cases),
  ours,
  baseline ?? '',
  ratio === undefined ? '' : ratio.toFixed(2),
  budget,
  pass === undefined ? '' : pass ? 'pass' : 'SHORT',
]

/** The table as Markdown, so that it can be read in a terminal and kept in the docs. */
export function drawTable(rows: readonly Row[]): string {
  const lines = [HEAD, ...rows.map(cellsOf)]
  const widths = HEAD.map((_, column) => Math.max(...lines.map((cells) => cells[column]!.length)))
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column]!)).join(' | ')} |`
  const [head = [], ...rest] = lines
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rest.map(line)].join('\n')
}

/** A row in passing, for whoever waits for the table. */
export function sentenceOf(row: Row): string {
  return cellsOf(row)
    .filter((cell) => cell !== '')
    .join(' | ')
}

/** Keeps a run for comparison. @returns the path of the file. */
export function keepResults(rows: readonly Row[], notes: readonly string[]): string {
  const folder = new URL('results/', import.meta.url)
  mkdirSync(folder, { recursive: true })
  const at = new Date().toISOString()
  const file = new URL(`${at.replaceAll(/[:.]/g, '-')}.json`, folder)
  writeFileSync(file, `${JSON.stringify({ at, machine: machine(), notes, rows }, null, 2)}\n`)
  return file.pathname
}

/** The machine and how busy it was. */
export function machine(): string {
  const [one = 0] = loadavg()
  return `${cpus().length} × ${cpus()[0]?.model.trim() ?? 'cpu'}, load average ${one.toFixed(1)}, Node ${process.versions.node}`
}
