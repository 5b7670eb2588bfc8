-- The code by which anybody who holds a print asks whether it is registered and in force: drawn by chance for each text
-- that is printed, so that it follows from nothing that is known.
create table app.paper_check_code (
    owner_id        uuid        not null,
    version_code    text        not null,
    organization_id uuid        references app.organization (id),
    personal        boolean     not null,
    check_code      text        not null unique check (check_code ~ '^[34679ACDEFHJKMNPQRTWXY]{18}$'),
    drawn_at        timestamptz not null,
    primary key (owner_id, version_code),
    foreign key (owner_id, version_code) references app.paper_version (owner_id, code),
    check (not personal or organization_id is not null)
);
alter table app.paper_check_code enable row level security;
create policy paper_check_code_scope on app.paper_check_code
    using (not personal or organization_id = (select app.scope_organization()))
    with check (not personal or organization_id = (select app.scope_organization()));
create trigger paper_check_code_is_immutable
    before update or delete or truncate on app.paper_check_code
    for each statement execute function app.refuse_change();
revoke update, delete, truncate on app.paper_check_code from ${applicationRole};

-- The documents of a text whose code is known.
create index document_by_version on app.document (owner_id, version_code);
-- The document of a file whose hash is known.
create index document_by_hash on app.document (sha256);
create index document_scan_by_hash on app.document_scan (sha256);

-- What everybody may know of a registered document: whose it is, its kind, number and date, and what became of it. A
-- view of the owner, so that row-level security of the tables does not empty it; the application's role reads it by the
-- two functions below only, which want a code or a hash.
create view app.public_document as
select d.id,
       d.owner_id,
       d.version_code,
       d.kind,
       coalesce(corrected.number, d.number) as number,
       coalesce(corrected.document_date, d.document_date) as document_date,
       coalesce(o.full_name, m.name, 'Регион') as owner_name,
       r.number_prefix,
       r.number_suffix,
       later.relation as later_relation
  from app.document d
  left join app.organization o on o.id = d.organization_id
  left join app.municipality m on m.id = d.municipality_id
  left join app.number_register r on r.owner_id = d.owner_id and r.register = d.register
  left join lateral (select c.number, c.document_date
                       from app.registration_correction c
                      where c.document_id = d.id
                      order by c.corrected_at desc, c.id desc limit 1) corrected on true
  left join lateral (select l.relation
                       from app.document l
                      where l.related_id = d.id
                      order by l.document_date desc, l.id desc limit 1) later on true;
revoke all on app.public_document from ${applicationRole};

create function app.documents_of_check_code(p_code text)
    returns table (owner_name text, kind text, number text, document_date date, number_prefix text, number_suffix text,
                   later_relation text)
    language sql
    stable
    security definer
    set search_path = app, pg_temp
as
$$
    select d.owner_name, d.kind, d.number, d.document_date, d.number_prefix, d.number_suffix, d.later_relation
      from app.paper_check_code c
      join app.public_document d on d.owner_id = c.owner_id and d.version_code = c.version_code
     where c.check_code = p_code
     order by d.document_date desc, d.id desc
$$;

-- The file itself, its scan, or the file as it is since its registration was corrected.
create function app.documents_of_file(p_sha256 text)
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

-- Questions to the public page that found nothing, by window of time: of one address, whose hash it is, and with an empty
-- one of all. Shared by all nodes; old windows are deleted.
create table app.check_question (
    asker        text        not null,
    window_start timestamptz not null,
    questions    integer     not null,
    primary key (asker, window_start)
);
-- Old windows.
create index check_question_by_window on app.check_question (window_start);
