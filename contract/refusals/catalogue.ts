import { text, type RefusalText } from './refusal-text.ts'

/** The list of matters. */
export const CATALOGUE_REFUSALS = {
  'catalogue.inconsistent': text(
    400,
    '事项清单有误[:{where} {zh}]。请改正后整份重新载入。',
    'The catalogue is not consistent[: {where} {en}]. Please correct it and load the whole list again.',
  ),
  'catalogue.version-taken': text(
    409,
    '这个版本号[ {version} ]已被另一份清单使用，已载入的版本不能改。请换一个版本号。',
    'This version[, {version},] belongs to another list, and a loaded version cannot change. Please use a new one.',
  ),
} satisfies Record<string, RefusalText>
