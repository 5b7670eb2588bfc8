package ru.nastavnik.listing;

import java.util.ArrayList;
import java.util.List;
import ru.nastavnik.document.LayoutProfile;
import ru.nastavnik.document.paper.WordPaper;
import ru.nastavnik.document.paper.WordTable;
import ru.nastavnik.shared.ui.ExportColumn;

/** A list as .docx: headings on each page, the official's post and name below. */
public final class ListPaper {
    private static final int UPRIGHT_COLUMNS = 5;

    private ListPaper() {}

    /**
     * The list as a text document.
     *
     * @param layout of documents of that day
     */
    public static <T> byte[] of(ListTable<T> list, LayoutProfile layout) {
        ListFrame frame = list.frame();
        WordPaper paper = new WordPaper(layout, list.title(), frame.scope());
        paper.lying(list.columns().size() > UPRIGHT_COLUMNS)
                .paragraph(WordPaper.Style.TITLE, list.title())
                .paragraph(WordPaper.Style.LEFT, frame.words());
        if (list.rows().isEmpty()) {
            paper.paragraph(WordPaper.Style.LEFT, "По этому отбору строк нет.");
        } else {
            paper.table(list.headings(), lines(list));
        }
        list.legend().forEach(line -> paper.paragraph(WordPaper.Style.SMALL, line.words()));
        return paper.paragraph(
                        WordPaper.Style.LEFT, "Всего строк: " + list.rows().size() + ".")
                .signature(frame.post(), frame.person())
                .bytes();
    }

    private static <T> List<WordTable.Line> lines(ListTable<T> list) {
        List<WordTable.Line> lines = new ArrayList<>();
        for (T row : list.rows()) {
            List<WordTable.Cell> cells = new ArrayList<>();
            for (ExportColumn<T> column : list.columns()) {
                Object value = column.value().apply(row);
                cells.add(new WordTable.Cell(ListTable.text(value), ListTable.isNumber(value)));
            }
            lines.add(new WordTable.Line(cells, false));
        }
        return lines;
    }
}
