package ru.nastavnik.listing.ui;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import ru.nastavnik.document.LayoutProfiles;
import ru.nastavnik.listing.ListFrame;
import ru.nastavnik.listing.ListPaper;
import ru.nastavnik.listing.ListPdf;
import ru.nastavnik.listing.ListTable;
import ru.nastavnik.listing.ListWorkbook;
import ru.nastavnik.listing.SheetSize;
import ru.nastavnik.shared.RegionClock;
import ru.nastavnik.shared.ui.ExportColumn;
import ru.nastavnik.shared.ui.HeaderInfo;

/** Makes the buttons by which lists are taken away, in the name of whoever is signed in. */
@Component
public class ListExports {
    private final HeaderInfo header;
    private final RegionClock clock;
    private final LayoutProfiles layouts;

    ListExports(HeaderInfo header, RegionClock clock, LayoutProfiles layouts) {
        this.header = header;
        this.clock = clock;
        this.layouts = layouts;
    }

    /**
     * A button for a list without marks.
     *
     * @param rows all rows, read at the moment of the click
     * @param filter what is left out, in words, at that moment; empty for nothing
     */
    public <T> ListExport of(
            String title, List<ExportColumn<T>> columns, Supplier<List<T>> rows, Supplier<String> filter) {
        return of(title, shown -> columns, rows, filter, List.of());
    }

    /**
     * The same with the meaning of its marks and colours.
     *
     * @param columns that the rows want
     */
    public <T> ListExport of(
            String title,
            Function<List<T>, List<ExportColumn<T>>> columns,
            Supplier<List<T>> rows,
            Supplier<String> filter,
            List<ListTable.Legend> legend) {
        HeaderInfo.Current who = header.current().orElse(null);
        String scope = who == null ? "" : who.place();
        String post = who == null ? "" : who.post();
        String person = who == null ? "" : who.person();
        Supplier<ListTable<T>> list = () -> {
            List<T> shown = rows.get();
            return new ListTable<>(
                    title,
                    columns.apply(shown),
                    shown,
                    new ListFrame(scope, filter.get(), clock.localNow(), post, person),
                    legend);
        };
        return new ListExport(title)
                .choice("Excel (.xlsx)", "xlsx", ListExport.XLSX, () -> ListWorkbook.of(list.get()))
                .choice(
                        "Word (.docx)",
                        "docx",
                        ListExport.DOCX,
                        () -> ListPaper.of(list.get(), layouts.on(clock.today())))
                .choice("Для печати, лист А4 (.pdf)", "pdf", ListExport.PDF, () -> ListPdf.of(list.get(), SheetSize.A4))
                .choice(
                        "Для печати, лист А3 (.pdf)",
                        "pdf",
                        ListExport.PDF,
                        () -> ListPdf.of(list.get(), SheetSize.A3));
    }
}
