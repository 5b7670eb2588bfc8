-- Who answers for an organisation (6.1, 9): its municipality, or its department where no municipality stands above it.
-- Said here and nowhere else.
alter table app.organization
    add column answering_municipality_id uuid
        generated always as (case when not state_owned then municipality_id end) stored,
    add column answering_department text
        generated always as (case when state_owned or municipality_id is null then department end) stored;
