import { POSITION_LABELS, UNIT_KIND_LABELS } from '../../../../contract/people-labels.ts'

type Worded = { zh: string; en: string }

/** Of the browser only this much is kept: no fingerprint of anybody's machine. */
const DEVICES: Record<string, Worded> = {
  phone: { zh: '手机浏览器', en: 'a browser on a phone' },
  desktop: { zh: '电脑浏览器', en: 'a browser on a computer' },
  other: { zh: '其他程序', en: 'another program' },
}

const YES_NO: Record<string, Worded> = {
  true: { zh: '是', en: 'yes' },
  false: { zh: '否', en: 'no' },
}

/** What a value of the log is called on screen; undefined where it speaks for itself. */
export function valueWord(field: string, raw: string, language: 'zh' | 'en'): string | undefined {
  const own: Record<string, Record<string, Worded>> = {
    agent: DEVICES,
    position: POSITION_LABELS,
    kind: UNIT_KIND_LABELS,
  }
  const words = own[field] ?? YES_NO
  return Object.hasOwn(words, raw) ? words[raw]?.[language] : undefined
}
