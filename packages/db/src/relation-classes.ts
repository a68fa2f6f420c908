import { getTableConfig, type PgTable } from 'drizzle-orm/pg-core'
import * as tables from './tables/index.ts'

/** Whose rows a relation holds (ISO-02); the class decides its row security and its grants. */
export type RelationClass = 'tenant' | 'platform' | 'identity' | 'template' | 'publication' | 'system'

interface ClassedTable {
  readonly table: PgTable
  readonly class: RelationClass
  /** Rows are added and read, never changed or removed. */
  readonly appendOnly?: true
  /** The migration that gave it its policies; the first unless told. */
  readonly securedBy?: RowSecurityMigration
}

/** The migrations of row security, in order: each gives new tables their policies, the last one all tables their grants. */
export const rowSecurityMigrations = ['0001_row_security', '0003_row_security', '0005_row_security', '0007_row_security'] as const
export type RowSecurityMigration = (typeof rowSecurityMigrations)[number]

/** Every table there is; a relation of the database that is not listed here fails the build. */
export const classedTables: readonly ClassedTable[] = [
  { table: tables.province, class: 'platform' },
  { table: tables.tenant, class: 'platform' },
  { table: tables.person, class: 'identity' },
  { table: tables.session, class: 'identity' },
  { table: tables.membership, class: 'identity' },
  { table: tables.signInFailure, class: 'identity' },
  { table: tables.template, class: 'template' },
  { table: tables.revision, class: 'template' },
  { table: tables.templateNode, class: 'template' },
  { table: tables.document, class: 'tenant' },
  { table: tables.unit, class: 'tenant' },
  { table: tables.unitVersion, class: 'tenant' },
  { table: tables.unitClass, class: 'tenant' },
  { table: tables.position, class: 'tenant' },
  { table: tables.appointment, class: 'tenant' },
  { table: tables.plan, class: 'tenant' },
  { table: tables.planTheme, class: 'tenant' },
  { table: tables.planNode, class: 'tenant' },
  { table: tables.target, class: 'tenant' },
  { table: tables.result, class: 'tenant' },
  { table: tables.citation, class: 'tenant' },
  { table: tables.responsibility, class: 'tenant' },
  { table: tables.assignment, class: 'tenant' },
  { table: tables.statistic, class: 'tenant' },
  { table: tables.audit, class: 'tenant', appendOnly: true },
  { table: tables.publication, class: 'publication', appendOnly: true },
  { table: tables.withdrawal, class: 'publication', appendOnly: true },
  { table: tables.formerProvince, class: 'platform', securedBy: '0003_row_security' },
  { table: tables.commune, class: 'platform', securedBy: '0003_row_security' },
  { table: tables.registration, class: 'platform', securedBy: '0003_row_security' },
  { table: tables.totp, class: 'identity', securedBy: '0003_row_security' },
  { table: tables.passkey, class: 'identity', securedBy: '0003_row_security' },
  { table: tables.recoveryCode, class: 'identity', securedBy: '0003_row_security' },
  { table: tables.challenge, class: 'identity', securedBy: '0003_row_security' },
  { table: tables.device, class: 'identity', securedBy: '0003_row_security' },
  { table: tables.ticket, class: 'identity', securedBy: '0003_row_security' },
  { table: tables.mail, class: 'identity', securedBy: '0003_row_security' },
  { table: tables.oidcProvider, class: 'identity', securedBy: '0003_row_security' },
  { table: tables.oidcSubject, class: 'identity', securedBy: '0003_row_security' },
  { table: tables.strangersAnsweredRequest, class: 'identity', securedBy: '0003_row_security' },
  { table: tables.invitation, class: 'tenant', securedBy: '0003_row_security' },
  { table: tables.answeredRequest, class: 'tenant', securedBy: '0003_row_security' },
  { table: tables.auditHead, class: 'tenant', securedBy: '0003_row_security' },
  { table: tables.templateWithdrawal, class: 'template', securedBy: '0005_row_security' },
  { table: tables.consultation, class: 'template', securedBy: '0005_row_security' },
  { table: tables.templateDraft, class: 'tenant', securedBy: '0005_row_security' },
  { table: tables.milestone, class: 'tenant', securedBy: '0005_row_security' },
  { table: tables.edition, class: 'tenant', appendOnly: true, securedBy: '0005_row_security' },
  { table: tables.reconciliationStep, class: 'tenant', securedBy: '0005_row_security' },
  { table: tables.deferredChange, class: 'tenant', securedBy: '0005_row_security' },
  { table: tables.documentRelation, class: 'tenant', securedBy: '0005_row_security' },
  { table: tables.documentFile, class: 'tenant', securedBy: '0005_row_security' },
  { table: tables.comment, class: 'publication', appendOnly: true, securedBy: '0005_row_security' },
  { table: tables.adoption, class: 'publication', appendOnly: true, securedBy: '0005_row_security' },
  { table: tables.unitKind, class: 'tenant', securedBy: '0007_row_security' },
  { table: tables.unitEvent, class: 'tenant', securedBy: '0007_row_security' },
  { table: tables.unitEventUnit, class: 'tenant', securedBy: '0007_row_security' },
  { table: tables.unitLineage, class: 'tenant', securedBy: '0007_row_security' },
  { table: tables.takeover, class: 'tenant', securedBy: '0007_row_security' },
  { table: tables.unitFigure, class: 'tenant', securedBy: '0007_row_security' },
  { table: tables.unitImport, class: 'tenant', securedBy: '0007_row_security' },
  { table: tables.unitImportRow, class: 'tenant', securedBy: '0007_row_security' },
  { table: tables.unitPattern, class: 'template', securedBy: '0007_row_security' },
  { table: tables.place, class: 'platform', securedBy: '0007_row_security' },
  { table: tables.placeVersion, class: 'platform', securedBy: '0007_row_security' },
  { table: tables.placeLineage, class: 'platform', securedBy: '0007_row_security' },
]

/** Relations that drizzle's tables do not describe: the register of migrations and its counter. */
export const systemRelations: Readonly<Record<string, RelationClass>> = {
  'drizzle.__drizzle_migrations': 'system',
  'drizzle.__drizzle_migrations_id_seq': 'system',
}

export interface DescribedRelation {
  readonly name: string
  readonly class: RelationClass
  readonly appendOnly: boolean
  readonly securedBy: RowSecurityMigration
  readonly columns: readonly string[]
}

export function describedRelations(): DescribedRelation[] {
  return classedTables.map((entry) => {
    const { schema, name, columns } = getTableConfig(entry.table)
    return {
      name: `${schema}.${name}`,
      class: entry.class,
      appendOnly: entry.appendOnly ?? false,
      securedBy: entry.securedBy ?? '0001_row_security',
      columns: columns.map((column) => column.name),
    }
  })
}
