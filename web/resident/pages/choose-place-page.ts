import { html } from 'ghtml'
import type { AreaChoice, ChoosePlaceView, SiteView } from '../../../contract/resident.ts'
import { layout, type Markup } from '../layout.ts'
import { faultSummary, hidden } from '../parts/form-parts.ts'
import { SAY_WORDS } from '../words/words.ts'

/** "Which place is it?" Everything said before travels along in hidden fields. */
export function choosePlacePage(site: SiteView, view: ChoosePlaceView): Markup {
  const words = SAY_WORDS[site.lang]
  const { form, why, within, choices, fault, filesNotKept } = view
  const { fields } = form
  // Within one district, each line need not name it again.
  const narrow = within !== undefined && new Set(choices.map((choice) => choice.within)).size === 1
  const main = html`<h1>${words.chooseTitle}</h1>
    !${faultSummary(site, fault ? [fault] : [])}
    !${filesNotKept ? html`<p class="note" role="status">${words.chooseFilesNotKept}</p>` : ''}
    <form id="choose" action="/say" method="post" class="choose" data-once>
      !${hidden({ clientId: form.clientId, _csrf: site.formToken, choosing: '1', at: within?.code, ...fields, area: undefined })}
      !${form.kept.map(({ ticket }) => hidden({ kept: ticket })).join('')}
      <fieldset id="pick">
        <legend>${within ? words.chooseWithin(within.name) : ''}${words.chooseWhy[why]}</legend>
        !${choices.map((choice) => option(narrow ? { ...choice, within: '' } : choice)).join('')}
        !${option({ code: `here:${within?.code ?? ''}`, name: words.chooseUnsure, within: '', wider: false })}
      </fieldset>
      <div class="field">
        <label for="q">${words.chooseSearch}</label>
        <input id="q" name="q" type="search" maxlength="60" value="" autocomplete="off" />
      </div>
      <p class="send">
        <button type="submit" name="go" value="send">${words.chooseGo}</button>
        <span class="hint">${words.chooseNothingLost}</span>
      </p>
      <p class="buttons">
        !${
          within
            ? html`<button type="submit" name="go" value="pick" class="second" formnovalidate>
                ${words.chooseOther}
              </button>`
            : ''
        }
        <button type="submit" name="go" value="edit" class="second" formnovalidate>
          ${words.chooseEdit}
        </button>
      </p>
    </form>`
  return layout(site, { title: words.chooseTitle, main, script: true, hidden: true, keeps: 'choose' })
}

function option({ code, name, within }: AreaChoice): Markup {
  return html`<label class="option"
    ><input type="radio" name="pick" value="${code}" /><span
      ><strong>${name}</strong>!${within ? html`<small>${within}</small>` : ''}</span
    ></label
  >`
}
