// Apart from the shapes, so that a screen that only shows the number need not carry zod.

/** Whoever has so many call backs to make need not know how many more: the counting stays cheap. */
export const MOST_COUNTED = 1000
