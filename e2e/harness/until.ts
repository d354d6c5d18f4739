import { setTimeout as rest } from 'node:timers/promises'

const EVERY = 20

/** Waits until something is true, asking again and again; throws, saying what, when it takes too long. */
export async function until(
  what: string,
  within: number,
  isTrue: () => Promise<boolean> | boolean,
): Promise<void> {
  const end = Date.now() + within
  while (!(await isTrue())) {
    if (Date.now() > end) throw new Error(`Waited ${within / 1_000} s in vain: ${what}`)
    await rest(EVERY)
  }
}
