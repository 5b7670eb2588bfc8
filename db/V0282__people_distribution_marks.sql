-- What a person's consent lets be shown to everybody, item by item: yes, no, or on a condition (152-FZ art. 10.1,
-- Roskomnadzor's order № 18 of 24.02.2021). All items of a registered paper have a row; a consent without rows is from
-- before they were asked, and allows nothing until its paper is looked at again: no mark means no.
create table app.consent_mark (
    consent_id      uuid not null references app.consent,
    organization_id uuid not null references app.organization,
    item            text not null check (item in ('NAME', 'PATRONYMIC', 'GROUP', 'PARTICIPATION', 'RESULTS', 'PHOTOGRAPH')),
    answer          text not null check (answer in ('YES', 'NO', 'CONDITION')),
    condition       text check ((answer = 'CONDITION') = (condition is not null)),
    primary key (consent_id, item)
);

alter table app.consent_mark enable row level security;
create policy consent_mark_of_own_organization on app.consent_mark
    using (organization_id = (select app.scope_organization()))
    with check (organization_id = (select app.scope_organization()));
