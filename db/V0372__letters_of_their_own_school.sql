-- Letters name no pupils by rule, yet what somebody writes to anybody is not for everybody above the school: a letter is
-- read in its organisation, and once it has left, above it by whom it went to.
alter table app.letter enable row level security;
create policy letter_of_organization on app.letter
    using (organization_id = (select app.scope_organization())
           or state = 'SENT' and (municipality_id is not null or department is not null)
              and (select app.scope_organization()) is null)
    with check (organization_id = (select app.scope_organization()));

-- The registered letter likewise. Which municipality or department it went to, the application asks for beside.
create policy document_letter_scope on app.document
    as restrictive
    for select
    using (kind <> 'LETTER'
           or organization_id is null
           or organization_id = (select app.scope_organization())
           or exists (select 1 from app.letter l where l.document_id = document.id));
-- The letter of a document.
create index letter_by_document on app.letter (document_id) where document_id is not null;

-- What letters say is found in their organisation only.
insert into app.personal_document_text (document_id, organization_id, body)
select t.document_id, d.organization_id, t.body
  from app.document_text t
  join app.document d on d.id = t.document_id
 where d.kind = 'LETTER' and d.organization_id is not null;
delete from app.document_text t
 using app.document d
 where d.id = t.document_id and d.kind = 'LETTER' and d.organization_id is not null;
