import type { Lang } from '../../../contract/resident.ts'
import { enReceipt } from './en-receipt.ts'
import { enSay } from './en-say.ts'
import { enSite } from './en-site.ts'
import { zhReceipt, type ReceiptWords } from './zh-receipt.ts'
import { zhSay, type SayWords } from './zh-say.ts'
import { zhSite, type SiteWords } from './zh-site.ts'

/** The Chinese words give the type: a word missing in English, or with other parameters, does not compile. */
export const SITE_WORDS: Record<Lang, SiteWords> = { zh: zhSite, en: enSite }
export const SAY_WORDS: Record<Lang, SayWords> = { zh: zhSay, en: enSay }
export const RECEIPT_WORDS: Record<Lang, ReceiptWords> = { zh: zhReceipt, en: enReceipt }
