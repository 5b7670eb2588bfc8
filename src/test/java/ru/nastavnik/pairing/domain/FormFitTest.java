package ru.nastavnik.pairing.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ru.nastavnik.people.PersonKind;
import ru.nastavnik.programme.MentoringForm;

@DisplayName("A form of mentoring and the people of a pair")
class FormFitTest {
    private static final FormFit FIT = new FormFit(List.of(
            form("pupil-pupil", "ученик – ученик", "лидер – последователь", "равный – равному"),
            form("student-pupil", "студент – ученик", "лидер – последователь", "куратор – автор проекта"),
            form("employer-pupil", "работодатель – ученик", "коллега – молодой коллега"),
            form("teacher-pupil", "педагог – ученик"),
            form("teacher-teacher", "учитель – учитель", "опытный учитель – молодой специалист"),
            form("employer-student", "работодатель – студент"),
            form("student-student", "студент – студент"),
            form("lecturer-student", "преподаватель – студент")));

    private static MentoringForm form(String code, String title, String... models) {
        return new MentoringForm(code, title, "", List.of(), List.of(), List.of(models));
    }

    @ParameterizedTest(name = "{0}: {1} – {2}")
    @CsvSource({
        "pupil-pupil, PUPIL, PUPIL",
        "student-pupil, STUDENT, PUPIL",
        "student-pupil, UNIVERSITY, PUPIL",
        "employer-pupil, ENTERPRISE, PUPIL",
        "teacher-pupil, TEACHER, PUPIL",
        "teacher-pupil, EMPLOYEE, PUPIL",
        "teacher-teacher, TEACHER, TEACHER",
        "teacher-teacher, TEACHER, EMPLOYEE",
        "employer-student, ENTERPRISE, STUDENT",
        "student-student, STUDENT, STUDENT",
        "lecturer-student, TEACHER, STUDENT"
    })
    void may_be(String code, PersonKind mentor, PersonKind mentee) {
        assertThat(FIT.people(code, mentor, List.of(mentee))).isEmpty();
    }

    @ParameterizedTest(name = "{0}: no {1} – {2}")
    @CsvSource({
        "student-student, TEACHER, STUDENT",
        "student-student, STUDENT, PUPIL",
        "pupil-pupil, TEACHER, PUPIL",
        "teacher-teacher, PUPIL, TEACHER",
        "teacher-teacher, TEACHER, PUPIL",
        "teacher-pupil, PUPIL, PUPIL",
        "employer-pupil, TEACHER, PUPIL",
        "student-pupil, PUPIL, PUPIL",
        "employer-student, STUDENT, STUDENT",
        "lecturer-student, ENTERPRISE, STUDENT",
        "pupil-pupil, PUPIL, TEACHER"
    })
    void cannot_be(String code, PersonKind mentor, PersonKind mentee) {
        assertThat(FIT.people(code, mentor, List.of(mentee))).isPresent();
    }

    @Test
    void the_refusal_says_who_may_be_a_mentor_and_who_is_one_here() {
        assertThat(FIT.people("student-student", PersonKind.TEACHER, List.of(PersonKind.STUDENT)))
                .hasValueSatisfying(words -> assertThat(words)
                        .contains("студент – студент", "наставником бывает", "здесь наставник – педагог"));
    }

    @Test
    void one_mentee_of_a_group_is_enough_to_refuse() {
        assertThat(FIT.people("pupil-pupil", PersonKind.PUPIL, List.of(PersonKind.PUPIL, PersonKind.STUDENT)))
                .hasValueSatisfying(words -> assertThat(words).contains("здесь наставляемый – студент"));
    }

    @Test
    void a_form_of_the_organisations_own_joins_whom_it_likes() {
        assertThat(FIT.people(null, PersonKind.PUPIL, List.of(PersonKind.TEACHER)))
                .isEmpty();
        assertThat(FIT.roleModel(null, "равный – равному")).isEmpty();
    }

    @Test
    void a_role_model_belongs_to_its_form() {
        assertThat(FIT.roleModel("pupil-pupil", "равный – равному")).isEmpty();
        assertThat(FIT.roleModel("student-pupil", "лидер – последователь")).isEmpty();
        assertThat(FIT.roleModel("pupil-pupil", "опытный учитель – молодой специалист"))
                .hasValueSatisfying(words -> assertThat(words).contains("относится к форме «учитель – учитель»"));
        assertThat(FIT.roleModel("teacher-pupil", "классный руководитель – новичок"))
                .as("a role model of the organisation's own")
                .isEmpty();
        assertThat(FIT.roleModel("teacher-pupil", null)).isEmpty();
        assertThat(FIT.roleModel("teacher-pupil", "лидер – последователь"))
                .as("a form without role models borrows one that says of nobody who he is")
                .isEmpty();
        assertThat(FIT.roleModel("teacher-pupil", "опытный учитель – молодой специалист"))
                .isPresent();
        assertThat(FIT.roleModel("no-such-form", "лидер – последователь")).isEmpty();
    }
}
