package ru.nastavnik.document;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.document.domain.CheckCode;
import ru.nastavnik.document.domain.DocumentNumber;
import ru.nastavnik.document.domain.QuestionLimit;
import ru.nastavnik.document.persistence.CheckQuestionTable;
import ru.nastavnik.document.persistence.PublicDocuments;
import ru.nastavnik.shared.RegionClock;
import ru.nastavnik.shared.ValidationException;

/**
 * Answers anybody who holds a print or a file whether it is a registered document and in force: the organisation, the
 * kind, number and date, and what became of it. No person is named, and whether a document exists whose code or file the
 * asker does not have is not told.
 */
@Service
@Transactional
public class PrintChecks {

    private final PublicDocuments documents;
    private final CheckQuestionTable questions;
    private final RegionClock clock;

    PrintChecks(PublicDocuments documents, CheckQuestionTable questions, RegionClock clock) {
        this.documents = documents;
        this.questions = questions;
        this.clock = clock;
    }

    /**
     * About a print.
     *
     * @param address from which is asked; kept as a hash, for minutes
     * @param number as it stands on the sheet; blank where it has none
     * @param code at the foot of the sheet
     * @throws ValidationException on field {@code checkCode} if that cannot be a code; it tells nothing about documents
     */
    public PrintAnswer ofPrint(String address, String number, LocalDate date, String code) {
        CheckCode typed = CheckCode.typed(code);
        return counted(
                address,
                () -> documents.of(typed).stream()
                        .filter(found -> found.document().date().equals(date) && sameNumber(number, found))
                        .toList());
    }

    /**
     * About a file.
     *
     * @param address from which is asked
     * @param sha256 of the file, hexadecimal
     * @throws ValidationException on field {@code file} if that is no such hash
     */
    public PrintAnswer ofFile(String address, String sha256) {
        String hash = sha256.toLowerCase(Locale.ROOT);
        if (!hash.matches("[0-9a-f]{64}")) {
            throw new ValidationException("file", "Файл не прочитан. Выберите его ещё раз");
        }
        return counted(address, () -> documents.ofFile(hash));
    }

    private PrintAnswer counted(String address, Supplier<List<PublicDocuments.Found>> search) {
        Instant now = clock.now();
        Instant window = QuestionLimit.window(now);
        String asker = QuestionLimit.asker(address, questions.salt());
        int ofOne = questions.add(asker, window);
        if (ofOne == 1) {
            questions.forgetBefore(QuestionLimit.forgotten(now));
        }
        // One address that asks on and on uses up nobody else's questions.
        if (QuestionLimit.exceeded(ofOne, 0)
                || QuestionLimit.exceeded(1, questions.count(QuestionLimit.EVERYBODY, window) + 1)) {
            return new PrintAnswer.TooMany(QuestionLimit.minutesLeft(now));
        }
        List<PublicDocuments.Found> found = search.get();
        if (found.isEmpty()) {
            questions.add(QuestionLimit.EVERYBODY, window);
            return new PrintAnswer.Unknown();
        }
        questions.takeBack(asker, window);
        return found.get(0).document();
    }

    /** Two spellings of one number are the same; what the register adds to each may be left out. */
    private static boolean sameNumber(String typed, PublicDocuments.Found found) {
        PrintAnswer.Registered document = found.document();
        if (typed.isBlank() || document.number().isEmpty()) {
            return typed.isBlank() && document.number().isEmpty();
        }
        String prefix = found.prefix() == null ? "" : found.prefix();
        String suffix = found.suffix() == null ? document.kind().register().usualSuffix() : found.suffix();
        try {
            return DocumentNumber.of(typed, prefix, suffix)
                    .sortKey()
                    .equals(DocumentNumber.of(document.number(), prefix, suffix).sortKey());
        } catch (ValidationException noNumber) {
            return false;
        }
    }
}
