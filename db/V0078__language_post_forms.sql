-- Forms of posts that an organisation has corrected; they win over the directory of posts and over the rules.
create table app.post_form (
    id                uuid primary key,
    nominative        text not null check (nominative <> ''),
    grammatical_case  text not null
        check (grammatical_case in ('GENITIVE', 'DATIVE', 'ACCUSATIVE', 'INSTRUMENTAL', 'PREPOSITIONAL')),
    form              text not null check (form <> ''),
    organization_id   uuid not null
);
-- one form a case, also the look-up while a document is written
create unique index post_form_word on app.post_form (organization_id, lower(nominative), grammatical_case);

alter table app.post_form enable row level security;
create policy post_form_scope on app.post_form
    using (organization_id = (select app.scope_organization()))
    with check (organization_id = (select app.scope_organization()));
