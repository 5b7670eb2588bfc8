-- A registered document under the number and day that hold: those of its last correction, else those it was registered
-- with. Whoever shows a document's number beside a row of its own joins this. Rows are those that the asker may see.
create view app.numbered_document with (security_invoker = true) as
select d.id,
       coalesce(corrected.number, d.number)               as number,
       coalesce(corrected.document_date, d.document_date) as document_date
  from app.document d
  left join lateral (select c.number, c.document_date
                       from app.registration_correction c
                      where c.document_id = d.id
                      order by c.corrected_at desc, c.id desc
                      limit 1) corrected on true;
grant select on app.numbered_document to ${applicationRole};
