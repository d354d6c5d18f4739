import { randomInt } from 'node:crypto'

/** Digits and letters that are not mistaken for one another on paper, on the phone or by ear: no 0 O 1 I L U V. */
const ALPHABET = '23456789ABCDEFGHJKMNPQRSTWXYZ'
const BASE = ALPHABET.length
const LENGTH = 14
const GROUP = 5

/**
 * A new receipt code: 14 random characters of 29 (68 bits, unguessable) and a check character, so that a slip of the
 * pen is told at once from a code that does not exist. 15 characters without separators; show it with `showReceiptCode`.
 */
export function createReceiptCode(random: (below: number) => number = randomInt): string {
  let code = ''
  for (let index = 0; index < LENGTH; index++) code += ALPHABET[random(BASE)]
  return code + checkCharacter(code)
}

/** In groups of five, easy to read aloud: `7K3MP-9QRST-2WXY4`. */
export function showReceiptCode(code: string): string {
  return code.match(new RegExp(`.{1,${GROUP}}`, 'g'))?.join('-') ?? code
}

/** A text in which every receipt code, in groups or not, has become `…`: for those who may read the text, not the report. */
export function hideReceiptCodes(text: string): string {
  return text.replace(/(?<![0-9A-Z])[2-9A-HJKMNP-TW-Z]{5}(?:-?[2-9A-HJKMNP-TW-Z]{5}){2}(?![0-9A-Z])/g, '…')
}

/**
 * The code somebody typed: any case, spaces and dashes (also full-width ones) do not matter. Undefined if a character is
 * wrong or missing, which says nothing about whether such a report exists.
 */
export function readReceiptCode(typed: string): string | undefined {
  if (typed.length > 100) return undefined
  const letters = [...typed.normalize('NFKC').toUpperCase()].filter((letter) => !/[\s\-‐-―_.·]/u.test(letter))
  const code = letters.join('')
  if (code.length !== LENGTH + 1 || [...code].some((letter) => !ALPHABET.includes(letter))) return undefined
  return checkCharacter(code.slice(0, LENGTH)) === code[LENGTH] ? code : undefined
}

/** Weights 1…14 modulo the prime 29: finds every single wrong character and every swap of two. */
function checkCharacter(code: string): string {
  const sum = [...code].reduce((total, letter, index) => total + (index + 1) * ALPHABET.indexOf(letter), 0)
  return ALPHABET[sum % BASE] ?? ''
}
