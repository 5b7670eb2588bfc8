-- What the registers say of one organisation or of several together on a day: numbers only, no names. People count once
-- over all of them, so that a municipality's number is no sum. Trainings and meetings are those of the day's school year
-- (it is prepared from July). Runs as the owner of the tables.
create function app.register_figures_of(p_organizations uuid[], p_day date, p_zone text)
    returns table (register text, item text, number numeric)
    language sql
    stable
    security definer
    set search_path = app, pg_temp
as
$$
    with school_year as (
        select cast(extract(year from p_day) as integer) - case when extract(month from p_day) >= 7 then 0 else 1 end
                   as begins
    ),
    pairs as (
        select pair.id, pair.organization_id, pair.form_code, pair.mentor_id, pair.school_year
          from app.mentoring_pair pair
         where pair.organization_id = any (p_organizations)
           and pair.state in ('ACTIVE', 'ENDED')
           and pair.active_from <= p_day
           and (pair.active_to is null or pair.active_to >= p_day)
           and (pair.term_to is null or pair.term_to >= p_day)
    ),
    paired as (
        select pairs.mentor_id as person_id, pairs.organization_id, pairs.school_year, 'MENTOR' as role from pairs
        union
        select member.mentee_id, pairs.organization_id, pairs.school_year, 'MENTEE'
          from pairs
          join app.pair_member member on member.pair_id = pairs.id
    ),
    people as (
        select distinct paired.person_id, paired.role, person.kind, person.enterprise_id,
               cast(substring(participant.group_name from '^\s*(\d{1,2})') as integer) as grade
          from paired
          join app.person person on person.id = paired.person_id
          left join app.participant participant
                 on participant.person_id = paired.person_id
                and participant.organization_id = paired.organization_id
                and participant.school_year = paired.school_year
                and participant.role = paired.role
    ),
    journal as (
        select step.kind, journal.subject_id, journal.state, journal.entries -> 'entries' as entries
          from app.roadmap roadmap
          join app.roadmap_template_step step on step.template_id = roadmap.template_id
          join app.journal_row journal on journal.roadmap_id = roadmap.id and journal.step_no = step.no
         where roadmap.organization_id = any (p_organizations)
           and roadmap.school_year = (select begins from school_year)
           and step.kind in ('training', 'pair-meeting')
    ),
    -- What was recorded last counts: somebody may have repeated the training.
    trained as (
        select distinct journal.subject_id as person_id, person.kind, journal.entries -> -1 ->> 'form' as form
          from journal
          join app.person person on person.id = journal.subject_id
         where journal.kind = 'training'
           and journal.state = 'DONE'
           and journal.entries -> -1 ->> 'result' = 'passed'
           and cast(journal.entries -> -1 ->> 'finished' as date) <= p_day
    ),
    meetings as (
        select count(*) as held
          from journal
         cross join jsonb_array_elements(journal.entries) as entry
         where journal.kind = 'pair-meeting'
           and cast(entry ->> 'date' as date) <= p_day
    ),
    programmes as (
        select count(distinct programme.organization_id) as in_force
          from app.programme programme
         where programme.organization_id = any (p_organizations)
           and programme.state = 'ACCEPTED'
           and programme.in_force_since < cast(p_day + 1 as timestamp) at time zone p_zone
    )
    select 'form.pairs', form.code, cast(count(pairs.id) as numeric)
      from app.mentoring_form form
      left join pairs on pairs.form_code = form.code
     group by form.code
    union all
    select 'form.implemented', form.code, cast(count(distinct pairs.organization_id) as numeric)
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
    select 'pairs.active', null, count(*) from pairs
    union all
    select 'pairs.meetings', null, held from meetings
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
    union all
    select 'people.trained', null, count(distinct person_id) from trained
    union all
    select 'people.teachersOnCourses', null,
           count(distinct person_id) filter (where kind = 'TEACHER' and form = 'courses')
      from trained
    union all
    select 'organizations.programme', null, in_force from programmes
    union all
    select 'organizations.pairs', null, count(distinct organization_id) from pairs
$$;

drop function app.register_figures(uuid, date);

revoke all on function app.register_figures_of(uuid[], date, text) from public;
grant execute on function app.register_figures_of(uuid[], date, text) to ${applicationRole};
