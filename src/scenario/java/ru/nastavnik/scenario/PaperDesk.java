package ru.nastavnik.scenario;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import ru.nastavnik.document.Documents;
import ru.nastavnik.document.PaperState;
import ru.nastavnik.document.RegisterDocument;
import ru.nastavnik.document.SignedPaper;

/** Prints a paper and has it signed, under the number that its register proposes. */
@Component
@Profile("scenario")
class PaperDesk {
    private final Documents documents;
    private final boolean numbersRunOn;
    private final Map<String, Integer> last = new HashMap<>();

    /** @param numbersRunOn whether a book goes on counting on 1 January, so that its year may be moved */
    PaperDesk(Documents documents, @Value("${scenario.numbers-run-on:false}") boolean numbersRunOn) {
        this.documents = documents;
        this.numbersRunOn = numbersRunOn;
    }

    SignedPaper signed(RegisterDocument paper, LocalDate day) {
        documents.print(paper);
        PaperState state = documents.state(paper, day);
        return new SignedPaper(day, state.code().printed(), number(paper, state.proposedNumber()), null);
    }

    private String number(RegisterDocument paper, String proposed) {
        String digits = proposed.replaceFirst("^(\\d+).*$", "$1");
        if (!numbersRunOn || !digits.matches("\\d+")) {
            return proposed;
        }
        int next = last.merge(
                paper.owner() + " " + paper.kind().register() + " " + paper.body(),
                Integer.parseInt(digits),
                (before, own) -> Math.max(before + 1, own));
        return next + proposed.substring(digits.length());
    }
}
