/** How a field of a template's node binds a province: bắt buộc, được cụ thể hóa, tham khảo. */
export const fieldRules = ['mandatory', 'adaptable', 'advisory'] as const
export type FieldRule = (typeof fieldRules)[number]

export const confidences = ['high', 'medium', 'low'] as const
/** How sure we are of what a template says the ministry's document says. */
export type Confidence = (typeof confidences)[number]
