import { forgetDraft, keepDraft } from './parts/keep-draft.ts'
import { word } from './parts/form-words.ts'
import { locateMe } from './parts/locate-me.ts'
import { pressOnce } from './parts/press-once.ts'
import { searchPlace } from './parts/search-place.ts'
import { shrinkPhotos } from './parts/shrink-photos.ts'
import { switchPlainly } from './parts/switch-plainly.ts'

// Everything here is a comfort: without it the same pages and forms do the same things.
document.querySelector<HTMLElement>('[data-focus]')?.focus()
for (const input of document.querySelectorAll<HTMLInputElement>('input[data-photos]')) shrinkPhotos(input)
const form = document.querySelector<HTMLFormElement>('form[data-say]')
if (form) {
  keepDraft(form)
  searchPlace(form)
  locateMe(form)
  pressOnce(form, word)
}
// The receipt is there: nothing need be kept any more.
if (document.querySelector('.ticket')) forgetDraft()
for (const button of document.querySelectorAll<HTMLButtonElement>('[data-plain] button'))
  switchPlainly(button)
for (const other of document.querySelectorAll<HTMLFormElement>('form[data-once]')) pressOnce(other)
