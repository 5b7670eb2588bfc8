-- A sheet that was changed after it was printed bears the codes of its print: whoever asks about them is told of the
-- document, and that its text is not the one that was printed.
drop function app.documents_of_check_code(text);
drop function app.documents_of_file(text);

create function app.documents_of_check_code(p_code text)
    returns table (owner_name text, kind text, number text, document_date date, number_prefix text, number_suffix text,
                   later_relation text, edited boolean)
    language sql
    stable
    security definer
    set search_path = app, pg_temp
as
$$
    select d.owner_name, d.kind, d.number, d.document_date, d.number_prefix, d.number_suffix, d.later_relation,
           e.code is not null
      from app.paper_check_code c
      join (select v.owner_id, v.code as signed_code, v.code as printed_code from app.paper_version v
            union all
            select p.owner_id, p.code, p.printed_code from app.paper_edit p) t
        on t.owner_id = c.owner_id and t.printed_code = c.version_code
      join app.public_document d on d.owner_id = t.owner_id and d.version_code = t.signed_code
      left join app.paper_edit e on e.owner_id = d.owner_id and e.code = d.version_code
     where c.check_code = p_code
     order by d.document_date desc, d.id desc
$$;

-- The file itself, its scan, the file as it is since its registration was corrected, or the PDF that was given out to be
-- signed electronically, as long as no correction came after it.
create function app.documents_of_file(p_sha256 text)
    returns table (owner_name text, kind text, number text, document_date date, number_prefix text, number_suffix text,
                   later_relation text, edited boolean)
    language sql
    stable
    security definer
    set search_path = app, pg_temp
as
$$
    select d.owner_name, d.kind, d.number, d.document_date, d.number_prefix, d.number_suffix, d.later_relation,
           exists (select 1 from app.paper_edit e where e.owner_id = d.owner_id and e.code = d.version_code)
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
revoke all on function app.documents_of_check_code(text) from public;
revoke all on function app.documents_of_file(text) from public;
grant execute on function app.documents_of_check_code(text) to ${applicationRole};
grant execute on function app.documents_of_file(text) to ${applicationRole};
