-- A school may work by a form of mentoring of its own, which its programme names (7.1): then a pair has that form's
-- title in place of a code of the directive's forms.
alter table app.mentoring_pair
    alter column form_code drop not null,
    add column own_form text check (own_form <> ''),
    add constraint one_form_of_a_pair check (num_nonnulls(form_code, own_form) = 1);

comment on column app.mentoring_pair.own_form is
    'Title of a form of the organisation''s own; it is counted as «own» above the organisation, its title is not shown.';

create or replace view app.pair_count as
select pair.organization_id,
       pair.school_year,
       coalesce(pair.form_code, 'own')               as form_code,
       count(*) filter (where pair.state = 'DRAFT')  as drafts,
       count(*) filter (where pair.state = 'ACTIVE') as active,
       count(*) filter (where pair.state = 'ENDED')  as ended
from app.mentoring_pair pair
group by pair.organization_id, pair.school_year, coalesce(pair.form_code, 'own');
