-- A template is written, discussed and revised; a plan is reconciled with it, issued in editions, amended and carried over.

-- ── template: what the ministry publishes to all ────────────────────────────────────────────────────────────────────
alter table template.revision add column theme_rule text not null default 'adaptable';
alter table template.revision add column bases jsonb not null default '[]';
alter table template.revision add column milestones jsonb not null default '[]';
-- What changed since the revision before, in figures; and until when what is mandatory is to be decided.
alter table template.revision add column changes jsonb not null default '{}';
alter table template.revision add column decide_by date;
alter table template.revision add constraint revision_theme_rule_check check (theme_rule in ('mandatory', 'adaptable', 'advisory'));

alter table template.node add column place_rule text not null default 'adaptable';
alter table template.node add column came_from uuid[] not null default '{}';
alter table template.node add constraint node_place_rule_check check (place_rule in ('mandatory', 'adaptable', 'advisory'));
-- Targets have ids of their own from now on, the same in every revision.
update template.node set targets = (
  select jsonb_agg(jsonb_build_object('id', uuidv7(), 'indicator', null, 'rule', rule) || each order by place) from jsonb_array_elements(targets) with ordinality as of (each, place)
) where jsonb_array_length(targets) > 0;

create table template.withdrawal (
  template_id uuid not null,
  revision integer not null,
  reason text not null,
  withdrawn_at timestamptz not null,
  constraint template_withdrawal_pk primary key (template_id, revision),
  constraint template_withdrawal_revision_fk foreign key (template_id, revision) references template.revision (template_id, revision)
);

-- A draft as it was when it was opened for comments: the one thing of a draft that provinces see.
create table template.consultation (
  id uuid not null,
  draft_id uuid not null,
  school_year integer not null,
  title text not null,
  content jsonb not null,
  opened_at timestamptz not null,
  closes_on date not null,
  closed_at timestamptz,
  constraint consultation_pk primary key (id)
);
create unique index consultation_open_once on template.consultation (draft_id) where closed_at is null;

-- ── app ─────────────────────────────────────────────────────────────────────────────────────────────────────────────
-- What editors of the ministry write, in their own tenant: nobody else reads it.
create table app.template_draft (
  tenant_id uuid not null,
  id uuid not null,
  school_year integer not null,
  template_id uuid not null,
  -- The revision it began from; null where it is the first.
  based_on integer,
  title text not null,
  source text,
  note text,
  content jsonb not null,
  version integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  updated_by uuid not null,
  constraint template_draft_pk primary key (tenant_id, id)
);
create unique index template_draft_year_once on app.template_draft (tenant_id, school_year);

-- A draft or an amendment is worked upon ('editing'), lies with the leader ('submitted'), or there is none ('settled').
alter table app.plan add column stage text not null default 'settled';
-- The theme of the template the plan was last reconciled with.
alter table app.plan add column template_theme text;
alter table app.plan add column edition integer not null default 0;
alter table app.plan add column amend_reason text;
alter table app.plan add column submitted_at timestamptz;
alter table app.plan add column return_reason text;
-- The plan of the year before, which this one goes on from.
alter table app.plan add column carried_from uuid;

-- Where the template had the node when the plan was last reconciled with it; why an amendment changes it; when it was done.
alter table app.plan_node add column template_parent_id uuid;
alter table app.plan_node add column template_position integer;
alter table app.plan_node add column change_reason text;
alter table app.plan_node add column finished_on date;
alter table app.plan_node add column carried_from uuid;
alter table app.target add column position integer not null default 0;
alter table app.target add column dropped boolean not null default false;
alter table app.target add column template_target jsonb;
alter table app.citation add column position integer not null default 0;
alter table app.citation add column dropped boolean not null default false;
alter table app.citation add column template_basis jsonb;

-- FORCE binds the owner too, so it rests while what is there is completed.
alter table app.plan no force row level security;
alter table app.plan_node no force row level security;
alter table app.target no force row level security;
alter table app.citation no force row level security;
update app.plan set stage = 'editing' where status = 'draft';
-- Its bytes are written when it is first amended.
update app.plan set edition = 1 where status <> 'draft';
update app.plan p set template_theme = r.theme from template.revision r where r.template_id = p.template_id and r.revision = p.template_revision;
update app.plan_node n set template_parent_id = t.parent_node_id, template_position = t.position
  from app.plan p join template.node t on t.template_id = p.template_id and t.revision = p.template_revision
  where p.tenant_id = n.tenant_id and p.id = n.plan_id and t.node_id = n.template_node_id;
update app.target g set template_target = jsonb_build_object('id', each ->> 'id', 'parentId', n.template_node_id, 'position', place,
    'fields', jsonb_build_object('indicator', null, 'name', each -> 'name', 'level', each -> 'level', 'due', each -> 'due'))
  from app.plan_node n
  join app.plan p on p.tenant_id = n.tenant_id and p.id = n.plan_id
  join template.node t on t.template_id = p.template_id and t.revision = p.template_revision and t.node_id = n.template_node_id,
  jsonb_array_elements(t.targets) with ordinality as of (each, place)
  where g.tenant_id = n.tenant_id and g.node_id = n.id and g.name = each ->> 'name';
update app.citation c set position = o.position
  from (select tenant_id, id, row_number() over (partition by tenant_id, plan_id, node_id order by id) as position from app.citation) o
  where o.tenant_id = c.tenant_id and o.id = c.id;
alter table app.plan force row level security;
alter table app.plan_node force row level security;
alter table app.target force row level security;
alter table app.citation force row level security;

alter table app.plan add constraint plan_stage_check check (stage in ('editing', 'submitted', 'settled') and (status <> 'draft' or stage <> 'settled') and (status <> 'closed' or stage = 'settled'));
alter table app.plan add constraint plan_carried_from_fk foreign key (tenant_id, carried_from) references app.plan (tenant_id, id);
alter table app.plan_node add constraint plan_node_carried_from_fk foreign key (tenant_id, carried_from) references app.plan_node (tenant_id, id);
create index plan_node_carried_from_idx on app.plan_node (tenant_id, carried_from) where carried_from is not null;
create index plan_carried_from_idx on app.plan (tenant_id, carried_from) where carried_from is not null;

-- The province's own wording of a draft, until a document issues it.
alter table app.plan_theme drop constraint plan_theme_standing_check;
alter table app.plan_theme add constraint plan_theme_standing_check check (standing in ('own', 'full-text', 'template', 'report'));

create table app.milestone (
  tenant_id uuid not null,
  id uuid not null,
  plan_id uuid not null,
  position integer not null,
  name text not null,
  on_date date not null,
  dropped boolean not null default false,
  template_milestone jsonb,
  constraint milestone_pk primary key (tenant_id, id),
  constraint milestone_plan_fk foreign key (tenant_id, plan_id) references app.plan (tenant_id, id)
);
create index milestone_plan_idx on app.milestone (tenant_id, plan_id, on_date);

-- An issued state of a plan, whole: its bytes never change.
create table app.edition (
  tenant_id uuid not null,
  id uuid not null,
  plan_id uuid not null,
  number integer not null,
  document_id uuid,
  bytes text not null,
  sha256 text not null,
  reason text,
  issued_at timestamptz not null,
  issued_by uuid not null,
  constraint edition_pk primary key (tenant_id, id),
  constraint edition_number_key unique (tenant_id, plan_id, number),
  constraint edition_plan_fk foreign key (tenant_id, plan_id) references app.plan (tenant_id, id),
  constraint edition_document_fk foreign key (tenant_id, document_id) references app.document (tenant_id, id)
);

-- One batch of decisions upon a new revision, with what it changed as it was before: so that it can be undone.
create table app.reconciliation_step (
  tenant_id uuid not null,
  id uuid not null,
  plan_id uuid not null,
  at timestamptz not null,
  person_id uuid not null,
  revision integer not null,
  decisions jsonb not null,
  before jsonb not null,
  -- The version of the plan the step left behind: undone while nothing else has changed.
  left_version integer not null,
  undone_at timestamptz,
  constraint reconciliation_step_pk primary key (tenant_id, id),
  constraint reconciliation_step_plan_fk foreign key (tenant_id, plan_id) references app.plan (tenant_id, id)
);
create index reconciliation_step_latest_idx on app.reconciliation_step (tenant_id, plan_id, id desc);

create table app.deferred_change (
  tenant_id uuid not null,
  id uuid not null,
  plan_id uuid not null,
  change_key text not null,
  revision integer not null,
  reason text not null,
  at timestamptz not null,
  person_id uuid not null,
  constraint deferred_change_pk primary key (tenant_id, id),
  constraint deferred_change_key unique (tenant_id, plan_id, change_key),
  constraint deferred_change_plan_fk foreign key (tenant_id, plan_id) references app.plan (tenant_id, id)
);

create index document_symbol_idx on app.document (tenant_id, number_symbol, issued_on);

create table app.document_relation (
  tenant_id uuid not null,
  id uuid not null,
  from_id uuid not null,
  kind text not null,
  to_id uuid not null,
  effective_on date,
  created_at timestamptz not null default now(),
  constraint document_relation_pk primary key (tenant_id, id),
  constraint document_relation_key unique (tenant_id, from_id, kind, to_id),
  constraint document_relation_from_fk foreign key (tenant_id, from_id) references app.document (tenant_id, id),
  constraint document_relation_to_fk foreign key (tenant_id, to_id) references app.document (tenant_id, id)
);
alter table app.document_relation add constraint document_relation_kind_check check (kind in ('based-on', 'implements', 'amends', 'supplements', 'replaces', 'repeals'));
alter table app.document_relation add constraint document_relation_self_check check (from_id <> to_id);
create index document_relation_to_idx on app.document_relation (tenant_id, to_id, kind);

-- The file of a document stands in its row: it is kept, restored and forgotten with it.
create table app.document_file (
  tenant_id uuid not null,
  id uuid not null,
  name text not null,
  type text not null,
  bytes bytea not null,
  sha256 text not null,
  added_at timestamptz not null,
  constraint document_file_pk primary key (tenant_id, id),
  constraint document_file_document_fk foreign key (tenant_id, id) references app.document (tenant_id, id)
);

-- ── pub: what provinces tell the ministry ───────────────────────────────────────────────────────────────────────────
create table pub.comment (
  tenant_id uuid not null,
  id uuid not null,
  consultation_id uuid not null,
  node_id uuid,
  text text not null,
  tenant_name text collate platform.vietnamese not null,
  sent_at timestamptz not null,
  sent_by text not null,
  constraint comment_pk primary key (tenant_id, id)
);
create index comment_consultation_idx on pub.comment (consultation_id, id);
create index comment_own_idx on pub.comment (tenant_id, consultation_id, id);

-- How far a plan follows the template: figures alone, a row whenever they change, the last one counts.
create table pub.adoption (
  tenant_id uuid not null,
  id uuid not null,
  school_year integer not null,
  tenant_slug text not null,
  tenant_name text collate platform.vietnamese not null,
  template_id uuid not null,
  revision integer not null,
  fields_differ integer not null,
  counted_at timestamptz not null,
  constraint adoption_pk primary key (tenant_id, id)
);
create index adoption_year_idx on pub.adoption (school_year, tenant_id, id desc);
create index adoption_own_idx on pub.adoption (tenant_id, school_year, id desc);

-- ── the doors of the template ───────────────────────────────────────────────────────────────────────────────────────
-- Templates are written by nobody but these functions, and only inside the ministry's own tenant. This one is asked by the
-- others, with their rights.
create function template.must_be_ministry() returns void
  language plpgsql stable set search_path = pg_catalog, pg_temp
as $$
begin
  perform 1 from platform.tenant t where t.id = nullif(current_setting('app.tenant_id', true), '')::uuid and t.kind = 'ministry' and t.status = 'active';
  if not found then
    raise exception 'not inside the ministry' using errcode = 'TT002';
  end if;
end
$$;

-- The next revision of a template, whole; answers its number. `p_head`: theme, themeRule, source, confidence, note,
-- summary, changes, decideBy, bases, milestones. `p_nodes`: the nodes as the application words them.
create function template.publish(p_template uuid, p_school_year integer, p_title text, p_head jsonb, p_nodes jsonb) returns integer
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
  following integer;
begin
  perform template.must_be_ministry();
  insert into template.template (id, school_year, title) values (p_template, p_school_year, p_title) on conflict (id) do nothing;
  update template.template set title = p_title where id = p_template and school_year = p_school_year;
  select coalesce(max(r.revision), 0) + 1 into following from template.revision r where r.template_id = p_template;
  insert into template.revision (template_id, revision, theme, theme_rule, source, confidence, note, summary, changes, decide_by, bases, milestones, published_at)
    values (p_template, following, p_head ->> 'theme', p_head ->> 'themeRule', p_head ->> 'source', p_head ->> 'confidence', p_head ->> 'note', p_head ->> 'summary',
      p_head -> 'changes', (p_head ->> 'decideBy')::date, p_head -> 'bases', p_head -> 'milestones', now());
  insert into template.node (template_id, revision, node_id, parent_node_id, kind, position, text, rule, place_rule, targets, came_from)
    select p_template, following, (n ->> 'id')::uuid, (n ->> 'parentId')::uuid, n ->> 'kind', (n ->> 'position')::integer, n ->> 'text', n ->> 'rule', n ->> 'placeRule', n -> 'targets',
      array(select f::uuid from jsonb_array_elements_text(n -> 'cameFrom') f)
    from jsonb_array_elements(p_nodes) n;
  return following;
end
$$;

create function template.withdraw(p_template uuid, p_revision integer, p_reason text) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
begin
  perform template.must_be_ministry();
  insert into template.withdrawal (template_id, revision, reason, withdrawn_at) values (p_template, p_revision, p_reason, now());
end
$$;

create function template.open_consultation(p_id uuid, p_draft uuid, p_school_year integer, p_title text, p_content jsonb, p_closes_on date) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
begin
  perform template.must_be_ministry();
  insert into template.consultation (id, draft_id, school_year, title, content, opened_at, closes_on) values (p_id, p_draft, p_school_year, p_title, p_content, now(), p_closes_on);
end
$$;

-- Answers whether there was one open.
create function template.close_consultation(p_draft uuid) returns boolean
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
begin
  perform template.must_be_ministry();
  update template.consultation set closed_at = now() where draft_id = p_draft and closed_at is null;
  return found;
end
$$;

revoke all on function template.must_be_ministry() from public;
revoke all on function template.publish(uuid, integer, text, jsonb, jsonb) from public;
revoke all on function template.withdraw(uuid, integer, text) from public;
revoke all on function template.open_consultation(uuid, uuid, integer, text, jsonb, date) from public;
revoke all on function template.close_consultation(uuid) from public;
