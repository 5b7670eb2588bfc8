package ru.nastavnik.definition;

import java.util.Arrays;
import java.util.Optional;

/**
 * A number that the registers know of an organisation, or of those of a municipality together, on a day; a form names it
 * beside what it asks for. People are counted once.
 */
public enum RegisterFigure {
    IMPLEMENTED_BY_FORM("form.implemented", true, "Реализуется ли форма: есть действующие пары"),
    PAIRS_BY_FORM("form.pairs", true, "Действующие пары и группы по форме"),
    MENTORS_BY_FORM("form.mentors", true, "Наставники по форме"),
    MENTEES_BY_FORM("form.mentees", true, "Наставляемые по форме"),
    AGED_BEFORE_BY_FORM("form.agedBefore", true, "Участники 10–19 лет в парах формы на начало учебного года"),
    AGED_MENTORS_BY_FORM("form.agedMentors", true, "Наставники 10–19 лет по форме, вовлечённые с начала учебного года"),
    AGED_MENTEES_BY_FORM(
            "form.agedMentees", true, "Наставляемые 10–19 лет по форме, вовлечённые с начала учебного года"),
    PAIRS("pairs.active", false, "Действующие пары и группы"),
    MEETINGS("pairs.meetings", false, "Встречи пар и групп с начала учебного года"),
    MENTORS("people.mentors", false, "Наставники в действующих парах"),
    MENTEES("people.mentees", false, "Наставляемые в действующих парах"),
    PUPILS_OF_5_TO_11("people.class5to11", false, "Обучающиеся 5–11 классов в действующих парах"),
    EMPLOYERS("people.employers", false, "Наставники – представители предприятий"),
    STUDENTS("people.students", false, "Наставники – студенты и представители вузов"),
    TRAINED("people.trained", false, "Наставники, обученные с начала учебного года (шаг 15)"),
    TEACHERS_ON_COURSES(
            "people.teachersOnCourses", false, "Педагоги-наставники, прошедшие курсы с начала учебного года (шаг 15)"),
    WITH_PROGRAMME("organizations.programme", false, "Организации с утверждённой программой наставничества"),
    WITH_PAIRS("organizations.pairs", false, "Организации с действующими парами");

    private final String code;
    private final boolean byForm;
    private final String title;

    RegisterFigure(String code, boolean byForm, String title) {
        this.code = code;
        this.byForm = byForm;
        this.title = title;
    }

    /** How definitions name it. */
    public String code() {
        return code;
    }

    /** Whether it is known of each mentoring form, and so only where a row is of one. */
    public boolean byForm() {
        return byForm;
    }

    /** In words for whoever fills in or keeps a form. */
    public String title() {
        return title;
    }

    public static Optional<RegisterFigure> of(String code) {
        return Arrays.stream(values())
                .filter(figure -> figure.code.equals(code))
                .findFirst();
    }
}
