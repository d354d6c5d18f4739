/**
 * What residents might say about each matter, by matter code. Written by us: no real person, firm or place.
 * `{place}` a compound or lane, `{landmark}` a spot in it, `{time}` when, `{times}` how often,
 * `{span}` for how long.
 */
export type SayingTexts = Readonly<Record<string, readonly string[]>>
