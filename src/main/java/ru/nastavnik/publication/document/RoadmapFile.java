package ru.nastavnik.publication.document;

import java.util.List;
import ru.nastavnik.document.LayoutProfile;
import ru.nastavnik.document.paper.WordPaper;
import ru.nastavnik.document.paper.WordTable;

/** The municipal roadmap as a text document, with the same rows as on the page and nobody's name. */
public final class RoadmapFile {
    private RoadmapFile() {}

    public static byte[] of(String title, String author, List<Site.Table> tables, LayoutProfile layout) {
        WordPaper paper = new WordPaper(layout, title, author).paragraph(WordPaper.Style.TITLE, title);
        for (Site.Table table : tables) {
            paper.paragraph(WordPaper.Style.HEADING, table.caption())
                    .table(
                            table.headers(),
                            table.rows().stream().map(WordTable.Line::of).toList());
        }
        return paper.bytes();
    }
}
