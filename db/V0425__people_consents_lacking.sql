-- How many consents lack, for those who control: numbers only, counted by the owner, so that row-level security of the
-- tables does not empty them. When signatures suffice says people.domain.ConsentRules; these statements count by the same
-- rule, and ConsentsLackingTests holds the two against each other.

-- Full years: born on 29 February, one grows older on 1 March of a common year. One expression, so that it is computed
-- in the statement that counts. p_minors: whose signatures a person from 14 to 17 needs.
create function app.consent_covers(p_signer text, p_born date, p_day date, p_minors text) returns boolean
    language sql
    immutable
as
$$
    select p_signer = 'PERSON_AND_REPRESENTATIVE'
           or p_signer = case
                             when p_born is null
                                  or extract(year from age(p_day::timestamp, p_born::timestamp)) >= 18 then 'PERSON'
                             when extract(year from age(p_day::timestamp, p_born::timestamp)) < 14 then 'REPRESENTATIVE'
                             else p_minors
                         end
$$;

-- Of those who take part in a year, by role and together (role null): how many there are and how many have no valid
-- consent of a kind on a day; the same of those in the base only.
create function app.consents_lacking(p_organizations uuid[], p_year integer, p_day date, p_minors text)
    returns table (organization_id uuid, role text, kind text, people integer, lacking integer,
                   registered integer, registered_lacking integer)
    language sql
    stable
    security definer
    set search_path = app, pg_temp
as
$$
    with taking_part as (
        select p.organization_id, p.person_id, p.role, p.state = 'REGISTERED' as registered, person.birth_date
          from app.participant p
          join app.person person on person.id = p.person_id
         where p.organization_id = any (p_organizations)
           and p.school_year = p_year
           and p.state <> 'LEFT'
    ), valid as (
        select distinct t.organization_id, t.person_id, c.kind
          from taking_part t
          join app.consent c on c.organization_id = t.organization_id and c.person_id = t.person_id
         where c.given_on <= p_day
           and (c.expires_on is null or c.expires_on >= p_day)
           and (c.withdrawn_on is null or c.withdrawn_on > p_day)
           and (c.kind <> 'PUBLICATION'
                or exists (select 1 from app.consent_mark m where m.consent_id = c.id and m.answer <> 'NO'))
           and app.consent_covers(c.signer, t.birth_date, c.given_on, p_minors)
           and app.consent_covers(c.signer, t.birth_date, p_day, p_minors)
    )
    select t.organization_id,
           t.role,
           k.kind,
           count(distinct t.person_id)::integer,
           (count(distinct t.person_id) filter (where v.person_id is null))::integer,
           (count(distinct t.person_id) filter (where t.registered))::integer,
           (count(distinct t.person_id) filter (where t.registered and v.person_id is null))::integer
      from taking_part t
     cross join (values ('PERSONAL_DATA'), ('PUBLICATION')) as k (kind)
      left join valid v on v.organization_id = t.organization_id and v.person_id = t.person_id and v.kind = k.kind
     group by grouping sets ((t.organization_id, t.role, k.kind), (t.organization_id, k.kind))
$$;

revoke all on function app.consents_lacking(uuid[], integer, date, text) from public;
grant execute on function app.consents_lacking(uuid[], integer, date, text) to ${applicationRole};
