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
     * The words that stand in the place of others.
     *
     * @param former on one line or on several, each a place of its own
     * @param forms how the print writes a single line, the likeliest first
     * @param lead words after which alone it stands; empty: anywhere
     */
    public Optional<String> text(String former, List<String> forms, String lead) {
        List<String> lines = former.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        if (lines.size() <= 1) {
            return forms.stream().flatMap(form -> instead(lead, form).stream()).findFirst();
        }
        List<String> now = lines.stream()
                .map(line -> instead(lead, line).orElse(line))
                .filter(line -> !line.isEmpty())
                .toList();
        return now.equals(lines) ? Optional.empty() : Optional.of(String.join("\n", now));
    }

    private Optional<String> instead(String lead, String form) {
        List<String> instead = differences.stream()
                .flatMap(place -> place.instead(lead, form).stream())
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
