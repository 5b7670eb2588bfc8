-- Orders that release a curator without naming a successor: the appointment ends, the organisation has no curator (6.2).
create table app.curator_release (
    id                    uuid primary key,
    organization_id       uuid not null references app.organization (id),
    appointment_id        uuid not null references app.curator_appointment (id),
    state                 text not null check (state in ('DRAFT', 'WITHDRAWN', 'REGISTERED')),
    -- continues «в связи с»
    reason                text not null check (reason <> ''),
    prepared_by           uuid not null references app.account (id),
    signed_by             uuid references app.account (id),
    signed_on             date,
    document_id           uuid references app.document (id),
    order_number          text,
    municipality_told_at  timestamptz,
    version               integer not null default 0,
    check (state <> 'REGISTERED'
           or (signed_by is not null and signed_on is not null and document_id is not null and order_number is not null))
);
-- one draft at a time, and the draft of an organisation on its page
create unique index curator_release_one_draft on app.curator_release (organization_id) where state = 'DRAFT';
-- an appointment is ended once
create unique index curator_release_one_order on app.curator_release (appointment_id) where state = 'REGISTERED';
-- «нет куратора с …» in the list of curators of a territory
create index curator_release_by_organization on app.curator_release (organization_id, signed_on)
    where state = 'REGISTERED';
