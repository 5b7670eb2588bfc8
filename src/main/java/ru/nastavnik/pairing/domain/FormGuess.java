package ru.nastavnik.pairing.domain;

import java.util.Optional;
import ru.nastavnik.people.PersonKind;

/** The form of mentoring that two kinds of people make (3.2), as codes of the register of forms. */
public final class FormGuess {
    private FormGuess() {}

    /** Empty where the directive knows no form, for example a pupil who teaches a teacher. */
    public static Optional<String> of(PersonKind mentor, PersonKind mentee) {
        return switch (mentee) {
            case PUPIL -> Optional.of(forPupil(mentor));
            case STUDENT -> forStudent(mentor);
            case TEACHER, EMPLOYEE ->
                mentor == PersonKind.TEACHER || mentor == PersonKind.EMPLOYEE
                        ? Optional.of("teacher-teacher")
                        : Optional.empty();
            case ENTERPRISE, UNIVERSITY -> Optional.empty();
        };
    }

    private static String forPupil(PersonKind mentor) {
        return switch (mentor) {
            case PUPIL -> "pupil-pupil";
            case STUDENT, UNIVERSITY -> "student-pupil";
            case ENTERPRISE -> "employer-pupil";
            case TEACHER, EMPLOYEE -> "teacher-pupil";
        };
    }

    private static Optional<String> forStudent(PersonKind mentor) {
        return switch (mentor) {
            case PUPIL -> Optional.empty();
            case STUDENT, UNIVERSITY -> Optional.of("student-student");
            case ENTERPRISE -> Optional.of("employer-student");
            case TEACHER, EMPLOYEE -> Optional.of("lecturer-student");
        };
    }
}
