package ru.nastavnik.programme.ui;

import java.util.UUID;
import org.springframework.stereotype.Component;
import ru.nastavnik.approval.ui.PaperScreen;
import ru.nastavnik.programme.ProgrammeDocuments;
import ru.nastavnik.programme.ProgrammeId;
import ru.nastavnik.programme.Programmes;

/** The screens on which the tasks about a programme are carried out. */
@Component
class ProgrammeScreen implements PaperScreen {
    private final ProgrammeDocuments documents;

    ProgrammeScreen(ProgrammeDocuments documents) {
        this.documents = documents;
    }

    @Override
    public String type() {
        return Programmes.SUBJECT;
    }

    @Override
    public String editor(UUID id) {
        return ProgrammeNavigation.editor(new ProgrammeId(id));
    }

    @Override
    public String page(UUID id) {
        return ProgrammeNavigation.page(new ProgrammeId(id));
    }

    @Override
    public byte[] draft(UUID id) {
        return documents.draft(new ProgrammeId(id));
    }
}
