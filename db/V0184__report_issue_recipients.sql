-- To which municipalities an issued report was sent (6.4, 9): their heads read it as it was issued.
create table app.report_issue_recipient (
    issue_id        uuid        not null references app.report_issue,
    municipality_id uuid        not null references app.municipality,
    sent_at         timestamptz not null,
    sent_by         uuid        not null references app.account,
    primary key (issue_id, municipality_id)
);
-- «What was sent to my municipality?»
create index report_issue_recipient_of_municipality on app.report_issue_recipient (municipality_id);

create trigger report_issue_recipient_is_immutable
    before update or delete or truncate on app.report_issue_recipient
    for each statement execute function app.refuse_change();
