package ru.nastavnik.recommendation.document;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import ru.nastavnik.document.LayoutProfile;
import ru.nastavnik.document.paper.WordPaper;
import ru.nastavnik.document.paper.WordTable;

/** An official letter with a table as .docx, for example addressed recommendations to a municipality. */
public final class LetterPaper {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    /** With what a paragraph of a list begins: addresses of pages in it would be torn apart on a justified line. */
    public static final String ITEM = "– ";

    private LetterPaper() {}

    /**
     * What a letter says.
     *
     * @param sender full name of the authority
     * @param addressee post and authority, or organisation, in the dative; lines one under the other
     * @param greeting «Уважаемая Анна Юрьевна!»
     * @param number of the letter; empty: a place to write it
     * @param subject «О …», without a full stop
     * @param before paragraphs before the table
     * @param headings of the table; empty: no table
     * @param rows of the table, as many cells as headings
     * @param after paragraphs after the table
     * @param executor who answers questions
     * @param phone of that person
     */
    public record Letter(
            String sender,
            String addressee,
            String greeting,
            LocalDate date,
            String number,
            String subject,
            List<String> before,
            List<String> headings,
            List<List<String>> rows,
            List<String> after,
            String signatoryPost,
            String signatoryName,
            String executor,
            String phone) {
        public Letter {
            before = List.copyOf(before);
            headings = List.copyOf(headings);
            rows = rows.stream().map(List::copyOf).toList();
            after = List.copyOf(after);
            for (List<String> row : rows) {
                if (row.size() != headings.size()) {
                    throw new IllegalArgumentException("A row has " + row.size() + " cells, not " + headings.size());
                }
            }
        }
    }

    /** @param layout of the letter's date */
    public static byte[] of(Letter letter, LayoutProfile layout) {
        WordPaper paper = new WordPaper(layout, letter.subject(), letter.sender())
                .paragraph(WordPaper.Style.TITLE, letter.sender())
                .paragraph(
                        WordPaper.Style.LEFT,
                        "от " + DAY.format(letter.date()) + " № "
                                + (letter.number().isEmpty() ? "______" : letter.number()))
                .paragraph(WordPaper.Style.ADDRESSEE, letter.addressee())
                .paragraph(WordPaper.Style.HEADING, letter.subject())
                .paragraph(WordPaper.Style.CENTRE, letter.greeting());
        letter.before().forEach(words -> paper.paragraph(WordPaper.Style.BODY, words));
        if (!letter.headings().isEmpty()) {
            paper.paragraph(WordPaper.Style.SMALL_WITH_NEXT, " ")
                    .table(
                            letter.headings(),
                            letter.rows().stream().map(WordTable.Line::of).toList())
                    .paragraph(WordPaper.Style.SMALL, " ");
        }
        letter.after()
                .forEach(words ->
                        paper.paragraph(words.startsWith(ITEM) ? WordPaper.Style.LEFT : WordPaper.Style.BODY, words));
        return paper.signature(letter.signatoryPost(), letter.signatoryName())
                .paragraph(WordPaper.Style.SMALL, letter.executor() + "\n" + letter.phone())
                .bytes();
    }
}
