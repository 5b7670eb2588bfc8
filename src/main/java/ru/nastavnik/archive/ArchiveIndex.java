package ru.nastavnik.archive;

import java.util.List;
import org.springframework.stereotype.Component;
import ru.nastavnik.document.DocumentArchive;
import ru.nastavnik.document.DocumentFilter;
import ru.nastavnik.document.RegisteredDocument;
import ru.nastavnik.printing.PrintJobs;
import ru.nastavnik.printing.PrintSource;
import ru.nastavnik.printing.Printable;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.ui.ExportColumn;
import ru.nastavnik.shared.ui.Workbooks;

/** The index of an exported archive: what there is, with the checksum by which a file is recognised. */
@Component
class ArchiveIndex implements PrintSource {
    private static final List<ExportColumn<RegisteredDocument>> COLUMNS = List.of(
            new ExportColumn<>("Вид", document -> document.kind().title()),
            new ExportColumn<>("Номер", RegisteredDocument::number),
            new ExportColumn<>("Дата", RegisteredDocument::date),
            new ExportColumn<>("Содержание", RegisteredDocument::subject),
            new ExportColumn<>("Состояние", RegisteredDocument::state),
            new ExportColumn<>("Скан", document -> document.scanAttachedAt() == null ? "нет" : "есть"),
            new ExportColumn<>("Размер, байт", RegisteredDocument::size),
            new ExportColumn<>("SHA-256 файла .docx", RegisteredDocument::sha256));

    private final DocumentArchive archive;

    ArchiveIndex(DocumentArchive archive) {
        this.archive = archive;
    }

    @Override
    public String code() {
        return ArchiveExport.INDEX;
    }

    @Override
    public List<Printable> read(String key) {
        List<RegisteredDocument> documents =
                archive.list(DocumentFilter.of(OrganizationId.of(key)), 0, PrintJobs.MOST_ITEMS).stream()
                        .toList();
        return List.of(new Printable("Опись.xlsx", Workbooks.workbook("Опись", COLUMNS, documents)));
    }
}
