-- Forms of mentoring (3.2) and their role models, kept as data.
create table app.mentoring_form (
    code text primary key,
    position integer not null,
    title text not null,
    operator text not null,
    usual_kinds text[] not null,
    aliases text[] not null
);

create table app.mentoring_role_model (
    form_code text not null references app.mentoring_form,
    position integer not null,
    title text not null,
    primary key (form_code, position)
);
