import type { DemoTemplate } from '../shape.ts'
import { template2023 } from './template-2023.ts'
import { template2024 } from './template-2024.ts'
import { template2025 } from './template-2025.ts'
import { template2026 } from './template-2026.ts'

/** The ministry's templates, oldest first. */
export const ministryTemplates: readonly DemoTemplate[] = [template2023, template2024, template2025, template2026]
