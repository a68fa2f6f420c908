-- Emitted by `pnpm --filter @trongtam/db emit-row-security` from src/relation-classes.ts; do not edit.
grant usage on schema app, pub, template to app_user;
grant usage on schema app, platform, identity to app_platform;
grant usage on schema pub, template to app_ministry;
grant execute on function app.roles_today(uuid, uuid, date) to app_user;
grant execute on function app.append_audit(uuid, text) to app_user;
grant execute on function platform.reader_of(uuid) to app_platform;
grant execute on function app.set_tenant(uuid,uuid) to app_user;
grant execute on function app.open_registration(text,uuid,uuid,text,text) to app_user;
grant execute on function app.found_tenant(uuid,integer,uuid) to app_user;
grant execute on function app.enter_by_invitation(text,uuid,text,text) to app_user;
grant execute on function app.end_membership(uuid) to app_user;
grant execute on function app.void_tickets(uuid) to app_user;
grant execute on function app.forget_member(uuid,uuid,text) to app_platform;
grant execute on function app.queue_mail(uuid,text,text,text,uuid,jsonb,text,uuid,uuid,timestamp with time zone) to app_user, app_platform;
grant execute on function app.append_audit_from_outside(uuid,text,interval) to app_platform;
grant execute on function pub.enter_ministry(uuid) to app_ministry;
grant execute on function template.publish(uuid,integer,text,jsonb,jsonb) to app_user;
grant execute on function template.withdraw(uuid,integer,text) to app_user;
grant execute on function template.open_consultation(uuid,uuid,integer,text,jsonb,date) to app_user;
grant execute on function template.close_consultation(uuid) to app_user;
grant execute on function template.publish_unit_pattern(text,text,jsonb) to app_user;

-- platform.province: platform
grant select, insert, update on platform.province to app_platform;

-- platform.tenant: platform
grant select, insert, update on platform.tenant to app_platform;

-- identity.person: identity
grant select, insert, delete, update (id, email, name, password_hash, disabled_at, created_at, exempt_from_factor, erased_at) on identity.person to app_platform;

-- identity.session: identity
grant select, insert, delete, update (id, person_id, created_at, last_used_at, expires_at, ends_at, idle_minutes, user_agent, handle, awaiting, strong_at, network, remember) on identity.session to app_platform;

-- identity.membership: identity
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
grant select, insert, delete, update (id, kind, number_symbol, issuer, issued_on, title, signer, standing, source_text, recipients, note, not_secret_declared_by, search_text, created_at) on app.document to app_user;

-- app.unit: tenant
grant select, insert, delete, update (id, demo, created_at) on app.unit to app_user;

-- app.unit_version: tenant
grant select, insert, delete, update (unit_id, valid, name, code, kind, level, stage, ownership, area, parent_unit_id, document_id, search_text, own_kind_id, tags) on app.unit_version to app_user;

-- app.unit_class: tenant
grant select, insert, delete, update (id, name, rule, version) on app.unit_class to app_user;

-- app.position: tenant
grant select, insert, delete, update (id, unit_id, title, role, version, closed_on) on app.position to app_user;

-- app.appointment: tenant
grant select, insert, delete, update (id, position_id, person_id, valid_from, valid_to, version) on app.appointment to app_user;

-- app.plan: tenant
grant select, insert, delete, update (id, school_year, title, status, document_id, template_id, template_revision, counts, created_at, version, stage, template_theme, edition, amend_reason, submitted_at, return_reason, carried_from) on app.plan to app_user;

-- app.plan_theme: tenant
grant select, insert, delete, update (id, plan_id, text, standing, document_id) on app.plan_theme to app_user;

-- app.plan_node: tenant
grant select, insert, delete, update (id, plan_id, parent_id, kind, position, ordinal, number, text, origin, template_node_id, template_text, standing_task, has_lead, has_due, target_count, citation_count, source_line, search_text, version, template_parent_id, template_position, change_reason, finished_on, carried_from) on app.plan_node to app_user;

-- app.target: tenant
grant select, insert, delete, update (id, node_id, code, name, comparator, low, high, text, unit, due, period_basis, note, position, dropped, template_target) on app.target to app_user;

-- app.result: tenant
grant select, insert, delete, update (id, target_id, numerator, denominator, as_of, document_id, note) on app.result to app_user;

-- app.citation: tenant
grant select, insert, delete, update (id, plan_id, node_id, document_id, place, position, dropped, template_basis) on app.citation to app_user;

-- app.responsibility: tenant
grant select, insert, delete, update (id, plan_id, position, actor, duty, role, tone, unit_id, unit_class_id, source_line) on app.responsibility to app_user;

-- app.assignment: tenant
grant select, insert, delete, update (id, plan_id, node_id, role, unit_id, unit_class_id, due_on, product, position_id) on app.assignment to app_user;

-- app.statistic: tenant
grant select, insert, delete, update (id, school_year, kind, value, change, document_id, note) on app.statistic to app_user;

-- app.audit: tenant
grant select, insert on app.audit to app_user;

-- pub.publication: publication
grant select, insert on pub.publication to app_user;
grant select on pub.publication to app_ministry;

-- pub.withdrawal: publication
grant select, insert on pub.withdrawal to app_user;
grant select on pub.withdrawal to app_ministry;

-- platform.former_province: platform
grant select, insert, update on platform.former_province to app_platform;

-- platform.commune: platform
grant select, insert, update on platform.commune to app_platform;

-- platform.registration: platform
grant select, insert, update on platform.registration to app_platform;

-- identity.totp: identity
grant select, insert, delete, update (person_id, sealed_secret, confirmed_at, last_step) on identity.totp to app_platform;

-- identity.passkey: identity
grant select, insert, delete, update (id, person_id, public_key, counter, transports, name, created_at, last_used_at) on identity.passkey to app_platform;

-- identity.recovery_code: identity
grant select, insert, delete, update (person_id, code_hash, created_at, used_at) on identity.recovery_code to app_platform;

-- identity.challenge: identity
grant select, insert, delete, update (id, person_id, purpose, challenge, expires_at) on identity.challenge to app_platform;

-- identity.device: identity
grant select, insert, delete, update (id, person_id, user_agent, first_seen_at, last_used_at) on identity.device to app_platform;

-- identity.ticket: identity
grant select, insert, delete, update (id, purpose, email, person_id, subject_id, token_hash, created_at, expires_at, used_at) on identity.ticket to app_platform;

-- identity.mail: identity
grant select, insert, delete, update (id, kind, to_email, to_name, params, ticket_id, person_id, created_at, due_at, attempts, sent_at, given_up_at, last_fault) on identity.mail to app_platform;

-- identity.oidc_provider: identity
grant select, insert, delete, update (name, issuer, client_id, sealed_client_secret, created_at) on identity.oidc_provider to app_platform;

-- identity.oidc_subject: identity
grant select, insert, delete, update (subject, person_id, linked_at) on identity.oidc_subject to app_platform;

-- identity.answered_request: identity
grant select, insert, delete, update (scope, key, operation, fingerprint, answer, created_at) on identity.answered_request to app_platform;

-- app.invitation: tenant
grant select, insert, delete, update (id, email, name, position_id, valid_from, invited_by, invited_at, expires_at, accepted_at, accepted_by, revoked_at, version) on app.invitation to app_user;

-- app.answered_request: tenant
grant select, insert, delete, update (person_id, key, operation, fingerprint, answer, created_at) on app.answered_request to app_user;

-- app.audit_head: tenant
grant select, insert, delete, update (sequence, hash) on app.audit_head to app_user;

-- template.withdrawal: template
grant select on template.withdrawal to app_user, app_ministry;

-- template.consultation: template
grant select on template.consultation to app_user, app_ministry;

-- app.template_draft: tenant
grant select, insert, delete, update (id, school_year, template_id, based_on, title, source, note, content, version, created_at, updated_at, updated_by) on app.template_draft to app_user;

-- app.milestone: tenant
grant select, insert, delete, update (id, plan_id, position, name, on_date, dropped, template_milestone) on app.milestone to app_user;

-- app.edition: tenant
grant select, insert on app.edition to app_user;

-- app.reconciliation_step: tenant
grant select, insert, delete, update (id, plan_id, at, person_id, revision, decisions, before, left_version, undone_at) on app.reconciliation_step to app_user;

-- app.deferred_change: tenant
grant select, insert, delete, update (id, plan_id, change_key, revision, reason, at, person_id) on app.deferred_change to app_user;

-- app.document_relation: tenant
grant select, insert, delete, update (id, from_id, kind, to_id, effective_on, created_at) on app.document_relation to app_user;

-- app.document_file: tenant
grant select, insert, delete, update (id, name, type, bytes, sha256, added_at) on app.document_file to app_user;

-- pub.comment: publication
grant select, insert on pub.comment to app_user;
grant select on pub.comment to app_ministry;

-- pub.adoption: publication
grant select, insert on pub.adoption to app_user;
grant select on pub.adoption to app_ministry;

-- app.unit_kind: tenant
alter table app.unit_kind enable row level security;
alter table app.unit_kind force row level security;
create policy unit_kind_own on app.unit_kind for all using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
grant select, insert, delete, update (id, name, base_kind, level, version) on app.unit_kind to app_user;

-- app.unit_event: tenant
alter table app.unit_event enable row level security;
alter table app.unit_event force row level security;
create policy unit_event_own on app.unit_event for all using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
grant select, insert, delete, update (id, kind, effective_on, document_id, document_words, note, event, before, after, created_at, created_by, undone_at, undone_by, undo_reason, version) on app.unit_event to app_user;

-- app.unit_event_unit: tenant
alter table app.unit_event_unit enable row level security;
alter table app.unit_event_unit force row level security;
create policy unit_event_unit_own on app.unit_event_unit for all using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
grant select, insert, delete, update (event_id, unit_id, chief) on app.unit_event_unit to app_user;

-- app.unit_lineage: tenant
alter table app.unit_lineage enable row level security;
alter table app.unit_lineage force row level security;
create policy unit_lineage_own on app.unit_lineage for all using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
grant select, insert, delete, update (from_unit_id, to_unit_id, since, event_id) on app.unit_lineage to app_user;

-- app.takeover: tenant
alter table app.takeover enable row level security;
alter table app.takeover force row level security;
create policy takeover_own on app.takeover for all using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
grant select, insert, delete, update (event_id, subject, subject_id, from_unit_id, to_unit_id, to_position_id, since, moved) on app.takeover to app_user;

-- app.unit_figure: tenant
alter table app.unit_figure enable row level security;
alter table app.unit_figure force row level security;
create policy unit_figure_own on app.unit_figure for all using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
grant select, insert, delete, update (id, unit_id, school_year, kind, value, numerator, denominator, reported_on, source, demo, version) on app.unit_figure to app_user;

-- app.unit_import: tenant
alter table app.unit_import enable row level security;
alter table app.unit_import force row level security;
create policy unit_import_own on app.unit_import for all using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
grant select, insert, delete, update (id, source, file_name, sha256, effective_on, status, header, row_count, fault_count, new_count, changed_count, same_count, written_count, cancel_asked, event_ids, created_at, created_by, beat_at, ended_at, failure, version) on app.unit_import to app_user;

-- app.unit_import_row: tenant
alter table app.unit_import_row enable row level security;
alter table app.unit_import_row force row level security;
create policy unit_import_row_own on app.unit_import_row for all using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid) with check (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
grant select, insert, delete, update (import_id, row, cells, state, unit_id, changes, faults) on app.unit_import_row to app_user;

-- template.unit_pattern: template
grant select on template.unit_pattern to app_user, app_ministry;

-- platform.place: platform
grant select, insert, update on platform.place to app_platform;

-- platform.place_version: platform
grant select, insert, update on platform.place_version to app_platform;

-- platform.place_lineage: platform
grant select, insert, update on platform.place_lineage to app_platform;
