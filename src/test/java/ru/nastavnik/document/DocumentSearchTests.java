package ru.nastavnik.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ru.nastavnik.access.SignedIn;
import ru.nastavnik.shared.Department;
import ru.nastavnik.shared.MunicipalityId;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.OrganizationKind;
import ru.nastavnik.support.ApplicationTest;
import ru.nastavnik.support.TestRegion;

@ApplicationTest
@DisplayName("A search in documents")
class DocumentSearchTests {
    private static final LocalDate DAY = LocalDate.of(2026, 9, 7);

    @Autowired
    private Documents documents;

    @Autowired
    private DocumentArchive archive;

    @Autowired
    private TestRegion region;

    private MunicipalityId municipality;
    private OrganizationId school;
    private SignedIn director;
    private RegisteredDocument curatorOrder;
    private RegisteredDocument pairsOrder;

    @BeforeEach
    void aSchoolWithTwoOrders() {
        municipality = region.municipality();
        school = region.school(municipality);
        director = region.director(school);
        curatorOrder = register(DocumentKind.CURATOR_ORDER, SampleDocuments.curatorOrder(OrganizationKind.SCHOOL));
        pairsOrder = register(DocumentKind.PAIRS_ORDER, SampleDocuments.pairsOrder(3));
    }

    @Test
    @DisplayName("finds words in whatever form they stand, with ё or without")
    void words() {
        assertThat(found(director, "разработать программы", null)).containsExactly(curatorOrder.id());
        assertThat(found(director, "отчет об исполнении", null)).containsExactly(curatorOrder.id());
        assertThat(found(director, "отчёт об исполнении", null)).containsExactly(curatorOrder.id());
        assertThat(found(director, "\"месячный срок\"", null)).containsExactly(curatorOrder.id());
        assertThat(found(director, "\"срок месячный\"", null))
                .as("in this order")
                .isEmpty();
        assertThat(found(director, "ОСВОБОДИТЬ -удержание", null)).containsExactly(curatorOrder.id());
        assertThat(found(director, "дельтаплан", null)).isEmpty();
    }

    @Test
    @DisplayName("finds a person by the nominative, in whatever case the document names them")
    void person() {
        assertThat(found(director, null, "Константинопольская Мария")).containsExactly(curatorOrder.id());
        assertThat(found(director, null, "Петренко")).containsExactly(curatorOrder.id());
        assertThat(found(director, null, "Благовещенская Александра Всеволодовна"))
                .containsExactly(pairsOrder.id());
        assertThat(found(director, null, "Мамин-Сибиряк")).containsExactly(pairsOrder.id());
        assertThat(found(director, null, "Мария Петренко")).as("no such person").isEmpty();
        assertThat(found(director, null, "' | 'а' & ("))
                .as("what is no name asks for nothing strange")
                .isEmpty();
    }

    @Test
    @DisplayName("finds by number, however it is typed, by kind and by the days from and to")
    void requisites() {
        String number = curatorOrder.number();
        assertThat(found(new DocumentFilter(school, null, number, null, null))).contains(curatorOrder.id());
        assertThat(found(new DocumentFilter(school, null, "9999", null, null))).isEmpty();
        assertThat(found(new DocumentFilter(school, DocumentKind.PAIRS_ORDER, null, null, null)))
                .containsExactly(pairsOrder.id());
        assertThat(found(new DocumentFilter(school, null, null, DAY, DAY)))
                .containsExactlyInAnyOrder(curatorOrder.id(), pairsOrder.id());
        assertThat(found(new DocumentFilter(school, null, null, DAY.plusDays(1), null)))
                .isEmpty();
        assertThat(found(new DocumentFilter(school, null, null, null, DAY.minusDays(1))))
                .isEmpty();
        assertThat(found(new DocumentFilter(
                        school, DocumentKind.CURATOR_ORDER, number, DAY, DAY, "программы", "Петренко")))
                .as("all at once")
                .containsExactly(curatorOrder.id());
    }

    private List<DocumentId> found(DocumentFilter filter) {
        return region.as(director, () -> archive.list(filter, 0, 100)).stream()
                .map(RegisteredDocument::id)
                .toList();
    }

    @Test
    @DisplayName("shows where the words stand")
    void excerpt() {
        Map<DocumentId, String> excerpts =
                region.as(director, () -> archive.excerpts(List.of(curatorOrder), "освободить"));

        assertThat(excerpts.get(curatorOrder.id())).contains("\uE000Освободить\uE001", "Петренко");
    }

    @Test
    @DisplayName("from above the school finds its papers that name no pupil, and not a word of those that do")
    void fromAbove() {
        for (SignedIn above :
                List.of(region.municipalHead(municipality), region.department(Department.GENERAL_EDUCATION))) {
            assertThat(found(above, "Константинопольскую", null)).contains(curatorOrder.id());
            assertThat(found(above, "Благовещенская", null)).doesNotContain(pairsOrder.id());
            assertThat(found(above, null, "Благовещенская")).doesNotContain(pairsOrder.id());
            assertThat(region.as(above, () -> archive.excerpts(List.of(pairsOrder, curatorOrder), "наставника")))
                    .doesNotContainKey(pairsOrder.id());
        }
    }

    @Test
    @DisplayName("from another school finds nothing and shows nothing")
    void fromElsewhere() {
        SignedIn stranger = region.director(region.school());

        assertThat(found(stranger, "Константинопольскую", null)).isEmpty();
        assertThat(found(stranger, "Благовещенская", null)).isEmpty();
        assertThat(region.as(stranger, () -> archive.excerpts(List.of(pairsOrder, curatorOrder), "наставника")))
                .isEmpty();
    }

    private RegisteredDocument register(DocumentKind kind, DocumentData data) {
        RegisterDocument order = new RegisterDocument(kind, DocumentOwner.of(school), DAY, kind.title(), data);
        return region.as(director, () -> documents.register(order));
    }

    private List<DocumentId> found(SignedIn reader, @Nullable String words, @Nullable String person) {
        DocumentFilter filter = new DocumentFilter(school, null, null, null, null, words, person);
        return region.as(reader, () -> archive.list(filter, 0, 100)).stream()
                .map(RegisteredDocument::id)
                .toList();
    }
}
