import type { CaseId } from '../../../domain/kernel/ids.ts'
import type { Queryable } from '../../platform/db/pool.ts'
import type { Platform } from '../../platform/platform.ts'
import { openIdentity, type Identity } from './identity.ts'

/** A surname alone is that of many people, and a part of many words. */
const SHORTEST_NAME = 2
const SHORTEST_PHONE = 7

/**
 * Does this text contain the name or the telephone that a reporter of this case left, however it is spaced or cased?
 * The identities are opened here and looked at by nobody: the answer is yes or no, is not logged, and does not say of
 * whom. Therefore it is no reveal, and leaves no line in the log of reveals.
 */
export async function namesAReporter(
  { box, pool }: { box: Platform['box']; pool: Queryable },
  caseId: CaseId,
  text: string,
): Promise<boolean> {
  const { rows } = await pool.query<{ id: string; sealed: Buffer }>(
    'SELECT r.id, i.sealed FROM reports r JOIN report_identities i ON i.report_id = r.id WHERE r.case_id = $1',
    [caseId],
  )
  return rows.some(({ id, sealed }) => isNamed(openIdentity(box, id, sealed), text))
}

function isNamed({ name = '', phone = '' }: Identity, text: string): boolean {
  const digits = digitsOf(phone).replace(/^86(?=1\d{10}$)/, '')
  if (digits.length >= SHORTEST_PHONE && digitsOf(text).includes(digits)) return true
  const words = lettersOf(name)
  if (words.replaceAll(' ', '').length < SHORTEST_NAME) return false
  // Names in letters end where words end ("Li" is not in "lift"); those in characters may be spread over a line.
  return /\p{Script=Han}/u.test(words)
    ? lettersOf(text).replaceAll(' ', '').includes(words.replaceAll(' ', ''))
    : ` ${lettersOf(text)} `.includes(` ${words} `)
}

const digitsOf = (text: string): string => text.normalize('NFKC').replaceAll(/\D/g, '')

/** Letters and digits, with one space for whatever stands between them. */
const lettersOf = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
