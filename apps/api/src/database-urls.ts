import type { DatabaseUrls } from '@trongtam/db'
import type { Environment } from './env.ts'

/** One address for each role; where only DATABASE_URL is given, the other roles share its server and password. */
export function databaseUrls(env: Environment): DatabaseUrls {
  return {
    tenant: env.DATABASE_URL,
    platform: env.DATABASE_PLATFORM_URL ?? asRole(env.DATABASE_URL, 'app_platform'),
    ministry: env.DATABASE_MINISTRY_URL ?? asRole(env.DATABASE_URL, 'app_ministry'),
  }
}

function asRole(url: string, role: string): string {
  const other = new URL(url)
  other.username = role
  return other.toString()
}
