import type { MessageKey, MessagePlaceholder } from '../../../../contract/notices.ts'
import { defineWords, type Words } from '../../../kit/language.tsx'

export const MESSAGES = defineWords(
  {
    lead: '居民收到的短信就是这些话。大括号里的词会换成实际内容；每条都要有 {link}。改好后，下一条短信就用新的。',
    placeholders: '可以用的词，点一下插入',
    insert: (name: string) => `插入 {${name}}`,
    zh: '中文',
    en: '英文',
    preview: '居民看到的样子',
    length: (n: number, parts: number) => `约 ${n} 字，按 ${parts} 条短信计费`,
    save: '保存',
    saved: '已保存，下一条短信起使用',
    back: '恢复原来的',
    backAsk: '恢复产品附带的用语？',
    backWhat: '本市改过的这一条会丢掉，下一条短信起用附带的用语。',
    changed: '本市改过',
    unsaved: '还没保存',
  },
  {
    lead: 'These are the messages that residents receive. Words in braces are replaced; each needs {link}. What you save holds from the next message on.',
    placeholders: 'Words that may be used; press to insert',
    insert: (name: string) => `Insert {${name}}`,
    zh: 'Chinese',
    en: 'English',
    preview: 'As the resident sees it',
    length: (n: number, parts: number) =>
      `about ${n} characters, charged as ${parts} ${parts === 1 ? 'message' : 'messages'}`,
    save: 'Save',
    saved: 'Saved; it holds from the next message on',
    back: 'Back to the original',
    backAsk: 'Go back to the original wording?',
    backWhat:
      "The city's own wording of this message is lost; the original one holds from the next message on.",
    changed: 'changed here',
    unsaved: 'not saved yet',
  },
)

export const KEY_WORDS: Words<Record<MessageKey, string>> = defineWords(
  {
    received: '收到诉求',
    declined: '不予受理',
    in_hand: '有人办了',
    progress: '有进展',
    extended: '延期',
    suspended: '挂账',
    merged: '并案',
    closed: '办结，请评价',
    reopened: '退回重办',
    sent_up: '再次没办好，交上一级',
    reviewed_again: '重新审核',
  },
  {
    received: 'Received',
    declined: 'Declined',
    in_hand: 'In hand',
    progress: 'Progress',
    extended: 'Extended',
    suspended: 'Suspended',
    merged: 'Merged',
    closed: 'Closed, please rate',
    reopened: 'Done again',
    sent_up: 'Failed again, sent up',
    reviewed_again: 'Reviewed again',
  },
)

/** What stands in the preview for a word in braces. */
export const SAMPLES: Words<Record<MessagePlaceholder, string>> = defineWords(
  {
    matter: '路灯不亮',
    place: '某社区',
    link: 'https://example.city/r/7K3MX-Q9WPA-RT4HC',
    code: '7K3MX-Q9WPA-RT4HC',
    due: '3月5日18:00',
    text: '灯具已订货，周四到货。',
    whereToGo: '请拨打 12345。',
  },
  {
    matter: 'a dark street lamp',
    place: 'a community',
    link: 'https://example.city/r/7K3MX-Q9WPA-RT4HC',
    code: '7K3MX-Q9WPA-RT4HC',
    due: '5 March, 18:00',
    text: 'The lamp is ordered and comes on Thursday.',
    whereToGo: 'Please call 12345.',
  },
)
