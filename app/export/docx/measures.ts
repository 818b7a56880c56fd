/** Word counts in twentieths of a point, type sizes in half points, images in pixels of 1/96 inch. */
export const mm = (n: number): number => Math.round((n / 25.4) * 1440)
export const pt = (n: number): number => Math.round(n * 20)
export const size = (points: number): number => Math.round(points * 2)

/** A4 with the margins of the page styles, in millimetres; Word puts air above and below a line, so its own are less. */
export const PAGE = {
  upright: { width: 210, height: 297, top: 29, bottom: 26, left: 32, right: 28 },
  landscape: { width: 297, height: 210, top: 25, bottom: 22, left: 24, right: 24 },
} as const
export type PageShape = (typeof PAGE)[keyof typeof PAGE]

/** Width of the text, in millimetres. */
export const measure = (page: PageShape): number => page.width - page.left - page.right

/** How far each list level stands in. */
export const INDENT = mm(4.5)
/** Paragraph numbers hang this far out in the margin. */
export const NUMBER_HANG = mm(9)
/** Word knows nine list levels, counted from 0. */
export const DEEPEST = 8
