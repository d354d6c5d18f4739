import { hiddenField, make, word } from './form-words.ts'

interface Place {
  code: string
  name: string
  within: string
}

const PAUSE = 250

/** Shows communities that fit what is being typed as the place; choosing one is never needed. */
export function searchPlace(form: HTMLFormElement): void {
  const input = form.querySelector<HTMLInputElement>('#address')
  const buttons = form.querySelector('[data-place-buttons]')
  if (!input || !buttons) return
  const area = hiddenField(form, 'area')
  const found = make('div', { className: 'found', hidden: true })
  buttons.before(found)
  let waiting = 0
  let asked = ''

  const show = (places: Place[]): void => {
    found.hidden = places.length === 0
    found.replaceChildren(
      make('p', { className: 'hint' }, word('places-found')),
      ...places.map((place) => {
        const button = make('button', { type: 'button' }, `${place.name} `, make('small', {}, place.within))
        button.onclick = () => {
          area.value = place.code
          // What was being typed was the name; whatever follows it stays.
          asked = place.name
          input.value = [place.name, ...input.value.trim().split(/\s+/).slice(1)].join(' ')
          show([])
          input.focus()
        }
        return button
      }),
    )
  }

  input.addEventListener('input', () => {
    // Another place is being typed: what was chosen before no longer holds.
    area.value = ''
    form.querySelector('[data-chosen]')?.remove()
    clearTimeout(waiting)
    waiting = window.setTimeout(() => {
      const q = (input.value.trim().split(/\s+/)[0] ?? '').slice(0, 20)
      if (q === asked) return
      asked = q
      if (q.length < 2) return show([])
      fetch(`/api/places?q=${encodeURIComponent(q)}`)
        .then((answer) => (answer.ok ? answer.json() : { places: [] }))
        .then(({ places }: { places: Place[] }) => {
          if (asked === q) show(places.slice(0, 5))
        })
        .catch(() => show([]))
    }, PAUSE)
  })
}
