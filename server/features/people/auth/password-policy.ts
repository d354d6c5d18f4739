import { refuse, type Refusal } from '../../../../domain/kernel/refusal.ts'
import { LONGEST_PASSWORD } from '../../../platform/auth/password.ts'

const AT_LEAST = 10

/** Ten characters and more that every guessing list begins with, as typed by people here and elsewhere. */
const COMMON = new Set([
  '1234567890',
  '0123456789',
  '0987654321',
  '9876543210',
  '1234567891',
  '12345678910',
  '123456789a',
  'a123456789',
  'aa12345678',
  'abc1234567',
  'abcd123456',
  'abc123456789',
  'admin12345',
  'admin123456',
  'admin@1234',
  'administrator',
  'iloveyou12',
  'password12',
  'password123',
  'password1234',
  'p@ssw0rd123',
  'passw0rd123',
  'qwertyuiop',
  'qwerty1234',
  'qwerty12345',
  'qwer123456',
  '1234567qwe',
  '1q2w3e4r5t',
  '1qaz2wsx3edc',
  '1qaz@wsx3edc',
  'q1w2e3r4t5',
  'woaini1314',
  'woaini5201314',
  '5201314520',
  '1314520520',
  'shuoshi123',
])

/**
 * Refuses a password that is short, on every guesser's list, one character over and over, built on the login, or the name
 * of the city, of which `city` are the syllables ('yun he shi').
 * Length counts characters as people see them. Rules about kinds of characters are left out on purpose: they make
 * passwords harder to keep and no harder to guess (NIST SP 800-63B §5.1.1.2).
 */
export function weakness(password: string, login: string, city = ''): Refusal | undefined {
  const refused = (reason: string): Refusal =>
    refuse('auth.weak-password', { field: 'next', params: { reason } })
  const characters = [...password]
  if (characters.length < AT_LEAST) return refused('short')
  if (password.length > LONGEST_PASSWORD) return refused('long')
  const plain = password.normalize('NFKC').toLowerCase()
  if (COMMON.has(plain) || new Set(plain).size < 4) return refused('common')
  const named = city.replaceAll(' ', '')
  if (named !== '' && (plain === named || plain === named.replace(/shi$/, ''))) return refused('common')
  // What remains without the login must still stand on its own.
  if (plain.includes(login) && [...plain.replaceAll(login, '')].length < AT_LEAST) return refused('login')
  return undefined
}
