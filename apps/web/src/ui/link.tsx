import { Anchor, Button, type AnchorProps, type ButtonProps } from '@mantine/core'
import { createLink, Link } from '@tanstack/react-router'
import type { AnchorHTMLAttributes, ComponentType, ReactNode, Ref } from 'react'

type Native<Own> = Own & Omit<AnchorHTMLAttributes<HTMLAnchorElement>, keyof Own> & { readonly ref?: Ref<HTMLAnchorElement> }

/** A link in running text to a route. */
export const TextLink = createLink((props: Native<AnchorProps>) => <Anchor {...props} />)

/** A link that looks like a button. */
export const ButtonLink = createLink((props: Native<ButtonProps>) => <Button component="a" {...props} />)

interface PathLinkProps {
  readonly to: string
  readonly search?: Record<string, string | undefined>
  readonly className?: string | undefined
  readonly activeOptions?: { readonly exact?: boolean }
  readonly children: ReactNode
  readonly onClick?: () => void
}

/** A link to a path known only as text; the route must exist, the compiler does not check it. */
export const PathLink = Link as unknown as ComponentType<PathLinkProps>
