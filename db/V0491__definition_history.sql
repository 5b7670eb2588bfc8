-- Who has changed which form of collection or of report, when, and what it said then: drafts are written over, this is
-- not. Shipped versions tell nothing here: they come with a release.
create table app.monitoring_definition_change (
    id           uuid        not null primary key,
    kind         text        not null check (kind in ('FORM', 'REPORT')),
    code         text        not null,
    version      integer     not null,
    what         text        not null check (what in ('BEGUN', 'SAVED', 'BROUGHT_BACK', 'RELEASED')),
    -- which version was brought back
    of_version   integer,
    definition   jsonb       not null,
    changed_at   timestamptz not null,
    changed_by   uuid        references app.account,
    foreign key (kind, code, version) references app.monitoring_definition (kind, code, version),
    constraint monitoring_definition_change_of_version check ((what = 'BROUGHT_BACK') = (of_version is not null))
);
-- The history of a form, on its page.
create index monitoring_definition_change_of_form on app.monitoring_definition_change (kind, code, changed_at);

revoke update, delete, truncate on app.monitoring_definition_change from ${applicationRole};

-- What is known of the time before: who wrote each version of the operator's own last.
insert into app.monitoring_definition_change (id, kind, code, version, what, definition, changed_at, changed_by)
select gen_random_uuid(), kind, code, version, 'SAVED', definition, created_at, created_by
  from app.monitoring_definition
 where not shipped;
