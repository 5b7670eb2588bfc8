-- School holidays as the region recommends them. A school year without rows is computed from the usual weeks
-- (calendar.domain.UsualHolidays), and the screens say so.

create table app.school_holiday_year (
    start_year integer not null primary key,
    source     text    not null,
    constraint school_holiday_year_plausible check (start_year between 2020 and 2100)
);

create table app.school_holiday (
    start_year integer not null references app.school_holiday_year on delete cascade,
    kind       text    not null,
    from_day   date    not null,
    to_day     date    not null,
    constraint school_holiday_key primary key (start_year, kind),
    constraint school_holiday_kind check (kind in ('AUTUMN', 'WINTER', 'FIRST_FORM', 'SPRING', 'SUMMER')),
    constraint school_holiday_in_order check (from_day <= to_day)
);

grant select, insert, update, delete on app.school_holiday_year, app.school_holiday to ${applicationRole};

insert into app.school_holiday_year (start_year, source)
values (2025, 'рекомендации Минпросвещения России на 2025/2026 учебный год');

insert into app.school_holiday (start_year, kind, from_day, to_day)
values (2025, 'AUTUMN', '2025-10-25', '2025-11-02'),
       (2025, 'WINTER', '2025-12-31', '2026-01-11'),
       (2025, 'FIRST_FORM', '2026-02-16', '2026-02-22'),
       (2025, 'SPRING', '2026-03-28', '2026-04-05'),
       (2025, 'SUMMER', '2026-05-27', '2026-08-31');
