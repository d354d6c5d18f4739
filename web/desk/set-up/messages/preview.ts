/** The message with sample values, as the server would fill it in. */
export function previewOf(body: string, samples: Readonly<Record<string, string>>): string {
  return body
    .replace(/\{([^{}]*)\}/g, (_, name: string) => samples[name] ?? '')
    .replace(/ {2,}/g, ' ')
    .trim()
}

/** Chinese operators charge 70 characters for one message, 67 for each part of a longer one. */
export function smsParts(text: string): number {
  const length = [...text].length
  return length <= 70 ? 1 : Math.ceil(length / 67)
}
