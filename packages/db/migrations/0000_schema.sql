-- Five schemas, one per class of relation (ISO-02): a tenant's own rows, the catalogue, identities, what the ministry
-- publishes to all, what provinces publish to the ministry.
create extension if not exists btree_gist;

create schema app;
create schema platform;
create schema identity;
create schema template;
create schema pub;

create collation platform.vietnamese (provider = icu, locale = 'vi-u-kn-true');

-- ── platform ────────────────────────────────────────────────────────────────────────────────────────────────────────
-- Province codes were reused with new meanings in 2025: a code means something only with a date (F12).
create table platform.province (
  code text not null,
  valid_from date not null,
  valid_to date,
  slug text not null,
  name text collate platform.vietnamese not null,
  full_name text not null,
  kind text not null,
  constraint province_pk primary key (code, valid_from)
);
alter table platform.province add constraint province_kind_check check (kind in ('province', 'city'));
alter table platform.province add constraint province_dates_check check (valid_to is null or valid_from < valid_to);

create table platform.tenant (
  id uuid not null,
  slug text not null,
  name text collate platform.vietnamese not null,
  kind text not null,
  province_code text,
  status text not null,
  accent text not null,
  created_at timestamptz not null default now(),
  constraint tenant_pk primary key (id),
  constraint tenant_slug_key unique (slug)
);
alter table platform.tenant add constraint tenant_kind_check check (kind in ('province', 'ministry'));
alter table platform.tenant add constraint tenant_status_check check (status in ('pending', 'active', 'suspended', 'archived'));

-- ── identity ────────────────────────────────────────────────────────────────────────────────────────────────────────
create table identity.person (
  id uuid not null,
  email text not null,
  name text collate platform.vietnamese not null,
  password_hash text,
  disabled_at timestamptz,
  created_at timestamptz not null default now(),
  constraint person_pk primary key (id),
  constraint person_email_key unique (email)
);
alter table identity.person add constraint person_email_check check (email = lower(email));

-- A session's id is the SHA-256 of its token: the database holds nothing that opens a session (SEC-01).
create table identity.session (
  id text not null,
  person_id uuid not null,
  created_at timestamptz not null,
  last_used_at timestamptz not null,
  -- The session ends at whichever comes first: idle too long, or too old (SEC-02).
  expires_at timestamptz not null,
  ends_at timestamptz not null,
  idle_minutes integer not null,
  user_agent text,
  constraint session_pk primary key (id),
  constraint session_person_fk foreign key (person_id) references identity.person (id) on delete cascade
);
create index session_person_idx on identity.session (person_id);

create table identity.membership (
  person_id uuid not null,
  tenant_id uuid not null,
  since timestamptz not null default now(),
  ended_at timestamptz,
  constraint membership_pk primary key (person_id, tenant_id),
  constraint membership_person_fk foreign key (person_id) references identity.person (id),
  constraint membership_tenant_fk foreign key (tenant_id) references platform.tenant (id)
);

-- Failed sign-ins by account and by network, shared by every API process (SEC-11).
create table identity.sign_in_failure (
  key text not null,
  failures integer not null,
  last_at timestamptz not null,
  constraint sign_in_failure_pk primary key (key)
);

-- ── template ────────────────────────────────────────────────────────────────────────────────────────────────────────
create table template.template (
  id uuid not null,
  school_year integer not null,
  title text not null,
  constraint template_pk primary key (id),
  constraint template_school_year_key unique (school_year)
);

create table template.revision (
  template_id uuid not null,
  revision integer not null,
  theme text not null,
  source text,
  confidence text not null,
  note text,
  summary text not null,
  published_at timestamptz not null,
  constraint revision_pk primary key (template_id, revision),
  constraint revision_template_fk foreign key (template_id) references template.template (id)
);
alter table template.revision add constraint revision_confidence_check check (confidence in ('high', 'medium', 'low'));

create table template.node (
  template_id uuid not null,
  revision integer not null,
  node_id uuid not null,
  parent_node_id uuid,
  kind text not null,
  position integer not null,
  text text not null,
  rule text not null,
  targets jsonb not null default '[]',
  constraint node_pk primary key (template_id, revision, node_id),
  constraint node_revision_fk foreign key (template_id, revision) references template.revision (template_id, revision),
  constraint node_parent_fk foreign key (template_id, revision, parent_node_id) references template.node (template_id, revision, node_id)
);
alter table template.node add constraint node_kind_check check (kind in ('group', 'task'));
alter table template.node add constraint node_rule_check check (rule in ('mandatory', 'adaptable', 'advisory'));

-- ── app: a tenant's own rows ────────────────────────────────────────────────────────────────────────────────────────
create table app.document (
  tenant_id uuid not null,
  id uuid not null,
  kind text not null,
  number_symbol text,
  issuer text not null,
  issued_on date,
  title text not null,
  signer text,
  standing text not null,
  source_text text,
  recipients jsonb not null default '[]',
  note text,
  not_secret_declared_by uuid,
  search_text text not null,
  created_at timestamptz not null default now(),
  constraint document_pk primary key (tenant_id, id),
  -- The same number and symbol may be three documents (F13): the date belongs to the key.
  constraint document_key unique nulls not distinct (tenant_id, issuer, number_symbol, issued_on, title)
);
alter table app.document add constraint document_standing_check check (standing in ('full-text', 'report'));
create index document_latest_idx on app.document (tenant_id, issued_on desc nulls last, id desc);

create table app.unit (
  tenant_id uuid not null,
  id uuid not null,
  demo boolean not null default false,
  created_at timestamptz not null default now(),
  constraint unit_pk primary key (tenant_id, id)
);

-- What a unit was and is: no two versions overlap, and a child never outlives its parent (temporal keys).
create table app.unit_version (
  tenant_id uuid not null,
  unit_id uuid not null,
  valid daterange not null,
  name text collate platform.vietnamese not null,
  code text,
  kind text not null,
  level text not null,
  stage text,
  ownership text,
  area text,
  parent_unit_id uuid,
  document_id uuid,
  search_text text not null,
  constraint unit_version_pk primary key (tenant_id, unit_id, valid without overlaps),
  constraint unit_version_unit_fk foreign key (tenant_id, unit_id) references app.unit (tenant_id, id),
  constraint unit_version_parent_fk foreign key (tenant_id, parent_unit_id, period valid) references app.unit_version (tenant_id, unit_id, period valid),
  constraint unit_version_document_fk foreign key (tenant_id, document_id) references app.document (tenant_id, id)
);
alter table app.unit_version add constraint unit_version_level_check check (level in ('central', 'province', 'district', 'commune', 'institution'));
create index unit_version_children_idx on app.unit_version (tenant_id, parent_unit_id, name);
create index unit_version_kind_idx on app.unit_version (tenant_id, kind, name);

create table app.unit_class (
  tenant_id uuid not null,
  id uuid not null,
  name text collate platform.vietnamese not null,
  rule jsonb not null,
  constraint unit_class_pk primary key (tenant_id, id),
  constraint unit_class_name_key unique (tenant_id, name)
);

create table app.position (
  tenant_id uuid not null,
  id uuid not null,
  unit_id uuid not null,
  title text not null,
  role text not null,
  constraint position_pk primary key (tenant_id, id),
  constraint position_unit_fk foreign key (tenant_id, unit_id) references app.unit (tenant_id, id)
);
alter table app.position add constraint position_role_check check (role in ('ministry-administrator', 'template-editor', 'analyst', 'province-administrator', 'leader', 'planner', 'unit-head', 'reporter', 'viewer'));

create table app.appointment (
  tenant_id uuid not null,
  id uuid not null,
  position_id uuid not null,
  person_id uuid not null,
  valid_from date not null,
  valid_to date,
  constraint appointment_pk primary key (tenant_id, id),
  constraint appointment_position_fk foreign key (tenant_id, position_id) references app.position (tenant_id, id)
);
create index appointment_person_idx on app.appointment (tenant_id, person_id);

create table app.plan (
  tenant_id uuid not null,
  id uuid not null,
  school_year integer not null,
  title text not null,
  status text not null,
  document_id uuid,
  template_id uuid,
  template_revision integer,
  -- Counts are kept with the plan, in the transaction that changes it, so that no screen aggregates.
  counts jsonb not null,
  created_at timestamptz not null default now(),
  constraint plan_pk primary key (tenant_id, id),
  constraint plan_document_fk foreign key (tenant_id, document_id) references app.document (tenant_id, id),
  constraint plan_template_fk foreign key (template_id, template_revision) references template.revision (template_id, revision)
);
alter table app.plan add constraint plan_status_check check (status in ('draft', 'issued', 'amended', 'closed'));
create unique index plan_issued_once on app.plan (tenant_id, school_year) where status <> 'draft';
create index plan_latest_idx on app.plan (tenant_id, school_year desc, id desc);

create table app.plan_theme (
  tenant_id uuid not null,
  id uuid not null,
  plan_id uuid not null,
  text text not null,
  standing text not null,
  document_id uuid,
  constraint plan_theme_pk primary key (tenant_id, id),
  constraint plan_theme_plan_fk foreign key (tenant_id, plan_id) references app.plan (tenant_id, id),
  constraint plan_theme_document_fk foreign key (tenant_id, document_id) references app.document (tenant_id, id)
);
alter table app.plan_theme add constraint plan_theme_standing_check check (standing in ('full-text', 'template', 'report'));
create index plan_theme_plan_idx on app.plan_theme (tenant_id, plan_id);

create table app.plan_node (
  tenant_id uuid not null,
  id uuid not null,
  plan_id uuid not null,
  parent_id uuid,
  kind text not null,
  -- Place among siblings; `ordinal` is the place in the whole document, `number` its official numbering.
  position integer not null,
  ordinal integer not null,
  number text not null,
  text text not null,
  origin text not null,
  template_node_id uuid,
  template_text text,
  standing_task boolean not null default false,
  -- What the task has, kept beside its assignments and targets so that filters and counts need no join.
  has_lead boolean not null default false,
  has_due boolean not null default false,
  target_count integer not null default 0,
  citation_count integer not null default 0,
  source_line integer,
  search_text text not null,
  version integer not null default 1,
  constraint plan_node_pk primary key (tenant_id, id),
  constraint plan_node_plan_fk foreign key (tenant_id, plan_id) references app.plan (tenant_id, id),
  constraint plan_node_parent_fk foreign key (tenant_id, parent_id) references app.plan_node (tenant_id, id)
);
alter table app.plan_node add constraint plan_node_kind_check check (kind in ('group', 'task'));
alter table app.plan_node add constraint plan_node_origin_check check (origin in ('inherited', 'adapted', 'local', 'dropped'));
create index plan_node_order_idx on app.plan_node (tenant_id, plan_id, kind, ordinal);
create index plan_node_tree_idx on app.plan_node (tenant_id, plan_id, ordinal);
create index plan_node_parent_idx on app.plan_node (tenant_id, parent_id);

create table app.target (
  tenant_id uuid not null,
  id uuid not null,
  node_id uuid not null,
  code text,
  name text not null,
  comparator text not null,
  low double precision,
  high double precision,
  text text,
  unit text not null,
  due text,
  period_basis text not null,
  note text,
  constraint target_pk primary key (tenant_id, id),
  constraint target_node_fk foreign key (tenant_id, node_id) references app.plan_node (tenant_id, id)
);
alter table app.target add constraint target_comparator_check check (comparator in ('>=', '<=', '=', '~', 'range', 'milestone', 'text'));
alter table app.target add constraint target_period_check check (period_basis in ('school-year', 'calendar-year'));
alter table app.target add constraint target_level_check check (case when comparator = 'range' then low <= high when comparator in ('milestone', 'text') then text is not null else low is not null end);
create index target_node_idx on app.target (tenant_id, node_id);

create table app.result (
  tenant_id uuid not null,
  id uuid not null,
  target_id uuid not null,
  numerator double precision not null,
  denominator double precision,
  as_of text not null,
  document_id uuid,
  note text,
  constraint result_pk primary key (tenant_id, id),
  constraint result_target_fk foreign key (tenant_id, target_id) references app.target (tenant_id, id),
  constraint result_document_fk foreign key (tenant_id, document_id) references app.document (tenant_id, id)
);
create index result_target_idx on app.result (tenant_id, target_id);

create table app.citation (
  tenant_id uuid not null,
  id uuid not null,
  plan_id uuid not null,
  node_id uuid,
  document_id uuid not null,
  place text not null,
  constraint citation_pk primary key (tenant_id, id),
  constraint citation_plan_fk foreign key (tenant_id, plan_id) references app.plan (tenant_id, id),
  constraint citation_node_fk foreign key (tenant_id, node_id) references app.plan_node (tenant_id, id),
  constraint citation_document_fk foreign key (tenant_id, document_id) references app.document (tenant_id, id)
);
create index citation_plan_idx on app.citation (tenant_id, plan_id);
create index citation_node_idx on app.citation (tenant_id, node_id);
create index citation_document_idx on app.citation (tenant_id, document_id);

create table app.responsibility (
  tenant_id uuid not null,
  id uuid not null,
  plan_id uuid not null,
  position integer not null,
  actor text not null,
  duty text not null,
  role text not null,
  tone text not null,
  unit_id uuid,
  unit_class_id uuid,
  source_line integer,
  constraint responsibility_pk primary key (tenant_id, id),
  constraint responsibility_plan_fk foreign key (tenant_id, plan_id) references app.plan (tenant_id, id),
  constraint responsibility_unit_fk foreign key (tenant_id, unit_id) references app.unit (tenant_id, id),
  constraint responsibility_class_fk foreign key (tenant_id, unit_class_id) references app.unit_class (tenant_id, id)
);
alter table app.responsibility add constraint responsibility_role_check check (role in ('lead', 'coordinating', 'executing'));
alter table app.responsibility add constraint responsibility_tone_check check (tone in ('order', 'request'));
create index responsibility_plan_idx on app.responsibility (tenant_id, plan_id, position);
create index responsibility_unit_idx on app.responsibility (tenant_id, unit_id);

create table app.assignment (
  tenant_id uuid not null,
  id uuid not null,
  plan_id uuid not null,
  node_id uuid not null,
  role text not null,
  unit_id uuid,
  unit_class_id uuid,
  due_on date,
  product text,
  constraint assignment_pk primary key (tenant_id, id),
  constraint assignment_plan_fk foreign key (tenant_id, plan_id) references app.plan (tenant_id, id),
  constraint assignment_node_fk foreign key (tenant_id, node_id) references app.plan_node (tenant_id, id),
  constraint assignment_unit_fk foreign key (tenant_id, unit_id) references app.unit (tenant_id, id),
  constraint assignment_class_fk foreign key (tenant_id, unit_class_id) references app.unit_class (tenant_id, id)
);
alter table app.assignment add constraint assignment_role_check check (role in ('lead', 'coordinating', 'executing'));
alter table app.assignment add constraint assignment_whom_check check ((unit_id is null) <> (unit_class_id is null));
create unique index assignment_one_lead on app.assignment (tenant_id, node_id) where role = 'lead';
create index assignment_node_idx on app.assignment (tenant_id, node_id);
create index assignment_unit_idx on app.assignment (tenant_id, unit_id, due_on);
create index assignment_due_idx on app.assignment (tenant_id, plan_id, due_on);

create table app.statistic (
  tenant_id uuid not null,
  id uuid not null,
  school_year integer not null,
  kind text collate platform.vietnamese not null,
  value double precision not null,
  change double precision,
  document_id uuid,
  note text,
  constraint statistic_pk primary key (tenant_id, id),
  constraint statistic_key unique (tenant_id, school_year, kind),
  constraint statistic_document_fk foreign key (tenant_id, document_id) references app.document (tenant_id, id)
);

create table app.audit (
  tenant_id uuid not null,
  id uuid not null,
  at timestamptz not null,
  person_id uuid not null,
  action text not null,
  entity text not null,
  entity_id uuid,
  before jsonb,
  after jsonb,
  constraint audit_pk primary key (tenant_id, id)
);

-- ── pub: what provinces publish ─────────────────────────────────────────────────────────────────────────────────────
create table pub.publication (
  tenant_id uuid not null,
  id uuid not null,
  plan_id uuid not null,
  school_year integer not null,
  revision integer not null,
  tenant_slug text not null,
  tenant_name text collate platform.vietnamese not null,
  bytes text not null,
  sha256 text not null,
  summary jsonb not null,
  reason text,
  published_at timestamptz not null,
  published_by text not null,
  constraint publication_pk primary key (tenant_id, id),
  constraint publication_revision_key unique (tenant_id, school_year, revision)
);
create index publication_year_idx on pub.publication (school_year, tenant_id, revision desc);

create table pub.withdrawal (
  tenant_id uuid not null,
  publication_id uuid not null,
  reason text not null,
  withdrawn_at timestamptz not null,
  withdrawn_by text not null,
  constraint withdrawal_pk primary key (tenant_id, publication_id),
  constraint withdrawal_publication_fk foreign key (tenant_id, publication_id) references pub.publication (tenant_id, id)
);

-- ── the doors ───────────────────────────────────────────────────────────────────────────────────────────────────────
-- The only way to name a tenant (ISO-07): checked against an active membership of a person who is not disabled, local
-- to the transaction, refused a second time within it (ISO-08).
create function app.set_tenant(p_tenant uuid, p_person uuid) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
  named constant text := nullif(current_setting('app.tenant_id', true), '');
begin
  if named is not null and named <> p_tenant::text then
    raise exception 'a transaction serves one tenant' using errcode = 'TT001';
  end if;
  perform 1
    from identity.membership m
    join identity.person p on p.id = m.person_id
    join platform.tenant t on t.id = m.tenant_id
    where m.person_id = p_person and m.tenant_id = p_tenant
      and m.ended_at is null and p.disabled_at is null and t.status = 'active';
  if not found then
    raise exception 'no active membership' using errcode = 'TT002';
  end if;
  perform set_config('app.tenant_id', p_tenant::text, true);
end
$$;

-- The roles of a person's positions today, read at the door; with the caller's rights, inside row security.
create function app.roles_today(p_tenant uuid, p_person uuid) returns table (role text)
  language plpgsql stable set search_path = pg_catalog, pg_temp
as $$
begin
  return query
    select distinct p.role
    from app.appointment a join app.position p on p.tenant_id = a.tenant_id and p.id = a.position_id
    where a.tenant_id = p_tenant and p.tenant_id = p_tenant and a.person_id = p_person
      and a.valid_from <= current_date and (a.valid_to is null or current_date < a.valid_to);
end
$$;

-- The ministry's door: opens `pub` for a member of the ministry, for one transaction.
create function pub.enter_ministry(p_person uuid) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
begin
  perform 1
    from identity.membership m
    join identity.person p on p.id = m.person_id
    join platform.tenant t on t.id = m.tenant_id
    where m.person_id = p_person and t.kind = 'ministry'
      and m.ended_at is null and p.disabled_at is null and t.status = 'active';
  if not found then
    raise exception 'no active membership of the ministry' using errcode = 'TT002';
  end if;
  perform set_config('app.ministry_person', p_person::text, true);
end
$$;

revoke all on function app.set_tenant(uuid, uuid) from public;
revoke all on function app.roles_today(uuid, uuid) from public;
revoke all on function pub.enter_ministry(uuid) from public;
