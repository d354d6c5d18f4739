/** Values for the placeholders of a template. */
export interface TextValues {
  place: string
  landmark: string
  time: string
  times: string
  span: string
}

/** The template with its placeholders filled in. Pure: the simulator chooses the values from its seed. */
export function fillText(template: string, values: TextValues): string {
  return template.replace(
    /\{(place|landmark|time|times|span)\}/g,
    (_, name: keyof TextValues) => values[name],
  )
}
