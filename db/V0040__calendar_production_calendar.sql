-- The Russian production calendar: which days off the government moved. Statutory holidays, weekends and the moving
-- of a holiday that falls on a weekend to the next working day (Labour Code, article 112) are rules of the code.

create table app.calendar_decree (
    year  integer not null primary key,
    title text    not null,
    constraint calendar_decree_year_plausible check (year between 2020 and 2100)
);

create table app.calendar_transfer (
    year     integer not null references app.calendar_decree on delete cascade,
    from_day date    not null,
    to_day   date    not null,
    constraint calendar_transfer_key primary key (year, from_day),
    constraint calendar_transfer_to_once unique (to_day),
    constraint calendar_transfer_within_year
        check (extract(year from from_day) = year and extract(year from to_day) = year)
);

insert into app.calendar_decree (year, title)
values (2024, 'постановление Правительства РФ от 10.08.2023 № 1314'),
       (2025, 'постановление Правительства РФ от 04.10.2024 № 1335'),
       (2026, 'постановление Правительства РФ от 24.09.2025 № 1466');

insert into app.calendar_transfer (year, from_day, to_day)
values (2024, '2024-01-06', '2024-05-10'),
       (2024, '2024-01-07', '2024-12-31'),
       (2024, '2024-04-27', '2024-04-29'),
       (2024, '2024-11-02', '2024-04-30'),
       (2024, '2024-12-28', '2024-12-30'),
       (2025, '2025-01-04', '2025-05-02'),
       (2025, '2025-01-05', '2025-12-31'),
       (2025, '2025-02-23', '2025-05-08'),
       (2025, '2025-03-08', '2025-06-13'),
       (2025, '2025-11-01', '2025-11-03'),
       (2026, '2026-01-03', '2026-01-09'),
       (2026, '2026-01-04', '2026-12-31');
