-- The file that a hash from outside belongs to.
create index signing_file_by_hash on app.signing_file (sha256);

-- The file itself, its scan, the file as it is since its registration was corrected, or the PDF that was given out to be
-- signed electronically, as long as no correction came after it.
create or replace function app.documents_of_file(p_sha256 text)
    returns table (owner_name text, kind text, number text, document_date date, number_prefix text, number_suffix text,
                   later_relation text)
    language sql
    stable
    security definer
    set search_path = app, pg_temp
as
$$
    select d.owner_name, d.kind, d.number, d.document_date, d.number_prefix, d.number_suffix, d.later_relation
      from app.public_document d
     where d.id in (select f.id
                      from app.document f
                     where f.sha256 = p_sha256
                       and not exists (select 1 from app.registration_correction c where c.document_id = f.id)
                    union
                    select p.document_id
                      from app.signing_file p
                      join app.document source on source.id = p.document_id
                     where p.sha256 = p_sha256
                       and p.source_sha256 = coalesce((select c.sha256
                                                         from app.registration_correction c
                                                        where c.document_id = p.document_id
                                                        order by c.corrected_at desc, c.id desc limit 1), source.sha256)
                    union
                    select s.document_id from app.document_scan s where s.sha256 = p_sha256
                    union
                    select c.document_id
                      from app.registration_correction c
                     where c.sha256 = p_sha256
                       and not exists (select 1
                                         from app.registration_correction later
                                        where later.document_id = c.document_id
                                          and (later.corrected_at, later.id) > (c.corrected_at, c.id)))
     order by d.document_date desc, d.id desc
$$;
