import { text, type RefusalText } from './refusal-text.ts'

/** What reporters are told. */
export const NOTICES_REFUSALS = {
  'template.unknown-placeholder': text(
    400,
    '这条短信里不能用“{value}”。请从下面列出的词里选。',
    'This message cannot use "{value}". Please choose from the words listed below.',
  ),
  'template.link-missing': text(
    400,
    '短信里要有 {link}，居民才能点开查看。请加上。',
    'The message needs {link}, so that the reporter can look it up. Please add it.',
  ),
} satisfies Record<string, RefusalText>
