-- Tables that were published elsewhere, as they were given: they stand beside the computed report, cell by cell. Kept as
-- texts, for the digits that were printed matter.
create table app.published_table (
    id            uuid        not null primary key,
    report_code   text        not null,
    figure_set_id uuid        not null references app.figure_set,
    -- where it was published
    source        text        not null,
    file_name     text        not null,
    sha256        text        not null,
    -- {"header": [...], "rows": [[...], ...]}
    content       jsonb       not null,
    loaded_at     timestamptz not null,
    loaded_by     uuid        not null references app.account
);
-- Those beside one report, on its page of comparison.
create index published_table_of_report on app.published_table (figure_set_id, report_code);

revoke update, delete, truncate on app.published_table from ${applicationRole};
