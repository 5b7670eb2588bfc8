package ru.nastavnik.document.paper;

import java.util.List;
import ru.nastavnik.document.paper.WordTable.Line;

/**
 * How wide the columns of a printed table are and how large its letters: no word is broken as long as the smallest
 * letters let the longest words stand side by side, and what is left goes to the columns with the longest texts.
 *
 * @param size of the letters in points
 * @param twips of each column; together the width of the text
 */
record ColumnWidths(int size, List<Integer> twips) {
    private static final int[] SIZES = {12, 11, 10, 9, 8, 7};
    private static final int TWIPS_PER_POINT = 20;
    /** A bold Cyrillic letter of a serif face, as a part of the size. */
    private static final double LETTER = 0.6;

    private static final int LONGEST_TEXT = 60;

    /** @param padding of a cell on either side, in twips */
    static ColumnWidths of(List<String> headings, List<Line> lines, int width, int padding) {
        int columns = headings.size();
        int[] words = new int[columns];
        int[] texts = new int[columns];
        for (int i = 0; i < columns; i++) {
            words[i] = longestWord(headings.get(i));
            for (Line line : lines) {
                String text = line.cells().get(i).text();
                words[i] = Math.max(words[i], longestWord(text));
                texts[i] = Math.max(texts[i], Math.min(text.length(), LONGEST_TEXT));
            }
        }
        int size = SIZES[SIZES.length - 1];
        for (int candidate : SIZES) {
            if (sum(needs(words, candidate, padding)) <= width) {
                size = candidate;
                break;
            }
        }
        return new ColumnWidths(size, shared(needs(words, size, padding), texts, width));
    }

    private static List<Integer> shared(int[] needs, int[] texts, int width) {
        int needed = sum(needs);
        int left = Math.max(width - needed, 0);
        int weights = Math.max(sum(texts), 1);
        Integer[] shares = new Integer[needs.length];
        int given = 0;
        for (int i = 0; i < needs.length; i++) {
            shares[i] =
                    needed > width ? (int) ((long) needs[i] * width / needed) : needs[i] + left * texts[i] / weights;
            given += shares[i];
        }
        shares[0] += width - given;
        return List.of(shares);
    }

    private static int[] needs(int[] words, int size, int padding) {
        int[] needs = new int[words.length];
        for (int i = 0; i < words.length; i++) {
            needs[i] = (int) Math.ceil(words[i] * size * TWIPS_PER_POINT * LETTER) + 2 * padding;
        }
        return needs;
    }

    private static int longestWord(String text) {
        int longest = 1;
        for (String word : text.split("\\s+")) {
            longest = Math.max(longest, word.length());
        }
        return longest;
    }

    private static int sum(int[] numbers) {
        int sum = 0;
        for (int number : numbers) {
            sum += number;
        }
        return sum;
    }
}
