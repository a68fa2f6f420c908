import { newId, ofTenant, type TenantDb } from '@trongtam/db'
import { document } from '@trongtam/db/tables'
import { sameIssuer, type Standing, tidyText } from '@trongtam/domain'
import { and, eq, isNull, type SQL } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import { searchTextOf } from './search-store.ts'

export interface NewDocument {
  readonly kind: string
  readonly numberSymbol: string | null
  readonly issuer: string
  readonly issuedOn: string | null
  readonly title: string
  readonly signer?: string | null
  readonly standing: Standing
  readonly sourceText?: string | null
  readonly recipients?: readonly string[]
  readonly note?: string | null
  readonly notSecretDeclaredBy?: string | null
}

/**
 * The id of the document in this tenant's register, added where it is missing. A document is its issuer, number and symbol,
 * and date (F13); one without a number or date is also its title. What was known only from a citation is completed by
 * the document itself.
 */
export async function registerDocument(db: TenantDb, asked: NewDocument): Promise<string> {
  const title = tidyText(asked.title)
  const known = await documentOrNull(db, asked, title)
  const { recipients, ...rest } = asked
  const columns = {
    ...rest,
    title,
    searchText: searchTextOf(asked.numberSymbol, title, asked.issuer, asked.signer),
    ...(recipients ? { recipients: [...recipients] } : {}),
  }
  if (known === null) {
    const id = newId()
    await db.insert(document).values({ ...columns, tenantId: db.tenantId, id })
    return id
  }
  if (asked.sourceText || asked.standing === 'full-text')
    await db
      .update(document)
      .set(columns)
      .where(and(ofTenant(db, document), eq(document.id, known)))
  return known
}

async function documentOrNull(db: TenantDb, asked: NewDocument, title: string): Promise<string | null> {
  const numbered = asked.numberSymbol !== null && asked.issuedOn !== null
  const found = await db
    .select({ id: document.id, issuer: document.issuer })
    .from(document)
    .where(
      and(
        ofTenant(db, document),
        same(document.numberSymbol, asked.numberSymbol),
        same(document.issuedOn, asked.issuedOn),
        numbered ? undefined : eq(document.title, title),
      ),
    )
    .orderBy(document.id)
    .limit(20)
  return found.find(({ issuer }) => sameIssuer(issuer, asked.issuer))?.id ?? null
}

function same(column: PgColumn, value: string | null): SQL {
  return value === null ? isNull(column) : eq(column, value)
}
