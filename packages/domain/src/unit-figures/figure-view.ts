/** In the boundaries each unit had when it reported, or in those of a day. */
export const figureViews = ['as-reported', 'current'] as const
export type FigureView = (typeof figureViews)[number]

/** Why no number stands where one was asked for. */
export const incomparableReasons = [
  /** A unit was divided, and a part of it lies elsewhere. */
  'divided',
  /** It neither adds nor has parts it could be made from anew. */
  'not-additive',
  /** The boundaries are no longer those of the year before. */
  'changed',
] as const
export type IncomparableReason = (typeof incomparableReasons)[number]
