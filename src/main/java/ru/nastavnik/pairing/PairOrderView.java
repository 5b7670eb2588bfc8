package ru.nastavnik.pairing;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.people.Person;
import ru.nastavnik.people.PersonId;
import ru.nastavnik.shared.DayText;
import ru.nastavnik.shared.SchoolYear;

/**
 * An order as its people see it.
 *
 * @param available for a draft: draft pairs that may be put into it, with the gate's refusals; and pairs that it may end
 * @param rows what it says; of a draft: as it was sent last
 * @param signedVersion code at the foot of the signed sheet
 * @param number given at registration
 */
public record PairOrderView(
        PairOrderId id,
        SchoolYear schoolYear,
        PairOrderKind kind,
        PairOrderState state,
        PairOrderView.@Nullable Earlier earlier,
        int round,
        String basis,
        @Nullable LocalDate effectiveFrom,
        @Nullable LocalDate effectiveTo,
        @Nullable String remarks,
        @Nullable LocalDate signedOn,
        @Nullable String signedVersion,
        @Nullable String number,
        @Nullable String documentId,
        List<Row> rows,
        List<Available> available,
        List<GateRefusal> refusals,
        Map<PersonId, Person> people) {

    /** The order that this one amends, ends or cancels. */
    public record Earlier(PairOrderId id, String number, LocalDate date) {}

    /** @param starts false for a row that ends a pair */
    public record Row(
            Pair pair,
            boolean starts,
            @Nullable String leftOutReason,
            @Nullable String endReason) {}

    /**
     * @param starts false for an active pair that the order may end
     * @param lacksRoleModel whether it begins without one, although the programme keeps role models of its form
     */
    public record Available(Pair pair, boolean starts, List<GateRefusal> refusals, boolean lacksRoleModel) {
        public boolean passes() {
            return refusals.isEmpty();
        }
    }

    /** Those that the order is about in the end: what the director left out is not counted. */
    public long rowsInForce() {
        return rows.stream().filter(row -> row.leftOutReason() == null).count();
    }

    public String name(PersonId id) {
        Person person = people.get(id);
        return person == null ? "—" : person.name().surnameFirst();
    }

    public String fullName(PersonId id) {
        Person person = people.get(id);
        return person == null ? "—" : person.name().full();
    }

    /** «Приказ № 15-од от 07.09.2026» or «Проект приказа». */
    public String title() {
        return title(number, signedOn);
    }

    static String title(@Nullable String number, @Nullable LocalDate signedOn) {
        return number == null || signedOn == null
                ? "Проект приказа"
                : "Приказ № " + number + " от " + DayText.of(signedOn);
    }
}
