-- Emitted by `pnpm --filter @trongtam/db emit-row-security` from src/relation-classes.ts; do not edit.
grant usage on schema app, pub, template to app_user;
grant usage on schema platform, identity to app_platform;
grant usage on schema pub, template to app_ministry;
grant execute on function app.set_tenant(uuid, uuid) to app_user;
grant execute on function app.roles_today(uuid, uuid) to app_user;
grant execute on function pub.enter_ministry(uuid) to app_ministry;

-- platform.province: platform
grant select, insert, update on platform.province to app_platform;

-- platform.tenant: platform
grant select, insert, update on platform.tenant to app_platform;

-- identity.person: identity
grant select, insert, delete, update (id, email, name, password_hash, disabled_at, created_at) on identity.person to app_platform;

-- identity.session: identity
grant select, insert, delete, update (id, person_id, created_at, last_used_at, expires_at, ends_at, idle_minutes, user_agent) on identity.session to app_platform;

-- identity.membership: identity
alter table identity.membership enable row level security;
alter table identity.membership force row level security;
create policy membership_platform on identity.membership for all to app_platform using (true) with check (true);
create policy membership_door on identity.membership for select to trongtam_owner using (true);
grant select, insert, delete, update (person_id, since, ended_at) on identity.membership to app_platform;

-- identity.sign_in_failure: identity
grant select, insert, delete, update (key, failures, last_at) on identity.sign_in_failure to app_platform;

-- template.template: template
grant select on template.template to app_user, app_ministry;

-- template.revision: template
grant select on template.revision to app_user, app_ministry;

-- template.node: template
grant select on template.node to app_user, app_ministry;

-- app.document: tenant
alter table app.document enable row level security;
alter table app.document force row level security;
create policy document_own on app.document for all using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
grant select, insert, delete, update (id, kind, number_symbol, issuer, issued_on, title, signer, standing, source_text, recipients, note, not_secret_declared_by, search_text, created_at) on app.document to app_user;

-- app.unit: tenant
alter table app.unit enable row level security;
alter table app.unit force row level security;
create policy unit_own on app.unit for all using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
grant select, insert, delete, update (id, demo, created_at) on app.unit to app_user;

-- app.unit_version: tenant
alter table app.unit_version enable row level security;
alter table app.unit_version force row level security;
create policy unit_version_own on app.unit_version for all using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
grant select, insert, delete, update (unit_id, valid, name, code, kind, level, stage, ownership, area, parent_unit_id, document_id, search_text) on app.unit_version to app_user;

-- app.unit_class: tenant
alter table app.unit_class enable row level security;
alter table app.unit_class force row level security;
create policy unit_class_own on app.unit_class for all using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
grant select, insert, delete, update (id, name, rule) on app.unit_class to app_user;

-- app.position: tenant
alter table app.position enable row level security;
alter table app.position force row level security;
create policy position_own on app.position for all using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
grant select, insert, delete, update (id, unit_id, title, role) on app.position to app_user;

-- app.appointment: tenant
alter table app.appointment enable row level security;
alter table app.appointment force row level security;
create policy appointment_own on app.appointment for all using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
grant select, insert, delete, update (id, position_id, person_id, valid_from, valid_to) on app.appointment to app_user;

-- app.plan: tenant
alter table app.plan enable row level security;
alter table app.plan force row level security;
create policy plan_own on app.plan for all using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
grant select, insert, delete, update (id, school_year, title, status, document_id, template_id, template_revision, counts, created_at) on app.plan to app_user;

-- app.plan_theme: tenant
alter table app.plan_theme enable row level security;
alter table app.plan_theme force row level security;
create policy plan_theme_own on app.plan_theme for all using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
grant select, insert, delete, update (id, plan_id, text, standing, document_id) on app.plan_theme to app_user;

-- app.plan_node: tenant
alter table app.plan_node enable row level security;
alter table app.plan_node force row level security;
create policy plan_node_own on app.plan_node for all using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
grant select, insert, delete, update (id, plan_id, parent_id, kind, position, ordinal, number, text, origin, template_node_id, template_text, standing_task, has_lead, has_due, target_count, citation_count, source_line, search_text, version) on app.plan_node to app_user;

-- app.target: tenant
alter table app.target enable row level security;
alter table app.target force row level security;
create policy target_own on app.target for all using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
grant select, insert, delete, update (id, node_id, code, name, comparator, low, high, text, unit, due, period_basis, note) on app.target to app_user;

-- app.result: tenant
alter table app.result enable row level security;
alter table app.result force row level security;
create policy result_own on app.result for all using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
grant select, insert, delete, update (id, target_id, numerator, denominator, as_of, document_id, note) on app.result to app_user;

-- app.citation: tenant
alter table app.citation enable row level security;
alter table app.citation force row level security;
create policy citation_own on app.citation for all using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
grant select, insert, delete, update (id, plan_id, node_id, document_id, place) on app.citation to app_user;

-- app.responsibility: tenant
alter table app.responsibility enable row level security;
alter table app.responsibility force row level security;
create policy responsibility_own on app.responsibility for all using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
grant select, insert, delete, update (id, plan_id, position, actor, duty, role, tone, unit_id, unit_class_id, source_line) on app.responsibility to app_user;

-- app.assignment: tenant
alter table app.assignment enable row level security;
alter table app.assignment force row level security;
create policy assignment_own on app.assignment for all using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
grant select, insert, delete, update (id, plan_id, node_id, role, unit_id, unit_class_id, due_on, product) on app.assignment to app_user;

-- app.statistic: tenant
alter table app.statistic enable row level security;
alter table app.statistic force row level security;
create policy statistic_own on app.statistic for all using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
grant select, insert, delete, update (id, school_year, kind, value, change, document_id, note) on app.statistic to app_user;

-- app.audit: tenant
alter table app.audit enable row level security;
alter table app.audit force row level security;
create policy audit_own on app.audit for all using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
grant select, insert on app.audit to app_user;

-- pub.publication: publication
alter table pub.publication enable row level security;
alter table pub.publication force row level security;
create policy publication_own on pub.publication for all to app_user using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
create policy publication_ministry on pub.publication for select to app_ministry using (nullif(current_setting('app.ministry_person', true), '') is not null);
grant select, insert on pub.publication to app_user;
grant select on pub.publication to app_ministry;

-- pub.withdrawal: publication
alter table pub.withdrawal enable row level security;
alter table pub.withdrawal force row level security;
create policy withdrawal_own on pub.withdrawal for all to app_user using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
create policy withdrawal_ministry on pub.withdrawal for select to app_ministry using (nullif(current_setting('app.ministry_person', true), '') is not null);
grant select, insert on pub.withdrawal to app_user;
grant select on pub.withdrawal to app_ministry;
