/** How a name is typed by its sound. */
export interface Spelling {
  /** 'cha fang she qu' */
  pinyin: string
  /** 'cfsq' */
  initials: string
}

/** Read otherwise in the name of a place than elsewhere, tones included. */
const READ_AS_PLACES = { 蔚县: 'yù xiàn', 蔚州: 'yù zhōu' }

/**
 * Spells names in pinyin without tones. The dictionary is loaded when it is first needed: a process that only
 * answers questions never holds it.
 */
export async function spellAll(names: readonly string[]): Promise<Spelling[]> {
  const { addDict, pinyin } = await import('pinyin-pro')
  addDict(READ_AS_PLACES)
  const known = new Map<string, Spelling>()
  return names.map((name) => {
    let spelling = known.get(name)
    if (spelling === undefined) {
      const syllables = pinyin(name, { toneType: 'none', type: 'array', nonZh: 'consecutive', v: true })
        .map((syllable) => syllable.toLowerCase().replaceAll(/[^a-z0-9]/g, ''))
        .filter((syllable) => syllable !== '')
      spelling = { pinyin: syllables.join(' '), initials: syllables.map((syllable) => syllable[0]).join('') }
      known.set(name, spelling)
    }
    return spelling
  })
}
