import type { MessageKey, MessagePlaceholder } from '../message-keys.ts'

type Wording = { zh: string; en: string }

/** The wordings as shipped: plain speech, who does what by when, no officialese; short enough for one SMS. */
export const SHIPPED_TEMPLATES: Record<MessageKey, Wording> = {
  received: {
    zh: '您说的“{matter}”（{place}）我们收到了。查询码 {code}，随时看进展：{link}',
    en: 'We have received what you said about "{matter}" ({place}). Your code is {code}. Follow it at {link}',
  },
  declined: {
    zh: '您说的“{matter}”不在这里办理：{text} {whereToGo} 详情：{link}',
    en: 'What you said about "{matter}" cannot be handled here: {text} {whereToGo} More at {link}',
  },
  in_hand: {
    zh: '您说的“{matter}”有人办了，{due}前给您结果。进展：{link}',
    en: 'Somebody is now working on "{matter}"; you will have a result by {due}. Progress: {link}',
  },
  progress: {
    zh: '您说的“{matter}”有新进展：{text} 进展：{link}',
    en: 'News about "{matter}": {text} Progress: {link}',
  },
  extended: {
    zh: '您说的“{matter}”还需要一些时间，改为{due}前给您结果。进展：{link}',
    en: '"{matter}" needs more time; you will have a result by {due}. Progress: {link}',
  },
  suspended: {
    zh: '您说的“{matter}”暂时办不了：{text} 到{due}会接着办。进展：{link}',
    en: '"{matter}" cannot go on for now: {text} Work resumes by {due}. Progress: {link}',
  },
  merged: {
    zh: '您说的“{matter}”和邻居说的是同一件事，已经合在一起办。进展：{link}',
    en: 'Neighbours said the same as you about "{matter}"; it is handled together. Progress: {link}',
  },
  closed: {
    zh: '您说的“{matter}”办完了。解决了吗？请点开评一评，没解决我们接着办：{link}',
    en: '"{matter}" is done. Is it solved? Please tell us; if not, we go on: {link}',
  },
  reopened: {
    zh: '收到，您说的“{matter}”没有办好，已经退回重办，{due}前给您结果。进展：{link}',
    en: 'Understood: "{matter}" is not solved. It is being done again; a result by {due}. Progress: {link}',
  },
  sent_up: {
    zh: '收到，您说的“{matter}”还是没有办好，已经交给上一级重新安排，有人接手就告诉您。进展：{link}',
    en: 'Understood: "{matter}" is still not solved. It went one level up to be arranged anew; we tell you when somebody takes it on. Progress: {link}',
  },
  reviewed_again: {
    zh: '您说的“{matter}”之前没有受理，现在重新审核，有了答复就告诉您。进展：{link}',
    en: 'What you said about "{matter}" was declined; it is now looked at again, and we tell you what comes of it. Progress: {link}',
  },
}

/** What each wording may name. */
export const PLACEHOLDERS: Record<MessageKey, readonly MessagePlaceholder[]> = {
  received: ['matter', 'place', 'code', 'link'],
  declined: ['matter', 'text', 'whereToGo', 'link'],
  in_hand: ['matter', 'due', 'link'],
  progress: ['matter', 'text', 'link'],
  extended: ['matter', 'due', 'link'],
  suspended: ['matter', 'text', 'due', 'link'],
  merged: ['matter', 'link'],
  closed: ['matter', 'link'],
  reopened: ['matter', 'due', 'link'],
  sent_up: ['matter', 'link'],
  reviewed_again: ['matter', 'link'],
}
