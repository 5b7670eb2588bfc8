-- Default privileges of the first migration grant UPDATE and DELETE on every table. What was registered or signed is
-- added and read, nothing else: neither a fault of the program nor whoever gets hold of its connection changes a paper.
-- The triggers that refuse a change stay for the owner of the tables.
revoke update, delete, truncate on
    app.document,
    app.document_scan,
    app.consent_scan,
    app.report_issue,
    app.report_issue_file
    from ${applicationRole};
