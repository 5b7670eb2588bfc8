package ru.nastavnik.document;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import ru.nastavnik.document.domain.CheckCode;
import ru.nastavnik.document.domain.EditedPlace;
import ru.nastavnik.document.domain.StatedFact;
import ru.nastavnik.document.domain.TextComparison;
import ru.nastavnik.document.domain.TextDifference;
import ru.nastavnik.document.domain.VersionCode;
import ru.nastavnik.document.page.DocumentPages;
import ru.nastavnik.document.page.PaperBlocks;
import ru.nastavnik.document.persistence.CheckCodeTable;
import ru.nastavnik.document.persistence.PaperVersionTable;
import ru.nastavnik.document.template.EditedFile;
import ru.nastavnik.document.template.OpenPaper;
import ru.nastavnik.document.template.TemplateProblem;
import ru.nastavnik.shared.ValidationException;

/** Whether a file that came back is the paper that was printed, and where it reads otherwise. */
@Component
class EditedFileCheck {

    /** The field of refusals. */
    static final String FIELD = "edited";

    private static final int SHOWN_PROBLEMS = 5;
    private static final Pattern CODE = Pattern.compile("Код версии:\\s*([0-9A-Z]{4}-[0-9A-Z]{4})");
    private static final Pattern CHECK = Pattern.compile("Код проверки:\\s*([0-9A-Z]{3}(?:-[0-9A-Z]{3}){5})");

    private final PaperVersionTable versions;
    private final CheckCodeTable codes;

    EditedFileCheck(PaperVersionTable versions, CheckCodeTable codes) {
        this.versions = versions;
        this.codes = codes;
    }

    /**
     * The words of the file.
     *
     * @param printed the text that was printed, with its places open
     * @throws ValidationException on field {@code edited} if the file cannot be taken or is another paper
     * @throws StaleVersionException if it was made from an earlier text of the owner
     */
    List<String> words(DocumentFile file, DocumentOwner owner, PaperWriter.Text printed) {
        List<TemplateProblem> problems = EditedFile.problems(file.name(), file.content());
        if (!problems.isEmpty()) {
            throw new ValidationException(
                    FIELD,
                    "Файл не принят. "
                            + problems.stream()
                                    .limit(SHOWN_PROBLEMS)
                                    .map(TemplateProblem::text)
                                    .collect(Collectors.joining(". ", "", "."))
                            + (problems.size() > SHOWN_PROBLEMS ? " Всего замечаний: " + problems.size() + "." : ""));
        }
        PaperBlocks sheet = new PaperBlocks(file.content());
        requireOfPrint(sheet.feet(), sheet, owner, printed);
        PaperBlocks print = new PaperBlocks(printed.open());
        if (!print.margins().containsAll(sheet.margins())) {
            throw new ValidationException(
                    FIELD,
                    "Изменён колонтитул: система сравнивает только сам текст. Перенесите написанное в сам текст или"
                            + " верните колонтитул как был");
        }
        if (sheet.drawings() > print.drawings()) {
            throw new ValidationException(
                    FIELD,
                    "В файл вставлена картинка, надпись в рамке или особый знак: что там написано, система не прочтёт."
                            + " Замените их обычным текстом или напечатайте документ заново");
        }
        requireShowable(file.content());
        return sheet.all();
    }

    private void requireOfPrint(String feet, PaperBlocks sheet, DocumentOwner owner, PaperWriter.Text printed) {
        Matcher code = CODE.matcher(feet);
        while (code.find()) {
            VersionCode found = VersionCode.typed(code.group(1));
            if (!found.equals(printed.code())) {
                throw ofOther(found, sheet, owner, printed);
            }
        }
        Matcher check = CHECK.matcher(feet);
        while (check.find()) {
            CheckCode found = CheckCode.typed(check.group(1));
            if (codes.find(owner.key(), printed.code()).filter(found::equals).isEmpty()) {
                throw other(printed);
            }
        }
    }

    private RuntimeException ofOther(
            VersionCode found, PaperBlocks sheet, DocumentOwner owner, PaperWriter.Text printed) {
        if (!versions.exists(owner.key(), found)) {
            return other(printed);
        }
        List<String> paper = sheet.all();
        List<String> system = new PaperBlocks(printed.open()).all();
        return new StaleVersionException(
                found.printed(), ScanComparison.without(paper, system), ScanComparison.without(system, paper));
    }

    private static ValidationException other(PaperWriter.Text printed) {
        return new ValidationException(
                FIELD,
                "Это файл другого документа: внизу его листов не код "
                        + printed.code().printed() + ". Файл не принят");
    }

    private static void requireShowable(byte[] file) {
        try {
            DocumentPages.printableBytes(file, "документ");
        } catch (RuntimeException unreadable) {
            throw new ValidationException(
                    FIELD, "Файл устроен так, что система его не покажет. Сохраните его в Word ещё раз как .docx");
        }
    }

    /**
     * Where the sheet reads otherwise than the order.
     *
     * @param words of the sheet
     * @param open the order's text, with its places open
     * @param registered number and day that are entered for the sheet
     * @param posts that the order holds
     * @throws ValidationException on fields {@code number} and {@code date} if the sheet bears others
     */
    static List<EditedPlace> places(List<String> words, byte[] open, Registration registered, List<StatedFact> posts) {
        List<String> system = filled(new PaperBlocks(open).all(), words, registered);
        List<TextDifference> differences;
        try {
            differences = TextComparison.between(system, words);
        } catch (IllegalArgumentException tooLong) {
            throw new ValidationException(
                    FIELD, "Файл слишком отличается от напечатанного: сравнить их нельзя. Напечатайте документ заново");
        }
        return differences.stream().map(place -> EditedPlace.of(place, posts)).toList();
    }

    /** The lines of number and date read as the sheet has them, if that is what is entered, or blank. */
    private static List<String> filled(List<String> open, List<String> words, Registration registered) {
        List<String> filled = new ArrayList<>();
        for (String block : open) {
            filled.add(OpenPaper.hasPlace(block) ? new LetterheadLine(block).onSheet(words, registered) : block);
        }
        return filled;
    }
}
