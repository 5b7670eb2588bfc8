-- Letters that leave an organisation. The report on the year goes to the municipality with one: the organisation counts it
-- among its outgoing letters, the municipality notes its own incoming number beside it. Letters name no pupils.
create table app.letter (
    id              uuid    primary key,
    organization_id uuid    not null references app.organization,
    -- the municipality it goes to; null: another addressee
    municipality_id uuid    references app.municipality,
    -- the registered document that goes with it
    enclosed_id     uuid    references app.document,
    content         jsonb   not null,
    state           text    not null check (state in ('DRAFT', 'SENT')),
    document_id     uuid    references app.document,
    version         integer not null default 0,
    drafted_on      date    not null,
    drafted_by      uuid    not null references app.account,
    check ((state = 'SENT') = (document_id is not null))
);
-- The list of an organisation.
create index letter_of_organization on app.letter (organization_id, drafted_on);
-- What has come to a municipality.
create index letter_to_municipality on app.letter (municipality_id) where state = 'SENT';
revoke truncate on app.letter from ${applicationRole};

-- A document has one number in one register: a letter has one among the sender's and one among the receiver's.
create unique index register_entry_once_per_document on app.register_entry (document_id, owner_id, register)
    where document_id is not null;
