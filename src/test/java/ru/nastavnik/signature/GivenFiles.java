package ru.nastavnik.signature;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import ru.nastavnik.access.Actor;
import ru.nastavnik.document.Documents;
import ru.nastavnik.document.RegisterDocument;
import ru.nastavnik.shared.Hashes;

/** Gives out a paper as {@link DraftSigning#prepare} does, with the bytes that the signatures of the tests were made for. */
@Component
@Profile("test")
public class GivenFiles {
    private final DraftFiles files;
    private final Documents documents;

    GivenFiles(DraftFiles files, Documents documents) {
        this.files = files;
        this.documents = documents;
    }

    public SigningFile giveOut(RegisterDocument paper, LocalDate today, Actor actor) {
        String source = Hashes.sha256(documents.print(paper).content());
        LocalDate printed =
                requireNonNull(documents.state(paper, today).reserved()).date();
        return files.keep(paper, printed, source, SignatureMaterial.paper(), actor);
    }
}
