import type { CatalogueOverview, MatterDetail, SuggestAnswer } from '../../../contract/catalogue.ts'
import { DEPARTMENT_FUNCTIONS, isDepartmentFunction } from '../../../domain/catalogue/department-function.ts'
import type { MatterCode } from '../../../domain/kernel/ids.ts'
import type { CatalogueAnswers } from './answers.ts'

/** How many suggestions a screen shows. */
const SHOWN = 3

/** Groups and matters with their labels; a group without matters is left out. */
export function catalogueOverview(answers: CatalogueAnswers): CatalogueOverview {
  const { version, groups, matters } = answers.current()
  return {
    version,
    groups: groups
      .map((group) => ({
        ...group,
        matters: matters
          .filter((matter) => matter.group === group.code)
          .map(({ code, zh, en }) => ({ code, zh, en })),
      }))
      .filter((group) => group.matters.length > 0),
  }
}

/** A matter in full, from the catalogue in effect or from an older version. */
export function findMatterDetail(
  answers: CatalogueAnswers,
  code: MatterCode,
  version?: string,
): MatterDetail | undefined {
  const catalogue = answers.catalogue(version)
  const matter = answers.matter(code, version)
  const group = catalogue?.groups.find((candidate) => candidate.code === matter?.group)
  if (!matter || !group) return undefined
  const { rule, keywordsZh: _keywords, ...shown } = matter
  return {
    ...shown,
    group,
    rule: rule.to === 'department' ? { ...rule, function: labelled(rule.function) } : rule,
  }
}

/** Up to three matters that a text seems to speak of, with labels. */
export function suggestMatters(answers: CatalogueAnswers, text: string): SuggestAnswer {
  const suggestions = answers.suggest(text, { limit: SHOWN }).flatMap((suggestion) => {
    const matter = answers.matter(suggestion.code)
    return matter ? [{ ...suggestion, zh: matter.zh, en: matter.en }] : []
  })
  return { suggestions }
}

function labelled(word: string): { code: string; zh: string; en: string } {
  const labels = isDepartmentFunction(word) ? DEPARTMENT_FUNCTIONS[word] : { zh: word, en: word }
  return { code: word, ...labels }
}
