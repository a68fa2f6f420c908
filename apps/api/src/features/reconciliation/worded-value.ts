import { CitedDocument, Level } from '@trongtam/contracts'
import { type Change, type Json, levelOfField, type TargetLevel, tidyText } from '@trongtam/domain'
import { z } from 'zod'

const Text = (longest: number) => z.string().transform(tidyText).pipe(z.string().min(1).max(longest))
const OptionalText = (longest: number) =>
  z
    .string()
    .transform(tidyText)
    .pipe(z.string().max(longest))
    .transform((text) => text || null)
    .nullable()

/** What each field of an item may be worded as. */
const fields: Readonly<Record<string, z.ZodType>> = {
  text: Text(10_000),
  name: Text(1000),
  // A form sends a level as flat as a row holds it, the template as its comparator has it.
  level: z.unknown().transform(levelIn).pipe(Level),
  due: OptionalText(60),
  indicator: OptionalText(60),
  document: CitedDocument,
  place: z.string().transform(tidyText).pipe(z.string().max(300)),
  on: z.iso.date(),
}

/** A value as the field of a change can hold it: a level in its own form, texts tidy. Undefined where it cannot. */
export function wordedValue({ field }: Change, value: unknown): Json | undefined {
  const read = field === null ? undefined : fields[field]?.safeParse(value)
  return read?.success ? jsonOf(read.data) : undefined
}

function levelIn(value: unknown): TargetLevel | null {
  return levelOfField(jsonOf(value))
}

/** What a body holds is JSON. */
function jsonOf(value: unknown): Json {
  return value as Json
}
