-- Two schemas: ours and the engine's. The owner runs the migrations; the application's role works in both and can
-- change no table's shape.
create schema if not exists app;
create schema if not exists camunda;

grant usage on schema app, camunda to ${applicationRole};

alter default privileges in schema app
    grant select, insert, update, delete on tables to ${applicationRole};
alter default privileges in schema app
    grant usage, select on sequences to ${applicationRole};
alter default privileges in schema camunda
    grant select, insert, update, delete on tables to ${applicationRole};

-- The organisation whose personal data the current transaction may see; null if its scope has none. The scope is set
-- when a transaction begins; a read outside one fails instead of returning nothing. In policies write
-- (select app.scope_organization()), so that it is evaluated once a query.
create function app.scope_organization() returns uuid
    language plpgsql stable
as
$$
begin
    if coalesce(current_setting('nastavnik.scope', true), '') = '' then
        raise exception 'Personal data was read or written outside a data scope'
            using errcode = 'insufficient_privilege';
    end if;
    return nullif(current_setting('nastavnik.organization', true), '')::uuid;
end
$$;
