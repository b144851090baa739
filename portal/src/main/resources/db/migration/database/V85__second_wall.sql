-- The second wall between hospitals (decision 0111): whoever works as `quittance_hospital` reads and writes the rows of one
-- hospital only, the one named by the setting `quittance.hospital`; without it, none. The portal makes both roles before
-- it migrates.

-- Raises it around the tables of a module that are still outside. To be called again by each migration that adds a table:
-- without it nobody but the owner may read that table.
create function public.raise_wall(module text) returns void
    language plpgsql
    as $$
declare
    one record;
begin
    execute format('grant usage on schema %I to quittance_hospital, quittance_everywhere', module);
    for one in
        select t.oid::regclass as name,
            exists (
                select from pg_attribute a
                where a.attrelid = t.oid and a.attname = 'establishment' and not a.attisdropped) as of_a_hospital
        from pg_class t
        join pg_namespace n on n.oid = t.relnamespace
        where n.nspname = module and t.relkind in ('r', 'p')
            and not has_table_privilege('quittance_hospital', t.oid, 'select') -- those inside the wall already
    loop
        execute format(
            'grant select, insert, update, delete on %s to quittance_hospital, quittance_everywhere', one.name);
        if one.of_a_hospital then
            execute format('alter table %s enable row level security', one.name);
            execute format(
                'create policy hospital on %s to quittance_hospital'
                    ' using (establishment = current_setting(''quittance.hospital'', true))',
                one.name);
            execute format('create policy everywhere on %s to quittance_everywhere using (true)', one.name);
        end if;
    end loop;
end
$$;

revoke execute on function public.raise_wall(text) from public;

-- What has no hospital: sessions, what is to be done later, how often somebody may try.
grant usage on schema public to quittance_hospital, quittance_everywhere;
grant select, insert, update, delete
    on public.spring_session, public.spring_session_attributes, public.scheduled_tasks, public.rate_limit
    to quittance_hospital, quittance_everywhere;
