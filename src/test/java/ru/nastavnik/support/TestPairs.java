package ru.nastavnik.support;

import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import ru.nastavnik.access.SignedIn;
import ru.nastavnik.pairing.NewPair;
import ru.nastavnik.pairing.PairDrafts;
import ru.nastavnik.pairing.PairId;
import ru.nastavnik.pairing.PairOrderId;
import ru.nastavnik.pairing.PairOrderKind;
import ru.nastavnik.pairing.PairOrders;
import ru.nastavnik.pairing.SendPairOrder;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.SchoolYear;

/** Pairs and orders of a school, drawn up and sent by its curator. */
@Component
@Profile("test")
public class TestPairs {
    public static final String BASIS = "дорожной картой школы на 2026/2027 учебный год";

    private final TestRegion region;
    private final TestParticipants people;
    private final PairDrafts drafts;
    private final PairOrders orders;

    TestPairs(TestRegion region, TestParticipants people, PairDrafts drafts, PairOrders orders) {
        this.region = region;
        this.people = people;
        this.drafts = drafts;
        this.orders = orders;
    }

    /** A new teacher and a new pupil, both with consents, as a draft. */
    public PairId drafted(SignedIn curator, OrganizationId school, SchoolYear year) {
        return region.as(
                curator,
                () -> drafts.add(
                        school,
                        year,
                        NewPair.of(
                                people.mentor(school, year, 1),
                                people.mentee(school, year),
                                "teacher-pupil",
                                "лидер – последователь")));
    }

    /** A further order that fixes pairs, still a draft. */
    public PairOrderId opened(SignedIn curator, OrganizationId school, SchoolYear year) {
        return region.as(curator, () -> orders.open(school, year, PairOrderKind.FIX, null));
    }

    /** An order that waits for the director. */
    public PairOrderId sent(SignedIn curator, OrganizationId school, SchoolYear year, PairId... rows) {
        PairOrderId order = opened(curator, school, year);
        region.run(curator, () -> orders.send(school, order, SendPairOrder.fixing(List.of(rows), BASIS)));
        return order;
    }
}
