-- Sheets for manual upload into the federal systems (4): who made which from which figures, and who uploaded it when.

create table app.federal_sheet (
    id            uuid        not null primary key,
    code          text        not null,
    title         text        not null,
    figure_set_id uuid        not null references app.figure_set,
    as_of         date        not null,
    rows          integer     not null,
    sha256        text        not null,
    made_at       timestamptz not null,
    made_by       uuid        not null references app.account,
    uploaded_on   date,
    receipt       text,
    uploaded_by   uuid        references app.account,
    constraint federal_sheet_uploaded_by_somebody check ((uploaded_on is null) = (uploaded_by is null))
);
