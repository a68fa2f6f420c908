import { createFileRoute, notFound } from '@tanstack/react-router'
import { mailboxAddress, mailboxSearch } from '#features/mailbox/mailbox-search.ts'
import { MailboxScreen } from '#features/mailbox/mailbox-screen.tsx'
import { StrangerFrame } from '#features/shell/stranger-frame.tsx'
import { instanceQuery } from '#lib/instance.ts'
import { allWords } from '#lib/language.ts'

export const Route = createFileRoute('/hop-thu')({
  validateSearch: (search: Record<string, unknown>) => mailboxAddress(search),
  beforeLoad: async ({ context }) => {
    const [{ mailbox }] = await Promise.all([context.queries.ensureQueryData(instanceQuery), allWords()])
    if (!mailbox) throw notFound()
  },
  component: Mailbox,
})

function Mailbox() {
  const navigate = Route.useNavigate()
  return (
    <StrangerFrame>
      <MailboxScreen
        search={mailboxSearch(Route.useSearch())}
        onSearch={(search) => void navigate({ search: mailboxAddress(search), replace: true, resetScroll: false })}
      />
    </StrangerFrame>
  )
}
