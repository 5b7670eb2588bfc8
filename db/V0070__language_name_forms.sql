-- Forms of names that win over the rules of declension. A form for one person is known in the organisation that knows
-- the person; a form for everybody with the word has neither person nor organisation.
create table app.name_form (
    id                uuid primary key,
    part              text not null check (part in ('SURNAME', 'GIVEN_NAME', 'PATRONYMIC')),
    nominative        text not null check (nominative <> ''),
    gender            text not null check (gender in ('MALE', 'FEMALE')),
    grammatical_case  text not null
        check (grammatical_case in ('GENITIVE', 'DATIVE', 'ACCUSATIVE', 'INSTRUMENTAL', 'PREPOSITIONAL')),
    form              text not null check (form <> ''),
    person            text,
    organization_id   uuid,
    check (person is null or organization_id is not null),
    -- also serves the look-up of a word while a document is written
    unique nulls not distinct (nominative, part, gender, grammatical_case, person, organization_id)
);

alter table app.name_form enable row level security;
create policy name_form_scope on app.name_form
    using (organization_id is null or organization_id = (select app.scope_organization()))
    with check (organization_id is null or organization_id = (select app.scope_organization()));

-- The directory of posts with their cases, lower case as they stand inside a sentence.
create table app.post_title (
    nominative     text not null check (nominative <> ''),
    genitive       text not null,
    dative         text not null,
    accusative     text not null,
    instrumental   text not null,
    prepositional  text not null
);
-- titles are looked up as people type them, in any case
create unique index post_title_nominative on app.post_title (lower(nominative));
