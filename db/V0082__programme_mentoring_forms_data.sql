-- The eight forms of mentoring (3.2), each bound to its operator, and the usual role models. The data is that of
-- db/templates/*.csv; a test compares them.
insert into app.mentoring_form (code, position, title, operator, usual_kinds, aliases)
values
('pupil-pupil', 1, 'ученик – ученик', 'Региональный центр развития образования', array['school', 'extra']::text[], array[]::text[]),
('student-pupil', 2, 'студент – ученик', 'Региональный центр развития образования', array['school', 'extra']::text[], array[]::text[]),
('employer-pupil', 3, 'работодатель – ученик', 'Региональный центр развития образования', array['school', 'extra']::text[], array[]::text[]),
('teacher-pupil', 4, 'педагог – ученик', 'Региональный центр развития образования', array['school', 'extra']::text[], array['учитель – ученик']::text[]),
('teacher-teacher', 5, 'учитель – учитель', 'Институт повышения квалификации и переподготовки работников образования', array['school', 'extra', 'college']::text[], array[]::text[]),
('employer-student', 6, 'работодатель – студент', 'Региональный центр развития профессиональных компетенций', array['college']::text[], array[]::text[]),
('student-student', 7, 'студент – студент', 'Региональный центр развития профессиональных компетенций', array['college']::text[], array[]::text[]),
('lecturer-student', 8, 'преподаватель – студент', 'Региональный центр развития профессиональных компетенций', array['college']::text[], array[]::text[]);

insert into app.mentoring_role_model (form_code, position, title)
values
('pupil-pupil', 1, 'успевающий – ученик, испытывающий затруднения'),
('pupil-pupil', 2, 'лидер – последователь'),
('pupil-pupil', 3, 'равный – равному'),
('teacher-teacher', 1, 'опытный учитель – молодой специалист'),
('teacher-teacher', 2, 'лидер – педагог, испытывающий затруднения'),
('teacher-teacher', 3, 'педагог-новатор – консервативный педагог'),
('student-pupil', 1, 'успевающий – ученик, испытывающий затруднения'),
('student-pupil', 2, 'лидер – последователь'),
('student-pupil', 3, 'куратор – автор проекта'),
('employer-pupil', 1, 'активный профессионал – последователь'),
('employer-pupil', 2, 'коллега – молодой коллега'),
('employer-pupil', 3, 'работодатель – будущий студент');
