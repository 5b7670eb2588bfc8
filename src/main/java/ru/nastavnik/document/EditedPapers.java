package ru.nastavnik.document;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.access.AccessGuard;
import ru.nastavnik.access.Actor;
import ru.nastavnik.access.Role;
import ru.nastavnik.audit.AuditTrail;
import ru.nastavnik.document.PaperFact.Nature;
import ru.nastavnik.document.domain.EditedPlace;
import ru.nastavnik.document.domain.FactProposals;
import ru.nastavnik.document.domain.StatedFact;
import ru.nastavnik.document.domain.TextDifference;
import ru.nastavnik.document.domain.VersionCode;
import ru.nastavnik.document.page.PaperBlocks;
import ru.nastavnik.document.persistence.PaperEditTable;
import ru.nastavnik.shared.ConflictException;
import ru.nastavnik.shared.MunicipalityId;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.RegionClock;
import ru.nastavnik.shared.ValidationException;
import ru.nastavnik.shared.day.DayContext;

/**
 * Sheets that were changed after they were printed, in a file or by pen, and signed so. The order follows what the sheet
 * states, by its module's own rules; then it is worded anew and compared with the sheet once more. What still reads
 * otherwise must be wording that somebody saw: else nothing is registered. For other modules' services, which have
 * checked the role.
 */
@Service
@Transactional
public class EditedPapers {

    private static final int LONGEST_NOTE = 1000;

    private final Documents documents;
    private final PaperWriter writer;
    private final SignedSheets sheets;
    private final EditedFileCheck files;
    private final KeptTexts kept;
    private final PaperEditTable edits;
    private final ScanComparison comparison;
    private final NumberReservations reservations;
    private final AccessGuard guard;
    private final AuditTrail audit;
    private final RegionClock clock;

    EditedPapers(
            Documents documents,
            PaperWriter writer,
            SignedSheets sheets,
            EditedFileCheck files,
            KeptTexts kept,
            PaperEditTable edits,
            ScanComparison comparison,
            NumberReservations reservations,
            AccessGuard guard,
            AuditTrail audit,
            RegionClock clock) {
        this.documents = documents;
        this.writer = writer;
        this.sheets = sheets;
        this.files = files;
        this.kept = kept;
        this.edits = edits;
        this.comparison = comparison;
        this.reservations = reservations;
        this.guard = guard;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Compares a changed sheet with the order, for whoever is about to register it. Of a sheet that was changed by pen the
     * places are those in which the print reads otherwise than the order does with the facts of the sheet.
     *
     * @param printed the order as it was printed
     * @param amended the same with the facts that the sheet states otherwise, as far as they were given
     * @param registered number and day that are entered
     * @throws ValidationException on fields {@code edited}, {@code number}, {@code date} if the file cannot be taken
     * @throws StaleVersionException if the file was made from an earlier text
     */
    @Transactional(readOnly = true)
    public EditedReading read(PaperWording printed, PaperWording amended, EditedSheet sheet, Registration registered) {
        requireTerritory(printed.paper().owner());
        requireTerritory(amended.paper().owner());
        PaperWriter.Text print = sheets.textOn(printed.paper(), registered.date());
        PaperWriter.Text order = order(printed, amended, print, registered.date());
        DocumentFile file = sheet.file();
        if (file == null) {
            return new EditedReading(
                    Map.of(),
                    List.of(),
                    EditedFileCheck.places(new PaperBlocks(order.open()).all(), print.open(), registered, List.of()));
        }
        List<String> words = files.words(file, printed.paper().owner(), print);
        FactProposals proposals =
                new FactProposals(EditedFileCheck.places(words, print.open(), registered, List.of()).stream()
                        .map(EditedPlace::difference)
                        .toList());
        return new EditedReading(
                proposed(printed.facts(), proposals),
                printed.facts().stream()
                        .filter(fact -> proposals.touches(fact.stated()))
                        .map(PaperFact::key)
                        .toList(),
                EditedFileCheck.places(words, order.open(), registered, posts(amended)));
    }

    /**
     * Checks a signed sheet, changed or not, and keeps the text of a changed one.
     *
     * @param printed the order as it was printed
     * @param amended the same with the facts of the sheet; the module stores them in the same transaction
     * @return the code of the text that was signed
     * @throws ValidationException on field {@code edited} if the sheet states what the order would hold otherwise, or reads
     *     otherwise in a place that nobody saw; on {@code note} and {@code scan} of a sheet that was changed by pen; else as
     *     {@link Documents#requireSigned}
     */
    public String requireSigned(PaperWording printed, PaperWording amended, SignedPaper signed) {
        EditedSheet sheet = signed.edited();
        if (sheet == null) {
            return documents.requireSigned(printed.paper(), signed);
        }
        DocumentOwner owner = printed.paper().owner();
        Actor actor = requireTerritory(owner);
        signed.check(DayContext.on(clock.today()).since(writer.openedOn(owner)));
        PaperWriter.Text print = sheets.textOn(printed.paper(), signed.date());
        if (!kept.exists(owner, print.code())) {
            throw new ValidationException(
                    EditedFileCheck.FIELD, "Этот текст ещё не печатали: менять после печати было нечего");
        }
        requireReservedDay(printed.paper(), signed);
        requireTaken(printed, sheet);
        DocumentFile scan = signed.scan();
        if (scan != null) {
            comparison.bears(scan.content(), owner, print.code(), print.open());
        }
        List<TextDifference> wording =
                sheet.byPen() ? penned(sheet) : compared(printed, print, amended, sheet, signed.registration());
        keep(printed, amended, signed, print.code(), wording, actor);
        return VersionCode.typed(signed.versionCode()).value();
    }

    /** The order by the template of its print: one that came into force after the signing made no other sheet of it. */
    private PaperWriter.Text order(
            PaperWording printed, PaperWording amended, PaperWriter.Text print, LocalDate signedOn) {
        boolean present = writer.write(printed.paper()).code().equals(print.code());
        return writer.write(present ? amended.paper() : amended.paper().on(signedOn));
    }

    /** The wording of a sheet that was changed by pen is on its scan only. */
    private static List<TextDifference> penned(EditedSheet sheet) {
        String note = sheet.note();
        if (note == null || note.isBlank() || note.length() > LONGEST_NOTE) {
            throw new ValidationException("note", "Напишите, что на листе исправлено рукой, не длиннее 1000 знаков");
        }
        return List.of();
    }

    private List<TextDifference> compared(
            PaperWording printed,
            PaperWriter.Text print,
            PaperWording amended,
            EditedSheet sheet,
            Registration registered) {
        List<String> words = files.words(
                Objects.requireNonNull(sheet.file()), printed.paper().owner(), print);
        if (EditedFileCheck.places(words, print.open(), registered, List.of()).isEmpty()) {
            throw new ValidationException(
                    EditedFileCheck.FIELD,
                    "Текст файла тот же, что напечатан. Снимите отметку «Текст меняли после печати»");
        }
        PaperWriter.Text order = order(printed, amended, print, registered.date());
        List<EditedPlace> places = EditedFileCheck.places(words, order.open(), registered, posts(amended));
        places.stream()
                .filter(place -> !place.weight().mayBeWording())
                .findFirst()
                .ifPresent(place -> {
                    throw new ValidationException(
                            EditedFileCheck.FIELD,
                            EditedWords.refusal(place) + " "
                                    + EditedWords.anew(printed.paper().kind()));
                });
        if (places.stream()
                .anyMatch(place -> !sheet.wording().contains(place.difference().mark()))) {
            throw new ValidationException(
                    EditedFileCheck.FIELD,
                    "Файл отличается от проекта в местах, которые не отмечены как правка слов. Просмотрите их ещё раз");
        }
        return places.stream().map(EditedPlace::difference).toList();
    }

    private void keep(
            PaperWording printed,
            PaperWording amended,
            SignedPaper signed,
            VersionCode printedCode,
            List<TextDifference> wording,
            Actor actor) {
        EditedSheet sheet = Objects.requireNonNull(signed.edited());
        DocumentFile text = sheet.byPen() ? signed.scan() : sheet.file();
        if (text == null) {
            throw new ValidationException(
                    "scan", "Приложите скан исправленного листа: он хранится как текст, который подписан");
        }
        if (sheet.byPen()) {
            ScanCheck.contentType(text.content());
        }
        RegisterDocument paper = printed.paper();
        VersionCode code = VersionCode.typed(signed.versionCode());
        if (kept.keepEdited(paper, code, text.content())) {
            List<PaperEdit.Change> changes = new ArrayList<>(taken(printed, amended, sheet));
            wording.forEach(place -> changes.add(new PaperEdit.Change(null, place.printed(), place.signed())));
            edits.add(
                    paper.owner().key(),
                    paper.owner(),
                    paper.kind(),
                    code,
                    new PaperEdit(printedCode, sheet.byPen()),
                    new PaperEdit.Account(actor.account().toString(), clock.now(), sheet.note(), changes));
        } else if (!Arrays.equals(kept.get(paper, code), text.content())) {
            throw new ConflictException("Под этим кодом уже хранится другой текст. Ничего не зарегистрировано.");
        }
        audit.record(
                "document.edited-text-taken",
                "document-draft",
                code.printed(),
                Map.of(
                        "kind",
                        paper.kind().name(),
                        "printed",
                        printedCode.printed(),
                        "way",
                        way(sheet),
                        "facts",
                        Integer.toString(sheet.facts().size()),
                        "wording",
                        Integer.toString(wording.size())));
    }

    private static String way(EditedSheet sheet) {
        return sheet.byPen() ? "pen" : "file";
    }

    private static List<PaperEdit.Change> taken(PaperWording printed, PaperWording amended, EditedSheet sheet) {
        Map<String, PaperFact> became = new HashMap<>();
        amended.facts().forEach(fact -> became.put(fact.key(), fact));
        return printed.facts().stream()
                .filter(fact -> sheet.facts().containsKey(fact.key()))
                .map(fact -> new PaperEdit.Change(
                        fact.title(),
                        shown(fact, fact.value()),
                        shown(
                                became.getOrDefault(fact.key(), fact),
                                Objects.requireNonNull(sheet.facts().get(fact.key())))))
                .toList();
    }

    private static String shown(PaperFact fact, String value) {
        String shown = fact.shown(value);
        if (!shown.isEmpty()) {
            return shown;
        }
        return fact.nature() == Nature.TEXT ? "нет" : "не назван";
    }

    /** Nothing is dropped silently: what the order does not know it cannot take. */
    private static void requireTaken(PaperWording printed, EditedSheet sheet) {
        boolean unknown = sheet.facts().keySet().stream()
                .anyMatch(key ->
                        printed.facts().stream().noneMatch(fact -> fact.key().equals(key)));
        if (unknown) {
            throw new ValidationException(
                    EditedFileCheck.FIELD,
                    "Этих сведений система из файла не берёт. "
                            + EditedWords.anew(printed.paper().kind()));
        }
    }

    private void requireReservedDay(RegisterDocument paper, SignedPaper signed) {
        RegisterEntry reserved = reservations.of(paper);
        if (reserved != null && !reserved.date().equals(signed.date())) {
            throw new ValidationException(
                    "date",
                    "На листе с номером " + reserved.number() + " напечатана дата " + Dates.written(reserved.date())
                            + ". Укажите её");
        }
    }

    private static Map<String, String> proposed(List<PaperFact> facts, FactProposals proposals) {
        Map<String, String> proposed = new HashMap<>();
        for (PaperFact fact : facts) {
            proposal(fact, proposals).ifPresent(value -> proposed.put(fact.key(), value));
        }
        return proposed;
    }

    private static Optional<String> proposal(PaperFact fact, FactProposals proposals) {
        return switch (fact.nature()) {
            case DAY ->
                fact.value().isEmpty()
                        ? Optional.empty()
                        : proposals.day(LocalDate.parse(fact.value())).map(LocalDate::toString);
            case PERSON, POST ->
                proposals.chosen(
                        fact.stated(),
                        fact.choices().stream()
                                .map(choice -> new StatedFact(choice.value(), choice.words()))
                                .toList());
            case TEXT ->
                fact.choices().isEmpty() ? proposals.text(fact.value(), fact.words(), fact.lead()) : Optional.empty();
            case ROW ->
                proposals.leavesOut(fact.words().stream()
                                .map(words -> new StatedFact(fact.key(), List.of(words)))
                                .toList())
                        ? Optional.of(PaperFact.LEFT_OUT)
                        : Optional.empty();
        };
    }

    private static List<StatedFact> posts(PaperWording wording) {
        return wording.facts().stream()
                .filter(fact -> fact.nature() == Nature.POST)
                .map(PaperFact::stated)
                .toList();
    }

    private Actor requireTerritory(DocumentOwner owner) {
        OrganizationId organization = owner.organization();
        MunicipalityId municipality = owner.municipality();
        Actor actor = guard.require(Role.DIRECTOR, Role.SECRETARY, Role.MUNICIPAL_HEAD);
        if (organization != null) {
            return guard.require(organization, actor.role());
        }
        return municipality == null ? actor : guard.require(municipality, actor.role());
    }
}
