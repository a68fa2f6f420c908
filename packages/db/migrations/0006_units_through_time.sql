-- Units live through time: events with their documents, lineage, kinds and tags of a province's own, figures by unit,
-- imports that survive a reload, the ministry's pattern of units, the places of the whole country, and tenants that merge.

-- ── app ─────────────────────────────────────────────────────────────────────────────────────────────────────────────
-- A kind of the province's own, within one of the kinds every province has.
create table app.unit_kind (
  tenant_id uuid not null,
  id uuid not null,
  name text collate platform.vietnamese not null,
  base_kind text not null,
  level text not null,
  version integer not null default 1,
  constraint unit_kind_pk primary key (tenant_id, id),
  constraint unit_kind_name_key unique (tenant_id, name)
);
alter table app.unit_kind add constraint unit_kind_level_check check (level in ('central', 'province', 'district', 'commune', 'institution'));

alter table app.unit_version add column own_kind_id uuid;
alter table app.unit_version add column tags text[] not null default '{}';
alter table app.unit_version add constraint unit_version_own_kind_fk foreign key (tenant_id, own_kind_id) references app.unit_kind (tenant_id, id);
-- An event rewrites a parent and its children in one transaction: the database looks when all is written.
alter table app.unit_version drop constraint unit_version_parent_fk;
alter table app.unit_version add constraint unit_version_parent_fk foreign key (tenant_id, parent_unit_id, period valid)
  references app.unit_version (tenant_id, unit_id, period valid) deferrable initially immediate;
alter table app.unit_version add constraint unit_version_parent_check check (parent_unit_id <> unit_id);
-- What lies below a unit on a day, and above it, is answered from an index alone.
create index unit_version_below_idx on app.unit_version (tenant_id, parent_unit_id) include (unit_id, valid);
create index unit_version_unit_idx on app.unit_version (tenant_id, unit_id) include (parent_unit_id, valid);
-- And whom a class means.
create index unit_version_class_idx on app.unit_version (tenant_id, kind, stage) include (valid, level, ownership, area, unit_id);

alter table app.unit_class add column version integer not null default 1;
create index assignment_class_idx on app.assignment (tenant_id, unit_class_id) where unit_class_id is not null;
create index responsibility_class_idx on app.responsibility (tenant_id, unit_class_id) where unit_class_id is not null;

-- What happened to units on a day, by which document. `event` is the event as decided; `before` and `after` are the versions
-- of every unit it touched, so that it can be undone while nothing came after it.
create table app.unit_event (
  tenant_id uuid not null,
  id uuid not null,
  kind text not null,
  effective_on date not null,
  document_id uuid,
  -- The document as its words, where it is not in the register.
  document_words text,
  note text,
  event jsonb not null,
  before jsonb not null,
  after jsonb not null,
  created_at timestamptz not null,
  created_by uuid not null,
  undone_at timestamptz,
  undone_by uuid,
  undo_reason text,
  version integer not null default 1,
  constraint unit_event_pk primary key (tenant_id, id),
  constraint unit_event_document_fk foreign key (tenant_id, document_id) references app.document (tenant_id, id)
);
alter table app.unit_event add constraint unit_event_kind_check check (kind in ('establish', 'rename', 'recode', 'move', 'merge', 'split', 'dissolve', 'transfer-level', 'change-kind'));
alter table app.unit_event add constraint unit_event_undone_check check ((undone_at is null) = (undone_by is null));
create index unit_event_day_idx on app.unit_event (tenant_id, effective_on desc, id desc);

-- Every unit an event touched; those it was about are `chief`, the others were its children or heirs.
create table app.unit_event_unit (
  tenant_id uuid not null,
  event_id uuid not null,
  unit_id uuid not null,
  chief boolean not null,
  constraint unit_event_unit_pk primary key (tenant_id, event_id, unit_id),
  constraint unit_event_unit_event_fk foreign key (tenant_id, event_id) references app.unit_event (tenant_id, id),
  constraint unit_event_unit_unit_fk foreign key (tenant_id, unit_id) references app.unit (tenant_id, id)
);
create index unit_event_unit_unit_idx on app.unit_event_unit (tenant_id, unit_id);

-- Who comes after whom. An edge of a reform that stood before the first event has no event.
create table app.unit_lineage (
  tenant_id uuid not null,
  from_unit_id uuid not null,
  to_unit_id uuid not null,
  since date not null,
  event_id uuid,
  constraint unit_lineage_pk primary key (tenant_id, from_unit_id, to_unit_id, since),
  constraint unit_lineage_from_fk foreign key (tenant_id, from_unit_id) references app.unit (tenant_id, id),
  constraint unit_lineage_to_fk foreign key (tenant_id, to_unit_id) references app.unit (tenant_id, id),
  constraint unit_lineage_event_fk foreign key (tenant_id, event_id) references app.unit_event (tenant_id, id)
);
create index unit_lineage_to_idx on app.unit_lineage (tenant_id, to_unit_id);
create index unit_lineage_event_idx on app.unit_lineage (tenant_id, event_id);

-- Who takes over what from a unit that ends, from the day of the event on: one task or duty, one position.
create table app.takeover (
  tenant_id uuid not null,
  event_id uuid not null,
  subject text not null,
  subject_id uuid not null,
  from_unit_id uuid not null,
  -- Null: nobody carries it on.
  to_unit_id uuid,
  -- The position that was opened for it, where the subject is a position.
  to_position_id uuid,
  since date not null,
  -- What the taking over of a position moved, as it was before: so that undoing the event puts it back.
  moved jsonb,
  constraint takeover_pk primary key (tenant_id, event_id, subject, subject_id),
  constraint takeover_event_fk foreign key (tenant_id, event_id) references app.unit_event (tenant_id, id),
  constraint takeover_from_fk foreign key (tenant_id, from_unit_id) references app.unit (tenant_id, id),
  constraint takeover_to_fk foreign key (tenant_id, to_unit_id) references app.unit (tenant_id, id),
  constraint takeover_position_fk foreign key (tenant_id, to_position_id) references app.position (tenant_id, id)
);
alter table app.takeover add constraint takeover_subject_check check (subject in ('assignment', 'responsibility', 'position'));
create index takeover_subject_idx on app.takeover (tenant_id, subject, subject_id);
create index takeover_to_idx on app.takeover (tenant_id, to_unit_id);
create index takeover_position_idx on app.takeover (tenant_id, to_position_id) where to_position_id is not null;

-- The roles of a person at the door, now on the day that the asker says it is; inside row security, as before.
drop function app.roles_today(uuid, uuid);
create function app.roles_today(p_tenant uuid, p_person uuid, p_today date) returns table (role text, unit_id uuid)
  language plpgsql stable set search_path = pg_catalog, pg_temp
as $$
begin
  return query
    select distinct p.role, p.unit_id
    from app.appointment a join app.position p on p.tenant_id = a.tenant_id and p.id = a.position_id
    where a.tenant_id = p_tenant and p.tenant_id = p_tenant and a.person_id = p_person
      and a.valid_from <= p_today and (a.valid_to is null or p_today < a.valid_to);
end
$$;
revoke all on function app.roles_today(uuid, uuid, date) from public;

-- A figure a unit reported, in its own boundaries of that time, for ever: counts, and ratios as their two parts.
create table app.unit_figure (
  tenant_id uuid not null,
  id uuid not null,
  unit_id uuid not null,
  school_year integer not null,
  kind text not null,
  value double precision,
  numerator double precision,
  denominator double precision,
  reported_on date not null,
  source text,
  demo boolean not null default false,
  version integer not null default 1,
  constraint unit_figure_pk primary key (tenant_id, id),
  constraint unit_figure_key unique (tenant_id, school_year, kind, unit_id),
  constraint unit_figure_unit_fk foreign key (tenant_id, unit_id) references app.unit (tenant_id, id)
);
alter table app.unit_figure add constraint unit_figure_parts_check check ((numerator is null) = (denominator is null));
create index unit_figure_unit_idx on app.unit_figure (tenant_id, unit_id, school_year);

-- A file or pasted range of units: judged once, then written whole or not at all.
create table app.unit_import (
  tenant_id uuid not null,
  id uuid not null,
  source text not null,
  file_name text not null,
  sha256 text not null,
  effective_on date not null,
  status text not null,
  header jsonb not null,
  row_count integer not null,
  fault_count integer not null,
  new_count integer not null,
  changed_count integer not null,
  same_count integer not null,
  written_count integer not null default 0,
  cancel_asked boolean not null default false,
  event_ids uuid[] not null default '{}',
  created_at timestamptz not null,
  created_by uuid not null,
  -- The last sign of life of the work; one that is silent for a minute was interrupted.
  beat_at timestamptz,
  ended_at timestamptz,
  failure text,
  version integer not null default 1,
  constraint unit_import_pk primary key (tenant_id, id)
);
alter table app.unit_import add constraint unit_import_status_check check (status in ('preview', 'running', 'done', 'cancelled', 'failed'));
alter table app.unit_import add constraint unit_import_source_check check (source in ('file', 'pasted'));
alter table app.unit_import add constraint unit_import_failure_check check (failure is null or failure in ('interrupted', 'changed', 'fault'));
create index unit_import_latest_idx on app.unit_import (tenant_id, created_at desc, id desc);

create table app.unit_import_row (
  tenant_id uuid not null,
  import_id uuid not null,
  row integer not null,
  cells jsonb not null,
  state text not null,
  unit_id uuid,
  changes jsonb not null default '[]',
  faults jsonb not null default '[]',
  constraint unit_import_row_pk primary key (tenant_id, import_id, row),
  constraint unit_import_row_import_fk foreign key (tenant_id, import_id) references app.unit_import (tenant_id, id) on delete cascade
);
alter table app.unit_import_row add constraint unit_import_row_state_check check (state in ('new', 'changed', 'same', 'fault'));

-- ── template: the pattern of units the ministry publishes to all ────────────────────────────────────────────────────
create table template.unit_pattern (
  revision integer not null,
  title text not null,
  document_words text,
  content jsonb not null,
  published_at timestamptz not null,
  constraint unit_pattern_pk primary key (revision)
);

create function template.publish_unit_pattern(p_title text, p_document_words text, p_content jsonb) returns integer
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
  following integer;
begin
  perform template.must_be_ministry();
  lock table template.unit_pattern in exclusive mode;
  select coalesce(max(p.revision), 0) + 1 into following from template.unit_pattern p;
  insert into template.unit_pattern (revision, title, document_words, content, published_at) values (following, p_title, p_document_words, p_content, now());
  return following;
end
$$;
revoke all on function template.publish_unit_pattern(text, text, jsonb) from public;

-- ── platform: the places of the whole country through time ──────────────────────────────────────────────────────────
create table platform.place (
  id uuid not null,
  constraint place_pk primary key (id)
);

create table platform.place_version (
  place_id uuid not null,
  valid daterange not null,
  level text not null,
  kind text not null,
  name text collate platform.vietnamese not null,
  code text,
  parent_place_id uuid,
  document_words text,
  search_text text not null,
  constraint place_version_pk primary key (place_id, valid without overlaps),
  constraint place_version_place_fk foreign key (place_id) references platform.place (id),
  constraint place_version_parent_fk foreign key (parent_place_id, period valid) references platform.place_version (place_id, period valid) deferrable initially immediate,
  -- A code means something only with a date.
  constraint place_version_code_key exclude using gist (level with =, code with =, valid with &&)
);
alter table platform.place_version add constraint place_version_level_check check (level in ('province', 'district', 'commune'));
create index place_version_children_idx on platform.place_version (parent_place_id, name);
create index place_version_code_idx on platform.place_version (code);

create table platform.place_lineage (
  from_place_id uuid not null,
  to_place_id uuid not null,
  since date not null,
  document_words text not null,
  constraint place_lineage_pk primary key (from_place_id, to_place_id, since),
  constraint place_lineage_from_fk foreign key (from_place_id) references platform.place (id),
  constraint place_lineage_to_fk foreign key (to_place_id) references platform.place (id)
);
create index place_lineage_to_idx on platform.place_lineage (to_place_id);

-- ── tenants that merge ──────────────────────────────────────────────────────────────────────────────────────────────
alter table platform.tenant add column successor_id uuid;
alter table platform.tenant add column archived_on date;
alter table platform.tenant add column archived_by_words text;
alter table platform.tenant add constraint tenant_successor_fk foreign key (successor_id) references platform.tenant (id);
alter table platform.tenant add constraint tenant_successor_check check ((status = 'archived') = (successor_id is not null) and successor_id <> id);
create index tenant_successor_idx on platform.tenant (successor_id);

-- Whose members may read an archive: the tenant at the living end of its line of successors, while that is active; none
-- otherwise. A line longer than eight is none that anybody made.
create function platform.reader_of(p_archive uuid) returns uuid
  language sql stable set search_path = pg_catalog, pg_temp
as $$
  with recursive line (id, status, successor_id, step) as (
    select t.id, t.status, t.successor_id, 0 from platform.tenant t where t.id = p_archive
    union all
    select t.id, t.status, t.successor_id, l.step + 1 from line l join platform.tenant t on t.id = l.successor_id
      where l.status = 'archived' and l.step < 8
  )
  select l.id from line l where l.status = 'active' and l.step > 0
$$;
revoke all on function platform.reader_of(uuid) from public;

-- As before (ISO-07); and an archive opens, for reading only, to whoever serves the tenant that goes on for it today, and
-- to nobody else: whoever was a member of the archive is one no longer.
create or replace function app.set_tenant(p_tenant uuid, p_person uuid) returns text
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
  named constant text := nullif(current_setting('app.tenant_id', true), '');
  state text;
  through uuid;
begin
  if named is not null and named <> p_tenant::text then
    raise exception 'a transaction serves one tenant' using errcode = 'TT001';
  end if;
  select t.status, m.tenant_id into state, through
    from platform.tenant t
    join identity.membership m on m.tenant_id = case when t.status = 'archived' then platform.reader_of(t.id) else t.id end
    join identity.person p on p.id = m.person_id
    where t.id = p_tenant and m.person_id = p_person
      and m.ended_at is null and p.disabled_at is null and t.status in ('active', 'pending', 'suspended', 'archived');
  if not found then
    raise exception 'no active membership' using errcode = 'TT002';
  end if;
  if state = 'archived' then
    perform set_config('app.tenant_id', through::text, true);
    if not exists (select from app.roles_today(through, p_person, current_date)) then
      raise exception 'no position in the successor' using errcode = 'TT002';
    end if;
  end if;
  perform set_config('app.tenant_id', p_tenant::text, true);
  if state <> 'active' then
    perform set_config('transaction_read_only', 'on', true);
  end if;
  return state;
end
$$;
