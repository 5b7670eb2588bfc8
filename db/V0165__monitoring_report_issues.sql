-- Issued reports: computed once, approved by a person, never computed again. The files are kept as they were issued,
-- each with its hash; CONTENT is the exact values, before rounding.
create table app.report_issue (
    id               uuid        not null primary key,
    report_code      text        not null,
    report_version   integer     not null,
    definition_kind  text        not null default 'REPORT' check (definition_kind = 'REPORT'),
    title            text        not null,
    year             integer     not null,
    sequence         integer     not null check (sequence > 0),
    as_of            date        not null,
    figure_set_id    uuid        references app.figure_set,
    explanation      text        not null,
    approved_on      date        not null,
    approver_post    text        not null,
    approver_name    text        not null,
    issued_at        timestamptz not null,
    issued_by        uuid        not null references app.account,
    foreign key (definition_kind, report_code, report_version)
        references app.monitoring_definition (kind, code, version),
    -- «the next number of the year»
    constraint report_issue_number unique (year, sequence)
);

create table app.report_issue_file (
    issue_id  uuid  not null references app.report_issue,
    format    text  not null check (format in ('DOCX', 'XLSX', 'PDF', 'CONTENT')),
    content   bytea not null,
    sha256    text  not null,
    primary key (issue_id, format)
);

create trigger report_issue_is_immutable
    before update or delete or truncate on app.report_issue
    for each statement execute function app.refuse_change();
create trigger report_issue_file_is_immutable
    before update or delete or truncate on app.report_issue_file
    for each statement execute function app.refuse_change();
