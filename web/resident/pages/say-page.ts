import { html } from 'ghtml'
import type { AreaChoice, SayFormView, SiteView } from '../../../contract/resident.ts'
import { layout, type Markup } from '../layout.ts'
import { faultSummary, field, hidden } from '../parts/form-parts.ts'
import { keptFiles } from '../parts/kept-files.ts'
import { SAY_WORDS } from '../words/words.ts'

/** The form to say something: one page, four questions, works without scripts. */
export function sayPage(site: SiteView, form: SayFormView): Markup {
  const words = SAY_WORDS[site.lang]
  const { fields, faults, link } = form
  const main = html`<h1>${words.title}</h1>
    !${faultSummary(site, faults)}
    !${link ? html`<p class="note">${words.linkedTo(linkedPlace(site.lang, link))}</p>` : ''}
    <form
      id="say"
      action="/say"
      method="post"
      enctype="multipart/form-data"
      class="say"
      data-say
      !${enhancementWords(site)}
    >
      !${hidden({ clientId: form.clientId, c: fields.c, _csrf: site.formToken })}
      !${field({
        name: 'text',
        label: words.text,
        hint: words.textHint,
        faults,
        control: (ties) => html`<textarea !${ties} rows="5" maxlength="2000">${fields.text ?? ''}</textarea>`,
      })}
      !${placeField(site, form)} !${fileFields(site, form)} !${contactFields(site, form)}
      <p class="send">
        <button type="submit" name="go" value="send">${words.send}</button>
        <span class="hint">${words.sendHint}</span>
      </p>
    </form>`
  return layout(site, { title: words.title, main, script: true, keeps: 'say' })
}

/** A grid is called by its community as well: "第一网格" is everywhere. */
function linkedPlace(lang: SiteView['lang'], { name, within }: AreaChoice): string {
  if (lang === 'zh') return `${within.split(' ').at(-1) ?? ''}${name}`
  return [name, within.split(', ')[0]].filter(Boolean).join(', ')
}

function placeField({ lang }: SiteView, { fields, faults, chosen, example }: SayFormView): Markup {
  const words = SAY_WORDS[lang]
  return html`<div data-place>
    !${field({
      name: 'address',
      label: words.where,
      hint: words.whereHint(example),
      faults,
      control: (ties) =>
        html`<input
          !${ties}
          type="text"
          maxlength="200"
          autocomplete="off"
          value="${fields.address ?? ''}"
        />`,
    })}
    !${hidden({ lat: fields.lat, lng: fields.lng, area: chosen?.code })}
    !${chosen ? html`<p class="note" data-chosen>${words.chosen(`${chosen.within} ${chosen.name}`)}</p>` : ''}
    <p class="buttons" data-place-buttons>
      <button type="submit" name="go" value="pick" class="second" formnovalidate>
        ${chosen ? words.chosenChange : words.pickFromList}
      </button>
    </p>
  </div>`
}

function fileFields({ lang }: SiteView, { faults, kept }: SayFormView): Markup {
  const words = SAY_WORDS[lang]
  return html`!${field({
    name: 'photos',
    label: words.photos,
    hint: words.photosHint,
    faults,
    control: (ties) => html`<input !${ties} type="file" accept="image/*" multiple data-photos />`,
  })}
  !${field({
    name: 'voice',
    label: words.voice,
    hint: words.voiceHint,
    faults,
    control: (ties) => html`<input !${ties} type="file" accept="audio/*" />`,
  })}
  !${keptFiles(lang, kept)}`
}

function contactFields({ lang }: SiteView, { fields, faults }: SayFormView): Markup {
  const words = SAY_WORDS[lang]
  return html`<fieldset class="contact">
    <legend class="big">${words.contact}</legend>
    <p>${words.notice}</p>
    <details>
      <summary>${words.noticeMore}</summary>
      <ul>
        !${words.noticeDetails.map((line) => html`<li>${line}</li>`).join('')}
      </ul>
    </details>
    !${field({
      name: 'name',
      label: words.name,
      faults,
      big: false,
      control: (ties) =>
        html`<input !${ties} type="text" maxlength="40" autocomplete="name" value="${fields.name ?? ''}" />`,
    })}
    !${field({
      name: 'phone',
      label: words.phone,
      hint: words.phoneHint,
      faults,
      big: false,
      control: (ties) =>
        html`<input
          !${ties}
          type="tel"
          inputmode="tel"
          maxlength="40"
          autocomplete="tel"
          value="${fields.phone ?? ''}"
        />`,
    })}
  </fieldset>`
}

/** Words that the enhancements need, so that the script holds no language. */
function enhancementWords({ lang }: SiteView): Markup {
  const words = SAY_WORDS[lang]
  const needed = {
    locate: words.locate,
    locating: words.locating,
    located: words.located,
    'locate-forget': words.locateForget,
    'locate-refused': words.locateRefused,
    'locate-failed': words.locateFailed,
    'photo-remove': words.photoRemove,
    'photo-too-many': words.photoTooMany,
    sending: words.sending,
    offline: words.offline,
    'draft-kept': words.draftKept,
    'draft-back': words.draftBack,
    'draft-forget': words.draftForget,
    'places-found': words.placesFound,
  }
  return Object.entries(needed)
    .map(([name, value]) => html`data-${name}="${value}"`)
    .join(' ')
}
