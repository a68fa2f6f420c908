-- The roles of a database of Trọng Tâm. Run over a connection that may create roles; running it again changes nothing.
do $roles$
declare
  name text;
begin
  foreach name in array array['trongtam_owner', 'app_user', 'app_platform', 'app_ministry'] loop
    if not exists (select from pg_roles where rolname = name) then
      execute format('create role %I nologin nosuperuser nocreatedb nocreaterole nobypassrls', name);
    end if;
  end loop;
  execute format('grant trongtam_owner to %I', current_user);
  execute format('grant create, connect on database %I to trongtam_owner', current_database());
  execute format('revoke all on database %I from public', current_database());
  execute format('grant connect on database %I to app_user, app_platform, app_ministry', current_database());
end
$roles$;
