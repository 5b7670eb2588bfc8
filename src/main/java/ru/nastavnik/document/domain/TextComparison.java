package ru.nastavnik.document.domain;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds where a signed sheet reads otherwise than the text of the system. */
public final class TextComparison {

    /** Beyond that many steps the texts have nothing to do with each other. */
    private static final long MOST_STEPS = 9_000_000;

    private static final double ALIKE = 0.25;

    private final List<String> printed;
    private final List<String> signed;
    private final List<String> printedKeys;
    private final List<String> signedKeys;
    private final List<TextDifference> found = new ArrayList<>();

    private TextComparison(List<String> printed, List<String> signed) {
        this.printed = printed;
        this.signed = signed;
        this.printedKeys = printed.stream().map(TextBlocks::key).toList();
        this.signedKeys = signed.stream().map(TextBlocks::key).toList();
    }

    /**
     * Blocks that read alike but for blanks are the same; a block that only stands elsewhere makes no difference.
     *
     * @param printed the text of the system, block by block
     * @param signed the text of the sheet
     * @throws IllegalArgumentException if the texts are too long to be compared
     */
    public static List<TextDifference> between(List<String> printed, List<String> signed) {
        return new TextComparison(printed, signed).compare();
    }

    private List<TextDifference> compare() {
        int start = 0;
        int end = printed.size();
        int signedEnd = signed.size();
        while (start < Math.min(end, signedEnd) && same(start, start)) {
            start++;
        }
        while (end > start && signedEnd > start && same(end - 1, signedEnd - 1)) {
            end--;
            signedEnd--;
        }
        if ((long) (end - start) * (signedEnd - start) > MOST_STEPS) {
            throw new IllegalArgumentException("The texts are too long to be compared");
        }
        int[][] common = common(start, end, signedEnd);
        List<Integer> removed = new ArrayList<>();
        List<Integer> added = new ArrayList<>();
        int at = start;
        int on = start;
        while (at < end || on < signedEnd) {
            if (at < end && on < signedEnd && same(at, on)) {
                pair(removed, added);
                at++;
                on++;
            } else if (on >= signedEnd
                    || at < end && common[at + 1 - start][on - start] >= common[at - start][on + 1 - start]) {
                removed.add(at++);
            } else {
                added.add(on++);
            }
        }
        pair(removed, added);
        return withoutMoved();
    }

    private boolean same(int at, int on) {
        return printedKeys.get(at).equals(signedKeys.get(on));
    }

    private int[][] common(int start, int end, int signedEnd) {
        int[][] common = new int[end - start + 1][signedEnd - start + 1];
        for (int at = end - 1; at >= start; at--) {
            for (int on = signedEnd - 1; on >= start; on--) {
                common[at - start][on - start] = same(at, on)
                        ? common[at + 1 - start][on + 1 - start] + 1
                        : Math.max(common[at + 1 - start][on - start], common[at - start][on + 1 - start]);
            }
        }
        return common;
    }

    /** What stands in the place of what: the most alike first in order, the rest alone. */
    private void pair(List<Integer> removed, List<Integer> added) {
        int next = 0;
        for (int at : removed) {
            int best = -1;
            double most = ALIKE;
            for (int on = next; on < added.size(); on++) {
                double alike = alike(printed.get(at), signed.get(added.get(on)));
                if (alike > most) {
                    most = alike;
                    best = on;
                }
            }
            if (best < 0) {
                found.add(new TextDifference(printed.get(at), null));
            } else {
                for (int on = next; on < best; on++) {
                    found.add(new TextDifference(null, signed.get(added.get(on))));
                }
                found.add(new TextDifference(printed.get(at), signed.get(added.get(best))));
                next = best + 1;
            }
        }
        for (int on = next; on < added.size(); on++) {
            found.add(new TextDifference(null, signed.get(added.get(on))));
        }
        removed.clear();
        added.clear();
    }

    private List<TextDifference> withoutMoved() {
        List<TextDifference> rest = new ArrayList<>(found);
        for (TextDifference gone : found) {
            if (gone.signed() == null) {
                rest.stream()
                        .filter(come ->
                                come.printed() == null && key(come.signed()).equals(key(gone.printed())))
                        .findFirst()
                        .ifPresent(come -> {
                            rest.remove(come);
                            rest.remove(gone);
                        });
            }
        }
        return rest;
    }

    private static String key(@Nullable String block) {
        return block == null ? "" : TextBlocks.key(block);
    }

    /** The share of words that two blocks have in common. */
    private static double alike(String one, String other) {
        Set<String> words = new HashSet<>(WordForms.tokens(one));
        Set<String> others = new HashSet<>(WordForms.tokens(other));
        Set<String> all = new HashSet<>(words);
        all.addAll(others);
        words.retainAll(others);
        return all.isEmpty() ? 1 : (double) words.size() / all.size();
    }
}
