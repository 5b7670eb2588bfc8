-- Letters of state organisations and colleges go to their department, which notes its incoming number as a municipality
-- does.
alter table app.letter
    -- the department it goes to; null: a municipality or another addressee
    add column department text check (department in ('GENERAL_EDUCATION', 'VOCATIONAL_EDUCATION')),
    add check (municipality_id is null or department is null);

-- Until now such a letter was addressed to the department and nobody could say otherwise in the system; one whose
-- addressee was retyped stays as it is.
update app.letter l
   set department = o.department
  from app.organization o
 where o.id = l.organization_id
   and o.municipality_id is null
   and l.municipality_id is null
   and l.content ->> 'addressee' like 'Департаменту%';

-- What has come to a department.
create index letter_to_department on app.letter (department) where state = 'SENT' and department is not null;
