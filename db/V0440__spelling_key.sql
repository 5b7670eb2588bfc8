-- What makes two writings of a name the same, as ru.nastavnik.shared.spelling.domain.Spelling says it: letter case, ё,
-- kinds of dashes and quotes, doubled and no-break blanks, decomposed letters and Latin look-alikes do not matter.
create function app.spelling_key(writing text) returns text
    language sql
    immutable
    strict
    parallel safe
    return btrim(
        regexp_replace(
            regexp_replace(
                regexp_replace(
                    regexp_replace(
                        lower(translate(
                            normalize(writing, NFC),
                            'ABCEHKMOPTXYaceopxykЁё‐‑‒–—―−' || U&'\00A0\2007\202F\2009' || '"''`«»„“”‟‘’‚‹›'
                                || U&'\200B\200C\200D\2060\FEFF\00AD',
                            'АВСЕНКМОРТХУасеорхукЕе-------    ')),
                        '\s+', ' ', 'g'),
                    ' ?([-/]) ?', '\1', 'g'),
                '([.№(]) ', '\1', 'g'),
            ' ([.,;:)])', '\1', 'g'));

-- Whether every word that was typed stands somewhere in the writing, in whatever order: «Сергей Грачёв» finds
-- «Грачев Сергей Ильич».
create function app.has_words(writing text, typed text) returns boolean
    language sql
    immutable
    strict
    parallel safe
    return not exists (
        select
        from regexp_split_to_table(app.spelling_key(typed), ' ') as word
        where position(word in app.spelling_key(writing)) = 0);

-- The same person of an organisation, however the name is written: asked for every row of an import.
alter table app.person
    add column name_key text generated always as (
        app.spelling_key(surname || ' ' || given_name || ' ' || coalesce(patronymic, ''))) stored;
create index person_of_name_key on app.person (organization_id, name_key);

create or replace function app.regional_person_of(
    p_enterprise uuid, p_surname text, p_given_name text, p_patronymic text)
    returns uuid
    language sql
    stable
    security definer
    set search_path = app, pg_temp
as
$$
    select p.id
    from app.person p
    where p.organization_id is null
      and p.enterprise_id = p_enterprise
      and p.name_key = app.spelling_key(p_surname || ' ' || p_given_name || ' ' || coalesce(p_patronymic, ''))
    order by p.id
    limit 1
$$;
