package ru.nastavnik.pairing.domain;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.people.PersonKind;
import ru.nastavnik.programme.MentoringForm;

/**
 * Which people a form of the directive (3.2) joins, and which role models belong to it: a teacher is no mentor under
 * «студент – студент». A form of the organisation's own joins whom its programme says, so nothing of it is refused.
 */
public final class FormFit {

    /** @param mentors who may be a mentor in the form */
    private record People(Set<PersonKind> mentors, Set<PersonKind> mentees) {}

    private static final Set<PersonKind> STAFF = EnumSet.of(PersonKind.TEACHER, PersonKind.EMPLOYEE);
    private static final Set<PersonKind> LECTURERS =
            EnumSet.of(PersonKind.TEACHER, PersonKind.EMPLOYEE, PersonKind.UNIVERSITY);
    private static final Set<PersonKind> EMPLOYERS = EnumSet.of(PersonKind.ENTERPRISE, PersonKind.UNIVERSITY);
    private static final Set<PersonKind> STUDENTS = EnumSet.of(PersonKind.STUDENT, PersonKind.UNIVERSITY);
    private static final Set<PersonKind> PUPIL = EnumSet.of(PersonKind.PUPIL);
    private static final Set<PersonKind> STUDENT = EnumSet.of(PersonKind.STUDENT);

    private static final Map<String, People> FORMS = Map.of(
            "pupil-pupil", new People(PUPIL, PUPIL),
            "student-pupil", new People(STUDENTS, PUPIL),
            "employer-pupil", new People(EMPLOYERS, PUPIL),
            "teacher-pupil", new People(LECTURERS, PUPIL),
            "teacher-teacher", new People(LECTURERS, STAFF),
            "employer-student", new People(EMPLOYERS, STUDENT),
            "student-student", new People(STUDENTS, STUDENT),
            "lecturer-student", new People(LECTURERS, STUDENT));

    /** Words of the method's role models by which only staff, employers or students are meant. */
    private static final Pattern NAMES_PEOPLE =
            Pattern.compile("учител|педагог|специалист|работодател|профессионал|коллега|студент");

    private final List<MentoringForm> forms;

    /** @param forms all forms of the directive */
    public FormFit(List<MentoringForm> forms) {
        this.forms = List.copyOf(forms);
    }

    /** What is wrong with the people of a pair under the form, as a sentence; empty if nothing. */
    public Optional<String> people(@Nullable String code, PersonKind mentor, Collection<PersonKind> mentees) {
        People people = code == null ? null : FORMS.get(code);
        if (people == null) {
            return Optional.empty();
        }
        if (!people.mentors().contains(mentor)) {
            return Optional.of("По форме «" + title(code) + "» наставником бывает " + either(people.mentors())
                    + ", а здесь наставник – " + mentor.title() + ". Выберите другую форму или другого наставника.");
        }
        return mentees.stream()
                .filter(kind -> !people.mentees().contains(kind))
                .findFirst()
                .map(kind -> "По форме «" + title(code) + "» наставляемым бывает " + either(people.mentees())
                        + ", а здесь наставляемый – " + kind.title()
                        + ". Выберите другую форму или другого наставляемого.");
    }

    /**
     * What is wrong with the role model under the form: one of another form; empty if nothing. A form for which the
     * method names no role models may borrow one that does not say who its people are.
     */
    public Optional<String> roleModel(@Nullable String code, @Nullable String roleModel) {
        MentoringForm own = code == null ? null : of(code).orElse(null);
        if (own == null || roleModel == null || has(own, roleModel)) {
            return Optional.empty();
        }
        if (own.roleModels().isEmpty() && !NAMES_PEOPLE.matcher(roleModel).find()) {
            return Optional.empty();
        }
        return forms.stream()
                .filter(form -> has(form, roleModel))
                .findFirst()
                .map(other -> "Ролевая модель «" + roleModel + "» относится к форме «" + other.title()
                        + "», а у пары форма «" + own.title() + "». Выберите ролевую модель своей формы.");
    }

    private static boolean has(MentoringForm form, String roleModel) {
        return form.roleModels().contains(roleModel);
    }

    private Optional<MentoringForm> of(String code) {
        return forms.stream().filter(form -> form.code().equals(code)).findFirst();
    }

    private String title(@Nullable String code) {
        return code == null ? "" : of(code).map(MentoringForm::title).orElse(code);
    }

    private static String either(Set<PersonKind> kinds) {
        return kinds.stream().map(PersonKind::title).collect(Collectors.joining(" или "));
    }
}
