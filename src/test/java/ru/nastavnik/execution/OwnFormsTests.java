package ru.nastavnik.execution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ru.nastavnik.access.SignedIn;
import ru.nastavnik.document.DocumentArchive;
import ru.nastavnik.document.DocumentId;
import ru.nastavnik.pairing.Pair;
import ru.nastavnik.pairing.PairCounts;
import ru.nastavnik.pairing.PairDrafts;
import ru.nastavnik.pairing.PairForm;
import ru.nastavnik.pairing.PairId;
import ru.nastavnik.pairing.PairOrderId;
import ru.nastavnik.pairing.PairOrderView;
import ru.nastavnik.pairing.PairOrders;
import ru.nastavnik.pairing.Pairs;
import ru.nastavnik.pairing.SendPairOrder;
import ru.nastavnik.pairing.Suggestion;
import ru.nastavnik.programme.ChosenForm;
import ru.nastavnik.roadmap.RoadmapId;
import ru.nastavnik.shared.MunicipalityId;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.SchoolYear;
import ru.nastavnik.support.ApplicationTest;
import ru.nastavnik.support.PaperSigning;
import ru.nastavnik.support.TestApprovals;
import ru.nastavnik.support.TestParticipants;
import ru.nastavnik.support.TestRegion;
import ru.nastavnik.support.TestRoadmaps;
import ru.nastavnik.support.WordText;

/** A form and a role model of the school's own, from its programme to the journals of its pairs (7.1). */
@ApplicationTest
class OwnFormsTests {
    private static final SchoolYear YEAR = new SchoolYear(2026);
    private static final ChosenForm OWN = new ChosenForm(null, "выпускник – ученик", List.of("наставник – новичок"));
    private static final int FIRST_MEETING = 20;

    @Autowired
    TestRegion region;

    @Autowired
    PaperSigning signing;

    @Autowired
    TestApprovals approvals;

    @Autowired
    TestParticipants people;

    @Autowired
    TestRoadmaps roadmaps;

    @Autowired
    PairDrafts drafts;

    @Autowired
    PairOrders orders;

    @Autowired
    Pairs pairs;

    @Autowired
    PairCounts counts;

    @Autowired
    DocumentArchive archive;

    private MunicipalityId municipality;
    private OrganizationId school;
    private SignedIn curator;
    private SignedIn director;

    @BeforeEach
    void aSchoolWhoseProgrammeKeepsAFormOfItsOwn() {
        municipality = region.municipality();
        school = region.school(municipality);
        curator = region.curator(school);
        director = region.director(school);
        approvals.programmeInForce(school, List.of(OWN));
    }

    @Test
    void aPairOfAnOwnFormGoesFromTheSuggestionThroughTheOrderIntoTheJournals() {
        RoadmapId roadmap = roadmaps.started(school, YEAR);
        region.run(curator, () -> people.mentee(school, YEAR));
        region.run(curator, () -> people.mentor(school, YEAR, 1));
        roadmaps.carryOut(curator, roadmap, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17);

        PairId pair = region.as(curator, () -> {
            Suggestion suggestion = drafts.suggestions(school, YEAR).get(0);
            return drafts.addAll(school, YEAR, List.of(suggestion.taken(suggestion.roleModel())))
                    .get(0);
        });
        roadmaps.carryOut(curator, roadmap, 18);
        PairOrderId order =
                region.as(curator, () -> orders.list(school, YEAR).get(0).id());
        region.run(
                curator,
                () -> orders.send(school, order, SendPairOrder.fixing(List.of(pair), "дорожной картой школы")));
        region.run(director, () -> signing.sign(school, order, Map.of()));

        assertThat(region.as(curator, () -> pairs.active(school, YEAR)))
                .singleElement()
                .satisfies(fixed -> {
                    assertThat(fixed.form()).isEqualTo(PairForm.of(OWN));
                    assertThat(fixed.roleModel()).isEqualTo("наставник – новичок");
                });
        assertThat(orderText(order)).contains("выпускник – ученик", "наставник – новичок");
        assertThat(roadmaps.page(curator, roadmap, FIRST_MEETING).journal())
                .extracting(JournalLine::subject)
                .containsExactly(pair.value());
        roadmaps.carryOut(curator, roadmap, FIRST_MEETING);
        assertThat(roadmaps.page(curator, roadmap, FIRST_MEETING).journal()).allMatch(JournalLine::isFinal);
    }

    @Test
    void aboveTheSchoolAnOwnFormIsCountedWithoutItsTitle() {
        region.run(curator, () -> people.mentee(school, YEAR));
        region.run(curator, () -> people.mentor(school, YEAR, 1));
        region.run(
                curator,
                () -> drafts.suggestions(school, YEAR)
                        .forEach(suggestion -> drafts.add(school, YEAR, suggestion.taken(null))));

        assertThat(region.as(region.municipalHead(municipality), () -> counts.byForm(YEAR)))
                .containsExactly(new PairCounts.OfForm(school, PairCounts.OWN, 1, 0, 0));
    }

    @Test
    void theOrderSaysWhichPairsLackTheRoleModelThatTheProgrammeKeeps() {
        region.run(curator, () -> people.mentee(school, YEAR));
        region.run(curator, () -> people.mentee(school, YEAR));
        region.run(curator, () -> people.mentor(school, YEAR, 2));
        List<PairId> drafted = region.as(curator, () -> {
            List<Suggestion> suggestions = drafts.suggestions(school, YEAR);
            return drafts.addAll(
                    school,
                    YEAR,
                    List.of(
                            suggestions.get(0).taken("наставник – новичок"),
                            suggestions.get(1).taken(null)));
        });
        PairOrderId order =
                region.as(curator, () -> orders.open(school, YEAR, ru.nastavnik.pairing.PairOrderKind.FIX, null));

        assertThat(region.as(curator, () -> orders.view(school, order)).available())
                .filteredOn(PairOrderView.Available::lacksRoleModel)
                .extracting(PairOrderView.Available::pair)
                .extracting(Pair::id)
                .containsExactly(drafted.get(1));
    }

    private String orderText(PairOrderId order) {
        return region.as(curator, () -> {
            DocumentId document =
                    DocumentId.of(String.valueOf(orders.view(school, order).documentId()));
            return WordText.of(archive.file(document).content());
        });
    }
}
