-- People, sign-up, second factors, mail, the chained audit, requests that are safe to repeat.

-- ── platform ────────────────────────────────────────────────────────────────────────────────────────────────────────
-- A province is taken once; one that was refused or merged may be taken anew.
create unique index tenant_province_once on platform.tenant (province_code) where status in ('pending', 'active', 'suspended');
alter table platform.tenant drop constraint tenant_status_check;
alter table platform.tenant add constraint tenant_status_check check (status in ('pending', 'active', 'suspended', 'archived', 'refused'));
alter table platform.tenant drop constraint tenant_slug_key;
create unique index tenant_slug_key on platform.tenant (slug) where status <> 'refused';
alter table platform.tenant add column version integer not null default 1;

-- Provinces merged away, and who goes on for them: sign-up leads from the old name to the new one.
create table platform.former_province (
  name text collate platform.vietnamese not null,
  successor_code text not null,
  merged_on date not null,
  legal_basis text not null,
  constraint former_province_pk primary key (name)
);

create table platform.commune (
  code text not null,
  valid_from date not null,
  province_code text not null,
  name text collate platform.vietnamese not null,
  kind text not null,
  constraint commune_pk primary key (code, valid_from)
);
alter table platform.commune add constraint commune_kind_check check (kind in ('commune', 'ward', 'special-zone'));
create index commune_province_idx on platform.commune (province_code, name);

-- A department's request for its province. The letter stands in the row: it is kept, restored and forgotten with it.
create table platform.registration (
  id uuid not null,
  province_code text not null,
  official_name text not null,
  contact_name text not null,
  contact_phone text,
  email text not null,
  status text not null,
  letter_name text not null,
  letter_type text not null,
  letter bytea not null,
  letter_sha256 text not null,
  created_at timestamptz not null,
  confirmed_at timestamptz,
  founded_tenant_id uuid,
  applicant_id uuid,
  decided_at timestamptz,
  decided_by uuid,
  reason text,
  version integer not null default 1,
  constraint registration_pk primary key (id),
  constraint registration_tenant_fk foreign key (founded_tenant_id) references platform.tenant (id),
  constraint registration_applicant_fk foreign key (applicant_id) references identity.person (id)
);
alter table platform.registration add constraint registration_status_check check (status in ('unconfirmed', 'waiting', 'approved', 'refused'));
create index registration_latest_idx on platform.registration (status, created_at desc, id desc);

-- ── identity ────────────────────────────────────────────────────────────────────────────────────────────────────────
create index membership_tenant_idx on identity.membership (tenant_id, person_id);

alter table identity.person add column exempt_from_factor boolean not null default false;
alter table identity.person add column erased_at timestamptz;

-- `awaiting`: the password was right and more is asked for; such a session opens nothing else. `strong_at`: when the
-- person last proved themselves with the strongest thing they have (step-up). `remember`: what was asked for at the first
-- step, kept for the session that follows the second.
alter table identity.session add column handle uuid not null default uuidv7();
alter table identity.session add column awaiting text;
alter table identity.session add column strong_at timestamptz;
alter table identity.session add column network text;
alter table identity.session add column remember boolean not null default false;
alter table identity.session add constraint session_awaiting_check check (awaiting in ('second-factor', 'enrolment'));
create unique index session_handle_key on identity.session (handle);

-- A secret is sealed with the server's key; `last_step` is the last time step accepted: none is accepted twice (SEC-09).
create table identity.totp (
  person_id uuid not null,
  sealed_secret text not null,
  confirmed_at timestamptz,
  last_step bigint not null default 0,
  constraint totp_pk primary key (person_id),
  constraint totp_person_fk foreign key (person_id) references identity.person (id) on delete cascade
);

create table identity.passkey (
  id text not null,
  person_id uuid not null,
  public_key bytea not null,
  counter bigint not null,
  transports text[] not null default '{}',
  name text not null,
  created_at timestamptz not null,
  last_used_at timestamptz,
  constraint passkey_pk primary key (id),
  constraint passkey_person_fk foreign key (person_id) references identity.person (id) on delete cascade
);
create index passkey_person_idx on identity.passkey (person_id);

create table identity.recovery_code (
  person_id uuid not null,
  code_hash text not null,
  created_at timestamptz not null,
  used_at timestamptz,
  constraint recovery_code_pk primary key (person_id, code_hash),
  constraint recovery_code_person_fk foreign key (person_id) references identity.person (id) on delete cascade
);

-- What a passkey has to sign, once.
create table identity.challenge (
  id uuid not null,
  person_id uuid,
  purpose text not null,
  challenge text not null,
  expires_at timestamptz not null,
  constraint challenge_pk primary key (id),
  constraint challenge_person_fk foreign key (person_id) references identity.person (id) on delete cascade
);
alter table identity.challenge add constraint challenge_purpose_check check (purpose in ('enrol', 'sign-in', 'step-up'));
create index challenge_expiry_idx on identity.challenge (expires_at);

-- A browser somebody signed in with; the cookie holds the secret, the row its SHA-256.
create table identity.device (
  id text not null,
  person_id uuid not null,
  user_agent text,
  first_seen_at timestamptz not null,
  last_used_at timestamptz not null,
  constraint device_pk primary key (person_id, id),
  constraint device_person_fk foreign key (person_id) references identity.person (id) on delete cascade
);

-- Something a link in a mail lets do, once. The worker makes the token when it sends and keeps only its SHA-256.
create table identity.ticket (
  id uuid not null,
  purpose text not null,
  email text not null,
  person_id uuid,
  tenant_id uuid,
  subject_id uuid,
  token_hash text,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  constraint ticket_pk primary key (id),
  constraint ticket_token_key unique (token_hash),
  constraint ticket_person_fk foreign key (person_id) references identity.person (id) on delete cascade,
  constraint ticket_tenant_fk foreign key (tenant_id) references platform.tenant (id)
);
alter table identity.ticket add constraint ticket_purpose_check check (purpose in ('registration', 'invitation', 'password-reset', 'email-change'));
create index ticket_subject_idx on identity.ticket (subject_id, purpose);
create index ticket_person_idx on identity.ticket (person_id, purpose);

-- The one outbox of mail (REL-07): a row is written in the transaction that gives the reason, the worker sends it.
create table identity.mail (
  id uuid not null,
  kind text not null,
  to_email text not null,
  to_name text not null,
  params jsonb not null default '{}',
  ticket_id uuid,
  person_id uuid,
  created_at timestamptz not null,
  due_at timestamptz not null,
  attempts integer not null default 0,
  sent_at timestamptz,
  given_up_at timestamptz,
  last_fault text,
  constraint mail_pk primary key (id),
  constraint mail_ticket_fk foreign key (ticket_id) references identity.ticket (id) on delete cascade,
  constraint mail_person_fk foreign key (person_id) references identity.person (id)
);
create index mail_due_idx on identity.mail (due_at) where sent_at is null and given_up_at is null;

-- The identity provider of a tenant, set by the operator: no address a user gives is ever fetched (SEC-13).
create table identity.oidc_provider (
  tenant_id uuid not null,
  name text not null,
  issuer text not null,
  client_id text not null,
  sealed_client_secret text,
  created_at timestamptz not null,
  constraint oidc_provider_pk primary key (tenant_id),
  constraint oidc_provider_tenant_fk foreign key (tenant_id) references platform.tenant (id)
);

-- Who a person is at a provider: matched once by verified e-mail and membership, then by subject alone.
create table identity.oidc_subject (
  tenant_id uuid not null,
  subject text not null,
  person_id uuid not null,
  linked_at timestamptz not null,
  constraint oidc_subject_pk primary key (tenant_id, subject),
  constraint oidc_subject_person_fk foreign key (person_id) references identity.person (id) on delete cascade,
  constraint oidc_subject_provider_fk foreign key (tenant_id) references identity.oidc_provider (tenant_id)
);

-- Answers of repeated requests that belong to no tenant (REL-04); `scope` is the person, or `stranger`. A fingerprint is keyed:
-- it tells nothing of what was sent.
create table identity.answered_request (
  scope text not null,
  key text not null,
  operation text not null,
  fingerprint text not null,
  answer jsonb,
  created_at timestamptz not null,
  constraint identity_answered_request_pk primary key (scope, key)
);
create index identity_answered_request_age_idx on identity.answered_request (created_at);

-- ── app ─────────────────────────────────────────────────────────────────────────────────────────────────────────────
-- Moves with every change of the plan or of anything in it: whoever issues a draft has seen what they issue (REL-05).
alter table app.plan add column version integer not null default 1;
alter table app.position add column version integer not null default 1;
alter table app.position add column closed_on date;
alter table app.appointment add column version integer not null default 1;
alter table app.appointment add constraint appointment_dates_check check (valid_to is null or valid_from <= valid_to);
-- A position is one person's at a time.
alter table app.appointment add constraint appointment_one_holder exclude using gist (tenant_id with =, position_id with =, daterange(valid_from, valid_to) with &&);
create index appointment_position_idx on app.appointment (tenant_id, position_id, valid_from);
create index position_unit_idx on app.position (tenant_id, unit_id, title);

-- Who in the unit sees to an assignment: a position, so that the work stays when the person goes.
alter table app.assignment add column position_id uuid;
alter table app.assignment add constraint assignment_position_fk foreign key (tenant_id, position_id) references app.position (tenant_id, id);
create index assignment_position_idx on app.assignment (tenant_id, position_id, due_on);

create table app.invitation (
  tenant_id uuid not null,
  id uuid not null,
  email text not null,
  name text not null,
  position_id uuid not null,
  valid_from date not null,
  invited_by uuid not null,
  invited_at timestamptz not null,
  expires_at timestamptz not null,
  accepted_at timestamptz,
  accepted_by uuid,
  revoked_at timestamptz,
  version integer not null default 1,
  constraint invitation_pk primary key (tenant_id, id),
  constraint invitation_position_fk foreign key (tenant_id, position_id) references app.position (tenant_id, id)
);
create unique index invitation_open_once on app.invitation (tenant_id, email, position_id) where accepted_at is null and revoked_at is null;
create index invitation_latest_idx on app.invitation (tenant_id, invited_at desc, id desc);

create table app.answered_request (
  tenant_id uuid not null,
  person_id uuid not null,
  key text not null,
  operation text not null,
  fingerprint text not null,
  answer jsonb,
  created_at timestamptz not null,
  constraint answered_request_pk primary key (tenant_id, person_id, key)
);
create index answered_request_age_idx on app.answered_request (tenant_id, created_at);

-- The chain: each row's hash covers the row before it; the head says where it ends, so that cutting it off shows (REL-15).
create table app.audit_head (
  tenant_id uuid not null,
  sequence bigint not null,
  hash text not null,
  constraint audit_head_pk primary key (tenant_id)
);

alter table app.audit add column sequence bigint;
alter table app.audit add column bytes text;
alter table app.audit add column hash text;

-- Rows from before the chain become its beginning. FORCE binds the owner too, so it rests for this statement's sake.
alter table app.audit no force row level security;
do $chain$
declare
  each app.audit;
  head app.audit_head;
begin
  for each in select * from app.audit order by tenant_id, at, id loop
    if head.tenant_id is distinct from each.tenant_id then
      head := row(each.tenant_id, 0, each.tenant_id::text);
    end if;
    each.sequence := head.sequence + 1;
    each.bytes := jsonb_build_object('action', each.action, 'after', each.after, 'at', to_char(each.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), 'before', each.before,
      'entity', each.entity, 'entityId', each.entity_id, 'id', each.id, 'personId', each.person_id)::text;
    each.hash := encode(sha256(convert_to(head.hash || E'\n' || each.sequence || E'\n' || each.bytes, 'UTF8')), 'hex');
    update app.audit set sequence = each.sequence, bytes = each.bytes, hash = each.hash where tenant_id = each.tenant_id and id = each.id;
    head := row(each.tenant_id, each.sequence, each.hash);
    insert into app.audit_head (tenant_id, sequence, hash) values (head.tenant_id, head.sequence, head.hash)
      on conflict (tenant_id) do update set sequence = excluded.sequence, hash = excluded.hash;
  end loop;
end
$chain$;
alter table app.audit force row level security;

alter table app.audit alter column sequence set not null;
alter table app.audit alter column bytes set not null;
alter table app.audit alter column hash set not null;
alter table app.audit add constraint audit_sequence_key unique (tenant_id, sequence);
create index audit_entity_idx on app.audit (tenant_id, entity, entity_id, sequence desc);
create index audit_person_idx on app.audit (tenant_id, person_id, sequence desc);
create index audit_action_idx on app.audit (tenant_id, action, sequence desc);
create index audit_time_idx on app.audit (tenant_id, at);

-- ── the doors ───────────────────────────────────────────────────────────────────────────────────────────────────────
drop function app.set_tenant(uuid, uuid);
drop function app.roles_today(uuid, uuid);

-- As before (ISO-07), and says in which state the tenant is: one that is pending or suspended is opened for reading only.
create function app.set_tenant(p_tenant uuid, p_person uuid) returns text
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
  named constant text := nullif(current_setting('app.tenant_id', true), '');
  state text;
begin
  if named is not null and named <> p_tenant::text then
    raise exception 'a transaction serves one tenant' using errcode = 'TT001';
  end if;
  select t.status into state
    from identity.membership m
    join identity.person p on p.id = m.person_id
    join platform.tenant t on t.id = m.tenant_id
    where m.person_id = p_person and m.tenant_id = p_tenant
      and m.ended_at is null and p.disabled_at is null and t.status in ('active', 'pending', 'suspended');
  if not found then
    raise exception 'no active membership' using errcode = 'TT002';
  end if;
  perform set_config('app.tenant_id', p_tenant::text, true);
  if state <> 'active' then
    perform set_config('transaction_read_only', 'on', true);
  end if;
  return state;
end
$$;

-- The roles of a person's positions today and the units they are in; with the caller's rights, inside row security.
create function app.roles_today(p_tenant uuid, p_person uuid) returns table (role text, unit_id uuid)
  language plpgsql stable set search_path = pg_catalog, pg_temp
as $$
begin
  return query
    select distinct p.role, p.unit_id
    from app.appointment a join app.position p on p.tenant_id = a.tenant_id and p.id = a.position_id
    where a.tenant_id = p_tenant and p.tenant_id = p_tenant and a.person_id = p_person
      and a.valid_from <= current_date and (a.valid_to is null or current_date < a.valid_to);
end
$$;

-- The link in the mail of a sign-up: opens the applicant's pending tenant, in the transaction that makes it.
create function app.open_registration(p_token_hash text, p_tenant uuid, p_person uuid, p_password_hash text, p_accent text)
  returns table (tenant_id uuid, person_id uuid, subject_id uuid)
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
declare
  asked identity.ticket;
  request platform.registration;
  place platform.province;
  applicant identity.person;
begin
  if nullif(current_setting('app.tenant_id', true), '') is not null then
    raise exception 'a transaction serves one tenant' using errcode = 'TT001';
  end if;
  select * into asked from identity.ticket t where t.token_hash = p_token_hash and t.purpose = 'registration' and t.used_at is null and t.expires_at > now() for update;
  if not found then
    raise exception 'no such ticket' using errcode = 'TT003';
  end if;
  select * into request from platform.registration r where r.id = asked.subject_id and r.status = 'unconfirmed' for update;
  if not found then
    raise exception 'no such request' using errcode = 'TT003';
  end if;
  select * into place from platform.province v where v.code = request.province_code and v.valid_from <= current_date and (v.valid_to is null or current_date < v.valid_to);
  if not found then
    raise exception 'no such province' using errcode = 'TT003';
  end if;
  -- First, so that whoever comes too late learns that the province is taken, whatever else collides.
  insert into platform.tenant (id, slug, name, kind, province_code, status, accent) values (p_tenant, place.slug, place.name, 'province', place.code, 'pending', p_accent);
  select * into applicant from identity.person p where p.email = request.email;
  if not found then
    if p_password_hash is null then
      raise exception 'a new person needs a password' using errcode = 'TT004';
    end if;
    insert into identity.person (id, email, name, password_hash) values (p_person, request.email, request.contact_name, p_password_hash) returning * into applicant;
  elsif applicant.disabled_at is not null then
    raise exception 'no such ticket' using errcode = 'TT003';
  end if;
  update identity.ticket set used_at = now() where id = asked.id;
  insert into identity.membership (person_id, tenant_id) values (applicant.id, p_tenant);
  update platform.registration set status = 'waiting', confirmed_at = now(), founded_tenant_id = p_tenant, applicant_id = applicant.id, version = version + 1 where id = request.id;
  perform set_config('app.tenant_id', p_tenant::text, true);
  return query select p_tenant, applicant.id, request.id;
end
$$;

-- The ministry's approval: the one moment a member of the ministry works in a province's rows, while it is still pending.
create function app.found_tenant(p_registration uuid, p_version integer, p_person uuid)
  returns table (tenant_id uuid, person_id uuid, subject_id uuid)
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
declare
  request platform.registration;
begin
  if nullif(current_setting('app.tenant_id', true), '') is not null then
    raise exception 'a transaction serves one tenant' using errcode = 'TT001';
  end if;
  perform 1
    from identity.membership m
    join identity.person p on p.id = m.person_id
    join platform.tenant t on t.id = m.tenant_id
    where m.person_id = p_person and t.kind = 'ministry'
      and m.ended_at is null and p.disabled_at is null and t.status = 'active';
  if not found then
    raise exception 'no active membership of the ministry' using errcode = 'TT002';
  end if;
  select * into request from platform.registration r where r.id = p_registration for update;
  if not found then
    raise exception 'no such request' using errcode = 'TT002';
  end if;
  if request.status <> 'waiting' or request.version <> p_version then
    raise exception 'the request changed' using errcode = 'TT005';
  end if;
  update platform.tenant set status = 'active', version = version + 1 where id = request.founded_tenant_id and status = 'pending';
  if not found then
    raise exception 'the request changed' using errcode = 'TT005';
  end if;
  update platform.registration set status = 'approved', decided_at = now(), decided_by = p_person, version = version + 1 where id = request.id;
  perform set_config('app.tenant_id', request.founded_tenant_id::text, true);
  return query select request.founded_tenant_id, request.applicant_id, request.id;
end
$$;

-- The link in an invitation: makes its reader a member, and opens the tenant for the appointment.
create function app.enter_by_invitation(p_token_hash text, p_person uuid, p_name text, p_password_hash text)
  returns table (tenant_id uuid, person_id uuid, subject_id uuid)
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
declare
  asked identity.ticket;
  guest identity.person;
begin
  if nullif(current_setting('app.tenant_id', true), '') is not null then
    raise exception 'a transaction serves one tenant' using errcode = 'TT001';
  end if;
  select t.* into asked from identity.ticket t join platform.tenant o on o.id = t.tenant_id and o.status = 'active'
    where t.token_hash = p_token_hash and t.purpose = 'invitation' and t.used_at is null and t.expires_at > now() for update of t;
  if not found then
    raise exception 'no such ticket' using errcode = 'TT003';
  end if;
  select * into guest from identity.person p where p.email = asked.email;
  if not found then
    if p_password_hash is null then
      raise exception 'a new person needs a password' using errcode = 'TT004';
    end if;
    insert into identity.person (id, email, name, password_hash) values (p_person, asked.email, p_name, p_password_hash) returning * into guest;
  elsif guest.disabled_at is not null then
    raise exception 'no such ticket' using errcode = 'TT003';
  end if;
  update identity.ticket set used_at = now() where id = asked.id;
  insert into identity.membership (person_id, tenant_id) values (guest.id, asked.tenant_id) on conflict (person_id, tenant_id) do update set ended_at = null;
  perform set_config('app.tenant_id', asked.tenant_id::text, true);
  return query select asked.tenant_id, guest.id, asked.subject_id;
end
$$;

-- One row more in the chain of a tenant, with the caller's rights. `p_bytes` is the row as canonical JSON: the columns
-- are read out of it, so that what is shown and what is hashed cannot differ.
create function app.append_audit(p_tenant uuid, p_bytes text) returns void
  language plpgsql set search_path = pg_catalog, pg_temp
as $$
declare
  told constant jsonb := p_bytes::jsonb;
  head app.audit_head;
begin
  insert into app.audit_head (tenant_id, sequence, hash) values (p_tenant, 0, p_tenant::text) on conflict (tenant_id) do nothing;
  select * into head from app.audit_head h where h.tenant_id = p_tenant for update;
  head.sequence := head.sequence + 1;
  head.hash := encode(sha256(convert_to(head.hash || E'\n' || head.sequence || E'\n' || p_bytes, 'UTF8')), 'hex');
  insert into app.audit (tenant_id, id, at, person_id, action, entity, entity_id, before, after, sequence, bytes, hash)
    values (p_tenant, (told ->> 'id')::uuid, (told ->> 'at')::timestamptz, (told ->> 'personId')::uuid, told ->> 'action', told ->> 'entity', (told ->> 'entityId')::uuid,
      nullif(told -> 'before', 'null'::jsonb), nullif(told -> 'after', 'null'::jsonb), head.sequence, p_bytes, head.hash);
  update app.audit_head h set sequence = head.sequence, hash = head.hash where h.tenant_id = p_tenant;
end
$$;

-- The same for what happens to a tenant from outside: a sign-in, a refusal, a decision of the ministry. Writes one row,
-- reads nothing out, and leaves the transaction outside again. With `p_unless_within` it writes nothing where the same
-- person's same row is no older than that: who is refused the same thing a thousand times fills no audit.
create function app.append_audit_from_outside(p_tenant uuid, p_bytes text, p_unless_within interval default null) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
  told constant jsonb := p_bytes::jsonb;
begin
  if nullif(current_setting('app.tenant_id', true), '') is not null then
    raise exception 'a transaction serves one tenant' using errcode = 'TT001';
  end if;
  perform set_config('app.tenant_id', p_tenant::text, true);
  if p_unless_within is not null then
    perform pg_advisory_xact_lock(hashtextextended(p_tenant::text || (told - 'id' - 'at')::text, 0));
  end if;
  if p_unless_within is null or not exists (
    select from app.audit a
      where a.tenant_id = p_tenant and a.at > (told ->> 'at')::timestamptz - p_unless_within and a.person_id = (told ->> 'personId')::uuid
        and a.action = told ->> 'action' and a.entity_id is not distinct from (told ->> 'entityId')::uuid and a.after = told -> 'after')
  then
    perform app.append_audit(p_tenant, p_bytes);
  end if;
  perform set_config('app.tenant_id', '', true);
end
$$;

-- Ends somebody's membership of the tenant of this transaction, and of no other.
create function app.end_membership(p_person uuid) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
  named constant text := nullif(current_setting('app.tenant_id', true), '');
begin
  if named is null then
    raise exception 'no tenant is named' using errcode = 'TT001';
  end if;
  update identity.membership set ended_at = now() where person_id = p_person and tenant_id = named::uuid and ended_at is null;
end
$$;

-- Makes the links that were mailed about something of the tenant of this transaction lead nowhere.
create function app.void_tickets(p_subject uuid) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
  named constant text := nullif(current_setting('app.tenant_id', true), '');
begin
  if named is null then
    raise exception 'no tenant is named' using errcode = 'TT001';
  end if;
  update identity.ticket set used_at = now() where subject_id = p_subject and tenant_id = named::uuid and used_at is null;
end
$$;

-- A person erases their account: out of one tenant, in whatever state it is, and what it holds of their name and address
-- with them; the audit keeps the id. Refuses while it needs them: nobody else who may sign in administers it, or their
-- sign-up of it is being looked at. A second time there is nothing left to do, and no row is written.
create function app.forget_member(p_tenant uuid, p_person uuid, p_bytes text) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
  leaving identity.person;
  state text;
  administers constant text[] := array['province-administrator', 'ministry-administrator'];
begin
  if nullif(current_setting('app.tenant_id', true), '') is not null then
    raise exception 'a transaction serves one tenant' using errcode = 'TT001';
  end if;
  select * into leaving from identity.person p where p.id = p_person;
  select t.status into state from platform.tenant t where t.id = p_tenant;
  perform set_config('app.tenant_id', p_tenant::text, true);
  -- The turn of the tenant's people: two administrators who leave at the same moment do not both go.
  perform pg_advisory_xact_lock(hashtextextended(p_tenant::text || ' people', 0));
  if state in ('active', 'suspended') and exists (
    select from app.appointment a join app.position p on p.tenant_id = a.tenant_id and p.id = a.position_id
      where a.tenant_id = p_tenant and a.person_id = p_person and p.role = any (administers) and (a.valid_to is null or a.valid_to > current_date)
  ) and not exists (
    select from app.appointment a join app.position p on p.tenant_id = a.tenant_id and p.id = a.position_id
      join identity.membership m on m.tenant_id = a.tenant_id and m.person_id = a.person_id and m.ended_at is null
      join identity.person o on o.id = a.person_id and o.disabled_at is null
      where a.tenant_id = p_tenant and a.person_id <> p_person and p.role = any (administers)
        and a.valid_from <= current_date and (a.valid_to is null or a.valid_to > current_date)
  ) or exists (select from platform.registration r where r.founded_tenant_id = p_tenant and r.applicant_id = p_person and r.status = 'waiting') then
    raise exception 'the tenant needs this person' using errcode = 'TT006';
  end if;
  update app.appointment a set valid_to = greatest(a.valid_from, current_date), version = a.version + 1
    where a.tenant_id = p_tenant and a.person_id = p_person and (a.valid_to is null or a.valid_to > greatest(a.valid_from, current_date));
  update app.invitation i
    set email = 'da-xoa-' || p_person || '@khong-con.invalid', name = 'Người dùng đã xóa', version = i.version + 1,
      revoked_at = case when i.accepted_at is null then coalesce(i.revoked_at, now()) else i.revoked_at end
    where i.tenant_id = p_tenant and (i.email = leaving.email or i.accepted_by = p_person) and i.email <> 'da-xoa-' || p_person || '@khong-con.invalid';
  delete from app.answered_request r
    where r.tenant_id = p_tenant and (r.person_id = p_person or strpos(r.answer::text, leaving.email) > 0 or strpos(r.answer::text, to_json(leaving.name)::text) > 0);
  update identity.membership m set ended_at = now() where m.person_id = p_person and m.tenant_id = p_tenant and m.ended_at is null;
  if found then
    perform app.append_audit(p_tenant, p_bytes);
  end if;
  perform set_config('app.tenant_id', '', true);
end
$$;

-- Puts a mail into the outbox, with the ticket its link needs, in the caller's transaction.
create function app.queue_mail(p_mail uuid, p_kind text, p_email text, p_name text, p_person uuid, p_params jsonb, p_purpose text, p_tenant uuid, p_subject uuid, p_expires timestamptz)
  returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
  named constant text := nullif(current_setting('app.tenant_id', true), '');
begin
  -- From inside a tenant a mail speaks for that tenant alone.
  if named is not null and p_tenant is distinct from named::uuid then
    raise exception 'a transaction serves one tenant' using errcode = 'TT001';
  end if;
  if p_purpose is not null then
    insert into identity.ticket (id, purpose, email, person_id, tenant_id, subject_id, created_at, expires_at)
      values (p_mail, p_purpose, p_email, p_person, p_tenant, p_subject, now(), p_expires);
  end if;
  insert into identity.mail (id, kind, to_email, to_name, params, ticket_id, person_id, created_at, due_at)
    values (p_mail, p_kind, p_email, p_name, p_params, case when p_purpose is not null then p_mail end, p_person, now(), now());
end
$$;

revoke all on function app.set_tenant(uuid, uuid) from public;
revoke all on function app.roles_today(uuid, uuid) from public;
revoke all on function app.open_registration(text, uuid, uuid, text, text) from public;
revoke all on function app.found_tenant(uuid, integer, uuid) from public;
revoke all on function app.enter_by_invitation(text, uuid, text, text) from public;
revoke all on function app.append_audit(uuid, text) from public;
revoke all on function app.append_audit_from_outside(uuid, text, interval) from public;
revoke all on function app.end_membership(uuid) from public;
revoke all on function app.void_tickets(uuid) from public;
revoke all on function app.forget_member(uuid, uuid, text) from public;
revoke all on function app.queue_mail(uuid, text, text, text, uuid, jsonb, text, uuid, uuid, timestamptz) from public;

-- The doors above write memberships and use tickets up: the owner's policy on them is for all it does.
drop policy membership_door on identity.membership;
create policy membership_door on identity.membership for all to trongtam_owner using (true) with check (true);
