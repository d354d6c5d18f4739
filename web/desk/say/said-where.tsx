import { Button, Input } from 'antd'
import { useState } from 'react'
import { areaSource } from '../../data/areas.ts'
import { useLocated } from '../../data/saying.ts'
import { AreaPicker } from '../../kit/area-picker.tsx'
import { useWords } from '../../kit/language.tsx'
import { Field } from './field.tsx'
import type { PartProps } from './said-how.tsx'
import { TypedPoint } from './typed-point.tsx'
import { SAY } from './say-words.ts'

/** Where it is: an area from the tree, words, and a point if there is one; why the point means that area. */
export function SaidWhere({ draft, set, faultOf, root }: PartProps & { root?: string | undefined }) {
  const words = useWords(SAY)
  const [asking, setAsking] = useState<'no' | 'position' | 'failed' | 'typing'>('no')
  const here = () => {
    setAsking('position')
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        setAsking('no')
        set({ point: { lat: coords.latitude, lng: coords.longitude }, area: undefined })
      },
      () => setAsking('failed'),
      { enableHighAccuracy: true, timeout: 12_000, maximumAge: 60_000 },
    )
  }
  return (
    <fieldset className="say-part">
      <legend>{words.where}</legend>
      <Field label={words.area} htmlFor="say-area" fault={faultOf('area')}>
        <AreaPicker
          id="say-area"
          source={areaSource}
          root={root}
          value={draft.area}
          onChange={(area) => set({ area })}
        />
      </Field>
      <Field label={words.address} htmlFor="say-address" fault={faultOf('address')}>
        <Input
          id="say-address"
          maxLength={200}
          value={draft.address}
          placeholder={words.addressHint}
          onChange={(event) => set({ address: event.target.value })}
        />
      </Field>
      {draft.point ? (
        <PointFound draft={draft} set={set} faultOf={faultOf} />
      ) : (
        <p className="say-point">
          {'geolocation' in navigator && (
            <Button size="small" loading={asking === 'position'} onClick={here}>
              {asking === 'position' ? words.hereAsking : words.here}
            </Button>
          )}
          <Button size="small" onClick={() => setAsking(asking === 'typing' ? 'no' : 'typing')}>
            {words.typePoint}
          </Button>
        </p>
      )}
      {asking === 'failed' && !draft.point && (
        <p role="status" className="say-hint">
          {words.hereFailed}
        </p>
      )}
      {asking === 'typing' && !draft.point && (
        <TypedPoint
          onPoint={(point) => {
            setAsking('no')
            set({ point, area: undefined })
          }}
        />
      )}
    </fieldset>
  )
}

/** A point that was given: in which area it lies and why, with others to choose. */
function PointFound({ draft, set, faultOf }: PartProps) {
  const words = useWords(SAY)
  const located = useLocated(draft.point).data
  const offered = located?.grid ? [located.grid] : (located?.nearest ?? [])
  return (
    <div className="say-located" role="status">
      {draft.point && (
        <p className="say-point">
          <strong>{words.pointSet(draft.point.lat, draft.point.lng)}</strong>
          <Button size="small" type="link" onClick={() => set({ point: undefined })}>
            {words.pointForget}
          </Button>
        </p>
      )}
      {faultOf('lat', 'lng') !== undefined && <p className="field-fault">{faultOf('lat', 'lng')}</p>}
      {located && <p>{located.explanation}</p>}
      <p className="say-point">
        {offered
          .filter((area) => area.code !== draft.area)
          .slice(0, 4)
          .map((area) => (
            <Button key={area.code} size="small" onClick={() => set({ area: area.code })}>
              {words.useArea(area.place)}
              {'metres' in area && <small> {words.metres(area.metres as number)}</small>}
            </Button>
          ))}
      </p>
    </div>
  )
}
