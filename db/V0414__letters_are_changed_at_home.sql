-- Whoever got a letter reads it; only its organisation writes, changes or drops it. One policy for all commands left the
-- last two to the check of the new row and to the grants.
drop policy letter_of_organization on app.letter;
create policy letter_is_read on app.letter
    for select
    using (organization_id = (select app.scope_organization())
           or state = 'SENT' and (municipality_id is not null or department is not null)
              and (select app.scope_organization()) is null);
create policy letter_is_written on app.letter
    for insert
    with check (organization_id = (select app.scope_organization()));
create policy letter_is_changed on app.letter
    for update
    using (organization_id = (select app.scope_organization()))
    with check (organization_id = (select app.scope_organization()));
create policy letter_is_dropped on app.letter
    for delete
    using (organization_id = (select app.scope_organization()));

-- What belongs to a document is read where the document is, and the printed text of a letter where the letter is that was
-- signed with it.
create policy document_scan_of_readable_document on app.document_scan
    as restrictive
    for select
    using (organization_id is null
           or organization_id = (select app.scope_organization())
           or exists (select 1 from app.document d where d.id = document_scan.document_id));
create policy registration_correction_of_readable_document on app.registration_correction
    as restrictive
    for select
    using (organization_id is null
           or organization_id = (select app.scope_organization())
           or exists (select 1 from app.document d where d.id = registration_correction.document_id));
create policy signing_file_of_readable_document on app.signing_file
    as restrictive
    for select
    using (organization_id is null
           or organization_id = (select app.scope_organization())
           or exists (select 1 from app.document d where d.id = signing_file.document_id));
create policy paper_version_of_readable_letter on app.paper_version
    as restrictive
    for select
    using (kind <> 'LETTER'
           or organization_id = (select app.scope_organization())
           or exists (select 1
                        from app.document d
                       where d.owner_id = paper_version.owner_id and d.version_code = paper_version.code));
