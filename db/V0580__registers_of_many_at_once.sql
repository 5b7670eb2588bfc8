-- What the registers say of many who give figures, each of one organisation or of several together: asked once for all of
-- a file instead of organisation by organisation. Numbers only, no names; only those that are not zero. People count once
-- over the organisations of a subject. Trainings and meetings are those of the day's school year (it is prepared from
-- July). People of 10 to 19 years are counted by form as the region asks for them: who was there when the school year
-- began, and which mentors and mentees came since. Runs as the owner of the tables.
create function app.register_figures_by(p_subjects uuid[], p_organizations uuid[], p_day date, p_zone text)
    returns table (subject uuid, register text, item text, number numeric)
    language sql
    stable
    security definer
    set search_path = app, pg_temp
as
$$
    with asked as (
        select distinct given.subject, given.organization_id
          from unnest(p_subjects, p_organizations) as given (subject, organization_id)
    ),
    school_year as (
        select year.begins, least(make_date(year.begins, 9, 1), p_day) as first_day
          from (select cast(extract(year from p_day) as integer)
                       - case when extract(month from p_day) >= 7 then 0 else 1 end as begins) as year
    ),
    pairs as (
        select asked.subject, pair.id, pair.organization_id, pair.form_code, pair.mentor_id, pair.school_year
          from asked
          join app.mentoring_pair pair on pair.organization_id = asked.organization_id
         where pair.state in ('ACTIVE', 'ENDED')
           and pair.active_from <= p_day
           and (pair.active_to is null or pair.active_to >= p_day)
           and (pair.term_to is null or pair.term_to >= p_day)
    ),
    paired as (
        select pairs.subject, pairs.mentor_id as person_id, pairs.organization_id, pairs.school_year,
               pairs.form_code, 'MENTOR' as role
          from pairs
        union
        select pairs.subject, member.mentee_id, pairs.organization_id, pairs.school_year, pairs.form_code, 'MENTEE'
          from pairs
          join app.pair_member member on member.pair_id = pairs.id
    ),
    people as (
        select distinct paired.subject, paired.person_id, paired.role, person.kind,
               cast(substring(participant.group_name from '^\s*(\d{1,2})') as integer) as grade
          from paired
          join app.person person on person.id = paired.person_id
          left join app.participant participant
                 on participant.person_id = paired.person_id
                and participant.organization_id = paired.organization_id
                and participant.school_year = paired.school_year
                and participant.role = paired.role
    ),
    -- A person of 10 to 19 years may be there since the beginning in one role and come later in the other: then it came
    -- before.
    at_beginning as (
        select asked.subject, pair.form_code, pair.mentor_id as person_id
          from asked
          join app.mentoring_pair pair on pair.organization_id = asked.organization_id
         cross join school_year
         where pair.state in ('ACTIVE', 'ENDED')
           and pair.active_from <= school_year.first_day
           and (pair.active_to is null or pair.active_to >= school_year.first_day)
           and (pair.term_to is null or pair.term_to >= school_year.first_day)
        union
        select asked.subject, pair.form_code, member.mentee_id
          from asked
          join app.mentoring_pair pair on pair.organization_id = asked.organization_id
          join app.pair_member member on member.pair_id = pair.id
         cross join school_year
         where pair.state in ('ACTIVE', 'ENDED')
           and pair.active_from <= school_year.first_day
           and (pair.active_to is null or pair.active_to >= school_year.first_day)
           and (pair.term_to is null or pair.term_to >= school_year.first_day)
    ),
    aged as (
        select at_beginning.subject, at_beginning.form_code, 'form.agedBefore' as register, at_beginning.person_id
          from at_beginning
        union
        select paired.subject, paired.form_code,
               case paired.role when 'MENTOR' then 'form.agedMentors' else 'form.agedMentees' end,
               paired.person_id
          from paired
         where not exists (select
                             from at_beginning
                            where at_beginning.subject = paired.subject
                              and at_beginning.form_code = paired.form_code
                              and at_beginning.person_id = paired.person_id)
    ),
    journal as (
        select asked.subject, step.kind, journal.subject_id, journal.state, journal.entries -> 'entries' as entries
          from asked
          join app.roadmap roadmap on roadmap.organization_id = asked.organization_id
          join app.roadmap_template_step step on step.template_id = roadmap.template_id
          join app.journal_row journal on journal.roadmap_id = roadmap.id and journal.step_no = step.no
         where roadmap.school_year = (select begins from school_year)
           and step.kind in ('training', 'pair-meeting')
    ),
    -- What was recorded last counts: somebody may have repeated the training.
    trained as (
        select distinct journal.subject, journal.subject_id as person_id, person.kind,
               journal.entries -> -1 ->> 'form' as form
          from journal
          join app.person person on person.id = journal.subject_id
         where journal.kind = 'training'
           and journal.state = 'DONE'
           and journal.entries -> -1 ->> 'result' = 'passed'
           and cast(journal.entries -> -1 ->> 'finished' as date) <= p_day
    ),
    meetings as (
        select journal.subject
          from journal
         cross join jsonb_array_elements(journal.entries) as entry
         where journal.kind = 'pair-meeting'
           and cast(entry ->> 'date' as date) <= p_day
    ),
    programmes as (
        select distinct asked.subject, programme.organization_id
          from asked
          join app.programme programme on programme.organization_id = asked.organization_id
         where programme.state = 'ACCEPTED'
           and programme.in_force_since < cast(p_day + 1 as timestamp) at time zone p_zone
    ),
    counted as (
        select subject, 'form.pairs' as register, form_code as item, count(*) as number
          from pairs group by subject, form_code
        union all
        select subject, 'form.implemented', form_code, count(distinct organization_id)
          from pairs group by subject, form_code
        union all
        select subject, case role when 'MENTOR' then 'form.mentors' else 'form.mentees' end, form_code,
               count(distinct person_id)
          from paired group by subject, role, form_code
        union all
        select aged.subject, aged.register, aged.form_code, count(*)
          from aged
          join app.person person on person.id = aged.person_id
         where extract(year from age(p_day, person.birth_date)) between 10 and 19
         group by aged.subject, aged.register, aged.form_code
        union all
        select subject, 'pairs.active', null, count(*) from pairs group by subject
        union all
        select subject, 'pairs.meetings', null, count(*) from meetings group by subject
        union all
        select subject, case role when 'MENTOR' then 'people.mentors' else 'people.mentees' end, null,
               count(distinct person_id)
          from people group by subject, role
        union all
        select subject, 'people.class5to11', null, count(distinct person_id)
          from people where kind = 'PUPIL' and grade between 5 and 11 group by subject
        union all
        select subject, 'people.employers', null, count(distinct person_id)
          from people where role = 'MENTOR' and kind = 'ENTERPRISE' group by subject
        union all
        select subject, 'people.students', null, count(distinct person_id)
          from people where role = 'MENTOR' and kind in ('STUDENT', 'UNIVERSITY') group by subject
        union all
        select subject, 'people.trained', null, count(distinct person_id) from trained group by subject
        union all
        select subject, 'people.teachersOnCourses', null, count(distinct person_id)
          from trained where kind = 'TEACHER' and form = 'courses' group by subject
        union all
        select subject, 'organizations.programme', null, count(*) from programmes group by subject
        union all
        select subject, 'organizations.pairs', null, count(distinct organization_id) from pairs group by subject
    )
    select counted.subject, counted.register, counted.item, cast(counted.number as numeric)
      from counted
     where counted.number <> 0
$$;

revoke all on function app.register_figures_by(uuid[], uuid[], date, text) from public;
grant execute on function app.register_figures_by(uuid[], uuid[], date, text) to ${applicationRole};

-- The parts of a municipality's number are told by the same rules; what is not known of a part is zero there.
drop function app.register_figures_of(uuid[], date, text);
