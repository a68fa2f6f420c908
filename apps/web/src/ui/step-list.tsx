import css from './step-list.module.css'
import { useKeptFocus } from './use-kept-focus.ts'

interface StepListProps<Step extends string> {
  readonly label: string
  readonly steps: readonly { readonly key: Step; readonly name: string }[]
  readonly current: Step
  readonly onStep: (step: Step) => void
}

/** The steps of something done in order; each can be gone to at any time. */
export function StepList<Step extends string>({ label, steps, current, onStep }: StepListProps<Step>) {
  const now = useKeptFocus<HTMLButtonElement>(current)
  return (
    <ol className={css.steps} aria-label={label}>
      {steps.map(({ key, name }, index) => (
        <li key={key}>
          <button
            ref={key === current ? now : undefined}
            type="button"
            className={css.step}
            aria-current={key === current ? 'step' : undefined}
            onClick={() => onStep(key)}
          >
            <span className={css.number}>{index + 1}</span>
            {name}
          </button>
        </li>
      ))}
    </ol>
  )
}
