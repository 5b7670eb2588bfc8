package ru.nastavnik.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import ru.nastavnik.access.SignedIn;
import ru.nastavnik.shared.Gender;
import ru.nastavnik.shared.NotFoundException;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.PersonName;
import ru.nastavnik.support.ApplicationTest;
import ru.nastavnik.support.TestPeople;
import ru.nastavnik.support.TestRegion;

@ApplicationTest
class DeclensionTest {

    @Autowired
    private Declension declension;

    @Autowired
    private NameForms forms;

    @Autowired
    private TestRegion region;

    @Autowired
    private TestPeople people;

    @Test
    void a_full_name_and_its_short_form_decline_together() {
        PersonName name = new PersonName("Кузнецова", "Мария", "Ивановна", Gender.FEMALE);
        assertThat(declension.full(name, GrammaticalCase.ACCUSATIVE)).isEqualTo("Кузнецову Марию Ивановну");
        assertThat(declension.surnameFirst(name, GrammaticalCase.DATIVE)).isEqualTo("Кузнецовой М.И.");
    }

    @Test
    void a_form_stored_for_one_person_wins_in_the_organisation_that_knows_the_person() {
        OrganizationId school = region.school();
        OrganizationId other = region.school();
        SignedIn curator = region.curator(school);
        PersonName zayats = new PersonName("Заяц", "Олег", "Петрович", Gender.MALE);
        people.as(
                curator,
                () -> forms.putForPerson(school, zayats, NamePart.SURNAME, GrammaticalCase.INSTRUMENTAL, "Заяцем"));
        assertThat(people.as(curator, () -> declension.full(zayats, GrammaticalCase.INSTRUMENTAL)))
                .as("as this family keeps its vowel")
                .isEqualTo("Заяцем Олегом Петровичем");
        PersonName namesake = new PersonName("Заяц", "Иван", "Петрович", Gender.MALE);
        assertThat(people.as(curator, () -> declension.full(namesake, GrammaticalCase.INSTRUMENTAL)))
                .as("a namesake keeps the rule")
                .isEqualTo("Зайцем Иваном Петровичем");
        assertThat(people.as(region.curator(other), () -> declension.full(zayats, GrammaticalCase.INSTRUMENTAL)))
                .as("another school does not see the form")
                .isEqualTo("Зайцем Олегом Петровичем");
    }

    @Test
    void only_the_administrator_stores_a_form_for_everybody() {
        SignedIn administrator = people.administrator();
        people.as(
                administrator,
                () -> forms.putForEverybody(
                        NamePart.SURNAME, "Дремлющик", Gender.MALE, GrammaticalCase.DATIVE, "Дремлющику!"));
        PersonName name = new PersonName("Дремлющик", "Олег", null, Gender.MALE);
        assertThat(declension.full(name, GrammaticalCase.DATIVE)).isEqualTo("Дремлющику! Олегу");
        SignedIn director = region.director(region.school());
        assertThatThrownBy(() -> people.as(director, forms::forEverybody)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void a_director_cannot_store_forms_in_another_organisation() {
        SignedIn director = region.director(region.school());
        PersonName name = new PersonName("Заяц", "Олег", null, Gender.MALE);
        OrganizationId other = region.school();
        assertThatThrownBy(() -> people.as(
                        director,
                        () -> forms.putForPerson(other, name, NamePart.SURNAME, GrammaticalCase.DATIVE, "Зайцу")))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void a_post_that_a_school_has_corrected_is_written_so_in_its_documents_only_until_the_form_is_removed() {
        OrganizationId school = region.school();
        SignedIn director = region.director(school);
        SignedIn neighbour = region.director(region.school());
        String post = "главный хранитель музея";
        people.as(
                director,
                () -> forms.putForPost(school, post, GrammaticalCase.ACCUSATIVE, "главную хранительницу музея"));

        assertThat(people.as(director, () -> declension.post("Главный хранитель музея", GrammaticalCase.ACCUSATIVE)))
                .isEqualTo("главную хранительницу музея");
        assertThat(people.as(neighbour, () -> declension.post(post, GrammaticalCase.ACCUSATIVE)))
                .isEqualTo("главного хранителя музея");
        assertThatThrownBy(() -> people.as(neighbour, () -> forms.postsOf(school)))
                .isInstanceOf(NotFoundException.class);
        StoredPostForm stored = people.as(director, () -> forms.postsOf(school)).get(0);
        people.as(director, () -> forms.removePost(school, stored.id()));
        assertThat(people.as(director, () -> declension.post(post, GrammaticalCase.ACCUSATIVE)))
                .isEqualTo("главного хранителя музея");
    }

    @Test
    void the_directory_of_posts_is_asked_before_the_rules() {
        assertThat(declension.post("Советник директора по воспитанию", GrammaticalCase.ACCUSATIVE))
                .isEqualTo("советника директора по воспитанию");
        assertThat(declension.post("главный хранитель музея", GrammaticalCase.ACCUSATIVE))
                .isEqualTo("главного хранителя музея");
        assertThat(declension.usualPosts()).contains("директор", "педагог-навигатор");
    }

    @Test
    void bodies_organisations_and_papers_decline_and_names_in_quotation_marks_stay() {
        assertThat(declension.body("педагогический совет", GrammaticalCase.GENITIVE))
                .isEqualTo("педагогического совета");
        assertThat(declension.body("МБОУ «СОШ № 3»", GrammaticalCase.GENITIVE)).isEqualTo("МБОУ «СОШ № 3»");
        assertThat(declension.body(
                        "муниципальное бюджетное общеобразовательное учреждение «Школа»", GrammaticalCase.GENITIVE))
                .isEqualTo("муниципального бюджетного общеобразовательного учреждения «Школа»");
    }

    @Test
    void a_name_of_the_east_in_three_parts_declines_only_in_its_last() {
        assertThat(declension.full(new PersonName("Нгуен", "Ван", "Хай", Gender.MALE), GrammaticalCase.INSTRUMENTAL))
                .isEqualTo("Нгуен Ван Хаем");
    }
}
