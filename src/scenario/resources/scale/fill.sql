-- An invented region of 40,000 organisations in the middle of a school year: 25 open tasks each, a million in all, and
-- 15 that are done; plans and progress of this year's and last year's roadmaps; what everybody owes under a running
-- launch; one finished collection of figures and one under way. Every municipality has 2,000 organisations.

create temporary table scale_organization as
select gen_random_uuid() as id, i, m.id as municipality_id, i % 100 = 0 as state_owned,
       case when i % 100 = 0 then 'college' when i % 10 = 1 then 'extra' else 'school' end as kind
  from generate_series(0, 39999) i
  join (select id, row_number() over (order by name) - 1 as no, count(*) over () as of from app.municipality) m
    on m.no = i / 100 % m.of;

insert into app.organization (id, kind, full_name, short_name, founder, place, municipality_id,
                              location_municipality_id, state_owned, department, opened_on)
select id, kind, 'Замерная организация № ' || i, 'Замерная ' || i, 'Администрация', 'с. Замерное',
       case when not state_owned then municipality_id end, municipality_id, state_owned,
       case when kind = 'college' then 'VOCATIONAL_EDUCATION' else 'GENERAL_EDUCATION' end, date '2000-09-01'
  from scale_organization;

create temporary table scale_launch as select id from app.directive_launch limit 1;

update app.directive_launch set state = 'RUNNING', launched_at = now() - interval '60 days';

insert into app.directive_launch_municipality (launch_id, municipality_id, opened_at)
select l.id, m.id, now() from scale_launch l, app.municipality m;

insert into app.rollout (id, launch_id, organization_id, state, stage, school_year, joined_at)
select gen_random_uuid(), l.id, o.id, 'ACTIVE', (array ['CURATOR', 'PROGRAMME', 'ROADMAP', 'EXECUTION', 'EXECUTION'])[1 + o.i % 5],
       extract(year from current_date - interval '8 months'), now() - interval '50 days'
  from scale_organization o, scale_launch l;

insert into app.programme (id, organization_id, launch_id, layout_id, state, opened_at, version)
select gen_random_uuid(), o.id, l.id, (select id from app.programme_layout limit 1),
       case when o.i % 2 = 0 then 'ACCEPTED' else 'DRAFT' end, now(), 0
  from scale_organization o, scale_launch l;

create temporary table scale_roadmap as
select gen_random_uuid() as id, o.id as organization_id, o.kind, o.i, y.ago,
       extract(year from current_date - interval '8 months')::integer - y.ago as school_year,
       case when o.kind = 'college' then '0197a000-0000-7000-8000-000000000002'
            else '0197a000-0000-7000-8000-000000000001' end::uuid as template_id
  from scale_organization o, generate_series(0, 1) as y (ago);

insert into app.roadmap (id, organization_id, launch_id, school_year, template_id, state, opened_at, in_force_since, version)
select r.id, r.organization_id, l.id, r.school_year, r.template_id, 'ACCEPTED', now() - r.ago * interval '1 year', now(), 0
  from scale_roadmap r, scale_launch l;

insert into app.roadmap_row (roadmap_id, step_no, planned_from, planned_to, responsible)
select r.id, s.no, make_date(r.school_year, 9, 1) + s.no * 7, make_date(r.school_year, 9, 8) + s.no * 7, 'Куратор'
  from scale_roadmap r
  join app.roadmap_template_step s on s.template_id = r.template_id
 order by r.id, s.no;

insert into app.step_progress (roadmap_id, step_no, organization_id, done_on)
select r.id, s.no, r.organization_id, make_date(r.school_year, 9, 8) + s.no * 7
  from scale_roadmap r
  join app.roadmap_template_step s on s.template_id = r.template_id
 where r.ago = 1 or s.no <= 10 + r.i % 6
 order by r.ago desc, s.no;

insert into app.duty (id, launch_id, duty, organization_id, school_year, point, title, role, owed_from, due_on, ground, done_on)
select gen_random_uuid(), l.id, d.duty, o.id, case when d.duty = 'report' then extract(year from current_date)::integer end,
       d.point, d.title, d.role, current_date - 60, current_date + d.due + o.i % 20, 'пункт ' || d.point,
       case when d.duty = 'curator' and o.i % 3 > 0 then current_date - o.i % 30 end
  from scale_organization o, scale_launch l,
       (values ('curator', '7.2', 'Назначить куратора', 'DIRECTOR', -30),
               ('programme', '7.1', 'Утвердить программу наставничества', 'CURATOR', -5),
               ('roadmap', '7.1', 'Утвердить дорожную карту', 'CURATOR', 10),
               ('report', '7.4', 'Отчитаться об исполнении дорожной карты', 'CURATOR', 200)) as d (duty, point, title, role, due);

insert into app.task (task_id, process_key, subject_type, business_key, element_id, title, about, role, point, duty_id, due_on,
                      term_ground, organization_id, municipality_id, launch_id, state, opened_at)
select gen_random_uuid()::text, k.process, k.subject, gen_random_uuid()::text, k.element, k.title,
       k.title || ': ' || o.kind || ' ' || o.i, k.role, k.point, d.id,
       case when k.term is not null then current_date + k.term + (o.i * 7919) % 30 end, 'по внутреннему сроку',
       o.id, null, l.id, 'OPEN', now() - interval '10 days'
  from scale_organization o
 cross join scale_launch l
 cross join (values
       ('paper-approval', 'programme', 'userTask_directorDecision', 'Решить по программе', 'DIRECTOR', '7.1', -3, 'programme'),
       ('pair-order', null, 'userTask_signOrder', 'Подписать приказ о парах', 'DIRECTOR', '7.3', null, null),
       ('pair-order', null, 'userTask_registerOrder', 'Зарегистрировать приказ', 'SECRETARY', '7.3', 0, null),
       ('paper-approval', 'roadmap', 'userTask_agreement', 'Согласовать дорожную карту', 'MUNICIPAL_HEAD', '6.1', -10, 'roadmap'),
       ('monitoring-submission', null, 'userTask_decide', 'Проверить показатели', 'CENTRE_OPERATOR', '5.4', -2, null),
       ('recommendation', null, 'userTask_accept', 'Принять исполнение рекомендации', 'DEPARTMENT', '9', -15, null),
       ('recommendation', null, 'userTask_carryOut', 'Выполнить рекомендацию', 'MUNICIPAL_COORDINATOR', '9', -5, null)
     ) as k (process, subject, element, title, role, point, term, duty)
  left join app.duty d on d.organization_id = o.id and d.duty = k.duty;

insert into app.task (task_id, process_key, business_key, element_id, title, role, point, due_on, term_ground,
                      organization_id, launch_id, state, opened_at, closed_at)
select gen_random_uuid()::text, case when r.kind = 'college' then 'college-roadmap' else 'school-roadmap' end, r.id::text,
       'userTask_step' || lpad(n::text, 2, '0'), 'Шаг ' || n, 'CURATOR', '7.4',
       case when n <= 15 then current_date - 60 + n * 3 else current_date - 40 + n * 2 + r.i % 10 end, 'по дорожной карте',
       r.organization_id, l.id, case when n <= 15 then 'COMPLETED' else 'OPEN' end, now() - interval '60 days',
       case when n <= 15 then now() - n * interval '31 hours' - (r.i % 400) * interval '1 hour' end
  from scale_roadmap r, scale_launch l, generate_series(1, 33) n
 where r.ago = 0;

insert into app.figure_set (id, form_code, form_version, title, as_of, origin, source, created_at, settled_at)
select f.id, d.code, d.version, f.title, f.as_of, f.origin, 'замер', now(), f.settled_at
  from (select code, version
          from app.monitoring_definition
         where kind = 'FORM' and code = 'coverage'
         order by version desc
         limit 1) d,
       (values ('0197a000-0000-7000-8000-0000000000f1'::uuid, 'Замерный сбор', current_date - 30, 'IMPORT', now()),
               ('0197a000-0000-7000-8000-0000000000f2', 'Идущий сбор', current_date + 5, 'CAMPAIGN', null))
           as f (id, title, as_of, origin, settled_at);

insert into app.submission (id, figure_set_id, organization_id, state, due_on)
select gen_random_uuid(), f.id, o.id,
       case when f.origin = 'IMPORT' then 'ACCEPTED' else (array ['OPEN', 'SUBMITTED', 'ACCEPTED'])[1 + o.i % 3] end,
       current_date + 5
  from app.figure_set f, scale_organization o
 where f.id in ('0197a000-0000-7000-8000-0000000000f1', '0197a000-0000-7000-8000-0000000000f2');

insert into app.figure_cell (submission_id, item, figure, number)
select s.id, m.code, x.figure, (o.i + m.position) % 2
  from app.submission s
  join scale_organization o on o.id = s.organization_id,
       app.mentoring_form m,
       unnest(array ['implements', 'pairs']) as x (figure)
 where s.figure_set_id = '0197a000-0000-7000-8000-0000000000f1';

insert into app.account (id, login, password_hash, password_change_required, surname, given_name, gender, blocked, created_at)
values ('0197a000-0000-7000-8000-0000000000a1', 'scale', '-', false, 'Замеров', 'Замер', 'MALE', true, now());

insert into app.post (id, account_id, role, title, organization_id, valid_from)
select gen_random_uuid(), case when o.i = 1201 then a.id else '0197a000-0000-7000-8000-0000000000a1' end,
       'CURATOR', 'куратор', o.id, current_date - 30
  from scale_organization o, app.account a
 where o.i % 3 > 0 and a.login = 'employee';

-- The director of the demo region works in the same organisation as its employee.
update app.post set organization_id = (select id from scale_organization where i = 1201)
 where role = 'DIRECTOR' and account_id = (select id from app.account where login = 'director');

drop table scale_organization, scale_launch, scale_roadmap;
