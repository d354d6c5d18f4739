import { showReceiptCode } from '../../platform/crypto/receipt-code.ts'

/** What a house is found by. */
interface Found {
  /** Its address, without a slash at the end, once the administrator has named it. */
  publicUrl: string | undefined
  /** The city's name; empty before there is a city. */
  city: { zh: string; en: string }
}

/**
 * What stands for `{link}` in a message: the link, or, where the house does not know its address, the name of the site and the
 * code to type there. `codeSaid`: the message names the code elsewhere.
 */
export function whereToLook(
  { publicUrl, city }: Found,
  code: string,
  lang: 'zh' | 'en',
  codeSaid: boolean,
): string {
  if (publicUrl !== undefined) return `${publicUrl}/r/${code}`
  if (lang === 'zh') return `到“${city.zh}说事”网站输入查询码${codeSaid ? '' : ` ${showReceiptCode(code)}`}`
  const site = city.en === '' ? 'the Shuoshi site' : `the Shuoshi site of ${city.en}`
  return `${site}, with ${codeSaid ? 'this code' : `code ${showReceiptCode(code)}`}`
}
