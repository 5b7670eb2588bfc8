package ru.nastavnik.document.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Guesses from the places in which a signed sheet reads otherwise what a fact has become. A person decides. */
public final class FactProposals {

    private final List<TextDifference> differences;

    public FactProposals(List<TextDifference> differences) {
        this.differences = List.copyOf(differences);
    }

    /** Whether the sheet states the fact otherwise in some place. */
    public boolean touches(StatedFact fact) {
        return differences.stream().anyMatch(fact::differsIn);
    }

    /**
     * The one of several that the sheet names instead.
     *
     * @param others what the fact may become, with the words in which a text names it
     */
    public Optional<String> chosen(StatedFact fact, List<StatedFact> others) {
        List<String> named = differences.stream()
                .filter(fact::differsIn)
                .flatMap(place -> others.stream()
                        .filter(other -> !other.key().equals(fact.key()))
                        .filter(other -> other.statedIn(place.signedWords()) && !other.statedIn(place.printedWords()))
                        .map(StatedFact::key))
                .distinct()
                .toList();
        return named.size() == 1 ? Optional.of(named.get(0)) : Optional.empty();
    }

    /** The day that stands in the place of another. */
    public Optional<LocalDate> day(LocalDate former) {
        List<LocalDate> instead = differences.stream()
                .filter(place -> EditedPlace.days(place.printedWords()).contains(former)
                        && !EditedPlace.days(place.signedWords()).contains(former))
                .flatMap(place -> {
                    List<LocalDate> known = EditedPlace.days(place.printedWords());
                    return EditedPlace.days(place.signedWords()).stream().filter(day -> !known.contains(day));
                })
                .distinct()
                .toList();
        return instead.size() == 1 ? Optional.of(instead.get(0)) : Optional.empty();
    }

    /**
     * Whether the sheet leaves out the row of a table that states all of these.
     *
     * @param statements what stands in the row
     */
    public boolean leavesOut(List<StatedFact> statements) {
        return !statements.isEmpty()
                && differences.stream()
                        .filter(place -> place.signed() == null && place.isRow())
                        .anyMatch(place -> statements.stream().allMatch(one -> one.statedIn(place.printedWords())));
    }
}
