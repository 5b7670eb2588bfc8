-- Mentors and mentees by form of mentoring, each person once in a form: the registers know them, so forms offer them.
create or replace function app.register_figures(p_organization uuid, p_day date)
    returns table (register text, item text, number numeric)
    language sql
    stable
    security definer
    set search_path = app, pg_temp
as
$$
    with pairs as (
        select pair.id, pair.form_code, pair.mentor_id, pair.school_year
          from app.mentoring_pair pair
         where pair.organization_id = p_organization
           and pair.state in ('ACTIVE', 'ENDED')
           and pair.active_from <= p_day
           and (pair.active_to is null or pair.active_to >= p_day)
    ),
    paired as (
        select pairs.mentor_id as person_id, pairs.school_year, 'MENTOR' as role from pairs
        union
        select member.mentee_id, pairs.school_year, 'MENTEE'
          from pairs
          join app.pair_member member on member.pair_id = pairs.id
    ),
    people as (
        select distinct paired.person_id, paired.role, person.kind,
               cast(substring(participant.group_name from '^\s*(\d{1,2})') as integer) as grade
          from paired
          join app.person person on person.id = paired.person_id
          left join app.participant participant
                 on participant.person_id = paired.person_id
                and participant.organization_id = p_organization
                and participant.school_year = paired.school_year
                and participant.role = paired.role
    )
    select 'form.pairs', form.code, cast(count(pairs.id) as numeric)
      from app.mentoring_form form
      left join pairs on pairs.form_code = form.code
     group by form.code
    union all
    select 'form.implemented', form.code, cast(least(count(pairs.id), 1) as numeric)
      from app.mentoring_form form
      left join pairs on pairs.form_code = form.code
     group by form.code
    union all
    select 'form.mentors', form.code, cast(count(distinct pairs.mentor_id) as numeric)
      from app.mentoring_form form
      left join pairs on pairs.form_code = form.code
     group by form.code
    union all
    select 'form.mentees', form.code, cast(count(distinct member.mentee_id) as numeric)
      from app.mentoring_form form
      left join pairs on pairs.form_code = form.code
      left join app.pair_member member on member.pair_id = pairs.id
     group by form.code
    union all
    select 'people.mentees', null, count(distinct person_id) filter (where role = 'MENTEE') from people
    union all
    select 'people.mentors', null, count(distinct person_id) filter (where role = 'MENTOR') from people
    union all
    select 'people.class5to11', null,
           count(distinct person_id) filter (where kind = 'PUPIL' and grade between 5 and 11)
      from people
    union all
    select 'people.employers', null,
           count(distinct person_id) filter (where role = 'MENTOR' and kind = 'ENTERPRISE')
      from people
    union all
    select 'people.students', null,
           count(distinct person_id) filter (where role = 'MENTOR' and kind in ('STUDENT', 'UNIVERSITY'))
      from people
$$;
