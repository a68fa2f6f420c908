/** For tests: a school year that has come, and what a unit might report for it. */
export const figureStage = {
  ids: { schoolYear: '2025-2026' },
  bodies: {
    reportUnitFigures: { figures: [{ kind: 'pupils', value: 1234, numerator: null, denominator: null }], source: null },
    exportUnitFigures: { schoolYear: '2025-2026', kind: 'pupils', view: 'as-reported' },
  },
  queries: { compareUnitFigures: '?schoolYear=2025-2026&kind=pupils' },
} as const
