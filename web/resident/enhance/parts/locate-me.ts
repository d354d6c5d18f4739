import { hiddenField, make, statusLine, word } from './form-words.ts'

/** Offers the position of the phone. A refusal is no fault: words will do. */
export function locateMe(form: HTMLFormElement): void {
  const buttons = form.querySelector('[data-place-buttons]')
  if (!buttons || !('geolocation' in navigator) || !window.isSecureContext) return
  const button = make('button', { type: 'button', className: 'second' }, word('locate'))
  buttons.prepend(button)
  const tell = statusLine(buttons)
  const [lat, lng] = [hiddenField(form, 'lat'), hiddenField(form, 'lng')]

  const forget = (): void => {
    lat.value = lng.value = ''
    button.textContent = word('locate')
    tell('')
  }
  button.onclick = () => {
    if (lat.value !== '') return forget()
    tell(word('locating'))
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        lat.value = coords.latitude.toFixed(6)
        lng.value = coords.longitude.toFixed(6)
        button.textContent = word('locate-forget')
        tell(word('located'))
      },
      ({ code }) => tell(word(code === 1 ? 'locate-refused' : 'locate-failed')),
      { enableHighAccuracy: true, timeout: 15_000, maximumAge: 60_000 },
    )
  }
}
