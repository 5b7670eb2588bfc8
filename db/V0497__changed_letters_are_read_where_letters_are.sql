-- A letter may be changed after it was printed too: what was changed is read where its text is read, see V0414.
create policy paper_edit_of_readable_text on app.paper_edit
    as restrictive
    for select
    using (organization_id is null
           or organization_id = (select app.scope_organization())
           or exists (select 1
                        from app.paper_version v
                       where v.owner_id = paper_edit.owner_id and v.code = paper_edit.code));
create policy paper_edit_change_of_readable_text on app.paper_edit_change
    as restrictive
    for select
    using (organization_id is null
           or organization_id = (select app.scope_organization())
           or exists (select 1
                        from app.paper_version v
                       where v.owner_id = paper_edit_change.owner_id and v.code = paper_edit_change.code));
