-- A text that was changed after it was printed, in a file or by pen, and signed so: which print it was made from, who
-- took it, and what of it became a fact of the order. The text itself, the file or the scan, stands in app.paper_version.
create table app.paper_edit (
    owner_id        uuid        not null,
    code            text        not null,
    organization_id uuid        references app.organization,
    personal        boolean     not null,
    printed_code    text        not null,
    by_pen          boolean     not null,
    note            text,
    taken_at        timestamptz not null,
    taken_by        text        not null,
    primary key (owner_id, code),
    foreign key (owner_id, code) references app.paper_version (owner_id, code),
    check (not personal or organization_id is not null)
);
comment on column app.paper_edit.printed_code is 'The code at the foot of the sheet: that of the print that was changed.';
comment on column app.paper_edit.note is 'What was changed by pen, in the words of whoever took the sheet.';
-- The edited text of a print whose code somebody asks about.
create index paper_edit_by_print on app.paper_edit (owner_id, printed_code);

-- What the sheet says otherwise than the print: a fact that the order took from it, or wording that changes none.
create table app.paper_edit_change (
    owner_id        uuid    not null,
    code            text    not null,
    place           integer not null,
    organization_id uuid    references app.organization,
    personal        boolean not null,
    fact            text,
    was             text,
    became          text,
    primary key (owner_id, code, place),
    foreign key (owner_id, code) references app.paper_edit (owner_id, code),
    check (not personal or organization_id is not null),
    check (was is not null or became is not null)
);
comment on column app.paper_edit_change.fact is 'Title of the fact of the order; null: wording.';

alter table app.paper_edit enable row level security;
create policy paper_edit_scope on app.paper_edit
    using (not personal or organization_id = (select app.scope_organization()))
    with check (not personal or organization_id = (select app.scope_organization()));
create trigger paper_edit_is_immutable
    before update or delete or truncate on app.paper_edit
    for each statement execute function app.refuse_change();

alter table app.paper_edit_change enable row level security;
create policy paper_edit_change_scope on app.paper_edit_change
    using (not personal or organization_id = (select app.scope_organization()))
    with check (not personal or organization_id = (select app.scope_organization()));
create trigger paper_edit_change_is_immutable
    before update or delete or truncate on app.paper_edit_change
    for each statement execute function app.refuse_change();

revoke update, delete, truncate on app.paper_edit, app.paper_edit_change from ${applicationRole};
