-- The page that checks a print says more: a term that is over, a signature that was electronic, a file of before its
-- registration was corrected. Of several later documents the one counts that goes furthest.
create or replace view app.public_document as
select d.id,
       d.owner_id,
       d.version_code,
       d.kind,
       coalesce(corrected.number, d.number) as number,
       coalesce(corrected.document_date, d.document_date) as document_date,
       coalesce(o.full_name, m.name, 'Регион') as owner_name,
       r.number_prefix,
       r.number_suffix,
       later.relation as later_relation,
       -- last day of what says itself until when it holds: pairs by their order, a roadmap by its school year
       case d.kind
           when 'PAIRS_ORDER' then (select p.effective_to from app.pair_order p where p.document_id = d.id)
           when 'ROADMAP' then (select make_date(y.school_year + 1, 8, 31) from app.roadmap y where y.document_id = d.id)
       end as holds_until,
       electronic.confirmed
  from app.document d
  left join app.organization o on o.id = d.organization_id
  left join app.municipality m on m.id = d.municipality_id
  left join app.number_register r on r.owner_id = d.owner_id and r.register = d.register
  left join app.electronic_registration electronic on electronic.document_id = d.id
  left join lateral (select c.number, c.document_date
                       from app.registration_correction c
                      where c.document_id = d.id
                      order by c.corrected_at desc, c.id desc limit 1) corrected on true
  left join lateral (select l.relation
                       from app.document l
                      where l.related_id = d.id
                      order by case l.relation when 'CANCELS' then 0 when 'ENDS' then 1 else 2 end,
                               l.document_date desc, l.id desc limit 1) later on true;

-- The order of pairs and the roadmap of a document whose print is checked.
create index pair_order_by_document on app.pair_order (document_id) where document_id is not null;
create index roadmap_by_document on app.roadmap (document_id) where document_id is not null;

drop function app.documents_of_check_code(text);
create function app.documents_of_check_code(p_code text)
    returns table (owner_name text, kind text, number text, document_date date, number_prefix text, number_suffix text,
                   later_relation text, edited boolean, holds_until date, confirmed boolean, former boolean)
    language sql
    stable
    security definer
    set search_path = app, pg_temp
as
$$
    select d.owner_name, d.kind, d.number, d.document_date, d.number_prefix, d.number_suffix, d.later_relation,
           e.code is not null, d.holds_until, d.confirmed, false
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
-- signed electronically. One that a correction has overtaken is still the document's: it bears the former number and day.
drop function app.documents_of_file(text);
create function app.documents_of_file(p_sha256 text)
    returns table (owner_name text, kind text, number text, document_date date, number_prefix text, number_suffix text,
                   later_relation text, edited boolean, holds_until date, confirmed boolean, former boolean)
    language sql
    stable
    security definer
    set search_path = app, pg_temp
as
$$
    with present as (
        select d.id, coalesce((select c.sha256
                                 from app.registration_correction c
                                where c.document_id = d.id
                                order by c.corrected_at desc, c.id desc limit 1), d.sha256) as sha256
          from app.document d
         where d.id in (select f.id from app.document f where f.sha256 = p_sha256
                        union
                        select c.document_id from app.registration_correction c where c.sha256 = p_sha256
                        union
                        select p.document_id from app.signing_file p where p.sha256 = p_sha256)
    ), files as (
        select id, sha256 <> p_sha256
                   and not exists (select 1
                                     from app.signing_file p
                                    where p.document_id = present.id
                                      and p.sha256 = p_sha256
                                      and p.source_sha256 = present.sha256) as former
          from present
        union
        select s.document_id, false from app.document_scan s where s.sha256 = p_sha256
    )
    select d.owner_name, d.kind, d.number, d.document_date, d.number_prefix, d.number_suffix, d.later_relation,
           exists (select 1 from app.paper_edit e where e.owner_id = d.owner_id and e.code = d.version_code),
           d.holds_until, d.confirmed, files.former
      from files
      join app.public_document d on d.id = files.id
     order by files.former, d.document_date desc, d.id desc
$$;

revoke all on function app.documents_of_check_code(text) from public;
revoke all on function app.documents_of_file(text) from public;
grant execute on function app.documents_of_check_code(text) to ${applicationRole};
grant execute on function app.documents_of_file(text) to ${applicationRole};

-- Mixed into the hashes that stand for addresses, which are few enough to be tried one after another.
create table app.check_salt (
    salt text not null
);
insert into app.check_salt (salt) values (gen_random_uuid()::text || gen_random_uuid()::text);
revoke insert, update, delete, truncate on app.check_salt from ${applicationRole};
