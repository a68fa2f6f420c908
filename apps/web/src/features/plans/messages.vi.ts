export const plans = { title: 'Kế hoạch' } as const
