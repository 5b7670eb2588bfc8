-- Between the signature on paper and the number of the organisation's register there may be days, and another person.
alter table app.curator_appointment
    -- code at the foot of the signed sheet
    add column signed_version text,
    -- the number as it was entered, before the order is registered under it
    add column entered_number text,
    drop constraint curator_appointment_state_check,
    add constraint curator_appointment_state_check
        check (state in ('CANDIDATE', 'DRAFT', 'SIGNED', 'APPOINTED', 'IN_FORCE', 'ENDED')),
    add constraint curator_appointment_signed check (state <> 'SIGNED' or (signed_by is not null and signed_on is not null));

drop index app.curator_appointment_one_under_way;
create unique index curator_appointment_one_under_way on app.curator_appointment (organization_id)
    where state in ('CANDIDATE', 'DRAFT', 'SIGNED');
