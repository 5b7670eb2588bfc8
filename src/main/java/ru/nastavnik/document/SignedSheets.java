package ru.nastavnik.document;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import ru.nastavnik.audit.AuditTrail;
import ru.nastavnik.document.domain.VersionCode;
import ru.nastavnik.document.page.DocumentText;
import ru.nastavnik.shared.DomainException;
import ru.nastavnik.shared.RegionClock;
import ru.nastavnik.shared.ValidationException;
import ru.nastavnik.shared.day.DayContext;

/** Whether the sheet that somebody signed is the paper that will be registered. Said at {@link Documents}. */
@Component
class SignedSheets {

    private static final int LONGEST_SIGNATORY = 200;

    private final PaperWriter writer;
    private final KeptTexts kept;
    private final ScanComparison comparison;
    private final NumberReservations reservations;
    private final AuditTrail audit;
    private final RegionClock clock;

    SignedSheets(
            PaperWriter writer,
            KeptTexts kept,
            ScanComparison comparison,
            NumberReservations reservations,
            AuditTrail audit,
            RegionClock clock) {
        this.writer = writer;
        this.kept = kept;
        this.comparison = comparison;
        this.reservations = reservations;
        this.audit = audit;
        this.clock = clock;
    }

    String requireSigned(RegisterDocument paper, SignedPaper signed) {
        signed.check(DayContext.on(clock.today()).since(writer.openedOn(paper.owner())));
        String signatory = signed.earlierSignatory();
        if (signatory != null) {
            return keepEarlier(paper, signed, signatory);
        }
        if (signed.edited() != null) {
            throw new DomainException("Правку, сделанную после печати, этот документ не принимает. Внесите её в проект,"
                    + " напечатайте документ заново и подпишите его.");
        }
        PaperWriter.Text text = signedText(paper, signed);
        requireCurrent(paper, text, signed.versionCode());
        if (!kept.exists(paper.owner(), text.code())) {
            throw new ValidationException(
                    "versionCode", "Этот текст ещё не печатали. Сначала напечатайте приказ и подпишите его на бумаге");
        }
        DocumentFile scan = signed.scan();
        if (scan != null) {
            comparison.bears(scan.content(), paper.owner(), text.code(), text.open());
        }
        RegisterEntry reserved = reservations.of(paper);
        if (reserved != null && !reserved.date().equals(signed.date())) {
            throw new ValidationException(
                    "date",
                    "На листе с номером " + reserved.number() + " напечатана дата " + Dates.written(reserved.date())
                            + ". Укажите её или займите номер заново на день подписания");
        }
        return text.code().value();
    }

    /** What a sheet that was signed on the day says: the text of that day if it was printed, else the present one. */
    PaperWriter.Text textOn(RegisterDocument paper, LocalDate day) {
        PaperWriter.Text present = writer.write(paper);
        if (paper.kind().datedByEvent() || day.equals(paper.date())) {
            return present;
        }
        PaperWriter.Text then = writer.write(paper.on(day));
        return kept.exists(paper.owner(), then.code()) ? then : present;
    }

    boolean bearsText(RegisterDocument paper, LocalDate day, byte[] scan) {
        PaperWriter.Text text = textOn(paper, day);
        return comparison.bears(scan, paper.owner(), text.code(), text.open());
    }

    /**
     * The present text; a sheet that was signed before another template came into force says what the former one wrote
     * of the same facts, and stays the sheet.
     */
    private PaperWriter.Text signedText(RegisterDocument paper, SignedPaper signed) {
        PaperWriter.Text present = writer.write(paper);
        VersionCode typed = VersionCode.typed(signed.versionCode());
        if (typed.equals(present.code())) {
            return present;
        }
        PaperWriter.Text then = textOn(paper, signed.date());
        return typed.equals(then.code()) ? then : present;
    }

    private void requireCurrent(RegisterDocument paper, PaperWriter.Text text, String typed) {
        VersionCode signed = VersionCode.typed(typed);
        if (signed.equals(text.code())) {
            return;
        }
        List<String> onPaper = DocumentText.paragraphs(kept.get(paper, signed));
        List<String> inSystem = DocumentText.paragraphs(text.open());
        throw new StaleVersionException(
                signed.printed(), ScanComparison.without(onPaper, inSystem), ScanComparison.without(inSystem, onPaper));
    }

    private String keepEarlier(RegisterDocument paper, SignedPaper signed, String signatory) {
        DocumentFile scan = signed.scan();
        String number = signed.number();
        if (number == null || number.isBlank()) {
            throw new ValidationException("number", "Укажите номер, под которым приказ стоит в книге регистрации");
        }
        if (signatory.isBlank() || signatory.length() > LONGEST_SIGNATORY) {
            throw new ValidationException(
                    "signatory", "Укажите должность, фамилию и инициалы того, кто подписал приказ, до 200 знаков");
        }
        if (scan == null) {
            throw new ValidationException(
                    "scan", "Приложите скан приказа: он хранится вместо файла, который составляет система");
        }
        ScanCheck.contentType(scan.content());
        if (reservations.of(paper) != null) {
            throw new DomainException("За приказом занят номер для печати. Сначала освободите его: приказ, изданный без"
                    + " системы, вносят под его собственным номером.");
        }
        VersionCode code = VersionCode.typed(signed.versionCode());
        if (!kept.keepScan(paper, code, scan, signatory.strip())) {
            throw new DomainException(
                    "Приказ с этим номером, этой датой и этим сканом уже внесён. Найдите его в документах.");
        }
        audit.record(
                "document.issued-earlier",
                "document-draft",
                code.printed(),
                Map.of("kind", paper.kind().name()));
        return code.value();
    }
}
