-- How many pairs have not met for long in a roadmap's regular meetings, for those who control: numbers only, counted by
-- the owner, since journals and pairs stay in the organisation. A pair is counted from the day its meetings of the steps
-- before are over; its last meeting is the last one of any step.
create function app.pairs_without_meeting(p_roadmaps uuid[], p_since date)
    returns table (roadmap_id uuid, step_no integer, pairs integer, without_meeting integer)
    language sql
    stable
    security definer
    set search_path = app, pg_temp
as
$$
    select r.id,
           s.no,
           count(*)::integer,
           (count(*) filter (where coalesce(met.last, pair.active_from) <= p_since
                               and not exists (select 1
                                                 from app.journal_row own
                                                where own.roadmap_id = r.id
                                                  and own.step_no = s.no
                                                  and own.subject_id = pair.id
                                                  and own.state <> 'OPEN')
                               and not exists (select 1
                                                 from app.roadmap_template_step b
                                                where b.template_id = r.template_id
                                                  and b.no = any (s.depends_on)
                                                  and b.done_per = 'PAIR'
                                                  and not exists (select 1
                                                                    from app.journal_row before
                                                                   where before.roadmap_id = r.id
                                                                     and before.step_no = b.no
                                                                     and before.subject_id = pair.id
                                                                     and before.state <> 'OPEN'))))::integer
      from app.roadmap r
      join app.roadmap_template_step s
        on s.template_id = r.template_id and s.kind = 'pair-meeting' and s.done_per = 'PAIR' and s.recurring
      join app.mentoring_pair pair
        on pair.organization_id = r.organization_id and pair.school_year = r.school_year and pair.state = 'ACTIVE'
      left join lateral (select max((entry ->> 'date')::date) as last
                           from app.journal_row held
                           join app.roadmap_template_step meeting
                             on meeting.template_id = r.template_id and meeting.no = held.step_no
                                and meeting.kind = 'pair-meeting'
                          cross join jsonb_array_elements(held.entries -> 'entries') as entry
                          where held.roadmap_id = r.id
                            and held.subject_id = pair.id) met on true
     where r.id = any (p_roadmaps)
     group by r.id, s.no
$$;

revoke all on function app.pairs_without_meeting(uuid[], date) from public;
grant execute on function app.pairs_without_meeting(uuid[], date) to ${applicationRole};
