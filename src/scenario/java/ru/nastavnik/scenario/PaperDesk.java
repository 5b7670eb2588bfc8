package ru.nastavnik.scenario;

import java.time.LocalDate;
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

    PaperDesk(Documents documents) {
        this.documents = documents;
    }

    SignedPaper signed(RegisterDocument paper, LocalDate day) {
        documents.print(paper);
        PaperState state = documents.state(paper, day);
        return new SignedPaper(day, state.code().printed(), state.proposedNumber(), null);
    }
}
