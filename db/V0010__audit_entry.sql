-- Who did what, for whom, when. Written in the transaction of the action itself and never changed afterwards.
create table app.audit_entry (
    id           uuid primary key,
    occurred_at  timestamptz not null,
    account_id   uuid,                               -- null: background work or an attempt to sign in
    post_id      uuid,
    on_behalf_of uuid,                               -- account whose post was exercised by substitution
    scope        text        not null,               -- scope of the transaction: a post or a named system scope
    action       text        not null,
    subject_type text        not null,
    subject_id   text        not null,
    facts        jsonb       not null default '{}'   -- ids, numbers and states; never personal data
);

-- The journal of a period, newest first, paged by key.
create index audit_entry_by_time on app.audit_entry (occurred_at desc, id desc);
-- The journal of one person.
create index audit_entry_by_account on app.audit_entry (account_id, occurred_at desc, id desc);
-- What happened to one thing.
create index audit_entry_by_subject on app.audit_entry (subject_id, occurred_at desc, id desc);

create function app.refuse_change_of_audit() returns trigger
    language plpgsql as
$$
begin
    raise exception 'app.audit_entry is append-only: % refused', tg_op;
end
$$;

create trigger audit_entry_append_only
    before update or delete or truncate
    on app.audit_entry
    for each statement
execute function app.refuse_change_of_audit();

revoke all on app.audit_entry from ${applicationRole};
grant select, insert on app.audit_entry to ${applicationRole};
