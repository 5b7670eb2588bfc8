package ru.nastavnik.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import ru.nastavnik.calendar.SchoolHoliday.Kind;
import ru.nastavnik.shared.Department;
import ru.nastavnik.shared.SchoolYear;
import ru.nastavnik.shared.ValidationException;
import ru.nastavnik.support.ApplicationTest;
import ru.nastavnik.support.TestPeople;

@ApplicationTest
@DisplayName("School holidays")
class SchoolHolidaysTests {
    @Autowired
    SchoolHolidays holidays;

    @Autowired
    LessonDays lessonDays;

    @Autowired
    TestPeople people;

    @Test
    void areEnteredByTheAdministratorAndComputedUntilThen() {
        SchoolYear year = new SchoolYear(2030);
        assertThat(lessonDays.of(year).isComputed()).isTrue();

        people.as(
                people.administrator(),
                () -> holidays.enter(year, "письмо от 01.08.2030 № 1", List.of(days("2030-10-28", "2030-11-05"))));

        assertThat(lessonDays.of(year).source()).isEqualTo("письмо от 01.08.2030 № 1");
        assertThat(lessonDays.known().sameOrNext(LocalDate.of(2030, 10, 28))).isEqualTo("2030-11-06");
        assertThat(lessonDays.known().sameOrNext(LocalDate.of(2030, 10, 25))).isEqualTo("2030-10-25");
    }

    @Test
    void andDaysOffAreNeverSuggestedForAMeeting() {
        LessonDays.Known lessons = lessonDays.known();
        // A Saturday before nine days of autumn holidays that end on a Sunday, two holidays after it.
        assertThat(lessons.sameOrNext(LocalDate.of(2025, 10, 25))).isEqualTo("2025-11-05");
        assertThat(lessons.sameOrNext(LocalDate.of(2025, 12, 31))).isEqualTo("2026-01-12");
        assertThat(lessons.sameOrNext(LocalDate.of(2026, 7, 1))).isEqualTo("2026-09-01");
        // A Saturday to which the government moved a working day.
        assertThat(lessons.sameOrNext(LocalDate.of(2025, 9, 6))).isEqualTo("2025-09-08");
    }

    @Test
    void thatOverlapOrLieOutsideTheSchoolYearAreRefused() {
        SchoolYear year = new SchoolYear(2031);
        people.as(people.administrator(), () -> {
            refused(year, List.of(days("2031-10-28", "2031-10-20")), "конец раньше начала");
            refused(year, List.of(days("2032-10-28", "2032-11-05")), "не относятся к 2031/2032 учебному году");
            refused(
                    year,
                    List.of(days("2031-10-28", "2031-11-05"), days("2031-12-31", "2032-01-09")),
                    "указаны дважды");
            refused(
                    year,
                    List.of(
                            days("2031-10-28", "2031-11-05"),
                            new SchoolHoliday(Kind.WINTER, LocalDate.of(2031, 11, 5), LocalDate.of(2032, 1, 9))),
                    "накладываются");
            refused(year, List.of(), "хотя бы одни каникулы");
        });
        assertThat(lessonDays.of(year).isComputed()).isTrue();
    }

    @Test
    void areNobodyElsesToEnter() {
        SchoolYear year = new SchoolYear(2032);
        assertThatThrownBy(() -> people.as(
                        people.department(Department.GENERAL_EDUCATION),
                        () -> holidays.enter(year, "письмо", List.of(days("2032-10-28", "2032-11-05")))))
                .isInstanceOf(AccessDeniedException.class);
    }

    private void refused(SchoolYear year, List<SchoolHoliday> entered, String reason) {
        assertThatThrownBy(() -> holidays.enter(year, "письмо", entered))
                .isInstanceOf(ValidationException.class)
                .hasMessageContaining(reason);
    }

    private static SchoolHoliday days(String from, String to) {
        return new SchoolHoliday(Kind.AUTUMN, LocalDate.parse(from), LocalDate.parse(to));
    }
}
