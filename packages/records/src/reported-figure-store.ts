import { unitFigure } from '@trongtam/db/tables'
import { isNotNull, or } from 'drizzle-orm'

/** The condition that a row of `app.unit_figure` says a number: one that was taken back stays, without any. */
export const isReported = or(isNotNull(unitFigure.value), isNotNull(unitFigure.numerator))
