package ru.nastavnik.dashboard.ui;

import java.util.List;
import java.util.Locale;
import ru.nastavnik.calendar.Standing;
import ru.nastavnik.dashboard.OwedThing;
import ru.nastavnik.dashboard.StandingRow;
import ru.nastavnik.listing.ListCell;
import ru.nastavnik.listing.ui.ListExport;
import ru.nastavnik.listing.ui.ListExports;
import ru.nastavnik.shared.ui.ExportColumn;

/** How it stands with what is owed, on paper: the sums, and who owes what. */
final class StandingSheets {
    private StandingSheets() {}

    static ListExport sums(ListExports exports, List<StandingRow> rows, String filter) {
        return exports.of(
                "Состояние исполнения",
                List.of(
                        new ExportColumn<StandingRow>("Кто", StandingRow::name),
                        new ExportColumn<>("Всего", row -> row.counts().total()),
                        new ExportColumn<>("Не начато", row -> row.counts().notBegun()),
                        new ExportColumn<>("В работе", row -> row.counts().underWay()),
                        new ExportColumn<>("Срок продлён", row -> row.counts().extended()),
                        new ExportColumn<>("Просрочено", row -> row.counts().late()),
                        new ExportColumn<>(
                                "Наибольшая просрочка, раб. дней",
                                row -> row.counts().mostDays()),
                        new ExportColumn<>("Выполнено", row -> row.counts().done()),
                        new ExportColumn<>(
                                "Из них с опозданием", row -> row.counts().doneLate())),
                () -> rows,
                () -> plain(filter));
    }

    static ListExport things(ListExports exports, List<OwedThing> things, String filter) {
        return exports.of(
                "Кто что должен",
                List.of(
                        new ExportColumn<OwedThing>("Кто должен", OwedThing::bearer),
                        new ExportColumn<>("Муниципалитет", OwedThing::place),
                        new ExportColumn<>("Пункт", OwedThing::point),
                        new ExportColumn<>("Что сделать", OwedThing::what),
                        new ExportColumn<>("Отвечает", thing -> thing.post().title()),
                        new ExportColumn<>("Срок", OwedThing::due),
                        new ExportColumn<>(
                                "Первый срок", thing -> thing.standing().moved() ? thing.firstDue() : null),
                        new ExportColumn<>(
                                "Состояние",
                                thing -> new ListCell(thing.standing().words(), tone(thing.standing())))),
                () -> things,
                () -> plain(filter));
    }

    private static ListCell.Tone tone(Standing standing) {
        return switch (standing.state()) {
            case DONE -> standing.afterTerm() ? ListCell.Tone.SOON : ListCell.Tone.GOOD;
            case LATE -> ListCell.Tone.BAD;
            case EXTENDED -> ListCell.Tone.SOON;
            case UNDER_WAY -> ListCell.Tone.BEGUN;
            case NOT_BEGUN -> ListCell.Tone.NONE;
        };
    }

    /** Within a sentence, and empty where nothing is left out. */
    private static String plain(String filter) {
        if (filter.equals(StandingWords.ALL)) {
            return "";
        }
        String words = filter.substring(0, filter.length() - 1);
        return words.startsWith("Пункт ") || words.startsWith("Одна ")
                ? words.substring(0, 1).toLowerCase(Locale.ROOT) + words.substring(1)
                : words;
    }
}
