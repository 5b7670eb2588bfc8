package ru.nastavnik.publication.document;

import java.util.List;
import ru.nastavnik.document.LayoutProfile;
import ru.nastavnik.document.paper.WordPaper;

/** A programme to be read and taken over by others, without signatures and persons. */
public final class PracticeFile {
    private PracticeFile() {}

    public static byte[] of(String title, String author, List<Part> parts, LayoutProfile layout) {
        WordPaper paper = new WordPaper(layout, title, author).paragraph(WordPaper.Style.TITLE, title);
        for (Part part : parts) {
            paper.paragraph(WordPaper.Style.HEADING, part.heading());
            part.text().lines().forEach(line -> paper.paragraph(WordPaper.Style.BODY, line));
        }
        return paper.bytes();
    }

    public record Part(String heading, String text) {}
}
