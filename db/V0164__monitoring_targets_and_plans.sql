-- Loads of figures, planned results (3.3), the catalogue of projects and the rules of recommendations. Nothing personal.

-- Who loaded what and when: figures, denominators, planned results.
create table app.monitoring_load (
    id            uuid        not null primary key,
    kind          text        not null check (kind in ('FIGURES', 'POPULATION', 'PLANNED_RESULTS')),
    -- code of the form; empty where there is none
    subject       text        not null,
    as_of         date        not null,
    figure_set_id uuid        references app.figure_set,
    file_name     text        not null,
    sha256        text        not null,
    rows          integer     not null check (rows > 0),
    loaded_at     timestamptz not null,
    loaded_by     uuid        references app.account
);
-- The list of loads on the screen, the newest first.
create index monitoring_load_of_kind on app.monitoring_load (kind, loaded_at);

-- Which organisation is to use which form by which day, and for how many (3.3, annexes 2 to 5).
create table app.planned_result (
    organization_id uuid        not null references app.organization,
    form_code       text        not null references app.mentoring_form (code),
    due_on          date        not null,
    mentors         integer     check (mentors >= 0),
    mentees         integer     check (mentees >= 0),
    source          text        not null,
    loaded_at       timestamptz not null,
    loaded_by       uuid        references app.account,
    primary key (organization_id, form_code, due_on)
);

-- Whether the kinds of organisations are counted together or each has to reach the target by itself.
alter table app.coverage_target
    add column kinds_joint boolean not null default false,
    add column added_at timestamptz,
    add column added_by uuid references app.account;

-- Regional and federal projects whose means are recommended; an empty list of forms means all.
create table app.support_project (
    code     text    not null primary key,
    title    text    not null,
    level    text    not null check (level in ('FEDERAL', 'REGIONAL')),
    forms    text[]  not null,
    link     text    not null,
    source   text    not null,
    added_at timestamptz,
    added_by uuid    references app.account
);

-- What is recommended where a form lags behind its target. Placeholders: {form}, {percent}, {target}, {day}.
create table app.recommendation_rule (
    code      text    not null primary key,
    form_code text    not null references app.mentoring_form (code),
    text      text    not null,
    projects  text[]  not null
);

insert into app.support_project (code, title, level, forms, link, source)
values
    ('career-minimum', 'Профориентационный минимум', 'FEDERAL', '{employer-pupil,student-pupil}', '',
     'Итоги планового мониторинга, август 2023 года'),
    ('big-change', 'Всероссийский конкурс «Большая перемена»', 'FEDERAL',
     '{pupil-pupil,teacher-pupil,student-student}',
     'http://rcro.tomsk.ru/proektyi-rtsro/vserossijskij-konkurs-dlya-shkol-nikov-bol-shaya-peremena/',
     'Письмо от 26.08.2022 № 774; итоги планового мониторинга, август 2023 года'),
    ('big-challenges', 'Региональный этап всероссийского конкурса научно-технологических проектов «Большие вызовы»',
     'FEDERAL', '{teacher-pupil,student-pupil,employer-pupil}', 'https://bigvizovtomsk.ru/',
     'Письмо от 26.08.2022 № 774; итоги планового мониторинга, август 2023 года'),
    ('sirius-summer', 'Всероссийский проект «Сириус.Лето»', 'FEDERAL', '{student-pupil,employer-pupil}', '',
     'Итоги планового мониторинга, август 2023 года'),
    ('lessons-of-the-present', 'Всероссийский проект «Уроки настоящего»', 'FEDERAL',
     '{teacher-pupil,student-pupil,employer-pupil}', 'https://lessonnow.ucoz.net/',
     'Письмо от 26.08.2022 № 774; итоги планового мониторинга, август 2023 года'),
    ('science-park',
     'Проект «Создание парка естественнонаучного образования Томской области (Парк ЕНОТо) на основе сетевого'
         || ' взаимодействия: школа – университет – научный центр – производство»',
     'REGIONAL', '{student-pupil,employer-pupil}', 'http://rcro.tomsk.ru/proektyi-rtsro/fip/',
     'Письмо от 26.08.2022 № 774'),
    ('young-staff', 'Региональный банк данных «Молодёжный кадровый ресурс Томской области»', 'REGIONAL',
     '{teacher-teacher,student-pupil}',
     'http://rcro.tomsk.ru/proektyi-rtsro/regionalnyiy-bank-dannyih-molodyozhnyiy-kadrovyiy-resurs-sistemyi-obshhego-obrazovaniya-tomskoy-oblasti/',
     'Письмо от 26.08.2022 № 774'),
    ('entrepreneurs',
     'Региональный проект «Формирование предпринимательской компетентности детей и молодёжи Томской области на'
         || ' 2021–2025 годы»',
     'REGIONAL', '{employer-pupil,employer-student}',
     'http://rcro.tomsk.ru/proektyi-rtsro/sozdanie-regionalnoy-seti-shkolnyih-tehnoparkov-i-predpriyatiy-v-kachestve-resursa-formirovaniya-predprinimatelskoy-kompetentnosti-detey-i-molodezhi-tomskoy-oblasti/',
     'Письмо от 26.08.2022 № 774'),
    ('media',
     'Региональный проект «Формирование благоприятной медиаобразовательной среды в системе общего образования'
         || ' Томской области» на 2017–2022 годы',
     'REGIONAL', '{pupil-pupil}',
     'http://rcro.tomsk.ru/proektyi-rtsro/regional-ny-j-proekt-razvitie-mediaobrazovaniya-v-obrazovatel-ny-h-uchrezhdeniyah-tomskoj-oblasti-na-2011-2016-gody/',
     'Письмо от 26.08.2022 № 774'),
    ('civics',
     'Региональный проект «Развитие гражданского образования в образовательных организациях Томской области на'
         || ' 2021–2025 годы»',
     'REGIONAL', '{pupil-pupil,teacher-pupil}',
     'http://rcro.tomsk.ru/proektyi-rtsro/regional-ny-j-proekt-razvitie-grazhdanskogo-obrazovaniya-v-obrazovatel-ny-h-organizatsiyah-tomskoj-oblasti-na-2016-2020-gody/',
     'Письмо от 26.08.2022 № 774'),
    ('upbringing', 'Реализация рабочих программ воспитания в образовательных организациях Томской области', 'REGIONAL',
     '{teacher-pupil,pupil-pupil}',
     'http://rcro.tomsk.ru/2021/06/18/utverzhdeny-metodicheskie-rekomendatsii-po-otrazheniyu-nastavnichestva-v-rabochih-programmah-vospitaniya-v-obrazovatel-ny-h-organizatsiyah-tomskoj-oblasti/',
     'Письмо от 26.08.2022 № 774'),
    ('talents-centre', 'Региональные проекты ОГАОУ «Томский региональный центр развития талантов "Пульсар"»',
     'REGIONAL', '{}', '', 'Итоги планового мониторинга, август 2023 года');

insert into app.recommendation_rule (code, form_code, text, projects)
values
    ('lag-teacher-pupil', 'teacher-pupil',
     'Начать реализацию формы «{form}»: отразить её в программе наставничества и рабочей программе воспитания,'
         || ' сформировать пары, используя проекты, перечисленные ниже.',
     '{upbringing,big-change,lessons-of-the-present}'),
    ('lag-pupil-pupil', 'pupil-pupil',
     'Начать реализацию формы «{form}» через ученическое самоуправление, вожатские и волонтёрские отряды,'
         || ' медиацентры, используя проекты, перечисленные ниже.',
     '{big-change,media,civics}'),
    ('lag-student-pupil', 'student-pupil',
     'Начать реализацию формы «{form}» в сетевом взаимодействии с организациями профессионального и высшего'
         || ' образования, используя проекты, перечисленные ниже.',
     '{big-challenges,science-park,sirius-summer,lessons-of-the-present}'),
    ('lag-employer-pupil', 'employer-pupil',
     'Начать реализацию формы «{form}»: привлечь наставников предприятий муниципалитета, используя проекты,'
         || ' перечисленные ниже.',
     '{career-minimum,entrepreneurs,science-park,big-challenges}');
